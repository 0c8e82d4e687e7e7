"""The cue list: verbs, nouns, adverbs and phrases that attribute, with the constructions that hold the content."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from analysis import lexicons
from analysis.language import model


class Cue(NamedTuple):
    """A row of the cue list. ``takes``: quote, clause, to, object or prepositions, as the list's header says."""

    lemma: str
    part: str
    strength: str
    takes: frozenset[str]


@cache
def cues_of(part: str) -> dict[str, Cue]:
    """Return the cues of a part of speech by lemma."""
    rows = lexicons.builtin("cues").rows
    return {
        row["lemma"]: Cue(row["lemma"], part, row["strength"], frozenset(row["takes"].split()))
        for row in rows
        if row["part"] == part
    }


@cache
def hashes() -> frozenset[int]:
    """Return the numbers by which spaCy knows the lemmas of all cues."""
    strings = model.load().vocab.strings
    rows = lexicons.builtin("cues").rows
    return frozenset(strings.add(row["lemma"]) for row in rows) | {strings.add("accord")}
