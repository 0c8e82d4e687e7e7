"""Every link leads somewhere and every id is one element's, whatever a story's names are; no mark turns its lines."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import analysis
from analysis.reporting import report
from analysis.reporting.html import anchor
from tests.benchmarks import links
from tests.benchmarks.common import GOLD, read_jsonl
from tests.reporting.pages import TURNING, faults, page_of

STORIES = read_jsonl(Path(__file__).with_name("stories.jsonl"))
SIDES = ("Norway", "Kenya", "Chile", "Peru", "Japan", "Ghana", "Malta")
NAMES = {
    "capitals in the body": "KENYA said the port was shut. Kenya said the boats had left. Kenya and KENYA met Peru.",
    "accents": "Renée Duval said it was late. Renee Duval said it was early. Duval closed the pier. Reneé left it.",
    "marks": "Sean O'Neil said it rained. Sean O’Neil said it snowed. Al-Amin Bank sued Al Amin Bank, Al Amin said.",
    "more sides than are shown": " ".join(f"{side} closed two ports. {side} sent a ship." for side in SIDES),
    "other letters": "Łukasz Żak said it rained. Nguyễn Văn An said it snowed. 王毅 said no. Žak left.",
    "no source": "It rained on the hills for most of the day, and the river rose.",
    "nothing": "",
    "marks alone": "“…” – ‘ ’ — $5, 50 %; #1",
    "several as one": "Ana Duval and Jo Barlow said the pier would close. Kenya and Uganda agreed on quotas in 2009.",
    "not said": "Mira Halvorsen did not say why the bridge shut. Ole Brandt may say that it fell.",
    "a turned line": "\u202eRosa Tello\u202c attacked \u2067Chile\u2069. \u202eRosa Tello\u202c sent a shameful "
    '\u202ereply\u202c to Chile. Tello closed the \u200fharbour. "We \u202ewill not\u202c pay," Rosa Tello said.',
}


@pytest.mark.parametrize("name", NAMES)
def test_whatever_the_names_are_links_lead_and_ids_are_one_elements(name: str) -> None:
    assert faults(analysis.analyse(analysis.read_text(NAMES[name]))) == []


@pytest.mark.parametrize("kind", sorted({line["id"].rsplit("-", 1)[0] for line in STORIES}))
def test_on_stories_of_every_kind(kind: str) -> None:
    for line in STORIES:
        if line["id"].rsplit("-", 1)[0] == kind:
            assert faults(analysis.analyse(analysis.read_text(line["text"]))) == [], line["id"]


@pytest.mark.soak
@pytest.mark.skipif(not GOLD.is_dir(), reason="the public gold is not here; name its folder with GOLD=FOLDER")
def test_on_a_hundred_articles_of_the_gold() -> None:
    assert links.faulty(100) == {}


@given(st.text(), st.text())
def test_two_names_never_share_an_id(one: str, other: str) -> None:
    assert (anchor("actor", one) == anchor("actor", other)) is (one == other)
    assert not anchor("actor", one).split()[1:]


def test_names_that_differ_little_have_ids_of_their_own() -> None:
    names = [
        "Kenya",
        "KENYA",
        "Kenýa",
        "Kenya ",
        "Ken-ya",
        "Ken ya",
        "Ken.ya",
        "",
        " ",
        "-",
        ".",
        "a 2d b",
        "a-b",
        "a.2d.b",
    ]
    assert len({anchor("actor", name) for name in names}) == len(names)


def test_no_mark_turns_a_line_of_the_page_a_picture_or_the_article() -> None:
    found = analysis.analyse(analysis.read_text(NAMES["a turned line"], title="A \u202eturned\u202c pier"))
    assert "Rosa Tello" in {element.text for element in page_of(found).all("a")}
    for piece in (report.who_speaks(found), report.named_and_heard(found), report.standing_out(found)):
        for bundle, _ in piece.outputs():
            assert not TURNING & {mark for kind, shown in bundle.items() if kind != "image/png" for mark in shown}
    assert not TURNING & set(found.article._repr_html_() + found._repr_html_())
