"""The sample report is what the command makes, the block on the machine aside, from whichever folder it is called."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from analysis.__main__ import main
from tests.conftest import ROOT, SPECIMEN
from tests.reporting.pages import without_machine

SAMPLE = ROOT / "reports" / "sample"
HINT = "the sample is not today's report: run `make renew`, look at the page, and commit it"


@pytest.mark.parametrize("suffix", ["html", "ipynb"])
def test_the_sample_is_todays_report(specimen_report: Path, suffix: str) -> None:
    made, kept = (folder / f"{SPECIMEN}.{suffix}" for folder in (specimen_report, SAMPLE))
    texts = [without_machine(path.read_text(encoding="utf-8")) for path in (made, kept)]
    assert "spacy</th>" not in texts[0]
    assert texts[0] == texts[1], HINT


def test_the_same_bytes_from_another_folder_by_another_path(
    specimen_report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["report", str(ROOT / f"data/articles/{SPECIMEN}.txt"), "--output", "here"])
    assert result.exit_code == 0, result.output
    for suffix in ("html", "ipynb"):
        again = tmp_path / "here" / f"{SPECIMEN}.{suffix}"
        assert again.read_bytes() == (specimen_report / again.name).read_bytes()
        assert str(ROOT) not in again.read_text(encoding="utf-8")


def test_the_readme_shows_its_first_screens() -> None:
    assert "(reports/sample/screenshot.png)" in (ROOT / "README.md").read_text(encoding="utf-8")
    assert (SAMPLE / "screenshot.png").read_bytes().startswith(b"\x89PNG")
