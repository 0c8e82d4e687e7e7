"""The words that attribute: which constructions hold their content, and what they say of it.

`cues.csv` lists the verbs, nouns, adverbs and phrases that attribute, `cue_meanings.csv` what they mean.

cue_class, after Caldas-Coulthard (1994), "On reporting reporting":
  neutral structuring   gives the word to somebody: say, tell, ask, reply
  metapropositional     says which act it was: assertive (explain, deny), directive (urge, order), expressive
                        (complain, accuse); commissives (promise, threaten) are added after Searle (1976)
  metalinguistic        names the kind of text: quote, recount
  prosodic              how loud or high: cry, shout
  paralinguistic        voice and attitude: whisper, sigh, laugh
  signalling discourse  its place in the talk: add, repeat, continue
  unstated              no reporting word ('reportedly', a colon), or one outside the list.

cue_stance, after Thompson & Ye (1991), is the narrator's stance, in the choice of the word, to what is said:
  factive: true (reveal, admit); counter-factive: untrue (pretend, 'falsely claim'); non-factive: no sign.
  An adverb beside the cue ('falsely', 'rightly') goes before the cue. No cue, no stance.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache
from typing import NamedTuple

from spacy.tokens import Span, Token

from analysis import lexicons
from analysis.language import Document, model
from analysis.tables import Statement

UNSTATED = "unstated"
NON_FACTIVE = "non-factive"


class Cue(NamedTuple):
    """A row of the cue list. ``takes``: quote, clause, to, object or prepositions, as the list's header says."""

    lemma: str
    part: str
    strength: str
    takes: frozenset[str]


#: Cues by part of speech and lemma.
Cues = Mapping[str, Mapping[str, Cue]]


@cache
def shipped() -> Cues:
    """Return our cues."""
    cues: dict[str, dict[str, Cue]] = {}
    for row in lexicons.builtin("cues").rows:
        cue = Cue(row["lemma"], row["part"], row["strength"], frozenset(row["takes"].split()))
        cues.setdefault(cue.part, {})[cue.lemma] = cue
    return cues


#: The cues in use where they are not ours.
_OWN: ContextVar[Cues | None] = ContextVar("cues", default=None)


@contextmanager
def cues_in_use(cues: Cues | None) -> Iterator[None]:
    """Use these cues in place of ours, or ours if there are none, until the block ends."""
    token = _OWN.set(cues)
    try:
        yield
    finally:
        _OWN.reset(token)


def cues_of(part: str) -> Mapping[str, Cue]:
    """Return the cues in use (`cues_in_use`) of a part of speech, by lemma."""
    return (_OWN.get() or shipped())[part]


def phrases_from(token: Token) -> list[Cue]:
    """Return the phrases in use that may start with a token: as it is printed, or, of a verb, in any form."""
    phrases = _phrases(tuple(cues_of("phrase").values()))
    return phrases.get(token.lower_) or (phrases.get(token.lemma_, []) if token.pos_ in ("VERB", "AUX") else [])


@lru_cache(8)
def _phrases(cues: tuple[Cue, ...]) -> dict[str, list[Cue]]:
    """Return phrases by their first word, the longest first."""
    phrases: dict[str, list[Cue]] = {}
    for cue in sorted(cues, key=lambda cue: -len(cue.lemma.split())):
        phrases.setdefault(cue.lemma.split()[0], []).append(cue)
    return phrases


def hashes() -> frozenset[int]:
    """Return the numbers by which spaCy knows the lemmas of all cues in use; of a phrase, those of its first word."""
    parts = (_OWN.get() or shipped()).values()
    return _hashes(frozenset(lemma.split()[0] for cues in parts for lemma in cues))


@lru_cache(8)
def _hashes(words: frozenset[str]) -> frozenset[int]:
    strings = model.load().vocab.strings
    return frozenset(strings.add(lemma) for word in words for lemma in (word, model.base_form(word, "verb")))


class CueMeaning(NamedTuple):
    """A cue's class, and the narrator's stance in it; the stance is None where there is no cue."""

    cue_class: str
    cue_stance: str | None


@cache
def _meanings() -> dict[str, CueMeaning]:
    """Return the entries of ``cue_meanings.csv`` by lemma; an adverb's class is empty."""
    return {
        row["lemma"]: CueMeaning(row["cue_class"], row["cue_stance"]) for row in lexicons.builtin("cue_meanings").rows
    }


def meaning_of(document: Document, statement: Statement) -> CueMeaning:
    """Return what a statement's cue means."""
    span = cue_of(document, statement)
    if span is None:
        return CueMeaning(UNSTATED, None)
    meaning = _look_up(span) or CueMeaning(UNSTATED, NON_FACTIVE)
    adverbs = (_meanings().get(child.lower_) for token in span for child in token.children if child.pos_ == "ADV")
    stance = next((adverb.cue_stance for adverb in adverbs if adverb and not adverb.cue_class), None)
    return CueMeaning(meaning.cue_class, stance or meaning.cue_stance)


def cue_of(document: Document, statement: Statement) -> Span | None:
    """Return the words that attribute, if there are any."""
    if statement.cue_start is None or statement.cue_end is None:
        return None
    return document.doc.char_span(statement.cue_start, statement.cue_end, alignment_mode="expand")


def _look_up(span: Span) -> CueMeaning | None:
    """Find the cue as a phrase first ('point out'), then its last listed word, verbs before nouns."""
    verbs_first = sorted(span, key=lambda token: (token.pos_ != "VERB", -token.i))
    keys = [span.text.lower(), " ".join(token.lemma_.lower() for token in span)]
    for token in verbs_first:
        lemma = token.lemma_.lower()
        keys += [f"{lemma} {child.lower_}" for child in token.children if child.dep_ in {"prt", "prep", "dobj"}]
        keys.append(lemma)
    return next((entry for entry in map(_meanings().get, keys) if entry and entry.cue_class), None)
