"""Items of a list: a browser's copy of one has no bullets, only short lines below one that ends in a colon."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.reading.line_kinds import PageLine

#: In words, by hand: what introduces a list has so many, an item so many at most. In lines: a list has 2 to 20.
_FEWEST_INTRODUCING, _LONGEST_ITEM, _FEWEST, _MOST = 4, 30, 2, 20
#: Of the words that introduce a list this share begins in lower case: headings and menus do not. By hand.
_LOWER = 0.4


def with_list_items(lines: Sequence[PageLine]) -> list[PageLine]:
    """Return the lines, the items of lists without bullets as bullets.

    They are close together where the paragraphs around them are apart, and prose follows them.
    """
    changed = list(lines)
    for index, line in enumerate(lines):
        if _introduces(line):
            for item in range(index + 1, _end(lines, index + 1)):
                changed[item] = lines[item]._replace(kind="bullet")
    return changed


def _introduces(line: PageLine) -> bool:
    words = line.text.split() if line.text.endswith(":") and line.kind in ("prose", "short") else ()
    return len(words) >= _FEWEST_INTRODUCING and sum(word[0].islower() for word in words) >= _LOWER * len(words)


def _end(lines: Sequence[PageLine], first: int) -> int:
    """Return the line behind a list's last item; its first line where there is no list."""
    last = first
    while last < len(lines) and _is_item(lines[last]) and (last == first or not lines[last].gap):
        last += 1
    is_list = _FEWEST <= last - first <= _MOST and last < len(lines)
    return last if is_list and lines[last].gap and lines[last].kind in ("prose", "short") else first


def _is_item(line: PageLine) -> bool:
    return line.kind in ("short", "prose", "bullet") and line.words <= _LONGEST_ITEM and not line.text.endswith(":")
