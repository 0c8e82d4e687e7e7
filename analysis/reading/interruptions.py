"""What interrupts a story: offers of newsletters and subscriptions in whole sentences, and boxes that a page skips.

A sentence that offers something is told from one of the story by its neighbours and by what it is made of, a small
score: a story may be about newsletters too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.lexicons import words_of
from analysis.reading.line_kinds import PageLine

#: Next to an offer a line needs such a score to be one itself; so many words that offers have count at most. By hand.
_LEAST, _MOST_THINGS = 2, 3
#: In words: a longer line is no offer, or not the name of one. In lines: the longest box that a page skips. By hand.
_LONGEST_OFFER, _LONGEST_NAME, _LONGEST_BOX = 45, 4, 15
_WORD = re.compile(r"[\w-]+")
#: What a story's sentence has: quoted words, a verb of saying, somebody spoken of before.
_TOLD = re.compile(r"[“”\"]|\b(?:said|says|told|added|he|she|his|her|him|was|were|had)\b", re.I)
_TO_READER = re.compile(r"\b(?:you|your|we|us|our)\b", re.I)
#: 'skip past newsletter promotion' ... 'after newsletter promotion': for those who hear the page.
#: In words: the longest sentence between the name of a newsletter and the form for it. By hand.
_LONGEST_PITCH = 25
#: A form's fields and buttons, each a line.
_FIELD = re.compile(
    r"(?:(?:your|work|enter your) )?e-?mail(?: address)?|(?:zip|post) ?code|(?:first|last|full) name", re.I
)
_SEND = re.compile(r"(?:sign (?:me )?up|subscribe|submit|join)(?: now| for free)?", re.I)
#: 'list of 3 items' ... 'end of list'.
_LISTED = re.compile(r"list of \d+", re.I)
_SKIP = re.compile(r"skip (?:past|over|to (?:the )?end of) (?P<what>\w.*)", re.I)


def without_interruptions(lines: Sequence[PageLine]) -> list[PageLine]:
    """Return the lines, sentences beside an offer that are part of it as furniture, and skipped boxes as aside."""
    changed = list(lines)
    for step in (range(1, len(lines)), range(len(lines) - 2, -1, -1)):
        back = -1 if step.step == 1 else 1
        for index in step:
            if _may_belong(changed[index]) and _belongs(changed[index], _beside(changed, index, back)):
                changed[index] = changed[index]._replace(kind="furniture")
    for index in range(len(lines)):
        for inside in _form(changed, index):
            changed[inside] = changed[inside]._replace(kind="aside")
    for index, line in enumerate(lines):
        if line.kind == "furniture" and (skip := _SKIP.match(line.text)):
            for inside in range(index, _skipped(lines, index, skip["what"])):
                changed[inside] = changed[inside]._replace(kind="aside")
        if line.kind == "furniture" and _LISTED.match(line.text):
            for inside in range(index, _skipped(lines, index, "list")):
                changed[inside] = changed[inside]._replace(kind="aside")
    return changed


def _beside(lines: Sequence[PageLine], index: int, step: int) -> PageLine:
    """Return the next line in one direction, or the one behind it where that is a name: 'Carrow Posted'."""
    line = lines[index + step]
    is_name = line.kind == "short" and line.words <= _LONGEST_NAME and not line.ends
    return lines[index + 2 * step] if is_name and 0 <= index + 2 * step < len(lines) else line


def _may_belong(line: PageLine) -> bool:
    return line.kind in ("prose", "short") and line.words <= _LONGEST_OFFER


def _belongs(line: PageLine, beside: PageLine) -> bool:
    """Say whether a line is part of the offer beside it."""
    return beside.kind == "furniture" and _things(beside) > 0 and _offers(line) >= _LEAST


def _offers(line: PageLine) -> int:
    """Return how much a line is like an offer: the words it has of those that offers have, one more if it speaks to the
    reader, one more if it opens with an order; nothing if it tells."""
    if _TOLD.search(line.text):
        return 0
    opens = _WORD.match(line.text)
    asks = opens is not None and opens.group().casefold() in words_of("offer_words", "verb")
    return min(_things(line), _MOST_THINGS) + asks + (_TO_READER.search(line.text) is not None)


def is_offer(line: PageLine) -> bool:
    """Say whether a line that begins as an offer does is one as a whole, however long."""
    return line.kind == "furniture" and line.words <= _LONGEST_OFFER and _offers(line) >= _LEAST


def _things(line: PageLine) -> int:
    return len(words_of("offer_words", "thing").intersection(_WORD.findall(line.text.casefold())))


def _form(lines: Sequence[PageLine], field: int) -> range:
    """Return the lines of the form whose first field a line is, where the story goes on behind it, with its name and
    its offer above: 'Morning Post' / 'All of the day's politics.' / 'Your email' / 'Sign up'."""
    if not _FIELD.fullmatch(lines[field].text):
        return range(0)
    start = end = field
    while end < min(field + _LONGEST_BOX, len(lines)) and lines[end].kind in ("furniture", "short"):
        end += 1
    goes_on = end < len(lines) and lines[end].kind == "prose" and lines[end].ends
    if not goes_on or not any(_SEND.fullmatch(line.text) for line in lines[field:end]):
        return range(0)
    named, offered = lines[max(0, field - 2)], lines[max(0, field - 1)]
    has_name = named.kind == "short" and named.words <= _LONGEST_NAME and not named.ends
    if has_name and offered.words <= _LONGEST_PITCH and not _TOLD.search(offered.text):
        start -= 2
    return range(start, end)


def _skipped(lines: Sequence[PageLine], index: int, what: str) -> int:
    """Return the line behind a box that a page skips; the box's own line where nothing says that it ends."""
    for below in range(index + 1, min(index + _LONGEST_BOX, len(lines))):
        if re.match(rf"(?:after|end of) {re.escape(what)}", lines[below].text, re.I):
            return below + 1
    return index
