"""Intervals of a text, asked whether any of them overlaps another: without going through them all each time."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate


class Intervals:
    """Intervals of a text, each from a character to the one behind its last; they may overlap one another."""

    def __init__(self, intervals: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(intervals)
        self._starts = [start for start, _ in ordered]
        #: How far the intervals up to each one reach.
        self._reach = list(accumulate((end for _, end in ordered), max))

    def overlap(self, start: int, end: int) -> bool:
        """Say whether any interval has a character in common with the one from ``start`` to ``end``."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._reach[before - 1] > start
