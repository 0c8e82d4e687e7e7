"""Lists of other stories, each with its headline, a sentence, and its date or a link: 'Read more'.

Two of them are longer than a story of two paragraphs, so that they are taken out before the story is looked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.reading.dates import TIME, find_date
from analysis.reading.line_kinds import PageLine

#: In words, by hand: a headline has so many, a link so many at most.
_FEWEST_HEADLINE, _LONGEST_LINK = 3, 6
_LINK = re.compile(
    r"(?:continue|keep) reading|(?:learn|see|view|find out) more|(?:see|view|open) (?:full )?(?:story|article)", re.I
)
#: A list, a letter a line: H headline, B byline, D whole date, P sentences, R link. A story has one line of sentences,
#: and a date or a link; the times of a live blog's entries are no whole dates.
_LIST = re.compile(r"(?:(?:DHB?PR?|H[BD]*D[BD]*PR?|HB?P(?:DR?|RD?))(?!P)){2,}")
#: Two lines of sentences side by side, as a story has.
_STORY = re.compile(r"PP")


def without_teaser_lists(lines: Sequence[PageLine]) -> list[PageLine]:
    """Return the lines, those of lists of other stories as related, where there is a story beside them.

    Example of a list: 'Ferry runs aground' / 'May 4, 2023' / 'A ferry ran aground near Carrow, the port said.' / 'Mayor
    to sell the harbour' / 'May 3, 2023' / 'The mayor will sell it.'
    """
    shown = [index for index, line in enumerate(lines) if line.kind not in ("credit", "caption")]
    letters = "".join(_letter(lines[index]) for index in shown)
    lists = [one for one in _LIST.finditer(letters) if not _is_live(lines, shown[one.start() : one.end()])]
    if not lists or not _STORY.search(_LIST.sub("x", letters)):
        return list(lines)
    changed = list(lines)
    for one in lists:
        for index in shown[one.start() : one.end()]:
            changed[index] = lines[index]._replace(kind="related")
    return changed


def without_boxes(lines: Sequence[PageLine]) -> list[PageLine]:
    """Return the lines, boxes of links ('Related:') as aside, where blank lines part them from the paragraphs.

    Example: 'RELATED:' / 'Ferry runs aground' / 'A ferry ran aground near Carrow, the port said.'
    """
    changed = list(lines)
    for head in range(1, len(lines)):
        above, line = lines[head - 1], lines[head]
        if (
            line.kind != "related"
            or line.words > _LONGEST_LINK
            or not (line.gap and above.gap and above.kind == "prose")
        ):
            continue
        below = head + 1
        while below < len(lines) and not lines[below].gap and lines[below].kind in ("short", "prose", "date"):
            below += 1
        if below < len(lines) and lines[below].kind == "prose":
            changed[head:below] = [one._replace(kind="aside") for one in lines[head:below]]
    return changed


def _is_live(lines: Sequence[PageLine], indices: Sequence[int]) -> bool:
    """Say whether lines are the entries of a live page, where it prints more than their times: all are of one day."""
    dated = [lines[index].text for index in indices if lines[index].kind == "date"]
    days = {date["date"] for text in dated if (date := find_date(text))}
    return len(days) == 1 and all(map(TIME.search, dated))


def _letter(line: PageLine) -> str:
    """Return the letter of a line in `_LIST`; 'x' for any other line."""
    if line.kind == "date":
        return "D" if find_date(line.text) else "x"
    if line.words <= _LONGEST_LINK and (line.kind == "related" or _LINK.match(line.text)):
        return "R"
    if line.kind == "prose" and line.ends:
        return "P"
    is_headline = line.kind in ("short", "prose") and not line.ends and line.words >= _FEWEST_HEADLINE
    return "B" if line.kind == "byline" else "H" if is_headline else "x"
