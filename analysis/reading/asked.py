"""The parameters that what reads stories shares, checked before anything is read, and the limit of a story's length."""

from __future__ import annotations

from analysis.errors import InputError
from analysis.reading.dates import named_zone

#: Characters of story: the analysis of so many takes about a minute and 0.8 GB. By hand.
MAX_CHARS = 500_000


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


def check_length(length: int, most: int, where: str) -> None:
    """Raise `InputError` for a story of more than so many characters."""
    if length > most:
        raise InputError(
            f"the story has {length:,} characters, over the limit of {most:,}",
            where=where,
            do="raise max_chars, on the command line -p max_chars",
        )


def _no_value(name: str, value: object, do: str) -> InputError:
    return InputError(f"{value!r} is no value of {name!r}", do=do)
