"""Whether the dates in numbers of a table begin with their day: '25/05/2021' tells it of '04/05/2021', too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice
from typing import Any

from analysis.reading.dates import order_in_numbers
from analysis.reading.row_cells import as_text

#: Rows that are looked at before the first is read. By hand.
_FIRST = 200

Rows = Iterator[tuple[int, Mapping[str, Any] | str]]


def settled(rows: Rows, column: str | None, day_first: bool | None) -> tuple[Rows, bool | None]:
    """Return a table's rows, and ``day_first`` or, where it is None, what all sure dates of its first rows agree on."""
    if column is None or day_first is not None:
        return rows, day_first
    first = list(islice(rows, _FIRST))
    return chain(first, rows), _order(as_text(row.get(column)) for _, row in first if isinstance(row, Mapping))


def _order(cells: Iterable[str]) -> bool | None:
    orders = set(map(order_in_numbers, cells)) - {None}
    return orders.pop() if len(orders) == 1 else None
