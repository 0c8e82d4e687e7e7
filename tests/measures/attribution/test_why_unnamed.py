"""Unnamed sources: which they are, and why they are not named, beside them or in a sentence behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis import analyse, read_text
from tests.measures.coded_rows import cases

CASES = Path(__file__).with_name("why_unnamed_cases.txt")


@pytest.mark.parametrize(("text", "expected"), cases(CASES))
def test_unnamed_sources_of_a_text(text, expected):
    rows = [row for row in analyse(read_text(text)).rows.sources if row.naming == "anonymous" or row.why_unnamed]
    assert [f"{row.source} | {row.naming} | {row.why_unnamed or '-'}" for row in rows] == expected
    for row in rows:
        if row.why_unnamed:
            assert text[row.why_start : row.why_end] == row.why_unnamed
