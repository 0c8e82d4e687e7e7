"""The stretch of a page's lines that is the story: where prose is dense."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from analysis.reading.line_kinds import LineKind, PageLine

#: A line of prose is worth its words to the story, so many at most; this share of them where other things are on both
#: sides of it, as a teaser has them. All numbers here by hand, on the invented pages.
_MOST_WORTH, _ALONE = 60, 0.35
#: What another line costs the story, in words of prose.
_COST: dict[LineKind, int] = {
    "prose": 0,
    "aside": 0,
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
    "end": 80,
}
#: In words: 'Related' alone heads a list; with a headline behind it, it is longer, one link, and costs less.
_LONGEST_MARKER, _COST_OF_LINK = 6, 3
#: What a box of links inside a story holds, and its length in lines.
_IN_BOX: frozenset[LineKind] = frozenset({"related", "furniture", "short", "bullet", "caption", "credit", "date"})
_LONGEST_BOX = 8
_BODY: frozenset[LineKind] = frozenset({"prose", "bullet"})
#: In lines: prose joins other prose so far away.
_REACH = 5
#: A button so many times on a page is between its paragraphs, as 'Article content' is, and costs this much. By hand.
_OFTEN, _COST_OF_BUTTON = 6, 2
#: A first paragraph between the byline and an offer has so many words, and the story goes on so many lines below at
#: most. By hand.
_FEWEST_FIRST, _LONGEST_OFFER = 12, 15
#: Teasers below a story are so many pairs of a headline and a sentence or more, 'Read more' below each or not; a
#: headline has so many words. By hand.
_FEWEST_TEASERS, _FEWEST_HEADLINE = 2, 4


def story_span(lines: Sequence[PageLine]) -> tuple[int, int]:
    """Return the story's first line of prose and its last line plus one; the same number twice where there is none.

    It is the run of lines with the greatest worth (the maximum subarray of Bentley 1984).
    """
    best = worth = 0.0
    first = best_first = best_last = 0
    for index, cost in enumerate(_costs(lines)):
        worth += _worth(lines, index) if cost is None else -cost
        if worth <= 0:
            worth, first = 0, index + 1
        elif worth > best and lines[index].kind in _BODY:
            best, best_first, best_last = worth, first, index + 1
    while best_first < best_last and lines[best_first].kind != "prose":
        best_first += 1
    last = _with_last_section(lines, _with_last_words(lines, _with_what_follows_links(lines, best_last)))
    last = _without_linked_teasers(lines, best_first, _without_teasers(lines, best_first, last))
    return _with_first_paragraph(lines, best_first), last


def _costs(lines: Sequence[PageLine]) -> list[float | None]:
    """Return what each line costs the story; None for its text."""
    often = buttons(lines)
    costs: list[float | None] = []
    for line in lines:
        if line.kind in _BODY:
            costs.append(None)
        elif line.kind == "related" and line.words > _LONGEST_MARKER:
            costs.append(_COST_OF_LINK)
        elif line.text in often or line.text.casefold() == "advertisement":
            costs.append(_COST_OF_BUTTON)
        else:
            costs.append(_COST[line.kind])
    return costs


def buttons(lines: Sequence[PageLine]) -> frozenset[str]:
    """Return the lines of furniture that are between a page's paragraphs again and again."""
    count = Counter(line.text for line in lines if line.kind == "furniture")
    return frozenset(text for text, times in count.items() if times >= _OFTEN)


def _worth(lines: Sequence[PageLine], index: int) -> float:
    """Return what a line of text adds to the story it is in."""
    joined = _joins(lines, index, -1) + _joins(lines, index, 1)
    return min(lines[index].words, _MOST_WORTH) * (1 if joined >= 2 else _ALONE)


def _joins(lines: Sequence[PageLine], index: int, step: int) -> int:
    """Return how a line joins the prose on one side: 2 next to it, 1 with a short line (a heading) between, 0 not."""
    joined = 2
    for _ in range(_REACH):
        index += step
        while 0 <= index < len(lines) and lines[index].kind == "aside":
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


def _with_last_section(lines: Sequence[PageLine], last: int) -> int:
    """Return the story's end with a last heading of a few words and the one paragraph under it, above what closes the
    page: 'Lucky men' / 'They were in the water for an hour, the coastguard said.' / 'Related topics'."""
    if not 0 < last < len(lines) - 2:
        return last
    head, below, end = lines[last : last + 3]
    is_heading = head.kind == "short" and not head.ends and head.words <= _LONGEST_MARKER and head.gap and below.gap
    is_paragraph = below.kind == "prose" and below.ends and lines[last - 1].kind == "prose" and end.kind == "end"
    return last + 2 if is_heading and is_paragraph else last


def _with_first_paragraph(lines: Sequence[PageLine], first: int) -> int:
    """Return the story's beginning with a paragraph right below the byline or date, and an offer between it and the
    rest: 'Sign in or create an account'."""
    for index in range(first - 1, max(0, first - _LONGEST_OFFER), -1):
        line, above = lines[index], lines[index - 1].kind
        if line.kind in ("date", "byline"):
            break
        if line.kind == "prose" and line.ends and line.words >= _FEWEST_FIRST and above in ("date", "byline"):
            return index
    return first


def _without_teasers(lines: Sequence[PageLine], first: int, last: int) -> int:
    """Return the story's end without other stories' headlines with a sentence each, below the page's own lines."""
    start = last
    while start - 2 > first and lines[start - 1].kind == "prose" and _is_headline(lines[start - 2]):
        start -= 2
    is_below = lines[start - 1].kind in ("furniture", "related", "end") if start else False
    return start if is_below and (last - start) // 2 >= _FEWEST_TEASERS else last


def _without_linked_teasers(lines: Sequence[PageLine], first: int, last: int) -> int:
    """Return the story's end without other stories' headlines, each with a date or none, a sentence and 'Read more'."""
    start, teasers = last, 0
    while start > first and (headline := _linked_teaser(lines, start - 1)) is not None:
        start, teasers = headline, teasers + 1
        while start > first and lines[start - 1].kind == "related" and lines[start - 1].words <= _LONGEST_MARKER:
            start -= 1
    return start if start > first and teasers >= _FEWEST_TEASERS else last


def _linked_teaser(lines: Sequence[PageLine], prose: int) -> int | None:
    """Return the headline above a line of prose with a short link below it; None where any of them is missing."""
    is_linked = prose + 1 < len(lines) and lines[prose + 1].kind == "related"
    if lines[prose].kind != "prose" or not is_linked or lines[prose + 1].words > _LONGEST_MARKER:
        return None
    above = prose - 2 if lines[prose - 1].kind == "date" else prose - 1
    return above if above >= 0 and _is_headline(lines[above]) else None


def _is_headline(line: PageLine) -> bool:
    return line.kind in ("short", "prose") and not line.ends and line.words >= _FEWEST_HEADLINE
