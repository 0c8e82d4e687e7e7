"""Real shapes of damage, drawn from the invented pages: whatever a copy does to a page, it is read or refused.

`make test` tries the same examples each time, `make soak` ten times as many new ones.
"""

from __future__ import annotations

import os
import random
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import analysis
from analysis.article import Article
from analysis.errors import InputError
from analysis.reading.mending import mended
from analysis.reading.pasted import read_page
from tests.reading.tagged import Page, pages

TIMES = 10 if os.environ.get("EXAMPLES") == "new" else 1
PAGES = [*pages("pages"), *pages("blind")]
#: What programs on people's machines save text in; UTF-7 and the like nobody does.
CODE_PAGES = [
    *("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "ascii", "latin-1", "iso8859-2"),
    *("iso8859-5", "iso8859-9", "iso8859-15", "cp037", "cp437", "cp850", "cp1250", "cp1251", "cp1252", "cp1253"),
    *("cp1254", "cp1255", "cp1256", "koi8-r", "mac-roman", "shift-jis", "euc-jp", "iso2022-jp", "gb18030", "big5"),
]
LINE_ENDS = ["\n", "\r\n", "\r", "\n\n", "\r\r\n", "\u2028", "\x85", "\x0b", "\f", " \n\t", "\n\u00a0\n"]
SPACES = [" ", "\u00a0", "\u200b ", "\t", "  ", "\u202f", " \u00ad"]

Mutation = Callable[[list[str], random.Random], list[str]]


def glue(lines: list[str], chance: random.Random) -> list[str]:
    """Neighbours run together, with or without a space between."""
    out = [lines[0]]
    for line in lines[1:]:
        if out[-1] and line and chance.random() < 0.3:
            out[-1] += chance.choice(["", " ", "|", " · "]) + line
        else:
            out.append(line)
    return out


def drop(lines: list[str], chance: random.Random) -> list[str]:
    """Lines are missing, blank ones too."""
    return [line for line in lines if chance.random() < 0.7] or lines[:1]


def shuffle(lines: list[str], chance: random.Random) -> list[str]:
    """Short lines, the page's furniture for the most part, change places."""
    places = [index for index, line in enumerate(lines) if len(line.split()) < 7]
    moved = dict(zip(places, chance.sample(places, len(places)), strict=True))
    return [lines[moved.get(index, index)] for index in range(len(lines))]


def repeat(lines: list[str], chance: random.Random) -> list[str]:
    """Lines occur twice or more, as captions and buttons do."""
    return [line for line in lines for _ in range(chance.choice([1, 1, 1, 2, 4]))]


def cut(lines: list[str], chance: random.Random) -> list[str]:
    """Lines break off in the middle, as a teaser's do."""
    return [line[: chance.randrange(len(line) + 1)] if chance.random() < 0.2 else line for line in lines]


def split(lines: list[str], chance: random.Random) -> list[str]:
    """A line is broken before any word: a link copied as a line of its own, or a narrow window."""
    return "\n".join(lines).replace(" ", chance.choice(["\n", " ", "\n\n"]), chance.randrange(200)).split("\n")


def capitals(lines: list[str], chance: random.Random) -> list[str]:
    """Some lines are in capitals."""
    return [line.upper() if chance.random() < 0.2 else line for line in lines]


MUTATIONS: list[Mutation] = [glue, drop, shuffle, repeat, cut, split, capitals]


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """Draw a page that one to three mutations changed, with any line ends and spaces."""
    page: Page = draw(st.sampled_from(PAGES))
    chance = random.Random(draw(st.integers(0, 2**32)))
    lines = page.text.split("\n")
    for mutation in draw(st.lists(st.sampled_from(MUTATIONS), min_size=1, max_size=3)):
        lines = mutation(lines, chance)
    text = draw(st.sampled_from(LINE_ENDS)).join(lines)
    return text.replace(" ", draw(st.sampled_from(SPACES)))


def check_whole(article: Article) -> None:
    """Each visible character is in one block; blocks are in order."""
    text, after = article.text, 0
    for block in article.blocks:
        assert after <= block.start < block.end <= len(text)
        assert not text[after : block.start].strip()
        after = block.end
    assert not text[after:].strip()


@given(mutated())
@settings(max_examples=250 * TIMES)
def test_a_mutated_page_is_read_whole_or_refused_in_a_sentence(text: str):
    try:
        article = read_page(text, id="page")
    except InputError as error:
        assert str(error).endswith(".") and "\n" not in str(error)
        return
    whole = mended(text).text
    assert len(article.text) == len(whole)
    visible = [(one, other) for one, other in zip(whole, article.text, strict=True) if not other.isspace()]
    assert all(one == other for one, other in visible)
    check_whole(article)


@given(mutated(), st.sampled_from(CODE_PAGES))
@settings(max_examples=150 * TIMES)
def test_a_file_in_any_code_page_is_read_whole_or_refused_in_a_sentence(text: str, code_page: str):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "story.txt"
        path.write_bytes(text.encode(code_page, errors="replace"))
        try:
            check_whole(analysis.read(path))
        except InputError as error:
            assert str(error).endswith(".") and "\n" not in str(error)


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.__name__)
def test_each_mutation_changes_a_page(mutation: Mutation):
    lines = PAGES[0].text.split("\n")
    assert mutation(lines, random.Random(1)) != lines
