"""``news-analysis tables``: what is asked for, checked; a run of it, told of as it goes; and what came of it."""

from __future__ import annotations

import hashlib
import shutil
import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from analysis import corpus, project_files
from analysis.article import Article
from analysis.corpus import manifest
from analysis.corpus.export import export
from analysis.corpus.several_sources import articles_of
from analysis.errors import ReportError
from analysis.reading import Reject
from analysis.reporting.own_lists import check_lists, load_lists
from analysis.reporting.parameters import READING, checked, with_files
from analysis.reporting.terminal import DONE, FAILED, STOPPED, UNUSABLE, say

#: Parameters of a report that tables have no use for.
_NOT_OF_TABLES = ("article", "corpus", "about_sources", "without_text")
#: In seconds: between two lines of progress where they go to a file. By hand.
_BETWEEN_LINES = 10.0


def make_tables(
    sources: Sequence[str],
    folder: Path,
    asked: Mapping[str, Any],
    *,
    columns: Mapping[str, str],
    jobs: int,
    scheduler: str | None,
    to: str,
    with_words: bool,
) -> int:
    """Analyse the articles of sources into tables below a folder; return an exit code that tells the truth.

    ``sources`` are what `analysis.read_rows` takes, ``asked`` parameters of a report, ``scheduler`` a Dask cluster's
    address in place of ``jobs`` processes, ``to`` parquet, csv or xlsx.
    Raises `AnalysisError` for what cannot be used at all.
    """
    values = checked(asked, "tables")
    for name in _NOT_OF_TABLES:
        if name in values:
            raise ReportError(f"tables take no parameter {name!r}", do="leave it out")
    check_lists(values)
    lists = load_lists(values)
    parameters = {name: value for name, value in lists._asdict().items() if value}
    if "minimum_count" in values:
        parameters["minimum_count"] = values["minimum_count"]
    reading = {name: values[name] for name in READING if name in values}
    items = articles_of(sources, columns=columns or None, tell=lambda line: say(line, err=True), **reading)
    settings = {name: with_files(name, value, _content) for name, value in sorted(values.items())}
    refused: list[Reject] = []
    summary = corpus.run(
        _first_noted(items, refused),
        folder,
        parameters,
        settings={**settings, "columns": dict(columns)},
        jobs=jobs,
        scheduler=scheduler,
        with_words=with_words,
        tell=_Teller(corpus.Count(sources)),
    )
    if summary.complete and to != "parquet":
        export(folder, to)
    for one in refused:
        place = one.file if one.row is None else f"{one.file}, row {one.row}"
        say(f"error: {place}: {one.reason}.", err=True)
    return _summed_up(summary, folder)


def _first_noted(items: Iterable[Article | Reject], refused: list[Reject]) -> Iterator[Article | Reject]:
    """Yield what is read, and note the first that could not be: one bad column may be the reason for all."""
    for one in items:
        if isinstance(one, Reject) and not refused:
            refused.append(one)
        yield one


def _content(name: str) -> str:
    """Return what a list's file is, wherever it lies: its name and a hash of its content."""
    path = project_files.find(Path(name).expanduser()) or Path(name)
    return f"{path.name} (SHA-256 {hashlib.sha256(path.read_bytes()).hexdigest()[:16]})"


class _Teller:
    """Tells how far a run is: on a terminal in one line, in a file in a line now and then."""

    def __init__(self, count: corpus.Count) -> None:
        self._count = count
        self._last = float("-inf")

    def __call__(self, progress: corpus.Progress) -> None:
        line = told(progress, self._count.number())
        if sys.stderr.isatty():
            width = shutil.get_terminal_size().columns - 1
            sys.stderr.write(f"\r{line[:width]}\033[K")
            sys.stderr.flush()
        elif (now := time.monotonic()) - self._last >= _BETWEEN_LINES:
            self._last = now
            say(line, err=True)


def told(progress: corpus.Progress, rows: int | None = None) -> str:
    """Return how far a run is: '1,250 of 9,000 articles, 14 min left, 9.0 articles and 5,800 words a second'.

    ``rows`` is how many articles and rejects the sources hold, if that is known.
    """
    seconds = max(progress.seconds, 0.001)
    done = progress.articles + progress.rejects
    ahead = (rows or 0) - progress.rows_before - done
    of_all = f" of {rows:,}" if rows and ahead >= 0 else ""
    parts = [f"{progress.before + progress.articles:,}{of_all} articles"]
    parts += [f"{_duration(ahead * seconds / done)} left"] if ahead > 0 and done else []
    parts += [f"{progress.articles / seconds:.1f} articles and {progress.words / seconds:,.0f} words a second"]
    parts += [f"{progress.failed:,} failed"] if progress.failed else []
    parts += [f"{progress.rejects:,} could not be read"] if progress.rejects else []
    return ", ".join(parts)


def _duration(seconds: float) -> str:
    """Return a time in words: '40 s', '12 min', '3 h 20 min'."""
    if seconds < 60:
        return f"{seconds:.0f} s"
    hours, minutes = divmod(round(seconds / 60), 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"


def _summed_up(summary: corpus.Summary, folder: Path) -> int:
    """Say what a run did, and return its exit code."""
    progress = summary.progress
    if sys.stderr.isatty():
        sys.stderr.write("\n")
    before = f", {progress.before:,} of them by earlier runs" if progress.before else ""
    say(f"{progress.before + progress.articles:,} articles analysed{before}", err=True)
    if not summary.complete:
        say(f"stopped; the same command goes on from here: what is finished stays in {folder}", err=True)
        return STOPPED
    done = manifest.load(folder)
    if done is None or not done.parts:
        say("error: there is no story in what was named; name files, folders or tables with stories.", err=True)
        return UNUSABLE
    failed = sum(part.failed for part in done.parts.values())
    rejects = sum(part.rejects for part in done.parts.values())
    if failed:
        say(f"{failed:,} articles failed: see the column failed of the table articles", err=True)
    if rejects:
        say(f"{rejects:,} rows or files could not be read: see the table rejects", err=True)
    say(str(folder))
    return FAILED if failed else UNUSABLE if rejects else DONE
