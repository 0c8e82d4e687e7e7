"""Which statements are one source's, and what one mention lends to another."""

from __future__ import annotations

import pytest

from analysis import analyse, read_text
from analysis.measures.attribution import NOT_GIVEN, NOT_RESOLVED, find_sources, source_labels
from tests.measures.attribution.common import Actor, Piece, attribution, classified, document


def test_the_letter_is_the_formal_letter_before_it_and_a_second_one_is_not() -> None:
    doc = document(
        "A formal letter to the council said rents would rise. The letter said wages would fall. "
        "Another letter said nobody was asked. They said it was late. Reportedly, talks go on."
    )
    rows = classified(
        doc,
        [],
        [
            attribution(doc, "s1", "rents would rise", speaker="A formal letter to the council", cue="said"),
            attribution(doc, "s2", "wages would fall", speaker="The letter", cue="said"),
            attribution(doc, "s3", "nobody was asked", speaker="Another letter", cue="said"),
            attribution(doc, "s4", "it was late", mention="They", cue="said", speaker_how="pronoun"),
            attribution(doc, "s5", "talks go on", cue="Reportedly"),
        ],
    )
    assert list(source_labels(rows).values()) == [
        "a formal letter to the council",
        "a formal letter to the council",
        "Another letter",
        NOT_RESOLVED,
        NOT_GIVEN,
    ]
    sources = find_sources(doc, rows, [Piece(r.statement, r.start, r.end) for r in rows], [])
    assert [(row.source, row.statements, row.indirect_words) for row in sources] == [
        ("a formal letter to the council", 2, 6),
        ("Another letter", 1, 3),
    ]
    assert sum(row.voice_share for row in sources) == pytest.approx(9 / 15)


def test_a_source_keeps_its_sector_and_within_a_paragraph_its_channel() -> None:
    doc = document(
        "Speaking at a news conference, nurse Mira Halvorsen said beds were full. Halvorsen said staff were tired.\n\n"
        "Halvorsen said nothing would change."
    )
    actors = [Actor("Mira Halvorsen")]
    told = {"speaker": "Mira Halvorsen", "cue": "said"}
    rows = classified(
        doc,
        actors,
        [
            attribution(doc, "s1", "beds were full", mention="nurse Mira Halvorsen", **told),
            attribution(doc, "s2", "staff were tired", mention="Halvorsen", **told),
            attribution(doc, "s3", "nothing would change", mention="Halvorsen", **told),
        ],
    )
    assert [row.sector for row in rows] == ["ordinary person"] * 3
    assert [row.channel for row in rows] == ["press conference", "press conference", "unstated"]


def test_every_statement_with_a_speaker_has_a_source() -> None:
    doc = document("Softer language said rents would rise. A shortstop said wages would fall. I think it is late.")
    rows = classified(
        doc,
        [],
        [
            attribution(doc, "s1", "rents would rise", speaker="Softer language", cue="said"),
            attribution(doc, "s2", "wages would fall", speaker="A shortstop", cue="said"),
            attribution(doc, "s3", "it is late", speaker="I", cue="think"),
        ],
    )
    assert list(source_labels(rows).values()) == ["Softer language", "a shortstop", "the writer"]


def test_two_descriptions_are_two_sources_though_their_articles_are_one() -> None:
    rows = analyse(read_text("A fisherman said it rained. A nurse said it was wet.")).rows.sources
    assert [row.source for row in rows] == ["a fisherman", "a nurse"]
