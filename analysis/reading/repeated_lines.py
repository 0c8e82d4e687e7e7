"""Lines whose kind only the whole page shows: what a mail program adds, and what occurs on the page several times."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from analysis.reading.line_kinds import PageLine

#: A line on a page so many times is the page's, not the story's; a picture's caption and alternative text are twins.
_OFTEN = 3
#: In words: a longer line on a page three times is no link or button; a longer one on it twice is no caption. By hand.
_LONGEST_LINK, _LONGEST_TWIN = 4, 40
#: In lines: a byline, date or heading within so many makes of twins a dek and the lead that repeats it. By hand.
_DEK_TO_LEAD = 5
#: Where a greater share of a page's prose has a twin, the page was copied twice, and none of it is a caption. By hand.
_TWINS_SHARE = 0.25
#: In lines: so close together the same sentence twice is a picture's alternative text and caption all the same, unless
#: this share of the page's prose or more is there twice. By hand.
_CLOSE, _CLOSE_SHARE = 2, 0.5
#: In words: the longest line above a printed page; and what it has, the page's number.
_LONGEST_HEAD = 15
_RUNNING_HEAD = re.compile(r"\bp(?:age|g)\.? ?\d+\b|[A-Za-z]\s{2,}\d+$", re.I)
_DIGITS = re.compile(r"\d+")
_MAIL_HEAD = re.compile(r"(?:>\s*)*(?:from|to|cc|bcc|sent|date|subject|reply-to):\s", re.I)


def without_mail_head(lines: Sequence[PageLine]) -> list[PageLine]:
    """Return the lines, those a mail program puts above a page ('From:' and 'Date:' in a row) as furniture."""
    head = {index for index, line in enumerate(lines) if _MAIL_HEAD.match(line.text)}
    return [
        line._replace(kind="furniture") if index in head and head & {index - 1, index + 1} else line
        for index, line in enumerate(lines)
    ]


def without_running_heads(lines: Sequence[PageLine]) -> list[PageLine]:
    """Return the lines, those that a printed page has above or below each of its sheets as furniture: the same but for
    the number of the page ('The Quay Courier 6 June 2019 Page 3', then 'Page 4')."""
    heads = {line.text for line in lines if line.words <= _LONGEST_HEAD and _RUNNING_HEAD.search(line.text)}
    count = Counter(_DIGITS.sub("", head) for head in heads)
    return [
        line._replace(kind="furniture") if line.text in heads and count[_DIGITS.sub("", line.text)] > 1 else line
        for line in lines
    ]


def without_repeats(lines: Sequence[PageLine]) -> list[PageLine]:
    """Return the lines, repeated links and buttons as furniture, and captions with their alternative texts as such."""
    count = Counter(line.text for line in lines)
    twins = _twins(lines)
    changed = list(lines)
    for index, line in enumerate(lines):
        if index in twins:
            changed[index] = line._replace(kind="caption" if count[line.text] < _OFTEN else "furniture")
        elif count[line.text] >= _OFTEN and line.kind == "short" and line.words <= _LONGEST_LINK:
            changed[index] = line._replace(kind="furniture")
    return changed


def _twins(lines: Sequence[PageLine]) -> set[int]:
    """Return the indices of prose on the page twice, once perhaps with a credit behind; none where much of it is.

    A dek with the byline between it and the lead that repeats it is none.
    """
    order = sorted((line.text, index) for index, line in enumerate(lines) if line.kind == "prose")
    twins: set[int] = set()
    close: set[int] = set()
    for (text, one), (longer, two) in pairwise(order):
        if lines[two].words <= _LONGEST_TWIN and longer.startswith(text):
            between = lines[min(one, two) + 1 : max(one, two)]
            if len(between) > _DEK_TO_LEAD or not any(line.kind in ("byline", "date", "short") for line in between):
                twins |= {one, two}
                close |= {one, two} if abs(one - two) <= _CLOSE and text == longer else set()
    if len(twins) <= _TWINS_SHARE * len(order):
        return twins
    return close if len(close) < _CLOSE_SHARE * len(order) else set()
