"""What a JSON file holds -> its articles' rows: programs and interfaces write a table in many shapes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from analysis.reading.row_columns import holds_text, known_columns

#: Objects in objects: articles are looked for so deep. By hand.
_DEEPEST = 4


def rows_of(whole: Any) -> list[Mapping[str, Any] | str] | None:
    """Return the rows of what a JSON file holds; None where there can be none.

    It is a list of objects, by itself or somewhere under names (``{"response": {"results": [...]}}``); one article;
    articles by their ids; or a table by its columns, as pandas writes it.

    >>> rows_of({"text": {"0": "It rained.", "1": "It snowed."}})
    [{'text': 'It rained.'}, {'text': 'It snowed.'}]
    """
    if isinstance(whole, Mapping):
        whole = _by_columns(whole) or _of_object(whole)
    if not isinstance(whole, list):
        return None
    return [opened(row) if isinstance(row, dict) else "the item is no JSON object" for row in whole]


def opened(row: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a row with what its objects hold beside its own, where the text is in one (``"fields"``, ``"_source"``).

    >>> opened({"id": 1, "fields": {"body": "It rained."}})
    {'body': 'It rained.', 'id': 1, 'fields': {'body': 'It rained.'}}
    """
    if holds_text(row):
        return row
    inner = next((value for value in row.values() if isinstance(value, dict) and holds_text(value)), {})
    return {**inner, **row}


def _by_columns(whole: Mapping[str, Any]) -> list[dict[str, Any]] | None:
    """Return the rows of a table by columns: of objects, of lists, or with their names apart."""
    names, data = whole.get("columns"), whole.get("data")
    if isinstance(names, list) and isinstance(data, list) and all(isinstance(row, list) for row in data):
        return [dict(zip(map(str, names), row, strict=False)) for row in data]
    columns = list(whole.values())
    if not holds_text(whole) or not columns:
        return None
    if all(isinstance(column, dict) for column in columns):
        keys = dict.fromkeys(key for column in columns for key in column)
        return [{name: column.get(key) for name, column in whole.items()} for key in keys]
    if all(isinstance(column, list) and len(column) == len(columns[0]) for column in columns):
        return [dict(zip(whole, cells, strict=True)) for cells in zip(*columns, strict=True)]
    return None


def _of_object(whole: Mapping[str, Any]) -> list[Any]:
    """Return the list of articles in an object, its articles by their ids, or the object as the one article."""
    if known_columns(whole) > 1 and holds_text(whole):
        return [whole]
    lists = list(_lists(whole, _DEEPEST))
    told = [one for one in lists if any(isinstance(row, dict) and holds_text(opened(row)) for row in one)] or lists
    if len(told) == 1:
        return told[0]
    values = list(whole.values())
    if values and all(isinstance(value, dict) and holds_text(opened(value)) for value in values):
        return [{"id": key, **value} for key, value in whole.items()]
    return [whole]


def _lists(within: Mapping[str, Any], depth: int) -> Iterator[list[Any]]:
    """Yield the lists of objects in an object."""
    for value in within.values():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            yield value
        elif isinstance(value, dict) and depth:
            yield from _lists(value, depth - 1)
