"""The headline: found by the words it shares with the body, and by where it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.lexicons import words_of
from analysis.reading.line_kinds import PageLine
from analysis.reading.printed_names import is_names, without_remarks

_FUNCTION_WORDS = words_of("function_words")
_CONTENT_WORD = re.compile(r"[^\W_]{4,}")
#: In letters: two words with the same beginning count as one ('minister', 'ministry').
_STEM = 6
#: In words: a headline has 2 to 35; above a dek, 3 at least; below 5 it is rather a section's name. By hand.
_FEWEST, _MOST, _FEWEST_ABOVE, _FEWEST_SURE = 2, 35, 3, 5
#: In words: a line of names so short is a byline, whatever words it shares with the body.
_LONGEST_NAME = 4
#: A score is the share of a line's content words that the body has, in full from so many shared words on.
_SHARED_WORDS = 5
#: Added to a score: a byline within two lines below, a byline or date within three, and the last line above the body.
#: These, the least score, and the factors below by hand, on the invented pages.
_BYLINED, _SIGNED, _LAST = 0.15, 0.15, 0.05
_LEAST = 0.1
#: A score's factor for a sentence, for a line of few words, and for the heading of a live blog's entry.
_SENTENCE, _SHORT, _ENTRY = 0.5, 0.6, 0.5
#: Of the lines with this share of the best score, the last is chosen; a line above it needs this share of its score.
_NEARLY_BEST, _ABOVE = 0.75, 0.5
#: In lines: a byline or date is so close below a headline; a headline below a caption is so close to the story's start.
_CLOSE = 3
#: Kinds of lines that may be between a headline and the dek or body under it.
_BETWEEN = frozenset({"date", "byline", "credit", "caption"})
#: 'Home > World > Asia', 'Read more:'.
_NO_HEADLINE = re.compile(r".*\s[/>›»]\s|.*:$")


def title_line(lines: Sequence[PageLine], first: int, last: int) -> int | None:
    """Return the index of the line that is the headline, or None; the story is lines ``first`` to ``last``."""
    if first == last:
        return _title_alone(lines)
    scores = _scores(lines, first, last)
    best = max(scores.values(), default=0.0)
    if best < _LEAST:
        above = _above(lines, first, body_follows=True)
        return _signed_first_line(lines) if above is None else above
    chosen = _top_of_dek(lines, max(index for index, score in scores.items() if score >= _NEARLY_BEST * best), scores)
    return chosen + 1 if _is_cut_short(lines, chosen) else chosen


def _title_alone(lines: Sequence[PageLine]) -> int | None:
    """Return the first line of a page without a story where it is like a headline."""
    is_headline = bool(lines) and lines[0].kind == "short" and lines[0].words >= _FEWEST and not lines[0].ends
    return 0 if is_headline else None


def _scores(lines: Sequence[PageLine], first: int, last: int) -> dict[int, float]:
    """Return how much each line that may be the headline is like one: those above the story or its summary, and those
    with a byline close below them near its start, since a caption may be above all."""
    body = stems(" ".join(line.text for line in lines[first:last] if line.kind == "prose"))
    below_caption = [index for index in range(first, min(first + _CLOSE, last)) if _is_signed(lines, index)]
    return {index: _score(lines, index, body) for index in (*range(_summary(lines, first) or first), *below_caption)}


def _top_of_dek(lines: Sequence[PageLine], chosen: int, scores: dict[int, float]) -> int:
    """Return the headline above the chosen line where that is a dek: it says more of the body than a headline does."""
    while (above := _above(lines, chosen)) is not None:
        is_sentence = lines[chosen].kind == "prose" and lines[chosen].ends
        if not is_sentence and scores.get(above, 0.0) < _ABOVE * scores[chosen]:
            break
        chosen = above
    return chosen


def _summary(lines: Sequence[PageLine], first: int) -> int:
    """Return the line above the body that opens a summary; 0 where none does or no headline may be above it."""
    mark = next((index for index in range(first) if lines[index].kind == "summary"), 0)
    has_headline = any(line.kind in ("short", "prose") and line.words >= _FEWEST_ABOVE for line in lines[:mark])
    return mark if has_headline else 0


def _is_cut_short(lines: Sequence[PageLine], index: int) -> bool:
    """Say whether the next line is this one with more words, as a headline below a link that is its beginning."""
    below = index + 1
    if below == len(lines) or lines[below].kind not in ("short", "prose"):
        return False
    beginning = lines[index].text.rstrip(" .…")
    return lines[below].text.startswith(f"{beginning} ") and lines[below].words <= _MOST


def _is_entry(lines: Sequence[PageLine], index: int) -> bool:
    """Say whether a line is below a second date or time, as the heading of a live blog's entry is."""
    return index > 1 and lines[index - 1].kind == "date" and any(line.kind == "date" for line in lines[: index - 1])


def _is_signed(lines: Sequence[PageLine], index: int) -> bool:
    """Say whether a byline or a date follows a short line closely."""
    below = lines[index + 1 : index + 1 + _CLOSE]
    return lines[index].kind == "short" and any(
        line.kind in ("byline", "date") or is_names(line.text) for line in below
    )


def _above(lines: Sequence[PageLine], index: int, *, body_follows: bool = False) -> int | None:
    """Return the line above that could be the headline of this one, skipping dates, bylines and credits."""
    above = index - 1
    while above >= 0 and lines[above].kind in _BETWEEN:
        above -= 1
    if above < 0 or (above and lines[above - 1].kind == "byline"):
        return None
    line = lines[above]
    may_end = body_follows or not _is_statement(line)
    is_headline = may_end and line.words >= _FEWEST_ABOVE and _may_be_headline(line) and not is_names(line.text)
    return above if is_headline else None


def _may_be_headline(line: PageLine) -> bool:
    """Say whether a line's kind and length are a headline's, and no list of sections or 'Read more:'."""
    return line.kind in ("short", "prose") and _FEWEST <= line.words <= _MOST and not _NO_HEADLINE.match(line.text)


def _is_statement(line: PageLine) -> bool:
    """Say whether a line ends as a sentence does that is no question and no cry."""
    return line.ends and not line.text.endswith(("?", "!"))


def _signed_first_line(lines: Sequence[PageLine]) -> int | None:
    """Return the page's first line where a byline or date is right under it."""
    is_headline = len(lines) > 1 and lines[0].kind == "short" and lines[0].words >= _FEWEST
    return 0 if is_headline and (lines[1].kind in _BETWEEN or is_names(lines[1].text)) else None


def _score(lines: Sequence[PageLine], index: int, body: set[str]) -> float:
    """Return how much a line is like the story's headline: its words are the body's, a byline is near, the body is."""
    line = lines[index]
    words = stems(line.text)
    if not words or not _may_be_headline(line) or _is_byline(line):
        return 0.0
    shared = len(words & body)
    score = shared / len(words) * min(shared, _SHARED_WORDS) / _SHARED_WORDS
    score *= _SENTENCE if line.kind == "prose" and _is_statement(line) else 1
    score *= _SHORT if line.words < _FEWEST_SURE else 1
    score *= _ENTRY if _is_entry(lines, index) else 1
    bylined = any(below.kind == "byline" for below in lines[index + 1 : index + _CLOSE])
    signed = _BYLINED * bylined + _SIGNED * _is_signed(lines, index)
    return score and score + signed + _LAST * index / len(lines)


def _is_byline(line: PageLine) -> bool:
    """Say whether a line is names: a few, or with a remark in brackets behind one."""
    is_short = line.words <= _LONGEST_NAME or line.text != without_remarks(line.text)
    return is_short and is_names(line.text)


def repeats(line: str, other: str) -> float:
    """Return the share of a line's content words that another text has too."""
    words = stems(line)
    return len(words & stems(other)) / len(words) if words else 0.0


def stems(text: str) -> set[str]:
    """Return the beginnings of a text's longer words, in lower case, without words that any text has."""
    return {word[:_STEM] for word in _CONTENT_WORD.findall(text.casefold()) if word not in _FUNCTION_WORDS}
