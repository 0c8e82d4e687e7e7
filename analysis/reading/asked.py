"""The parameters that `read`, `read_page` and `read_rows` share, checked before anything is read."""

from __future__ import annotations

from analysis.errors import InputError
from analysis.reading.dates import named_zone


def check_asked(zone: str | None, day_first: bool | None, outlet: str | None, max_chars: int) -> None:
    """Raise `InputError` for a value that a parameter cannot have; they are explained at `analysis.read`."""
    for name, text in (("zone", zone), ("outlet", outlet)):
        if not isinstance(text, str | None):
            raise _no_value(name, text, "give a text, or None")
    if not isinstance(day_first, bool | None):
        raise _no_value("day_first", day_first, "give True, False or None")
    if isinstance(max_chars, bool) or not isinstance(max_chars, int) or max_chars < 1:
        raise _no_value("max_chars", max_chars, "give a whole number of at least 1")
    if zone is not None:
        named_zone(zone)


def _no_value(name: str, value: object, do: str) -> InputError:
    return InputError(f"{value!r} is no value of {name!r}", do=do)
