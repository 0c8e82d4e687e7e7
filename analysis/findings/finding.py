"""What a finding is, and from how many cases on one is made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

#: Below this many cases nothing is said.
LEAST_CASES = 3


class Finding(NamedTuple):
    """A sentence, the figures behind it, and the words they were counted from (offsets into ``article.text``)."""

    name: str
    text: str
    detail: str
    spans: tuple[tuple[int, int], ...]


def listed(names: Sequence[str]) -> str:
    """Return 'A', 'A and B', 'A, B and C'."""
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else "".join(names)
