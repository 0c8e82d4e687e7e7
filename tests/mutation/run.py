"""Draw mutants, and run for each the tests that reach its line, in forked children of one warm process."""

from __future__ import annotations

import csv
import os
import pickle
import random
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.mutation import watch
from tests.mutation.places import Mutant, mutants

#: Tests that run a browser or notebooks, or measure: none is asked about a mutant.
LEFT_OUT = ("browser", "notebooks", "benchmarks", "mutation")
#: A mutant may go on forever: processor seconds for one test, some times what the slowest takes.
SECONDS = 10
#: Columns of the list of equivalent mutants: those that no text can tell from the package as it is.
EQUIVALENT = ("file", "scope", "before", "after", "reason")


@dataclass(frozen=True)
class Outcome:
    """What became of a mutant: killed or not, and how many tests reached it (None: the module's import does)."""

    mutant: Mutant
    killed: bool
    tests: int | None


@dataclass(frozen=True)
class Project:
    """The package to break and the folder of its tests, both under one root."""

    root: Path
    package: str
    tests: str = "tests"

    def modules(self, room: str = "") -> list[Path]:
        """Return the package's modules outside reporting; of one room or file, where `room` names it."""
        package = self.root / self.package
        start = package / room
        files = [start] if start.is_file() else sorted(start.rglob("*.py"))
        if not files:
            raise SystemExit(f"no module lies in {start}")
        return [file for file in files if file.relative_to(package).parts[0] != "reporting"]

    def test_files(self) -> list[str]:
        """Return the test files that a mutant may be tried on."""
        files = sorted((self.root / self.tests).rglob("test_*.py"))
        kept = [file for file in files if file.relative_to(self.root / self.tests).parts[0] not in LEFT_OUT]
        return [str(file.relative_to(self.root)) for file in kept]


def draw(project: Project, seed: int, count: int, room: str = "") -> list[Mutant]:
    """Return `count` mutants, their places drawn without repetition; the same for the same seed and tree."""
    every = [ways for module in project.modules(room) for ways in mutants(module)]
    dice = random.Random(seed)
    drawn = [dice.choice(ways) for ways in dice.sample(every, min(count, len(every)))]
    return sorted(drawn, key=lambda mutant: (mutant.path, mutant.number, mutant.way))


def survey(project: Project, drawn: Sequence[Mutant], jobs: int, seconds: int = SECONDS) -> Iterator[Outcome]:
    """Yield what becomes of each mutant, in no order; the tests must all pass without any."""
    parts = [project.test_files()[job::jobs] for job in range(jobs)]
    modules = sorted({mutant.path for mutant in drawn})
    reached = watch.Reached()
    for _, part in _forked([(watch.record, project.root, project.package, modules, part) for part in parts], jobs):
        reached.seconds |= part.seconds
        reached.failed += part.failed
        for file, lines in part.lines.items():
            for line, who in lines.items():
                reached.lines.setdefault(file, {}).setdefault(line, set()).update(who)
    if reached.failed:
        raise SystemExit(f"{reached.failed[0]} fails with nothing broken")
    chosen = [_reaching(project, mutant, reached) for mutant in drawn]
    calls = [(_killed, project, mutant, tests, seconds) for mutant, (tests, _) in zip(drawn, chosen, strict=True)]
    for number, killed in _forked(calls, jobs):
        yield Outcome(drawn[number], killed is not False, chosen[number][1])


def _reaching(project: Project, mutant: Mutant, reached: watch.Reached) -> tuple[list[str], int | None]:
    """Return the tests to run for a mutant, the fastest first, and how many tests reached its lines.

    A line that one test alone of a file reaches may have filled a cache for the others: the file is run whole.
    What stands at module level is reached by whatever imports it: all tests are run.
    """
    lines = reached.lines.get(str(mutant.path.relative_to(project.root)), {})
    who = {name for n in range(mutant.first_line, mutant.last_line + 1) for name in lines.get(n, ())}
    count = None if mutant.on_import else sum("::" in name for name in who)
    names = [name.partition("::")[0] for name in who]
    whole = {file for file in names if names.count(file) == 1}
    fit = [t for t in reached.seconds if count is None or t in who or t.partition("::")[0] in whole]
    return sorted(fit, key=lambda test: (reached.seconds[test], test)), count


def _killed(project: Project, mutant: Mutant, tests: Sequence[str], seconds: int) -> bool:
    """Say, in a process of its own, whether a test fails with the mutant in place."""
    if not tests:
        return False
    watch.break_module(project.root, mutant.path, mutant.tree())
    return not watch.holds(project.root, sorted({test.partition("::")[0] for test in tests}), tests, seconds)


def _forked(calls: Sequence[tuple[Any, ...]], jobs: int) -> Iterator[tuple[int, Any]]:
    """Yield the number and the result of each call, made in a child of its own; None where a signal ended the child."""
    waiting = dict(enumerate(calls))
    running: dict[int, tuple[int, Path]] = {}
    with tempfile.TemporaryDirectory() as folder:
        while waiting or running:
            while waiting and len(running) < jobs:
                number = next(iter(waiting))
                answer = Path(folder) / str(number)
                running[_fork(waiting.pop(number), answer)] = number, answer
            child, status = os.wait()
            number, answer = running.pop(child)
            result = None if os.WIFSIGNALED(status) else pickle.loads(answer.read_bytes())
            if isinstance(result, BaseException):
                raise result
            yield number, result


def _fork(call: tuple[Any, ...], answer: Path) -> int:
    """Make a call in a child that ends there, its result or error pickled; return the child's id."""
    child = os.fork()
    if child:
        return child
    try:
        function, *arguments = call
        result = function(*arguments)
    except BaseException as error:
        result = RuntimeError(f"{call[0].__name__}: {error!r}")
    answer.write_bytes(pickle.dumps(result))
    os._exit(0)


def equivalents(path: Path) -> list[dict[str, str]]:
    """Return the list of equivalent mutants; its lines above the columns' names are comments."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(line for line in file if not line.startswith("#")))
    for row in rows:
        if tuple(row) != EQUIVALENT or not all(row.values()):
            raise SystemExit(f"{path}: {row} needs a value for each of {', '.join(EQUIVALENT)}")
    return rows


def stale(project: Project, listed: Sequence[dict[str, str]]) -> list[dict[str, str]]:
    """Return the rows of the list that name no mutant of the package any more."""
    every = {_key(project, mutant) for module in project.modules() for ways in mutants(module) for mutant in ways}
    return [row for row in listed if tuple(row.values())[:4] not in every]


def is_listed(project: Project, mutant: Mutant, listed: Sequence[dict[str, str]]) -> bool:
    """Say whether a mutant is on the list."""
    return any(tuple(row.values())[:4] == _key(project, mutant) for row in listed)


def _key(project: Project, mutant: Mutant) -> tuple[str, ...]:
    file = mutant.path.relative_to(project.root / project.package).as_posix()
    return file, mutant.scope or "(module)", mutant.before, mutant.after
