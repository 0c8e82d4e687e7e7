"""What double and single marks share: a pair of marks, lengths in feet and inches, where an unclosed quotation ends."""

from __future__ import annotations

import re
from typing import NamedTuple

from analysis.article import Block

#: A mark after one of these, or after white space, may open.
BEFORE_OPENING = frozenset("([{—–-/‘'“\"")
#: What a straight mark after a figure measures: '5\'10"', 'the 12" pipe', '4\' by 6\''.
_MEASURED = r"by|x|wide|long|tall|deep|thick|high|pipes?|screens?|records?|vinyl|nails?|blades?|guns?|boards?|planks?"
_LENGTH_BEHIND = re.compile(rf"\s?[x×]?\s?\d|[\s-](?:{_MEASURED})\b")
#: '6\' 2' before the mark of inches.
_FEET_BEFORE = re.compile(r"\d\s?['’′]\s?\d{1,2}$")
#: Characters of the longest '6\' 11', and the digits of the longest length that a mark may measure.
_LONGEST_FEET, _MOST_DIGITS = 8, 3
#: In characters: how far a clause that reports is read.
_LONGEST_REPORT = 100
_SAYING = r"(?:said|says|added|adds|told|asked|asks|wrote|writes|recalled|explained|replied)"
_TELLER = r"(?:he|she|they|the(?:\s\w+){1,3})\s"
_NAME = r"(?:[A-Z][\w.’'-]*\s){1,4}"
#: Where the closing mark was left out before the words that say whose quotation it is: ', said Roe', ', Jo Roe said.'
_REPORTED = re.compile(rf"[,?!](?=\s(?:{_SAYING}\s(?:[A-Z]|the\b|an?\b)|(?:{_TELLER}|{_NAME}){_SAYING}[.,]))")
#: The same in a sentence of its own before the next mark: '. Jo Roe said: "...'.
_LEADS_ON = re.compile(rf"[.?!…](?=\s[^.?!…]{{0,60}}\b{_SAYING}[,:]?\s*$)")
#: A single mark that closes: behind punctuation, before a space.
_SINGLE_CLOSES = re.compile(r"[,.?!…]['’](?=\s)")
_SINGLE_OPENS = re.compile(r"(?<![\w'])['‘](?=\w)")


class Pair(NamedTuple):
    """Two marks, or one without its partner: characters with the marks, and without."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool


def characters_around(text: str, start: int, end: int, block: Block) -> tuple[str, str]:
    """Return the characters before and behind a mark; a space at the block's edges."""
    return (
        text[start - 1] if start > block.start else " ",
        text[end] if end < block.end else " ",
    )


def may_open_behind(before: str) -> bool:
    """Say whether a quotation may start behind this character."""
    return before.isspace() or before in BEFORE_OPENING


def is_length(text: str, start: int, end: int, block: Block) -> bool:
    """Say whether a mark behind a figure is that of feet or inches: '5\\'10"', 'the 12" pipe', 'a 6\\' wall'."""
    digits = start
    while digits > block.start and text[digits - 1].isdigit():
        digits -= 1
    if not 0 < start - digits <= _MOST_DIGITS:
        return False
    is_behind_feet = _FEET_BEFORE.search(text[max(block.start, start - _LONGEST_FEET) : start]) is not None
    return is_behind_feet or _LENGTH_BEHIND.match(text, end, block.end) is not None


def is_reported(text: str, start: int, end: int) -> bool:
    """Say whether the words behind a mark say whose the quotation before it is: 'It is safe," said Roe'."""
    return _REPORTED.match(text[start - 1 : start] + text[end : end + _LONGEST_REPORT]) is not None


def unclosed(text: str, start: int, inner: int, end: int) -> Pair | None:
    """Return a quotation without its closing mark, that ends before ``end``; None where it is empty.

    A single mark typed for a double one closes it ('"It is shut,\\' Roe said'), and a reporting clause ends it
    ('"It is shut, said Roe. The pier is old.').
    """
    single = _SINGLE_CLOSES.search(text, inner, end)
    if single and not _SINGLE_OPENS.search(text, inner, single.start()) and text[start] not in "'‘":
        return Pair(start, single.end(), inner, single.end() - 1, True)
    reported = _REPORTED.search(text, inner, end) or _LEADS_ON.search(text, inner, end)
    last = inner + len(text[inner : reported.end() if reported else end].rstrip())
    return Pair(start, last, inner, last, False) if last > inner else None
