"""Who was asked and did not answer: every form of news English, and what only looks like one."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis import analyse, read_text
from analysis.measures.no_answer import CONSTRUCTIONS
from tests.measures.coded_rows import cases, printed

CASES = Path(__file__).with_name("no_answer_cases.txt")


@pytest.mark.parametrize(("text", "rows"), cases(CASES))
def test_rows_of_a_text(text, rows):
    assert [printed(row.who, row.actor, row.what, row.about) for row in analyse(read_text(text)).rows.no_answer] == rows


@pytest.mark.parametrize("construction", CONSTRUCTIONS, ids=lambda one: one.name)
def test_each_construction_holds_for_its_example(construction):
    assert construction.pattern.search(construction.example)
    assert {row.what for row in analyse(read_text(construction.example)).rows.no_answer} == {construction.what}
