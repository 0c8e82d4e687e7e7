"""Each construction of portrayal, read off the example that its row shows."""

from __future__ import annotations

import pytest
from spacy.tokens import Token

import analysis
from analysis.language import parse
from analysis.language.syntax.noun_phrases import first_of_list, governing_head
from analysis.measures.portrayal import nothing_told
from analysis.measures.portrayal.constructions import IN_CLAUSE
from analysis.measures.portrayal.not_called import NOT_CALLED
from analysis.measures.portrayal.nothing_told import NOTHING_TOLD
from analysis.measures.portrayal.prepositions import AFTER_PREPOSITION
from analysis.measures.portrayal.shared_subject import SHARING, Clause, clauses_of
from tests.measures.capitals import CAPITALS


def word_in(text: str, *, name: bool) -> Token:
    """Return the word printed in capitals, in the parse of the text with it as a name or in small letters."""
    marked = next(CAPITALS.finditer(text))
    plain = marked.group().title() if name or not marked.start() else marked.group().lower()
    text = text[: marked.start()] + plain + text[marked.end() :]
    return next(token for token in parse(analysis.read_text(text)).doc if token.idx == marked.start())


@pytest.mark.parametrize("row", SHARING, ids=lambda row: row.name)
def test_each_row_shares_a_subject_in_its_example(row):
    verb = word_in(row.example, name=False)
    above = next(
        one for one in verb.doc if any(row.holds(Clause(one), c) for c in one.children if c.dep_ in row.labels)
    )
    clause = Clause(above)
    taking = [
        other.name
        for other in SHARING
        for child in above.children
        if child.dep_ in other.labels and other.holds(clause, child)
        if verb in [shared.verb for shared in other.takes(clause, child)]
    ]
    assert taking == [row.name]
    assert verb in [shared.verb for shared in clauses_of(clause)]


@pytest.mark.parametrize("row", IN_CLAUSE, ids=lambda row: row.name)
def test_each_place_in_the_clause_gives_relations_in_its_example(row):
    noun = first_of_list(governing_head(word_in(row.example, name=True)))
    assert [other.name for other in IN_CLAUSE if noun.dep_ in other.labels] == [row.name]
    assert list(row.takes(noun))


@pytest.mark.parametrize("row", AFTER_PREPOSITION, ids=lambda row: row.name)
def test_each_preposition_gives_relations_in_its_example(row):
    preposition = word_in(row.example, name=True).head
    holding = [
        other.name
        for other in AFTER_PREPOSITION
        if preposition.lower_ in other.prepositions and other.holds(preposition.head, preposition)
    ]
    assert holding[0] == row.name
    assert list(row.takes(preposition.head, preposition))


@pytest.mark.parametrize(
    ("table", "row"),
    [("NOTHING_TOLD", row) for row in NOTHING_TOLD] + [("NOT_CALLED", row) for row in NOT_CALLED],
    ids=lambda cell: getattr(cell, "name", ""),
)
def test_each_row_takes_a_predicate_off_the_name_in_its_example(table, row, monkeypatch):
    marked = next(CAPITALS.finditer(row.example))
    capital = row.name.endswith("name") or not marked.start()
    text = row.example.replace(marked.group(), marked.group().title() if capital else marked.group().lower())
    told = predicates_at(text, marked.start())
    rows = getattr(nothing_told, table)
    monkeypatch.setattr(nothing_told, table, tuple(other for other in rows if other is not row))
    assert not told
    assert predicates_at(text, marked.start())


def predicates_at(text: str, start: int) -> list[str]:
    """Return the predicates of portrayals that hold a character of a text."""
    return [
        row.predicate
        for row in analysis.analyse(analysis.read_text(text)).rows.portrayals
        if row.start <= start < row.end
    ]


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Norway based its plan on rain.", "base"),
        ("Norway used to fish there.", "fish"),
        ("Norway began paying in May.", "pay"),
        ("Norway took a letter to Peru.", "take letter"),
        ("Norway's return to the talks surprised Peru.", "return"),
        ("Norway published its demands.", "demands"),
        ("Anna Berg, a vocal critic, left.", "vocal critic"),
    ],
)
def test_what_is_told_of_the_name_stays(text, predicate):
    assert predicate in {row.predicate for row in analysis.analyse(analysis.read_text(text)).rows.portrayals}
