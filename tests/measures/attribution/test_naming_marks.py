"""Words in marks that nobody says."""

import pytest

from analysis.language import parse
from analysis.measures.attribution.naming_marks import NAMING, is_naming
from analysis.reading import read_text


@pytest.mark.parametrize("rule", NAMING, ids=[rule.name for rule in NAMING])
def test_the_example_of_each_rule_needs_it(rule, monkeypatch):
    document = parse(read_text(rule.example))
    (quotation,) = document.quotations
    assert is_naming(document, quotation)
    monkeypatch.setattr("analysis.measures.attribution.naming_marks.NAMING", [r for r in NAMING if r is not rule])
    assert not is_naming(document, quotation)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Roe called the plan “a mess.”",
        "Ana Roe said: “Trees have rights.”",
        "Ana Roe dubbed it “a ruin of a pier.”",
        "In her book, “we lost it all” is the last line.",
        "A man with a badge said: “Save the pier.”",
        "“We Are Done,” said Ana Roe.",
        "Ana Roe, known for mocking the council as “sleepers,” left.",
    ],
)
def test_what_somebody_says_names_nothing(text):
    document = parse(read_text(text))
    assert not any(is_naming(document, quotation) for quotation in document.quotations)
