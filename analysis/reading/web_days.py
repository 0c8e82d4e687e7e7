"""When a saved page's story was published and updated: what the page tells programs, then what it prints."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from lxml import html as lxml_html

from analysis.reading.dates import dates
from analysis.reading.json_ld import Node
from analysis.reading.metadata import Metadata
from analysis.reading.web_tags import Head, plain

_PUBLISHED = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dc.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "date",
)
_UPDATED = ("article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dc.date.modified")
#: What a page calls the time of a change, in the element's name or before it.
_CHANGE = re.compile(r"updat|modif|\brevised\b", re.I)


class Days(NamedTuple):
    """When a story was published and updated, and how the page writes it."""

    published: datetime | None
    updated: datetime | None
    published_raw: str | None
    updated_raw: str | None


def days_of(
    node: Node,
    head: Head,
    when: Callable[[str], datetime | None],
    printed: Callable[[], Metadata],
    guessed: Callable[[], str | None],
) -> Days:
    """Return the days that a page tells, or that are ``guessed``.

    One that it gives only as that of a change is not when the story was published.
    """
    changes = list(_times(node, head, "dateModified", _UPDATED, when))
    raw = next(_times(node, head, "datePublished", _PUBLISHED, when), None)
    published, changed_at, changed = when(raw) if raw else None, None, None
    if raw is None:
        shown = printed()
        published, raw, changed_at, changed = shown.published, shown.published_raw, shown.updated, shown.updated_raw
    if raw is None and (guess := guessed()):
        days = {at.date() for at in (changed_at, *map(when, changes)) if at}
        found = when(guess)
        if found and found.date() not in days:
            published, raw = found, guess
    later = next((one for one in changes if is_later(when(one), published)), None)
    if later:
        changed_at, changed = when(later), later
    return Days(published, changed_at, raw, changed)


def _times(
    node: Node, head: Head, name: str, names: Iterable[str], when: Callable[[str], datetime | None]
) -> Iterator[str]:
    """Yield the moments that a page gives for a name of schema.org, as written; those that can be read alone."""
    published = name == "datePublished"
    elements = (one for one in head.tree.iter("time") if one.get("datetime") and _is_change(one) != published)
    values = (
        plain(node.get(name)),
        *head.of(*names),
        *head.marked(name, "content", "datetime"),
        *(one.get("datetime") for one in elements),
    )
    return (value for value in values if value and when(value))


def _is_change(time: lxml_html.HtmlElement) -> bool:
    """Say whether an element for a time is called that of a change: by its name, or by the word before it."""
    before = time.getprevious()
    around = time.getparent()
    words = (around.text if before is None and around is not None else before.tail if before is not None else "") or ""
    return bool(_CHANGE.search(f"{time.get('class') or ''} {words}"))


def is_later(moment: datetime | None, than: datetime | None) -> bool:
    """Say whether a moment is later than another; days decide where only one of them has a zone."""
    if moment is None or than is None:
        return moment is not None
    if (moment.tzinfo is None) != (than.tzinfo is None):
        return moment.date() > than.date()
    return moment > than


def moment(text: str, zone: str | None, day_first: bool | None) -> datetime | None:
    """Return the moment that a page writes for programs (ISO 8601) or prints, if sure."""
    try:
        return datetime.fromisoformat(text.strip())
    except ValueError:
        return next((one.at for one in dates(text, zone=zone, day_first=day_first) if one.at), None)
