"""Readers' comments below a story: entries that name who wrote them and when, or that can be answered.

The entries of a live blog have times too, but neither a head ('12 comments') nor buttons ('Reply').
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from analysis.lexicons import words_of
from analysis.reading.bylines import form_of
from analysis.reading.dates import find_when
from analysis.reading.line_kinds import PageLine

#: In words, by hand: who comments is named in so many, a name and a date in so many, a button has so many.
_LONGEST_NAME, _LONGEST_DATED, _LONGEST_BUTTON = 5, 12, 6
#: In lines, by hand: how far a button is below the comment's name, and a head above the first comment.
_LONGEST_COMMENT, _HEAD_REACH = 6, 8
#: A section of comments has so many signs of comments, one of them sure (a head, a button, 'NAME says:'). By hand.
_FEWEST = 2
#: So many dated names that are a reader's handle are sure signs too. By hand.
_FEWEST_HANDLES = 3
_HANDLE = re.compile(r"(?=[a-z]|[^\W\d_]*\d)[^\W_]\w+$")
#: In words of prose: so much is above the comments at least. By hand.
_SHORTEST_STORY = 25
#: 'ferryfan says:', 'Jan Smith on May 4, 2023 at 9:12 am said:', 'Anonymous said...'.
_SAYS = re.compile(r"\b(?:says|said|wrote|writes|commented|replied)(?::|\.\.\.|…)$")
#: 'Posted by: Jane Roe | May 4, 2023 at 9:12 AM' below a comment.
_POSTED = re.compile(r"(?:posted|comment) by\b", re.I)
#: The words of 'Reply', 'Like · Reply · 3d', '2 0 Reply Share', 'Log in to reply', 'Report abuse', and how old it is.
_ANSWERS, _BUTTONS = words_of("button_words", "answer"), words_of("button_words")
_WORD, _AGE = re.compile(r"[^\W_]+"), re.compile(r"\d+(?:s|m|h|d|w|y|mo|yr|hr|min)?")
#: '12 comments', '4 responses to “Bridge to close”', 'Readers’ comments (3)', 'One thought on “Bridge to close”'.
_HEAD = re.compile(
    r"(?:\(?[\d,]+\)?|one|read(?:er|ers)?['’]?s?['’]?|all|latest|top(?: rated)?|your|view|show)?\s*"
    r"(?:responses?|repl(?:y|ies)|thoughts?|comments?|discussion|conversation)(?:\s+(?:to|on)\s[\"“‘'].*|\s*\(?\d*\)?)$",
    re.I,
)
#: '6 thoughts on “Bridge to close”' is sure by itself: a blog prints it above its comments, and nothing else.
_HEAD_WITH_TITLE = re.compile(
    r"(?:[\d,]+|one) (?:responses?|repl(?:y|ies)|thoughts?|comments?) (?:to|on) [\"“‘']", re.I
)
#: A post from elsewhere inside the story has buttons as well, and its writer's handle.
_POST = re.compile(r"@\w+|copy link|retweet|view on ", re.I)


def without_comments(lines: Sequence[PageLine]) -> list[PageLine]:
    """Return the lines, those from the first of the readers' comments on as furniture."""
    start = comments_start(lines)
    if start is None:
        return list(lines)
    return [
        *lines[:start],
        lines[start]._replace(kind="end"),
        *(one._replace(kind="furniture") for one in lines[start + 1 :]),
    ]


def comments_start(lines: Sequence[PageLine]) -> int | None:
    """Return the line that the readers' comments begin at; None where there are none, or no story above them."""
    words = accumulate(line.words if line.kind == "prose" else 0 for line in lines)
    story = next((index for index, so_far in enumerate(words) if so_far >= _SHORTEST_STORY), len(lines))
    below = range(story + 1, len(lines))
    head_with_title = next((at for at in below if _HEAD_WITH_TITLE.match(lines[at].text) and not lines[at].ends), None)
    sure = [start for index in below if (start := _sure_start(lines, index)) is not None]
    dated = [index for index in below if _is_dated_name(lines, index)]
    signs = len({*sure, *dated})
    for first in sure or dated:
        above = range(first, max(story, first - _HEAD_REACH), -1)
        head = next((index for index in above if _HEAD.match(lines[index].text)), None)
        if head is not None and signs + 1 >= _FEWEST:
            return head
        if sure and signs >= _FEWEST:
            return first
    handles = [index for index in dated if _HANDLE.match(lines[index].text)]
    return dated[0] if len(handles) >= _FEWEST_HANDLES else head_with_title


def _sure_start(lines: Sequence[PageLine], index: int) -> int | None:
    """Return where the comment begins that a line shows by 'NAME says:' or by its button; None for other lines."""
    line = lines[index]
    if line.words > _LONGEST_DATED:
        return None
    if _SAYS.search(line.text):
        reach = 2 if line.text.endswith(":") else _LONGEST_COMMENT
        return index if any(find_when(one.text) for one in lines[index : index + reach]) else None
    if not _is_button(line):
        return None
    above = range(index - 1, max(0, index - _LONGEST_COMMENT), -1)
    if any(_POST.search(lines[at].text) for at in (*above, index + 1) if at < len(lines)):
        return None
    return next((at for at in above if _is_name(lines[at]) or _is_dated_name(lines, at)), None)


def _is_button(line: PageLine) -> bool:
    """Say whether a line is the buttons under a comment, one to answer it among them."""
    if line.words > _LONGEST_BUTTON:
        return False
    words = _WORD.findall(line.text.casefold())
    return not _ANSWERS.isdisjoint(words) and all(word in _BUTTONS or _AGE.fullmatch(word) for word in words)


def _is_dated_name(lines: Sequence[PageLine], index: int) -> bool:
    """Say whether a line names who wrote the text below it, with the date behind the name or on the next line, or, with
    'Posted by', the text above it."""
    line, rest = lines[index], lines[index + 1 : index + 3]
    if line.words > _LONGEST_DATED or not rest:
        return False
    if _is_name(line) and len(rest) == 2:
        return rest[0].kind == "date" and rest[1].kind in ("prose", "short")
    if line.kind == "prose" or not (date := find_when(line.text)):
        return False
    if _POSTED.match(line.text) and index and lines[index - 1].kind == "prose":
        return True
    if rest[0].kind != "prose":
        return False
    name = (line.text[: date.start()] + line.text[date.end() :]).strip(" •·|-–—,")
    return 0 < len(name.split()) <= _LONGEST_NAME and not form_of(line.text, "no sentence")


def _is_name(line: PageLine) -> bool:
    return line.kind in ("short", "signature") and line.words <= _LONGEST_NAME and not line.ends
