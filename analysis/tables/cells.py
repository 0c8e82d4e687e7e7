"""A value as the cell of a spreadsheet, and back: several texts are "a; b", spans "3-9; 12-20"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from analysis.article import visible
from analysis.tables.columns import Column

#: Between the items of a cell; a semicolon in an item has a backslash before it.
_BETWEEN = "; "
_BETWEEN_ITEMS = re.compile(r"(?<!\\);\s*")
#: Excel and its like run a text that begins so as a formula; an apostrophe before it says that it is text.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_YES, _NO = ("true", "1", "yes"), ("false", "0", "no", "")


def cell_of(value: Any) -> Any:
    """Return a value as a cell: a list as one text, and text so that no spreadsheet runs it or turns its direction."""
    if isinstance(value, Iterable) and not isinstance(value, str):
        value = _BETWEEN.join(map(_item, value))
    if not isinstance(value, str):
        return value
    text = visible(value)
    return f"'{text}" if _FORMULA.match(text) else text


def _item(item: Any) -> str:
    return str(item).replace(";", "\\;") if isinstance(item, str) else "-".join(str(int(number)) for number in item)


def value_of(cell: str, column: Column) -> Any:
    """Return what a cell of a column says. Raises `ValueError` for one that is not of its type."""
    if _GUARDED.match(cell):
        cell = cell[1:]
    match column.type:
        case "texts":
            return [item.replace("\\;", ";") for item in _BETWEEN_ITEMS.split(cell) if item]
        case "spans":
            return [[int(number) for number in item.split("-")] for item in _BETWEEN_ITEMS.split(cell) if item]
        case "flag" if cell.lower() in (*_YES, *_NO):
            return cell.lower() in _YES
        case "count" | "number" if not cell and column.may_miss:
            return None
        case "count":
            return int(float(cell.replace(",", ".")))
        case "number":
            return float(cell.replace(",", "."))
        case "text":
            return None if not cell and column.may_miss else cell
    raise ValueError(cell)
