from __future__ import annotations

import pandas as pd

from analysis.reporting.html import shown


def test_a_frame_is_shown_escaped_with_words_left_and_numbers_right() -> None:
    frame = pd.DataFrame({"said": ["<b>& more"], "times": [3], "share": [0.456]})
    page = shown(frame).markup
    assert 'left;vertical-align:top">&lt;b&gt;&amp; more</td>' in page
    assert 'right;vertical-align:top">3</td>' in page
    assert 'right;vertical-align:top">0.46</td>' in page
    assert '<th scope="col" style="text-align:left">said</th>' in page


def test_a_named_index_is_a_column() -> None:
    page = shown(pd.DataFrame({"times": [1]}, index=pd.Index(["flood"], name="word"))).markup
    assert "flood" in page and "word" in page


def test_missing_values_are_dashes() -> None:
    frame = pd.DataFrame({"said": [None, "yes"], "share": [float("nan"), 1.0], "times": pd.array([pd.NA, 1], "Int64")})
    page = shown(frame).markup
    assert "nan" not in page and "NA" not in page
    assert page.count("–") == 3
