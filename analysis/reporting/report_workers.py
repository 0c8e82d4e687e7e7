"""Notebooks run and rendered side by side: each in a process that forks its kernels from the warm one."""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal, NamedTuple

from analysis.child_processes import die_with_parent
from analysis.reporting import engine, exported_page, notebook

Engine = Literal["fork", "plain"]


class Task(NamedTuple):
    """A notebook to run: its parameters, the folder it is kept in, and what is kept in place of a parameter."""

    source: Path
    values: dict[str, Any]
    kept: Path
    renamed: dict[str, Any]


class Made(NamedTuple):
    """What a run gave: the notebook and the page as they are written, and what the reader is warned of."""

    notebook: str
    page: str
    warnings: list[str]


class ReportWorkers:
    """Runs tasks, in this process or on several."""

    def __init__(self, by: Engine, pool: ProcessPoolExecutor | None) -> None:
        """``pool`` is None where this process does the work."""
        self._by, self._pool = by, pool

    def run(self, task: Task) -> Future[Made]:
        """Begin a task; its result, or the error it raised, is the future's."""
        if self._pool is not None:
            return self._pool.submit(make, task, self._by)
        done: Future[Made] = Future()
        try:
            done.set_result(make(task, self._by))
        except Exception as error:
            done.set_exception(error)
        return done


@contextmanager
def report_workers(count: int, by: Engine) -> Iterator[ReportWorkers]:
    """Give workers: so many processes, or this one alone; by forked kernels, or by kernels that start anew."""
    if by == "fork":
        engine.start()
    if count == 1:
        yield ReportWorkers(by, None)
        return
    # forked while this process has one thread; they have all that it has imported
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    with ProcessPoolExecutor(count, mp_context=context, initializer=_begin) as pool:
        try:
            yield ReportWorkers(by, pool)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _begin() -> None:
    die_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def make(task: Task, by: Engine) -> Made:
    """Run a task's notebook and render its page. Raises what `notebook.run` does."""
    done = notebook.run(
        task.source, task.values, kept=task.kept, renamed=task.renamed, engine=engine.NAME if by == "fork" else None
    )
    warnings = notebook.take_warnings(done)
    return Made(notebook.text_of(done), exported_page.page(done), warnings)
