"""Intervals of a text: which stretches have a character in common with any of them."""

from __future__ import annotations

import pytest

from analysis.language.intervals import Intervals


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (0, 3, False),  # before all
        (0, 4, True),  # the first character of the first
        (12, 13, True),  # inside the long one, behind the short one in it
        (19, 30, True),
        (20, 30, False),  # right behind
        (45, 50, False),  # between
        (39, 41, True),
    ],
)
def test_what_overlaps(start: int, end: int, expected: bool) -> None:
    """The intervals may come in any order, and inside one another."""
    assert Intervals([(40, 45), (5, 8), (3, 20)]).overlap(start, end) is expected


def test_none_overlaps_nothing() -> None:
    """Without intervals nothing is overlapped."""
    assert not Intervals([]).overlap(0, 100)
