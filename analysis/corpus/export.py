"""The tables of a run for those who live in spreadsheets: a CSV file each, or an Excel workbook each.

Each row has its words in a column ``text``, where the run kept them; cells are those of `analysis.write_csv`.
"""

from __future__ import annotations

import csv
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from analysis import tables
from analysis.corpus import manifest, parts
from analysis.errors import InputError
from analysis.tables.cells import cell_of

FORMATS = ("csv", "xlsx")
#: What Excel takes: rows of a sheet, its header included, and characters of a cell.
MOST_ROWS, LONGEST_CELL = 1_048_576, 32_767
#: The hour at which a workbook was written, in its properties.
_EPOCH_ONLY = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
#: A workbook's own dates, so that the same tables give the same bytes.
_EPOCH = datetime(1980, 1, 1)


def export(folder: Path, to: str) -> list[Path]:
    """Write each table of a run as one file below the folder, and return the files.

    Raises `InputError` for a folder without a run, and, for ``xlsx``, for a table that is longer than a sheet or where
    the extra ``office`` is not installed.
    """
    done = manifest.load(folder)
    if done is None:
        raise InputError("there is no run in this folder", where=str(folder), do="run 'news-analysis tables' into it")
    finished = sorted(done.parts)
    return [_written(folder, name, finished, to) for name in parts.NAMES]


def _written(folder: Path, name: str, finished: Sequence[str], to: str) -> Path:
    target = folder / f"{name}.{to}"
    unfinished = target.with_suffix(f".{to}.unfinished")
    try:
        (_csv if to == "csv" else _xlsx)(unfinished, name, _rows(folder, name, finished))
        unfinished.replace(target)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    return target


def header(name: str) -> list[str]:
    """Return the columns of a table as it is exported: with the words of each row, where it has a place."""
    columns = [column.name for column in tables.table_of(name).columns]
    has_place = "start" in columns and "text" not in columns
    return [*columns, "text"] if has_place else columns


def _rows(folder: Path, name: str, finished: Sequence[str]) -> Iterator[list[Any]]:
    """Yield a table's rows, each cell as a spreadsheet takes it."""
    has_words = header(name)[-1] == "text" and len(header(name)) > len(tables.table_of(name).columns)
    for part in finished:
        [table] = parts.parts_of(folder, name, [part])
        text: Mapping[str, str | None] = {}
        if has_words:
            [articles] = parts.parts_of(folder, "articles", [part])
            text = dict(zip(articles["article_id"].to_pylist(), articles["text"].to_pylist(), strict=True))
        for row in table.to_pylist():
            cells = [cell_of(value) for value in row.values()]
            if has_words:
                whole = text[row["article_id"]]
                cells.append(None if whole is None else cell_of(whole[row["start"] : row["end"]]))
            yield cells


def _csv(path: Path, name: str, rows: Iterator[list[Any]]) -> None:
    # with a byte order mark Excel reads it as UTF-8
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(header(name))
        writer.writerows(rows)


def _xlsx(path: Path, name: str, rows: Iterator[list[Any]]) -> None:
    try:
        from openpyxl import Workbook
    except ImportError as error:
        raise InputError(
            "Excel files need the package openpyxl", do="pip install 'news-analysis[office]', or ask for csv"
        ) from error
    book = Workbook(write_only=True)
    book.properties.created = book.properties.modified = _EPOCH
    sheet = book.create_sheet(name)
    sheet.append(header(name))
    for number, row in enumerate(rows, 2):
        if number > MOST_ROWS:
            raise InputError(
                f"the table {name} has more rows than the {MOST_ROWS:,} of an Excel sheet", do="ask for csv or parquet"
            )
        sheet.append([_short(cell) for cell in row])
    book.save(path)
    _without_times(path)


def _short(cell: Any) -> Any:
    return cell[: LONGEST_CELL - 1] + "…" if isinstance(cell, str) and len(cell) > LONGEST_CELL else cell


def _without_times(path: Path) -> None:
    """Write a workbook's archive again without the hours at which its files were made."""
    again = path.with_suffix(".again")
    with zipfile.ZipFile(path) as before, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            content = before.read(name)
            if name == "docProps/core.xml":
                content = _EPOCH_ONLY.sub(rb"\g<1>1980-01-01T00:00:00Z", content)
            after.writestr(zipfile.ZipInfo(name, _EPOCH.timetuple()[:6]), content, zipfile.ZIP_DEFLATED)
    again.replace(path)
