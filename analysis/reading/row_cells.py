"""A table's cells -> text, authors, a moment: whatever type the table has for them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from analysis.reading import files
from analysis.reading.byline_parts import PLACES
from analysis.reading.dates import dates
from analysis.reading.mending import mended
from analysis.reading.printed_names import ROLE, is_body, is_names
from analysis.reading.signed_names import read_bylines

#: What interfaces call an object's words: 'name' of a person, 'main' of a headline, 'rendered' of a page's part.
_CALLED = ("name", "main", "original", "rendered")
#: A break of lines that a program wrote as letters: twice, or behind a sentence and before another.
_WRITTEN_BREAK = re.compile(r"(?:\\r)?\\n(?=(?:\\r)?\\n)|(?<=[.!?”’\"'])(?:\\r)?\\n(?=[A-Z“‘\"'])")
_ANY_BREAK = re.compile(r"(?:\\r)?\\n")
#: A list as Python or JSON prints it: "['Jane Roe', 'Al Poe']".
_PRINTED_LIST = re.compile(r"\[\s*(?:(?:'[^']*'|\"[^\"]*\")\s*(?:,\s*|(?=\])))*\]")
_IN_LIST = re.compile(r"'([^']*)'|\"([^\"]*)\"")
_BETWEEN_AUTHORS = re.compile(r"\s*;\s*")
_BY = re.compile(r"\s*by\b[:\s]*", re.I)
#: Seconds of the years 1973 to 2065, and thousandths of them.
_SINCE_1970 = re.compile(r"([12]\d{9}|[1-9]\d{8})(?:\d{3})?")
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d.*)?$|\d{8}$")


def as_text(cell: Any) -> str:
    """Return a cell as text: a list's items with '; ' between, of an object what it is called."""
    if cell is None or cell != cell:
        return ""
    if isinstance(cell, Mapping):
        return as_text(next((cell[name] for name in _CALLED if cell.get(name)), None))
    if isinstance(cell, (list, tuple)):
        return "; ".join(text for one in cell if (text := as_text(one)))
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return str(cell).strip() if not isinstance(cell, str) else cell


def with_breaks(text: str) -> str:
    r"""Return a text with the breaks of its lines, where a program wrote them as letters and left no other.

    >>> with_breaks(r"It rained.\n\nThe pier is shut.")
    'It rained.\n\nThe pier is shut.'
    """
    is_written = "\n" not in text.strip() and _WRITTEN_BREAK.search(text)
    return _ANY_BREAK.sub("\n", text) if is_written else text


def authors_of(cell: Any, outlet: str | None = None) -> tuple[str, ...]:
    """Return the authors that a cell names: a list's items, 'Jane Roe; John Doe', 'By Jane Roe and John Doe'."""
    text = mended(files.mended_cell(as_text(cell))).text.strip()
    if not text:
        return ()
    if _PRINTED_LIST.fullmatch(text):
        return tuple(name.strip() for pair in _IN_LIST.findall(text) for name in pair if name.strip())
    bare = _BY.sub("", text, count=1)
    if isinstance(cell, (list, tuple)) or ";" in text:
        return tuple(_turned(name) for name in _BETWEEN_AUTHORS.split(bare) if name)
    if (turned := _turned(bare)) != bare:
        return (turned,)
    return read_bylines([f"By {bare}"], outlet).authors or (bare,)


def _turned(name: str) -> str:
    """Return a name as people say it, where a catalogue has its last word first: 'Roe, Jane'."""
    last, comma, first = name.partition(", ")
    turned = f"{first} {last}"
    is_catalogued = comma and len(last.split()) == 1 and is_names(turned) and not is_body(last) and first not in PLACES
    return turned if is_catalogued and "," not in first and not ROLE.search(name) else name


def moment_of(cell: Any, zone: str | None, day_first: bool | None) -> datetime | None:
    """Return the moment that a cell tells, if sure.

    It is a date of the table's own, ISO 8601, as a page prints it, or what programs count from 1970, in seconds or
    milliseconds.
    """
    if isinstance(cell, datetime):
        return cell
    if isinstance(cell, date):
        return datetime(cell.year, cell.month, cell.day)
    text = as_text(cell).strip()
    if counted := _SINCE_1970.fullmatch(text):
        return datetime.fromtimestamp(int(counted[1]), UTC)
    if _ISO.match(text):
        try:
            return datetime.fromisoformat(text)
        except ValueError:
            return None
    return next((when.at for when in dates(text, zone=zone, day_first=day_first)), None)
