from __future__ import annotations

import re

import pandas as pd

import analysis
from analysis.reporting.report import shown


def test_a_frame_is_shown_escaped_with_words_left_and_numbers_in_two_decimals() -> None:
    page = shown(pd.DataFrame({"<i>said": ["<b>& more"], "times": [3], "share": [0.456]})).to_html()
    assert "<b>" not in page and "<i>" not in page
    assert "&lt;b&gt;&amp; more" in page and ">3</td>" in page and ">0.46</td>" in page
    [left] = re.findall(r"#\w+ \.col(\d+) \{\n *text-align: left", page)
    assert left == "0"


def test_a_named_index_is_a_column() -> None:
    page = shown(pd.DataFrame({"times": [1]}, index=pd.Index(["flood"], name="word"))).to_html()
    assert ">flood</td>" in page and ">word</th>" in page


def test_missing_values_are_dashes() -> None:
    frame = pd.DataFrame({"said": [None, "yes"], "share": [float("nan"), 1.0], "times": pd.array([pd.NA, 1], "Int64")})
    page = shown(frame).to_html()
    assert "nan" not in page and "NA" not in page
    assert page.count("–") == 3


def test_a_table_as_pandas_shows_it_an_article_and_an_analysis_are_no_formula() -> None:
    found = analysis.analyse(analysis.read_text("The board paid $5 million, then $10 million.", title="$5 or $10"))
    for shows in (found.sentences, found.with_text("sentences"), found.article, found):
        opening = shows._repr_html_().partition("<table")[2 if isinstance(shows, pd.DataFrame) else 0]
        assert "mathjax_ignore" in opening.partition(">")[0]


def test_the_same_frame_is_the_same_page_and_no_formula() -> None:
    pages = [shown(pd.DataFrame({"said": [said]}))._repr_html_() for said in ("$5 to $10", "$5 to $10", "nothing")]
    assert pages[0] == pages[1] != pages[2]
    assert 'class="mathjax_ignore' in pages[0]
    assert repr(shown(pd.DataFrame({"said": ["$5"]}))).split() == ["said", "$5"]
    assert shown(pd.DataFrame({"said": ["a"]})).data.equals(pd.DataFrame({"said": ["a"]}))
