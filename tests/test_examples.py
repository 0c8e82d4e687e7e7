"""The examples in docstrings give what they say, and the public face has them."""

from __future__ import annotations

import doctest
import inspect
import re
from collections.abc import Iterator
from functools import cached_property
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import analysis

ROOT = Path(__file__).parents[1]
MODULES = sorted(
    ".".join(path.relative_to(ROOT).with_suffix("").parts)
    for path in (ROOT / "analysis").rglob("*.py")
    if ">>> " in path.read_text(encoding="utf-8")
)
FACE = {name: getattr(analysis, name) for name in analysis.__all__} | {
    f"{owner.__name__}.{name}": method
    for owner in (analysis.Analysis, analysis.Article)
    for name, method in inspect.getmembers(owner, inspect.isfunction)
    if name[0] != "_"
}


def examples_in(module: ModuleType) -> Iterator[doctest.DocTest]:
    """Yield a module's examples, those of cached properties, too, which doctest itself passes over."""
    finder = doctest.DocTestFinder()
    yield from finder.find(module)
    for owner in vars(module).values():
        if inspect.isclass(owner) and owner.__module__ == module.__name__:
            for name, value in vars(owner).items():
                if isinstance(value, cached_property):
                    yield from finder.find(value.func, f"{owner.__name__}.{name}", module, vars(module))


@pytest.mark.parametrize("name", MODULES)
def test_examples_give_what_they_say(name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    for examples in examples_in(import_module(name)):
        runner.run(examples)
    assert runner.tries and not runner.failures


@pytest.mark.parametrize("name", FACE)
def test_the_public_face_shows_an_example(name: str) -> None:
    assert "\nExamples\n--------\n>>> " in (inspect.getdoc(FACE[name]) or "")


@pytest.mark.parametrize("name", FACE)
def test_the_public_face_says_what_each_parameter_is(name: str) -> None:
    said = inspect.getdoc(FACE[name]) or ""
    title = "Attributes" if inspect.isclass(FACE[name]) else "Parameters"
    wanted = [one for one in inspect.signature(FACE[name]).parameters if one[0] != "_" and one != "self"]
    listed = re.findall(
        r"^\*?(\w[\w, ]*)$", said.partition(f"{title}\n{'-' * len(title)}\n")[2].partition("\n\n")[0], re.M
    )
    if len(wanted) > 1 and "Parameters are those of" not in said:
        assert ", ".join(listed).split(", ") == wanted
