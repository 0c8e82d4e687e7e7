"""What the report notebook calls: open an article, then one call a question, each a function of a section."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from inspect import isfunction
from pathlib import Path
from pkgutil import iter_modules

import pandas as pd

from analysis.errors import WARNED
from analysis.findings import Analysis, analyse
from analysis.reporting import sections
from analysis.reporting.colours import STYLE_SHEET
from analysis.reporting.own_lists import check_lists, load_lists
from analysis.reporting.parameters import checked
from analysis.reporting.piece import Piece
from analysis.reporting.story_files import read_story
from analysis.reporting.styled import shown
from analysis.reporting.without_words import without_words

# JupyterLab would read two amounts in dollars as a formula, in a DataFrame that is shown as it is, too
pd.set_option("display.html.use_mathjax", False)

_LINKS = Path(__file__).parent / "page" / "jupyterlab.js"

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
    max_chars: int = 500_000,
    reference: str | None = None,
    minimum_count: int = 2,
    lexicons: str | Sequence[str] | None = None,
    cues: str | None = None,
    names: str | None = None,
    corpus: str | None = None,
    about_sources: str | None = None,
    without_text: bool = False,
) -> Analysis:
    """Read an article from a file and take every measure of it; see `analysis.read` and `analysis.analyse`.

    ``lexicons`` names CSV files, divided by commas or as a list, with the reader's own words in place of ours: of
    frames, or, where a file has the column category, of wording. ``cues`` names one with the reader's own cues,
    ``names`` one that corrects names and statements; a line of it that fits nothing is printed as a warning.
    ``corpus`` and ``about_sources``, which sections of the report take, are only checked. With ``without_text`` the
    report has blanks in place of the article's words (`analysis.reporting.without_words`).

    Raises `ReportError` for a value that a parameter cannot have, `LexiconError` for a list that cannot be used, and
    what `analysis.read` and `analysis.analyse` raise.
    """
    files = {"reference": reference, "lexicons": lexicons, "cues": cues, "names": names, "corpus": corpus}
    reading = {"outlet": outlet, "zone": zone, "day_first": day_first, "max_chars": max_chars}
    given = {"article": path, **reading, "minimum_count": minimum_count, **files, "about_sources": about_sources}
    given["without_text"] = without_text
    values = checked(given)
    check_lists(values)
    story = read_story(values["article"], **{name: values[name] for name in reading})
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", UserWarning)
        found = analyse(story, minimum_count=values["minimum_count"], **load_lists(values)._asdict())
    for one in caught:
        print(f"{WARNED}{one.message}", file=sys.stderr)
    return without_words(found) if values["without_text"] else found


def style() -> Piece:
    """Return the page's style sheet and what its links need in JupyterLab, where the notebook is to be like the page.

    The page has no script: it leaves the cell out.
    """
    return Piece(f"<style>{STYLE_SHEET}</style><script>{_LINKS.read_text(encoding='utf-8')}</script>")
