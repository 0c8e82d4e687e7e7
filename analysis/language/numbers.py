"""Numbers as print groups them: '100,000' and, in South Asia, '1,00,000' are one word and one value."""

from __future__ import annotations

import re

#: Digits in groups of three, or of two before the last three; or a decimal fraction.
NUMBER = r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?(?!\d)|\d+\.\d+(?![.\d])"
_NUMBER = re.compile(NUMBER)


def ungrouped(word: str) -> str:
    """Return a number without its grouping commas ('1,00,000' as '100000'); any other word as it is."""
    return word.replace(",", "") if "," in word and _NUMBER.fullmatch(word) else word
