"""How much a line is like the story's headline: its words are the body's, and a byline or date is close below it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from analysis.lexicons import words_of
from analysis.patterns import compile_pattern
from analysis.reading.dates import find_when
from analysis.reading.line_kinds import PageLine, classify
from analysis.reading.printed_names import is_names, without_remarks

_FUNCTION_WORDS = words_of("function_words")
_CONTENT_WORD = re.compile(r"[^\W_]{4,}")
#: In letters: two words with the same beginning count as one ('minister', 'ministry').
_STEM = 6
#: In words: a headline has 2 to 35; below 5 it is rather a section's name. By hand.
FEWEST, MOST, _FEWEST_SURE = 2, 35, 5
#: In words: a line of names so short is a byline, whatever words it shares with the body.
_LONGEST_NAME = 4
#: A score is the share of a line's content words that the body has, in full from so many shared words on.
_SHARED_WORDS = 5
#: Added to a score: a byline close below, a byline or date close below, the same words elsewhere on the page, and the
#: last line above the body. These, and the factors below, by hand, on the invented pages.
_BYLINED, _SIGNED, _REPEATED, _LAST = 0.15, 0.15, 0.1, 0.05
#: A score's factor for a sentence, for a line of few words, for the heading of a live blog's entry, for a link in a
#: list or a video's name, and for a line below the byline or date of one that is at least so much like a headline.
_SENTENCE, _SHORT, _ENTRY, _LINK, _BELOW_SIGNED, _AT_LEAST = 0.5, 0.6, 0.5, 0.3, 0.5, 0.4
#: In lines, furniture and pictures apart: a byline or date is so close below a headline.
CLOSE = 3
#: 'Quay Rovers 1-2 Carrow', 'Ravens 24, Bears 10', 'Mayo 1-14 Galway 0-15': names with what each of them scored.
_SIDE = r"(?:[[:upper:]][\w.'’&-]*\s){1,4}"
_GOALS = r"\d{1,3}(?:[-–:]\d{1,3})?(?:\s\(\d{1,3}(?:[-–]\d{1,3})?\))?"
_SCORE = compile_pattern(
    rf"{_SIDE}\d{{1,3}}\s?[-–]\s?\d{{1,3}}(?:\s\([^()]{{1,20}}\))?(?:\s[[:upper:]][\w.'’&-]*){{1,4}}$"
    rf"|{_SIDE}{_GOALS},?\s{_SIDE}{_GOALS}$"
)
_NOT_COUNTED = frozenset({"furniture", "credit", "caption"})
#: What is right above a video's name, beside 'Related' above a list of links.
_VIDEO = re.compile(r"(?:(?:play |watch )?video|now playing|watch now|up next)\W*$", re.I)
#: 'More' in a menu heads no list of links.
_IN_MENU = re.compile(r"(?:more|latest)\W*$", re.I)
#: 'Home > World > Asia', 'Read more:', 'The quay on Monday (Quay Times/Jane Roe)'.
_NO_HEADLINE = re.compile(r".*\s[/>›»]\s|.*:$|.*\([^)]*/[^)]*\)$")


def scores(lines: Sequence[PageLine], candidates: Iterable[int], body: set[str]) -> dict[int, float]:
    """Return the score of each line that may be the headline, in order; ``body`` is the stems of the story's words."""
    page = "\n".join(line.text for line in lines)
    best_above: dict[int, float] = {}
    seen: set[str] = set()
    best, result = 0.0, {}
    for index in candidates:
        best = max(best, best_above.pop(index - 1, 0.0))
        own = _own_score(lines, index, body)
        if not own:
            result[index] = 0.0
            continue
        signature = signature_below(lines, index)
        if signature is not None:
            best_above[signature] = max(own, best_above.get(signature, 0.0))
        is_copy = lines[index].text in seen
        seen.add(lines[index].text)
        is_below = signature is None and best >= _AT_LEAST * own and not is_copy
        score = own * (_BELOW_SIGNED if is_below else 1)
        result[index] = score + _beside(lines, index, signature, page)
    return result


def best_copy(lines: Sequence[PageLine], chosen: int, scored: dict[int, float]) -> int:
    """Return the line with the same words as the chosen one that has the best score: pages print headlines twice."""
    copies = (index for index in scored if lines[index].text == lines[chosen].text)
    return max(copies, key=lambda index: (scored[index], index), default=chosen)


def _own_score(lines: Sequence[PageLine], index: int, body: set[str]) -> float:
    """Return how many of a line's words the body has, by what kind of line it is."""
    line = lines[index]
    if not may_be_headline(line) or _is_byline(line) or not (words := stems(line.text)):
        return 0.0
    shared = len(words & body)
    score = shared / len(words) * min(shared, _SHARED_WORDS) / _SHARED_WORDS
    score *= _SENTENCE if line.kind == "prose" and is_statement(line) else 1
    score *= _SHORT if line.words < _FEWEST_SURE else 1
    score *= _ENTRY if _is_entry(lines, index) else 1
    return score * (_LINK if score and is_link(lines, index) else 1)


def _beside(lines: Sequence[PageLine], index: int, signature: int | None, page: str) -> float:
    """Return what a score gains by what is beside the line and elsewhere on the page."""
    gain = _LAST * index / len(lines)
    if signature is not None and (lines[index].kind == "short" or not is_statement(lines[index])):
        gain += _SIGNED + _BYLINED * (lines[signature].kind == "byline")
    elif index + 1 < len(lines) and lines[index + 1].kind == "date":
        gain += _SIGNED
    if lines[index].words >= _FEWEST_SURE and page.count(lines[index].text) > 1:
        gain += _REPEATED
    return gain


def signature_below(lines: Sequence[PageLine], index: int) -> int | None:
    """Return the byline or date close below a line; None where there is none."""
    counted = 0
    for below in range(index + 1, len(lines)):
        if _signs(lines[below]) or _is_name_alone(lines, below, is_next=below == index + 1):
            return below
        counted += lines[below].kind not in _NOT_COUNTED
        if counted >= CLOSE:
            return None
    return None


def _signs(line: PageLine) -> bool:
    """Say whether a line is a byline or a date; a time alone is a video's length or a blog's entry's."""
    return line.kind == "byline" or (line.kind == "date" and find_when(line.text) is not None)


def _is_name_alone(lines: Sequence[PageLine], index: int, *, is_next: bool) -> bool:
    """Say whether a line is a name or two above a date, or right below the line in question and in no menu."""
    below = lines[index + 1].kind if index + 1 < len(lines) else "none"
    is_beside = below in ("date", "byline") or (is_next and below != "short")
    is_said_again = lines[index].kind == "furniture" and classify(lines[index]).kind == "short"
    return is_beside and (lines[index].kind == "short" or is_said_again) and is_names(lines[index].text)


def is_link(lines: Sequence[PageLine], index: int) -> bool:
    """Say whether a line is in the list of links below 'Related', or right below 'Video'.

    It is none where a byline is right below it, or where it is printed twice, as headlines are.
    """
    if index + 1 < len(lines) and (_signs(lines[index + 1]) or _is_name_alone(lines, index + 1, is_next=True)):
        return False
    if any(0 <= near < len(lines) and lines[near].text == lines[index].text for near in (index - 1, index + 1)):
        return False
    above = index - 1
    if above >= 0 and lines[above].kind == "furniture" and _VIDEO.match(lines[above].text):
        return True
    while above >= 0 and lines[above].kind == "short" and index - above <= CLOSE:
        above -= 1
    return above >= 0 and lines[above].kind == "related" and not _IN_MENU.match(lines[above].text)


def may_be_headline(line: PageLine) -> bool:
    """Say whether a line's kind and length are a headline's, and no list of sections, 'Read more:' or score."""
    is_long_enough = line.kind in ("short", "prose") and FEWEST <= line.words <= MOST
    return is_long_enough and not _NO_HEADLINE.match(line.text) and not _SCORE.match(line.text)


def is_statement(line: PageLine) -> bool:
    """Say whether a line ends as a sentence does that is no question and no cry."""
    return line.ends and not line.text.rstrip("”’\"'").endswith(("?", "!"))


def _is_entry(lines: Sequence[PageLine], index: int) -> bool:
    """Say whether a line is below a second date or time, as the heading of a live blog's entry is."""
    return index > 1 and lines[index - 1].kind == "date" and any(line.kind == "date" for line in lines[: index - 1])


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
    return {word[:_STEM] for word in content_words(text.casefold())}


def content_words(text: str) -> list[str]:
    """Return a text's longer words, without those that any text has."""
    return [word for word in _CONTENT_WORD.findall(text) if word not in _FUNCTION_WORDS]
