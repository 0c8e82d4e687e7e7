"""Word lists, gazetteer and trained weights: CSV files with origin and licence in the header, and one loader.

A file starts with comment lines, ``# key: value``, among them ``origin`` and ``licence``; then comes a
header row, then the rows. A user's own file is read the same way.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from analysis import places
from analysis.errors import LexiconError

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A word list: its file, what its header says, and its rows as dictionaries, each with its line number."""

    name: str
    path: Path
    about: dict[str, str]
    rows: tuple[dict[str, str], ...]
    lines: tuple[int, ...]

    def without(self, *terms: str) -> Lexicon:
        """Return the list without these terms."""
        kept = [(row, line) for row, line in zip(self.rows, self.lines, strict=True) if row["term"] not in terms]
        return replace(self, rows=tuple(row for row, _ in kept), lines=tuple(line for _, line in kept))

    def moved(self, term: str, **columns: str) -> Lexicon:
        """Return the list with other values in a term's columns: ``moved("border", frame="economic")``."""
        rows = tuple({**row, **columns} if row["term"] == term else row for row in self.rows)
        return replace(self, rows=rows)

    def words_by(self, column: str, values: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """Return the words of the first column by their value in another: ``words_by("use", ("agency", "own"))``.

        Every one of ``values`` is a key. Raises `LexiconError`, naming file and line, for any other value.
        """
        words: dict[str, list[str]] = {value: [] for value in values}
        for row, line in zip(self.rows, self.lines, strict=True):
            if row[column] not in words:
                raise LexiconError(
                    f"unknown {column} {row[column]!r}",
                    where=f"{self.path}, line {line}",
                    do=f"write one of {', '.join(values)}",
                )
            words[row[column]].append(next(iter(row.values())))
        return {value: tuple(some) for value, some in words.items()}


@cache
def builtin(name: str) -> Lexicon:
    """Return one of the package's own lists, by its file's name without ``.csv``."""
    return load(_FOLDER / f"{name}.csv")


def load(path: str | Path, columns: Sequence[str] = ()) -> Lexicon:
    """Read a list from a CSV file.

    ``columns`` must all be there. Raises `LexiconError`, naming file and line, for a file that is
    missing, is not UTF-8, lacks a column, or has a row with too few or too many cells.
    """
    path = _found(Path(path).expanduser())
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError("the file cannot be read as UTF-8 text", where=str(path), do="save it as UTF-8") from error
    body = [(number, line) for number, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    if not body:
        raise LexiconError(
            "the word list has no header row",
            where=str(path),
            do=f"start it with a line of column names: {','.join(columns) or 'term,...'}",
        )
    header = next(csv.reader([body[0][1]]))
    lacking = [column for column in columns if column not in header]
    if lacking:
        raise LexiconError(
            f"the word list lacks the column {lacking[0]!r}",
            where=f"{path}, line {body[0][0]}",
            do=f"add it; found {', '.join(header)}",
        )
    rows = []
    for number, line in body[1:]:
        cells = next(csv.reader([line]))
        if len(cells) != len(header):
            raise LexiconError(
                f"{len(cells)} cells where the header has {len(header)}",
                where=f"{path}, line {number}",
                do="put cells that hold a comma in double quotes",
            )
        rows.append(dict(zip(header, (cell.strip() for cell in cells), strict=True)))
    return Lexicon(path.stem, path, _about(lines), tuple(rows), tuple(number for number, _ in body[1:]))


def _found(path: Path) -> Path:
    """Return the file a path means: a relative one is tried from the working directory, then from the project root."""
    for place in places.candidates(path):
        if place.is_file():
            return place
    raise LexiconError("there is no such file", where=str(path), do="check the name and the folder")


def _about(lines: Sequence[str]) -> dict[str, str]:
    about = {}
    for line in lines:
        if line.startswith("#") and ":" in line:
            key, value = line.lstrip("# ").split(":", 1)
            about[key.strip().lower()] = value.strip()
    return about
