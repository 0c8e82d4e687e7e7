from __future__ import annotations

from pathlib import Path

import pytest

from analysis import lexicons
from analysis.lexicons import Lexicon


@pytest.fixture
def moods(tmp_path: Path) -> Lexicon:
    path = tmp_path / "moods.csv"
    path.write_text("# origin: ours\nterm,mood\ncalm,good\ndull,bad\nwild,bad\n", encoding="utf-8")
    return lexicons.load(path)


def test_a_term_taken_out_leaves_the_others_and_their_lines(moods: Lexicon) -> None:
    fewer = moods.without("dull")
    assert [row["term"] for row in fewer.rows] == ["calm", "wild"]
    assert fewer.lines == (3, 5)
    assert len(moods.rows) == 3


def test_a_term_moves_to_another_value(moods: Lexicon) -> None:
    assert [row["mood"] for row in moods.moved("wild", mood="good").rows] == ["good", "bad", "good"]
    assert moods.rows[2]["mood"] == "bad", "the list itself stays as it is"
