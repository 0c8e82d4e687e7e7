"""The stretch of a page's lines that is the story: where prose is dense."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.reading.line_kinds import LineKind, PageLine

#: A line of prose is worth its words to the story, so many at most; this share of them where other things are on both
#: sides of it, as a teaser has them. All numbers here by hand, on the invented pages.
_MOST_WORTH, _ALONE = 60, 0.35
#: What another line costs the story, in words of prose.
_COST: dict[LineKind, int] = {
    "prose": 0,
    "bullet": 0,
    "signature": 0,
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
#: In words: 'Related' alone heads a list; with a headline behind it, it is longer, one link, and costs less.
_LONGEST_MARKER, _COST_OF_LINK = 6, 3
#: What a box of links inside a story holds, and its length in lines.
_IN_BOX: frozenset[LineKind] = frozenset({"related", "furniture", "short", "bullet", "caption", "credit"})
_LONGEST_BOX = 8
#: In lines: prose joins other prose so far away.
_REACH = 5


def story_span(lines: Sequence[PageLine]) -> tuple[int, int]:
    """Return the story's first line of prose and its last line plus one; the same number twice where there is none.

    It is the run of lines with the greatest worth (the maximum subarray of Bentley 1984).
    """
    best = worth = 0.0
    first = best_first = best_last = 0
    for index, line in enumerate(lines):
        worth += _worth(lines, index)
        if worth <= 0:
            worth, first = 0, index + 1
        elif worth > best and line.kind in ("prose", "bullet"):
            best, best_first, best_last = worth, first, index + 1
    while best_first < best_last and lines[best_first].kind != "prose":
        best_first += 1
    return best_first, _with_last_words(lines, _with_what_follows_links(lines, best_last))


def _worth(lines: Sequence[PageLine], index: int) -> float:
    """Return what a line adds to the story it is in."""
    line = lines[index]
    if line.kind == "related" and line.words > _LONGEST_MARKER:
        return -_COST_OF_LINK
    if line.kind not in ("prose", "bullet"):
        return -_COST[line.kind]
    joined = _joins(lines, index, -1) + _joins(lines, index, 1)
    return min(line.words, _MOST_WORTH) * (1 if joined >= 2 else _ALONE)


def _joins(lines: Sequence[PageLine], index: int, step: int) -> int:
    """Return how a line joins the prose on one side: 2 next to it, 1 with a short line (a heading) between, 0 not."""
    joined = 2
    for _ in range(_REACH):
        index += step
        if not 0 <= index < len(lines):
            return 1
        line = lines[index]
        if line.kind in ("prose", "bullet") or (line.kind == "short" and line.ends):
            return joined
        if line.kind in ("short", "end", "summary"):
            joined -= 1
        if not joined:
            return 0
    return 0


def _with_what_follows_links(lines: Sequence[PageLine], last: int) -> int:
    """Return the story's end with the sentences below a box of links ('Related' and what is under it)."""
    while 0 < last < len(lines) and lines[last].kind == "related":
        below = last + 1
        while below < min(last + _LONGEST_BOX, len(lines)) and lines[below].kind in _IN_BOX:
            below += 1
        after = below
        while after < len(lines) and lines[after].kind == "prose" and lines[after].ends:
            after += 1
        if after == below:
            break
        last = after
    return last


def _with_last_words(lines: Sequence[PageLine], last: int) -> int:
    """Return the story's end with a last signature, or a last short sentence: 'It was over.'"""
    while 0 < last < len(lines) and lines[last].kind == "signature":
        last += 1
    if not 0 < last < len(lines):
        return last
    line = lines[last]
    return last + 1 if line.kind == "short" and line.ends and line.words > 1 else last
