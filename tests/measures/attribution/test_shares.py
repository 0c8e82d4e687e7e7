"""Counting: each word once, shares that sum to 1, and what is left out of the count."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import read_text, tables
from analysis.article import Article, Block
from analysis.errors import LexiconError
from analysis.language import Document, parse
from analysis.language.document import WORD
from analysis.lexicons.source_columns import read_source_columns
from analysis.measures.attribution import (
    GROUPINGS,
    NOT_GIVEN,
    by_own_column,
    by_source,
    count_words,
    find_sources,
    grouping,
    shares,
    story_shares,
    unheard,
    variants,
    with_sources,
)
from analysis.tables import Source, Statement
from tests.measures.attribution.common import Actor, Piece

TEXT = (
    "The harbour stays open, Mira Halvorsen said in a statement. A report said that Ole Brandt had called the plan "
    '"reckless" in May.\n\nReportedly, talks will resume. The mayor was not there.'
)


def statement(text: str, words: str, name: str, **about: object) -> Statement:
    """Place a statement by its words; what the test does not say is plain."""
    start = text.index(words)
    plain = dict.fromkeys(Statement._fields) | {
        "statement": name,
        "block": "paragraph",
        "sentence": 0,
        "kind": "indirect",
        "cue_class": "unstated",
        "naming": "named",
        "form": "person",
        "sector": "unknown",
        "channel": "unstated",
        "status": "said",
        "turn": 0,
        "confidence": 1.0,
        "origin": "machine",
        "start": start,
        "end": start + len(words),
    }
    return Statement(**{**plain, **about})  # type: ignore[arg-type]


def pieces(statements: list[Statement]) -> list[Piece]:
    return [Piece(s.statement, s.start, s.end) for s in statements]


@pytest.fixture(scope="module")
def story() -> Document:
    return parse(read_text(TEXT))


@pytest.fixture
def told() -> list[Statement]:
    outer = 'that Ole Brandt had called the plan "reckless" in May'
    rows = [
        statement(TEXT, "The harbour stays open", "s1", speaker="Mira Halvorsen", channel="statement", side="Norway"),
        statement(TEXT, outer, "s2", speaker="A report", form="document", channel="document"),
        statement(TEXT, '"reckless"', "s3", speaker="Ole Brandt", kind="direct", parent="s2", confidence=0.4),
        statement(TEXT, "talks will resume", "s4", form=None, naming="none"),
    ]
    return with_sources(rows)


def test_a_word_belongs_to_the_outermost_statement(story: Document, told: list[Statement]) -> None:
    assert count_words(story, told, pieces(told)) == {"s1": 4, "s2": 10, "s3": 0, "s4": 3}


def test_shares_by_source_name_hearsay_apart(story: Document, told: list[Statement]) -> None:
    rows = shares(told, count_words(story, told, pieces(told)), by_source(told))
    assert [(r.group, r.words, r.statements) for r in rows] == [
        ("a report", 10, 1),
        ("Mira Halvorsen", 4, 1),
        (NOT_GIVEN, 3, 1),
        ("Ole Brandt", 0, 1),
    ]
    assert rows[0].share == pytest.approx(10 / 17)


def test_by_side_an_unknown_side_and_a_source_not_given_differ(story: Document, told: list[Statement]) -> None:
    rows = shares(told, count_words(story, told, pieces(told)), GROUPINGS["side"])
    assert {r.group: r.words for r in rows} == {"Norway": 4, "unknown": 10, NOT_GIVEN: 3}


def test_a_title_is_a_row_and_never_counted() -> None:
    text = "Brandt: Plan is reckless\n\nThe plan is reckless, Brandt said."
    article = Article("a", text, (Block("title", 0, 24), Block("paragraph", 26, len(text))))
    rows = [
        statement(text, "Plan is reckless", "s1", block="title", speaker="Brandt"),
        statement(text, "The plan is reckless", "s2", speaker="Brandt"),
    ]
    rows = with_sources(rows)
    document = parse(article)
    words = count_words(document, rows, pieces(rows))
    assert words == {"s1": 0, "s2": 4}
    source = find_sources(document, rows, pieces(rows), [])[0]
    assert (source.statements, source.indirect_words, source.first_position) == (2, 4, pytest.approx(1 / 9))
    assert shares(rows, words, by_source(rows))[0].statements == 1


def test_a_paragraph_that_stands_twice_counts_once() -> None:
    text = "The plan is off, Brandt said.\n\nThe plan is off, Brandt said."
    second = text.rindex("The plan")
    rows = [statement(text, "The plan is off", "s1"), statement(text, "The plan is off", "s2")]
    rows[1] = rows[1]._replace(start=second, end=second + 15)
    assert count_words(parse(read_text(text)), rows, pieces(rows)) == {"s1": 4, "s2": 0}


def test_story_shares_tell_handed_out_from_gathered_and_the_narrator(story: Document, told: list[Statement]) -> None:
    rows = story_shares(story, told, count_words(story, told, pieces(told)))
    assert {r.group: r.words for r in rows} == {"handed out": 14, "gathered": 0, "unstated": 3, "narrator": 15}
    assert sum(r.share for r in rows) == pytest.approx(1)


def test_four_variants_and_a_nested_statement_counts_where_its_document_is_out(
    story: Document, told: list[Statement]
) -> None:
    words = [counts for _, counts in variants(story, told, pieces(told))]
    assert words == [
        {"s1": 4, "s2": 10, "s3": 0, "s4": 3},
        {"s1": 4, "s2": 10, "s4": 3},
        {"s1": 4, "s3": 1, "s4": 3},
        {"s1": 4, "s4": 3},
    ]


def test_unheard_are_the_named_who_never_speak(told: list[Statement]) -> None:
    actors = [
        Actor("Mira Halvorsen", mentions=5),
        Actor("Tuva Lind", mentions=1),
        Actor("Chile", "state", mentions=3),
        Actor("Peru", "state", mentions=0),
        Actor("Grenholm Herald", "media"),
    ]
    told[0] = told[0]._replace(via="Grenholm Herald")
    assert [actor.actor for actor in unheard(actors, told)] == ["Chile", "Tuva Lind"]


def test_sources_are_the_codebook_s_and_know_their_roles(story: Document, told: list[Statement]) -> None:
    assert Source._fields == tables.TABLES["sources"].fields
    rows = find_sources(story, told, pieces(told), [Actor("Mira Halvorsen", roles=("harbour master",))])
    assert [(r.source, r.roles, r.indirect_words) for r in rows] == [
        ("Mira Halvorsen", ("harbour master",), 4),
        ("a report", (), 10),
        ("Ole Brandt", (), 0),
    ]
    assert rows[0].voice_share == pytest.approx(4 / 17)


def test_nothing_said_gives_no_rows(story: Document) -> None:
    assert find_sources(story, [], [], []) == []
    assert shares([], {}, GROUPINGS["form"]) == []


NAMES = st.sampled_from(["s0", "s1", "s2", "s3", "s4", None])


@settings(max_examples=60, deadline=None)
@given(
    spans=st.lists(st.tuples(st.integers(0, 200), st.integers(1, 60), NAMES), min_size=1, max_size=6),
    kinds=st.lists(st.sampled_from(["direct", "mixed", "indirect"]), min_size=6, max_size=6),
)
def test_whatever_overlaps_each_word_counts_once(
    story: Document, spans: list[tuple[int, int, str | None]], kinds: list[str]
) -> None:
    rows = [
        statement(TEXT, "The", f"s{i}", speaker=f"Speaker {i % 3}", kind=kinds[i], parent=parent)._replace(
            start=min(start, len(TEXT) - 1), end=min(start + length, len(TEXT))
        )
        for i, (start, length, parent) in enumerate(spans)
    ]
    words = count_words(story, rows, pieces(rows))
    covered = {word.start() for word in WORD.finditer(TEXT) if any(row.start <= word.start() < row.end for row in rows)}
    assert sum(words.values()) == len(covered)
    for group in (*GROUPINGS.values(), by_source(rows)):
        found = shares(rows, words, group)
        assert sum(row.words for row in found) == len(covered)
        assert sum(row.share for row in found) == pytest.approx(1 if covered else 0)


def test_the_user_s_own_column_groups_the_same_shares(story: Document, told: list[Statement], tmp_path: Path) -> None:
    path = tmp_path / "sources.csv"
    path.write_text("source,gender\nMIRA Halvorsen,woman\n", encoding="utf-8")
    group = by_own_column(told, read_source_columns(path), "gender")
    rows = shares(told, count_words(story, told, pieces(told)), group)
    assert {row.group: row.words for row in rows} == {"unknown": 10, "woman": 4, NOT_GIVEN: 3}


def test_a_grouping_that_is_not_there_is_refused_with_those_that_are(told: list[Statement]) -> None:
    with pytest.raises(LexiconError, match="by 'age'; use one of source, form, naming"):
        grouping(told, "age")
