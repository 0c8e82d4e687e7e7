"""The word lists that names and places are told by, by what a word is listed for."""

from __future__ import annotations

from functools import cache

from analysis import lexicons


def name_words(use: str) -> frozenset[str]:
    """Return the words of a use in ``name_words.csv``, in lower case."""
    return lexicons.words_of("name_words", use)


def place_words(use: str) -> frozenset[str]:
    """Return the words of a use in ``place_words.csv``, in lower case."""
    return lexicons.words_of("place_words", use)


def side_words(use: str) -> frozenset[str]:
    """Return the words of a use in ``side_words.csv``, in lower case."""
    return lexicons.words_of("side_words", use)


@cache
def page_words() -> frozenset[str]:
    """Return the words that a page, not the story, may set before a name: 'Advertisement'."""
    rows = lexicons.builtin("furniture").rows
    return frozenset(row["phrase"] for row in rows if row["match"] in ("whole", "start") and row["phrase"].isalpha())
