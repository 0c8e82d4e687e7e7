"""Which bylines and dates are the story's: those near its headline and first paragraph, or right at its end.

A date in the masthead, a name in a menu and the times of readers' comments are far from both, and become 'other'.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from analysis.article import BlockKind
from analysis.reading.bylines import form_of
from analysis.reading.dates import find_date, find_when
from analysis.reading.page import Page

#: What lines that are no byline or date add to the distance from the headline, or from the byline or date above.
_FURNITURE, _OTHER, _LIST_OF_LINKS = 0.25, 1, 3
#: The greatest distance from the headline, or from the last byline or date, and above the body. By hand, on the
#: invented pages.
_REACH, _REACH_ABOVE_BODY = 8, 4
#: In lines: so far above a headline, below the body's beginning and below its end the story is signed or dated still.
_ABOVE, _BELOW_FIRST, _AT_END = 2, 3, 3
_EVENT = re.compile(r"\b(?:publish|post|updat|modifi)ed", re.I)
_SIGNING: tuple[BlockKind, BlockKind] = ("byline", "dateline")


class Near(NamedTuple):
    """The lines that sign or date the story by where they are: in its head, and at its end."""

    head: frozenset[int]
    end: frozenset[int]


def keep_near(page: Page) -> Page:
    """Return the page with the bylines and dates 'other' that are neither in the story's head nor at its end.

    Within the body the times of a live blog's entries stay; a whole date there is a comment's or another story's.
    """
    near = near_lines(page)
    return page.labelled("other", (index for index in _signing(page, 0, len(page.lines)) if _is_far(page, index, near)))


def _is_far(page: Page, index: int, near: Near) -> bool:
    if index in near.head or index in near.end:
        return False
    is_in_body = page.first <= index < page.last
    return not is_in_body or page.labels[index] == "byline" or find_date(page.lines[index].text) is not None


def near_lines(page: Page) -> Near:
    """Return which lines sign or date the story."""
    head = frozenset(_below_headline(page))
    for kind in _SIGNING:
        if not any(page.labels[index] == kind and _tells(page, index) for index in head):
            head |= {index for index in _beside(page) if page.labels[index] == kind}
    is_signed = any(page.labels[index] == "byline" for index in head)
    end = _signing(page, max(page.first, page.last - _AT_END), page.last + _AT_END)
    return Near(head, frozenset(index for index in end if _closes(page, index, is_signed)))


def _tells(page: Page, index: int) -> bool:
    """Say whether a line of the head signs or dates the story: '0:00' is a player's length."""
    return page.labels[index] == "byline" or find_when(page.lines[index].text) is not None


def _closes(page: Page, index: int, is_signed: bool) -> bool:
    """Say whether a line at the story's end says who helped, when it was published, or who wrote an unsigned story."""
    text = page.lines[index].text
    if page.labels[index] == "dateline":
        return _EVENT.search(text) is not None and find_date(text) is not None
    if page.kind_at(index) != "byline" or form_of(text, "nothing"):
        return True
    return not is_signed and index <= page.last


def _signing(page: Page, start: int, end: int) -> Iterator[int]:
    """Yield the lines labelled as bylines or dates."""
    return (index for index in range(max(0, start), min(end, len(page.lines))) if page.labels[index] in _SIGNING)


def _below_headline(page: Page) -> Iterator[int]:
    """Yield the bylines and dates in the head."""
    return _close(page, range(_top(page), page.first), _REACH)


def _close(page: Page, lines: Iterable[int], reach: float) -> Iterator[int]:
    """Yield the bylines and dates that follow each other closely from the first of these lines on."""
    away = 0.0
    for index in lines:
        if page.labels[index] in _SIGNING:
            away = 0.0
            yield index
        else:
            away += _distance(page, index)
        if away > reach:
            return


def _top(page: Page) -> int:
    """Return where the head begins: below the headline, or, without one, a few lines above the body."""
    return page.title + 1 if page.title is not None else max(0, page.first - _REACH)


def _distance(page: Page, index: int) -> float:
    kind = page.kind_at(index)
    if kind in ("related", "end"):
        return _LIST_OF_LINKS
    return _FURNITURE if kind in ("furniture", "credit", "caption") else _OTHER


def _beside(page: Page) -> Iterator[int]:
    """Yield bylines and dates right above the body, right above the headline, and below the body's first lines."""
    if page.title is not None:
        yield from _close(page, range(page.first - 1, page.title, -1), _REACH_ABOVE_BODY)
        yield from _signing(page, page.title - _ABOVE, page.title)
    yield from _signing(page, page.first, page.first + _BELOW_FIRST)
