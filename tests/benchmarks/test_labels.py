"""Figures of labels are not rounded on the way: 1,146 right of 1,650 are 69 in 100, not 70."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.reporting import accuracy
from tests.benchmarks import labels, store
from tests.benchmarks.measured import Row


def test_macro_f1_the_share_right_and_the_surest_half():
    answers = [("neg", "neg", 0.9), ("neg", "pos", 0.8), ("pos", "pos", 0.6), ("neu", "neg", 0.5), ("neg", "neg", 0.4)]
    gold = [{"id": str(k), "label": label} for k, (label, _, _) in enumerate(answers)]
    given = {str(k): {"label": one, "confidence": sure} for k, (_, one, sure) in enumerate(answers)}
    figures = labels.scored(gold, given)
    assert figures["macro F1"] == pytest.approx(100 * (4 / 6 + 2 / 3 + 0) / 3)
    assert figures["right"] == 60 and figures["right, surest half"] == 50


def test_a_share_is_rounded_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    gold = [{"id": str(k), "label": "neg"} for k in range(1650)]
    given = {str(k): {"label": "neg" if k < 1146 else "pos", "confidence": 0.5} for k in range(1650)}
    rows = [Row("attitudes", "newsmtsc", *figure, 66.9, 71.7, 1650) for figure in labels.scored(gold, given).items()]
    for name, kept in (("figures.csv", accuracy.FIGURES), ("README.md", store.README)):
        (tmp_path / name).write_text(kept.read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.setattr(accuracy, "FIGURES", tmp_path / "figures.csv")
    monkeypatch.setattr(store, "README", tmp_path / "README.md")
    accuracy.figures.cache_clear()
    try:
        store.write(rows)
        assert f"{accuracy.figures()['newsmtsc right']}" == "69"
    finally:
        accuracy.figures.cache_clear()
