"""A page as its lines, their looks, and the stretch of them that is the story."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from analysis.article import BlockKind
from analysis.reading.headline import headline
from analysis.reading.lines import Line
from analysis.reading.looks import Kind, Look, look

#: What a line's look alone decides, wherever it stands; a line of another look starts as 'other'.
BY_LOOK: dict[Kind, BlockKind] = {
    "date": "dateline",
    "byline": "byline",
    "credit": "caption",
    "caption": "caption",
}
#: What a line is worth to the story it stands in: prose its words, up to a limit, and a part of them where it stands
#: between other things, as a teaser does; anything else costs.
_MOST_WORTH, _ALONE = 60, 0.35
_COST: dict[Kind, int] = {
    "prose": 0,
    "bullet": 0,
    "credit": 2,
    "date": 3,
    "byline": 3,
    "caption": 3,
    "short": 6,
    "summary": 2,
    "furniture": 8,
    "related": 10,
    "end": 30,
}
#: A line that stands so often on a page is the page's, not the story's; a picture's alternative text stands twice.
_OFTEN, _LONGEST_LINK, _LONGEST_TWIN, _TWINS_SHARE = 3, 4, 40, 0.25
#: 'Related' alone heads a list; with a headline behind it, it is one link.
_LONGEST_MARKER = 6
_SECOND_PERSON = re.compile(r"\b(?:you|your|yours|yourself)\b", re.I)
_MAIL_HEAD = re.compile(r"(?:>\s*)*(?:from|to|cc|bcc|sent|date|subject|reply-to):\s", re.I)
#: What a box of links inside a story holds, and its length in lines.
_IN_BOX: frozenset[Kind] = frozenset({"related", "furniture", "short", "bullet", "caption", "credit"})
_LONGEST_BOX = 8
#: How many lines a line of prose may be from the next.
_REACH = 5


@dataclass
class Page:
    """The lines of a page, their looks, where the story is, and the kinds decided so far."""

    lines: Sequence[Line]
    looks: Sequence[Look]
    first: int
    last: int
    title: int | None
    kinds: list[BlockKind]

    def look_at(self, index: int) -> str:
        """The look of a line; 'none' outside the page."""
        return self.looks[index].kind if 0 <= index < len(self.looks) else "none"

    def text_at(self, index: int) -> str:
        """The text of a line; '' outside the page."""
        return self.lines[index].text if 0 <= index < len(self.lines) else ""

    @cached_property
    def interview(self) -> bool:
        """The story puts questions to somebody: some say 'you'."""
        return any(
            line.text.endswith("?") and _SECOND_PERSON.search(line.text) for line in self.lines[self.first : self.last]
        )

    def prose_from(self, index: int) -> int:
        """The first line of prose from here on, or the story's end."""
        while index < self.last and self.looks[index].kind != "prose":
            index += 1
        return index


def survey(lines: Sequence[Line]) -> Page:
    """Look at every line, then find the story and its headline."""
    looks = _without_repeats(lines, _without_mail_head(lines, [look(line) for line in lines]))
    first, last = stretch(looks)
    title = headline(lines, looks, first, last)
    page = Page(lines, looks, first, last, title, [BY_LOOK.get(one.kind, "other") for one in looks])
    if title is not None:
        page.kinds[title] = "title"
        page.first = page.prose_from(max(first, title + 1)) if last else title + 1
    page.last = last or len(lines)
    return page


def stretch(looks: Sequence[Look]) -> tuple[int, int]:
    """Return the story's first line of prose and its last line plus one; the same number twice where there is none.

    It is the run of lines with the greatest worth (the maximum subarray of Bentley 1984).
    """
    best = worth = 0.0
    first = best_first = best_last = 0
    for index, one in enumerate(looks):
        worth += _worth(looks, index)
        if worth <= 0:
            worth, first = 0, index + 1
        elif worth > best and one.kind in ("prose", "bullet"):
            best, best_first, best_last = worth, first, index + 1
    while best_first < best_last and looks[best_first].kind != "prose":
        best_first += 1
    return best_first, _tail(looks, best_last)


def _tail(looks: Sequence[Look], last: int) -> int:
    """Return the story's end with a last short sentence, and with those below a last 'Related' and its links."""
    while 0 < last < len(looks) and looks[last].kind == "related":
        below = last + 1
        while below < min(last + _LONGEST_BOX, len(looks)) and looks[below].kind in _IN_BOX:
            below += 1
        if below == len(looks) or looks[below].kind != "prose" or not looks[below].ends:
            break
        while below < len(looks) and looks[below].kind == "prose" and looks[below].ends:
            below += 1
        last = below
    if 0 < last < len(looks) and looks[last].kind == "short" and looks[last].ends and looks[last].words > 1:
        last += 1
    return last


def _worth(looks: Sequence[Look], index: int) -> float:
    """What a line adds to the story it stands in."""
    one = looks[index]
    if one.kind == "related" and one.words > _LONGEST_MARKER:
        return -_COST["caption"]
    if one.kind not in ("prose", "bullet"):
        return -_COST[one.kind]
    joined = _joins(looks, index, -1) + _joins(looks, index, 1)
    return min(one.words, _MOST_WORTH) * (1 if joined >= 2 else _ALONE)


def _joins(looks: Sequence[Look], index: int, step: int) -> int:
    """How a line joins the prose on one side: 2 next to it, 1 with a short line (a heading) between, 0 not."""
    joined = 2
    for _ in range(_REACH):
        index += step
        if not 0 <= index < len(looks):
            return 1
        one = looks[index]
        if one.kind in ("prose", "bullet") or (one.kind == "short" and one.ends):
            return joined
        if one.kind in ("short", "end", "summary"):
            joined -= 1
        if not joined:
            return 0
    return 0


def _without_mail_head(lines: Sequence[Line], looks: list[Look]) -> list[Look]:
    """Look again at the lines a mail program puts above a page: 'From:', 'Date:', 'Subject:', two or more in a row."""
    head = {index for index, line in enumerate(lines) if _MAIL_HEAD.match(line.text)}
    return [
        replace(one, kind="furniture") if index in head and head & {index - 1, index + 1} else one
        for index, one in enumerate(looks)
    ]


def _without_repeats(lines: Sequence[Line], looks: list[Look]) -> list[Look]:
    """Look again at lines that stand more than once: links and buttons, and captions with their alternative texts."""
    count = Counter(line.text for line in lines)
    twins = _twins(lines, looks)
    for index, line in enumerate(lines):
        if index in twins:
            looks[index] = replace(looks[index], kind="caption" if count[line.text] < _OFTEN else "furniture")
        elif count[line.text] >= _OFTEN and looks[index].kind == "short" and looks[index].words <= _LONGEST_LINK:
            looks[index] = replace(looks[index], kind="furniture")
    return looks


def _twins(lines: Sequence[Line], looks: Sequence[Look]) -> set[int]:
    """Return lines of prose that stand twice, one perhaps with a credit behind; none where much of the page does.

    A dek with the byline between it and the lead that repeats it is none.
    """
    order = sorted((line.text, index) for index, line in enumerate(lines) if looks[index].kind == "prose")
    found: set[int] = set()
    for (text, one), (longer, two) in pairwise(order):
        if looks[two].words <= _LONGEST_TWIN and longer.startswith(text):
            between = looks[min(one, two) + 1 : max(one, two)]
            if len(between) > _REACH or not any(look.kind in ("byline", "date", "short") for look in between):
                found |= {one, two}
    return found if len(found) <= _TWINS_SHARE * len(order) else set()
