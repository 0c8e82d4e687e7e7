"""Whose the last quotation of a text is, that nothing attributes: whoever was brought in last, or goes on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from analysis import analyse, read_text

CASES = json.loads(Path(__file__).with_name("unattributed_quotations.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_a_quotation_is_of_whoever_was_brought_in_last(case: dict[str, str]) -> None:
    assert analyse(read_text(case["text"])).rows.statements[-1].speaker == case["speaker"]
