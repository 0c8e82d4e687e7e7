"""An analysis at a cell's end: a short card, and tables that the Tab key and a type checker know."""

from __future__ import annotations

import re
from typing import get_type_hints

import pandas as pd
import pytest

import analysis
from analysis import tables
from analysis.findings.by_name import TablesByName

STORY = '"The bridge stays shut," Mira Halvorsen, the <b>mayor</b>, said. The city paid $5 million, then $10 million.\n'


@pytest.fixture(scope="module")
def found() -> analysis.Analysis:
    return analysis.analyse(analysis.read_text(STORY, title="Bridge & <i>tunnel</i>"))


def test_the_card_is_short_and_says_what_there_is_and_how_to_get_it(found: analysis.Analysis) -> None:
    card = found._repr_html_()
    assert len(card) < 4_000 and len(repr(found)) < 400
    assert "Bridge &amp; &lt;i&gt;tunnel&lt;/i&gt;" in card
    assert "23 words, 1 statement, 1 source, 1 actor</p>" in card
    for name in tables.TABLES:
        rows = re.search(rf">{name}</th><td>([\d,]+)</td>", card)
        assert rows and int(rows[1]) == len(getattr(found, name))
    assert "found.statements" in card and "found.with_text(" in card


@pytest.mark.parametrize("story", ["", "???", "It rained."])
def test_the_card_of_a_story_with_little_in_it(story: str) -> None:
    assert "None" not in analysis.analyse(analysis.read_text(story))._repr_html_()


def test_the_tables_are_offered_and_typed_as_the_codebook_has_them(found: analysis.Analysis) -> None:
    assert set(tables.TABLES) <= set(dir(found))
    assert get_type_hints(TablesByName) == dict.fromkeys(tables.TABLES, pd.DataFrame)


def test_jupyterlab_reads_no_formula_out_of_dollars(found: analysis.Analysis) -> None:
    for shown in (found._repr_html_(), found.article._repr_html_()):
        assert shown.startswith("<section") and "mathjax_ignore" in shown.partition(">")[0]
