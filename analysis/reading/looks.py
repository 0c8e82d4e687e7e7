"""What a line looks like by itself, wherever it stands: prose, a date, a byline, a credit, the page's furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple, cast

from analysis.lexicons import builtin
from analysis.reading.captions import caption
from analysis.reading.dates import DATE, RELATIVE, find_date
from analysis.reading.lines import SENTENCE_END, Line
from analysis.reading.names import NAME, NAMES, is_body

Kind = Literal[
    "prose", "short", "bullet", "date", "byline", "credit", "caption", "furniture", "summary", "related", "end"
]

#: How much of a line's end is searched for a full stop.
_END = 16
#: Longer lines, in characters, are looked at for prose only.
_LONGEST_LINE = 2000
#: In words: longer lines are no button, no 'NAME | Outlet', no dates or bylines, no offers of a newsletter.
_LONGEST_WHOLE, _LONGEST_SIGNATURE, _LONGEST_BYLINE, _LONGEST_PITCH = 8, 12, 25, 50
#: Running text: so many words in lower case, and so long a line even with a colon at its end, or nothing.
_PROSE_WORDS, _PROSE_LOWER, _INTRODUCING_WORDS, _UNENDED_WORDS = 5, 0.4, 8, 22

_BULLET = re.compile(r"(?:[•●▪■◆‣∙·►▶➤→✓*]|[-–—](?=\s)|\d{1,2}[.)](?=\s))\s*(?=\S)")

_BYLINE = re.compile(
    r"""by:?$|[/|]\s*by\s+(?-i:[A-Z])|(?!photo|picture|image|illustrat|graphic|video)(?:\w+\s){0,2}by:?\s+(?-i:[A-Z“"])
    |(?:reported|written|reporting|edited|editing|compiled|authored|curated|additional\ reporting)
        (?:\s+and\s+\w+)?\s*(?:by\b|:)\s*(?-i:[A-Z“"])
    |(?:author|writer|reporter|editor)s?\s*:""",
    re.I | re.X,
)
_BYLINE_END = re.compile(
    r"[A-Z].{1,60} reported from [A-Z]|.{5,200}\bcontributed (?:to this|reporting)\b"
    r"|Reporting by [A-Z].{1,200}\b[Ee]diting by [A-Z]"
)
_SOURCE = re.compile(r"source:\s+(?P<who>[A-Z].*)$", re.I)
_NAME_BAR = re.compile(rf"{NAMES}\s*[|/•·]\s*\S")
_NAME_ROLE = re.compile(rf"{NAME},?\s+[\w\s|&-]*\b(?i:correspondent|reporter|editor|writer|columnist)$")
_NAME_DATED = re.compile(rf"{NAME}\s*(?i:published|updated|posted)")

_FURNITURE = re.compile(
    r"""\d[\d,.]*\s*[KM]?\s+(?:comments?|shares?|views?|likes?|replies|retweets|reactions?|subscribers)\b.{0,20}$
    |comments?\s*\(?\d+\)?$
    |(?:about\s+)?\d+\s*-?\s*min(?:ute)?s?(?:\s*(?:read|listen|watch)\b|$)
    |(?:est(?:imated)?\.?\s+)?reading\ time\b
    |https?://\S+$|www\.\S+$|@\w+$|\#\w+$|[\W\d]+$
    |this\ (?:story|article|report|piece|post)\ (?:\w+\ ){0,3}
        (?:published|produced|written|updated|appeared|edited|generated|republished|amended|corrected|sponsored|funded)\b
    |this\ is\ a\ (?:developing|breaking)\b
    |(?:story|article)\ (?:first|originally)\b
    |list\ (?:\d+\ )?of\ \d+|end\ of\ list
    |-{3,}.*\w.*-{3,}$""",
    re.I | re.X,
)
#: A line that speaks to the reader has one of these words, and no quotation longer than a button's words.
_TO_READER, _QUOTATION = re.compile(r"\b(?:you|your|we|us|our)\b"), re.compile(r"[\"“][^\"“”]{25}")
_COPYRIGHT = re.compile(r"©\s*(?:copyright\s*)?\d{4}", re.I)
#: How an embedded post is signed.
TWEET_END = re.compile(r"[—–-]\s?.{1,60}\(@\w+\)")
#: Characters around a button's words, and the space between two buttons.
_EDGES = " :.!>»…*-|"
_FIRST_WORD = re.compile(r"[\s:|!,.]")
_COLUMNS = re.compile(r"\s{2,}")
_EMAIL = re.compile(r"\S+@\S+\.\w+$")
_TIME_ALONE = re.compile(
    r"(?:(?:last )?(?:updated|published|posted)(?: at)? )?\d{1,2}[:.]\d\d(?:\s*[ap]\.?m\.?)?(?:\s*\(?[A-Z]{1,4}\)?)?$",
    re.I,
)
_ISSUE = re.compile(r"(?:[A-Z][a-z]+|[A-Z][a-z]+/[A-Z][a-z]+) (?:19|20)\d\d(?: [Ii]ssue)$")
_DATE_WORDS = re.compile(
    r"""\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b
    |\b(?:first|last|originally|published|posted|updated?|modified|created|issued|filed|date|time|on|at|the|local|issue
        |ist|am|pm|edt|est|gmt)\b""",
    re.I | re.X,
)
#: Letters beside a date that still make a line a date: a place, an outlet's initials.
_DATE_REST = 14


@dataclass(frozen=True, slots=True)
class Look:
    """A line's look: its kind, its words, whether it ends as a sentence does."""

    kind: Kind
    words: int
    ends: bool


def look(line: Line) -> Look:
    """Say what a line looks like."""
    text = line.text
    words = len(text.split())
    ends = SENTENCE_END.search(text, max(0, len(text) - _END)) is not None
    return Look(_kind(text, words, ends), words, ends)


def _kind(text: str, words: int, ends: bool) -> Kind:
    """The first that fits of: a phrase of the list, date, byline, furniture, credit, caption, bullet, prose."""
    is_prose = _is_prose(text, words, ends)
    if len(text) > _LONGEST_LINE:
        return "prose" if is_prose else "short"
    found = _phrase(text, words, is_prose)
    if found is None and TWEET_END.match(text):
        found = "furniture"
    if found is None and _BYLINE_END.match(text):
        found = "byline"
    if found is None and words <= _LONGEST_BYLINE:
        found = _date_or_byline(text, is_prose)
    if found is None:
        found = "furniture" if _is_furniture(text, words) else caption(text, words)
    if found is None and _is_signature(text, words, ends):
        found = "byline"
    if found is None and _BULLET.match(text):
        found = "bullet" if words > 3 else "short"
    return found or ("prose" if is_prose else "short")


def _is_furniture(text: str, words: int) -> bool:
    """A line that only a page has: counts, links, copyright, what it sells."""
    if "©" in text and _COPYRIGHT.search(text):
        return True
    if words <= _LONGEST_PITCH:
        folded = _fold(text)
        if any(phrase in folded for phrase in _phrases().inside):
            return True
        if any(phrase in folded for phrase in _phrases().address) and _speaks_to_reader(folded):
            return True
    return _FURNITURE.match(text) is not None


def _speaks_to_reader(folded: str) -> bool:
    return _TO_READER.search(folded) is not None and not _QUOTATION.search(folded)


def _date_or_byline(text: str, is_prose: bool) -> Kind | None:
    """A date stands almost alone; a byline names who wrote."""
    if _BYLINE.match(text) and not is_prose:
        return "byline"
    if _EMAIL.match(text) or ((source := _SOURCE.match(text)) and is_body(source["who"])):
        return "byline"
    found = find_date(text) or RELATIVE.search(text) or _TIME_ALONE.match(text) or _ISSUE.match(text)
    if found:
        rest = _DATE_WORDS.sub("", text[: found.start()] + text[found.end() :])
        if find_date(rest):
            rest = _DATE_WORDS.sub("", DATE.sub("", rest))
        if _NAME_BAR.match(text) or _NAME_DATED.match(text):
            return "byline"
        if sum(map(str.isalpha, rest)) <= _DATE_REST:
            return "date"
    return None


def _is_signature(text: str, words: int, ends: bool) -> bool:
    """'NAME | Outlet', 'NAME, Political Editor'."""
    return words <= _LONGEST_SIGNATURE and not ends and bool(_NAME_BAR.match(text) or _NAME_ROLE.match(text))


def _is_prose(text: str, words: int, ends: bool) -> bool:
    """Running text: it ends as a sentence, or is long, and many of its words are in lower case."""
    introduces = text.endswith(":") and words >= _INTRODUCING_WORDS
    if words < _PROSE_WORDS or (not (ends or introduces) and words < _UNENDED_WORDS):
        return False
    return sum(word[0].islower() for word in text.split()) >= _PROSE_LOWER * (words - 1)


def _phrase(text: str, words: int, is_prose: bool) -> Kind | None:
    """Return what the list of furniture says of a whole line or its beginning, if it says anything."""
    phrases = _phrases()
    folded = _fold(text[:80])
    if words <= _LONGEST_WHOLE and (found := phrases.whole.get(folded.strip(_EDGES))):
        return found
    if "  " in text and all(part.strip(_EDGES) in phrases.whole for part in _COLUMNS.split(folded)):
        return "furniture"
    for start in phrases.starts.get(_first_word(folded), ()):
        next_one = folded[len(start.phrase) : len(start.phrase) + 1]
        fits = folded.startswith(start.phrase) and not (start.phrase[-1].isalnum() and next_one.isalnum())
        if fits and (start.of_sentences or not is_prose):
            return start.kind
    return None


def _first_word(text: str) -> str:
    return _FIRST_WORD.split(text, maxsplit=1)[0]


def _fold(text: str) -> str:
    return text.casefold().replace("’", "'")


class _Start(NamedTuple):
    """How a line of furniture begins, and whether a sentence that begins so is furniture too."""

    phrase: str
    kind: Kind
    of_sentences: bool


class _Phrases(NamedTuple):
    """The list of furniture: whole lines; beginnings, longest first, by their first word; words inside any line, or
    inside one that speaks to the reader."""

    whole: dict[str, Kind]
    starts: dict[str, list[_Start]]
    inside: list[str]
    address: list[str]


@cache
def _phrases() -> _Phrases:
    phrases = _Phrases({}, {}, [], [])
    for row in sorted(builtin("furniture").rows, key=lambda row: -len(row["phrase"])):
        phrase, match, kind = row["phrase"], row["match"], cast(Kind, row["look"])
        if match in ("inside", "address"):
            getattr(phrases, match).append(phrase)
            continue
        phrases.whole[phrase.strip(_EDGES)] = kind
        if match != "whole":
            phrases.starts.setdefault(_first_word(phrase), []).append(_Start(phrase, kind, match == "sentence"))
    return phrases
