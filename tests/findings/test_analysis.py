"""The whole chain: any text goes through it, twice with the same result, and nobody's words are lost on the way."""

from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import analysis
from analysis import tables

#: Pieces that news is made of, put together in any order.
PIECES = st.sampled_from(
    [
        "The mayor said ",
        '"We won\'t," ',
        "“It is late,” ",
        "he said",
        "she added that it rained",
        "according to Reuters",
        "Mr. O'Neil",
        "‘a path forward’",
        "Kenya",
        "Blake Arden",
        "NATO's list of demands",
        "reportedly",
        "1,00,000 men",
        *list("\"“”'():\n,.🙂ß\u200b\xa0"),
        " — ",
        "\n\n",
        ". ",
        "$x$",
        "<b>",
        "{{ x }}",
    ]
)
STORIES = st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=120)


def all_rows(found):
    return {name: [tuple(row) for row in getattr(found.rows, name)] for name in tables.TABLES}


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(STORIES)
def test_any_text_goes_through(text):
    found = analysis.analyse(analysis.read_text(text))
    assert len(found.article.text) == len(text)
    for name in tables.TABLES:
        for row in getattr(found.rows, name):
            if hasattr(row, "start"):
                assert 0 <= row.start < row.end <= len(text), name
    pieces = sorted((p.statement, p.start, p.end) for p in found.rows.statement_spans)
    for (one, _, end), (other, start, _) in pairwise(pieces):
        assert one != other or end <= start


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(STORIES)
def test_the_same_text_gives_the_same_rows(text):
    assert all_rows(analysis.analyse(analysis.read_text(text))) == all_rows(analysis.analyse(analysis.read_text(text)))


def test_a_tables_own_text_stands_beside_it():
    found = analysis.analyse(analysis.read_text('Kenya rejected the offer. "We will not sell," Amina Odera said.'))
    frame = found.with_text("statements")
    assert isinstance(frame, pd.DataFrame)
    assert frame["text"].tolist()[-1] == '"We will not sell,"'


@pytest.mark.parametrize("count", [0, 1])
def test_a_story_of_no_or_one_word(count):
    found = analysis.analyse(analysis.read_text("Rain" * count))
    assert found.statements.empty and len(found.sentences) == count
