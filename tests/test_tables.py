"""The codebook is what the measures give: the same columns, types and closed lists, in frames and in Arrow."""

import math
from pathlib import Path

import pytest

import analysis
from analysis import tables

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def found():
    return analysis.analyse(analysis.read(ROOT / "data/articles/us-rejects-russias-demand.txt"))


@pytest.mark.parametrize("name", tables.TABLES)
def test_a_measures_rows_have_the_codebooks_columns(found, name):
    for row in found.rows[name]:
        assert row._fields == tables.TABLES[name].fields
        break


@pytest.mark.parametrize("name", tables.TABLES)
def test_an_empty_table_has_the_same_columns_and_types(found, name):
    frame, empty = getattr(found, name), tables.frame(name, {})
    assert list(frame.columns) == list(empty.columns) == [c.name for c in tables.TABLES[name].columns]
    assert empty.empty
    assert list(frame.dtypes) == list(empty.dtypes)


@pytest.mark.parametrize("name", tables.TABLES)
def test_closed_lists_hold(found, name):
    frame = getattr(found, name)
    for column in tables.TABLES[name].columns:
        if column.values:
            assert set(frame[column.name].dropna()) <= set(column.values), column.name


@pytest.mark.parametrize("name", tables.TABLES)
def test_offsets_lie_in_the_text_and_rows_are_in_text_order(found, name):
    frame = getattr(found, name)
    if "start" in frame:
        assert ((frame["start"] >= 0) & (frame["start"] < frame["end"])).all()
        assert (frame["end"] <= len(found.article.text)).all()
        if name != "statement_spans":
            assert frame["start"].is_monotonic_increasing


def test_every_voice_is_a_statement_or_the_narrator(found):
    known = {*found.statements["statement"], tables.NARRATOR}
    for name, table in tables.TABLES.items():
        if "voice" in table.fields:
            assert set(getattr(found, name)["voice"]) <= known, name


def test_arrow_carries_each_columns_meaning():
    for name, table in tables.TABLES.items():
        schema = tables.schema(name)
        assert [schema.field(c.name).metadata[b"meaning"].decode() for c in table.columns] == [
            c.meaning for c in table.columns
        ]


def test_a_row_of_the_wrong_length_is_refused():
    with pytest.raises(ValueError, match="zip"):
        tables.arrow("collocations", {"a": [("left", "right", 2)]})


def test_stored_numbers_are_finite_or_missing(found):
    for name in tables.TABLES:
        numbers = getattr(found, name).select_dtypes("float")
        assert not numbers.isin([math.inf, -math.inf]).any().any(), name


def test_asking_for_a_table_that_is_not_there_names_those_that_are(found):
    with pytest.raises(AttributeError, match="no table 'statement'; there are sentences, actors"):
        found.statement  # noqa: B018


def test_data_readme_holds_todays_codebook():
    assert tables.codebook() in (ROOT / "data/README.md").read_text(encoding="utf-8")
