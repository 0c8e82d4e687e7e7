"""Text -> the lines a reader sees: a paragraph that a mail program has broken at 70 columns is one line again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from analysis.patterns import compile_pattern

#: Full stop, question or exclamation mark, then perhaps closing quotation marks, brackets, an agency's initials, or the
#: mark with which magazines end a story.
SENTENCE_END = compile_pattern(r"""[.!?…]["'”’»)\]*]*(?:\s\([[:upper:]]{2,6}\)|\s?[♦■●◆▪□])?$""")
#: The last character of a finished line: the sentence does not go on in the line below.
_FINISHED = frozenset('.!?…:"”')
#: The first characters of a line that continues the sentence above it: punctuation, or a word in lower case.
_CONTINUES = compile_pattern(r"[,;.)’”]|(?!by\b|published|updated|posted|last\b)[[:lower:]]+[\s,]")
#: Characters; a shorter line is a piece of a sentence (a link, copied as a line of its own). By hand.
_PIECE = 40
_PRINTED_LINE = re.compile(r"[^\n]+")

#: Columns; people and mail programs wrap text at 60 to 110. By hand, from mails and wire copy.
_NARROWEST, _WIDEST = 50, 110
#: Text is hard-wrapped when, of its lines of `_NARROWEST` columns and more, this share is so full that the next
#: line's first word would not have fitted, and when, of those full ones, this share (and at least one) breaks inside a
#: sentence, before a word in lower case. By hand, on the invented pages wrapped at 70, 85 and 100 columns.
_FULL_SHARE, _LOWER_SHARE = 0.6, 0.25


class PrintedLine(NamedTuple):
    """A line as the file has it: characters ``start`` to ``end``, trimmed; ``gap``: a blank line is above it."""

    start: int
    end: int
    gap: bool


class Line(NamedTuple):
    """A line of a page: characters ``start`` to ``end``; ``gap``: a blank line is above it.

    ``text`` has single spaces where a hard-wrapped line was broken.
    """

    start: int
    end: int
    gap: bool
    text: str


def split_lines(text: str) -> list[Line]:
    """Return the lines of a text that are not blank, in order, with hard-wrapped paragraphs in one piece."""
    printed = list(_printed_lines(text))
    width = _wrapped_at(printed, text)
    return [
        Line(group[0].start, group[-1].end, group[0].gap, " ".join([text[one.start : one.end] for one in group]))
        for group in _groups(printed, text, width)
    ]


def _printed_lines(text: str) -> Iterator[PrintedLine]:
    """Yield the printed lines that are not blank."""
    gap = True
    after = 0
    for match in _PRINTED_LINE.finditer(text):
        raw = match.group()
        bare = raw.strip()
        if not bare:
            gap = True
            after = match.end() + 1
            continue
        start = match.start() + raw.index(bare[0])
        yield PrintedLine(start, start + len(bare), gap or match.start() > after)
        gap, after = False, match.end() + 1


def _wrapped_at(printed: Sequence[PrintedLine], text: str) -> int | None:
    """Return the width a text is hard-wrapped at, or None where a line is a paragraph.

    In wrapped text the next line's first word would not have fitted on the line before it.
    """
    pairs = [(one, two) for one, two in pairwise(printed) if not two.gap]
    long = [(one, two) for one, two in pairs if one.end - one.start >= _NARROWEST]
    if not long:
        return None
    width = max(one.end - one.start for pair in long for one in pair)
    full = [two for one, two in long if _is_full(one, two, text, width)]
    lower = sum(text[two.start].islower() for two in full)
    is_wrapped = len(full) >= _FULL_SHARE * len(long) and lower >= max(1, _LOWER_SHARE * len(full))
    return width if width <= _WIDEST and is_wrapped else None


def _is_full(one: PrintedLine, two: PrintedLine, text: str, width: int) -> bool:
    """Say whether the first word of line two would not have fitted on line one."""
    word = text.find(" ", two.start, two.end)
    return one.end - one.start + 1 + (two.end if word < 0 else word) - two.start > width


def _groups(printed: Sequence[PrintedLine], text: str, width: int | None) -> Iterator[list[PrintedLine]]:
    """Yield the printed lines that belong together: hard-wrapped ones, and pieces of a sentence."""
    group: list[PrintedLine] = []
    for index, one in enumerate(printed):
        if group:
            following = printed[index + 1] if index + 1 < len(printed) else None
            wrapped = width is not None and _is_full(group[-1], one, text, width)
            if one.gap or not (wrapped or _continues(group, one, following, text)):
                yield group
                group = []
        group.append(one)
    if group:
        yield group


def _continues(group: Sequence[PrintedLine], one: PrintedLine, following: PrintedLine | None, text: str) -> bool:
    """Say whether a line continues the sentence above it, as where a link was copied as a line of its own.

    It begins in lower case or with a comma ('The mayor', 'said on Monday that ...'); or it is a short piece, and the
    line below it begins so ('According to the', 'Quay Times', ', the bridge is closed.').
    """
    so_far, end = group[-1].end - group[0].start, text[group[-1].end - 1]
    if end in _FINISHED or max(so_far, one.end - one.start) < _PIECE:
        return False
    if _CONTINUES.match(text, one.start):
        return True
    is_link = so_far >= _PIECE and one.end - one.start < _PIECE and text[group[-1].start].isalnum()
    return is_link and following is not None and not following.gap and bool(_CONTINUES.match(text, following.start))
