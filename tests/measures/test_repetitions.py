"""Runs of words that stand twice."""

from __future__ import annotations

import time
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.article import Article, Block
from analysis.language.document import Document
from analysis.language.model import load
from analysis.measures.repetitions import find_repetitions
from analysis.reading import read_text
from analysis.tables import TABLES, Repetition

RUN = "the old lighthouse keeper has left the northern island for good"


def of(text, **options):
    article = read_text(text)
    rows = find_repetitions(Document(article, load().make_doc(article.text), ()), **options)
    return [(text[row.start : row.end], text[row.other_start : row.other_end], row.words) for row in rows]


def test_the_rows_have_the_tables_columns():
    assert Repetition._fields == TABLES["repetitions"].fields


def test_a_lead_that_repeats_the_dek_is_found_at_full_length():
    dek = "Old lighthouse keeper has left northern island for good, neighbours say"
    lead = f"As expected, {RUN}, neighbours say. He took a boat."
    (row,) = of(f"{dek}\n\n{lead}")
    assert row == ("old lighthouse keeper has left the northern island for good, neighbours say", dek, 12)


def test_a_short_run_is_no_repetition():
    text = "He has left the northern island.\n\nShe has left the northern island."
    assert of(text) == []
    assert [row[0] for row in of(text, minimum=4)] == ["has left the northern island"]


def test_a_run_stays_in_its_block():
    text = f"{RUN}\n\nThe old lighthouse keeper has left.\n\nThe northern island for good."
    assert of(text) == []


def test_a_third_time_is_a_row_of_its_own():
    assert [row[1:] for row in of(f"{RUN}.\n\n{RUN}.\n\n{RUN}.")] == [(RUN[4:], 9 + 1)] * 2


def test_only_the_story_is_read():
    text = f"{RUN}\n\n{RUN}"
    article = Article("x", text, (Block("caption", 0, len(RUN)), Block("paragraph", len(RUN) + 2, len(text))))
    assert find_repetitions(Document(article, load().make_doc(text), ())) == []


def test_a_run_never_reaches_into_itself():
    (row,) = of("tick " * 7, minimum=3)
    assert row == ("tick tick tick", "tick tick tick", 3)


def test_one_word_over_and_over_takes_no_longer_than_other_text():
    start = time.process_time()
    of("boom " * 20_000)
    assert time.process_time() - start < 5


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(["a", "b", "c", "the", ".", "\n\n"]), max_size=80))
def test_both_runs_say_the_same_and_never_overlap(pieces):
    text = " ".join(pieces)
    article = read_text(text)
    rows = find_repetitions(Document(article, load().make_doc(article.text), ()), minimum=3)
    for row in rows:
        assert row.other_end <= row.start
        later, earlier = (
            [w for w in text[a:b].replace(".", " ").split() if w not in ("a", "the")]
            for a, b in ((row.start, row.end), (row.other_start, row.other_end))
        )
        assert later == earlier
        assert len(later) >= 3
    assert all(one.end <= two.start for one, two in pairwise(rows))
