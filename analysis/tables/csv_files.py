"""Tables to CSV and back, as spreadsheets open and save them: several texts are "a; b", spans "3-9; 12-20"."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.errors import InputError
from analysis.tables.codebook import TABLES
from analysis.tables.columns import Column
from analysis.tables.convert import with_types

#: Between the items of a cell; a semicolon in an item has a backslash before it.
_BETWEEN = "; "
_BETWEEN_ITEMS = re.compile(r"(?<!\\);\s*")
_YES, _NO = ("true", "1", "yes"), ("false", "0", "no", "")


def write_csv(table: pd.DataFrame, path: str | Path) -> None:
    """Write a table as CSV that Excel opens with its letters right: UTF-8 with a byte order mark.

    Parameters
    ----------
    table
        A table of an analysis, or a part of one.
    path
        Where to; a file that is there is replaced.

    Examples
    --------
    >>> import analysis
    >>> found = analysis.analyse(analysis.read_text("It rained. Ines Duarte said the pier is shut."))
    >>> analysis.write_csv(found.sources, "sources.csv")  # doctest: +SKIP
    """
    table.map(_cell).to_csv(path, index=False, encoding="utf-8-sig", lineterminator="\r\n")


def read_csv(name: str, path: str | Path) -> pd.DataFrame:
    """Return a table that `write_csv` wrote, also after a spreadsheet saved it again, with the codebook's types.

    Parameters
    ----------
    name
        The table's name in the codebook.
    path
        The file: its cells divided by commas, semicolons or tabs, in UTF-8, UTF-16 or Windows-1252.

    Raises
    ------
    InputError
        For a column that the table lacks or has too many, and for a cell that is not of its column's type.

    Examples
    --------
    >>> import analysis
    >>> analysis.read_csv("sources", "sources.csv")  # doctest: +SKIP
    """
    text = _decoded(Path(path).read_bytes())
    delimiter = max(",;\t", key=text.split("\n", 1)[0].count)
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    columns = {column.name: column for column in TABLES[name].columns}
    if set(rows.fieldnames or ()) != set(columns):
        wrong = sorted(set(columns) ^ set(rows.fieldnames or ()))
        raise InputError(f"table {name} and the file differ in {', '.join(wrong)}", where=str(path))
    values: dict[str, list[Any]] = {column: [] for column in columns}
    for row in rows:
        for column, cell in row.items():
            try:
                values[column].append(_value(cell or "", columns[column]))
            except ValueError as error:
                where = f"{path}, line {rows.line_num}"
                raise InputError(f"{column} cannot be {cell!r}", where=where, do="mend the cell") from error
    return with_types(name, values)


def _cell(value: Any) -> Any:
    """Return a value as a cell holds it."""
    if isinstance(value, str) or not isinstance(value, Iterable):
        return value
    return _BETWEEN.join(_item(one) for one in value)


def _item(item: Any) -> str:
    return str(item).replace(";", "\\;") if isinstance(item, str) else "-".join(str(int(number)) for number in item)


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _value(cell: str, column: Column) -> Any:
    """Return what a cell of a column says. Raises `ValueError` for one that is not of its type."""
    match column.type:
        case "texts":
            return [item.replace("\\;", ";") for item in _BETWEEN_ITEMS.split(cell) if item]
        case "spans":
            return [[int(number) for number in item.split("-")] for item in _BETWEEN_ITEMS.split(cell) if item]
        case "flag" if cell.lower() in (*_YES, *_NO):
            return cell.lower() in _YES
        case "count" | "number" if not cell and column.may_miss:
            return None
        case "count":
            return int(float(cell.replace(",", ".")))
        case "number":
            return float(cell.replace(",", "."))
        case "text":
            return None if not cell and column.may_miss else cell
    raise ValueError(cell)
