"""Double quotation marks: curly, straight, low, angular, of corners, and those typed as two single ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from analysis.article import Block
from analysis.language.marks import Pair, characters_around, is_length, is_reported, may_open_behind, unclosed

_MARK = re.compile(r"``|''|‘‘|’’(?!’)|(?<!\w),,(?=\w)|[\"“”„‟«»「」『』〝〞〟＂❝❞]")
#: The same, where each straight mark is printed twice, as a table's cell has it: 'He said: ""The pier is safe.""'
_MARK_OR_TWO = re.compile(rf'""|{_MARK.pattern}')
_OPENS = frozenset(("“", "„", "‟", "「", "『", "〝", "❝", "``", ",,", "‘‘"))
_CLOSES = frozenset(("”", "」", "』", "〞", "〟", "❞", "’’"))
#: Each opens where the other closes: «French», »German«; »Swedish».
_ANGULAR = frozenset("«»")
#: Low marks are closed by what opens elsewhere: „German“.
_LOW = frozenset(("„", ",,"))
#: What may close a quotation that ‘‘ opens; without it they are two single marks.
_CLOSES_TWO_SINGLES = re.compile(r"’’|''|”|\"")
#: Printed for an apostrophe: 'Arcona"s growth', 'Arcona Inc.""s growth'.
_FOR_APOSTROPHE = re.compile(r'(?:(?<=[\w.])"{1,2}|(?<=[\w.]")")s\b')
_SENTENCE_START = re.compile(r"[.!?]\s+")


class _DoubleMark(NamedTuple):
    """A double mark at ``start`` to ``end`` of a text, in its block; ``opener``: the mark that is open before it."""

    text: str
    start: int
    end: int
    block: Block
    opener: str

    @property
    def shape(self) -> str:
        """The mark itself."""
        return self.text[self.start : self.end]

    @property
    def around(self) -> tuple[str, str]:
        """The characters before and behind it."""
        return characters_around(self.text, self.start, self.end, self.block)


def double_pairs(text: str, block: Block, open_before: bool, following: str) -> Iterator[Pair]:
    """Yield the pairs of double marks in a block.

    ``open_before``: the block before left a quotation open; ``following``: the first character of the block behind.
    """
    stack: list[tuple[int, int]] = []
    starts: list[int] = []
    found: list[Pair] = []
    free_from = block.start
    for match in _mark_of(text, block).finditer(text, block.start, block.end):
        start, end = match.span()
        role = _role(_DoubleMark(text, start, end, block, text[slice(*stack[-1])] if stack else ""))
        if role == "open":
            stack.append((start, end))
            starts.append(start)
        elif role == "close" and stack:
            opened, inner = stack.pop()
            found.append(Pair(opened, end, inner, start, True))
        elif role == "close" and not text[start - 1 : start].isdigit():
            since = block.start if open_before and not starts else _sentence_start(text, free_from, start)
            if since < start:
                found.append(Pair(since, end, since, start, False))
        free_from = end
    yield from found
    yield from _left_open(text, block, stack, starts, found, following)


def _mark_of(text: str, block: Block) -> re.Pattern[str]:
    """Return what a block's double marks are: straight ones are printed twice where none is printed once."""
    twice = text.count('""', block.start, block.end)
    return _MARK_OR_TWO if twice and 2 * twice == text.count('"', block.start, block.end) else _MARK


def _left_open(
    text: str, block: Block, stack: list[tuple[int, int]], starts: list[int], closed: list[Pair], following: str
) -> Iterator[Pair]:
    """Yield the spans whose closing mark is missing: to the next mark of the kind, or the block's end; none crosses."""
    limits = [block.end]
    for opened, inner in stack:
        while opened >= limits[-1]:
            limits.pop()
        limit = limits[-1]
        goes_on = opened == block.start and following == text[opened]
        again = (
            start for start in starts if opened < start < limit and (start == inner or text[start] == text[opened])
        )
        pair = unclosed(text, opened, inner, limit if goes_on else next(again, limit))
        crossed = next((one.start for one in closed if pair and one.start < pair.end < one.end), None)
        if crossed is not None:
            pair = unclosed(text, opened, inner, crossed)
        if pair:
            yield pair
            limits.append(pair.end)


def _role(mark: _DoubleMark) -> Literal["open", "close", ""]:
    """Say what a double mark does, by its shape, its neighbours and what is open; nothing where it measures."""
    shape = mark.shape
    if shape in ("’’", "‘‘"):
        return _role_of_two_singles(mark)
    if shape in _ANGULAR and mark.opener in _ANGULAR:
        return "open" if shape == mark.opener == "«" else "close"
    if shape in _OPENS or shape == "«":
        return "close" if _closes_in_spite_of_shape(mark) else "open"
    if shape in _CLOSES or shape == "»":
        return "open" if _opens_in_spite_of_shape(mark) else "close"
    if shape in ('"', '""') and is_length(mark.text, mark.start, mark.end, mark.block):
        return ""
    if not mark.opener and _FOR_APOSTROPHE.match(mark.text, mark.start):
        return ""
    return "open" if _straight_opens(mark) else "close"


def _role_of_two_singles(mark: _DoubleMark) -> Literal["open", "close", ""]:
    """Say what ‘‘ and ’’ do: nothing without their partner, as they are two single marks then."""
    if mark.shape == "’’":
        return "close" if mark.opener else ""
    return "open" if _CLOSES_TWO_SINGLES.search(mark.text, mark.end, mark.block.end) else ""


def _closes_in_spite_of_shape(mark: _DoubleMark) -> bool:
    """'“The pier is safe.“ Roe left.', '„It is safe“, Roe said': an opening mark that ends what is open."""
    before, after = mark.around
    if mark.shape != "“" or before.isspace():
        return False
    return not after.isalnum() if mark.opener in _LOW else bool(mark.opener) and (after.isspace() or after in ",.;")


def _opens_in_spite_of_shape(mark: _DoubleMark) -> bool:
    """'He said ”The pier is safe.”', '»It is safe«': a closing mark before a word, where none of its kind is open."""
    before, after = mark.around
    if not may_open_behind(before) or (mark.opener and mark.shape != "»"):
        return False
    return not after.isspace() or (mark.start == mark.block.start and mark.shape != "»")


def _straight_opens(mark: _DoubleMark) -> bool:
    """Say whether a straight mark opens: 'He said "The pier is safe"'; misprinted, 'He said," The pier is safe"'."""
    (before, after), is_open = mark.around, bool(mark.opener)
    if may_open_behind(before) and not after.isspace() and (after.isalnum() or not is_open or before.isspace()):
        return True
    if is_open:
        return False
    return before.isspace() or after.isalnum() or _is_set_too_early(mark)


def _is_set_too_early(mark: _DoubleMark) -> bool:
    """Say whether a mark opens that is printed before the space: 'said," The pier is safe"', 'left." It is safe," she'.

    The next mark can only close, and no words behind this one say whose quotation it closes.
    """
    before, after = mark.around
    is_misprint = before in ",:.?!…" and after.isspace() and not is_reported(mark.text, mark.start, mark.end)
    return is_misprint and _closes_next(mark.text, mark.end, mark.block)


def _closes_next(text: str, start: int, block: Block) -> bool:
    """Say whether the block's next double mark can only close: 'He said," The pier is safe".'"""
    match = _MARK.search(text, start, block.end)
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
