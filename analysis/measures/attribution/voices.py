"""Whose words stand at an offset."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable

from analysis.tables import NARRATOR, Piece, Statement


def voices(statements: Iterable[Statement], pieces: Iterable[Piece]) -> Callable[[int], str]:
    """Return a function that gives the id of the innermost statement at an offset, or 'narrator'.

    Building it takes one sweep over the pieces; a call is one binary search.
    """
    size = {row.statement: row.end - row.start for row in statements}
    edges = sorted({edge for piece in pieces for edge in (piece.start, piece.end)})
    owner = [NARRATOR] * len(edges)
    place = {edge: index for index, edge in enumerate(edges)}
    for piece in sorted(pieces, key=lambda piece: -size[piece.statement]):
        owner[place[piece.start] : place[piece.end]] = [piece.statement] * (place[piece.end] - place[piece.start])

    def voice(offset: int) -> str:
        index = bisect_right(edges, offset) - 1
        return owner[index] if index >= 0 else NARRATOR

    return voice
