"""Denials and suppositions: each row on its own example, and verbs that no row may take."""

from __future__ import annotations

import re

import pytest
from spacy.tokens import Token

import analysis
from analysis.language import parse
from analysis.language.syntax.denial import DENIALS, DENIALS_BEHIND, negated
from analysis.language.syntax.status import (
    EXPECTATIONS,
    QUESTIONS,
    SUPPOSITIONS,
    WISHES,
    expected,
    is_asserted,
    modality,
    questioned,
    supposed,
)

_CAPITALS = re.compile(r"\b[A-Z]{2,}\b")


def verb_in(text: str) -> Token:
    """Return the word printed in capitals, in the parse of the text with it in small letters."""
    marked = _CAPITALS.search(text)
    assert marked is not None
    plain = text[: marked.start()] + marked.group().lower() + text[marked.end() :]
    return next(token for token in parse(analysis.read_text(plain)).doc if token.idx == marked.start())


TABLES = (
    (*DENIALS, *DENIALS_BEHIND),
    QUESTIONS,
    SUPPOSITIONS,
    WISHES,
    EXPECTATIONS,
)


@pytest.mark.parametrize(
    ("table", "row"), [(table, row) for table in TABLES for row in table], ids=lambda value: getattr(value, "name", "")
)
def test_each_row_holds_for_its_example_alone(table, row):
    verb = verb_in(row.example)
    assert [other.name for other in table if other.decide(verb)] == [row.name]


@pytest.mark.parametrize(
    "text",
    [
        "Norway did not ATTACK Peru.",
        "Norway hardly NOTICED Peru.",
        "Norway scarcely NOTICED the ship.",
        "Norway nearly HIT the ship.",
        "Nobody ATTACKED Peru.",
        "No one ATTACKED Peru.",
        "None of the soldiers ATTACKED Peru.",
        "Neither side ATTACKED Peru.",
        "Norway FOUND nothing in Peru.",
        "Neither Norway nor Kenya ATTACKED Peru.",
        "No evidence LINKED Norway to the fire.",
        "No soldier was ATTACKED by Peru.",
        "Hugo Stein IS no hero.",
        "The rangers denied SHOOTING Anton Reve.",
        "The rangers failed to STOP Anton Reve.",
        "Norway left without PAYING Peru.",
        "Norway refrained from ATTACKING Peru.",
        "Norway did not attack or BOMB Peru.",
        "Norway did not begin to ATTACK Peru.",
        "No soldier began to ATTACK Peru.",
        "Norway never attacked, nor BOMBED, Peru.",
        "Nor did they ATTACK Peru.",
        "Norway no longer ATTACKS Peru.",
        "Not one soldier ATTACKED Peru.",
        "Not a single soldier ATTACKED Peru.",
        "Not once did Norway INVADE Peru.",
        "Under no circumstances would Norway INVADE Peru.",
        "Norway was unable to ATTACK Peru.",
        "Norway did not dare to ATTACK Peru.",
        "Norway stopped short of ATTACKING Peru.",
        "Norway waited rather than ATTACK Peru.",
        "Norway has no plans to ATTACK Peru.",
        "It is not true that Norway ATTACKED Peru.",
        "It is untrue that Norway ATTACKED Peru.",
    ],
)
def test_a_verb_is_denied(text):
    assert negated(verb_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "Norway ATTACKED Peru.",
        "Norway ATTACKED Peru, not Kenya.",
        "Norway did not wait but ATTACKED Peru.",
        "Norway did not wait and ATTACKED Peru.",
        "Norway REFUSED to attack Peru.",
        "Norway DENIED that Peru attacked.",
        "Norway agreed to ATTACK Peru.",
        "Norway was criticised for ATTACKING Peru.",
        "Norway recovered from ATTACKING Peru.",
        "No soldier slept when Norway ATTACKED Peru.",
        "Norway did not say that Peru ATTACKED.",
        "Norway has to ATTACK Peru.",
        "Norway ATTACKED Peru with no warning.",
        "Some soldiers ATTACKED Peru or Kenya.",
        "Nobody waited, and Norway ATTACKED Peru.",
        "Norway not only ATTACKED Peru but burned it.",
        "No 10 ATTACKED Peru.",
        "With no warning Norway ATTACKED Peru.",
        "In the south did Norway INVADE Peru.",
        "Norway did not hesitate to ATTACK Peru.",
        "It is true that Norway ATTACKED Peru.",
        "There is proof that Norway ATTACKED Peru.",
    ],
)
def test_a_verb_is_not_denied(text):
    assert not negated(verb_in(text))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Norway will ATTACK Peru.", "will"),
        ("Peru would be ATTACKED.", "would"),
        ("Unless Norway RETREATED, Peru would pay.", "unless"),
        ("The court asked whether Norway ATTACKED.", "whether"),
        ("Norway may begin to ATTACK Peru.", "may"),
        ("Norway may attack and Kenya WAITS.", None),
        ("Norway may wait but ATTACKED Peru.", None),
        ("Norway may ask Kenya to ATTACK Peru.", None),
        ("Norway said that Peru ATTACKED.", None),
        ("Because Norway ATTACKED, Peru will pay.", None),
    ],
)
def test_what_makes_a_verb_only_possible(text, word):
    assert modality(verb_in(text)) == word


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Norway ATTACKED Peru.", True),
        ("Norway has ATTACKED Peru.", True),
        ("Peru was ATTACKED.", True),
        ("Norway is ATTACKING Peru.", True),
        ("Norway left, ATTACKING Peru.", True),
        ("Norway may ATTACK Peru.", False),
        ("Norway did not ATTACK Peru.", False),
        ("Norway wants to ATTACK Peru.", False),
        ("ATTACKING Peru is wrong.", False),
        ("The town ATTACKED by Norway fell.", False),
    ],
)
def test_what_was_done_is_told_by_a_finite_verb_an_auxiliary_or_a_participle_beside_one(text, told):
    assert is_asserted(verb_in(text)) is told


@pytest.mark.parametrize(
    ("text", "is_asked"),
    [
        ("Has Norway ATTACKED Peru?", True),
        ("Is Norway ATTACKING Peru?", True),
        ("Does Norway want to ATTACK Peru?", True),
        ("It is unclear whether Norway ATTACKED Peru.", True),
        ("There is a question of whether Norway ATTACKED Peru.", True),
        ("They asked reporters if Norway had ATTACKED Peru.", True),
        ("Why did Norway ATTACK Peru?", False),
        ("Did Peru wait when Norway ATTACKED?", False),
        ("Norway ATTACKED Peru, and did Kenya wait?", False),
        ("Peru will pay if Norway ATTACKS.", False),
    ],
)
def test_what_is_asked(text, is_asked):
    assert questioned(verb_in(text)) is is_asked


@pytest.mark.parametrize(
    ("text", "is_ahead", "is_supposed"),
    [
        ("Norway is going to ATTACK Peru.", True, False),
        ("Norway is about to ATTACK Peru.", True, False),
        ("Norway was set to ATTACK Peru.", True, False),
        ("Norway plans to ATTACK Peru.", True, False),
        ("Norway went on to ATTACK Peru.", False, False),
        ("Norway stood up, going on to ATTACK Peru.", False, False),
        ("It should not, Norway ADDS, fall.", False, False),
        ("The answer was to ATTACK Peru.", False, False),
        ("Norway would ATTACK Peru.", False, True),
        ("Norway would later ATTACK Peru.", False, False),
        ("Norway would go on to ATTACK Peru.", False, False),
        ("Norway hopes to ATTACK Peru.", False, True),
        ("Norway has to ATTACK Peru.", False, True),
        ("Norway had to ATTACK Peru.", False, False),
        ("Peru urged Norway to ATTACK Kenya.", False, True),
        ("Norway is believed to have ATTACKED Peru.", False, False),
        ("Norway could be heard ATTACKING Peru.", False, False),
        ("Norway ATTACKED Peru.", False, False),
    ],
)
def test_what_is_still_to_come_or_only_supposed(text, is_ahead, is_supposed):
    verb = verb_in(text)
    assert (expected(verb), supposed(verb)) == (is_ahead, is_supposed)
