"""The rows this measure gives, and the lookup of whose words stand at an offset."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from typing import NamedTuple

from analysis.tables import NARRATOR


class Attribution(NamedTuple):
    """A found statement: the columns of the table statements that are known before it is classified."""

    statement: str
    block: str
    sentence: int
    start: int
    end: int
    kind: str
    speaker_start: int | None
    speaker_end: int | None
    speaker_text: str | None
    speaker: str | None
    speaker_how: str | None
    cue_start: int | None
    cue_end: int | None
    cue: str | None
    via: str | None
    parent: str | None
    turn: int
    confidence: float


class Piece(NamedTuple):
    """A row of the table statement_spans."""

    statement: str
    start: int
    end: int
    quoted: bool


def voices(attributions: Iterable[Attribution], pieces: Iterable[Piece]) -> Callable[[int], str]:
    """Return a function that gives the id of the innermost statement at an offset, or 'narrator'.

    Building it takes one sweep over the pieces; a call is one binary search.
    """
    size = {row.statement: row.end - row.start for row in attributions}
    edges = sorted({edge for piece in pieces for edge in (piece.start, piece.end)})
    owner = [NARRATOR] * len(edges)
    place = {edge: index for index, edge in enumerate(edges)}
    for piece in sorted(pieces, key=lambda piece: -size[piece.statement]):
        owner[place[piece.start] : place[piece.end]] = [piece.statement] * (place[piece.end] - place[piece.start])

    def voice(offset: int) -> str:
        index = bisect_right(edges, offset) - 1
        return owner[index] if index >= 0 else NARRATOR

    return voice
