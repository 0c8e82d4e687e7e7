from __future__ import annotations

import analysis
from analysis.reporting.sections import vocabulary
from tests.reporting.pages import Page

LINE = "The Lindmere ferry terminal was shut and passengers left the ferry terminal by bus. "


def section(text: str) -> str:
    return vocabulary.keywords(analysis.analyse(analysis.read_text(text))).markup


def more(text: str) -> str:
    return vocabulary.more_keywords(analysis.analyse(analysis.read_text(text))).markup


def test_a_short_story_carries_the_warning_and_no_pairs() -> None:
    assert "fewer than 300" in section(LINE)
    assert "keep company" not in more(LINE)


def test_pairs_are_shown_of_a_long_story_only() -> None:
    assert "fewer than 300" not in section(LINE * 40)
    assert "keep company" not in more(LINE * 40)
    assert "keep company" in more(LINE * 380)


def test_the_section_says_what_the_story_is_about_and_each_term_opens_onto_its_lines() -> None:
    page = Page(section(LINE))
    opening = [element.text for element in page.all("summary", "a") if "ol" not in element.around]
    assert {"ferry terminal 2", "passengers 1"} <= set(opening) and "by bus 1" not in opening
    assert len([line for line in page.all("a") if "ol" in line.around]) == 2 * len(page.all("summary"))
