"""Invented pasted pages in many styles: the kinds of their lines, their headlines, and what they say of themselves."""

import textwrap
from datetime import datetime

import pytest

from analysis.reading.pasted import read_page
from tests.reading.tagged import FOLDER, Page, Piece, pages

PAGES = pages("pages")
#: Written before the rules were tried on them: at first sight .91 of the first fifteen pages' lines, .83 of the next
#: ten's, .84 of the next twelve's and .87 of the next six's were right, and 35 of 43 titles; .96 of the last 25's, and
#: all their titles; .94 of the last 15's, and all their titles. What they taught was then put into the rules.
BLIND = pages("blind")


def read(page: Page):
    return read_page(page.text, id=page.name, day_first=True if "day_first" in page.facts else None)


def misread(page: Page) -> list[Piece]:
    """The page's pieces that are in no block of their kind."""
    blocks = read(page).blocks
    return [
        piece
        for piece in page.pieces
        if not any(block.start <= piece.start < block.end and block.kind == piece.kind for block in blocks)
    ]


def share_right(of: list[Page]) -> float:
    return 1 - sum(len(misread(page)) for page in of) / sum(len(page.pieces) for page in of)


def test_there_are_enough_pages():
    assert len(PAGES) >= 40
    assert len(BLIND) >= 83


def test_labels_are_right_on_19_of_20_lines():
    assert share_right(PAGES) >= 0.95


@pytest.mark.parametrize("page", [*PAGES, *BLIND], ids=lambda page: page.name)
def test_each_line_is_read_as_labelled_but_for_those_known_to_mislead(page: Page):
    wrong = [page.text[piece.start : piece.end] for piece in misread(page)]
    assert wrong == [page.text[piece.start : piece.end] for piece in page.pieces if piece.is_misread]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_title(page: Page):
    assert read(page).title == page.title


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_facts(page: Page):
    article = read(page)
    assert "; ".join(article.authors) == page.facts.get("authors", "")
    assert article.outlet == page.facts.get("outlet")
    for name in ("published", "updated"):
        if name in page.facts:
            assert getattr(article, name) == datetime.fromisoformat(page.facts[name])


def wrapped(page: Page, width: int) -> Page:
    """The page as a mail program would send it: hard-wrapped, a blank line between all lines."""
    lines = [" ".join(part.split()) for part in page.text.split("\n") if part.strip()]
    text = (
        "\n\n".join(textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False) for line in lines) + "\n"
    )
    pieces, at = [], 0
    for piece in page.pieces:
        words = page.text[piece.start : piece.end].split()
        at = text.index(words[0], at)
        pieces.append(type(piece)(piece.kind, at, at + len(words[0])))
        at += len(words[0])
    return Page(page.name, text, tuple(pieces), page.facts)


@pytest.mark.parametrize("width", [70, 85, 100])
def test_hard_wrapped_pages_read_the_same(width: int):
    once = [page for page in PAGES if "\n\n" in page.text and "hard-wrapped" not in page.facts.get("covers", "")]
    assert share_right([wrapped(page, width) for page in once]) >= 0.95


def test_windows_line_ends_and_odd_spaces_change_nothing():
    for page in PAGES:
        blocks = [(block.kind, page.text[block.start : block.end].split()) for block in read(page).blocks]
        odd = page.text.replace("\n\n", "\n\u00a0\n\u200b").replace("\n", "\r\n").replace(". ", ".\u00a0")
        article = read_page(odd, id=page.name, day_first=True if "day_first" in page.facts else None)
        assert [(block.kind, article.of(block).split()) for block in article.blocks] == blocks


def test_pages_that_were_blind():
    assert share_right(BLIND) >= 0.95
    assert [page.name for page in BLIND if read(page).title != page.title] == []


#: Authors whose names alone, under the story or behind an icon's name, are not known for bylines.
UNSIGNED = {"d09-south-africa-wire": "Thandeka Ngcobo", "g11-south-african-news-site": "Lerato van Wyk"}


@pytest.mark.parametrize("page", BLIND, ids=lambda page: page.name)
def test_facts_of_pages_that_were_blind(page: Page):
    article = read(page)
    said = {
        "authors": "; ".join(article.authors),
        "outlet": article.outlet or "",
        "published": article.published.isoformat() if article.published else "",
        "updated": article.updated.isoformat() if article.updated else "",
    }
    asked = {name: page.facts[name].removesuffix("none") for name in said if name in page.facts}
    if page.name in UNSIGNED:
        assert (asked.pop("authors"), said["authors"]) == (UNSIGNED[page.name], "")
    assert asked == {name: said[name] for name in asked}


#: Sentences of a story that look like a page's own lines, or like bylines, captions and dates.
FALSE_FRIENDS = (FOLDER / "false_friends.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("sentence", FALSE_FRIENDS)
def test_sentences_of_a_story_stay_in_it(sentence: str):
    before = "The inquiry heard from eleven witnesses on Monday, most of whom had never spoken in public before."
    after = (
        "It will sit again in the first week of June, when the former minister is due to give evidence for two days."
    )
    page = f"Inquiry hears from witnesses\n\n{before}\n\n{sentence}\n\n{after}\n"
    article = read_page(page, id="page")
    (block,) = [block for block in article.blocks if article.of(block) == sentence]
    assert block.kind == "paragraph"
