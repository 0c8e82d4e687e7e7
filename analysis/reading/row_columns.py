"""Which columns of a table hold an article's text, title, date: guessed from usual names, or as the caller says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from analysis.errors import InputError
from analysis.lexicons import builtin
from analysis.lexicons.shipped import ROW_FIELDS

#: Columns, and characters of a name, that a message shows: a table without a header has a story there. By hand.
_LISTED, _SHOWN = 20, 40
_NO_LETTER = re.compile(r"[^a-z0-9]+")
#: 'Date (YYYY-MM-DD)'.
_REMARK = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")


def columns_of(header: Sequence[str], asked: Mapping[str, str] | None, where: str) -> dict[str, str]:
    """Return which column holds which field of an article.

    Parameters
    ----------
    header
        The table's columns.
    asked
        The caller's choice: a column by field (``{"text": "Story"}``), before all guesses; '' for a field that no
        column holds.
    where
        The file, for errors.

    Raises
    ------
    InputError
        For a field that there is none of, a column that the table lacks, one that comes twice, and a table without a
        column of text.
    """
    chosen = dict(asked or {})
    if unknown := [field for field in chosen if field not in ROW_FIELDS]:
        raise InputError(
            f"there is no field {unknown[0]!r}", where="columns", do=f"name one of {', '.join(ROW_FIELDS)}"
        )
    if lacking := [column for column in chosen.values() if column and column not in header]:
        raise InputError(f"there is no column {lacking[0]!r}", where=where, do=f"its columns are {_listed(header)}")
    guesses = {field: column for field, column in _guessed(header).items() if column not in chosen.values()}
    columns = {field: column for field, column in (guesses | chosen).items() if column}
    if "text" not in columns:
        raise InputError(
            f"no column is known to hold the text; its columns are {_listed(header)}",
            where=where,
            do="say which does: columns={'text': 'NAME'}",
        )
    if twice := [column for column in columns.values() if list(header).count(column) > 1]:
        raise InputError(f"the column {twice[0]!r} comes twice", where=where, do="rename one of them")
    return {field: columns[field] for field in ROW_FIELDS if field in columns}


def known_columns(header: Iterable[str]) -> int:
    """Return how many fields usual names are found for: the right delimiter of a CSV file finds most."""
    return len(_guessed(header))


def holds_text(header: Iterable[str]) -> bool:
    """Say whether a usual name is among these for the column that holds the text."""
    return "text" in _guessed(header)


def header_row(rows: Sequence[Sequence[str]]) -> int:
    """Return which of a table's first rows is its header: above it may stand what the table is called.

    It is the first with usual names for the text and another field, else the first of several cells.
    """
    if rows and holds_text(rows[0]):
        return 0
    usual = (at for at, row in enumerate(rows) if known_columns(row) > 1 and holds_text(row))
    several = (at for at, row in enumerate(rows) if sum(map(bool, row)) > 1)
    return next(usual, next(several, 0))


def _guessed(header: Iterable[str]) -> dict[str, str]:
    names = reversed(list(header))
    by_name = {_NO_LETTER.sub("_", _REMARK.sub("", column).lower()).strip("_"): column for column in names}
    guesses: dict[str, str] = {}
    for name, field in _usual_names():
        if name in by_name:
            guesses.setdefault(field, by_name[name])
    return guesses


@cache
def _usual_names() -> tuple[tuple[str, str], ...]:
    return tuple((row["name"], row["field"]) for row in builtin("column_names").rows)


def _listed(header: Sequence[str]) -> str:
    shown = [repr(column if len(column) <= _SHOWN else f"{column[:_SHOWN]}...") for column in header[:_LISTED]]
    more = [f"and {len(header) - _LISTED} more"] if len(header) > _LISTED else []
    return ", ".join([*shown, *more]) or "none"
