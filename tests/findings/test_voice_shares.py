"""The front door to voice shares: every grouping, and a column of the user's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis import analyse, read_text
from analysis.errors import LexiconError
from analysis.findings import Analysis
from analysis.lexicons.source_columns import read_source_columns

TEXT = (
    '"The bridge will stay closed until May," Mira Halvorsen, the mayor, said in a statement.\n\n'
    '"Trade will suffer," Ole Brandt, a shopkeeper, told reporters.'
)


@pytest.fixture(scope="module")
def found() -> Analysis:
    return analyse(read_text(TEXT))


@pytest.mark.parametrize("by", ["source", "form", "naming", "sector", "side", "channel", "kind"])
def test_shares_of_every_grouping_sum_to_one(found: Analysis, by: str) -> None:
    table = found.voice_shares(by)
    assert table["share"].sum() == pytest.approx(1)
    assert table["words"].tolist() == sorted(table["words"], reverse=True)


def test_who_speaks_by_which_channel_from_which_sector(found: Analysis) -> None:
    assert found.voice_shares()["group"].tolist() == ["Mira Halvorsen", "Ole Brandt"]
    assert set(found.voice_shares("sector")["group"]) == {"government", "business"}
    assert set(found.voice_shares("channel")["group"]) == {"statement", "press conference"}


def test_a_column_of_the_user_s_own(found: Analysis, tmp_path: Path) -> None:
    path = tmp_path / "sources.csv"
    path.write_text("source,community role\nOle Brandt,trader\n", encoding="utf-8")
    own = read_source_columns(path)
    assert found.voice_shares("community role", own=own)["group"].tolist() == ["unknown", "trader"]
    with pytest.raises(LexiconError, match="community role"):
        found.voice_shares("gender", own=own)
