"""Block quotations: brackets show the words set apart, nothing else is theirs; the first line says whose they are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from analysis import analyse, read_text

CASES = Path(__file__).with_name("block_quotes.txt").read_text(encoding="utf-8").strip().split("\n=====\n")
STATEMENT = """Orion Rail stops its night trains.

In a statement the company said:

We worked for two years to keep them. We are proud of our crews.

We thank our passengers for their loyalty and will refund every ticket that was bought
for travel after the end of May, and all seats booked with it.

The union said the decision was a mistake. The minister said it was a pity."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.splitlines()[1][:60])
def test_words_set_apart_are_whose_the_announcement_says(case: str) -> None:
    speaker, _, story = case.partition("\n")
    found = analyse(read_text(re.sub(r"[\[\]]", "", story)))
    rows = [row for row in found.rows.statements if row.layout == "post" and row.parent is None]
    theirs = {row.statement for row in rows}
    told = [found.article.text[one.start : one.end] for one in found.rows.statement_spans if one.statement in theirs]
    assert told == re.findall(r"\[(.*?)\]", story)
    assert [row.source or "-" for row in rows] == [speaker]


def test_words_set_apart_are_quoted_in_what_the_page_says() -> None:
    claims = {row.template: row.text for row in analyse(read_text(STATEMENT)).rows.claims}
    assert claims["quoted or paraphrased"] == "Most of the attributed words are quoted."


def test_an_interview_is_quoted_and_its_guest_is_heard() -> None:
    turns = "\n\n".join(
        f"Q: And then?\n\nA: I went to sea in {year}, and I came back with the boats in the spring of the next one."
        for year in (1, 2, 3)
    )
    claims = {row.template: row.text for row in analyse(read_text(f"Nora Whelan has a boat.\n\n{turns}")).rows.claims}
    assert claims["heard"] == "Heard: Nora Whelan."
    assert claims["quoted or paraphrased"] == "Nearly all of the attributed words are quoted."
