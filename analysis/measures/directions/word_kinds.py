"""What kind of word a word is, by the lists: what is learned of 'slam' so holds for 'lambast', too."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import cache
from pathlib import Path

import vaderSentiment

from analysis import lexicons

#: The least valence in VADER's list, of 4, that makes a word one of good or bad tone. By hand.
_TONED = 0.5
#: Lists of ours: their words' column, and the columns that say of what kind a word is.
_LISTS = (
    ("stance_words", "word", ("side", "group")),
    ("verb_classes", "verb", ("use",)),
    ("cue_meanings", "lemma", ("cue_class", "cue_stance")),
    ("acts", "noun", ("group",)),
    ("verb_processes", "verb", ("process",)),
)


@cache
def kinds_of(word: str) -> tuple[str, ...]:
    """Return the kinds of a word, a lemma in lower case: 'against', 'criticise', 'bad tone'."""
    return tuple(sorted(_kinds().get(word, ())))


@cache
def side_of(word: str) -> str:
    """Return 'for' or 'against' for a word of stance, else ''; 'against' where it is listed under both."""
    kinds: AbstractSet[str] = _kinds().get(word, frozenset())
    return next((side for side in ("against", "for") if side in kinds), "")


def words_of_stance() -> list[str]:
    """Return all words for which `side_of` names a side."""
    return [word for word in _kinds() if side_of(word)]


@cache
def _kinds() -> Mapping[str, AbstractSet[str]]:
    kinds: dict[str, set[str]] = {}
    for name, key, columns in _LISTS:
        for row in lexicons.builtin(name).rows:
            kinds.setdefault(row[key], set()).update(row[column].replace(" ", "-") for column in columns if row[column])
    listed = Path(vaderSentiment.__file__).with_name("vader_lexicon.txt").read_text(encoding="utf-8")
    for line in listed.splitlines():
        word, valence = line.split("\t")[:2]
        if abs(float(valence)) >= _TONED:
            kinds.setdefault(word, set()).add("good-tone" if float(valence) > 0 else "bad-tone")
    return kinds
