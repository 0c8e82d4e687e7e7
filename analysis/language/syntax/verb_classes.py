"""Verbs that share out the parts of their clause in ways of their own."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from analysis import lexicons


@cache
def verbs_of(use: str) -> frozenset[str]:
    """Return the lemmas of a class of ``verb_classes.csv``, whose header says what each class is."""
    return frozenset(row["verb"] for row in lexicons.builtin("verb_classes").rows if row["use"] == use)


def is_of(verb: Token, *uses: str) -> bool:
    """Say whether a verb is of one of these classes."""
    return any(verb.lemma_ in verbs_of(use) for use in uses)
