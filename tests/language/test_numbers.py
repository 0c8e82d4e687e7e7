from __future__ import annotations

import pytest

from analysis.language.document import WORD
from analysis.language.numbers import ungrouped


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("1,00,000", "100000"),
        ("12,34,56,789", "123456789"),
        ("100,000", "100000"),
        ("1,234.50", "1234.50"),
        ("1949", "1949"),
        ("3.5", "3.5"),
        ("1,2", "1,2"),
        ("word", "word"),
    ],
)
def test_a_number_loses_its_grouping_only(printed: str, value: str) -> None:
    assert ungrouped(printed) == value


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("over 1,00,000 troops", ["over", "1,00,000", "troops"]),
        ("paid $1,250.75, he said", ["paid", "1,250.75", "he", "said"]),
        ("up 3.5%", ["up", "3.5"]),
        ("on Nov. 12,2022", ["on", "Nov", "12", "2022"]),
        ("rows 1,2 and 3", ["rows", "1", "2", "and", "3"]),
        ("a 27.01.2022 deadline", ["a", "27", "01", "2022", "deadline"]),
        ("the minister's aides don’t", ["the", "minister's", "aides", "don’t"]),
    ],
)
def test_a_number_is_one_word(text: str, words: list[str]) -> None:
    assert WORD.findall(text) == words
