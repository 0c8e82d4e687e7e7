"""Two stories in one text: a second headline, byline and dateline below body text, and body text below these.

Without a byline, the dateline names its agency: 'LONDON, May 4 (Reuters) -'.

Below a story, pages list others by headline, byline, date and a sentence of teaser: so all of it is asked for, and
several paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from analysis.errors import InputError
from analysis.patterns import compile_pattern
from analysis.reading.datelines import opens_with_dateline
from analysis.reading.exports import export_of
from analysis.reading.line_kinds import PageLine, classify
from analysis.reading.line_wrapping import split_lines
from analysis.reading.normalisation import normalise

_SPLIT = "read them one by one with analysis.read_rows, or save each as a file"
#: Paragraphs of each story; a teaser has one or two. Words of them together. By hand.
_PARAGRAPHS, _WORDS = 3, 60
#: Words of a headline, and lines from it to the first paragraph: dek, byline, role, date. By hand.
_HEADLINE, _HEAD = range(3, 21), 6
#: Kinds of lines that may be in a head.
_IN_HEAD = frozenset({"short", "byline", "date", "credit", "caption"})
#: A headline may ask and shout, and has no full stop.
_STOP = re.compile(r"[.…][\"'”’]?$")
#: A dateline with its agency, as a second story without a byline has.
_OF_AGENCY = compile_pattern(r"[[:upper:]][^\n()]{1,60}\([[:upper:]][^\n()]{1,40}\)\s*[-–—]")
#: A second byline or dateline is asked for first, since kinds of lines cost time; it has so many characters above it.
#: By hand.
_SIGN = compile_pattern(rf"^[ \t]*(?:(?i:by):?\s+(?=[[:upper:]])|{_OF_AGENCY.pattern})", re.M)
_SHORTEST = 300


def check_single(text: str, where: str) -> None:
    """Raise `InputError` for a text of several stories: an export of a database, or one with a second headline."""
    if (export := export_of(text)) and len(export.stories) > 1:
        raise InputError(
            f"this is an export of {export.database} with {len(export.stories)} stories", where=where, do=_SPLIT
        )
    if second := next(second_stories(text), None):
        start, line = second
        headline = text[start:].split("\n", 1)[0].strip()
        raise InputError(f"a second story begins in line {line}: {headline!r}", where=where, do=_SPLIT)


def stories_of(text: str) -> list[str]:
    """Return the stories of a text, one behind the other; one where a second is not sure."""
    starts = [0, *(start for start, _ in second_stories(text)), len(text)]
    return [text[start:end] for start, end in pairwise(starts)]


def second_stories(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each story after the first begins: its offset, and its line from 1."""
    if not any(line.start() > _SHORTEST for line in _SIGN.finditer(text)):
        return
    lines = [classify(line) for line in split_lines(normalise(text))]
    begun = 0
    for index, line in enumerate(lines):
        if line.words not in _HEADLINE or line.kind not in ("short", "prose") or _STOP.search(line.text):
            continue
        first = _first_paragraph(lines, index)
        if first is not None and _is_body(lines[begun:index]) and _is_body(_until_head(lines, first)):
            yield line.start, text.count("\n", 0, line.start) + 1
            begun = first


def _first_paragraph(lines: Sequence[PageLine], headline: int) -> int | None:
    """Return the first paragraph below a headline with a byline and a dateline, None where there are not enough."""
    kinds = set()
    for index in range(headline + 1, min(len(lines), headline + 1 + _HEAD)):
        line = lines[index]
        if line.kind == "prose" and opens_with_dateline(line.text) and _OF_AGENCY.match(line.text):
            return index
        if line.kind == "prose" and "byline" in kinds:
            return index if "date" in kinds or opens_with_dateline(line.text) else None
        if line.kind not in _IN_HEAD and not (line.kind == "prose" and index == headline + 1):
            return None
        kinds.add(line.kind)
    return None


def _until_head(lines: Sequence[PageLine], first: int) -> Sequence[PageLine]:
    """Return the lines from a first paragraph to the next byline."""
    end = next((index for index in range(first, len(lines)) if lines[index].kind == "byline"), len(lines))
    return lines[first:end]


def _is_body(lines: Sequence[PageLine]) -> bool:
    """Say whether lines hold paragraphs enough for a story."""
    prose = [line.words for line in lines if line.kind == "prose"]
    return len(prose) >= _PARAGRAPHS and sum(prose) >= _WORDS
