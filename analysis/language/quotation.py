"""Where quotation marks open and close, read off the raw characters.

Double marks are paired first: curly, straight, low, angular, and the typewriter's `` and ''. Single
marks are paired apart, because the same character is the apostrophe: a mark inside a word, an elision
('90s, 'em) and a plural possessive (the ministers' vote) are told from a quotation. A mark without its
partner is never an error: it runs to the end of its block, as the press sets a quotation of several
paragraphs, or to the next mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from analysis.article import Block
from analysis.lexicons import words_of

Style = Literal["double", "single"]

_DOUBLE = re.compile(r"``|''|[\"“”„‟«»]")
_SINGLE = re.compile(r"(?<!')'(?!')|[‘’‹›]")
_OPENS, _CLOSES = frozenset(("“", "„", "‟", "«", "``")), frozenset("”»")
#: A straight mark after one of these, or after white space, opens.
_BEFORE_OPENING = frozenset("([{—–-/‘'“\"")
#: 'Twas, '90s, 'em: an apostrophe where letters are left out.
_ELISION = re.compile(r"['’‘](?:\d\ds?|em|til|till|cause|tis|twas|n|round|bout|cos)\b", re.IGNORECASE)
#: A word that can follow a closed quotation, and not a possessive: 'these efforts' with, the ministers' vote.
_NO_POSSESSED = re.compile(rf" (?:{'|'.join(sorted(words_of('sentence_words', 'no noun')))})\b")
#: Words that stay small in a title or a name of several words.
_SMALL_WORDS = frozenset("a an and at by for from in of on or the to with".split())
_SENTENCE_START = re.compile(r"[.!?]\s+")


class QuotationSpan(NamedTuple):
    """A quotation span: ``start`` to ``end`` with its marks, ``inner_start`` to ``inner_end`` without.

    ``closed`` is false where a mark's partner is missing. ``depth`` counts the quotation spans it
    stands in, itself included.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    style: Style
    closed: bool
    depth: int


def quotation_spans(text: str, blocks: Sequence[Block]) -> tuple[QuotationSpan, ...]:
    """Return all quotation spans of a text in order of their first character, outer before inner.

    Marks are paired inside a block; a span never leaves its block. Any text is allowed.
    """
    spans: list[QuotationSpan] = []
    open_before = False
    for place, block in enumerate(blocks):
        next_opens = place + 1 < len(blocks) and text[blocks[place + 1].start] in "“\"«„‘'"
        doubles = list(_doubles(text, block, open_before, next_opens))
        open_before = any(not mark.closed and mark.end == block.end for mark in doubles)
        singles = [single for single in _singles(text, block) if not any(_crosses(single, mark) for mark in doubles)]
        spans += doubles + singles
    return tuple(_with_depth(spans))


def is_set_as_title(words: Sequence[str]) -> bool:
    """Say whether words are set as in a title or a name: each with a capital or digit, or small because it is short."""
    return all(word[0].isupper() or word[0].isdigit() or word in _SMALL_WORDS for word in words)


def _crosses(one: QuotationSpan, other: QuotationSpan) -> bool:
    """Say whether two spans overlap without one standing inside the other."""
    return one.start < other.start < one.end < other.end or other.start < one.start < other.end < one.end


def _with_depth(spans: list[QuotationSpan]) -> Iterator[QuotationSpan]:
    """Yield the spans in text order, each with its depth."""
    around: list[QuotationSpan] = []
    for mark in sorted(spans, key=lambda mark: (mark.start, -mark.end)):
        while around and around[-1].end <= mark.start:
            around.pop()
        around.append(mark)
        yield mark._replace(depth=len(around))


def _doubles(text: str, block: Block, open_before: bool, next_opens: bool) -> Iterator[QuotationSpan]:
    """Yield the block's spans between double marks.

    ``open_before``: the block before left a quotation open; ``next_opens``: the block after starts with a mark.
    """
    stack: list[tuple[int, int]] = []
    starts: list[int] = []
    free_from = block.start
    for match in _DOUBLE.finditer(text, block.start, block.end):
        start, end = match.span()
        role = _role(_DoubleMark(text, start, end, block, bool(stack)))
        if role == "open":
            stack.append((start, end))
            starts.append(start)
        elif stack:
            opened, inner = stack.pop()
            yield QuotationSpan(opened, end, inner, start, "double", True, 1)
        elif not text[start - 1 : start].isdigit():
            since = block.start if open_before and not starts else _sentence_start(text, free_from, start)
            if since < start:
                yield QuotationSpan(since, end, since, start, "double", False, 1)
        free_from = end
    yield from _unclosed(text, block, stack, starts, next_opens)


def _unclosed(
    text: str, block: Block, stack: list[tuple[int, int]], starts: list[int], next_opens: bool
) -> Iterator[QuotationSpan]:
    """Yield the spans whose closing mark is missing: they run to the next opening mark, or the block's end."""
    for opened, inner in stack:
        end = next((start for start in starts if start > opened), block.end)
        if opened == block.start and next_opens:
            end = block.end
        end = inner + len(text[inner:end].rstrip())
        if end > inner:
            yield QuotationSpan(opened, end, inner, end, "double", False, 1)


class _DoubleMark(NamedTuple):
    """A double mark at ``start`` to ``end`` of a text, in its block; ``is_open``: a quotation is open before it."""

    text: str
    start: int
    end: int
    block: Block
    is_open: bool

    @property
    def before(self) -> str:
        """The character before the mark; a space at the block's start."""
        return self.text[self.start - 1] if self.start > self.block.start else " "

    @property
    def after(self) -> str:
        """The character after the mark; a space at the block's end."""
        return self.text[self.end] if self.end < self.block.end else " "

    @property
    def is_free_before(self) -> bool:
        """White space, or what may come right before a quotation, is before the mark."""
        return self.before.isspace() or self.before in _BEFORE_OPENING


def _role(mark: _DoubleMark) -> Literal["open", "close"]:
    """Say what a double mark does, by its shape, its neighbours and whether a quotation is open."""
    shape = mark.text[mark.start : mark.end]
    if shape in _OPENS:
        return "close" if shape == "“" and _closes_in_spite_of_shape(mark) else "open"
    if shape in _CLOSES:
        return "open" if _opens_in_spite_of_shape(mark) else "close"
    return "open" if _straight_opens(mark) else "close"


def _closes_in_spite_of_shape(mark: _DoubleMark) -> bool:
    """'“The pier is safe.“ Roe left.': an opening mark that ends what is open."""
    return mark.is_open and not mark.before.isspace() and mark.after.isspace()


def _opens_in_spite_of_shape(mark: _DoubleMark) -> bool:
    """'He said ”The pier is safe.”': a closing mark before a word, where nothing is open."""
    is_first = mark.start == mark.block.start
    return not mark.is_open and mark.is_free_before and (is_first or not mark.after.isspace())


def _straight_opens(mark: _DoubleMark) -> bool:
    """Say whether a straight mark opens: 'He said "The pier is safe"'; misprinted, 'He said," The pier is safe"'."""
    before, after, is_open = mark.before, mark.after, mark.is_open
    if mark.is_free_before and not after.isspace() and (after.isalnum() or not is_open or before.isspace()):
        return True
    if is_open:
        return False
    is_misprint = before in ",:" and after.isspace() and _closes_next(mark.text, mark.end, mark.block)
    return is_misprint or before.isspace() or after.isalnum()


def _closes_next(text: str, start: int, block: Block) -> bool:
    """Say whether the block's next double mark can only close: 'He said," The pier is safe".'"""
    match = _DOUBLE.search(text, start, block.end)
    if match is None or match.group() in _OPENS:
        return False
    return not text[match.start() - 1].isspace() and not text[match.end() : match.end() + 1].isalnum()


def _sentence_start(text: str, start: int, end: int) -> int:
    """Return where the last sentence between two offsets starts, by its full stop."""
    last = start
    for match in _SENTENCE_START.finditer(text, start, end):
        if match.end() < end:
            last = match.end()
    return last + len(text[last:end]) - len(text[last:end].lstrip())


def _singles(text: str, block: Block) -> Iterator[QuotationSpan]:
    """Yield the block's spans between single marks."""
    marks = [match.start() for match in _SINGLE.finditer(text, block.start, block.end)]
    roles = [_single_role(text, mark, block) for mark in marks]
    place = 0
    while place < len(marks):
        if roles[place] != "open":
            place += 1
            continue
        opened = marks[place]
        closing = _closing(text, marks, roles, place)
        if closing is not None:
            yield QuotationSpan(opened, marks[closing] + 1, opened + 1, marks[closing], "single", True, 1)
            place = closing
        elif opened == block.start and "open" not in roles[place + 1 :]:
            yield QuotationSpan(opened, block.end, opened + 1, block.end, "single", False, 1)
        place += 1


def _single_role(text: str, mark: int, block: Block) -> Literal["open", "close", ""]:
    """Say what a single mark may be; nothing where it stands in a word or for letters left out."""
    before = text[mark - 1] if mark > block.start else " "
    after = text[mark + 1] if mark + 1 < block.end else " "
    free_before = before.isspace() or before in _BEFORE_OPENING
    if text[mark] != "’" and free_before and not after.isspace():
        return "" if _ELISION.match(text, mark) else "open"
    return "close" if text[mark] != "‘" and not before.isspace() and not after.isalnum() else ""


def _closing(text: str, marks: list[int], roles: list[Literal["open", "close", ""]], place: int) -> int | None:
    """Return the place of the mark that closes the one at ``place``, if any.

    A mark after a plural and before a small letter is a possessive where a later mark can close.
    """
    possessive = None
    for later in range(place + 1, len(marks)):
        if roles[later] == "open":
            break
        if roles[later] != "close":
            continue
        if not _is_possessive(text, marks[later]):
            return later
        possessive = later if possessive is None else possessive
    return possessive


def _is_possessive(text: str, mark: int) -> bool:
    """Say whether a mark after a plural's s and before a small letter may be a possessive's."""
    return (
        text[mark - 1] in "sS"
        and text[mark + 1 : mark + 2] == " "
        and text[mark + 2 : mark + 3].islower()
        and not _NO_POSSESSED.match(text, mark + 1)
    )
