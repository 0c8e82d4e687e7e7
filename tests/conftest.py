"""What tests share: the first article's report, made once by the command that people use, and how fuzzing goes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import settings

from analysis.__main__ import main

ROOT = Path(__file__).parents[1]
SPECIMEN = "us-rejects-russias-demand"

# `make test` tries the same examples every time; `make soak` looks for new ones
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("new", deadline=None)
settings.load_profile(os.environ.get("EXAMPLES", "same"))


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
