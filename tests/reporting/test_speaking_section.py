"""Who speaks, in figures: lanes by side where sides meet, by source where they do not, and links to their rows."""

from __future__ import annotations

import re

import pytest

import analysis
from analysis.reporting.marked import marked_article
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
    assert {a.get("href") for a in page.all("a")} >= {"#source-Mira-Halvorsen", "#source-Police-officials"}


def test_the_bar_of_the_others_comes_last_and_is_the_palest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speaking, "MOST_BARS", 1)
    page = Page(speaking.who_speaks(analysis.analyse(analysis.read_text(LOCAL))).markup)
    assert "; 1 other: 10 · " in page.all("svg")[0].get("aria-label")
    of_one, of_others = page.all("rect")[:2]
    assert (of_one.get("fill"), of_one.get("opacity")) == ("var(--side-0)", "")
    assert (of_others.get("fill"), float(of_others.get("opacity")) < 0.28) == ("var(--soft)", True)


def test_many_small_sources_are_never_the_longest_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speaking, "MOST_BARS", 1)
    names = ("Ana Duval", "Jo Barlow", "Ole Brandt", "Mira Halvorsen")
    story = " ".join(f"{name} said the pier on the north side would close." for name in names)
    page = Page(speaking.who_speaks(analysis.analyse(analysis.read_text(story))).markup)
    assert "3 others" in [label.text for label in page.all("text")]
    assert len([box for box in page.all("rect") if "wide" in page.all("svg")[0].get("class")]) == 2


def test_what_a_turn_sets_apart_is_drawn_as_quoted() -> None:
    story = (
        "The council met on Monday.\n\n"
        "Mira Halvorsen: The bridge will stay closed until May, for there is no money.\n\n"
        "Ole Brandt: We have waited for two years, and the old road floods.\n\n"
        "Mira Halvorsen: You will have to wait until the state pays.\n"
    )
    found = analysis.analyse(analysis.read_text(story))
    assert {(row.kind, row.layout) for row in found.rows.said} == {("indirect", "turn")}
    for section in (speaking.who_speaks, speaking.where_heard):
        drawn = {box.get("opacity") for box in Page(section(found).markup).all("rect")}
        assert "0.28" not in drawn
    assert "paraphrased" not in marked_article(found)
    assert "in their own words" in marked_article(found)


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Ana Duval left. It rained on Monday.", False),
        ("Ana Duval left. Jo Barlow met Ana Duval.", False),
        ("Ana Duval left. Jo Barlow said it rained, and Ana Duval met Jo Barlow.", True),
    ],
)
def test_named_and_heard_is_drawn_only_where_there_are_two_to_compare(text: str, drawn: bool) -> None:
    piece = speaking.named_and_heard(analysis.analyse(analysis.read_text(text)))
    assert ("<svg" in piece.markup) == drawn
    assert ("Fewer than two actors" in piece.markup) != drawn
