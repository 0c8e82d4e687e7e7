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
    return {"quotes": [_quote(row, pieces) for row in attributions]}


def _quote(row: Statement, pieces: list[Piece]) -> dict[str, Any]:
    mention = [row.speaker_start, row.speaker_end] if row.speaker_start is not None else None
    return {
        "start": row.start,
        "end": row.end,
        "spans": [[piece.start, piece.end] for piece in pieces if piece.statement == row.statement],
        "speaker": row.speaker,
        "speaker_span": mention,
        "cue": row.cue,
    }


if __name__ == "__main__":
    predict(quotes, __doc__ or "")
