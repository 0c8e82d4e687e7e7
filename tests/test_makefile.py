"""`make report`: a file's name reaches the command as it was typed, whatever is in it, and nothing in it is run."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT

NAMES = [
    "Profit of $5m.txt",
    "back `touch ran` tick.txt",
    "dollar $(touch ran) $(shell touch ran) ${HOME}.txt",
    'it\'s "so" & so; touch ran | #1 % $$.txt',
    "-starts with a dash.txt",
]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder whose environment is ready and whose command prints what it is given."""
    command = tmp_path / ".venv" / "bin" / "news-analysis"
    command.parent.mkdir(parents=True)
    command.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    for name in ("requirements.lock", "pyproject.toml", ".venv/ready"):
        (tmp_path / name).touch()
    (tmp_path / "data" / "articles").mkdir(parents=True)
    (tmp_path / "data" / "articles" / "first.txt").touch()
    return tmp_path


def made(project: Path, *arguments: str, **environment: str) -> list[str]:
    """What the command is given for FILES."""
    command = ["make", "--silent", "-f", str(ROOT / "Makefile"), "report", *arguments]
    known = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS", "ARTICLE"))}
    done = subprocess.run(command, cwd=project, env=known | environment, capture_output=True, text=True, check=True)
    before, _, files = done.stdout.partition("--\n")
    assert before.split() == ["report", "--output", "reports"]
    return files.splitlines()


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_passed_as_it_is_typed_and_not_run(project: Path, name: str) -> None:
    assert made(project, f"ARTICLE={name}") == [name]
    assert made(project, ARTICLE=name) == [name]
    assert not (project / "ran").exists()


def test_without_a_name_all_articles_are_reported_on(project: Path) -> None:
    assert made(project) == ["data/articles/first.txt"]


def test_make_lab_opens_copies_and_leaves_one_that_was_changed(project: Path) -> None:
    for name in ("article", "tour"):
        (project / "notebooks").mkdir(exist_ok=True)
        (project / "notebooks" / f"{name}.ipynb").write_text(name, encoding="utf-8")
    (project / "my-notebooks").mkdir()
    (project / "my-notebooks" / "tour.ipynb").write_text("changed", encoding="utf-8")
    jupyter = project / ".venv" / "bin" / "jupyter"
    jupyter.write_text('#!/bin/sh\necho "$@"\n', encoding="utf-8")
    jupyter.chmod(0o755)
    command = ["make", "--silent", "-f", str(ROOT / "Makefile"), "lab"]
    known = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    done = subprocess.run(command, cwd=project, env=known, capture_output=True, text=True, check=True)
    assert done.stdout.split()[-1] == "my-notebooks/article.ipynb"
    copies = {path.name: path.read_text(encoding="utf-8") for path in (project / "my-notebooks").iterdir()}
    assert copies == {"article.ipynb": "article", "tour.ipynb": "changed"}
