"""Whom a noun that is no name describes: an actor, or somebody whom only these words tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.tokens import Token

from analysis.entities.description_words import person_nouns
from analysis.entities.people import role_nouns
from analysis.entities.word_lists import name_words
from analysis.language.syntax.noun_phrases import phrase_bounds

if TYPE_CHECKING:
    from analysis.entities.lookup import Names

#: Where a person is brought in who has no name.
_INDEFINITE = frozenset({"a", "an", "another", "one", "his", "her", "their"})
_DEFINITE = frozenset({"the", "this", "that"})


def is_somebody(noun: Token) -> bool:
    """Say whether a noun brings in one person without a name: 'A shareholder', "Roe's sister"."""
    is_person = noun.lower_ in role_nouns() or noun.lower_ in person_nouns()
    is_kin = noun.lower_ in name_words("relative") and any(child.dep_ == "poss" for child in noun.lefts)
    return noun.tag_ == "NN" and is_person and (is_kin or noun.left_edge.lower_ in _INDEFINITE)


def described_by(names: Names, noun: Token) -> tuple[str, ...]:
    """Return whom a noun describes: an actor, where one is meant, else the words themselves; of a list, each."""
    nouns = [noun, *(other for other in noun.conjuncts if other.i > noun.i)]
    if not all(one.pos_ == "NOUN" or one.tag_ == "NNPS" for one in nouns):
        return ()
    return tuple(name for one in nouns for name in _meant_by(names, one))


def _meant_by(names: Names, noun: Token) -> tuple[str, ...]:
    """Return whom one noun describes; nobody, where it is part of a name or behind 'whose': 'whose pronouns'."""
    doc, (first, last) = noun.doc, phrase_bounds(noun)
    if doc[first].tag_ == "WP$" or names.mentions_in(noun.idx, noun.idx + len(noun)):
        return ()
    text, behind = doc[first:last].text, names.in_apposition(noun)
    if behind is not None:
        actor = names.actor_at(behind.idx, behind.idx + len(behind))
    else:
        actor = names.nominal(text, doc[first].idx) if doc[first].lower_ in _DEFINITE else None
    return (actor.actor if actor else text,)
