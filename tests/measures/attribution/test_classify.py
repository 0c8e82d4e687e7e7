"""The rules of form, naming, sector, channel, side and cue meaning, one invented sentence each."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import analyse, read_text, tables
from analysis.tables import Statement
from tests.measures.attribution.common import Actor, attribution, classified, document

CASES = [json.loads(line) for line in (Path(__file__).parent / "cases.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_a_rule(case: dict[str, Any]) -> None:
    doc = document(case["text"], outlet=case.get("outlet"))
    actors = [Actor(**{**actor, "roles": tuple(actor["roles"])}) for actor in case.get("actors", ())]
    found = attribution(doc, "s1", case["content"], speaker=case["speaker"], cue=case["cue"])
    found = found._replace(
        speaker=case.get("resolves_to", found.speaker), speaker_how=case.get("how"), via=case.get("via")
    )
    row = classified(doc, actors, [found])[0]
    assert {column: getattr(row, column) for column in case["expect"]} == case["expect"]


def test_rows_are_the_codebook_s() -> None:
    assert Statement._fields == tables.TABLES["statements"].fields


def test_a_statement_inside_another_has_the_channel_its_own_words_say() -> None:
    doc = document("Halvorsen told reporters that Brandt had said in a letter that the bridge was unsafe.")
    rows = classified(
        doc,
        [Actor("Halvorsen"), Actor("Brandt")],
        [
            attribution(
                doc,
                "s1",
                "that Brandt had said in a letter that the bridge was unsafe",
                speaker="Halvorsen",
                cue="told",
            ),
            attribution(doc, "s2", "that the bridge was unsafe", speaker="Brandt", cue="said", parent="s1"),
        ],
    )
    assert [row.channel for row in rows] == ["press conference", "document"]


def test_what_a_neighbour_says_is_no_channel() -> None:
    doc = document("Halvorsen said Brandt had lied in a speech, adding that he should go.")
    rows = classified(
        doc,
        [Actor("Halvorsen")],
        [
            attribution(doc, "s1", "Brandt had lied in a speech", speaker="Halvorsen", cue="said"),
            attribution(doc, "s2", "that he should go", speaker="Halvorsen", cue="adding"),
        ],
    )
    assert [row.channel for row in rows] == ["unstated", "unstated"]


WORDS = st.sampled_from(
    'Halvorsen Norway NATO letter sources some officials "no" “yes” said told reporters according to in a statement '
    "that he it , . : the of 's — reportedly Citizens for\n\n".split(" ")
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=30).map(" ".join))
def test_whatever_stands_there_the_values_are_the_codebook_s(text: str) -> None:
    closed = {
        column.name: set(column.values) | {None} for column in tables.TABLES["statements"].columns if column.values
    }
    for row in analyse(read_text(text)).rows.statements:
        assert all(getattr(row, name) in values for name, values in closed.items())
        if row.speaker is None and row.speaker_text is None:
            assert (row.form, row.naming, row.sector, row.side) == (None, "none", "unknown", None)
