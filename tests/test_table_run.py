"""``news-analysis tables`` as a person runs it: sources, formats, exit codes, Ctrl-C."""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pandas as pd
import pytest
from click.testing import CliRunner, Result

import analysis
from analysis.__main__ import main
from analysis.corpus.export import export
from tests.conftest import ROOT
from tests.corpus.conftest import story


def tables(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "analysis", "tables", *map(str, arguments)]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=env, timeout=200, check=False)


def run(*arguments: str | Path) -> Result:
    """Run the command in this process, which has the model loaded: a new one takes seconds."""
    return CliRunner().invoke(main, ["tables", *map(str, arguments)])


def write_rows(path: Path, count: int, *, empty: int | None = None) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "headline", "body", "date", "publication"])
        for number in range(count):
            body = "" if number == empty else story(number)
            writer.writerow([f"s{number}", f"Story {number}", body, "2024-05-01", "The Example"])
    return path


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    folder = tmp_path_factory.mktemp("tables")
    rows = write_rows(folder / "stories.csv", 6, empty=4)
    return folder / "out", tables(rows, "--output", folder / "out", "--jobs", "2", "--format", "csv")


def test_a_table_of_stories_becomes_tables_and_a_bad_row_is_told_of(
    done: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    folder, result = done
    assert result.returncode == 2
    assert "text is column 'body'" in result.stderr
    assert "1 rows or files could not be read" in result.stderr
    corpus = analysis.read_corpus(folder)
    assert corpus.articles["article_id"].to_list() == ["s0", "s1", "s2", "s3", "s5"]
    assert set(corpus.articles["outlet"]) == {"The Example"}
    assert corpus.articles["published"].str.startswith("2024-05-01").all()
    assert corpus.rejects[["row", "reason"]].to_numpy().tolist() == [[6, "the row has no text"]]


def test_the_csv_has_the_words_of_each_row(done: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    folder, _ = done
    exported = pd.read_csv(folder / "statements.csv")
    whole = analysis.read_corpus(folder).with_text("statements")
    assert exported["text"].to_list() == whole["text"].to_list()
    assert exported["source"].to_list() == whole["source"].to_list()
    roles = pd.read_csv(folder / "sources.csv")["roles"]
    assert roles.to_list() == ["; ".join(one) for one in analysis.read_corpus(folder).sources["roles"]]


def test_the_same_command_again_does_nothing_and_another_is_refused(
    done: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    folder, _ = done
    source = folder.parent / "stories.csv"
    again = run(source, "--output", folder, "--jobs", "1", "--format", "csv")
    assert again.exit_code == 2
    assert "5 articles analysed, 5 of them by earlier runs" in again.stderr
    other = run(source, "--output", folder, "-p", "minimum_count", "3")
    assert (other.exit_code, other.stdout) == (2, "")
    assert "another value of minimum_count (None, now 3)" in other.stderr


def test_an_excel_workbook_is_the_same_bytes_and_can_be_read(
    done: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    folder, _ = done
    books = []
    for _ in range(2):
        books.append({path.name: path.read_bytes() for path in export(folder, "xlsx")})
        time.sleep(1.1)  # an archive keeps times to the second
    assert books[0] == books[1]
    assert "It may sink" in pd.read_excel(folder / "statements.xlsx")["text"].iloc[1]


@pytest.mark.parametrize(
    ("arguments", "wrong"),
    [
        (("nowhere.csv",), "nowhere.csv"),
        (("-p", "corpus", "rates.csv", "data/articles"), "tables take no parameter 'corpus'"),
        (("-p", "minimum_cuont", "3", "data/articles"), "did you mean 'minimum_count'?"),
        (("-p", "cues", "nowhere.csv", "data/articles"), "there is no such file"),
    ],
)
def test_what_cannot_be_used_is_said_in_a_sentence(tmp_path: Path, arguments: tuple[str, ...], wrong: str) -> None:
    result = run(*arguments, "--output", tmp_path / "out")
    assert result.exit_code == 2 and isinstance(result.exception, SystemExit)
    assert wrong in result.stderr


def test_two_sources_with_one_name_are_told_apart(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for folder in ("mon", "tue"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "story.txt").write_text(f"Story of {folder}\n\n{story(len(folder))}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run("mon/story.txt", "tue/story.txt", "--output", "out", "--jobs", "1").exit_code == 0
    assert analysis.read_corpus(tmp_path / "out").articles["article_id"].to_list() == ["story", "story-again-2"]


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is a signal")
def test_ctrl_c_ends_with_a_summary_and_the_same_command_goes_on(tmp_path: Path) -> None:
    rows = write_rows(tmp_path / "stories.csv", 400)
    command = [sys.executable, "-m", "analysis", "tables", str(rows), "--output", str(tmp_path / "out"), "--jobs", "1"]
    # a shell starts what it runs in the background with Ctrl-C ignored, and so would all that this process starts
    process = subprocess.Popen(
        command,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
        cwd=ROOT,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    manifest = tmp_path / "out" / "manifest.json"
    end = time.monotonic() + 120
    while time.monotonic() < end and not (manifest.exists() and '"part-' in manifest.read_text(encoding="utf-8")):
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "stopped; the same command goes on from here" in said
    assert "Traceback" not in said
    parts = json.loads(manifest.read_text(encoding="utf-8"))["parts"]
    assert 0 < len(parts) < 8
    assert len(analysis.read_corpus(tmp_path / "out").articles) == 50 * len(parts)


def test_a_story_of_a_million_characters_is_refused_with_the_limit_named(tmp_path: Path) -> None:
    text = "The pier is shut today, Mayor Ada Roe of Arden said on Monday.\n\n" * 16_000
    (tmp_path / "stories.jsonl").write_text(json.dumps({"id": "long", "title": "Long", "text": text}), encoding="utf-8")
    [one] = analysis.read_rows(tmp_path / "stories.jsonl")
    assert isinstance(one, analysis.Reject)
    assert one.reason.startswith("the story has 1,024,000 characters, over the limit of 500,000; raise max_chars")
    (tmp_path / "story.txt").write_text(f"A long story\n\n{text}", encoding="utf-8")
    with pytest.raises(analysis.errors.InputError, match="the page has 1,024,014 characters, over the limit of"):
        analysis.read(tmp_path / "story.txt")


def test_why_the_first_row_could_not_be_read_is_said_where_it_is_seen(tmp_path: Path) -> None:
    rows = write_rows(tmp_path / "stories.csv", 2)
    result = run(rows, "--output", tmp_path / "out", "--column", "text", "Story", "--jobs", "1")
    assert result.exit_code == 2
    assert "error: stories.csv: there is no column 'Story'; its columns are" in result.stderr
    assert "1 rows or files could not be read: see the table rejects" in result.stderr
