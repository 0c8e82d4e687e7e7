"""The people whom the narrator tells of: each may go on speaking in a quotation behind that nothing attributes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from analysis.entities.antecedents import Antecedent
from analysis.entities.described_subjects import is_somebody

#: First character of a subject, and its name or description.
Told = tuple[int, str]


class ToldPeople:
    """The people who are subjects outside anybody's words, in text order."""

    def __init__(self) -> None:
        self._named: list[Told] = []
        self._described: list[Told] = []

    def add(self, subject: Antecedent, *, is_actor: bool, is_person: bool) -> None:
        """Take note of a subject if it is a person: an actor, or somebody whom only words describe."""
        if subject.quotation is not None or subject.reported:
            return
        if is_person:
            self._named.append((subject.head.idx, subject.names[0]))
        elif subject.main and not is_actor and is_somebody(subject.head):
            self._described.append((subject.head.idx, subject.names[0]))

    def last_named(self, start: int, end: int) -> Told | None:
        """Return the last person who is an actor between two offsets."""
        return _last(self._named, start, end)

    def last_described(self, start: int, end: int) -> Told | None:
        """Return the last who is only described: 'A shareholder, who asked not to be named, was kinder. "..."'"""
        return _last(self._described, start, end)


def _last(told: Sequence[Told], start: int, end: int) -> Told | None:
    place = bisect_left(told, (end, "")) - 1
    return told[place] if place >= 0 and told[place][0] >= start else None
