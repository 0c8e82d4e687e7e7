"""The word lists that names and places are told by, by what a word is listed for."""

from __future__ import annotations

from functools import cache

from analysis import lexicons


def name_words(use: str) -> frozenset[str]:
    """Return the words of a use in ``name_words.csv``, in lower case."""
    return _words("name_words", use)


def place_words(use: str) -> frozenset[str]:
    """Return the words of a use in ``place_words.csv``, in lower case."""
    return _words("place_words", use)


@cache
def _words(lexicon: str, use: str) -> frozenset[str]:
    return frozenset(row["word"] for row in lexicons.builtin(lexicon).rows if row["use"] == use)
