"""The index over a batch: one page that lists the reports of a folder, and what the last run could not make.

It lists every pair of a notebook and its page that lies whole in the folder, in order of their names: those just made,
those that were there already, and those of earlier runs on other stories. Failures are those of the last run: no file
tells of others. The page holds no time, no folder and no order of work: the same reports give the same bytes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from analysis.article import visible
from analysis.reporting import html
from analysis.reporting.colours import STYLE_SHEET
from analysis.reporting.index_entry import Entry, entry, written
from analysis.reporting.outputs import INDEX_MARK, Outputs

_FOLDER = Path(__file__).parent / "page"
_DIGITS = re.compile(r"(\d+)")


class Failure(NamedTuple):
    """A story without a report: its file's name and the reason."""

    story: str
    reason: str


def renew(outputs: Outputs, failures: Sequence[Failure]) -> Path:
    """Write the index of a folder where it differs from the one that is there; return its path."""
    entries = [entry(place.notebook, place.page.name) for place in outputs.reports()]
    return outputs.write_index(page(sorted(entries, key=_by_name), failures))


def page(entries: Sequence[Entry], failures: Sequence[Failure]) -> str:
    """Return the index as HTML, by the template ``page/batch.html.j2``."""
    days = sorted(one.day for one in entries if one.day)
    shown = _template().render(
        entries=entries,
        failures=failures,
        days=sorted({*days[:1], *days[-1:]}),
        undated=sum(not one.day and one.claims is not None for one in entries),
        dated=any(one.date for one in entries),
        outlets=sorted({one.outlet for one in entries if one.outlet}),
        alike={title for title, count in Counter(one.title for one in entries).items() if count > 1},
        style_sheet=Markup(STYLE_SHEET + (_FOLDER / "batch.css").read_text(encoding="utf-8")),
        mark=Markup(INDEX_MARK),
        missing=html.MISSING,
    )
    return visible(str(shown)) + "\n"


@cache
def _template() -> Any:
    made = Environment(loader=FileSystemLoader(_FOLDER), autoescape=True, undefined=StrictUndefined)
    made.trim_blocks = made.lstrip_blocks = True
    made.filters |= {"day": written, "amount": html.amount}
    return made.get_template("batch.html.j2")


def _by_name(one: Entry) -> tuple[list[Any], str]:
    """Return a name's place in order: 'a2' before 'a10', capitals or not."""
    pieces = _DIGITS.split(one.page.rpartition(".")[0].casefold())
    return [int(piece) if place % 2 else piece for place, piece in enumerate(pieces)], one.page
