"""Figures have one home: the README's table and the report's sentences take them from it."""

from __future__ import annotations

import re

import pytest

from analysis import lexicons
from analysis.reporting import accuracy
from tests.benchmarks import store
from tests.benchmarks.measured import BENCHMARKS, SETS, Row

ROWS = lexicons.load(accuracy.FIGURES, accuracy.COLUMNS).rows
SENTENCES = lexicons.load(accuracy.SENTENCES, accuracy.SENTENCE_COLUMNS).rows


def test_the_readme_shows_the_figures_of_the_file():
    text = store.README.read_text(encoding="utf-8")
    assert "| words attributed to somebody" in text
    assert store.with_table(text) == text, "run `make benchmark`, or the README's table is not that of the figures"


def test_each_row_is_whole():
    for row in ROWS:
        assert row["measure"] in BENCHMARKS
        assert row["command"] or row["source"], row
        assert row["seen"] in ({"yes", "no"} if row["by"] in {accuracy.HERE, "first sight"} else {""})
        if row["low"]:
            assert float(row["low"]) <= float(row["value"]) <= float(row["high"]), row
        if row["command"] and row["set"] in SETS:
            assert row["seen"] == ("yes" if SETS[row["set"]].seen else "no"), row
    assert len(accuracy.figures()) == len(ROWS)


@pytest.mark.parametrize("row", SENTENCES, ids=lambda row: row["measure"])
def test_a_sentence_of_the_report_has_no_figure_of_its_own(row):
    assert "{" not in accuracy.line(row["measure"]) + accuracy.sentence(row["measure"])
    outside = re.sub(r"\{[^}]*\}", "", row["line"] + row["sentence"])
    assert not re.search(r"(?<![A-Z])\d", re.sub("(?i)\\b[oi][fn] 100\\b", "", outside)), outside


@pytest.mark.parametrize(
    "text",
    [row["sentence"] for row in SENTENCES]
    + [row["line"] for row in SENTENCES]
    + [" ".join(row) for row in store.TABLE],
)
def test_an_unseen_figure_comes_first_where_there_is_one(text):
    seen = [accuracy.figures()[re.split("[.:]", name)[0]].seen for name in re.findall(r"\{([^}]+)\}", text)]
    own = [flag for flag in seen if flag is not None]
    assert False not in own or own[0] is False


def test_writing_replaces_the_figures_measured_and_keeps_the_others(tmp_path, monkeypatch):
    figures, readme = tmp_path / "accuracy.csv", tmp_path / "README.md"
    for path, copy in ((accuracy.FIGURES, figures), (store.README, readme)):
        copy.write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.setattr(accuracy, "FIGURES", figures)
    monkeypatch.setattr(store, "README", readme)
    accuracy.figures.cache_clear()
    before = accuracy.figures()
    try:
        store.write([Row("keywords", "kpcrowd", "F1 at 10", 99.4, 98.0, 99.9, 251)])
        after = accuracy.figures()
    finally:
        accuracy.figures.cache_clear()
    assert after.pop("kpcrowd F1 at 10").value == 99.4
    assert after.items() <= before.items()
    assert set(before) - set(after) <= {"kpcrowd F1 at 10", "kpcrowd P at 10"}
    assert "| 99 (98 to 100) |" in readme.read_text(encoding="utf-8")
