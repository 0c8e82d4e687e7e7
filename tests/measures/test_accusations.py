"""Who accuses whom of what: each construction, and what only looks like one."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis import analyse, read_text
from analysis.measures.accusations import ACCUSING, DENYING, VERBS
from tests.measures.coded_rows import cases, printed

CASES = Path(__file__).with_name("accusations_cases.txt")


@pytest.mark.parametrize(("text", "rows"), cases(CASES))
def test_rows_of_a_text(text, rows):
    assert [
        printed(row.accuser, row.accused, row.kind, row.what) for row in analyse(read_text(text)).rows.accusations
    ] == rows


@pytest.mark.parametrize("row", [*ACCUSING, *DENYING, *VERBS], ids=lambda one: one[0])
def test_each_construction_holds_for_its_example(row):
    (accusation,) = analyse(
        read_text(row.example.replace("CHILE", "Chile").replace("ROE", "Jane Roe"))
    ).rows.accusations
    assert accusation.accused in ("Chile", "Jane Roe")
    assert ("CHILE" if accusation.accused == "Chile" else "ROE") in row.example
