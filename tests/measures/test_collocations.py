from __future__ import annotations

import pytest

import analysis
from analysis import tables
from analysis.language import Document, parse
from analysis.measures.collocations import collocations


def document(text: str) -> Document:
    return parse(analysis.read_text(text))


def test_rows_have_the_columns_of_the_codebook() -> None:
    assert tables.Collocation._fields == tables.TABLES["collocations"].fields


def test_collocations_are_pairs_of_content_words_in_one_stretch() -> None:
    pairs = collocations(document("The ferry terminal is shut. " * 3 + "Ferry, terminal, sea. " * 5))
    assert [(row.left, row.right, row.count) for row in pairs] == [("ferry", "terminal", 3)]
    assert pairs[0].logdice == pytest.approx(14 + -1.4150, abs=1e-3)  # 2 * 3 / (8 + 8)
    assert pairs[0].g2 > 0


def test_pairs_come_by_g2_and_a_rare_pair_is_left_out() -> None:
    text = "The ferry terminal and the old quay are shut. " * 3 + "Fresh fish sells. " * 2 + "The old town is old. " * 9
    rows = collocations(document(text))
    assert [row.g2 for row in rows] == sorted((row.g2 for row in rows), reverse=True)
    assert {("old", "town"), ("ferry", "terminal"), ("old", "quay")} <= {(row.left, row.right) for row in rows}
    assert ("fresh", "fish") not in {(row.left, row.right) for row in rows}, "it stands there twice"


def test_one_word_over_and_over_has_a_pair_and_no_surprise() -> None:
    pairs = collocations(document("Halvorsen " * 5))
    assert [(row.left, row.right, row.count, row.g2) for row in pairs] == [("halvorsen", "halvorsen", 4, 0)]


def test_an_empty_story_has_no_pairs() -> None:
    assert collocations(document("")) == []
