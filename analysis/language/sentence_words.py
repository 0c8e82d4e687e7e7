"""Words that tell where sentences and quotations end, and who can speak; each use is said in the list's header."""

from __future__ import annotations

from functools import cache

from analysis import lexicons


@cache
def words_of(use: str) -> frozenset[str]:
    """Return the words of a use in ``sentence_words.csv``."""
    return frozenset(row["word"] for row in lexicons.builtin("sentence_words").rows if row["use"] == use)
