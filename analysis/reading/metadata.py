"""What labelled lines say about the story: title, dek, authors, outlet, times, the makers of its pictures."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from analysis.article import STORY
from analysis.patterns import compile_pattern
from analysis.reading.captions import credits
from analysis.reading.dates import When, dates
from analysis.reading.indian_time import zone_of_ist
from analysis.reading.printed_names import OUTLET_WORD
from analysis.reading.signed_names import read_bylines

_COPYRIGHT = compile_pattern(
    r"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:\d{4}(?:\s*[-–]\s*\d{2,4})?)?,?\s*(?:by\s+)?"
    r"(?P<who>(?-i:[[:upper:]])[\w&.’' -]+)",
    re.I,
)
_AFTER_WHO = re.compile(r"\s*(?:\.\s|\.$|\s\d{4}|\bAll\b|\bLtd\b|\bLimited\b|\bInc\b|\bLLC\b|\(P\)).*", re.I)
_FIRST = re.compile(r"\W*(?:this (?:story|article) was )?(?:first|originally) published", re.I)
_SAID = re.compile(r"\W*(?:published|posted)(?: on)?\b", re.I)
_TITLE_TAIL = compile_pattern(r"\s+[|–—-]\s+(?P<outlet>[[:upper:]][\w&.’' -]{2,40})$")


class Metadata(NamedTuple):
    """What a page says of its story; the fields are those of `Article`."""

    title: str | None
    dek: str | None
    authors: tuple[str, ...]
    outlet: str | None
    published: datetime | None
    updated: datetime | None
    published_raw: str | None
    updated_raw: str | None
    image_credits: tuple[str, ...]


def read_metadata(
    lines: Callable[..., Sequence[str]], *, zone: str | None, day_first: bool | None, outlet: str | None
) -> Metadata:
    """Return what a page says of its story; ``lines`` gives those with any of the labels asked for, in text order.

    An ``outlet`` that the caller knows wins; then the headline's, the copyright line's, the byline's.
    """
    title, outlet_of_title = title_and_outlet(next(iter(lines("title")), None))
    byline = read_bylines(lines("byline"), outlet or outlet_of_title)
    datelines = lines("dateline", "byline")
    if zone is None and any("IST" in line for line in datelines):
        story = "\n".join(lines(*STORY))
        zone = zone_of_ist("\n".join((story, *datelines, *lines("caption", "other"))), story)
    published, updated = when(datelines, zone=zone, day_first=day_first)
    return Metadata(
        title=title,
        dek=next(iter(lines("dek")), None),
        authors=byline.authors,
        outlet=outlet or outlet_of_title or copyright_holder(lines("other")) or byline.outlet,
        published=published.at,
        updated=updated.at,
        published_raw=published.raw,
        updated_raw=updated.raw,
        image_credits=tuple(maker for line in lines("caption") for maker in credits(line)),
    )


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


class _Time(NamedTuple):
    """A moment, if sure, and the words printed."""

    at: datetime | None
    raw: str | None


def when(datelines: Sequence[str], *, zone: str | None, day_first: bool | None) -> tuple[_Time, _Time]:
    """Return when the story was published and updated, by the first line that says so; a datetime before raw words.

    A line that opens with 'Published' goes before a date alone. Where one says 'First published', another date without
    a word for it is when the story was updated.
    """
    lines = [(line, tuple(dates(line, zone=zone, day_first=day_first))) for line in datelines]
    every = [date for _, ones in lines for date in ones]
    published = [date for date in every if date.event == "published"]
    updated = [date for date in every if date.event == "updated"]
    first = [date for line, ones in lines if _FIRST.match(line) for date in ones if date.at]
    said = [date for line, ones in lines if _SAID.match(line) for date in ones if date.event == "published" and date.at]
    if first and not updated:
        updated = [date for date in published if date.at and date.at != first[0].at]
    return _surest(first or said or published), _surest(updated)


def _surest(candidates: Sequence[When]) -> _Time:
    """Return the first date that is a datetime, else the first."""
    surest = next((date for date in candidates if date.at), next(iter(candidates), None))
    return _Time(surest.at, surest.raw) if surest else _Time(None, None)
