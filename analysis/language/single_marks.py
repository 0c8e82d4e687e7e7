"""Single quotation marks, told from the apostrophe, which is the same character."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from analysis.article import Block
from analysis.language.marks import Pair, characters_around, is_length, may_open_behind, unclosed
from analysis.lexicons import words_of

_MARK = re.compile(r"(?<!')'(?!')|(?<!`)`(?!`)|[‘’‚‛‹›]")
#: 'Twas, '90s, 'em: an apostrophe where letters are left out.
_ELISION = re.compile(r"['’‘](?:\d\ds?|em|til|till|cause|tis|twas|n|round|bout|cos)\b", re.IGNORECASE)
#: A word that can follow a closed quotation, and not a possessive: 'these efforts' with, the ministers' vote.
_NO_POSSESSED = re.compile(rf" (?:{'|'.join(sorted(words_of('sentence_words', 'no noun')))})\b")
#: Goin', nothin', an', th': an apostrophe where a word's last letter is left out.
_CUT_SHORT = re.compile(r"(?:\w\w+in|\b(?:an|o|th|ol|wi|lil|tha|d|t))$", re.IGNORECASE)
#: Characters of the longest word cut short that is sought before a mark. By hand.
_LONGEST_CUT = 20
#: Behind these an utterance may start: 'Roe said: ’The pier is safe.’'
_LEADS_IN = frozenset(".,:;!?")
_CLOSES_FOR_SURE = re.compile(r"[,.?!…—]’(?!\w)")

MarkRole = Literal["open", "close", ""]


def single_pairs(
    text: str, block: Block, of_doubles: frozenset[int], open_before: bool, following: str
) -> Iterator[Pair]:
    """Yield the pairs of single marks in a block.

    ``of_doubles``: characters of double marks; ``open_before``: the block before left a single mark open;
    ``following``: the first character of the block behind.
    """
    marks = [m.start() for m in _MARK.finditer(text, block.start, block.end) if m.start() not in of_doubles]
    roles = [_role(text, mark, block) for mark in marks]
    if open_before and "open" not in roles[:1] and (closing := _closing(text, marks, roles, -1)) is not None:
        yield Pair(block.start, marks[closing] + 1, block.start, marks[closing], False)
    place = 0
    while place < len(marks):
        if roles[place] == "open":
            closing = _closing(text, marks, roles, place)
            opened = marks[place]
            if closing is not None:
                yield Pair(opened, marks[closing] + 1, opened + 1, marks[closing], True)
                place = closing
            elif "open" not in roles[place + 1 :] and _may_stay_open(text, opened, block, following):
                yield from filter(None, [unclosed(text, opened, opened + 1, block.end)])
        place += 1


def _role(text: str, mark: int, block: Block) -> MarkRole:
    """Say what a single mark may be; nothing where it stands in a word, for letters left out or for feet."""
    before, after = characters_around(text, mark, mark + 1, block)
    if may_open_behind(before) and not after.isspace():
        opens = not _ELISION.match(text, mark) and (text[mark] != "’" or _opens_in_spite_of_shape(text, mark, block))
        return "open" if opens else ""
    if before.isspace() or after.isalnum() or text[mark] in "`‚‛":
        return ""
    return "" if before.isdigit() and is_length(text, mark, mark + 1, block) else "close"


def _opens_in_spite_of_shape(text: str, mark: int, block: Block) -> bool:
    """'’The pier is safe,’ Roe said': a closing mark where an utterance starts, with one that closes it behind."""
    ahead = text[block.start : mark].rstrip()
    is_start = (not ahead or ahead[-1] in _LEADS_IN) and text[mark + 1].isupper()
    return is_start and _CLOSES_FOR_SURE.search(text, mark + 1, block.end) is not None


def _may_stay_open(text: str, opened: int, block: Block, following: str) -> bool:
    """Say whether a mark without its partner opens a quotation that runs to its block's end.

    It is the block's first character; or it opens an utterance, and the next block goes on with the same mark, or the
    mark is no apostrophe: 'Roe said: ‘The pier is safe. We left.'
    """
    if opened == block.start:
        return True
    is_utterance = text[block.start : opened].rstrip()[-1:] in _LEADS_IN and text[opened + 1].isupper()
    return is_utterance and (following == text[opened] or text[opened] == "‘")


def _closing(text: str, marks: list[int], roles: list[MarkRole], place: int) -> int | None:
    """Return the place of the mark that closes the one at ``place``, if any.

    A mark that may be an apostrophe closes only where no later one can.
    """
    doubtful = None
    for later in range(place + 1, len(marks)):
        if roles[later] == "open":
            break
        if roles[later] != "close":
            continue
        if not _may_be_apostrophe(text, marks[later]):
            return later
        doubtful = later if doubtful is None else doubtful
    return doubtful


def _may_be_apostrophe(text: str, mark: int) -> bool:
    """Say whether a mark may be a possessive's ('the ministers' vote') or that of a letter left out ('goin' home')."""
    if text[mark + 1 : mark + 2] != " " or not text[mark + 2 : mark + 3].isalpha():
        return False
    if _CUT_SHORT.search(text[max(0, mark - _LONGEST_CUT) : mark]):
        return True
    return text[mark - 1] in "sS" and not _NO_POSSESSED.match(text, mark + 1)
