"""Lines that sign readers' letters: a name, perhaps a place below it, above a blank line.

They are right under the letter, or a blank line under it where the page says that it is one of letters: names between
blank lines may be headings.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.patterns import compile_pattern
from analysis.reading.line_kinds import PageLine
from analysis.reading.line_wrapping import SENTENCE_END, Line
from analysis.reading.printed_names import NAME, is_outlet

#: In words, a longer line is no name or place, with what its bearer is no signature; so many signatures make a page of
#: letters; in lines, how far from its start a page says so. By hand.
_LONGEST, _LONGEST_SIGNATURE, _FEWEST, _HEAD = 6, 12, 2, 6
#: 'Jane Roe', 'Dr Al Poe, Millfield', 'Jane and Al Poe'.
_NAME = compile_pattern(rf"(?:[[:upper:]][\w’'.-]*\s(?:and|&)\s)?{NAME}(?:,\s.+)?$")
#: 'Letters to the Editor', 'Your letters: swifts and bins', 'Sir, your leader misses the point.', 'Dear Editor'.
_LETTERS = compile_pattern(
    r"(?:\w+['’]? )?(?i:letters\b(?! (?:patent|of ))).*(?<!\.)$"
    r"|(?:Dear )?(?:Sir|Madam|Editor)s?\b[,:—–-]|To the [Ee]ditor"
)
_PLACE = compile_pattern(r"(?!By\b|Photo)[[:upper:]][\w’'., -]+$")


def signature_lines(lines: Sequence[Line] | Sequence[PageLine]) -> frozenset[int]:
    """Return the indices of the lines that sign letters; none where fewer than two letters are signed."""
    of_letters = any(_LETTERS.match(line.text) for line in lines[:_HEAD])
    signatures = list(_signatures(lines, of_letters))
    return frozenset(index for one in signatures for index in one) if len(signatures) >= _FEWEST else frozenset()


def _signatures(lines: Sequence[Line] | Sequence[PageLine], of_letters: bool) -> Iterator[range]:
    """Yield the lines of each signature: its name's, and its place's if that has one of its own."""
    for index in range(1, len(lines)):
        line = lines[index]
        if (line.gap and not of_letters) or not (SENTENCE_END.search(lines[index - 1].text) and _is_name(line)):
            continue
        end = index + 1
        if end < len(lines) and _is_place(lines[end]):
            end += 1
        if end == len(lines) or lines[end].gap:
            yield range(index, end)


def _is_name(line: Line | PageLine) -> bool:
    longest = _LONGEST_SIGNATURE if "," in line.text else _LONGEST
    is_name = _is_short(line, longest) and _NAME.match(line.text) is not None
    return is_name and not is_outlet(line.text)


def _is_place(line: Line | PageLine) -> bool:
    return not line.gap and _is_short(line, _LONGEST) and _PLACE.match(line.text) is not None


def _is_short(line: Line | PageLine, longest: int) -> bool:
    return len(line.text.split()) <= longest and not SENTENCE_END.search(line.text)
