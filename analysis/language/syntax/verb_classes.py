"""Verbs that share out the parts of their clause in ways of their own."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.lexicons import words_of


def is_of(verb: Token, *uses: str) -> bool:
    """Say whether a verb is of one of these classes of ``verb_classes.csv``, whose header says what each is."""
    return any(verb.lemma_ in words_of("verb_classes", use) for use in uses)
