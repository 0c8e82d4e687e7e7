"""The user's own cues: rows that add to our list, change it, or switch a cue off.

A CSV file with the columns ``cue`` and ``takes``; ``part`` where the cue is no verb, and ``strength`` where it is not
strong; all as in `cues.csv`. The column ``cue`` of a file of verbs alone may be called ``verb``.

- ``moot,quote clause`` adds a verb, or says anew what one of ours takes
- ``point to,`` adds to a verb what is behind a preposition, and whatever else ``takes`` names
- ``seek,off`` switches one of our verbs off, ``call for,off`` only what is behind its preposition
- ``murmur,clause,noun`` adds a noun: 'murmurs in the town that the pier was shut'
- ``reputedly,clause,adverb`` adds an adverb of hearsay
- ``make it * plain,quote clause,phrase`` adds a verb with the words behind it, ``*`` for one or none, in any form:
  'made it very plain that the pier was shut'
- ``in the words of,source,phrase`` adds a phrase with its source behind it: 'in the words of Roe, the pier was shut'
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from analysis.errors import LexiconError
from analysis.language import model
from analysis.lexicons import Lexicon, unique
from analysis.lexicons.loader import one_of
from analysis.lexicons.shipped import CUE_PARTS, STRENGTHS, TAKES
from analysis.measures.attribution.cues import Cue, Cues, shipped

OFF = "off"
#: What holds the content of each part of speech.
_TAKES = {
    "verb": tuple(one for one in TAKES if one != "source"),
    "noun": ("clause", "infinitive"),
    "adverb": ("clause",),
    "phrase": ("quote", "clause", "infinitive", "object", "source"),
}
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class _Row(NamedTuple):
    """A row of the user's: the cue, a verb's preposition apart, and what the columns say of it."""

    cue: str
    preposition: str
    part: str
    takes: str
    strength: str
    where: str


def with_own(lexicon: Lexicon) -> Cues:
    """Return our cues by part of speech and lemma, with the user's rows applied.

    Raises `LexiconError`, naming the file and every bad line, for a cue that is missing, not in its base form, or
    comes twice; for content that no such cue takes; and for a cue to switch off that is not on our list.
    """
    column = "cue" if "cue" in lexicon.columns or "verb" not in lexicon.columns else "verb"
    for needed in (column, "takes"):
        if needed not in lexicon.columns:
            raise LexiconError(f"the list of cues lacks the column {needed!r}", where=str(lexicon.path), do="add it")
    unique(lexicon, (column, "part") if "part" in lexicon.columns else (column,))
    cues, wrong = {part: dict(some) for part, some in shipped().items()}, []
    for cells, where in lexicon.placed():
        try:
            row = _row(cells, cells[column], where)
            cues[row.part] = _applied(cues[row.part], row)
        except LexiconError as error:
            wrong.append(error)
    if len(wrong) > 1:
        others = [f"{error.where.rpartition(', ')[2]}: {error.what}; {error.do}" for error in wrong[1:]]
        raise LexiconError(wrong[0].what, where=wrong[0].where, do=" · ".join((wrong[0].do, *others)))
    if wrong:
        raise wrong[0]
    return cues


def _row(cells: Mapping[str, str], cue: str, where: str) -> _Row:
    """Return a row, its cue checked."""
    part = one_of(cells.get("part") or "verb", "part", CUE_PARTS, where)
    words = cue.lower().split()
    _check_words(cue, words, part, where)
    as_printed = part == "adverb" or (part == "phrase" and cells["takes"] in ("source", OFF))
    base = words[0] if as_printed else model.base_form(words[0], "noun" if part == "noun" else "verb")
    if words[0] != base:
        raise LexiconError(
            f"{words[0]!r} is a form of {base!r}", where=where, do=f"write {base!r}, which finds all forms"
        )
    lemma, preposition = (words[0], " ".join(words[1:])) if part == "verb" else (" ".join(words), "")
    return _Row(lemma, preposition, part, cells["takes"], cells.get("strength", ""), where)


def _check_words(cue: str, words: list[str], part: str, where: str) -> None:
    """Raise `LexiconError` for a cue that its part of speech cannot be."""
    if not words:
        raise LexiconError(f"the {part} is missing", where=where, do=f"write the {part}, or strike the row")
    most = {"verb": 2, "phrase": len(words)}.get(part, 1)
    fits = all(_WORD.fullmatch(word) or (part == "phrase" and word == "*" and i) for i, word in enumerate(words))
    if len(words) > most or not fits or words[-1] == "*":
        do = {
            "verb": "write a verb, with its preposition if it needs one: point to; more words are a phrase",
            "phrase": "write words, with * for one or none between them: make it * plain",
        }.get(part, f"write one word that is {'an' if part == 'adverb' else 'a'} {part}")
        raise LexiconError(f"{cue!r} is no {part}", where=where, do=do)


def _applied(cues: Mapping[str, Cue], row: _Row) -> dict[str, Cue]:
    """Return the cues of a part of speech with a row applied."""
    if row.takes != OFF:
        return {**cues, row.cue: _changed(cues.get(row.cue), row)}
    ours = cues.get(row.cue)
    if ours is None or (row.preposition and row.preposition not in ours.takes):
        phrase = f"{row.cue} {row.preposition}".strip()
        raise LexiconError(f"{phrase!r} is no cue of ours", where=row.where, do="strike the row: it is off already")
    left = {lemma: cue for lemma, cue in cues.items() if lemma != row.cue}
    return {**left, row.cue: ours._replace(takes=ours.takes - {row.preposition})} if row.preposition else left


def _changed(ours: Cue | None, row: _Row) -> Cue:
    """Return a cue as a row says: a verb's preposition adds to what ours takes, a cue alone says it anew."""
    allowed = _TAKES[row.part]
    takes = frozenset(one_of(cell, "takes", allowed, row.where) for cell in row.takes.split())
    strength = one_of(row.strength or (ours.strength if ours else "strong"), "strength", STRENGTHS, row.where)
    if row.preposition:
        takes |= {row.preposition} | (ours.takes if ours else frozenset())
    elif not takes:
        do = f"write some of {', '.join(allowed)}, or {OFF}"
        raise LexiconError(f"the row does not say what {row.cue!r} takes", where=row.where, do=do)
    if "source" in takes and len(takes) > 1:
        raise LexiconError(f"{row.cue!r} takes its source and something else", where=row.where, do="write source alone")
    return Cue(row.cue, row.part, strength, takes)
