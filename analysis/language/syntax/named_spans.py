"""Named spans: what the model takes for names, dates and numbers, decided for all words of a text at a time.

The model's recogniser goes from word to word and asks at each which of its 74 moves are allowed; with its vectors that
is two fifths of the parse. Outside a name a move depends on one word only, and inside on the name's first, last and
next word: `NamedSpans` decides on the moves outside for all words at once, then for all names that begin, a word
further at each step. It gives the spans that the model's recogniser gives.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import numpy as np
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span

from analysis.language.syntax.word_vectors import WordVectors, with_numpy

#: Words decided on at a time, so that a long text needs little memory.
_PIECE = 2048


class NamedSpans:
    """Sets the entities of a document, in place of the model's recogniser whose weights it reads.

    The method is the recogniser's own: greedy moves (begin, in, last, unit, out) over the vectors of three words
    (Lample et al. 2016, as spaCy has it). A name never goes over a sentence's end, and none begins at white space.
    """

    def __init__(self, recogniser: EntityRecognizer) -> None:
        vectors, lower, upper = recogniser.model.layers
        words, _, narrow = vectors.layers
        self._vectors, self._narrow = WordVectors(words), with_numpy(narrow)
        weights, self._bias, [absent] = (cast(np.ndarray, lower.get_param(name)) for name in ("W", "b", "pad"))
        slots, self._hidden, self._choices, width = weights.shape
        self._weights = weights.reshape(slots, -1, width).transpose(0, 2, 1)
        self._absent = absent.reshape(slots, -1)
        self._scores, self._score_bias = (cast(np.ndarray, upper.get_param(name)) for name in ("W", "b"))
        names = [recogniser.moves.get_class_name(move) for move in range(recogniser.moves.n_moves)]
        moves = [name.partition("-") for name in names]
        self._is_begin, self._is_unit = (np.array([kind == one for kind, _, _ in moves]) for one in "BU")
        self._outside = np.array([kind == "O" or (kind in "BU" and bool(label)) for kind, _, label in moves])
        self._labels = [label for _, _, label in moves]
        ends = {(kind, label): move for move, (kind, _, label) in enumerate(moves)}
        self._in = np.array([ends.get(("I", label), -1) for label in self._labels])
        self._last = np.array([ends.get(("L", label), -1) for label in self._labels])

    def __call__(self, doc: Doc) -> Doc:
        """Set the entities of a document that has sentences and no entities yet, and return it."""
        if len(doc):
            doc.set_ents(list(self._spans(doc)))
        return doc

    def _spans(self, doc: Doc) -> Iterator[Span]:
        """Yield the names, first to last: what begins inside another name is none."""
        words = self._narrow.predict(self._vectors.of(doc))
        spaces, sentences = doc.to_array(["IS_SPACE", "SENT_START"]).T
        ends = np.append(sentences[1:] == 1, True)
        moves = self._moves_outside(words, spaces == 1, ends)
        begins = np.flatnonzero(self._is_begin[moves])
        last = dict(zip(begins.tolist(), self._last_words(words, ends, begins, moves[begins]).tolist(), strict=True))
        done = 0
        for first in np.flatnonzero(self._is_begin[moves] | self._is_unit[moves]).tolist():
            if first >= done:
                done = last.get(first, first) + 1
                yield Span(doc, first, done, label=self._labels[moves[first]])

    def _moves_outside(self, words: np.ndarray, spaces: np.ndarray, ends: np.ndarray) -> np.ndarray:
        """Return the move that each word has where no name is open before it."""
        best = []
        for start in range(0, len(words), _PIECE):
            piece = slice(start, start + _PIECE)
            scores = self._scored(words[piece] @ self._weights[0] + self._absent[1] + self._absent[2])
            scores[:, ~self._outside] = -np.inf
            scores[np.ix_(spaces[piece] | ends[piece], self._is_begin)] = -np.inf
            scores[np.ix_(spaces[piece], self._is_unit)] = -np.inf
            best.append(scores.argmax(axis=1))
        return np.concatenate(best)

    def _last_words(self, words: np.ndarray, ends: np.ndarray, begins: np.ndarray, moves: np.ndarray) -> np.ndarray:
        """Return the last word of each name that begins with one of these moves."""
        last = begins + 1
        within, past = self._in[moves], self._last[moves]
        of_first = words[begins] @ self._weights[1]
        going = np.arange(len(begins))
        while len(going):
            at = last[going]
            summed = words[at] @ self._weights[0] + of_first[going] + words[at - 1] @ self._weights[2]
            scores = self._scored(summed)
            rows = np.arange(len(going))
            more, end = scores[rows, within[going]], scores[rows, past[going]]
            goes_on = ~ends[at] & ((more > end) | ((more == end) & (within[going] < past[going])))
            going = going[goes_on]
            last[going] += 1
        return last

    def _scored(self, summed: np.ndarray) -> np.ndarray:
        """Return the moves' scores by the sums of three words' weights."""
        hidden = (summed.reshape(len(summed), self._hidden, self._choices) + self._bias).max(axis=2)
        return cast(np.ndarray, hidden @ self._scores.T + self._score_bias)
