"""The zone that a saved page prints beside a clock, against the one that it gives for programs.

Some pages tell programs the newsroom's own clock as if it were UTC: '2023-05-04T08:30:00Z' where they print 'May 4,
2023 8:30 a.m. EDT'. What readers see goes before it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import islice

from lxml import etree
from lxml import html as lxml_html

from analysis.reading.dates import When, dates
from analysis.reading.indian_time import zone_of_ist
from analysis.reading.web_days import Days

#: Characters of a page's words in which a clock is looked for, and on either side of it the date and the zone; and
#: how many times the clock may be printed. By hand.
_MOST, _NEAR, _TIMES = 200_000, 60, 20
_WORDS = etree.XPath(
    "//text()[not(parent::script or parent::style or parent::template or parent::noscript)]", smart_strings=False
)


def shown_words(tree: lxml_html.HtmlElement) -> str:
    """Return the words of a page as one line, without those of scripts and styles."""
    return " ".join(" ".join(_WORDS(tree)).split())[:_MOST]


def in_printed_zones(days: Days, words: Callable[[], str], zone: str | None) -> Days:
    """Return days with the zone that the page prints beside the same clock, where that is another one.

    ``words`` gives the words of the page, and is asked only for moments of programs; ``zone`` is what 'IST' means.
    """
    published, published_raw = _in_printed_zone(days.published, days.published_raw, words, zone)
    updated, updated_raw = _in_printed_zone(days.updated, days.updated_raw, words, zone)
    return Days(published, updated, published_raw, updated_raw)


def _in_printed_zone(
    moment: datetime | None, raw: str | None, words: Callable[[], str], zone: str | None
) -> tuple[datetime | None, str | None]:
    if moment is None or raw is None:
        return moment, raw
    printed = list(_printed(moment, words(), zone))
    if not printed or any(one.at and one.at.utcoffset() == moment.utcoffset() for one in printed):
        return moment, raw
    return printed[0].at, printed[0].raw


def _printed(moment: datetime, words: str, zone: str | None) -> Iterator[When]:
    """Yield the dates with a zone that a page prints for a moment's clock."""
    clock = moment.replace(second=0, microsecond=0, tzinfo=None)
    hours = f"0?(?:{clock.hour}|{(clock.hour + 11) % 12 + 1})"
    for place in islice(re.finditer(rf"(?<!\d){hours}[:.]{clock.minute:02}(?!\d)", words), _TIMES):
        near = words[max(0, place.start() - _NEAR) : place.end() + _NEAR]
        meant = zone or (zone_of_ist(words, words) if "IST" in near else None)
        for one in dates(near, zone=meant):
            if one.at and one.at.tzinfo and one.at.replace(second=0, tzinfo=None) == clock:
                yield one
