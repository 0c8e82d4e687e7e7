from __future__ import annotations

import analysis
from analysis.reporting.sections import vocabulary

LINE = "The Lindmere ferry terminal was shut and passengers left the ferry terminal by bus. "


def section(text: str) -> str:
    return vocabulary.keywords(analysis.analyse(analysis.read_text(text))).markup


def test_a_short_story_carries_the_warning_and_no_pairs() -> None:
    page = section(LINE)
    assert "below 300" in page
    assert "keep company" not in page


def test_pairs_are_shown_of_a_long_story_only() -> None:
    assert "below 300" not in section(LINE * 40)
    assert "keep company" not in section(LINE * 40)
    assert "keep company" in section(LINE * 380)


def test_the_section_starts_with_what_the_story_is_about() -> None:
    about = section(LINE).partition("<table")[0]
    assert "terminal" in about and "passengers" in about and "by bus" not in about
