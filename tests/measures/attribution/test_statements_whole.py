"""All statements of short stories with all that is said of each: whose they are, by which cue, what kind of source.

The rows of `statements_whole.jsonl` are today's answers, kept where somebody who read them found them right; a column
without a value is left out.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from analysis import analyse, read_text

LINES = Path(__file__).with_name("statements_whole.jsonl").read_text(encoding="utf-8").splitlines()
CASES = [json.loads(line) for line in LINES]
COLUMNS = ("speaker", "speaker_how", "kind", "cue", "form", "naming", "sector", "channel", "side", "via")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:80])
def test_a_story_has_these_statements_and_no_others(case: dict[str, Any]) -> None:
    found = analyse(read_text(case["text"]))
    text, pieces = found.article.text, found.rows.statement_spans
    rows = [
        {"words": [text[piece.start : piece.end] for piece in pieces if piece.statement == row.statement]}
        | {column: value for column in COLUMNS if (value := getattr(row, column)) is not None}
        for row in found.rows.statements
    ]
    assert rows == case["statements"]
