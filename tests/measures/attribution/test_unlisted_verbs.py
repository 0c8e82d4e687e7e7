"""A person right behind a quotation's comma speaks it, whatever they do there."""

import pytest

from analysis import analyse, read_text

CASES = [
    ("Karl Roe came late. Helen Lund sat by the gate. “I love it,” Karl Roe smiled.", "Karl Roe"),
    ("Karl Roe came late. “You are late,” Helen Lund shot back with a laugh.", "Helen Lund"),
    ("Helen Lund sat by the gate. Karl Roe came late. “You are late,” the angry Helen Lund retaliated.", "Helen Lund"),
    ("Helen Lund sat by the gate. Karl Roe came late. “I am late,” he sighed.", "Karl Roe"),
    ("Helen Lund spoke first. “Nobody came.” Karl Roe left the room.", "Helen Lund"),
]


@pytest.mark.parametrize(("text", "speaker"), CASES, ids=[text for text, _ in CASES])
def test_who_stands_behind_a_quotation_speaks_it(text: str, speaker: str) -> None:
    assert [row.speaker for row in analyse(read_text(text)).statements.itertuples()] == [speaker]
