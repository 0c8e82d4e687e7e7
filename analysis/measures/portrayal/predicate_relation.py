"""The relation of a predicate to a noun: agent and patient after Fillmore (1968), and attribute."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from analysis.language.syntax.arguments import agent
from analysis.language.syntax.denial import negated
from analysis.language.syntax.verbs import is_passive


class PredicateRelation(NamedTuple):
    """A verb or a description in its relation to a noun.

    ``role`` is agent, patient or attribute; ``word`` is the verb, or the head of the description; ``passive`` and
    ``agentless`` as in the table; ``under`` is the verb or adjective that the verb is an infinitive or gerund of
    ('seek' in 'seeks to block'); ``preposition`` leads from the verb to the noun ('on' in 'imposed on Peru');
    ``negated``: it is denied; ``verb`` is the verb that says what somebody is: 'called' in 'called Peru a bully'.
    """

    role: str
    word: Token
    passive: bool = False
    agentless: bool = False
    under: str | None = None
    preposition: str | None = None
    negated: bool = False
    verb: Token | None = None

    @property
    def is_noun(self) -> bool:
        """Say whether it is told by a noun or adjective: a description, or a noun of action ('Norway's demand')."""
        return self.role == "attribute" or self.word.pos_ in ("NOUN", "PROPN")


def agent_of(verb: Token, under: str | None = None, *, passive: bool = False) -> PredicateRelation:
    """Return the relation of the one who does what a verb says."""
    return PredicateRelation("agent", verb, passive, under=under, negated=negated(verb))


def doer_of(noun: Token) -> PredicateRelation:
    """Return the relation of the one who does what a noun of action says."""
    return PredicateRelation("agent", noun)


def patient_of(
    verb: Token, under: str | None = None, *, preposition: str | None = None, passive: bool | None = None
) -> PredicateRelation:
    """Return the relation of the one a verb's act falls on; ``passive`` where its form does not show it."""
    passive = is_passive(verb) if passive is None else passive
    return PredicateRelation(
        "patient", verb, passive, passive and agent(verb) is None, under, preposition, negated(verb)
    )


def attribute_of(word: Token, verb: Token | None = None) -> PredicateRelation:
    """Return the relation of the one whom a description is of; ``verb`` links it to them or names them so."""
    return PredicateRelation("attribute", word, negated=verb is not None and negated(verb), verb=verb)
