"""A process of a run on this machine: it is handed a chunk at a time, analyses its articles and writes its part."""

from __future__ import annotations

import multiprocessing
import signal
import sys
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import NamedTuple

from analysis.child_processes import die_with_parent
from analysis.corpus import parts
from analysis.corpus.chunks import Chunk, Done, Order, analysed
from analysis.findings import analyse
from analysis.language import model


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


def hire(order: Order) -> Worker:
    """Start a worker: on Linux a child of this process, which has the model loaded, elsewhere a new Python."""
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    model.load()
    ours, theirs = context.Pipe()
    work = partial(_work, theirs, order)
    process = context.Process(target=work, daemon=True)  # type: ignore[attr-defined]  # typeshed gives it to each context alone
    process.start()
    theirs.close()
    return Worker(process, ours)


def _work(pipe: Connection, order: Order) -> None:
    """Write a part for each chunk that comes, until the pipe closes."""
    die_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    take = partial(analyse, **order.parameters)
    while True:
        try:
            chunk: Chunk = pipe.recv()
        except EOFError:
            return
        rows, done = analysed(chunk, take, lambda place: pipe.send(Trying(place)))
        pipe.send(Trying(len(chunk.items)))
        try:
            parts.write(order.folder, chunk.part, parts.files_of(rows, with_words=order.with_words))
        except OSError as error:
            pipe.send(Stopped(error.strerror or str(error)))
            return
        pipe.send(done)
