"""A sentence as the features of a pair see it: lemmas in lower case, every name the same, and the parse over them.

No name can move an answer, since none is among the words.
"""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

import numpy as np
from spacy.tokens import Doc

#: What stands for a name and for a number.
NAME, NUMBER = "NAME", "NUM"
#: What the parse calls a name; its adjectives ('Russian') and its people, too.
_NAMES = ("PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW")
_COLUMNS = ("LEMMA", "POS", "DEP", "HEAD", "ENT_TYPE")
#: What begins a clause below another.
_CLAUSES = frozenset("ccomp relcl advcl acl csubj csubjpass parataxis".split())
#: In steps from word to word: what is tied over more is not tied closely. By hand.
_LONGEST = 8
#: So far up a parse is read, in steps. By hand.
_HIGHEST = 12


class Span(NamedTuple):
    """Words of a sentence, by their places in it: first, and behind the last."""

    first: int
    end: int


class Tie(NamedTuple):
    """How the parse ties two spans: the words up from the first, the one that governs both, those down to the second.

    ``up`` starts with the first span's head, ``down`` with the second's; either is empty where it governs the other.
    """

    up: list[int]
    top: int
    down: list[int]


class MaskedSentence:
    """The words of a sentence, its names masked, and which word governs which."""

    def __init__(self, words: list[str], parts: list[str], relations: list[str], heads: list[int]) -> None:
        self.words, self.parts, self.relations, self.heads = words, parts, relations, heads

    @cached_property
    def children(self) -> list[list[int]]:
        """The words that each word governs."""
        below: list[list[int]] = [[] for _ in self.words]
        for word, head in enumerate(self.heads):
            if head != word:
                below[head].append(word)
        return below

    def head_of(self, span: Span) -> int:
        """Return the word of a span that is governed from outside it."""
        inside = range(*span)
        return next((word for word in inside if self.heads[word] == word or self.heads[word] not in inside), span.first)

    def tie(self, first: Span, second: Span) -> Tie | None:
        """Return how the parse ties two spans; None where nothing governs both."""
        way, other = self.way_up(self.head_of(first)), self.way_up(self.head_of(second))
        top = next((word for word in way if word in other), None)
        return None if top is None else Tie(way[: way.index(top)], top, other[: other.index(top)])

    def in_one_clause(self, tie: Tie) -> bool:
        """Say whether two names are tied closely: on the way from one to the other no clause begins.

        What somebody says of another in a statement of theirs is the statement's, and too seldom read rightly.
        """
        way = (*tie.up, *tie.down)
        return len(way) <= _LONGEST and not any(self.relations[word] in _CLAUSES for word in way)

    def way_up(self, word: int) -> list[int]:
        """Return a word and those above it, up to the root."""
        way = [word]
        while (above := self.heads[word]) != word and len(way) <= _HIGHEST:
            way.append(above)
            word = above
        return way


class Masking:
    """Masks the sentences of one document; what is looked up once a document is kept here."""

    def __init__(self, doc: Doc) -> None:
        strings = doc.vocab.strings
        self._lemmas, self._parts, self._relations, heads, kinds = doc.to_array([*_COLUMNS]).T
        self._heads = (np.arange(len(doc)) + heads.astype(np.int64)).tolist()
        names = np.array([strings[name] for name in _NAMES], dtype=kinds.dtype)
        self._named = ((self._parts == strings["PROPN"]) | np.isin(kinds, names)).tolist()
        self._numeral = (self._parts == strings["NUM"]).tolist()
        self._printed = {key: strings[key].lower() for key in np.unique(self._lemmas).tolist()}
        self._called = {
            key: strings[key] for key in (*np.unique(self._parts).tolist(), *np.unique(self._relations).tolist())
        }

    def sentence(self, first: int, end: int) -> MaskedSentence:
        """Return the tokens from ``first`` up to ``end``; what is governed from outside them is a root."""
        words = [
            NAME if self._named[token] else NUMBER if self._numeral[token] else self._printed[int(self._lemmas[token])]
            for token in range(first, end)
        ]
        heads = [
            above - first if first <= (above := self._heads[token]) < end else token - first
            for token in range(first, end)
        ]
        called = self._called
        parts = [called[key] for key in self._parts[first:end].tolist()]
        return MaskedSentence(words, parts, [called[key] for key in self._relations[first:end].tolist()], heads)
