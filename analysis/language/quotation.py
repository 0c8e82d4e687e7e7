"""Where quotation marks open and close, read off the raw characters.

Double marks are paired first, then the single ones, as the same character is the apostrophe. A mark without its partner
is never an error: it runs to the end of its block, as the press sets a quotation of several paragraphs, or to the next
mark, or to the words that say whose it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from analysis.article import Block
from analysis.language.double_marks import double_pairs
from analysis.language.marks import Pair
from analysis.language.single_marks import single_pairs

Style = Literal["double", "single"]

#: Words that stay small in a title or a name of several words.
_SMALL_WORDS = frozenset("a an and at by for from in of on or the to with".split())


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
    double_open = single_open = False
    for place, block in enumerate(blocks):
        following = text[blocks[place + 1].start] if place + 1 < len(blocks) else ""
        doubles = list(double_pairs(text, block, double_open, following))
        double_open = _is_left_open(doubles, block)
        of_doubles = frozenset(
            at for one in doubles for at in (*range(one.start, one.inner_start), *range(one.inner_end, one.end))
        )
        pairs = single_pairs(text, block, of_doubles, single_open, following)
        singles = [single for single in pairs if not any(_crosses(single, mark) for mark in doubles)]
        single_open = _is_left_open(singles, block)
        spans += [QuotationSpan(*one[:4], "double", one.closed, 1) for one in doubles]
        spans += [QuotationSpan(*one[:4], "single", one.closed, 1) for one in singles]
    return tuple(_with_depth(spans))


def _is_left_open(pairs: Sequence[Pair], block: Block) -> bool:
    """Say whether a block ends inside a quotation."""
    return any(not one.closed and one.end == one.inner_end == block.end for one in pairs)


def is_set_as_title(words: Sequence[str]) -> bool:
    """Say whether words are set as in a title or a name: each with a capital or digit, or small because it is short."""
    return all(word[0].isupper() or word[0].isdigit() or word in _SMALL_WORDS for word in words)


def _crosses(one: Pair, other: Pair) -> bool:
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
