"""Text -> lines as a reader sees them: a hard-wrapped paragraph is one line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

#: Full stop, question or exclamation mark, then perhaps closing quotation marks, brackets, an agency's initials.
SENTENCE_END = re.compile(r"""[.!?…]["'”’»)\]*]*(?:\s\([A-Z]{2,6}\))?$""")
#: How a line ends that no line carries on, how one begins that carries on another, and the length of a piece.
_ENDS = frozenset('.!?…:"”')
_GOES_ON = re.compile(r"[,;.)’”]|(?!by\b|published|updated|posted|last\b)[a-z]+[\s,]")
_PIECE = 40
_LINE = re.compile(r"[^\n]+")

#: Text is wrapped by hand or by a mail program at 60 to 110 columns.
_NARROWEST, _WIDEST = 50, 110
#: Such a share of all neighbours must stand as a wrapping program would put them; and of those, at least one and
#: such a share must break inside a sentence, before a word in lower case.
_FULL_SHARE, _LOWER_SHARE = 0.6, 0.25


class Stretch(NamedTuple):
    """A printed line: characters ``start`` to ``end``, trimmed, and whether a blank line stands before it."""

    start: int
    end: int
    gap: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page. ``text`` has single spaces where a hard-wrapped line was broken."""

    start: int
    end: int
    gap: bool
    text: str


def lines(text: str) -> list[Line]:
    """Return the lines of a text that are not blank, in order, with hard-wrapped paragraphs in one piece."""
    stretches = list(_stretches(text))
    width = _wrapped_at(stretches, text)
    return [
        Line(group[0].start, group[-1].end, group[0].gap, " ".join(text[one.start : one.end] for one in group))
        for group in _groups(stretches, text, width)
    ]


def _stretches(text: str) -> Iterator[Stretch]:
    """Yield the printed lines that are not blank."""
    gap = True
    after = 0
    for found in _LINE.finditer(text):
        raw = found.group()
        bare = raw.strip()
        if not bare:
            gap = True
            after = found.end() + 1
            continue
        start = found.start() + raw.index(bare[0])
        yield Stretch(start, start + len(bare), gap or found.start() > after)
        gap, after = False, found.end() + 1


def _wrapped_at(stretches: Sequence[Stretch], text: str) -> int | None:
    """Return the width a text is hard-wrapped at, or None where a line is a paragraph.

    In wrapped text the next line's first word would not have fitted on the line before it.
    """
    pairs = [(one, two) for one, two in pairwise(stretches) if not two.gap]
    long = [(one, two) for one, two in pairs if one.end - one.start >= _NARROWEST]
    if not long:
        return None
    width = max(one.end - one.start for pair in long for one in pair)
    full = [two for one, two in long if _is_full(one, two, text, width)]
    lower = sum(text[two.start].islower() for two in full)
    is_wrapped = len(full) >= _FULL_SHARE * len(long) and lower >= max(1, _LOWER_SHARE * len(full))
    return width if width <= _WIDEST and is_wrapped else None


def _is_full(one: Stretch, two: Stretch, text: str, width: int) -> bool:
    """Say whether the first word of line two would not have fitted on line one."""
    word = text.find(" ", two.start, two.end)
    return one.end - one.start + 1 + (two.end if word < 0 else word) - two.start > width


def _groups(stretches: Sequence[Stretch], text: str, width: int | None) -> Iterator[list[Stretch]]:
    """Yield the printed lines that belong together: hard-wrapped ones, and pieces of a sentence."""
    group: list[Stretch] = []
    for index, one in enumerate(stretches):
        if group:
            following = stretches[index + 1] if index + 1 < len(stretches) else None
            wrapped = width is not None and _is_full(group[-1], one, text, width)
            if one.gap or not (wrapped or _carries_on(group, one, following, text)):
                yield group
                group = []
        group.append(one)
    if group:
        yield group


def _carries_on(group: Sequence[Stretch], one: Stretch, following: Stretch | None, text: str) -> bool:
    """Say whether a line carries on the sentence above it, as where a link has been copied as a line of its own.

    It begins in lower case or with a comma; or it is short, and the line below it does.
    """
    so_far, end = group[-1].end - group[0].start, text[group[-1].end - 1]
    if end in _ENDS or max(so_far, one.end - one.start) < _PIECE:
        return False
    if _GOES_ON.match(text, one.start):
        return True
    is_link = so_far >= _PIECE and one.end - one.start < _PIECE and text[group[-1].start].isalnum()
    return is_link and following is not None and not following.gap and bool(_GOES_ON.match(text, following.start))
