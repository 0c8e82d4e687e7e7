"""Kinds of lines: each rule knows its example first, and the lists it rests on have closed values."""

import pytest

from analysis.reading.line_kinds import RULES, LineKind, candidate, classify
from analysis.reading.line_wrapping import split_lines


def kind_of(text: str) -> LineKind:
    (line,) = split_lines(text)
    return classify(line).kind


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_each_rule_is_the_first_that_knows_its_example(rule):
    line = candidate(rule.example)
    assert next(one for one in RULES if one.kind(line)) == rule
