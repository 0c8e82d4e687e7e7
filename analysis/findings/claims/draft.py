"""A claim before its guards have been asked: the sentence, and all that a guard needs to know of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from analysis.tables import Actor, Statement


class Draft(NamedTuple):
    """A sentence that may become a claim.

    ``cases`` and ``words`` say from how many cases and attributed words it was made; ``shares`` what the share it
    names is in each variant of the tables (see `Evidence.variants`), the first with all rows; ``statements`` which
    statements it was counted from; ``firm`` what part of the words is surely the group's; ``actor`` and ``side`` who is
    said to be absent, ``others`` which sources are surely somebody else.
    """

    text: str
    about: str | None = None
    numbers: tuple[str, ...] = ()
    rests_on: tuple[tuple[int, int], ...] = ()
    cases: int = 0
    words: int = 0
    shares: tuple[float, ...] = ()
    statements: tuple[Statement, ...] = ()
    firm: float = 1.0
    actor: Actor | None = None
    side: str | None = None
    others: tuple[str, ...] = ()


class Placed(Protocol):
    """A row of any table that has a place in the text."""

    @property
    def start(self) -> int:
        """First character."""

    @property
    def end(self) -> int:
        """Character after the last."""


def spans_of(rows: Iterable[Placed]) -> tuple[tuple[int, int], ...]:
    """Return the places of rows, as a claim keeps them."""
    return tuple((row.start, row.end) for row in rows)
