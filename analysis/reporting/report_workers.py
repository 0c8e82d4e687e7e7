"""Notebooks run and rendered side by side: each in a process that forks its kernels from the warm one.

A process that is killed, or runs out of memory, takes its own story along and no other: a new one takes its place. So
each has a pipe of its own, and this process starts no thread, beside which a fork would not be safe.
"""

from __future__ import annotations

import multiprocessing
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing import connection
from pathlib import Path
from typing import Any, Literal, NamedTuple

from analysis.child_processes import die_with_parent
from analysis.errors import AnalysisError, ReportError
from analysis.reporting import engine, exported_page, notebook, warm_process

Engine = Literal["fork", "plain"]
#: Forked, a process has all that this one has imported.
_CONTEXT: Any = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
#: In seconds: what a process whose pipe is closed gets to end by itself.
_TO_END = 5
#: In seconds, for one with a task that has died: its pipe closes before the system tells how it ended. By hand.
_TO_DIE = 0.5


class Task(NamedTuple):
    """A story's notebook to run: its parameters, the folder it is kept in, what is kept in place of a parameter."""

    story: str
    source: Path
    values: dict[str, Any]
    kept: Path
    renamed: dict[str, Any]


class Made(NamedTuple):
    """What a run gave: the notebook and the page as they are written, and what the reader is warned of."""

    notebook: str
    page: str
    warnings: list[str]


class Pending:
    """A task that is begun."""

    def __init__(self, story: str, outcome: Made | Exception | None = None) -> None:
        """Take the story's name, and what came of it where that is known."""
        self.story, self.outcome = story, outcome

    def result(self) -> Made:
        """Return what the task gave; raise what it raised."""
        if isinstance(self.outcome, Made):
            return self.outcome
        raise self.outcome or AssertionError("the task is not done")


class _Worker:
    """A process that makes reports, one after another."""

    def __init__(self, by: Engine) -> None:
        self._pipe, theirs = _CONTEXT.Pipe()
        self._process = _CONTEXT.Process(target=_work, args=(theirs, by))
        self._process.start()
        theirs.close()
        self.pending: Pending | None = None

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        return bool(self._process.is_alive())

    @property
    def ends(self) -> list[Any]:
        """What is ready once it has an outcome, or has died."""
        return [self._pipe, self._process.sentinel]

    def begin(self, task: Task) -> Pending:
        """Give it a task; it has none."""
        self._pipe.send(task)
        self.pending = Pending(task.story)
        return self.pending

    def take(self) -> None:
        """Take the outcome of its task. Raises `EOFError` where it died before it could tell."""
        assert self.pending is not None
        if not self._pipe.poll():
            raise EOFError
        self.pending.outcome = self._pipe.recv()
        self.pending = None

    def end(self) -> str:
        """End it, soon where it has a task; return how it ended, where it had died."""
        with suppress(OSError):
            self._pipe.send(None)
        self._process.join(_TO_END if self.pending is None else _TO_DIE)
        code = self._process.exitcode
        self._process.kill()
        self._process.join()
        self._pipe.close()
        return signal.Signals(-code).name if code is not None and code < 0 else f"exit code {code}"


class ReportWorkers:
    """Runs tasks, in this process or on several."""

    def __init__(self, count: int, by: Engine) -> None:
        """Start so many processes; with one, this process does the work."""
        self._by = by
        self._workers = [_Worker(by) for _ in range(count)] if count > 1 else []

    def begin(self, task: Task) -> Pending:
        """Begin a task; with several processes one of them must be free."""
        if not self._workers:
            # the kernel runs in another process meanwhile
            threading.Thread(target=exported_page.exporter).start()
            return Pending(task.story, _outcome(task, self._by))
        worker = next(worker for worker in self._workers if worker.pending is None)
        return (worker if worker.alive else self._replaced(worker)).begin(task)

    def wait(self) -> None:
        """Wait until a task that is begun has an outcome."""
        busy = [worker for worker in self._workers if worker.pending]
        ready = connection.wait([end for worker in busy for end in worker.ends])
        for worker in busy:
            if any(end in ready for end in worker.ends):
                self._take(worker)

    def _take(self, worker: _Worker) -> None:
        """Take a worker's outcome; another takes its place where it has died."""
        pending = worker.pending
        assert pending is not None
        try:
            worker.take()
        except (EOFError, OSError):
            self._replaced(worker)
            pending.outcome = ReportError(
                f"the process that made its report died ({worker.end()}), perhaps for want of memory",
                where=pending.story,
                do="run it again, with fewer --jobs",
            )

    def _replaced(self, dead: _Worker) -> _Worker:
        """Return a worker that takes the place of one."""
        self._workers[self._workers.index(dead)] = another = _Worker(self._by)
        return another

    def end(self) -> None:
        """End the processes, whatever they do."""
        for worker in self._workers:
            worker.end()


@contextmanager
def report_workers(count: int, by: Engine, tasks: int) -> Iterator[ReportWorkers]:
    """Give workers for so many tasks: so many processes, or this one alone; by forked kernels, or others."""
    if by == "fork":
        warm_process.tell(more=tasks > 1)
    workers = ReportWorkers(count, by)
    try:
        yield workers
    finally:
        workers.end()


def _work(pipe: Any, by: Engine) -> None:
    """Do the tasks that come through a pipe, until None does."""
    die_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while task := pipe.recv():
        pipe.send(_outcome(task, by))


def _outcome(task: Task, by: Engine) -> Made | Exception:
    """Return what a task gives, or the error it raises, as a pipe takes it."""
    try:
        return make(task, by)
    except AnalysisError as error:
        return error
    except Exception as error:  # whatever it is, the other articles get their report
        return ReportError(f"no report could be made, {type(error).__name__}: {error}", where=task.story)


def make(task: Task, by: Engine) -> Made:
    """Run a task's notebook and render its page. Raises what `notebook.run` does."""
    done = notebook.run(
        task.source, task.values, kept=task.kept, renamed=task.renamed, engine=engine.NAME if by == "fork" else None
    )
    warnings = notebook.take_warnings(done)
    return Made(notebook.text_of(done), exported_page.page(done), warnings)
