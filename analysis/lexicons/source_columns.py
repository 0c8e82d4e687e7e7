"""The user's own columns about sources, as newsroom source audits keep them: gender, place, community role, ...

A CSV file with a column ``source`` (the name as the sources table prints it) and any others. The product
infers nothing of the kind: a source that the file does not name is unknown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from analysis import lexicons
from analysis.errors import LexiconError
from analysis.lexicons.loader import twice
from analysis.lexicons.names_file import ARTICLES

UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class SourceColumns:
    """What the user's file says: its columns, and each source's values by its folded name."""

    columns: tuple[str, ...]
    values: Mapping[str, Mapping[str, str]]

    def value(self, source: str | None, column: str) -> str:
        """Return what the file says of a source in a column; 'unknown' where it says nothing."""
        if column not in self.columns:
            raise LexiconError(
                f"the file about sources has no column {column!r}", do=f"use one of {', '.join(self.columns)}"
            )
        return self.values.get(_folded(source or ""), {}).get(column) or UNKNOWN


def read_source_columns(path: str | Path) -> SourceColumns:
    """Read a CSV file about sources.

    Raises `LexiconError`, naming file and line, for a file that cannot be read, has no column ``source`` or
    no other, a line without a name, or a name that comes twice.
    """
    lexicon = lexicons.load(path, ("source",), spreadsheet=True)
    columns = tuple(column for column in lexicon.columns if column != "source")
    if not columns:
        raise LexiconError(
            "the file says nothing about its sources", where=str(path), do="add a column beside 'source'"
        )
    values: dict[str, Mapping[str, str]] = {}
    first: dict[str, str] = {}
    for row, where in lexicon.placed():
        name = _folded(row["source"])
        if not name:
            raise LexiconError("the line names no source", where=where, do="write the name in the column 'source'")
        if name in values:
            raise twice(row["source"], first[name], where)
        first[name], values[name] = where, {column: row[column] for column in columns}
    return SourceColumns(columns, values)


def _folded(name: str) -> str:
    """Return a name without its article and without differences of case and spacing."""
    words = name.casefold().split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in ARTICLES else words)
