"""Who speaks, in figures: lanes by side where sides meet, by source where they do not, and links to their rows."""

from __future__ import annotations

import re

import pytest

import analysis
from analysis.reporting.sections import speaking
from tests.reporting.pages import Page

LOCAL = (
    '"The bridge will stay closed until May," Mira Halvorsen, the mayor, said. "There is no money," she said.\n\n'
    "Police officials said that two drivers had been fined on the old road.\n"
)
ABROAD = (
    "Norway said that the strait would be closed to tankers. Chile said that no tanker had been warned.\n\n"
    '"We were told nothing," the Chilean foreign minister, Ana Morel, said.\n'
)


def lanes(text: str) -> tuple[str, str]:
    """Return the strip's title and what it says it shows."""
    page = Page(speaking.where_heard(analysis.analyse(analysis.read_text(text))).markup)
    return page.all("figcaption")[0].text, page.all("svg")[0].get("aria-label")


def test_sides_have_lanes_where_two_are_heard() -> None:
    title, shown = lanes(ABROAD)
    assert re.findall(r"(Norway|Chile): \d", shown) == ["Chile", "Norway"]
    assert title.startswith("Where each is heard")


def test_sources_have_lanes_where_no_sides_meet() -> None:
    title, shown = lanes(LOCAL)
    assert "Mira Halvorsen: 2 stretches" in shown and "Police officials: 1 stretch" in shown
    assert title.startswith("Where each is heard")


def test_bars_lead_to_the_rows_of_their_sources() -> None:
    page = Page(speaking.who_speaks(analysis.analyse(analysis.read_text(LOCAL))).markup)
    assert page.all("figcaption")[0].text.startswith("Words by source")
    assert {a.get("href") for a in page.all("a")} >= {"#source-mira-halvorsen", "#source-police-officials"}


def test_the_bar_of_the_others_has_their_kinds_of_words_and_no_sides_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speaking, "MOST_BARS", 1)
    page = Page(speaking.who_speaks(analysis.analyse(analysis.read_text(LOCAL))).markup)
    assert "; 1 other: 10 words" in page.all("svg")[0].get("aria-label")
    quoted, paraphrased = page.all("rect")[:2]
    assert (quoted.get("fill"), quoted.get("opacity")) == ("var(--side-0)", "")
    assert (paraphrased.get("fill"), paraphrased.get("opacity")) == ("var(--soft)", "0.28")
