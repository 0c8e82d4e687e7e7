"""What tests share: the first article's analysis and report, each made once, and how fuzzing goes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import settings

import analysis
from analysis.__main__ import main
from analysis.findings import Analysis

ROOT = Path(__file__).parents[1]
SPECIMEN = "us-rejects-russias-demand"

# `make test` tries the same examples every time; `make soak` looks for new ones
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("new", deadline=None)
settings.load_profile(os.environ.get("EXAMPLES", "same"))


@pytest.fixture(scope="session")
def specimen() -> Analysis:
    """The first article's analysis."""
    return analysis.analyse(analysis.read(ROOT / "data" / "articles" / f"{SPECIMEN}.txt"))


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
