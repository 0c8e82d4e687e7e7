"""Rows -> Arrow or pandas, once: the types of the codebook's columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd
import pyarrow as pa

from analysis.tables.codebook import TABLES, Table

_TYPES: dict[str, pa.DataType] = {
    "text": pa.string(),
    "count": pa.int64(),
    "number": pa.float64(),
    "flag": pa.bool_(),
    "texts": pa.list_(pa.string()),
    "spans": pa.list_(pa.list_(pa.int64())),
}
#: A missing offset must not turn a column of integers into decimals.
_PANDAS: dict[pa.DataType, Any] = {pa.int64(): pd.Int64Dtype()}


def schema(name: str) -> pa.Schema:
    """Return a table's Arrow schema; each field carries its meaning as metadata."""
    return pa.schema(
        [pa.field(c.name, _TYPES[c.type], metadata={"meaning": c.meaning}) for c in TABLES[name].columns],
        metadata={"row": TABLES[name].row_is},
    )


def arrow(name: str, rows: Mapping[str, Iterable[Sequence[Any]]]) -> pa.Table:
    """Return rows as an Arrow table.

    Parameters
    ----------
    name
        The table's name.
    rows
        The rows of each article, by its id; rows are of the table's class.

    Raises
    ------
    TypeError
        For a row of another class; it names the table, and the columns that the row lacks or has too many.
    """
    table, types = TABLES[name], schema(name)
    columns: list[list[Any]] = [[] for _ in table.columns]
    for article_id, of_article in rows.items():
        for row in of_article:
            if type(row) is not table.row:
                raise TypeError(_misfit(table, row))
            for column, value in zip(columns, (article_id, *row), strict=True):
                column.append(value)
    return _table(types, columns)


def _table(types: pa.Schema, columns: Iterable[Sequence[Any]]) -> pa.Table:
    return pa.table([pa.array(values, field.type) for values, field in zip(columns, types, strict=True)], schema=types)


def _misfit(table: Table, row: Sequence[Any]) -> str:
    """Return what is wrong with a row that is not of the table's class."""
    fields: tuple[str, ...] = getattr(row, "_fields", ())
    lacking = [name for name in table.fields if name not in fields]
    unknown = [name for name in fields if name not in table.fields]
    parts = [f"{what} {', '.join(names)}" for what, names in (("lacks", lacking), ("has unknown", unknown)) if names]
    wrong = " and ".join(parts) or "has its columns"
    return f"table {table.name}: a row of {type(row).__name__} {wrong}; rows are made with {table.row.__name__}"


def frame(name: str, rows: Mapping[str, Iterable[Sequence[Any]]]) -> pd.DataFrame:
    """Return rows as a DataFrame with the codebook's columns and types; no rows give an empty one with the same.

    Parameters and errors are those of `arrow`.
    """
    return _pandas(arrow(name, rows))


def with_types(name: str, columns: Mapping[str, Sequence[Any]]) -> pd.DataFrame:
    """Return a table's columns, each with its values, as a DataFrame with the codebook's types."""
    types = schema(name)
    return _pandas(_table(types, [columns[field.name] for field in types]))


def _pandas(table: pa.Table) -> pd.DataFrame:
    return table.to_pandas(types_mapper=_PANDAS.get, use_threads=False)
