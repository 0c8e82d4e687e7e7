"""Normalisation that moves no character: every offset fits the reader's own file."""

from __future__ import annotations

import re

#: Line separators, and characters that look like a space or like nothing and would hide a word's edge.
_LINE_ENDS = re.compile("[\x85\u2028\u2029]")
_BLANKS = re.compile("[\x00-\x08\x0b-\x1f\x7f\u00a0\u00ad\u1680\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff]")


def normalise(text: str) -> str:
    """Return text of the same length with odd spaces, zero-width and control characters as spaces.

    Carriage returns become spaces before a line feed, and line feeds elsewhere.
    """
    text = text.replace("\r\n", " \n").replace("\r", "\n")
    return _BLANKS.sub(" ", _LINE_ENDS.sub("\n", text))
