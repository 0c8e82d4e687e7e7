"""The package as a stranger gets it: built as a wheel, installed into an empty environment, run in an empty folder.

Takes minutes; `.ci/run` and `make soak` run it. Installed is only what pyproject.toml declares, as the lock pins it.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import analysis
from tests.conftest import ROOT, SPECIMEN

pytestmark = pytest.mark.soak
PIP = ("-m", "pip", "--quiet", "--disable-pip-version-check")


def run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """An environment with the wheel in `env`, and an empty folder `empty` with a story."""
    folder = tmp_path_factory.mktemp("installed")
    run(sys.executable, *PIP, "wheel", "--no-deps", "--no-build-isolation", "-w", folder, ROOT, cwd=folder)
    (wheel,) = folder.glob("*.whl")
    assert wheel.name == f"news_analysis-{analysis.__version__}-py3-none-any.whl"
    pins = re.sub(r" \\\n(?:    --hash=\S+(?: \\)?\n)+", "\n", (ROOT / "requirements.lock").read_text(encoding="utf-8"))
    (folder / "pins.txt").write_text(pins, encoding="utf-8")
    run(sys.executable, "-m", "venv", folder / "env", cwd=folder)
    run(folder / "env/bin/python", *PIP, "install", "--no-compile", "-c", "pins.txt", wheel, cwd=folder)
    (folder / "empty").mkdir()
    shutil.copy(ROOT / "data" / "articles" / f"{SPECIMEN}.txt", folder / "empty" / "story.txt")
    yield folder
    shutil.rmtree(folder)


def test_the_command_makes_a_report(folder: Path) -> None:
    run(folder / "env/bin/news-analysis", "report", "story.txt", "--output", "made", cwd=folder / "empty")
    assert (folder / "empty/made/story.html").stat().st_size > 100_000


def test_papermill_runs_the_packaged_notebook_and_its_page_is_made(folder: Path) -> None:
    command = folder / "env/bin/news-analysis"
    notebook = run(command, "notebook", cwd=folder / "empty").strip()
    assert notebook.startswith(str(folder / "env"))
    run(folder / "env/bin/papermill", notebook, "out.ipynb", "-p", "article", "story.txt", cwd=folder / "empty")
    run(command, "html", "out.ipynb", cwd=folder / "empty")
    assert (folder / "empty/out.html").stat().st_size > 100_000


def test_the_tour_finds_its_article(folder: Path) -> None:
    tour = run(folder / "env/bin/news-analysis", "notebook", "tour", cwd=folder / "empty").strip()
    run(folder / "env/bin/papermill", tour, "tour.ipynb", cwd=folder / "empty")
