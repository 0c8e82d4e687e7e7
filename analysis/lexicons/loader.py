"""The one loader of word lists, ours and the user's: CSV files whose first lines say where they come from.

A file starts with comment lines, ``# key: value``, among them ``origin`` and ``licence`` in our own; then comes a
header row, then the rows. After the header only a line that starts with ``# `` is a comment: ``#MeToo`` is a term.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from analysis import project_files
from analysis.errors import LexiconError

#: How an Excel workbook begins.
_ZIP = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A word list: its file, what its header says, and its rows as dictionaries, each with its line number."""

    name: str
    path: Path
    about: dict[str, str]
    rows: tuple[dict[str, str], ...]
    lines: tuple[int, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(self.rows[0]) if self.rows else ()

    def placed(self) -> Iterator[tuple[dict[str, str], str]]:
        """Yield each row with its file and line, as errors name them."""
        for row, line in zip(self.rows, self.lines, strict=True):
            yield row, f"{self.path}, line {line}"

    def without(self, *terms: str) -> Lexicon:
        """Return the list without these terms."""
        kept = [(row, line) for row, line in zip(self.rows, self.lines, strict=True) if row["term"] not in terms]
        return replace(self, rows=tuple(row for row, _ in kept), lines=tuple(line for _, line in kept))

    def moved(self, term: str, **columns: str) -> Lexicon:
        """Return the list with other values in a term's columns: ``moved("border", frame="economic")``."""
        rows = tuple({**row, **columns} if row["term"] == term else row for row in self.rows)
        return replace(self, rows=rows)

    def words_by(self, column: str) -> dict[str, tuple[str, ...]]:
        """Return the words of the first column by their value in another, each value that occurs."""
        words: dict[str, list[str]] = {}
        for row in self.rows:
            words.setdefault(row[column], []).append(next(iter(row.values())))
        return {value: tuple(some) for value, some in words.items()}


def load(path: str | Path, columns: Sequence[str] = (), *, spreadsheet: bool = False) -> Lexicon:
    """Read a word list from a CSV file.

    Parameters
    ----------
    path
        The file; a relative one is tried from the working directory, then from the project's root.
    columns
        Columns that must be there.
    spreadsheet
        The file may be as a spreadsheet saves it: in UTF-16 or Windows-1252, its cells divided by semicolons or tabs,
        its columns named in any case.

    Returns
    -------
    Lexicon
        The rows, with white space around each cell taken off, and what the comment lines say.

    Raises
    ------
    LexiconError
        Naming file and line, for a file that is missing or is not UTF-8; a header that lacks a column or has one
        twice; a header without rows; a row with too few or too many cells, or one that cannot be read as CSV.
    """
    path = _found(Path(str(path)))
    try:
        content = path.read_bytes()
        if content.startswith(_ZIP):
            raise LexiconError("this is a workbook, not a CSV file", where=str(path), do="save it as CSV")
        text = _decoded(content) if spreadsheet else content.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError("the file cannot be read as UTF-8 text", where=str(path), do="save it as UTF-8") from error
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    first = next((i for i, line in enumerate(lines) if line.strip() and not line.startswith("#")), len(lines))
    if spreadsheet and first < len(lines):
        divider = _divider(lines[first], columns)
        lines[first:] = [_with_commas(line, divider) for line in lines[first:]]
        lines[first] = lines[first].lower()
    header = _header(lines, first, path, columns)
    rows, numbers = [], []
    for number, line in enumerate(lines[first + 1 :], first + 2):
        if line.strip() and not line.startswith("# ") and line.rstrip() != "#":
            cells = _cells(line, f"{path}, line {number}")
            if len(cells) != len(header):
                few = len(cells) < len(header)
                raise LexiconError(
                    f"{len(cells)} {'cell' if len(cells) == 1 else 'cells'} where the header has {len(header)}",
                    where=f"{path}, line {number}",
                    do="write the missing ones, a comma before each"
                    if few
                    else "put cells that hold a comma in double quotes",
                )
            rows.append(dict(zip(header, cells, strict=True)))
            numbers.append(number)
    if not rows:
        raise LexiconError("the word list has a header and no rows", where=str(path), do="add a row under the header")
    return Lexicon(path.stem, path, about_lines(lines[:first]), tuple(rows), tuple(numbers))


def one_of(cell: str, column: str, values: Sequence[str], where: str) -> str:
    """Return a cell that is one of these values; raise `LexiconError`, naming column and place, for any other."""
    if cell not in values:
        allowed = ", ".join(value or "nothing" for value in values)
        raise LexiconError(f"unknown {column} {cell!r}", where=where, do=f"write one of {allowed}")
    return cell


def unique(lexicon: Lexicon, columns: Sequence[str]) -> None:
    """Raise `LexiconError`, naming both lines, where two rows say the same in all of these columns."""
    seen: dict[tuple[str, ...], str] = {}
    for row, where in lexicon.placed():
        key = tuple(row[column] for column in columns)
        first = seen.setdefault(key, where)
        if first is not where:
            words = ", ".join(cell for cell in key if cell)
            raise twice(words, first, where)


def twice(words: str, first: str, where: str) -> LexiconError:
    """Return the error of a row that comes twice, named by its words and the places of both."""
    line = first.rpartition(" ")[2]
    return LexiconError(f"{words!r} comes twice, first in line {line}", where=where, do="keep one of the two lines")


def _header(lines: Sequence[str], first: int, path: Path, columns: Sequence[str]) -> list[str]:
    """Return the names of the columns, from line ``first``, counted from 0."""
    if first == len(lines):
        raise LexiconError(
            "the word list has no header row",
            where=str(path),
            do=f"start it with a line of column names: {','.join(columns) or 'term,...'}",
        )
    where = f"{path}, line {first + 1}"
    header = _cells(lines[first], where)
    for column in columns:
        if column not in header:
            raise LexiconError(
                f"the word list lacks the column {column!r}", where=where, do=f"add it; found {', '.join(header)}"
            )
    for column in header:
        if not column or header.count(column) > 1:
            wrong = f"the column {column!r} is there twice" if column else "a column has no name"
            raise LexiconError(wrong, where=where, do="give each column a name of its own")
    return header


def _decoded(content: bytes) -> str:
    """Return a file's text in the encoding that its first bytes, or its bytes at all, show."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252")


def _divider(header: str, columns: Sequence[str]) -> str:
    """Return the mark that divides a header's cells: one that makes the columns asked for, else what is there most."""
    cells = {mark: next(csv.reader([header.lower()], delimiter=mark)) for mark in ",;\t"}
    fits = (mark for mark in cells if columns and set(columns).issubset(map(str.strip, cells[mark])))
    return next(fits, max(cells, key=header.count))


def _with_commas(line: str, divider: str) -> str:
    """Return a line of cells divided otherwise as one divided by commas."""
    if divider == "," or not line.strip() or line.startswith("#"):
        return line
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow(next(csv.reader([line], delimiter=divider)))
    return out.getvalue()


def _cells(line: str, where: str) -> list[str]:
    try:
        return [cell.strip() for cell in next(csv.reader([line]))]
    except csv.Error as error:
        most = csv.field_size_limit()
        wrong = f"a cell has more than {most:,} characters" if len(line) > most else f"no row of a CSV file ({error})"
        raise LexiconError(wrong, where=where, do="write one term a line, its cells separated by commas") from error


def _found(path: Path) -> Path:
    """Return the file a path means: a relative one is tried from the working directory, then from the project root."""
    if place := project_files.find(path):
        return place
    raise LexiconError(**project_files.absence(path))


def about_lines(lines: Sequence[str]) -> dict[str, str]:
    """Return what comment lines say, by key: '# licence: MIT'."""
    about = {}
    for line in lines:
        if line.startswith("#") and ":" in line:
            key, value = line.lstrip("# ").split(":", 1)
            about[key.strip().lower()] = value.strip()
    return about
