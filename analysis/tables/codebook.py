"""The codebook: every table with its columns, read off the row classes, and as a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args, get_type_hints

from analysis.tables.columns import Column, columns_of
from analysis.tables.corpus_rows import CorpusRows
from analysis.tables.rows import Rows

ARTICLE_ID = Column("article_id", "text", "the article")


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its name, the class of its rows, what a row is, and its columns.

    ``article_id`` comes first where a row is of an article.
    """

    name: str
    row: type
    row_is: str
    columns: tuple[Column, ...]

    @property
    def fields(self) -> tuple[str, ...]:
        """The columns of its rows' class: all but ``article_id``."""
        return tuple(column.name for column in self.columns if column is not ARTICLE_ID)


def _table(name: str, row: type) -> Table:
    """Return the table of a row class; the first line of its docstring says what a row is."""
    first = (row.__doc__ or "").split("\n")[0].rstrip(".")
    columns = columns_of(row) if name == REJECTS else (ARTICLE_ID, *columns_of(row))
    return Table(name, row, first[:1].lower() + first[1:], columns)


#: The table whose rows are of no article.
REJECTS = "rejects"
#: The tables of an article.
TABLES: dict[str, Table] = {name: _table(name, *get_args(rows)) for name, rows in get_type_hints(Rows).items()}
#: Those that many articles have besides.
CORPUS_TABLES: dict[str, Table] = {
    name: _table(name, *get_args(rows)) for name, rows in get_type_hints(CorpusRows).items()
}


def codebook() -> str:
    """Return all tables as Markdown, for data/README.md."""
    parts = []
    for table in (*TABLES.values(), *CORPUS_TABLES.values()):
        parts.append(f"### {table.name}\n\nOne row is {table.row_is}.\n\n| column | type | meaning |\n|---|---|---|")
        for column in table.columns:
            closed = f" One of: {', '.join(column.values)}." if column.values else ""
            parts[-1] += f"\n| `{column.name}` | {column.type} | {column.meaning}.{closed} |"
    return "\n\n".join(parts) + "\n"
