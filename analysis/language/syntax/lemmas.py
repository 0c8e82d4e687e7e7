"""Lemmas: the model's rules, asked once for each form in each use, and mended where they are known to err.

The model's lemmatiser looks at every token of every text, a fifth of the parse. `Lemmas` looks at each pair of form
and tag once a process; the rest of a text is read off a table. Its tokens' ``lemma_`` is what every measure reads.
"""

from __future__ import annotations

import re
from typing import Any, cast

import numpy as np
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc, Token
from thinc.types import Ints2d

#: One vowel and one consonant: a verb that doubles it ('plan', 'planned') and takes a bare s ('plans').
_DOUBLING = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
#: After these a verb takes -es without ending in e: 'fixes', 'goes'.
_HISSING = ("s", "x", "z", "ch", "sh", "o")
#: A stem that ends in a doubled consonant which the bare verb has once: 'blogg-ed', but not 'scroll-ed'.
_DOUBLED = re.compile(r"([bcdgkmnprtv])\1$")
#: A stem after which no verb of the model's own list ends in e: 'retweet-ed', 'doomscroll-ed', 'crowdfund-ed'.
_COMPLETE = re.compile(r"(?:(?:ee|oo|oa|ai)[dfkmnptlr]|c[kht]|ff|ft|l[dklpt]|mp|n[dkt]|pt|r[dkmnt]|s[hkt]|zz)$")


class Lemmas:
    """Sets the lemma of each token of a document, in place of the model's lemmatiser whose rules it asks."""

    def __init__(self, lemmatizer: Lemmatizer) -> None:
        self._lemmatizer = lemmatizer
        self._verbs = frozenset(lemmatizer.lookups.get_table("lemma_index")["verb"])
        self._known: dict[tuple[Any, ...], int] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemmas that the model's table of exceptions has left open, and return the document."""
        lemmas = doc.to_array("LEMMA").tolist()
        uses = zip(*(doc.to_array(attribute).tolist() for attribute in ("ORTH", "POS", "MORPH")), strict=True)
        for place, use in enumerate(uses):
            if not lemmas[place]:
                lemma = self._known.get(use)
                if lemma is None:
                    lemma = self._known[use] = doc.vocab.strings.add(self._lemma(doc[place]))
                lemmas[place] = lemma
        doc.from_array(["LEMMA"], cast(Ints2d, np.array(lemmas, dtype=np.uint64).reshape(-1, 1)))
        return doc

    def _lemma(self, token: Token) -> str:
        """Return the first of the lemmas the model's rules allow; a verb's is mended."""
        lemma = str(self._lemmatizer.lemmatize(token)[0])
        return mended(token.lower_, lemma, self._verbs) if token.pos_ == "VERB" else lemma


def mended(form: str, lemma: str, verbs: frozenset[str]) -> str:
    """Return a verb's lemma, mended where the form shows that the model's rules took too much or too little off.

    ``form`` is as printed, in lower case; ``verbs`` are those the model lists. A listed lemma changes only where the
    form with e is listed, too: 'hop' of 'hopes' and 'hoped', where 'hop' would make 'hops' and 'hopped'. The model
    gives every unlisted verb an e: 'blogge' of 'blogged', 'retweete' of 'retweeted'.
    """
    if f"{lemma}e" in verbs:
        undoubled = form in (f"{lemma}ed", f"{lemma}ing") and _DOUBLING.fullmatch(lemma)
        if undoubled or (form == f"{lemma}es" and not lemma.endswith(_HISSING)):
            return f"{lemma}e"
    stem = lemma.removesuffix("e")
    if lemma in verbs or stem == lemma or form not in (f"{stem}ed", f"{stem}ing"):
        return lemma
    if _DOUBLED.search(stem):
        return stem[:-1]
    return stem if _COMPLETE.search(stem) else lemma
