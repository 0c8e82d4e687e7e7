"""A sentence as the features of a pair see it: lemmas in lower case, every name the same, and the parse over them.

No name can move an answer, since none is among the words.
"""

from __future__ import annotations

from collections.abc import Set
from functools import cached_property
from typing import NamedTuple

import numpy as np
from spacy.strings import get_string_id
from spacy.tokens import Doc

#: What stands for a name and for a number.
NAME, NUMBER = "NAME", "NUM"
#: What the parse calls a name; its adjectives ('Russian') and its people, too.
_NAMES = ("PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW")
_PROPN, _NUM = get_string_id("PROPN"), get_string_id("NUM")
_COLUMNS = ("IDX", "LEMMA", "POS", "DEP", "HEAD", "ENT_TYPE")
#: Words of the sentence wherever they are tell little of a pair, and more of events that the news tells again and
#: again. With this value, chosen by cross-validation, they help there and do no harm elsewhere.
_APART = 0.5
#: In words of more than two letters: pairs further apart are not looked at. By hand.
_NEAR = 8
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
    """The words of a sentence, its names masked, and which word governs which; ``heads`` has each word's."""

    def __init__(self, masking: Masking, first: int, end: int) -> None:
        self._masking, self._tokens = masking, slice(first, end)
        inside = range(first, end)
        heads = zip(inside, masking.heads[self._tokens], strict=True)
        self.heads = [(head if head in inside else token) - first for token, head in heads]
        self._ways: dict[Span, list[int]] = {}

    @cached_property
    def words(self) -> list[str]:
        """The lemmas in lower case; `NAME` for a name, `NUMBER` for a number."""
        return self._masking.words(self._tokens)

    @cached_property
    def parts(self) -> list[str]:
        """The parts of speech."""
        return self._masking.called(self._masking.parts[self._tokens])

    @cached_property
    def relations(self) -> list[str]:
        """What each word is to its head."""
        return self._masking.called(self._masking.relations[self._tokens])

    @cached_property
    def children(self) -> list[list[int]]:
        """The words that each word governs."""
        below: list[list[int]] = [[] for _ in self.words]
        for word, head in enumerate(self.heads):
            if head != word:
                below[head].append(word)
        return below

    @cached_property
    def together(self) -> dict[str, float]:
        """The sentence's words, and those of them that are near each other two by two, each with the value `_APART`."""
        words = [word for word in self.words if word.isalpha() and len(word) > 2 and word not in (NAME, NUMBER)]
        pairs = (
            (one, other) if one < other else (other, one)
            for place, one in enumerate(words)
            for other in words[place + 1 : place + 1 + _NEAR]
        )
        return dict.fromkeys(
            [*(f"in {word}" for word in words), *(f"with {one} {other}" for one, other in pairs)], _APART
        )

    def head_of(self, span: Span) -> int:
        """Return the word of a span that is governed from outside it."""
        inside = range(*span)
        return next((word for word in inside if self.heads[word] == word or self.heads[word] not in inside), span.first)

    def tie(self, first: Span, second: Span) -> Tie | None:
        """Return how the parse ties two spans; None where nothing governs both."""
        way, other = self.way_up(first), self.way_up(second)
        top = next((word for word in way if word in other), None)
        return None if top is None else Tie(way[: way.index(top)], top, other[: other.index(top)])

    def in_one_clause(self, tie: Tie) -> bool:
        """Say whether two names are tied closely: on the way from one to the other no clause begins.

        What somebody says of another in a statement of theirs is the statement's, and too seldom read rightly.
        """
        way = (*tie.up, *tie.down)
        return len(way) <= _LONGEST and not any(self.relations[word] in _CLAUSES for word in way)

    def way_up(self, span: Span) -> list[int]:
        """Return a span's head and those above it, up to the root."""
        if span not in self._ways:
            self._ways[span] = self._way_from(self.head_of(span))
        return self._ways[span]

    def _way_from(self, word: int) -> list[int]:
        way = [word]
        while (above := self.heads[word]) != word and len(way) <= _HIGHEST:
            way.append(above)
            word = above
        return way


class Masking:
    """Masks the sentences of one document; what is looked up once a document is kept here."""

    def __init__(self, doc: Doc) -> None:
        self._strings, self._lower = doc.vocab.strings, dict[int, str]()
        self.starts, self._lemmas, self.parts, self.relations, heads, self._kinds = doc.to_array([*_COLUMNS]).T
        self.heads: list[int] = (np.arange(len(doc)) + heads.astype(np.int64)).tolist()
        self._named = {self._strings[name] for name in _NAMES}

    def sentence(self, first: int, end: int) -> MaskedSentence:
        """Return the tokens from ``first`` up to ``end``; what is governed from outside them is a root."""
        return MaskedSentence(self, first, end)

    def words(self, tokens: slice) -> list[str]:
        """Return the words of some tokens."""
        lemmas, parts, kinds = (some[tokens].tolist() for some in (self._lemmas, self.parts, self._kinds))
        return [
            NAME if part == _PROPN or kind in self._named else NUMBER if part == _NUM else self._lemma(lemma)
            for lemma, part, kind in zip(lemmas, parts, kinds, strict=True)
        ]

    def places(self, lemmas: Set[int], first: int, end: int) -> frozenset[int]:
        """Return where, among tokens from ``first`` up to ``end``, some lemmas are, given by the parse's numbers."""
        return frozenset(place for place, lemma in enumerate(self._lemmas[first:end].tolist()) if lemma in lemmas)

    def called(self, numbers: np.ndarray) -> list[str]:
        """Return what the parse's numbers are the numbers of."""
        return [str(self._strings[number]) for number in numbers.tolist()]

    def _lemma(self, key: int) -> str:
        if key not in self._lower:
            self._lower[key] = self._strings[key].lower()
        return self._lower[key]
