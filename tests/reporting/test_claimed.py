"""The page says nothing of its own accord that is no row of table claims."""

from __future__ import annotations

import pytest
from markupsafe import Markup

import analysis
from analysis.reporting import report
from tests.conftest import ROOT, SPECIMEN
from tests.findings import test_claims as stories
from tests.reporting.pages import Page

#: Titles of figures whose data say nothing, and what a part says that has nothing to show.
PLAIN = {
    "Words by source",
    "Where each is heard",
    "Times named, and statements",
    "Attributed words by the way they came",
    "Who acts and who is acted upon",
    "Words associated with frames",
}
FIGURES = ("who_speaks", "where_heard", "named_and_heard", "how_it_came", "acting", "frame_words")
TEXTS = {
    name: getattr(stories, name)
    for name in ("LEADING", "ALONE", "PARAPHRASED", "SILENT", "UNNAMED", "ACTING", "UPON", "FLAT", "ASKED")
} | {"specimen": (ROOT / "data" / "articles" / f"{SPECIMEN}.txt").read_text(encoding="utf-8")}


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("name", TEXTS)
def test_every_sentence_of_the_page_is_a_claim(name: str) -> None:
    found = analysis.analyse(analysis.read_text(TEXTS[name], title=None))
    claims = found.claims
    by_place = {place: set(map(flat, of["text"])) for place, of in claims.groupby("place")}
    first = Page(report.card(found).markup + report.standing_out(found).markup)
    said = {flat(one.text) for one in first.all("span") if one.get("class") == "claim"}
    assert said == by_place.get("what stands out", set()) | by_place.get("who is heard", set())
    for figure in FIGURES:
        for caption in Page(getattr(report, figure)(found).markup).all("figcaption"):
            title = flat(caption.text)
            made = [text for texts in by_place.values() for text in texts if text.rstrip(".") in title]
            assert made or any(title.startswith(plain) for plain in PLAIN), title


@pytest.mark.parametrize("name", TEXTS)
def test_every_claim_is_on_the_page(name: str) -> None:
    found = analysis.analyse(analysis.read_text(TEXTS[name]))
    parts = ("card", "standing_out", *FIGURES)
    page = flat(Markup("").join(getattr(report, part)(found).markup for part in parts).striptags())
    for claim in found.rows.claims:
        if claim.place != "who acts":
            assert flat(claim.text).rstrip(".") in page, claim.text
