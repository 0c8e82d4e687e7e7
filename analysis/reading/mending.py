"""Damaged text -> text: what can only mean one thing is mended and said, what can mean several is refused.

Letters that were decoded in a wrong way are put right by ftfy (Speer 2019). What is not damaged keeps every offset.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable
from typing import NamedTuple

import ftfy
from ftfy.badness import is_bad
from wordfreq import zipf_frequency

from analysis.errors import InputError

_BLOCK_TAGS = (
    "p|div|br|hr|h[1-6]|ul|ol|li|blockquote|section|article|header|footer|aside|table|tbody|tr|figure|figcaption"
)
_INLINE_TAGS = "a|b|i|u|em|strong|span|small|sub|sup|font|td|th|img|picture|source|video|iframe|center|mark|cite|q|s"
#: A text has tags where it closes one, or breaks a line with one; '<b>' alone may be anything.
_HAS_TAGS = re.compile(rf"</(?:{_BLOCK_TAGS}|{_INLINE_TAGS})\s*>|<(?:p|br)\s*/?>", re.I)
#: So long may a tag's attributes be, in characters. By hand.
_ATTRIBUTES = r"(?:\s[^<>]{0,2000})?/?"
#: What a page does not show; so long it may be, in characters, or a page of openings would take the square of its
#: length. By hand. A script inside a line's words stays as it is written: the story may be about it.
_UNSEEN = (
    r"(?:(?<=>)|(?<=\n)|\A)\s{0,9}<(?P<unseen>script|style)\b[^<>]{0,2000}>.{0,5000}?</(?P=unseen)\s{0,9}>(?=\s{0,9}(?:<|\n|\Z))"
    r"|<!--.{0,2000}?-->"
)
#: Quotation marks are left to `normalisation`, which keeps their width; '&lt;p&gt;' may be meant.
_ENTITY = (
    r"&(?!(?:quot|ldquo|rdquo|laquo|raquo|lt|gt|#34|#8220|#8221|#60|#62);)"
    r"(?:[A-Za-z][A-Za-z0-9]{1,31}|#\d{1,7}|#x[\da-fA-F]{1,6});"
)
_CONTRACTED = r"(?<=[A-Za-z])\ufffd{1,3}(?=(?:s|t|re|ve|ll|d|m)\b)"
#: What shapes a line, and is no part of a word.
_UNSEEN_IN_WORD = r"(?<=\w)[\u00ad\u200b-\u200d\u2060\ufeff]+(?=\w)"
#: A line of so many characters may be broken inside a word. By hand.
_BROKEN_WORD = r"(?<=[^\n]{30})(?<![A-Za-z])([A-Za-z]{0,30}[a-z]{2})-[ \t]{0,9}\r?\n[ \t]{0,9}([a-z]{2,})"
#: A broken word keeps its hyphen where without it it is so much rarer than either half, as a Zipf frequency (van Heuven
#: et al. 2014): ten times. By hand.
_RARER = 1.0


#: Characters that most texts lack, and that all kinds of damage have but three.
_RARE = re.compile(r"[\0\x80-\x9f\u00ad\u0300-\u036f\u200b-\u200d\u2060\ufeff\ufffd]")
#: What a line decoded in a wrong way never lacks by `ftfy`: two characters outside ASCII side by side, or one of these.
_BAD = r"[^\x00-\x7f](?:[^\x00-\x7f]|(?<=[\x80-\x9fŒœÃÂ]))"
_MAY_BE_BAD = re.compile(_BAD)


class Mended(NamedTuple):
    """A text after mending, and a note on each kind of damage: what it was, how often, the first place."""

    text: str
    notes: tuple[str, ...]


class _Damage(NamedTuple):
    """A kind of damage: its name, an example and what it becomes, where it is, what is put there, what no text with it
    lacks, which is quickly looked for, and whether that is a character of `_RARE`."""

    name: str
    example: tuple[str, str]
    place: re.Pattern[str]
    mend: Callable[[re.Match[str]], str]
    hint: re.Pattern[str]
    has_rare: bool


def mended(text: str, where: str = "") -> Mended:
    """Return a text with what is surely damaged mended.

    Parameters
    ----------
    text
        A text as it was decoded.
    where
        The file, for the error.

    Raises
    ------
    InputError
        For a character that is lost (U+FFFD); it names the line.

    Examples
    --------
    >>> mended("M&aacute;rta said so.")
    Mended(text='Márta said so.', notes=('letters written as entities: 1 (&aacute; → á)',))
    """
    notes: list[str] = []
    if _HAS_TAGS.search(text):
        text, note = _replaced(_TAGS, text)
        notes += note
    has_rare = _RARE.search(text) is not None
    for damage in DAMAGES:
        if has_rare or not damage.has_rare:
            text, note = _replaced(damage, text)
            has_rare = has_rare or (bool(note) and _RARE.search(text) is not None)
            notes += note
    _refuse_lost(text, where)
    return Mended(text, tuple(notes))


def _replaced(damage: _Damage, text: str) -> tuple[str, list[str]]:
    """Return the text with one kind of damage mended, and the note on it, if there was any."""
    if not damage.hint.search(text):
        return text, []
    changes: list[tuple[str, str]] = []

    def change(place: re.Match[str]) -> str:
        before, after = place.group(), damage.mend(place)
        if after != before:
            changes.append((before, after))
        return after

    after = damage.place.sub(change, text)
    if not changes:
        return text, []
    return after, [f"{damage.name}: {len(changes)} ({_shown(*changes[0])})"]


def _shown(before: str, after: str) -> str:
    """Return what differs of two texts, with a little of what is beside it."""
    start = next((at for at, (one, two) in enumerate(zip(before, after, strict=False)) if one != two), 0)
    start = max(0, start - 3)
    return " → ".join(_visible(text[start : start + 12]) for text in (before, after))


def _visible(text: str) -> str:
    """Return a text in one line, with what cannot be seen by its code."""
    return "".join(one if one.isprintable() and not unicodedata.combining(one) else f"U+{ord(one):04X}" for one in text)


def _refuse_lost(text: str, where: str) -> None:
    if (at := text.find("\ufffd")) < 0:
        return
    line = text[:at].count("\n") + 1
    near = text[max(0, at - 20) : at + 20].replace("\r", "\n")
    shown = next(part for part in near.split("\n") if "\ufffd" in part).strip()
    raise InputError(
        f"line {line} has a character that was lost: {shown!r}", where=where, do="write the character that is meant"
    )


def _without_tag(tag: re.Match[str]) -> str:
    """Return what a tag leaves: a line's end for one of a block."""
    name = tag["name"] or ""
    return "" if re.fullmatch(_INLINE_TAGS, name, re.I) else "\n" if name.lower() == "br" else "\n\n" if name else " "


def _decoded_right(line: re.Match[str]) -> str:
    text = line.group()
    return ftfy.fix_encoding(text) if _MAY_BE_BAD.search(text) and is_bad(text) else text


def _unescaped(entity: re.Match[str]) -> str:
    letter = html.unescape(entity.group())
    return letter if len(letter) < 3 and "\ufffd" not in letter else entity.group()


def _as_windows(control: re.Match[str]) -> str:
    """Return a control as the mark that Windows has in its place."""
    return control.group().encode("latin-1").decode("cp1252", "ignore") or control.group()


def _joined(broken: re.Match[str]) -> str:
    """Return a word broken at a line's end, whole in the lower line; a hyphen of its own stays ('well-known')."""
    first, second = broken.groups()
    own = zipf_frequency(first + second, "en") + _RARER < min(zipf_frequency(one, "en") for one in (first, second))
    return f"\n{first}{'-' if own else ''}{second}"


def _damage(
    name: str,
    example: tuple[str, str],
    place: str,
    mend: Callable[[re.Match[str]], str],
    hint: str,
    *,
    has_rare: bool = True,
) -> _Damage:
    flags = re.I | re.S if name == "tags" else 0
    return _Damage(name, example, re.compile(place, flags), mend, re.compile(hint), has_rare)


_TAGS = _damage(
    "tags",
    ("<p>He <b>left</b>.</p>", "\n\nHe left.\n\n"),
    rf"{_UNSEEN}|</?(?P<name>{_BLOCK_TAGS}|{_INLINE_TAGS})\b{_ATTRIBUTES}>",
    _without_tag,
    "<",
    has_rare=False,
)
_ACCENTS = _damage(
    "accents apart from their letters",
    ("Ma\u0301rta", "Márta"),
    r"\w[\u0300-\u036f]+",
    lambda letter: unicodedata.normalize("NFC", letter.group()),
    r"[\u0300-\u036f]",
)
#: In order: tags hide entities, entities hide letters decoded in a wrong way, and accents may be hidden by these
#: and hide them.
DAMAGES = (
    _damage("letters written as entities", ("M&aacute;rta", "Márta"), _ENTITY, _unescaped, "&", has_rare=False),
    _ACCENTS,
    _damage("quotation marks decoded in a wrong way", ("â€\ufffd", "”"), "â€\ufffd", lambda _: "”", "\ufffd"),
    _damage(
        "lines decoded in a wrong way",
        ("â€œYes", "“Yes"),
        r"[^\n\r\x85\u2028\u2029]+",
        _decoded_right,
        _BAD,
        has_rare=False,
    ),
    _damage(
        "marks decoded as controls", ("\x93Yes\x94", "“Yes”"), r"[\x80-\x84\x86-\x9f]", _as_windows, r"[\x80-\x9f]"
    ),
    _damage("lost apostrophes", ("don\ufffdt", "don’t"), _CONTRACTED, lambda _: "’", "\ufffd"),
    _ACCENTS,
    _damage("null characters", ("He\0said", "He said"), "\0+", lambda run: " " * len(run.group()), "\0"),
    _damage(
        "hidden characters in words",
        ("Bel\u00adfast", "Belfast"),
        _UNSEEN_IN_WORD,
        lambda _: "",
        r"[\u00ad\u200b-\u200d\u2060\ufeff]",
    ),
    _damage(
        "words broken at a line's end",
        ("x" * 30 + " con-\nference", "x" * 30 + " \nconference"),
        _BROKEN_WORD,
        _joined,
        r"-[ \t]{0,9}\r?\n",
        has_rare=False,
    ),
)
