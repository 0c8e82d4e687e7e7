"""Normalisation that moves no character: every offset fits the reader's own file."""

from __future__ import annotations

import html
import re

from analysis.errors import InputError

#: Line separators, and characters that look like a space or like nothing and would hide a word's edge.
_LINE_ENDS = "\r\x85\u2028\u2029"
_BLANKS = re.compile("[\x00-\x08\x0b-\x1f\x7f\u00a0\u00ad\u1680\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff]")

#: Quotation marks that an export left as entities.
_ENTITY = re.compile("&(?:quot|#34|ldquo|#8220|rdquo|#8221|laquo|raquo);")


def normalise(text: str) -> str:
    """Return text of the same length with odd spaces, zero-width and control characters as spaces.

    Carriage returns become spaces before a line feed, and line feeds elsewhere. A quotation mark that was left as an
    entity (&quot;) becomes the mark, and spaces on its outer side. Raises `InputError` for half of a letter.
    """
    try:
        text.encode()
    except UnicodeEncodeError as half:
        raise InputError(
            f"character {half.start + 1:,} is half of a letter ({ascii(text[half.start])[1:-1]})",
            where="the text",
            do="read it anew from where it comes from, as UTF-8 or UTF-16",
        ) from half
    text = text.replace("\r\n", " \n")
    for line_end in _LINE_ENDS:
        text = text.replace(line_end, "\n")
    return _ENTITY.sub(_as_mark, _BLANKS.sub(" ", text))


def _as_mark(entity: re.Match[str]) -> str:
    """Return an entity's mark, as wide as the entity: it opens behind a space or bracket, and closes behind a word."""
    mark, before = html.unescape(entity.group()), entity.string[max(0, entity.start() - 1) : entity.start()]
    opens = not before or before.isspace() or before in "([—–-"
    return mark.rjust(len(entity.group())) if opens else mark.ljust(len(entity.group()))
