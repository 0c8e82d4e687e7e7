"""The codebook is what the measures give: the same columns, types and closed lists, in frames and in Arrow."""

import math
import re
from pathlib import Path
from typing import Annotated, NamedTuple

import pytest

from analysis import tables
from analysis.tables.columns import Meaning, columns_of

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("name", tables.TABLES)
def test_a_measures_rows_are_of_the_tables_class(specimen, name):
    assert {type(row) for row in getattr(specimen.rows, name)} <= {tables.TABLES[name].row}


@pytest.mark.parametrize("name", tables.TABLES)
def test_only_a_column_that_may_miss_a_value_does(specimen, name):
    frame = getattr(specimen, name)
    missing = {column.name for column in tables.TABLES[name].columns if not column.may_miss}
    assert not [column for column in missing if frame[column].isna().any()]


@pytest.mark.parametrize("name", tables.TABLES)
def test_an_empty_table_has_the_same_columns_and_types(specimen, name):
    frame, empty = getattr(specimen, name), tables.frame(name, {})
    assert list(frame.columns) == list(empty.columns) == [c.name for c in tables.TABLES[name].columns]
    assert empty.empty
    assert list(frame.dtypes) == list(empty.dtypes)


@pytest.mark.parametrize("name", tables.TABLES)
def test_closed_lists_hold(specimen, name):
    frame = getattr(specimen, name)
    for column in tables.TABLES[name].columns:
        if column.values:
            assert set(frame[column.name].dropna()) <= set(column.values), column.name


@pytest.mark.parametrize("name", tables.TABLES)
def test_offsets_lie_in_the_text_and_rows_are_in_text_order(specimen, name):
    frame = getattr(specimen, name)
    if "start" in frame:
        assert ((frame["start"] >= 0) & (frame["start"] < frame["end"])).all()
        assert (frame["end"] <= len(specimen.article.text)).all()
        if name != "statement_spans":
            assert frame["start"].is_monotonic_increasing


def test_every_voice_is_a_statement_or_the_narrator(specimen):
    known = {*specimen.statements["statement"], tables.NARRATOR}
    for name, table in tables.TABLES.items():
        if "voice" in table.fields:
            assert set(getattr(specimen, name)["voice"]) <= known, name


def test_arrow_carries_each_columns_meaning():
    for name, table in tables.TABLES.items():
        schema = tables.schema(name)
        assert [schema.field(c.name).metadata[b"meaning"].decode() for c in table.columns] == [
            c.meaning for c in table.columns
        ]


class Pair(NamedTuple):
    left: str
    right: str
    count: int
    logdice: float
    rank: int


class Same(NamedTuple):
    statement: str
    start: int
    end: int
    quoted: bool


@pytest.mark.parametrize(
    ("table", "row", "wrong"),
    [
        ("collocations", Pair("sea", "port", 2, 9.1, 1), "collocations: a row of Pair lacks g2 and has unknown rank;"),
        ("collocations", ("sea", "port"), "collocations: a row of tuple lacks left, right, count, g2, logdice;"),
        ("statement_spans", Same("s1", 0, 4, True), "a row of Same has its columns; rows are made with Piece"),
    ],
)
def test_a_row_with_other_columns_is_refused_by_table_and_column(table, row, wrong):
    with pytest.raises(TypeError, match=re.escape(wrong)):
        tables.arrow(table, {"a": [row]})


class NoMeaning(NamedTuple):
    words: int


class NoSuchType(NamedTuple):
    words: Annotated[bytes, Meaning("words")]


@pytest.mark.parametrize(
    ("row", "wrong"),
    [(NoMeaning, "NoMeaning.words has no meaning"), (NoSuchType, "NoSuchType.words: a column holds one of text,")],
)
def test_a_row_class_that_does_not_say_what_a_column_holds_is_refused(row, wrong):
    with pytest.raises(TypeError, match=re.escape(wrong)):
        columns_of(row)


def test_stored_numbers_are_finite_or_missing(specimen):
    for name in tables.TABLES:
        numbers = getattr(specimen, name).select_dtypes("float")
        assert not numbers.isin([math.inf, -math.inf]).any().any(), name


def test_asking_for_a_table_that_is_not_there_names_those_that_are(specimen):
    with pytest.raises(AttributeError, match="no table 'statement'; there are sentences, actors"):
        specimen.statement  # noqa: B018


def test_data_readme_holds_todays_codebook():
    assert tables.codebook() in (ROOT / "data/README.md").read_text(encoding="utf-8")
