"""Runs over many articles: the same bytes on any number of processes, whole parts or none, nothing lost or twice."""

from __future__ import annotations

import fcntl
import json
import os
import random
import signal
import sys
import time
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow.parquet as pq
import pytest

import analysis
from analysis import tables
from analysis.article import Article
from analysis.corpus import parts, read_corpus, run, running
from analysis.errors import AnalysisError, InputError, LexiconError, ReportError
from analysis.lexicons import load
from analysis.reading import read_text
from tests.corpus.conftest import content, stories, story


def test_the_bytes_are_the_same_on_any_number_of_processes(undisturbed: Path, tmp_path: Path) -> None:
    summary = run(stories(45), tmp_path / "three", jobs=3)
    assert (summary.progress.articles, summary.progress.rejects, summary.progress.failed) == (45, 3, 0)
    assert content(tmp_path / "three") == content(undisturbed)


def test_the_rows_are_those_of_analyse_in_the_order_of_the_source(undisturbed: Path) -> None:
    corpus = read_corpus(undisturbed)
    assert corpus.complete
    assert corpus.articles["article_id"].to_list() == [f"s{number}" for number in range(45)]
    assert corpus.rejects["row"].to_list() == [7, 24, 41]
    found = [analysis.analyse(one) for one in stories(45) if isinstance(one, Article)]
    for name in tables.TABLES:
        expected = [row for one in found for row in getattr(one, name).astype(object).itertuples(index=False)]
        got = list(getattr(corpus, name).astype(object).itertuples(index=False))
        assert str(got) == str(expected), name
    for name in parts.NAMES:
        schema = pq.read_schema(next((undisturbed / name).glob("*.parquet")))
        assert [field.metadata[b"meaning"].decode() for field in schema] == [
            column.meaning for column in tables.table_of(name).columns
        ]


def test_tables_join_by_their_keys(undisturbed: Path) -> None:
    corpus = read_corpus(undisturbed)
    joined = corpus.statements.dropna(subset="source").merge(corpus.sources, on=["article_id", "source"], how="left")
    assert not joined["voice_share"].isna().any()
    assert set(corpus.sources["article_id"]) <= set(corpus.articles["article_id"])
    words = corpus.with_text("statements")
    assert "It may sink" in words["text"].iloc[1]


def test_a_second_run_does_nothing_and_a_longer_input_goes_on_at_whole_parts(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    run(stories(20), folder)
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*.parquet")}
    summary = run(stories(20), folder)
    assert (summary.progress.articles, summary.progress.before, summary.complete) == (0, 20, True)
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*.parquet")} == before


@pytest.mark.parametrize(
    ("items", "settings", "wrong"),
    [
        (lambda: [read_text(story(9), id="other"), *stories(29)], {}, "a run over another input: its part-00000"),
        (lambda: stories(8), {}, "a run over another input"),
        (lambda: stories(30), {"minimum_count": 3}, "a run with another value of minimum_count (None, now 3)"),
    ],
)
def test_another_run_is_refused_by_name(tmp_path: Path, items: Any, settings: dict[str, Any], wrong: str) -> None:
    run(stories(30), tmp_path / "out")
    before = content(tmp_path / "out")
    with pytest.raises(InputError) as caught:
        run(items(), tmp_path / "out", settings=settings)
    assert wrong in str(caught.value)
    assert content(tmp_path / "out") == before


def test_a_folder_with_other_files_or_a_damaged_manifest_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(InputError, match="holds other files"):
        run(stories(1), tmp_path)
    run(stories(1), tmp_path / "out")
    (tmp_path / "out" / "manifest.json").write_text("{", encoding="utf-8")
    for reads in (lambda: run(stories(1), tmp_path / "out"), lambda: read_corpus(tmp_path / "out")):
        with pytest.raises(InputError, match="no manifest of ours"):
            reads()


def test_two_runs_never_write_into_one_folder(tmp_path: Path) -> None:
    run(stories(1), tmp_path)
    descriptor = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    with pytest.raises(InputError, match="another run is writing there"):
        run(stories(1), tmp_path)
    os.close(descriptor)
    assert run(stories(1), tmp_path).complete


def test_a_bad_list_is_named_before_anything_is_written(tmp_path: Path) -> None:
    (tmp_path / "cues.csv").write_text("cue,takes\nmooted,quote\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="'mooted' is a form of 'moot'"):
        run(stories(1), tmp_path / "out", {"cues": load(tmp_path / "cues.csv")})
    assert not (tmp_path / "out").exists()


def poisoned(article: Article, **_: Any) -> Any:
    """Analyse an article, but for those that end the process, or fail."""
    if article.id == "s13":
        os.kill(os.getpid(), signal.SIGKILL)
    if article.id == "s17":
        os._exit(3)
    if article.id == "s27":
        raise ValueError("a fault of ours")
    if article.id == "s28":
        raise AnalysisError("it cannot be", do="leave it")
    return analysis.analyse(article)


@pytest.mark.skipif(sys.platform != "linux", reason="the workers are forked with the patch")
def test_a_worker_that_dies_takes_one_article_along(
    undisturbed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("analysis.corpus.workers.analyse", poisoned)
    summary = run(stories(45), tmp_path / "out", jobs=2)
    assert (summary.complete, summary.progress.articles, summary.progress.failed) == (True, 45, 4)
    failed = read_corpus(tmp_path / "out").articles.set_index("article_id")["failed"].dropna()
    assert failed.to_dict() == {
        "s13": "its analysis ended the process (signal 9)",
        "s17": "its analysis ended the process (exit code 3)",
        "s27": "ValueError: a fault of ours",
        "s28": "it cannot be; leave it.",
    }
    whole, patched = read_corpus(undisturbed).statements, read_corpus(tmp_path / "out").statements
    assert patched.equals(whole[~whole["article_id"].isin(failed.index)].reset_index(drop=True))


@pytest.mark.skipif(sys.platform != "linux", reason="the workers are forked with the patch")
def test_a_full_disk_is_said_and_what_was_finished_stays(
    undisturbed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = parts.write

    def full(folder: Path, part: str, *rest: Any, **options: Any) -> None:
        if part == "part-00002":
            raise OSError(28, "No space left on device")
        write(folder, part, *rest, **options)

    monkeypatch.setattr("analysis.corpus.parts.write", full)
    with pytest.raises(ReportError, match=r"a part could not be written: No space left on device; make room"):
        run(stories(45), tmp_path / "out")
    assert not read_corpus(tmp_path / "out").complete
    assert set(read_corpus(tmp_path / "out").articles["article_id"]) < {f"s{n}" for n in range(45)}
    monkeypatch.undo()
    monkeypatch.setattr("analysis.corpus.running.CHUNK", 10)
    run(stories(45), tmp_path / "out")
    assert content(tmp_path / "out") == content(undisturbed)


def test_words_are_left_out_where_a_licence_forbids_them(undisturbed: Path, tmp_path: Path) -> None:
    run(stories(45), tmp_path / "out", with_words=False)
    with_words, without = read_corpus(undisturbed), read_corpus(tmp_path / "out")
    for name in parts.NAMES:
        left_out = list(tables.OWN_WORDS.get(name, ()))
        assert getattr(without, name)[left_out].isna().all(axis=None)
        kept = getattr(with_words, name).drop(columns=left_out)
        assert getattr(without, name).drop(columns=left_out).equals(kept)
    stored = b"".join(path.read_bytes() for path in (tmp_path / "out").rglob("*.parquet"))
    assert b"on day" not in stored
    with pytest.raises(InputError, match="leave words out"):
        without.with_text("statements")


def run_alone(folder: Path, count: int) -> None:
    """Run, in a process that leads a group of its own."""
    os.setsid()
    running.CHUNK = 10
    run(stories(count), folder, jobs=2)


def killed_after(folder: Path, seconds: float, *, group: bool, count: int = 45) -> None:
    """Start a run and kill it so many seconds after its first part was finished, or let it end before."""
    process = get_context("fork" if sys.platform == "linux" else "spawn").Process(
        target=run_alone, args=(folder, count)
    )
    process.start()
    assert process.pid is not None
    end = time.monotonic() + 120
    done = folder / "manifest.json"
    while process.is_alive() and time.monotonic() < end:
        if done.exists() and '"part-' in done.read_text(encoding="utf-8"):
            break
        time.sleep(0.02)
    time.sleep(seconds)
    if process.is_alive():
        os.killpg(process.pid, signal.SIGKILL) if group else process.kill()
    process.join()


def finished(folder: Path) -> dict[str, int]:
    """Return the files of finished parts with the times at which they were written."""
    names = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["parts"]
    return {str(path): path.stat().st_mtime_ns for path in folder.rglob("*.parquet") if path.stem in names}


@pytest.mark.parametrize(("seconds", "group"), [(0.0, True), (0.15, False), (0.4, True)])
def test_a_run_killed_at_any_moment_goes_on(undisturbed: Path, tmp_path: Path, seconds: float, group: bool) -> None:
    killed_and_gone_on(undisturbed, tmp_path / "out", seconds, group=group, count=45)


def killed_and_gone_on(undisturbed: Path, folder: Path, seconds: float, *, group: bool, count: int) -> None:
    killed_after(folder, seconds, group=group, count=count)
    before = finished(folder)
    read_corpus(folder).articles  # noqa: B018  what there is can be read
    run(stories(count), folder)
    assert content(folder) == content(undisturbed)
    assert {path: time for path, time in finished(folder).items() if path in before} == before


@pytest.mark.soak
def test_twenty_runs_killed_at_random_moments_go_on(tmp_path: Path) -> None:
    run(stories(120), tmp_path / "undisturbed")
    chance = random.Random(20)
    for number in range(20):
        seconds, group = chance.random() * 3, chance.random() < 0.5
        killed_and_gone_on(tmp_path / "undisturbed", tmp_path / f"out{number}", seconds, group=group, count=120)


def test_a_corpus_is_made_of_files_here_and_now(tmp_path: Path) -> None:
    for number in (1, 2):
        (tmp_path / f"s{number}.txt").write_text(f"Story {number}\n\n{story(number)}\n", encoding="utf-8")
    corpus = analysis.read_corpus(tmp_path)
    assert corpus.articles["article_id"].to_list() == ["s1", "s2"]
    assert len(corpus.statements) == 4
    assert "statements" in dir(corpus)
    with pytest.raises(AttributeError, match="no table 'statement'"):
        corpus.statement  # noqa: B018


def test_a_dataframe_is_a_corpus_like_the_file_it_is_saved_as(tmp_path: Path) -> None:
    rows = {
        "id": ["pier", None, "tax"],
        "title": ["Pier shut", "Bridge shut", "Tax rises"],
        "text": [story(1), story(2), None],
        "date": pd.to_datetime(["2024-05-01 08:00", None, "2024-05-03 12:00"]),
        "authors": [["Ann Roe", "Al Doe"], ["Al Doe"], []],
    }
    frame = pd.DataFrame(rows, index=[7, 7, 7])
    frame.to_parquet(tmp_path / "DataFrame.parquet", index=False)
    corpus, of_file = analysis.read_corpus(frame), analysis.read_corpus(tmp_path / "DataFrame.parquet")
    assert corpus.articles["article_id"].to_list() == ["pier", "DataFrame-2"]
    assert list(corpus.articles["authors"][0]) == ["Ann Roe", "Al Doe"]
    assert corpus.rejects[["file", "row", "reason"]].to_numpy().tolist() == [["DataFrame", 3, "the row has no text"]]
    for name in parts.NAMES:
        assert (
            getattr(corpus, name)
            .drop(columns=["source", "file"], errors="ignore")
            .equals(getattr(of_file, name).drop(columns=["source", "file"], errors="ignore"))
        ), name
    assert len(analysis.read_corpus([frame, tmp_path / "DataFrame.parquet"]).statements) == 2 * len(corpus.statements)


def test_a_dataframe_that_is_no_table_is_refused_in_a_sentence() -> None:
    with pytest.raises(InputError, match=r"the DataFrame cannot be read as a table: .*; give each column one type"):
        analysis.read_corpus(pd.DataFrame({"title": ["a", 3.5], "text": ["It rained.", "It rained."]}))
    (reject,) = analysis.read_corpus(pd.DataFrame({"body language": ["It rained."]})).rejects["reason"]
    assert "column" in reject
