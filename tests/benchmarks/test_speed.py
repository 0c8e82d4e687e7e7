from __future__ import annotations

import json
from pathlib import Path

from analysis.findings import measuring as findings
from tests.benchmarks import speed


def test_texts_come_from_files_folders_and_json_lines(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("One.", encoding="utf-8")
    (tmp_path / "more.jsonl").write_text(json.dumps({"text": "Two."}) + "\n", encoding="utf-8")
    assert list(speed.read_texts([tmp_path, tmp_path / "more.jsonl"])) == ["One.", "Two."]


def test_every_step_is_timed_and_nothing_stays_patched() -> None:
    parse = findings.parse
    (seconds,) = speed.measure(["The mayor opened a bridge. “It holds,” she said."], rounds=1)
    assert {"spacy", "analysis", "parse", "find_actors", "sentiment", "keywords"} <= seconds.keys()
    steps = sum(spent for step, spent in seconds.items() if step not in {"spacy", "analysis"})
    assert 0 < steps <= seconds["analysis"]
    assert findings.parse is parse
