"""Kinds of lines: each rule knows its example first; pairs of lines on both sides of each condition."""

import csv
from pathlib import Path

import pytest

from analysis.reading.line_kinds import RULES, LineKind, candidate, classify
from analysis.reading.line_wrapping import Line

CASES = list(csv.DictReader((Path(__file__).parent / "line_kinds.csv").read_text(encoding="utf-8").splitlines()))


def kind_of(text: str) -> LineKind:
    return classify(Line(0, len(text), True, text)).kind


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_each_rule_is_the_first_that_knows_its_example(rule):
    line = candidate(rule.example)
    assert next(one for one in RULES if one.decide(line)) == rule


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["line"])
def test_a_line(case):
    assert kind_of(case["line"]) == case["kind"]


def test_a_line_of_many_words_offers_nothing():
    offer = "For the best of the week, try our weekly newsletter and tell us what you like."
    assert [kind_of(offer), kind_of(" ".join([offer] * 4))] == ["furniture", "prose"]


def test_a_very_long_line_is_prose_or_nothing():
    sentence = "It was quiet on the quay. "
    assert [kind_of(f"Sign up today. {sentence * times}".strip()) for times in (1, 90)] == ["furniture", "prose"]
    assert kind_of("Share " * 400) == "short"
