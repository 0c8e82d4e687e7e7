"""Interviews: brackets show what the interviewee says, nothing else is theirs; the introduction says who that is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from analysis import analyse, read_text
from analysis.measures.attribution import interviewees

CASES = Path(__file__).with_name("interviews.txt").read_text(encoding="utf-8").strip().split("\n=====\n")
ROWS = [
    pytest.param(table, place, id=row.name)
    for table in ("BEFORE", "BEHIND")
    for place, row in enumerate(getattr(interviewees, table))
]
TURNS = "\n\nQ: Is it deep?\n\nA: It is deep and cold.\n\nQ: And dark?\n\nA: By night."


def words_of(story: str, speaker: str) -> list[str]:
    """Return the words that a speaker says in a story, its brackets aside, a paragraph or turn each."""
    found = analyse(read_text(re.sub(r"[\[\]]", "", story)))
    theirs = {row.statement for row in found.rows.statements if row.speaker == speaker and row.status == "said"}
    return [found.article.text[one.start : one.end] for one in found.rows.statement_spans if one.statement in theirs]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.splitlines()[1][:60])
def test_who_answers_says_the_answers(case: str) -> None:
    speaker, _, story = case.partition("\n")
    assert words_of(story, speaker) == re.findall(r"\[(.*?)\]", story)


@pytest.mark.parametrize(("table", "place"), ROWS)
def test_who_asks_is_told_by_the_words_around_the_name(table: str, place: int, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = getattr(interviewees, table)
    story = f"{rows[place].example} Khan has a boat.{TURNS}"
    assert words_of(story, "Nora Whelan")[-2:] == ["It is deep and cold", "By night"]
    monkeypatch.setattr(interviewees, table, (*rows[:place], *rows[place + 1 :]))
    assert words_of(story, "Nora Whelan")[-2:] != ["It is deep and cold", "By night"]


@pytest.mark.parametrize("marks", ["", "**"])
def test_questions_over_a_story_that_quotes_others_make_no_interview(marks: str) -> None:
    """A story told in headings that ask has 'I' in its sources' words alone, and 'the US' is not 'us'."""
    story = f"""Case against Lund is dropped

Ada Lund left for the US in 2012.

{marks}What did the prosecutors say?{marks}

The case against Lund in the US is closed, the prosecution office said.

{marks}Who stood up for the witness?{marks}

Jo Roe said: "I would like to stress that we believed her."
"""
    assert words_of(story, "Ada Lund") == []
    assert words_of(story, "Jo Roe") == ['"I would like to stress that we believed her."']
