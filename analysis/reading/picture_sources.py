"""Captions by the source below them: a name right under one sentence, both apart from the paragraphs around them.

'The bridge at night.' / 'Quay Museum': a browser's copy parts paragraphs and headings by blank lines, but no picture's
caption from its source.
"""

from __future__ import annotations

from collections.abc import Sequence

from analysis.patterns import compile_pattern
from analysis.reading.line_kinds import PageLine

#: In words, by hand: a caption and its source have so many at most.
_LONGEST_CAPTION, _LONGEST_SOURCE = 30, 4
#: A page's paragraphs are apart where this share of its prose has a blank line above; so many are above a picture that
#: is no part of the head. By hand.
_APART, _FEWEST_ABOVE = 0.8, 2
_TWO_SENTENCES = compile_pattern(r"""[.!?]["”’]?\s+["“‘]?[[:upper:]]""")
_SOURCE = compile_pattern(r"[[:upper:]][\w’'.&-]*(?: (?:of|for|the|and|&|[[:upper:]][\w’'.&-]*))*$")


def with_picture_sources(lines: Sequence[PageLine]) -> list[PageLine]:
    """Return the lines, sentences above the name of their picture's source as captions, and the names as credits."""
    changed = list(lines)
    prose = [index for index, line in enumerate(lines) if line.kind == "prose"]
    if sum(lines[index].gap for index in prose) < _APART * len(prose):
        return changed
    for index in prose[_FEWEST_ABOVE:-1]:
        if _is_caption(lines[index]) and _is_source(lines, index + 1):
            changed[index] = lines[index]._replace(kind="caption")
            changed[index + 1] = lines[index + 1]._replace(kind="credit")
    return changed


def _is_caption(line: PageLine) -> bool:
    is_one = line.ends and line.words <= _LONGEST_CAPTION and not _TWO_SENTENCES.search(line.text)
    return is_one and line.gap and line.text[0] not in '“"‘'


def _is_source(lines: Sequence[PageLine], index: int) -> bool:
    """Say whether a line is a name right under the line above it, with a paragraph below that is apart."""
    line, below = lines[index], lines[index + 1 : index + 2]
    is_name = line.kind in ("short", "signature") and line.words <= _LONGEST_SOURCE and _SOURCE.match(line.text)
    return bool(is_name) and not line.gap and any(one.gap and one.kind == "prose" for one in below)
