"""Numbers of 64 bits looked up among known ones, all at once: those that spaCy gives strings, and what is made of them.

Two steps or three find one, where halving a list of 70,000 takes 17, each a jump through memory.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from spacy.strings import get_string_id

#: Odd, so that numbers stay apart when multiplied by it, and low ones, such as the parse's labels', are spread, too.
_SPREADING = np.uint64(0x9E3779B97F4A7C15)
#: How many ranges there are for a known number: with more, fewer share one, but the table of them fills more memory.
_RANGES = 2


class KnownNumbers:
    """Known numbers, none twice, in an order of their own; ``order`` has their places in the order given."""

    def __init__(self, numbers: np.ndarray) -> None:
        spread = numbers * _SPREADING
        self.order = np.argsort(spread)
        bits = max(1, (_RANGES * len(numbers)).bit_length())
        self._shift = np.uint64(64 - bits)
        in_range = (spread[self.order] >> self._shift).astype(np.int64)
        self._first = np.searchsorted(in_range, np.arange(1 << bits))
        self._most = int(np.bincount(in_range, minlength=1).max())
        #: At the end stands the last number again, where a search for a larger one stops.
        self._known = np.pad(spread[self.order], (0, self._most), mode="edge")

    def places(self, numbers: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return which of some numbers are known, by their places, and the place of each of those in ``order``."""
        spread = numbers * _SPREADING
        place = self._first[spread >> self._shift]
        for _ in range(self._most - 1):
            place += self._known[place] < spread
        known = np.flatnonzero(self._known[place] == spread)
        return known, place[known]


class Lookup:
    """A number for each of some words; 0 for all others."""

    def __init__(self, table: Mapping[str, float | int], kind: type) -> None:
        self._keys = KnownNumbers(np.array([get_string_id(word) for word in table], dtype=np.uint64))
        self._values: np.ndarray = np.array(list(table.values()), dtype=kind)[self._keys.order]

    def __call__(self, words: np.ndarray) -> np.ndarray:
        """Return the number of each word."""
        found: np.ndarray = np.zeros(len(words), dtype=self._values.dtype)
        known, place = self._keys.places(words)
        found[known] = self._values[place]
        return found
