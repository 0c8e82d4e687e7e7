"""The headline: found by the words it shares with the body, and by where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.reading.english import FUNCTION_WORDS
from analysis.reading.lines import Line
from analysis.reading.looks import Look
from analysis.reading.names import is_names, without_remarks

_CONTENT_WORD = re.compile(r"[^\W_]{4,}")
_STEM = 6
#: A headline has 2 to 35 words; the line above a dek is one from 3 words on.
_FEWEST, _MOST, _FEWEST_ABOVE = 2, 35, 3
#: The least score of a headline, and what a byline right below it, any byline or date below it, and a place further
#: down the page add.
_LEAST, _BYLINED, _SIGNED, _NEAR = 0.1, 0.15, 0.15, 0.05
#: Lines that may stand between a headline and the dek or body under it.
_BETWEEN = frozenset({"date", "byline", "credit", "caption"})
_NOT_ABOVE = re.compile(r".*\s[/>›»]\s|.*:$")


def headline(lines: Sequence[Line], looks: Sequence[Look], first: int, last: int) -> int | None:
    """Return the line that is the headline, or None.

    It stands before the body, reads like no sentence, and shares its words with the body. The best such line
    may be the dek: then the headline is the line right above it. A caption may stand above all, and a link cut short
    right above the headline.
    """
    if first == last:
        is_headline = bool(looks) and looks[0].kind == "short" and looks[0].words >= _FEWEST and not looks[0].ends
        return 0 if is_headline else None
    body = stems(" ".join(lines[index].text for index in range(first, last) if looks[index].kind == "prose"))
    below_caption = (index for index in range(first, min(first + 3, last)) if _is_signed(lines, looks, index))
    above_body = range(_summary(looks, first) or first)
    scores = {index: _score(lines, looks, index, body) for index in (*above_body, *below_caption)}
    best = max(scores.values(), default=0.0)
    if best < _LEAST:
        above = _above(lines, looks, first, body_follows=True)
        return _first_line(lines, looks) if above is None else above
    chosen = max(index for index, score in scores.items() if score >= 0.75 * best)
    while (above := _above(lines, looks, chosen)) is not None and (
        scores.get(above, 0.0) >= 0.5 * scores[chosen] or (looks[chosen].kind == "prose" and looks[chosen].ends)
    ):
        chosen = above
    return chosen + 1 if _is_cut_short(lines, looks, chosen) else chosen


def _summary(looks: Sequence[Look], first: int) -> int:
    """Return the line above the body that opens a summary; 0 where none does or no headline may stand above it."""
    marks = (index for index in range(first) if looks[index].kind == "summary")
    mark = next(marks, 0)
    may_stand = any(one.kind in ("short", "prose") and one.words >= _FEWEST_ABOVE for one in looks[:mark])
    return mark if may_stand else 0


def _is_cut_short(lines: Sequence[Line], looks: Sequence[Look], index: int) -> bool:
    """Say whether the next line is this one with more words, as a headline below a link that is its beginning."""
    below = index + 1
    if below == len(lines) or looks[below].kind not in ("short", "prose"):
        return False
    beginning = lines[index].text.rstrip(" .…")
    return lines[below].text.startswith(f"{beginning} ") and looks[below].words <= _MOST


def _is_entry(looks: Sequence[Look], index: int) -> bool:
    """Say whether a line stands below a second date or time, as the heading of a live blog's entry does."""
    return index > 1 and looks[index - 1].kind == "date" and any(one.kind == "date" for one in looks[: index - 1])


def _is_signed(lines: Sequence[Line], looks: Sequence[Look], index: int) -> bool:
    """Say whether a byline or a date follows a short line closely."""
    below = range(index + 1, min(index + 4, len(looks)))
    return looks[index].kind == "short" and any(
        looks[line].kind in ("byline", "date") or is_names(lines[line].text) for line in below
    )


def _above(lines: Sequence[Line], looks: Sequence[Look], index: int, *, body_follows: bool = False) -> int | None:
    """Return the line above that could be the headline of this one, skipping dates, bylines and credits."""
    above = index - 1
    while above >= 0 and looks[above].kind in _BETWEEN:
        above -= 1
    if above < 0 or looks[above].kind not in ("short", "prose"):
        return None
    text, words = lines[above].text, looks[above].words
    if looks[above].ends and not body_follows and not text.endswith(("?", "!")):
        return None
    if above and looks[above - 1].kind == "byline":
        return None
    if not _FEWEST_ABOVE <= words <= _MOST or _NOT_ABOVE.match(text) or is_names(text):
        return None
    return above


def _first_line(lines: Sequence[Line], looks: Sequence[Look]) -> int | None:
    """Return the page's first line where a byline or date stands under it."""
    is_headline = len(looks) > 1 and looks[0].kind == "short" and looks[0].words >= _FEWEST
    return 0 if is_headline and (looks[1].kind in _BETWEEN or is_names(lines[1].text)) else None


def repeats(line: str, other: str) -> float:
    """Return the share of a line's content words that another text has too."""
    words = stems(line)
    return len(words & stems(other)) / len(words) if words else 0.0


def stems(text: str) -> set[str]:
    """Return the beginnings of a text's longer words, in lower case, without words that any text has."""
    return {word[:_STEM] for word in _CONTENT_WORD.findall(text.casefold()) if word not in FUNCTION_WORDS}


def _score(lines: Sequence[Line], looks: Sequence[Look], index: int, body: set[str]) -> float:
    """How much a line is like the story's headline: its words are the body's, a byline is near, the body is near."""
    text, look = lines[index].text, looks[index]
    if look.kind not in ("short", "prose") or not _FEWEST <= look.words <= _MOST or _NOT_ABOVE.match(text):
        return 0.0
    words = stems(text)
    if not words or ((look.words <= 4 or text != without_remarks(text)) and is_names(text)):
        return 0.0
    shared = len(words & body)
    score = shared / len(words) * min(shared, 5) / 5
    if look.kind == "prose" and look.ends and not text.endswith(("?", "!")):
        score *= 0.5
    if look.words < 5:
        score *= 0.6
    if _is_entry(looks, index):
        score *= 0.5
    bylined = any(look.kind == "byline" for look in looks[index + 1 : index + 3])
    signed = _BYLINED * bylined + _SIGNED * _is_signed(lines, looks, index)
    return score and score + signed + _NEAR * index / len(looks)
