"""What a finding is, and from how many cases on one is made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

#: Below this many cases (statements, verbs, words of a frame) nothing is said. Set by hand: two may be chance.
LEAST_CASES = 3


class Finding(NamedTuple):
    """A sentence, the figures behind it, and the words they were counted from (offsets into ``article.text``)."""

    name: str
    text: str
    detail: str
    spans: tuple[tuple[int, int], ...]


class Placed(Protocol):
    """A row of any table that has a place in the text."""

    @property
    def start(self) -> int:
        """First character."""

    @property
    def end(self) -> int:
        """Character after the last."""


def spans_of(rows: Iterable[Placed]) -> tuple[tuple[int, int], ...]:
    """Return the places of rows, as a finding keeps them."""
    return tuple((row.start, row.end) for row in rows)


def listed(names: Sequence[str]) -> str:
    """Return 'A', 'A and B', 'A, B and C'."""
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else "".join(names)
