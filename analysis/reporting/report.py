"""What the report notebook calls: open an article, then one call a question, each a function of a section."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable
from functools import cache
from importlib import import_module
from inspect import isfunction
from pkgutil import iter_modules

import pandas as pd

from analysis.article import Article
from analysis.errors import WARNED
from analysis.findings import Analysis, analyse
from analysis.lexicons import load
from analysis.reading import read
from analysis.reporting import sections
from analysis.reporting.colours import STYLE_SHEET
from analysis.reporting.piece import Piece
from analysis.reporting.styled import shown

# JupyterLab would read two amounts in dollars as a formula, in a DataFrame that is shown as it is, too
pd.set_option("display.html.use_mathjax", False)

__all__ = ["open_article", "shown", "style"]


@cache
def _sections() -> dict[str, Callable[..., Piece]]:
    """Return what the notebook asks for, by name: every function of a section that gives a piece of the page."""
    modules = (import_module(f"{sections.__name__}.{module.name}") for module in iter_modules(sections.__path__))
    functions = (value for module in modules for value in vars(module).values() if isfunction(value))
    return {
        function.__name__: function
        for function in functions
        if function.__annotations__.get("return") == "Piece"
        and function.__module__.startswith(sections.__name__)
        and not function.__name__.startswith("_")
    }


def __getattr__(name: str) -> Callable[..., Piece]:
    """Return a section's function: ``report.who_speaks``."""
    if name not in _sections():
        raise AttributeError(f"the report has no part {name!r}; it has {', '.join(sorted(_sections()))}")
    return _sections()[name]


def __dir__() -> list[str]:
    return [*__all__, *_sections()]


def open_article(
    path: str,
    *,
    outlet: str | None = None,
    zone: str | None = None,
    day_first: bool | None = None,
    max_chars: int = 1_000_000,
    reference: str | None = None,
    minimum_count: int = 2,
    lexicons: str | None = None,
    cues: str | None = None,
    names: str | None = None,
) -> Analysis:
    """Read an article from a file and take every measure of it; see `analysis.read` and `analysis.analyse`.

    ``lexicons`` names CSV files, divided by commas, with the reader's own words in place of ours: of frames, or,
    where a file has the column category, of wording. ``cues`` names one with the reader's own cues,
    ``names`` one that corrects names and statements; a line of it that fits nothing is printed as a warning.
    """
    story = read(path, zone=zone, day_first=day_first, outlet=outlet, max_chars=max_chars)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", UserWarning)
        found = _analysed(story, reference, minimum_count, lexicons, cues, names)
    for one in caught:
        print(f"{WARNED}{one.message}", file=sys.stderr)
    return found


def _analysed(
    story: Article, reference: str | None, minimum_count: int, lexicons: str | None, cues: str | None, names: str | None
) -> Analysis:
    """Return the analysis of an article with the reader's files, each named by its path."""
    return analyse(
        story,
        reference=load(reference, ("term", "count")) if reference else None,
        minimum_count=minimum_count,
        lexicons=[load(name.strip()) for name in lexicons.split(",")] if lexicons else (),
        cues=load(cues) if cues else None,
        names=names,
    )


def style() -> Piece:
    """Return the page's style sheet, so that the notebook looks like the page in JupyterLab."""
    return Piece(f"<style>{STYLE_SHEET}</style>")
