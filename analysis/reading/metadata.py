"""What labelled lines say about the story beside its byline: outlet, times, the makers of its pictures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from analysis.patterns import compile_pattern
from analysis.reading.captions import credits
from analysis.reading.dates import When, dates
from analysis.reading.printed_names import OUTLET_WORD

_COPYRIGHT = compile_pattern(
    r"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:\d{4}(?:\s*[-–]\s*\d{2,4})?)?,?\s*(?:by\s+)?"
    r"(?P<who>(?-i:[[:upper:]])[\w&.’' -]+)",
    re.I,
)
_AFTER_WHO = re.compile(r"\s*(?:\.\s|\.$|\s\d{4}|\bAll\b|\bLtd\b|\bLimited\b|\bInc\b|\bLLC\b|\(P\)).*", re.I)
_FIRST = re.compile(r"\W*(?:this (?:story|article) was )?(?:first|originally) published", re.I)
_TITLE_TAIL = compile_pattern(r"\s+[|–—-]\s+(?P<outlet>[[:upper:]][\w&.’' -]{2,40})$")


def image_credits(captions: Iterable[str]) -> tuple[str, ...]:
    """Return whom captions and credits name as makers of pictures, as often as they name them."""
    return tuple(maker for line in captions for maker in credits(line))


def title_and_outlet(title: str | None) -> tuple[str | None, str | None]:
    """Take 'HEADLINE | Outlet' apart, where the tail is an outlet's name."""
    tail = _TITLE_TAIL.search(title) if title else None
    if title and tail and OUTLET_WORD.search(tail["outlet"]):
        return title[: tail.start()], tail["outlet"]
    return title, None


def copyright_holder(lines: Iterable[str]) -> str | None:
    """Return the outlet a copyright line names."""
    for line in lines:
        if notice := _COPYRIGHT.search(line):
            return _AFTER_WHO.sub("", notice["who"]).strip(" .,") or None
    return None


def when(datelines: Sequence[str], *, zone: str, day_first: bool | None) -> tuple[When | None, When | None]:
    """Return when the story was published and updated, by the first line that says so; a datetime before raw words.

    Where a line says 'First published', another date without a word for it is when the story was updated.
    """
    lines = [(line, tuple(dates(line, zone=zone, day_first=day_first))) for line in datelines]
    every = [one for _, ones in lines for one in ones]
    published = [one for one in every if one.event == "published"]
    updated = [one for one in every if one.event == "updated"]
    first = [one for line, ones in lines if _FIRST.match(line) for one in ones if one.at]
    if first and not updated:
        updated = [one for one in published if one.at and one.at != first[0].at]
    return _surest(first or published), _surest(updated)


def _surest(ones: Sequence[When]) -> When | None:
    """Return the first date that is a datetime, else the first."""
    return next((one for one in ones if one.at), ones[0] if ones else None)
