"""Beside a user's own `analysis.py` the command and the notebook run the package, and never the user's file."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, SPECIMEN
from tests.test_main import STORY

BIN = Path(sys.executable).parent


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a story and an `analysis.py` that leaves a trace when it is run."""
    (tmp_path / "analysis.py").write_text("open('ran', 'w')\nraise SystemExit('the user’s own')\n", encoding="utf-8")
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    return tmp_path


def run(folder: Path, *command: str) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert not (folder / "ran").exists()


def test_the_command_reports(folder: Path) -> None:
    run(folder, str(BIN / "news-analysis"), "report", "story.txt")
    assert (folder / "reports" / "story.html").is_file()


def test_papermill_runs_the_notebook_and_its_page_is_the_commands(folder: Path, specimen_page: Path) -> None:
    command = str(BIN / "news-analysis")
    notebook = subprocess.run([command, "notebook"], capture_output=True, text=True, check=True).stdout.strip()
    article = str(ROOT / "data" / "articles" / f"{SPECIMEN}.txt")
    run(folder, str(BIN / "papermill"), notebook, "out.ipynb", "-p", "article", article)
    run(folder, command, "html", "out.ipynb")
    assert (folder / "out.html").read_bytes() == specimen_page.read_bytes()
