"""A report that may be passed on where the article may not: blanks for its words, and every number as before."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from analysis.__main__ import main
from analysis.findings import Analysis
from analysis.reporting import report
from analysis.reporting.without_words import without_words
from tests.conftest import ROOT, SPECIMEN
from tests.reporting.pages import faults, page_of

STORY = ROOT / "data" / "articles" / f"{SPECIMEN}.txt"
_NUMBER = re.compile(r"\d[\d,.]*")
#: A longer run of words is a piece of the article: names and single terms beside each other make none.
RUN = 8


@pytest.fixture(scope="module")
def found() -> Analysis:
    return report.open_article(str(STORY))


def runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


def test_no_piece_of_the_article_is_printed_but_its_title_and_the_names_of_sources(found: Analysis) -> None:
    title = found.article.blocks_of("title")[0]
    body = runs(found.article.text[: title.start]) | runs(found.article.text[title.end :])
    named = {run for source in found.rows.sources for run in runs(source.source)} | runs(found.article.of(title))
    printed = [
        {run for part in page.all("p", "td", "th", "li", "text", "summary", "figcaption") for run in runs(part.text)}
        for page in (page_of(found), page_of(without_words(found)))
    ]
    assert len(body & printed[0]) > len(body) * 0.9
    assert not (body - named) & printed[1]


def test_every_number_and_every_link_is_as_before(found: Analysis) -> None:
    bare = without_words(found)
    pages = page_of(found), page_of(bare)
    numbers = [[_NUMBER.findall(cell.text) for cell in page.all("td") if cell.text.isdigit()] for page in pages]
    assert numbers[0] and numbers[0] == numbers[1]
    assert pages[0].ids() == pages[1].ids()
    assert faults(bare) == []
    assert len(bare.document.shown) == len(found.article.text)
    assert bare.statements[["start", "end", "kind"]].equals(found.statements[["start", "end", "kind"]])


def test_a_claim_that_repeats_a_piece_of_the_article_is_left_out(found: Analysis) -> None:
    longest = max(found.rows.said_spans, key=lambda span: span.end - span.start)
    piece = " ".join(found.article.text[longest.start : longest.end].split()[:6])
    told = found.rows.claims[0]._replace(text=f"The paper says: {piece}.")
    bare = without_words(
        Analysis(found.article, found.document, found.rows._replace(claims=[*found.rows.claims, told]))
    )
    assert bare.rows.claims == found.rows.claims


def test_the_command_makes_it_and_both_files_say_so(tmp_path: Path) -> None:
    asked = ["report", str(STORY), "--output", str(tmp_path), "--without-text"]
    assert CliRunner().invoke(main, asked).exit_code == 0
    for ending in (".html", ".ipynb"):
        made = (tmp_path / f"{SPECIMEN}{ending}").read_text(encoding="utf-8")
        assert "without the article’s own words" in made
        assert "efforts to strengthen military" not in made
