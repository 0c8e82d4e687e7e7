"""Quotes and speakers of each text: ``python -m tests.benchmarks.quotes GOLD PRED``; answers are never read.

All statements are predicted, also those denied, asked about, supposed or expected: PolNeAR's coders marked these, too
(about seven in ten are in the gold). With only what was said, speech F1 is .5 lower on polnear_dev, .2 on b1, .1 on b2,
and the same on GUM.
"""

from __future__ import annotations

from typing import Any

from analysis.entities import Names, find_actors
from analysis.language import parse
from analysis.measures.attribution import find_statements
from analysis.reading import read_text
from analysis.tables import Piece, Statement
from tests.benchmarks.common import predict


def quotes(line: dict[str, Any]) -> dict[str, Any]:
    """Return the line's statements in the gold's form."""
    document = parse(read_text(line["text"], id=line["id"]))
    attributions, pieces = find_statements(Names(document, *find_actors(document)))
    together: dict[str, list[Statement]] = {}
    for row in attributions:
        together.setdefault(row.joint or row.statement, []).append(row)
    return {"quotes": [_quote(rows, pieces) for rows in together.values()]}


def _quote(rows: list[Statement], pieces: list[Piece]) -> dict[str, Any]:
    """Return a statement as one quote; of several speakers the gold has one mention, from the first to the last."""
    row, ends = rows[0], [end for row in rows for end in (row.speaker_start, row.speaker_end) if end is not None]
    *most, last = [row.speaker for row in rows]
    return {
        "start": row.start,
        "end": row.end,
        "spans": [[piece.start, piece.end] for piece in pieces if piece.statement == row.statement],
        "speaker": f"{', '.join(map(str, most))} and {last}" if most else last,
        "speaker_span": [min(ends), max(ends)] if ends else None,
        "cue": row.cue,
    }


if __name__ == "__main__":
    predict(quotes, __doc__ or "")
