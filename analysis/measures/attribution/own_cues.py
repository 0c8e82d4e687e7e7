"""The user's own verbs of saying: rows that add to our list of cues, change it, or switch a verb off.

A CSV file with the columns ``verb`` and ``takes``, and ``strength`` where it is not strong; both as in `cues.csv`:

- ``moot,quote clause`` adds a verb, or says anew what one of ours takes
- ``point to,`` adds to a verb what is behind a preposition, and whatever else ``takes`` names
- ``seek,off`` switches one of our verbs off, ``call for,off`` only what is behind its preposition
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from spacy.tokens import Doc

from analysis.errors import LexiconError
from analysis.language import model
from analysis.lexicons import Lexicon, unique
from analysis.lexicons.loader import one_of
from analysis.lexicons.shipped import STRENGTHS, TAKES
from analysis.measures.attribution.cues import Cue, cues_of

OFF = "off"
COLUMNS = ("verb", "takes")


def with_own(lexicon: Lexicon) -> dict[str, Cue]:
    """Return our cue verbs by lemma, with the user's rows applied.

    Raises `LexiconError`, naming the file and every bad line, for a verb that is missing, not in its base form, or
    comes twice; for content that no cue takes; and for a verb to switch off that is not on our list.
    """
    for column in COLUMNS:
        if column not in lexicon.columns:
            raise LexiconError(f"the list of cues lacks the column {column!r}", where=str(lexicon.path), do="add it")
    unique(lexicon, ("verb",))
    verbs, wrong = dict(cues_of("verb")), []
    for row, where in lexicon.placed():
        try:
            verbs = _applied(verbs, row, where)
        except LexiconError as error:
            wrong.append(error)
    if len(wrong) > 1:
        others = [f"{error.where.rpartition(', ')[2]}: {error.what}; {error.do}" for error in wrong[1:]]
        raise LexiconError(wrong[0].what, where=wrong[0].where, do=" · ".join((wrong[0].do, *others)))
    if wrong:
        raise wrong[0]
    return verbs


def _applied(verbs: Mapping[str, Cue], row: Mapping[str, str], where: str) -> dict[str, Cue]:
    """Return the verbs with a row applied."""
    verb, preposition = _verb(row["verb"], where)
    if row["takes"] == OFF:
        return dict(_switched_off(verbs, verb, preposition, where))
    return {**verbs, verb: _changed(verbs.get(verb), verb, preposition, row, where)}


def _verb(cell: str, where: str) -> tuple[str, str]:
    """Return the verb and the preposition of a cell; the preposition may be empty."""
    words = cell.lower().split()
    if not 1 <= len(words) <= 2 or not all(word.isalpha() for word in words):
        raise LexiconError(
            f"{cell!r} is no verb" if cell else "the verb is missing",
            where=where,
            do="write a verb, with its preposition if it needs one: point to",
        )
    verb, preposition = (*words, "")[:2]
    if verb != (base := _base_form(verb)):
        raise LexiconError(f"{verb!r} is a form of {base!r}", where=where, do=f"write {base!r}, which finds all forms")
    return verb, preposition


def _base_form(verb: str) -> str:
    """Return a verb as the parse lists it, if it lists another form only."""
    nlp = model.load()
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    listed = lemmatizer.lookups.get_table("lemma_index")["verb"]
    lemma = str(lemmatizer.lemmatize(Doc(nlp.vocab, words=[verb], pos=["VERB"])[0])[0])
    return lemma if verb not in listed and lemma in listed else verb


def _switched_off(verbs: Mapping[str, Cue], verb: str, preposition: str, where: str) -> Iterator[tuple[str, Cue]]:
    """Yield the verbs without one, or with one that no longer takes what is behind a preposition."""
    known = verb in verbs and (not preposition or preposition in verbs[verb].takes)
    if not known:
        phrase = f"{verb} {preposition}".strip()
        raise LexiconError(f"{phrase!r} is no cue of ours", where=where, do="strike the row: it is off already")
    for lemma, cue in verbs.items():
        if lemma != verb:
            yield lemma, cue
        elif preposition:
            yield lemma, cue._replace(takes=cue.takes - {preposition})


def _changed(ours: Cue | None, verb: str, preposition: str, row: Mapping[str, str], where: str) -> Cue:
    """Return a verb's cue as a row says: a preposition adds to what ours takes, a verb alone says it anew."""
    takes = frozenset(one_of(cell, "takes", TAKES, where) for cell in row["takes"].split())
    strength = one_of(row.get("strength") or (ours.strength if ours else "strong"), "strength", STRENGTHS, where)
    if preposition:
        takes |= {preposition} | (ours.takes if ours else frozenset())
    elif not takes:
        raise LexiconError(
            f"the row does not say what {verb!r} takes", where=where, do=f"write some of {', '.join(TAKES)}, or {OFF}"
        )
    return Cue(verb, "verb", strength, takes)
