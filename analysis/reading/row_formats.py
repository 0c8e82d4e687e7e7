"""Tables of articles -> their rows: CSV in every form a spreadsheet saves it, JSON Lines, JSON, Parquet, Excel.

All but JSON and Excel in archives are read a row at a time. Numbers of rows are those a spreadsheet or an editor shows:
a CSV's or Excel's header is row 1; JSON Lines count lines, Parquet and JSON count rows from 1.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import chain, count, islice
from typing import Any, NamedTuple, cast

from analysis.errors import InputError
from analysis.reading import files
from analysis.reading.row_columns import header_row, holds_text, known_columns
from analysis.reading.row_json import opened, rows_of
from analysis.reading.row_sources import Packed

#: Bytes that a CSV's encoding and delimiter are judged by. By hand.
_SAMPLE = 1_000_000
#: Characters of a cell; a longer one comes of a quotation mark that is never closed. Ten times the longest story.
_MOST_IN_CELL = 10_000_000
#: Bytes of a JSON file, which is read whole. By hand.
_MOST_JSON = 500_000_000
#: Rows that a table's header, or its columns, are looked for in. By hand.
_FIRST_LINES, _FIRST = 20, 100
_DELIMITERS = ",;\t|"
#: Excel's own word for the delimiter, above the header.
_SAID_DELIMITER = re.compile(r"\W?sep=(.)\s*$", re.I)


class Table(NamedTuple):
    """A table of articles: its columns, and its rows by number; in place of a row that cannot be read, the reason.

    ``place`` says where in its file the table was found, where that is not its beginning.
    """

    columns: Sequence[str]
    rows: Iterator[tuple[int, Mapping[str, Any] | str]]
    place: str = ""


def table_of(file: Packed) -> Table | None:
    """Return the table that a file is, judged by its name, else by how it begins; None for a text of another kind.

    Raises `InputError` for a table that cannot be read at all.
    """
    if reader := _BY_SUFFIX.get(file.suffix):
        return reader(file)
    start = file.stream.peek(_SAMPLE)[:_SAMPLE]
    if start.startswith(b"PAR1"):
        return _parquet(file)
    text = files.lenient(start).lstrip()
    if file.suffix == ".txt":
        # what Excel calls 'Unicode Text'
        names = text.split("\n", 1)[0].rstrip("\r").split("\t")
        return _csv(file) if holds_text(names) and known_columns(names) > 1 else None
    if file.suffix:
        return None
    if text.startswith("{"):
        return _json_lines(file)
    header = next(iter(text.splitlines()), "")
    return _csv(file) if known_columns(next(iter(_rows(header, _delimiter([header]))), ())) > 1 else None


def _csv(file: Packed) -> Table:
    """Return a CSV file's table. A byte that is no UTF-8 stays a surrogate escape, for `files.mended_cell`."""
    lines = _lines(file)
    head = list(islice(lines, 1))
    if head and (said := _SAID_DELIMITER.match(head[0])):
        delimiter = said[1]
        head = list(islice(lines, _FIRST_LINES))
    else:
        head += islice(lines, _FIRST_LINES)
        delimiter = _delimiter(head)
    escape = _escape(head, delimiter)
    reader = csv.reader(chain(head, lines), delimiter=delimiter, escapechar=escape)
    above = header_row(_rows("".join(head), delimiter, escape))
    for _ in range(above):
        _next(reader)
    columns = [name.strip() for name in _next(reader) or []]
    return Table(columns, _csv_rows(reader, columns, above + 2), f"header in row {above + 1}" if above else "")


def _csv_rows(
    reader: Iterator[list[str]], columns: Sequence[str], first: int
) -> Iterator[tuple[int, Mapping[str, Any] | str]]:
    for number in count(first):
        try:
            cells = _next(reader)
        except csv.Error:
            yield number, f"a cell has over {_MOST_IN_CELL:,} characters; a quotation mark may not be closed"
            continue
        if cells is None:
            return
        if len(cells) == len(columns) or (len(cells) > len(columns) and not any(cells[len(columns) :])):
            yield number, dict(zip(columns, cells, strict=False))
        elif any(cells):
            yield number, f"the row has {len(cells)} cells and the header {len(columns)}"


def _next(reader: Iterator[list[str]]) -> list[str] | None:
    """Return the next row, None at the end. How long a cell may be is one setting for all that read CSV."""
    before = csv.field_size_limit(_MOST_IN_CELL)
    try:
        return next(reader, None)
    finally:
        csv.field_size_limit(before)


def _lines(file: Packed) -> Iterator[str]:
    encoding = files.encoding_of(file.stream.peek(_SAMPLE)[:_SAMPLE])
    if encoding == "cp1252":
        # whether a byte that is no UTF-8 is cp1252 is asked of each cell
        encoding = "utf-8-sig"
    text = io.TextIOWrapper(file.stream, encoding=encoding, errors="surrogateescape", newline="")
    try:
        # not from the text itself: its close would close the file under who opened it
        yield from iter(text.readline, "")
    finally:
        # a run that is stopped may have closed the file, or taken it apart, before this is reached
        with suppress(ValueError):
            text.detach()


def _delimiter(head: Sequence[str]) -> str:
    """Return the delimiter that finds most known columns in a row that may be the header, then most columns."""

    def found(mark: str) -> tuple[int, int]:
        rows = _rows("".join(head), mark)
        return max(map(known_columns, rows), default=0), max(map(len, rows[:1]), default=0)

    return max(_DELIMITERS, key=found)


def _escape(head: Sequence[str], delimiter: str) -> str | None:
    r"""Return a backslash where a table's quotation marks are written ``\"``: its rows have the header's width then."""
    text = "".join(head)
    if '\\"' not in text:
        return None

    def fitting(escape: str | None) -> int:
        rows = _rows(text, delimiter, escape)
        return sum(len(row) == len(rows[header_row(rows)]) for row in rows)

    return "\\" if fitting("\\") > fitting(None) else None


def _rows(text: str, delimiter: str, escape: str | None = None) -> list[list[str]]:
    """Return the rows of a table's beginning, as far as it is CSV."""
    rows: list[list[str]] = []
    with suppress(csv.Error):
        rows.extend(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, escapechar=escape))
    return rows


def _json_lines(file: Packed) -> Table:
    """Return the table of a file with a JSON object a line; its columns are those of the first readable rows."""
    rows = ((number, _json_row(line)) for number, line in enumerate(_lines(file), 1) if line.strip())
    first = list(islice(rows, _FIRST))
    return Table(_keys(row for _, row in first), chain(first, rows))


def _json_row(line: str) -> Mapping[str, Any] | str:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        return f"the line is no JSON: {error}"
    return opened(row) if isinstance(row, dict) else "the line is no JSON object"


def _json(file: Packed) -> Table:
    """Return the table of a JSON file; one that is JSON Lines by what it holds is read so."""
    data = file.stream.read(_MOST_JSON + 1)
    if len(data) > _MOST_JSON:
        raise InputError("the file is too large to be read whole", where=file.name, do="save it as JSON Lines")
    try:
        whole = json.loads(files.lenient(data))
    except (ValueError, RecursionError) as error:
        if isinstance(_json_row(files.lenient(data.lstrip().split(b"\n", 1)[0])), dict):
            return _json_lines(Packed(file.name, io.BufferedReader(cast(io.RawIOBase, io.BytesIO(data)))))
        raise InputError(f"this is no JSON: {error}", where=file.name, do="save it as JSON Lines") from error
    rows = rows_of(whole)
    if rows is None:
        raise InputError("there are no articles in it", where=file.name, do="give a list of objects")
    return Table(_keys(rows[:_FIRST]), iter(enumerate(rows, 1)))


def _keys(rows: Iterable[Any]) -> list[str]:
    """Return the keys of rows, each once, in order."""
    return list(dict.fromkeys(key for row in rows if isinstance(row, dict) for key in row))


def _parquet(file: Packed) -> Table:
    """Return a Parquet file's table."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        read = pq.ParquetFile(file.stream if file.stream.seekable() else io.BytesIO(file.stream.read()))
    except (pa.ArrowException, OSError) as error:
        raise InputError("this is no Parquet file", where=file.name, do="save it again") from error

    def rows() -> Iterator[tuple[int, Mapping[str, Any] | str]]:
        number = 0
        for batch in read.iter_batches(batch_size=256):
            for row in batch.to_pylist():
                yield (number := number + 1), row

    return Table(read.schema_arrow.names, rows())


def _excel(file: Packed) -> Table:
    """Return the table of an Excel workbook: its first sheet with a column of text, else its first."""
    try:
        import openpyxl
    except ImportError as error:
        raise InputError(
            "reading Excel needs openpyxl", where=file.name, do="install it: pip install 'news-analysis[office]'"
        ) from error
    try:
        book = openpyxl.load_workbook(
            file.stream if file.stream.seekable() else io.BytesIO(file.stream.read()), read_only=True, data_only=True
        )
    except Exception as error:  # openpyxl passes on whatever zip, XML and its own checks raise
        raise InputError("this Excel file cannot be opened", where=file.name, do="save it again as .xlsx") from error
    named = {sheet.title: _sheet(sheet.iter_rows(values_only=True)) for sheet in book.worksheets}
    name = next((name for name, table in named.items() if holds_text(table.columns)), book.worksheets[0].title)
    table = named[name]
    return table if len(named) == 1 else table._replace(place=f"sheet {name!r}, {table.place}".removesuffix(", "))


def _sheet(lines: Iterator[Sequence[Any]]) -> Table:
    """Return the table of a sheet's rows."""
    first = list(islice(lines, _FIRST_LINES))
    shown = [["" if cell is None else str(cell).strip() for cell in cells] for cells in first]
    above = header_row(shown)
    columns = shown[above] if shown else []
    numbered = enumerate(chain(first[above + 1 :], lines), above + 2)
    rows = ((number, dict(zip(columns, cells, strict=False))) for number, cells in numbered if any(cells))
    return Table(columns, rows, f"header in row {above + 1}" if above else "")


_BY_SUFFIX: dict[str, Callable[[Packed], Table]] = {
    ".csv": _csv,
    ".tsv": _csv,
    ".tab": _csv,
    ".jsonl": _json_lines,
    ".ndjson": _json_lines,
    ".json": _json,
    ".parquet": _parquet,
    ".pq": _parquet,
    ".xlsx": _excel,
    ".xlsm": _excel,
}
