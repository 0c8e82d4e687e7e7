from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.benchmarks import frames_speed


def test_speed_is_printed_for_one_list_and_for_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "one.txt").write_text("The mayor accused the port of lying.", encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["frames_speed", str(tmp_path / "one.txt")])
    frames_speed.main()
    printed = json.loads(capsys.readouterr().out)
    assert printed["articles"] == 1
    assert set(printed["articles_a_second"]) == {"narrative", "all"}
    assert all(speed > 0 for speed in printed["articles_a_second"].values())
