"""Each row of the tables of constructions holds in its own example, and its example reads otherwise without it."""

from __future__ import annotations

import re
from types import ModuleType

import pytest

from analysis.entities import Names, find_actors
from analysis.language import parse
from analysis.measures.attribution import (
    content_end,
    content_start,
    find_statements,
    next_cue,
    parenthetical,
    verb_cues,
)
from analysis.reading import read_text

TABLES = [
    (verb_cues, "EXCLUSIONS"),
    (content_start, "CONSTRUCTIONS"),
    (next_cue, "CUTS"),
    (content_end, "ENDINGS"),
    (parenthetical, "BEFORE"),
    (parenthetical, "AFTER"),
]
ROWS = [
    pytest.param(module, table, place, id=f"{table.lower()}: {row.name}")
    for module, table in TABLES
    for place, row in enumerate(getattr(module, table))
]


def contents(example: str) -> list[tuple[str, str]]:
    """Return what is attributed in a story, its brackets aside: each piece with its statement's id."""
    document = parse(read_text(re.sub(r"[\[\]]", "", example)))
    _, pieces = find_statements(Names(document, *find_actors(document)))
    return [(piece.statement, document.text[piece.start : piece.end]) for piece in pieces]


@pytest.mark.parametrize(("module", "table", "place"), ROWS)
def test_what_the_example_shows_in_brackets_is_attributed(module: ModuleType, table: str, place: int) -> None:
    example = getattr(module, table)[place].example
    assert [words for _, words in contents(example)] == re.findall(r"\[(.*?)\]", example)


@pytest.mark.parametrize(("module", "table", "place"), ROWS)
def test_without_the_row_its_example_reads_otherwise(
    module: ModuleType, table: str, place: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = getattr(module, table)
    found = contents(rows[place].example)
    monkeypatch.setattr(module, table, (*rows[:place], *rows[place + 1 :]))
    assert contents(rows[place].example) != found
