"""The processes of a run: each is handed a chunk at a time, analyses its articles and writes its part."""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, NamedTuple

from analysis.article import Article
from analysis.child_processes import die_with_parent
from analysis.corpus import parts
from analysis.errors import AnalysisError
from analysis.findings import Analysis, analyse
from analysis.language import model
from analysis.reading import Reject

#: A worker is replaced by a fresh one after so many chunks: what a parse keeps of each new word adds up. By hand.
LONGEST_SERVICE = 20


class Chunk(NamedTuple):
    """What a worker is handed: the name of its part, and what to put in it.

    ``fatal`` says by place which articles have ended a worker before, and how: they are not tried again.
    """

    part: str
    items: Sequence[Article | Reject]
    fatal: Mapping[int, str]


class Done(NamedTuple):
    """A worker has written a part: its words, and how many articles failed."""

    words: int
    failed: int


class Trying(NamedTuple):
    """A worker begins with the article at a place of its chunk, or, behind the last, with writing its part."""

    place: int


class Stopped(NamedTuple):
    """A worker could not write, and why: no other will."""

    reason: str


Told = Done | Trying | Stopped


class Worker:
    """A process that analyses chunks, and the pipe to it."""

    def __init__(self, process: BaseProcess, pipe: Connection) -> None:
        """Take a process that has been started."""
        self.process, self.pipe = process, pipe
        self.chunk: Chunk | None = None
        self.place = 0
        self.served = 0

    def hand(self, chunk: Chunk) -> None:
        """Give the worker a chunk."""
        self.chunk, self.place = chunk, 0
        self.served += 1
        self.pipe.send(chunk)

    def end(self) -> None:
        """End the process at once."""
        self.process.kill()
        self.process.join()
        self.pipe.close()


def hire(folder: Path, parameters: Mapping[str, Any], *, with_words: bool) -> Worker:
    """Start a worker: on Linux a child of this process, which has the model loaded, elsewhere a new Python."""
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    model.load()
    ours, theirs = context.Pipe()
    work = partial(_work, theirs, folder, parameters, with_words=with_words)
    process = context.Process(target=work, daemon=True)  # type: ignore[attr-defined]  # typeshed gives it to each context alone
    process.start()
    theirs.close()
    return Worker(process, ours)


def _work(pipe: Connection, folder: Path, parameters: Mapping[str, Any], *, with_words: bool) -> None:
    """Write a part for each chunk that comes, until the pipe closes."""
    die_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    take = partial(analyse, **parameters)
    while True:
        try:
            chunk: Chunk = pipe.recv()
        except EOFError:
            return
        rows, done = _rows(chunk, take, lambda place: pipe.send(Trying(place)))
        pipe.send(Trying(len(chunk.items)))
        try:
            parts.write(folder, chunk.part, rows, with_words=with_words)
        except OSError as error:
            pipe.send(Stopped(error.strerror or str(error)))
            return
        pipe.send(done)


def _rows(
    chunk: Chunk, take: Callable[[Article], Analysis], tell: Callable[[int], object]
) -> tuple[parts.PartRows, Done]:
    """Return the rows of a chunk by table; an article that cannot be analysed is told of in its row."""
    rows: parts.PartRows = {name: {} for name in parts.NAMES}
    failed = 0
    for place, item in enumerate(chunk.items):
        if isinstance(item, Reject):
            parts.add_reject(rows, item)
            continue
        reason = chunk.fatal.get(place)
        found = None
        if reason is None:
            tell(place)
            try:
                found = take(item)
            except AnalysisError as error:
                reason = str(error)
            except Exception as error:  # whatever it is, the others get their rows
                reason = f"{type(error).__name__}: {error}"
        failed += found is None
        parts.add(rows, item, found, reason)
    words = sum(row.words for of_article in rows["articles"].values() for row in of_article)
    return rows, Done(words, failed)
