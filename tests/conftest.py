"""The first article's report, made once by the command that people use."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from analysis.__main__ import main

ROOT = Path(__file__).parents[1]
SPECIMEN = "us-rejects-russias-demand"


@pytest.fixture(scope="session")
def specimen_report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the report on the first article."""
    folder = tmp_path_factory.mktemp("report")
    article = ROOT / "data" / "articles" / f"{SPECIMEN}.txt"
    result = CliRunner().invoke(main, ["report", str(article), "--output", str(folder)])
    assert result.exit_code == 0, result.output
    return folder


@pytest.fixture(scope="session")
def specimen_page(specimen_report: Path) -> Path:
    """The page on the first article."""
    return specimen_report / f"{SPECIMEN}.html"
