"""The tokens of a parse as the features see them, an array a property: words masked where they name, valence, denial.

Strings are spaCy's own numbers for them, the same in every process, so that a property of all tokens is had at once.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import numpy as np
import vaderSentiment
from spacy.strings import get_string_id

from analysis.language import Document
from analysis.language.phrases import NEGATORS
from analysis.measures.attitudes.known_numbers import Lookup

Ids = np.ndarray
#: What stands for a name, by the kind the parse gives it; for the other proper nouns, and for numbers.
MASKS = {
    "PERSON": "<person>",
    "ORG": "<body>",
    "GPE": "<place>",
    "NORP": "<group>",
    "FAC": "<place>",
    "LOC": "<place>",
    "PRODUCT": "<thing>",
    "EVENT": "<event>",
    "WORK_OF_ART": "<work>",
    "LAW": "<law>",
}
NAME, NUMBER = "<name>", "<num>"
_PRONOUNS = dict.fromkeys("he she they him her his".split(), "<they>") | {"i": "<i>"}
ALL_MASKS = frozenset((*MASKS.values(), NAME, NUMBER, *_PRONOUNS.values()))
#: A denied verb denies these of its parts, too: 'is not good', 'did not win the vote'.
_BELOW_DENIED = "acomp attr dobj xcomp pobj oprd".split()
#: How much of a valence a denial leaves, with the sign turned (Hutto & Gilbert 2014).
DENIED = -0.74
_COLUMNS = ("IDX", "LENGTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "HEAD", "ENT_TYPE", "LIKE_NUM")


def ids(words: Iterable[str]) -> Ids:
    """Return the numbers of some words, in order."""
    return np.array(sorted(get_string_id(word) for word in words), dtype=np.uint64)


def one_of(values: Ids, known: Ids) -> np.ndarray:
    """Say of each value whether it is one of a few, which are in order."""
    places = np.searchsorted(known, values)
    return np.asarray(known[np.minimum(places, len(known) - 1)] == values)


def _classes(names: str) -> np.ndarray:
    """Say of each word class, by its number, of which the last is that of "SPACE", whether it is one of some."""
    return np.isin(np.arange(get_string_id("SPACE") + 1), [get_string_id(name) for name in names.split()])


@cache
def _valences() -> Lookup:
    """Return VADER's list (Hutto & Gilbert 2014, MIT), -4 to 4 by word; it comes with the package vaderSentiment."""
    path = Path(vaderSentiment.__file__).parent / "vader_lexicon.txt"
    lines = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return Lookup({cells[0]: float(cells[1]) for cells in lines if len(cells) > 1}, np.float64)


_MASK_OF = Lookup({kind: get_string_id(mask) for kind, mask in MASKS.items()}, np.uint64)
_PRONOUN_OF = Lookup({word: get_string_id(mask) for word, mask in _PRONOUNS.items()}, np.uint64)
_NEGATOR_IDS, _BELOW_IDS = ids(NEGATORS), ids(_BELOW_DENIED)
#: Word classes that a name is made of; those that say little of what is said; those that a reader is shown as moving an
#: answer; those of words; and of verbs.
_IN_NAMES = _classes("PROPN NOUN ADJ ADP DET PART PUNCT CCONJ X NUM")
_LITTLE = _classes("DET ADP PUNCT CCONJ AUX PRON PART")
_TELLING = _classes("ADJ ADV NOUN VERB INTJ")
_WORDS, _VERBAL = ~_classes("PUNCT SPACE"), _classes("VERB AUX")
_PROPN, _NUM = get_string_id("PROPN"), get_string_id("NUM")
_NEG = np.uint64(get_string_id("neg"))


class TokenArrays:
    """The parse of a document, an array a property, each as long as the document has tokens."""

    def __init__(self, document: Document) -> None:
        columns = dict(zip(_COLUMNS, np.ascontiguousarray(document.doc.to_array([*_COLUMNS]).T), strict=True))
        self.start = columns["IDX"].astype(np.int64)
        self.end = self.start + columns["LENGTH"].astype(np.int64)
        self.lower, self.tag, self.dep = (columns[name] for name in ("LOWER", "TAG", "DEP"))
        self.pos = columns["POS"].astype(np.int64)
        self.lemma, self.kind = columns["LEMMA"], columns["ENT_TYPE"]
        self.head = np.arange(len(self.start)) + columns["HEAD"].astype(np.int64)
        self.masked, self.word = self._masked(columns["LIKE_NUM"] > 0)
        self.counts, self.little, self.verbal = _WORDS[self.pos], _LITTLE[self.pos], _VERBAL[self.pos]
        negator = one_of(self.lower, _NEGATOR_IDS)
        self.telling = ~self.masked & (_TELLING[self.pos] | negator)
        self.quoted = self._quoted(document)
        self.denied = self._denied(negator)
        self.valence = self._valence() * np.where(self.denied, DENIED, 1.0)

    def _masked(self, number: np.ndarray) -> tuple[np.ndarray, Ids]:
        """Return which tokens are masked, and each token's lemma or mask."""
        mask = np.where(number | (self.pos == _NUM), np.uint64(get_string_id(NUMBER)), np.uint64(0))
        mask[self.pos == _PROPN] = get_string_id(NAME)
        named = np.flatnonzero((self.kind != 0) & _IN_NAMES[self.pos])
        of_kind = _MASK_OF(self.kind[named])
        mask[named] = np.where(of_kind, of_kind, mask[named])
        unnamed = np.flatnonzero(mask == 0)
        mask[unnamed] = _PRONOUN_OF(self.lower[unnamed])
        return mask != 0, np.where(mask, mask, self.lemma)

    def _valence(self) -> np.ndarray:
        """Return VADER's valence of each token that is not masked, as printed or else of its lemma."""
        valence: np.ndarray = np.zeros(len(self.start))
        some = np.flatnonzero(~self.masked)
        for forms in (self.lower, self.lemma):
            valence[some] = _valences()(forms[some])
            some = some[valence[some] == 0]
        return valence

    def _quoted(self, document: Document) -> np.ndarray:
        """Say of each token whether it is inside quotation marks."""
        inside = np.zeros(len(self.start), dtype=bool)
        bounds = np.array([(span.inner_start, span.inner_end) for span in document.quotations], dtype=np.int64)
        for first, last in np.searchsorted(self.start, bounds).tolist():
            inside[first:last] = True
        return inside

    def _denied(self, negator: np.ndarray) -> np.ndarray:
        """Say of each token whether a negator hangs on it, or on the verb of which it is a part."""
        denied, by_verb = np.zeros(len(self.start), dtype=bool), np.zeros(len(self.start), dtype=bool)
        denied[self.head[negator]] = True
        by_verb[self.head[self.dep == _NEG]] = True
        return np.asarray(denied | (one_of(self.dep, _BELOW_IDS) & by_verb[self.head]))
