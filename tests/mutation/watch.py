"""One run of pytest in this process: which test reaches which line, and whether the tests hold with a module broken."""

from __future__ import annotations

import ast
import gc
import importlib
import importlib.util
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import _lru_cache_wrapper
from importlib.machinery import ModuleSpec, SourceFileLoader
from pathlib import Path
from types import CodeType
from typing import Any

import coverage
import nbclient
import pytest
import spacy

#: A mutant may fill the memory: what it may take, in bytes; by hand, some times what the tests take.
BYTES = 8 * 2**30


@dataclass
class Reached:
    """What the tests of some files did: who reached each line, and the seconds of each."""

    #: file of the package -> line -> tests, by their pytest id; a test file's own id where its import reached the line
    lines: dict[str, dict[int, set[str]]] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)


class Recorder:
    """A plugin that notes who reaches which line; caches are emptied from file to file."""

    def __init__(self, root: Path, package: str, modules: Sequence[Path]) -> None:
        watched = [str(module) for module in modules]
        self.coverage = coverage.Coverage(data_file=None, include=watched, config_file=False, messages=False)
        self.root, self.package = root, package
        self.reached = Reached()
        self.file = ""

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(self, collector: pytest.Collector) -> Iterator[None]:
        """Lines that run while a test file is imported are reached by all of the file."""
        self.coverage.switch_context(collector.nodeid)
        return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Each test is a context of its own."""
        file = item.nodeid.partition("::")[0]
        if file != self.file:
            self.file = file
            self._empty_caches()
        self.coverage.switch_context(item.nodeid)
        return (yield)

    def _empty_caches(self) -> None:
        for thing in gc.get_objects():
            name = getattr(thing, "__module__", "") if isinstance(thing, _lru_cache_wrapper) else ""
            if name.split(".")[0] in (self.package, "tests"):
                thing.cache_clear()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note how long a test took, and whether it holds before anything is broken."""
        self.reached.seconds[report.nodeid] = self.reached.seconds.get(report.nodeid, 0.0) + report.duration
        if report.failed:
            self.reached.failed.append(report.nodeid)

    def result(self) -> Reached:
        """Return what was noted."""
        data = self.coverage.get_data()
        for file in data.measured_files():
            who = {line: {name for name in names if name} for line, names in data.contexts_by_lineno(file).items()}
            self.reached.lines[str(Path(file).relative_to(self.root))] = who
        return self.reached


class Chosen:
    """A plugin that runs the chosen tests alone, in the order given, each for so long at most."""

    def __init__(self, tests: Sequence[str], seconds: int) -> None:
        self.seconds = seconds
        self.order = {test: place for place, test in enumerate(tests)}

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Keep the chosen ones."""
        items[:] = sorted((i for i in items if i.nodeid in self.order), key=lambda item: self.order[item.nodeid])

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self) -> Iterator[None]:
        """Set the clock anew for each test; when it runs out, the process ends."""
        signal.setitimer(signal.ITIMER_VIRTUAL, self.seconds)
        return (yield)


class Alone:
    """A plugin that skips what runs a notebook or a command: no module is broken there."""

    def pytest_collection_finish(self) -> None:
        """Let whatever starts another process skip its test."""

        def skip(*_: object, **__: object) -> None:
            pytest.skip("starts another process")

        for starter in ((nbclient.NotebookClient, "start_new_kernel"), (subprocess.Popen, "__init__")):
            setattr(*starter, skip)


class _Broken(SourceFileLoader):
    """Loads a module from a syntax tree in place of its file."""

    tree: ast.Module

    def get_code(self, fullname: str) -> CodeType:
        return compile(self.tree, self.path, "exec")


class _Finder:
    """Finds the one broken module, under its own name and path."""

    def __init__(self, name: str, path: Path, tree: ast.Module) -> None:
        self.name, self.path, self.tree = name, path, tree

    def find_spec(self, name: str, *_: Any) -> ModuleSpec | None:
        if name != self.name:
            return None
        loader = _Broken(name, str(self.path))
        loader.tree = self.tree
        inside = [str(self.path.parent)] if self.path.name == "__init__.py" else None
        return importlib.util.spec_from_file_location(name, self.path, loader=loader, submodule_search_locations=inside)


def break_module(root: Path, path: Path, tree: ast.Module) -> None:
    """Let the next import of a file of the package load this tree instead."""
    parts = path.relative_to(root).with_suffix("").parts
    sys.meta_path.insert(0, _Finder(".".join(parts[:-1] if parts[-1] == "__init__" else parts), path, tree))


def _pytest(root: Path, files: Sequence[str], plugins: list[object]) -> int:
    """Run pytest over test files quietly; a test that starts another process is skipped.

    Invented text (hypothesis) holds for any text what no condition changes, and takes half of the time: it is left out.
    """
    os.chdir(root)
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    options = [
        "-x",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:nbval",
        "--tb=no",
        "-m",
        "not soak and not browser and not hypothesis",
    ]
    return int(pytest.main([*options, *files], plugins=[Alone(), *plugins]))


def record(root: Path, package: str, modules: Sequence[Path], files: Sequence[str]) -> Reached:
    """Run test files whole, and return who reached what in these modules."""
    recorder = Recorder(root, package, modules)
    recorder.coverage.start()
    _pytest(root, files, [recorder])
    recorder.coverage.stop()
    return recorder.result()


def holds(root: Path, files: Sequence[str], tests: Sequence[str], seconds: int) -> bool:
    """Say whether these tests of these files all pass; SIGVTALRM ends the process where one takes too long.

    The clock counts the processor seconds of this process, so that a busy machine ends none.
    """
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    code = _pytest(root, files, [Chosen(tests, seconds)])
    if code in (pytest.ExitCode.USAGE_ERROR, pytest.ExitCode.NO_TESTS_COLLECTED):
        raise RuntimeError(f"pytest could not run {tests}: {code!r}")
    return code == pytest.ExitCode.OK


def warm() -> None:
    """Import all that the package imports and load its model, then forget the package: children import it broken."""
    kept: dict[str, Any] = {}
    load = spacy.util.load_model_from_init_py

    def load_once(path: str, **overrides: Any) -> Any:
        key = repr((path, overrides))
        if key not in kept:
            kept[key] = load(path, **overrides)
        return kept[key]

    spacy.util.load_model_from_init_py = load_once  # the model's package takes it from there
    analysis = importlib.import_module("analysis")
    analysis.analyse(analysis.read_text("Anna Berg said on Friday that the pier was safe."))
    for name in [name for name in sys.modules if name.split(".")[0] == "analysis"]:
        del sys.modules[name]
    gc.freeze()
