"""What a preposition makes of its noun: the agent of a passive or of a noun of action, or whom an act falls on."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from spacy.tokens import Token

from analysis.language.syntax.arguments import verb_of_agent
from analysis.language.syntax.verb_classes import is_of
from analysis.language.syntax.verbs import is_passive
from analysis.measures.portrayal.clause_relations import Relations, told_to
from analysis.measures.portrayal.predicate_relation import agent_of, doer_of, patient_of
from analysis.measures.portrayal.predicate_words import is_deed, light_noun
from analysis.measures.portrayal.shared_subject import UPON

#: What bylines and captions have before 'by'.
_CREDITS = frozenset("copyright editing illustration image photo photograph picture reporting story writing".split())


class AfterPreposition(NamedTuple):
    """What a preposition makes of its noun: asked of the word above the preposition, and of the preposition."""

    name: str
    example: str
    prepositions: frozenset[str]
    holds: Callable[[Token, Token], bool]
    takes: Callable[[Token, Token], Relations]


def after_preposition(noun: Token) -> Relations:
    """Yield the relations of a noun by the first row of `AFTER_PREPOSITION` that holds."""
    preposition = noun.head
    for row in AFTER_PREPOSITION:
        if preposition.lower_ in row.prepositions and row.holds(preposition.head, preposition):
            yield from row.takes(preposition.head, preposition)
            return


def _of_passive(_: Token, by: Token) -> Relations:
    verb = verb_of_agent(by)
    if verb is not None:
        yield agent_of(verb, passive=True)


def _of_noun(noun: Token, preposition: Token) -> Relations:
    """Yield the noun of action; in 'the threat of an attack by Norway' it is the first one."""
    while noun.dep_ == "pobj" and noun.head.lower_ == "of":
        noun = noun.head.head
    of_verb = noun.dep_ == "pobj" and is_passive(noun.head.head)  # 'was ruled out of order by Berg'
    if noun.dep_ == "dobj" and is_of(noun.head, "urging", "wishing") and preposition.lower_ == "from":
        return  # 'sought a pledge from Berg'
    if is_deed(noun) or (preposition.lower_ == "by" and noun.lemma_.lower() not in _CREDITS and not of_verb):
        yield doer_of(noun)


def _of_object(verb: Token, _: Token) -> Relations:
    yield from (doer_of(child) for child in verb.rights if child.dep_ == "dobj" and is_deed(child))


def _verb_upon(above: Token) -> Token:
    """Return the verb that a preposition belongs to, though the parser hangs it on its object: 'imposed a ban on'."""
    return above.head if above.dep_ in ("dobj", "nsubjpass") and is_of(above.head, "light", "giving") else above


def _is_given(above: Token, _: Token) -> bool:
    verb = _verb_upon(above)
    return verb.pos_ == "VERB" and (verb.lemma_ == "give" or is_of(verb, "giving") or light_noun(verb) is not None)


def _falls_upon(above: Token, preposition: Token) -> bool:
    verb = _verb_upon(above)
    empty = is_of(verb, "light") and verb.lemma_ != "give" and light_noun(verb) is None
    if verb.pos_ != "VERB" or empty:
        return False
    return preposition.lower_ == "against" or is_of(verb, "light", "giving", "leaning")


def _upon(above: Token, preposition: Token) -> Relations:
    verb = _verb_upon(above)
    yield patient_of(verb, preposition=preposition.lower_)
    if is_of(verb, "leaning"):
        yield from told_to(verb)


#: What a noun is after a preposition; the first row that holds is taken.
AFTER_PREPOSITION = (
    AfterPreposition(
        "the agent of a passive",
        "Peru was attacked by NORWAY.",
        frozenset(("by",)),
        lambda _, by: verb_of_agent(by) is not None,
        _of_passive,
    ),
    AfterPreposition(
        "the agent of a noun",
        "The attack by NORWAY failed.",
        frozenset(("by", "from")),
        lambda above, _: above.pos_ in ("NOUN", "PROPN"),
        _of_noun,
    ),
    AfterPreposition(
        "the agent of a verb's object",
        "Peru condemned fierce attacks yesterday by NORWAY.",
        frozenset(("by",)),
        lambda above, _: above.pos_ == "VERB",
        _of_object,
    ),
    AfterPreposition(
        "the one something is given to",
        "Peru sent a letter to NORWAY.",
        frozenset(("to",)),
        _is_given,
        lambda above, _: iter([patient_of(_verb_upon(above))]),
    ),
    AfterPreposition(
        "the one an act falls on",
        "Peru imposed a ban on NORWAY.",
        UPON,
        _falls_upon,
        _upon,
    ),
)
