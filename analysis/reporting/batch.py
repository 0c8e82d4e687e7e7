"""Reports on many articles: each gets its own, or is named with what is wrong, and none ends the others."""

from __future__ import annotations

import os
import re
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from analysis.errors import AnalysisError, InputError, LexiconError
from analysis.reading import files
from analysis.reporting import batch_index, notebook
from analysis.reporting.job_list import Job
from analysis.reporting.outputs import Outputs, Place, State
from analysis.reporting.parameters import READING
from analysis.reporting.report_workers import Engine, Pending, ReportWorkers, Task, report_workers
from analysis.reporting.run_record import planned
from analysis.reporting.story_files import BETWEEN, STANDARD_INPUT, parted, read_story
from analysis.reporting.terminal import DONE, FAILED, UNUSABLE, say

#: The folders before a file's name.
_FOLDERS = re.compile(r"""(?<![\w.~/\\])(?:[A-Za-z]:)?[\\/](?:[^\s\\/:'"]+[\\/])+""")
SOURCE = notebook.NOTEBOOKS / "article.ipynb"


class _Report(NamedTuple):
    """What came of a job: an exit code, its page or why it has none, whether it was there, and the warnings."""

    code: int
    page: Path | None = None
    reason: str = ""
    state: State = State.NEW
    warnings: Sequence[str] = ()


_Attempt = TypeVar("_Attempt")


class _Begun(NamedTuple):
    """A job whose notebook runs, and where its report goes."""

    job: Job
    place: Place
    made: Pending


def make_reports(jobs: Sequence[Job], folder: Path, *, processes: int = 1, by: Engine = "fork") -> int:
    """Make a report of each job in a folder, say what happens, and return an exit code that tells the truth.

    ``processes`` reports are made side by side, ``by`` forked kernels or by kernels that start anew: the reports are
    the same bytes. A batch of several leaves an index over the folder (`batch_index`), and a report beside one renews
    it. Raises `ReportError` where nothing can be written into the folder.
    """
    outputs = Outputs(folder)
    defaults = notebook.defaults(SOURCE)
    reports: dict[int, _Report] = {}
    begun: dict[int, _Begun] = {}
    with report_workers(max(1, min(processes, len(jobs))), by, len(jobs)) as workers, ExitStack() as kept:
        for number, job in enumerate(jobs):
            say(f"[{number + 1}/{len(jobs)}] {job.name}", err=True)
            whole = job._replace(parameters={**defaults, **job.parameters})
            started = _attempted(job.name, partial(_begin, whole, job.parameters, outputs, workers, kept))
            if isinstance(started, _Begun):
                begun[number] = started
            else:
                reports[number] = started
            while len(begun) >= max(1, processes if number < len(jobs) - 1 else 1):
                _finish_some(begun, reports, outputs, workers)
    in_order = [reports[number] for number in range(len(jobs))]
    _warn([report.warnings for report in in_order if report.code == DONE and report.state is not State.DONE])
    index = _indexed(jobs, in_order, outputs) if len(jobs) > 1 or outputs.has_index() else None
    _summary(jobs, in_order, index.page if index else None)
    codes = [report.code for report in (*in_order, *([index] if index else []))]
    return FAILED if FAILED in codes else max(codes, default=DONE)


def _indexed(jobs: Sequence[Job], reports: Sequence[_Report], outputs: Outputs) -> _Report:
    """Renew the index over the folder, and tell the stories that have no report."""
    pairs = zip(jobs, reports, strict=True)
    failures = [batch_index.Failure(Path(job.name).name, report.reason) for job, report in pairs if report.code]
    return _attempted("the index", lambda: _Report(DONE, batch_index.renew(outputs, failures)))


def _attempted(name: str, attempt: Callable[[], _Attempt]) -> _Attempt | _Report:
    """Return what an attempt gives; print what is wrong where it fails, and return its exit code and the reason."""
    try:
        return attempt()
    except AnalysisError as error:
        say(f"error: {error}", err=True)
        code = UNUSABLE if isinstance(error, (InputError, LexiconError)) else FAILED
        return _Report(code, reason=_reason(error.what, error.do, name))
    except Exception as error:  # whatever it is, the other articles get their report
        say(f"error: {name}: no report could be made, {type(error).__name__}: {error}.", err=True)
        return _Report(FAILED, reason=_reason(f"no report could be made ({type(error).__name__})", "", name))


def _reason(what: str, do: str, story: str) -> str:
    """Return what is wrong as a sentence without a folder of this machine."""
    folders = sorted({str(Path(story).parent), str(Path(story).absolute().parent), str(Path.cwd())}, key=len)
    said = f"{what}; {do}" if do else what
    for folder in (f"{one}{os.sep}" for one in reversed(folders) if one not in (".", os.sep)):
        said = said.replace(folder, "")
    said = _FOLDERS.sub("", said).rstrip(".")
    return f"{said[:1].upper()}{said[1:]}."


def _begin(
    job: Job, given: Mapping[str, Any], outputs: Outputs, workers: ReportWorkers, kept: ExitStack
) -> _Begun | _Report:
    """Read a job's article and begin its report, unless it is there."""
    if isinstance(job.story, InputError):
        raise job.story
    path, name = kept.enter_context(_readable(job.story))
    values = {**given, "article": str(path)}
    article = read_story(values["article"], **{one: job.parameters[one] for one in READING})
    place = outputs.place(name, planned(article.sha256 or "", job.parameters))
    if place.state is State.DONE:
        say(f"{place.page}: is there already, made of the same story by the same parameters and versions", err=True)
        say(str(place.page))
        return _Report(DONE, place.page, state=place.state)
    renamed = {} if path.name == Path(job.name).name else {"article": name}
    task = Task(job.name, SOURCE, values, place.page.resolve().parent, renamed)
    return _Begun(job, place, workers.begin(task))


def _finish_some(
    begun: dict[int, _Begun], reports: dict[int, _Report], outputs: Outputs, workers: ReportWorkers
) -> None:
    """Write the reports that are made and say so; wait until one is."""
    if not any(one.made.outcome for one in begun.values()):
        workers.wait()
    for number in [number for number, one in begun.items() if one.made.outcome]:
        one = begun.pop(number)
        reports[number] = _attempted(one.job.name, partial(_end, one, outputs))


def _end(one: _Begun, outputs: Outputs) -> _Report:
    """Write a report that is made; print its page."""
    made = one.made.result()
    outputs.write(one.place, made.notebook, made.page)
    say(str(one.place.page))
    return _Report(DONE, one.place.page, state=one.place.state, warnings=made.warnings)


@contextmanager
def _readable(story: Path) -> Iterator[tuple[Path, str]]:
    """Give the address that a kernel reads a story by, and its name: those of a copy or a link where it has none.

    Standard input has no name, and a name that is no UTF-8 cannot be told to a kernel.
    """
    if parts := parted(str(story)):
        yield Path(f"{parts[0].resolve()}{BETWEEN}{parts[1]}"), parts[1]
        return
    if str(story) == STANDARD_INPUT:
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / "standard-input"
            copy.write_bytes(sys.stdin.buffer.read())
            yield copy, copy.name
        return
    path = files.find(story).resolve()
    name = os.fsencode(path.name).decode("utf-8", "replace").replace("\ufffd", "_")
    if _is_text(str(path)):
        yield path, path.name
        return
    with tempfile.TemporaryDirectory() as folder:
        link = Path(folder) / name
        link.symlink_to(path)
        yield link, name


def _is_text(words: str) -> bool:
    try:
        words.encode()
    except UnicodeEncodeError:
        return False
    return True


def _warn(warnings: Sequence[Sequence[str]]) -> None:
    """Print what every report warns of: a line of a names file may fit another article of the batch."""
    for line in warnings[0] if warnings else ():
        if all(line in others for others in warnings):
            say(f"warning: {line}", err=True)


def _summary(jobs: Sequence[Job], reports: Sequence[_Report], index: Path | None) -> None:
    """Say which articles have no report and where the others' are: the index lists them."""
    missed = [job.name for job, report in zip(jobs, reports, strict=True) if report.code]
    if missed:
        say(f"no report: {', '.join(missed)}", err=True)
    pages = [report.page for report in reports if report.page]
    there = sum(report.state is State.DONE for report in reports)
    made = f"{len(pages) - there} of {len(reports)} reports made"
    made += f", {there} {'was' if there == 1 else 'were'} there already" if there else ""
    if pages:
        made += f"; open {index if index and len(reports) > 1 else pages[0]}"
    say(made, err=True)
