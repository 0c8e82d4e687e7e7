"""The rows of sources are counted beside a run, and never where counting would use a source up."""

from __future__ import annotations

import csv
import os
import time
import zipfile
from pathlib import Path

import pytest

from analysis.corpus import Count, Progress
from analysis.corpus.counting import count_rows
from analysis.reading import read_rows
from analysis.reporting.table_run import told
from tests.corpus.conftest import story

EXPORT = "\n".join(
    f"{number} of 2 DOCUMENTS\n\nThe Example\n\nMay {number}, 2024\n\nStory {number}\n\nBYLINE: Ada Roe"
    f"\n\nLENGTH: 20 words\n\nBODY:\n\n{story(number)}\n\nLOAD-DATE: May {number}, 2024\n\n"
    for number in (1, 2)
)


def waited(count: Count) -> int | None:
    end = time.monotonic() + 60
    while (number := count.number()) is None and time.monotonic() < end:
        time.sleep(0.05)
    return number


def test_the_count_is_how_many_articles_and_rejects_are_read(tmp_path: Path) -> None:
    with (tmp_path / "stories.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["title", "text"], *[[f"Story {n}", story(n)] for n in range(5)], ["empty", ""]])
    lines = [f'{{"text": "{place}"}}' for place in ("The pier is shut today.", "It is raining in Holm.")]
    with zipfile.ZipFile(tmp_path / "more.zip", "w") as archive:
        archive.writestr("rows.jsonl", "\n".join([*lines, "no JSON"]))
        archive.writestr("one.txt", f"A story\n\n{story(1)}\n")
    (tmp_path / "nexis.txt").write_text(EXPORT, encoding="utf-8")
    (tmp_path / "broken.parquet").write_bytes(b"PAR1")
    read = len(list(read_rows(tmp_path)))
    assert read == 6 + 4 + 2 + 1
    assert waited(Count([str(tmp_path)])) == read
    assert waited(Count([str(tmp_path / "*.csv"), str(tmp_path / "more.zip")])) == 10
    assert count_rows([str(tmp_path / "nowhere.csv")]) is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipe has a name here")
def test_a_pipe_is_left_to_who_reads_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jsonl")
    (tmp_path / "list.txt").write_text("pipe.jsonl\n", encoding="utf-8")
    for source in ("-", str(tmp_path / "pipe.jsonl"), f"@{tmp_path / 'list.txt'}"):
        count = Count([source])
        assert count._pipe is None
        assert count.number() is None


@pytest.mark.parametrize(
    ("progress", "rows", "line"),
    [
        (Progress(articles=50, words=20_000, seconds=10), None, "50 articles, 5.0 articles and 2,000 words a second"),
        (
            Progress(articles=49, rejects=1, before=95, rows_before=100, words=20_000, seconds=10),
            9150,
            "144 of 9,150 articles, 30 min left, 4.9 articles and 2,000 words a second, 1 could not be read",
        ),
        (
            Progress(articles=50, failed=2, words=20_000, seconds=10),
            100_050,
            "50 of 100,050 articles, 5 h 33 min left, 5.0 articles and 2,000 words a second, 2 failed",
        ),
        (Progress(articles=50, words=20_000, seconds=10), 250, "50 of 250 articles, 40 s left, 5.0 articles and 2,000"),
        # a text that was split has given more than was counted
        (Progress(articles=50, words=20_000, seconds=10), 40, "50 articles, 5.0 articles and 2,000 words a second"),
        (Progress(articles=50, words=20_000, seconds=10), 50, "50 of 50 articles, 5.0 articles and 2,000 words a sec"),
    ],
)
def test_progress_tells_the_time_left_where_it_is_known(progress: Progress, rows: int | None, line: str) -> None:
    assert told(progress, rows).startswith(line)
