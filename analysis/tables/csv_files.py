"""Tables to CSV and back, as spreadsheets open and save them."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.errors import InputError
from analysis.tables.cells import cell_of, value_of
from analysis.tables.codebook import TABLES
from analysis.tables.convert import with_types


def write_csv(table: pd.DataFrame, path: str | Path) -> None:
    """Write a table as CSV that Excel opens with its letters right: UTF-8 with a byte order mark.

    Cells of several texts are "a; b". Text that a spreadsheet would run as a formula has an apostrophe before it.

    Parameters
    ----------
    table
        A table of an analysis, or a part of one.
    path
        Where to; a file that is there is replaced.

    Raises
    ------
    InputError
        For a path that nothing can be written to.

    Examples
    --------
    >>> import analysis
    >>> found = analysis.analyse(analysis.read_text("It rained. Ines Duarte said the pier is shut."))
    >>> analysis.write_csv(found.sources, "sources.csv")  # doctest: +SKIP
    """
    try:
        table.map(cell_of).to_csv(path, index=False, encoding="utf-8-sig", lineterminator="\r\n")
    except OSError as error:
        what = f"the table cannot be written ({error.strerror or error})"
        raise InputError(what, where=str(path), do="name a file in a folder that is there") from error


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
                values[column].append(value_of(cell or "", columns[column]))
            except ValueError as error:
                where = f"{path}, line {rows.line_num}"
                raise InputError(f"{column} cannot be {cell!r}", where=where, do="mend the cell") from error
    return with_types(name, values)


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
