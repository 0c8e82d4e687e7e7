"""What ran: a report's record of its input, its parameters with the content of their files, and the versions.

Two runs with one record make the same bytes. The notebook's section on its method carries the record as it was when
the cells ran, so that a page is made of nothing else, and a report that is there already is known again.
"""

from __future__ import annotations

import hashlib
import html
import json
import platform
import re
from collections.abc import Mapping
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

from markupsafe import Markup

from analysis import __version__, project_files
from analysis.language import installed_model
from analysis.reporting.parameters import PARAMETERS, checked, with_files

#: The packages that decide a figure or a page.
PACKAGES = ("spacy", "nltk", "vaderSentiment", "wordfreq", "babel", "pandas", "matplotlib", "papermill", "nbconvert")
#: What of the package decides a page: its code, its lists, its template.
_OURS = ("*.py", "*.csv", "*.json", "*.j2", "*.css")
_RAN = re.compile(r'<div data-ran="([^"]*)"')
_BY = re.compile(r'<div data-machine="([0-9a-f]*)"')


class RunRecord(NamedTuple):
    """The SHA-256 of a report's input, of its parameters, and of the versions that it was made by."""

    input: str
    parameters: str
    versions: str


def described(given: Mapping[str, Any]) -> dict[str, Any]:
    """Return parameters, the article apart, as a record has them: a file by its name and its content's SHA-256.

    Where a file is, is nobody's business, and says nothing of what it held.
    """
    values = checked(given)
    return {name: with_files(name, values[name], _file) for name in PARAMETERS if name in values and name != "article"}


def _file(name: str) -> dict[str, str]:
    place = project_files.find(Path(name))
    digest = hashlib.sha256(place.read_bytes()).hexdigest() if place else ""
    return {"file": Path(name).name, "sha256": digest}


def ran(article: str, source: str, parameters: Mapping[str, Any]) -> str:
    """Return what a run's notebook carries as text: the article's SHA-256 and name, and `described` parameters."""
    return json.dumps({"sha256": article, "file": source, "parameters": parameters}, sort_keys=True)


def planned(article: str, parameters: Mapping[str, Any]) -> RunRecord:
    """Return the record that a run will leave: the article's SHA-256, and every parameter's value."""
    return RunRecord(article, _digest(described(parameters)), versions())


def _digest(parameters: Mapping[str, Any]) -> str:
    return hashlib.sha256(json.dumps(parameters, sort_keys=True).encode()).hexdigest()


def of_outputs(shown: str) -> tuple[RunRecord, dict[str, Any]] | None:
    """Return the record in the HTML of a notebook's outputs, and what `ran` held; None where it did not run so far."""
    carried, by = _RAN.search(shown), _BY.search(shown)
    if not (carried and by):
        return None
    known: dict[str, Any] = json.loads(html.unescape(carried[1]))
    return RunRecord(known["sha256"], _digest(known["parameters"]), by[1]), known


def differing(known: Mapping[str, Any], now: Mapping[str, Any]) -> str | None:
    """Return the name of a parameter that is not as it was when a notebook ran; None where all are.

    ``known`` is what `ran` held. A file that is no longer there is told by its name alone.
    """
    for name, value in {"article": _file(str(now.get("article"))), **described(now)}.items():
        then = (
            {"file": known["file"], "sha256": known["sha256"]} if name == "article" else known["parameters"].get(name)
        )
        if _held(then, value) != _held(value, then):
            return name
    return None


def _held(one: Any, other: Any) -> Any:
    """Return a described value, a file's content left out where the other's is not known."""
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        return [_held(*pair) for pair in zip(one, other, strict=True)]
    if isinstance(one, dict) and isinstance(other, dict):
        return one if one["sha256"] and other["sha256"] else one["file"]
    return one


def shown(value: Any) -> str:
    """Return a described parameter as a person reads it."""
    if isinstance(value, list):
        return ", ".join(map(shown, value))
    if isinstance(value, dict):
        return f"{value['file']} (SHA-256 {value['sha256'][:12]})"
    return "none" if value is None else str(value)


def machine() -> list[tuple[str, str]]:
    """Return Python's version and the packages'."""
    return [("Python", platform.python_version()), *((package, version(package)) for package in PACKAGES)]


@cache
def versions() -> str:
    """Return the SHA-256 of every version that decides a figure or a page, and of our own files."""
    known = hashlib.sha256(repr([__version__, installed_model.name_and_version(), machine()]).encode())
    ours = sorted(path for kind in _OURS for path in project_files.PACKAGE.rglob(kind))
    for path in ours:
        known.update(path.read_bytes())
    notebook = json.loads((project_files.ROOT / "notebooks" / "article.ipynb").read_text(encoding="utf-8"))
    known.update(json.dumps([cell["source"] for cell in notebook["cells"]]).encode())
    return known.hexdigest()


def stamp(record: RunRecord) -> Markup:
    """Return a record as a page carries it, in its head."""
    return Markup(
        '<meta content="{0.input} {0.parameters}" name="news-analysis-run"/>\n'
        '<meta content="{0.versions}" name="news-analysis-versions"/>'
    ).format(record)
