"""The relations of a subject or object to its verb and to the verbs below it."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from analysis.language.syntax.arguments import has_subject
from analysis.language.syntax.verb_classes import is_of
from analysis.language.syntax.verbs import VERBS, is_linking, is_raising
from analysis.measures.portrayal.naming import called_after, called_by_copula
from analysis.measures.portrayal.predicate_relation import PredicateRelation, agent_of, patient_of
from analysis.measures.portrayal.shared_subject import OF_OBJECT, Clause, clauses_of, gerund

Relations = Iterator[PredicateRelation]

REFLEXIVES = frozenset("herself himself itself themselves".split())


def of_subject(clause: Clause) -> Relations:
    """Yield the relations of a subject, spoken or understood, to its verb and to those that share it."""
    for verb, under, passive in ((one.verb, one.under, one.is_passive) for one in clauses_of(clause)):
        if passive:
            yield patient_of(verb, under, passive=True)
            yield from called_after(verb)
        elif is_linking(verb):
            yield from called_by_copula(verb)
        elif not is_raising(verb):
            yield agent_of(verb, under)
            if any(child.dep_ == "dobj" and child.lower_ in REFLEXIVES for child in verb.children):
                yield from called_after(verb)


def told_to(verb: Token) -> Relations:
    """Yield the relations of an object to what it is told to do or said to have done: 'urge', 'accuse of'."""
    for child in verb.children:
        if child.dep_ == "xcomp" and child.pos_ in VERBS and not has_subject(child):
            if not is_of(verb, "subject control"):
                yield from of_subject(Clause(child, verb.lemma_))
        elif child.dep_ == "prep" and child.lower_ in OF_OBJECT:
            for clause in gerund(child):
                yield from of_subject(clause)
