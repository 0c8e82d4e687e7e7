"""Rows -> Arrow or pandas, once: the types of the codebook's columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd
import pyarrow as pa

from analysis.tables.columns import TABLES

_TYPES: dict[str, pa.DataType] = {
    "text": pa.string(),
    "count": pa.int64(),
    "number": pa.float64(),
    "flag": pa.bool_(),
    "texts": pa.list_(pa.string()),
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
    """Return rows as an Arrow table: ``{article id: rows}``, each row in the order of ``Table.fields``."""
    columns: list[list[Any]] = [[] for _ in TABLES[name].columns]
    for article_id, of_article in rows.items():
        for row in of_article:
            for column, value in zip(columns, (article_id, *row), strict=True):
                column.append(value)
    types = schema(name)
    return pa.table([pa.array(values, field.type) for values, field in zip(columns, types, strict=True)], schema=types)


def frame(name: str, rows: Mapping[str, Iterable[Sequence[Any]]]) -> pd.DataFrame:
    """Return rows as a DataFrame with the codebook's columns and types; no rows give an empty one with the same."""
    return arrow(name, rows).to_pandas(types_mapper=_PANDAS.get)
