"""Dates as news pages print them -> datetimes. The printed words are kept; nothing is guessed.

A date needs a day, a month and a year. Its time and zone are optional. A zone that the table lacks leaves
the time naive, and '2 hours ago' has no datetime at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone, tzinfo
from functools import cache
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dateutil import parser

from analysis.errors import InputError
from analysis.lexicons import builtin, words_of
from analysis.patterns import holds_any
from analysis.reading.printed_names import any_of

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?:19|20)\d\d"
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
#: 'Eastern Standard Time'; longer ones first.
_ZONE_IN_WORDS = any_of(*(zone for zone in words_of("zones") if not zone.isupper()))
_TIME = (
    r"(?:at\s+)?(?P<time>\d{1,2}[:.]\d\d(?::\d\d)?(?:\.\d+)?(?:\s*[ap]\.?m\b\.?)?|\d{1,2}\s*[ap]\.?m\b\.?"
    r"|\d{4}(?=\s*(?:hrs|GMT|UTC)))(?:\s*hrs)?"
    rf"(?:\s*\(?(?P<zone>{_ZONE_IN_WORDS}\b|Z\b|(?:GMT|UTC)?[+-]\d{{1,2}}:?(?:\d\d)?|[A-Z]{{2,5}}\b)\)?)?"
)
#: A day and a month in numbers, either way round; '21-15-19' is a score.
_NUMBERS = r"(?:(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])[/.-](?:0?[1-9]|[12]\d|3[01]))"
#: Numbers are no part of a longer number: '020-12-34-56', '1234/05/06'.
_DATE = (
    rf"(?P<date>(?<!\d)(?<!\d[/.-]){_YEAR}(?P<mark>[-/.])\d\d?(?P=mark)\d\d?(?!\d)"
    rf"|{MONTH}\s+{DAY}\s*,?\s+{_YEAR}|{MONTH}-{DAY}-{_YEAR}|{DAY}\s+(?:of\s+)?{MONTH},?\s+{_YEAR}|{DAY}-{MONTH}-(?:{_YEAR}|\d\d\b(?!-))"
    rf"|(?P<numeric>(?<!\d)(?<!\d[/.-]){_NUMBERS}[/.-](?:{_YEAR}\b(?![/.]\d)|\d\d\b(?![/.-]\d))))"
)
_BETWEEN = r"(?:[\s,|·•/–—T-]|at\b|on\b)*?"
#: A date with its time after it, or before it ('8:51 PM EST, Thu January 27, 2022').
DATE = re.compile(rf"{_DATE}(?:{_BETWEEN}{_TIME})?", re.I)
#: A time alone: '10:51 AM EST'.
TIME = re.compile(_TIME, re.I)
#: A line without any of these has no date; asked first, since `DATE` is slow, and a digit before the others.
_DIGIT = re.compile(r"\d")
_RELATIVE_HINTS = ("ago", "day", "now", "AGO", "DAY", "NOW", "Ago", "Now")
_DATE_HINT = re.compile(rf"{_YEAR}|\d[/.-]\d{{1,2}}[/.-]\d|[A-Za-z]-\d\d\b")
_TIME_FIRST = re.compile(rf"{_TIME}[\s,|·•/–—-]*(?:on\s+)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[\s,.]*)?$", re.I)
#: 'Posted 5:41 PM, Jan 18, 2022 CST': the zone of a time that stands before its date, behind both.
_ZONE_LAST = re.compile(rf"\s*,?\s*\(?(?P<zone>{_ZONE_IN_WORDS}|[A-Z]{{2,5}})\)?(?=\s*(?:$|[|•·;–—-]))")
#: '2 hours ago', 'yesterday at 4pm', 'Just now': kept as printed.
RELATIVE = re.compile(
    r"\b(?:(?:an?|\d+|few|several)\s*"
    r"(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?|months?|years?)\s+ago"
    r"|yesterday|today|just now)\b(?!['’]s)(?:,?\s+(?:at\s+)?\d{1,2}[:.]\d\d(?:\s*[ap]\.?m\.?)?)?",
    re.I,
)
#: '20:15 pm': its letters say again what its hour says.
_DAY_HOURS = re.compile(r"(?:1[3-9]|2\d)[:.]")
#: '10.51' is a time with a dot for its colon; 'p.m.' has other dots.
_DOTTED_TIME = re.compile(r"\d+\.\d\d")
#: Zones of countries that print the day first, whatever the page.
_DAY_FIRST = frozenset(("BST", "IST", "AEST", "AEDT", "NZST", "NZDT", "SAST", "WAT", "EAT", "PKT", "SGT"))
_WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*[\s,.]*$", re.I)
_MARK = re.compile(r"[/.-]")
_UPDATED = re.compile(r"\b(?:updated?|modified|revised|edited)\b", re.I)
_OFFSET = re.compile(r"(?:GMT|UTC)?([+-])(\d{1,2}):?(\d\d)?$", re.I)


class When(NamedTuple):
    """A date on a page: what it dates (published, updated), the words printed, and the moment they mean, if sure."""

    event: str
    raw: str
    at: datetime | None


def find_date(text: str) -> re.Match[str] | None:
    """Return the first date in a text, with its time where one follows."""
    return DATE.search(text) if _DIGIT.search(text) and _DATE_HINT.search(text) else None


def find_when(text: str) -> re.Match[str] | None:
    """Return the first date in a text, or, where it has none, the first words such as '2 hours ago'."""
    return find_date(text) or (RELATIVE.search(text) if holds_any(text, _RELATIVE_HINTS) else None)


def dates(line: str, *, zone: str | None = None, day_first: bool | None = None) -> Iterator[When]:
    """Yield the dates of a line in text order; where it has none, words such as '2 hours ago', as printed.

    ``zone`` is what 'IST' means; None leaves such a time naive.
    ``day_first`` reads '03/04/2022' as 3 April (true) or March 4 (false);
    by default a numeric date that could be either stays raw.
    """
    done = 0
    for date in DATE.finditer(line) if _DIGIT.search(line) else ():
        before = line[done : date.start()]
        clock = date if date["time"] else _TIME_FIRST.search(before)
        start = done + clock.start() if clock and clock is not date else date.start()
        event = "updated" if _UPDATED.search(before) else "published"
        done = date.end()
        letters = clock["zone"] if clock else None
        last = _ZONE_LAST.match(line, done) if clock and clock is not date and not letters else None
        if last and " ".join(last["zone"].upper().split()) in (*_zones(), "IST"):
            letters, done = last["zone"], last.end("zone")
        yield When(event, line[start:done].strip(), _moment(date, clock, letters, zone, day_first, before))
    if not done and (relative := RELATIVE.search(line)):
        yield When("updated" if _UPDATED.search(line) else "published", relative.group(), None)


def _moment(
    date: re.Match[str],
    clock: re.Match[str] | None,
    letters: str | None,
    zone: str | None,
    day_first: bool | None,
    before: str,
) -> datetime | None:
    """Return the datetime of a date and a time, or None where a number could be day or month.

    ``letters`` are the zone's as printed.
    """
    day = date["date"]
    if date["numeric"]:
        day_first = _is_day_first(day) if day_first is None else day_first
        day_first = _by_weekday(day, before) if day_first is None else day_first
        day_first = _order_in(letters) if day_first is None and letters else day_first
        if day_first is None:
            return None
    time = _time(clock["time"]) if clock else ""
    try:
        # a date with its year first is never day first, whatever the caller says of '03/04/2022'
        at = parser.parse(f"{day} {time}", dayfirst=bool(date["numeric"] and day_first), default=datetime(1, 1, 1))
    except (ValueError, OverflowError):
        return None
    return at.replace(tzinfo=_zone(letters, zone) if letters else None)


def _time(printed: str) -> str:
    """Return a time as `dateutil` reads it: '10.51' as '10:51', 'p.m.' as 'pm', '20:15 pm' as '20:15'."""
    printed = printed.rstrip(" apmAPM.") if _DAY_HOURS.match(printed) else printed
    return printed.replace(".", ":" if _DOTTED_TIME.match(printed) else "", 1).replace(".", "")


def _is_day_first(day: str) -> bool | None:
    """Say whether a date in numbers begins with its day: '27/01/2022' does; None for '03/04/2022', which may."""
    first, second = (int(number) for number in _MARK.split(day)[:2])
    if first == second:
        return True
    return first > 12 if max(first, second) > 12 else None


def order_in_numbers(text: str) -> bool | None:
    """Say whether a text's date in numbers can only begin with its day, or only with its month; None for all others."""
    date = find_date(text)
    day = date["date"] if date and date["numeric"] else ""
    return _is_day_first(day) if day and len(set(map(int, _MARK.split(day)[:2]))) > 1 else None


def _by_weekday(day: str, before: str) -> bool | None:
    """Say whether a date in numbers begins with its day by the weekday before it: 'Thu, 11/09/2023' is 9 November."""
    weekday = _WEEKDAY.search(before)
    if weekday is None:
        return None
    falls = [parser.parse(day, dayfirst=first).strftime("%a").lower() for first in (False, True)]
    return bool(falls.index(weekday[1].lower())) if falls.count(weekday[1].lower()) == 1 else None


def _order_in(zone: str) -> bool | None:
    """Say whether dates in numbers begin with their day where a zone's letters are used: not in America."""
    means = _zones().get(zone.upper(), "")
    if means.startswith(("-", "America/")):
        return False
    return True if zone.upper() in _DAY_FIRST else None


def _zone(printed: str, ist: str | None) -> tzinfo | None:
    """Return the zone a page's letters or offset mean; None for letters the table lacks."""
    name = " ".join(printed.upper().split())
    if name == "IST":
        return named_zone(ist) if ist else None
    means = _zones().get(name, name)
    if offset := _OFFSET.match(means):
        sign, hours, minutes = offset.groups()
        delta = timedelta(hours=int(hours), minutes=int(minutes or 0))
        return timezone(-delta if sign == "-" else delta) if delta < timedelta(days=1) else None
    return named_zone(means) if name in _zones() else None


@cache
def _zones() -> dict[str, str]:
    """What a zone's letters mean: an offset or an IANA name."""
    return {row["letters"].upper(): row["means"] for row in builtin("zones").rows}


@cache
def named_zone(name: str) -> tzinfo:
    """Return the zone of an IANA name ('Asia/Kolkata'). Raises `InputError` for a name there is none of."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise InputError(
            f"there is no time zone {name!r}", where="zone", do="give an IANA name such as Asia/Kolkata"
        ) from error
