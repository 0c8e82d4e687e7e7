"""Collocations: pairs of words that come one after the other more often than their own counts lead to expect."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from math import log2

from analysis.language import Document
from analysis.language.words import is_content, story_sentences
from analysis.light_imports import left_out
from analysis.tables import Collocation

with left_out("scipy", "sklearn"):
    from nltk.collocations import BigramAssocMeasures

#: Words of story above which pairs come often enough to be shown. Set by hand.
MANY_WORDS = 5_000


def collocations(document: Document, *, minimum: int = 3) -> list[Collocation]:
    """Return the pairs of content words that come one after the other at least ``minimum`` times, by G2.

    ``logdice`` (Rychlý 2008) does not grow with the text, so it can be compared between texts; 14 is the most.
    """
    words, pairs = Counter[str](), Counter[tuple[str, str]]()
    for stretch in _stretches(document):
        words.update(stretch)
        pairs.update(pairwise(stretch))
    # The table that G2 is taken of counts pairs, by their first and by their second word; words would not add up.
    firsts, seconds = Counter[str](), Counter[str]()
    for (left, right), count in pairs.items():
        firsts[left] += count
        seconds[right] += count
    rows = [
        Collocation(
            left,
            right,
            count,
            round(BigramAssocMeasures.likelihood_ratio(count, (firsts[left], seconds[right]), pairs.total()), 2),
            round(14 + log2(2 * count / (words[left] + words[right])), 4),
        )
        for (left, right), count in pairs.items()
        if count >= minimum and is_content(left) and is_content(right)
    ]
    return sorted(rows, key=lambda row: (-row.g2, row.left, row.right))


def _stretches(document: Document) -> Iterator[list[str]]:
    """Yield the story's terms in stretches that no mark interrupts."""
    for words in story_sentences(document):
        start = 0
        for index in range(1, len(words.places)):
            if words.places[index - 1] + 1 != words.places[index]:
                yield words.terms[start:index]
                start = index
        yield words.terms[start:]
