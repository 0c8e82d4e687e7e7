"""The page: one file that asks for nothing and runs nothing, that a screen reader can follow, and whose links lead."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from analysis.__main__ import main
from tests.reporting.pages import Page

LARGEST = 300_000
SECTIONS = [
    "What stands out",
    "Who speaks",
    "How it is told",
    "The article, marked",
    "Actors",
    "Words in context",
    "Method",
]
HOSTILE = """<script>alert(1)</script> & "friends" meet</title><style>

By <b>Ann</b> Onymous

The mayor, <img src=x onerror=alert(1)> Rosa Tello, said "we <i>will</i> win </details></td>" on Monday in Chile. The
council of Chile said that {{ 7*7 }} and {% raw %} were javascript:alert(1) codes \u202eevil\u202c for $x$ <!-- lost.

Chile and Bolivia met again. "It is <svg onload=alert(1)> late," Rosa Tello said. Chile waited, </section></main> and
Bolivia paid 5 < 7 > 3 dollars. Tello told its "<a href='http://example.org'>press</a>" that <script>bad()</script>.
"""


@pytest.fixture(scope="module")
def html(specimen_page: Path) -> str:
    return specimen_page.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def page(html: str) -> Page:
    return Page(html)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Page:
    """The report on an article that tries to be a page of its own."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "story.txt").write_text(HOSTILE, encoding="utf-8")
    result = CliRunner().invoke(main, ["report", str(folder / "story.txt"), "--output", str(folder)])
    assert result.exit_code == 0, result.output
    return Page((folder / "story.html").read_text(encoding="utf-8"))


def test_it_is_small_and_well_formed(html: str, page: Page) -> None:
    assert len(html.encode()) < LARGEST
    assert html.lower().startswith("<!doctype html>")
    assert page.faults == []
    assert len(page.ids()) == len(set(page.ids()))


def test_it_asks_for_nothing_and_runs_nothing(page: Page) -> None:
    assert not page.all("script", "iframe", "object", "embed", "base", "link", "form", "img")
    assert not [name for element in page.elements for name in element.attributes if name.startswith("on")]
    assert all(a.get("href").startswith("#") for a in page.all("a"))
    policy = next(m.get("content") for m in page.all("meta") if m.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'") and "script-src" not in policy
    css = "".join(style.text for style in page.all("style"))
    assert "@import" not in css and "url(" not in css


def test_every_link_leads_somewhere(page: Page) -> None:
    assert page.broken_links() == []


def test_it_has_a_language_one_h1_landmarks_and_its_sections(page: Page) -> None:
    assert page.all("html")[0].get("lang") == "en"
    assert len(page.all("h1")) == 1
    assert page.all("title")[0].text == page.all("h1")[0].text
    assert [len(page.all(tag)) for tag in ("header", "nav", "main", "footer")] == [1, 1, 1, 1]
    assert [h.text for h in page.all("h2")] == SECTIONS
    labels = [section.get("aria-labelledby") for section in page.all("section")]
    assert labels == [h.get("id") for h in page.all("h2")]


def test_every_table_has_a_caption_and_scoped_headers(page: Page) -> None:
    assert len(page.all("caption")) == len(page.all("table"))
    assert all(caption.text for caption in page.all("caption"))
    assert all(th.get("scope") in ("col", "row") for th in page.all("th"))


def test_every_figure_says_in_words_what_it_shows(page: Page) -> None:
    figures = page.all("svg")
    assert len(figures) >= 10
    for svg in figures:
        assert svg.get("role") == "img"
        assert re.search(r"\d", svg.get("aria-label")), svg.get("aria-label")
    assert len(page.all("figcaption")) * 2 == len(figures)


def test_a_section_folds_what_is_read_less_under_one_name(page: Page) -> None:
    folds = [fold for fold in page.all("details") if fold.get("class") == "more"]
    assert all(fold.around[-1] == "section" and "open" not in fold.attributes for fold in folds)
    first, second, *_ = (fold.text for fold in folds)
    assert first.startswith("More on who speaks: ") and "Statements, in the order of the story" in first
    assert second.startswith("More on how it is told: ") and "Words that may colour the telling" in second
    assert len(folds) == 4


def test_how_sure_each_table_is_stands_in_one_line_that_names_it(page: Page) -> None:
    lines = [fold.text for fold in page.all("details", "p") if fold.get("class") == "sure"]
    assert [line.split()[1] for line in lines if line.startswith("Table ")] == [
        "claims:",
        "statements:",
        "portrayals:",
        "attitudes:",
        "frames:",
        "directions:",
        "wording:",
        "actors:",
        "keywords:",
    ]


def test_code_stands_folded_at_the_end(page: Page) -> None:
    code = page.all("code")
    assert any("report.who_speaks(found)" in c.text for c in code if "footer" in c.around)
    assert all("details" in c.around for c in code if "footer" in c.around)


def test_the_marked_article_is_the_article(page: Page) -> None:
    printed = (Path(__file__).parents[2] / "data/articles/us-rejects-russias-demand.txt").read_text(encoding="utf-8")
    shown = page.all("article")[0].text
    for line in printed.splitlines()[7:]:
        line = " ".join(line.split())
        if line and not line.startswith(("(Image", "Advertisement", "Published", "IMAGE")):
            assert line in shown


def test_a_question_without_an_answer_is_left_out(tmp_path: Path) -> None:
    story = tmp_path / "rain.txt"
    story.write_text("It rained on the hills for most of the day, and the river rose.\n", encoding="utf-8")
    assert CliRunner().invoke(main, ["report", str(story), "--output", str(tmp_path)]).exit_code == 0
    page = Page((tmp_path / "rain.html").read_text(encoding="utf-8"))
    assert [h.text for h in page.all("h2")] == SECTIONS
    assert "More on who speaks" not in page.all("main")[0].text
    questions = [p.text for p in page.all("p") if p.text.endswith("?")]
    assert "Where in the story is each of them heard?" not in questions
    assert "What is each side shown doing in the narrator’s own words?" not in questions
    assert "Who is named, and who is heard?" in questions


def test_a_hostile_article_stays_text(hostile: Page) -> None:
    assert hostile.faults == []
    assert not hostile.all("script", "img", "iframe", "b.evil")
    assert not [name for element in hostile.elements for name in element.attributes if name.startswith("on")]
    assert all(a.get("href").startswith("#") for a in hostile.all("a"))
    assert hostile.broken_links() == []
    text = hostile.all("body")[0].text
    assert "<script>bad()</script>" in text and "{{ 7*7 }}" in text
    assert "\u202e" not in text
