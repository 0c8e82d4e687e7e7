"""Pages on which several speak in turn: brackets say whose the words in them are, and all else is the newsroom's."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from analysis import analyse
from analysis.reading.pasted import read_page

CASES = Path(__file__).with_name("several_voices.txt").read_text(encoding="utf-8").strip().split("\n=====\n")
_CODED = re.compile(r"\[([^:\]]+): ([^\]]+)\]")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.splitlines()[0])
def test_each_paragraph_is_its_own_speaker_s(case: str) -> None:
    found = analyse(read_page(_CODED.sub(r"\2", case), id="page"))
    speakers = {row.statement: row.speaker for row in found.rows.statements if row.status == "said"}
    said = [
        (speakers[one.statement], found.article.text[one.start : one.end].rstrip("."))
        for one in sorted(found.rows.statement_spans, key=lambda one: one.start)
        if one.statement in speakers
    ]
    assert said == [(speaker, words.rstrip(".")) for speaker, words in _CODED.findall(case)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.splitlines()[0])
def test_a_letter_or_post_is_less_sure_than_said_in_marks_and_surer_than_words_of_nobody(case: str) -> None:
    rows = analyse(read_page(_CODED.sub(r"\2", case), id="page")).rows.statements
    assert all(0.7 < row.confidence < 0.85 for row in rows)
