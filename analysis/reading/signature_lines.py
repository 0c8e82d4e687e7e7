"""Lines that sign readers' letters: a name, perhaps a place below it, right under the letter and above a blank line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.patterns import compile_pattern
from analysis.reading.line_wrapping import SENTENCE_END, Line
from analysis.reading.printed_names import NAME, is_outlet

#: In words, a longer line is no name or place; so many signatures make a page of letters. By hand.
_LONGEST, _FEWEST = 6, 2
#: 'Jane Roe', 'Dr Al Poe, Millfield', 'Jane and Al Poe'.
_NAME = compile_pattern(rf"(?:[[:upper:]][\w’'.-]*\s(?:and|&)\s)?{NAME}(?:,\s.+)?$")
_PLACE = compile_pattern(r"(?!By\b|Photo)[[:upper:]][\w’'., -]+$")


def signature_lines(lines: Sequence[Line]) -> frozenset[int]:
    """Return the indices of the lines that sign letters; none where fewer than two letters are signed."""
    signatures = list(_signatures(lines))
    return frozenset(index for one in signatures for index in one) if len(signatures) >= _FEWEST else frozenset()


def _signatures(lines: Sequence[Line]) -> Iterator[range]:
    """Yield the lines of each signature: its name's, and its place's if that has one of its own."""
    for index in range(1, len(lines)):
        if not (SENTENCE_END.search(lines[index - 1].text) and _is_name(lines[index])):
            continue
        end = index + 1
        if end < len(lines) and _is_place(lines[end]):
            end += 1
        if end == len(lines) or lines[end].gap:
            yield range(index, end)


def _is_name(line: Line) -> bool:
    return not line.gap and _is_short(line) and _NAME.match(line.text) is not None and not is_outlet(line.text)


def _is_place(line: Line) -> bool:
    return not line.gap and _is_short(line) and _PLACE.match(line.text) is not None


def _is_short(line: Line) -> bool:
    return len(line.text.split()) <= _LONGEST and not SENTENCE_END.search(line.text)
