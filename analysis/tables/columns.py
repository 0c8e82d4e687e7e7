"""What an annotation of a row class says of its column, and how it is read."""

from __future__ import annotations

from dataclasses import dataclass
from types import NoneType
from typing import Annotated, Any, get_args, get_origin, get_type_hints


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a column holds, with its unit; and the closed list of its values, if there is one.

    A row class gives it in the annotation: ``kind: Annotated[str, Meaning("by the share of quoted words", KINDS)]``.
    """

    text: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, type (as `TYPES` calls it), meaning with unit, and closed list, if any.

    ``may_miss`` says that a row may have no value in it.
    """

    name: str
    type: str
    meaning: str
    values: tuple[str, ...] = ()
    may_miss: bool = False


#: How the codebook calls a Python type.
TYPES: dict[Any, str] = {
    str: "text",
    int: "count",
    float: "number",
    bool: "flag",
    tuple[str, ...]: "texts",
    tuple[tuple[int, int], ...]: "spans",
}


def columns_of(row: type) -> tuple[Column, ...]:
    """Return the columns that a row class declares, in its order.

    Raises
    ------
    TypeError
        If an annotation has no `Meaning`, or a type that the codebook has no word for; it names class and column.
    """
    hints = get_type_hints(row, include_extras=True)
    return tuple(_column(row.__name__, name, hint) for name, hint in hints.items())


def _column(owner: str, name: str, hint: Any) -> Column:
    if get_origin(hint) is not Annotated:
        raise TypeError(f"{owner}.{name} has no meaning: write Annotated[type, Meaning(...)]")
    of_type, meaning = get_args(hint)
    kinds = get_args(of_type) if of_type not in TYPES else (of_type,)
    known = [TYPES[kind] for kind in kinds if kind in TYPES]
    if len(known) != 1:
        raise TypeError(f"{owner}.{name}: a column holds one of {', '.join(TYPES.values())}, not {of_type}")
    return Column(name, known[0], meaning.text, meaning.values, NoneType in kinds)
