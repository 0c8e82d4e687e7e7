"""Bytes of UTF-8 among which some are cp1252: a file put together of two, or one with a damaged byte.

A byte is taken for cp1252's character only where nothing else can be meant: a punctuation mark of Windows, or a letter
in a word of its own case. Everything else is refused by whoever asks.
"""

from __future__ import annotations

import codecs
import re

#: Characters of UTF-8 in more than one byte that English news prints: marks, signs, accented letters of Europe.
_USUAL = re.compile(r"[\u00a0-\u017f\u2010-\u2044\u20a0-\u20bf\u2122]|[\u0370-\uffff]")
#: A character of several bytes, as UTF-8 writes it.
_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]+")
#: Quotation marks, dashes, dots, bullet, euro, trade mark: what Windows puts where ISO 8859-1 has controls.
_MARKS = frozenset(b"\x80\x85\x91\x92\x93\x94\x95\x96\x97\x99")
#: First bytes of the commonest characters of several bytes; alone, they may be what is left of one.
_FIRST_BYTES = frozenset(b"\xc2\xc3\xc4\xc5\xe2\xef\xf0")
#: Mac OS Roman's quotation marks, where cp1252 has 'Ò', 'Ó', 'Õ', which no word begins, ends or has inside like this.
_MAC_APOSTROPHE = re.compile(rb"[a-z]\xd5[a-z]")
_MAC_OPENS, _MAC_CLOSES = re.compile(rb"(?<![^\s(])\xd2[A-Za-z]"), re.compile(rb"[a-z.,?!]\xd3(?![^\s).,;])")
_WINDOWS_QUOTES = re.compile(rb"[\x91-\x94]")
_LETTERS = frozenset(range(0xC0, 0x100)) - frozenset(b"\xd7\xf7\xff\xfe\xde\xf0\xd0") - _FIRST_BYTES


def is_cp1252(data: bytes) -> bool:
    """Say whether bytes are cp1252: some are no UTF-8, and those that are usual characters of it are fewer."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        # a sample may end inside a character
        if error.end == len(data) and error.reason == "unexpected end of data" and error.start:
            return False
    else:
        return False
    usual = sum(bool(_USUAL.match(found.decode("utf-8", "replace"))) for found in _SEQUENCE.findall(data))
    bad = sum(len(run) for run in _HIGH.findall(_SEQUENCE.sub(b"", data)))
    return bad > usual


def is_mac_roman(data: bytes) -> bool:
    """Say whether bytes that are no UTF-8 are an old Mac's: its quotation marks would be capitals inside a word."""
    return not _WINDOWS_QUOTES.search(data) and bool(
        _MAC_APOSTROPHE.search(data) or (_MAC_OPENS.search(data) and _MAC_CLOSES.search(data))
    )


def decoded_mixture(data: bytes) -> str:
    """Return the text of UTF-8 with single characters of cp1252. Raises `UnicodeDecodeError` where one is not sure."""
    return data.decode("utf-8", _HANDLER)


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    at, data = error.start, error.object
    before, here, after = data[max(0, at - 1) : at], data[at], data[at + 1 : at + 2]
    # two in a row are what is left of a longer character: E2 80 of a quotation mark
    if after >= b"\x80" and not _SEQUENCE.match(data, at + 1):
        raise error
    letter = data[at : at + 1].decode("cp1252", "replace")
    if here in _MARKS or (here in _LETTERS and _fits(letter, before, after)):
        return letter, at + 1
    raise error


def _fits(letter: str, before: bytes, after: bytes) -> bool:
    """Say whether a letter goes with its neighbours: a capital begins a word or is among capitals."""
    if letter.islower():
        return before.isalpha() or after.islower()
    return (after.isalpha() and not before.islower()) or before.isupper()


_HANDLER = "analysis.cp1252"
codecs.register_error(_HANDLER, _as_cp1252)
