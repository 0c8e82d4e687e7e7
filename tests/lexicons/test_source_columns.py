"""The user's own file about sources: what is read, and what is refused by file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.errors import LexiconError
from analysis.lexicons.source_columns import read_source_columns


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "sources.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_values_join_by_name_whatever_case_and_spacing(tmp_path: Path) -> None:
    own = read_source_columns(write(tmp_path, "source,gender,place\nMira Halvorsen,woman,Grenholm\nOle Brandt,,\n"))
    assert own.columns == ("gender", "place")
    assert own.value("mira  halvorsen", "gender") == "woman"
    assert own.value("Ole Brandt", "gender") == "unknown"
    assert own.value("Tuva Lind", "place") == "unknown"
    assert own.value(None, "place") == "unknown"


def test_a_described_source_joins_with_or_without_its_article(tmp_path: Path) -> None:
    own = read_source_columns(write(tmp_path, "source,place\nThe port's residents,Grenholm\nnurse,Oslo\n"))
    assert own.value("the port's residents", "place") == own.value("port's residents", "place") == "Grenholm"
    assert own.value("a nurse", "place") == "Oslo"


def test_a_source_whose_name_is_an_article_keeps_it(tmp_path: Path) -> None:
    own = read_source_columns(write(tmp_path, "source,place\nA,Oslo\n"))
    assert own.value("A", "place") == "Oslo"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("name,gender\nOle Brandt,man\n", "lacks the column 'source'"),
        ("source,gender\nOle Brandt,man\n ,woman\n", "line 3: the line names no source"),
        ("source,gender\nOle Brandt,man\nole brandt,woman\n", "line 3: 'ole brandt' comes twice, first in line 2"),
        ("source,gender\nOle Brandt,man,Oslo\n", "line 2: 3 cells where the header has 2"),
        ("source\nOle Brandt\n", "says nothing about its sources"),
        ("source,gender\n", "sources.csv: the word list has a header and no rows"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(LexiconError) as error:
        read_source_columns(write(tmp_path, text))
    assert words in str(error.value)


def test_a_column_that_is_not_there_is_refused(tmp_path: Path) -> None:
    own = read_source_columns(write(tmp_path, "source,gender\nOle Brandt,man\n"))
    with pytest.raises(LexiconError, match="no column 'age'; use one of gender"):
        own.value("Ole Brandt", "age")
