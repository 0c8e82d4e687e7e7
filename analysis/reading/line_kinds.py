"""What kind of line each is by itself, wherever it is: prose, a date, a byline, a credit, the page's furniture."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal, NamedTuple, cast

from analysis.lexicons import builtin, words_of
from analysis.patterns import compile_pattern, holds_any
from analysis.reading.bylines import form_of
from analysis.reading.captions import caption
from analysis.reading.dates import DATE, find_date, find_when
from analysis.reading.line_wrapping import SENTENCE_END, Line
from analysis.reading.printed_names import any_of
from analysis.rules import Rule, first_decision

LineKind = Literal[
    "prose",
    "short",
    "bullet",
    "date",
    "byline",
    "credit",
    "caption",
    "furniture",
    "aside",
    "summary",
    "related",
    "end",
    "signature",
]

#: In characters: so much of a line's end is searched for a full stop.
_END = 16
#: In characters: so much of a line's end is searched for what is behind its last sentence: who edited an agency's
#: story ('PTI ADU NSK'), what closes a letter ('— Yours, etc.,').
_LONGEST_BEHIND = 60
_BEHIND_SENTENCE = re.compile(
    r"(?<=[.!?”\"])\s+(?:(?:PTI|ANI|IANS|UNI)(?: [A-Z]{2,4}){0,6}|[A-Z]{2,3}"
    r"|[—–-]+ ?Yours,? (?:etc|faithfully|sincerely|truly)[.,]*)$"
)
#: In characters: longer lines are prose or nothing, whatever they begin with.
_LONGEST_LINE = 2000
#: In words, by hand: longer lines are no button, no 'NAME | Outlet', no date or byline, no offer of a newsletter.
_LONGEST_WHOLE, _LONGEST_SIGNATURE, _LONGEST_BYLINE, _LONGEST_OFFER = 8, 12, 25, 50
#: Prose has so many words; so many before a colon at its end; so many without any end. By hand.
_PROSE_WORDS, _INTRODUCING_WORDS, _UNENDED_WORDS = 5, 8, 22
#: Of prose, this share of the words begins in lower case; headlines in title case have less. By hand.
_PROSE_LOWER = 0.4

#: Lines whose kinds are kept: more than all but a few pages have. By hand.
_MOST_LINES = 4096

_BULLET = re.compile(r"(?:[•●▪■◆‣∙·►▶➤→✓*]|[-–—](?=\s)|\d{1,2}[.)](?=\s))\s*(?=\S)")

_TURN = compile_pattern(r"(?:[[:upper:]][[:upper:].’'-]*\s){1,4}?[[:upper:]][[:upper:].’'-]*,\s[[:upper:] ]{4,20}:$")

_FURNITURE = re.compile(
    r"""\d[\d,.]*\s*[KM]?\s+(?:comments?|shares?|views?|likes?|replies|retweets|reactions?|subscribers)\b.{0,20}$
    |comments?\s*\(?\d+\)?$
    |(?:about\s+)?\d+\s*-?\s*min(?:ute)?s?(?:\s*(?:read|listen|watch)\b|$)
    |(?:est(?:imated)?\.?\s+)?reading\ time\b
    |https?://\S+$|www\.\S+$|@\w+$|\#\w+$|[\W\d]+$
    |this\ (?:story|article|report|piece|post)\ (?:\w+\ ){0,3}
        (?:published|produced|written|updated|appeared|edited|generated|republished|amended|corrected|sponsored|funded)\b
    |(?:an?|the)\ (?:\w+\ ){0,2}version\ of\ this\ (?:story|article|report|piece|post)\b
    |this\ is\ a\ (?:developing|breaking)\b
    |(?:story|article)\ (?:first|originally)\b
    |(?:published|appeared|appears|printed)\ in\ (?:the\ )?(?:\w+\ )?print\b
    |(?:[\w’'-]+\ ){0,3}advert(?:isement)?s?$
    |list\ (?:\d+\ )?of\ \d+|end\ of\ list
    |duration\s*\d
    |-{3,}.*\w.*-{3,}$""",
    re.I | re.X,
)
#: A line that speaks to the reader has one of these words, and no quotation longer than a button's words.
_TO_READER, _QUOTATION = re.compile(r"\b(?:you|your|we|us|our)\b"), re.compile(r"[\"“][^\"“”]{25}")
_COPYRIGHT = re.compile(r"©\s*(?:copyright\s*)?\d{4}|©.*\b(?:limited|ltd|inc|llc|plc|gmbh)\b", re.I)
#: The last line of a post from elsewhere.
POST_AUTHOR = re.compile(r"[—–-]\s?.{1,60}\(@\w+\)")
#: In characters: so much of a line's beginning is looked up; no listed beginning is longer.
_LONGEST_PHRASE = 80
#: Characters around a button's words, and the space between two buttons.
_EDGES = " :.!>»…*-|"
_FIRST_WORD = re.compile(r"[\s:|!,.]")
_COLUMNS = re.compile(r"\s{2,}")
_ZONES = ("IST", *words_of("zones"))
_ZONE = rf"(?:{any_of(*_ZONES)}|(?:GMT|UTC)[+-]\d{{1,2}}(?::?\d\d)?)"
#: 'Updated at 8:51 pm (ET)', '11 a.m. Eastern Standard Time': the letters of a zone are A to Z.
_TIME_ALONE = re.compile(
    r"(?:(?:last )?(?:updated|published|posted) )?(?:at )?"
    rf"(?:\d{{1,2}}[:.]\d\d(?:\s*[ap]\.?m\.?)?(?:\s*\(?(?:{_ZONE}|[a-z]{{1,4}})\)?)?|\d{{1,2}}\s*[ap]\.?m\.?\s*\(?{_ZONE}\)?)$",
    re.I,
)
#: 'March/April 2023 issue'.
_ISSUE = compile_pattern(r"[[:upper:]][[:lower:]]+(?:/[[:upper:]][[:lower:]]+)? (?:19|20)\d\d [Ii]ssue$")
_DATE_WORDS = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b"
    rf"|\b{any_of(*words_of('date_words'), *_ZONES)}\b",
    re.I,
)
#: Letters beside a date that still make a line a date: a place, an outlet's initials.
_DATE_REST = 14


class PageLine(NamedTuple):
    """A line with what it shows by itself: its kind, its number of words, whether it ends as a sentence does."""

    start: int
    end: int
    gap: bool
    text: str
    kind: LineKind
    words: int
    ends: bool


class Candidate(NamedTuple):
    """A line's text, its words, whether it ends as a sentence does, and whether it reads as running text."""

    text: str
    words: int
    ends: bool
    is_prose: bool


def classify(line: Line | PageLine) -> PageLine:
    """Return the line with its kind: the one that the first rule knows, 'short' where none does."""
    return PageLine(line.start, line.end, line.gap, line.text, *_shown_by(line.text))


@lru_cache(_MOST_LINES)
def _shown_by(text: str) -> tuple[LineKind, int, bool]:
    """Return a text's kind, its words, whether it ends as a sentence: asked twice of a page, and of its links often."""
    known = candidate(text)
    rules = RULES if len(text) <= _LONGEST_LINE else RULES[-1:]
    return first_decision(rules, known) or "short", known.words, known.ends


def candidate(text: str) -> Candidate:
    """Return a line's text as the rules take it."""
    words = len(text.split())
    told = _BEHIND_SENTENCE.sub("", text[-_LONGEST_BEHIND:])
    ends = SENTENCE_END.search(told, max(0, len(told) - _END)) is not None
    return Candidate(text, words, ends, _is_prose(text, words, ends))


def _is_prose(text: str, words: int, ends: bool) -> bool:
    """Say whether a text is running text: it ends as a sentence, or is long, and many words are in lower case."""
    introduces = text.endswith(":") and words >= _INTRODUCING_WORDS
    if words < _PROSE_WORDS or (not (ends or introduces) and words < _UNENDED_WORDS):
        return False
    return sum(word[0].islower() for word in text.split()) >= _PROSE_LOWER * (words - 1)


def _author_of_post(line: Candidate) -> LineKind | None:
    return "furniture" if POST_AUTHOR.match(line.text) else None


def _signed_in_prose(line: Candidate) -> LineKind | None:
    return "byline" if form_of(line.text, "nothing") else None


def _byline(line: Candidate) -> LineKind | None:
    if line.words > _LONGEST_BYLINE or line.is_prose:
        return None
    return "byline" if form_of(line.text, "no sentence") else None


def _date(line: Candidate) -> LineKind | None:
    """A date is almost alone on its line, a name with it signs."""
    text = line.text
    if line.words > _LONGEST_BYLINE:
        return None
    date = find_when(text) or _TIME_ALONE.match(text) or _ISSUE.match(text)
    if date is None:
        return None
    if form_of(text, "a date"):
        return "byline"
    rest = _DATE_WORDS.sub("", text[: date.start()] + text[date.end() :])
    if find_date(rest):
        rest = _DATE_WORDS.sub("", DATE.sub("", rest))
    return "date" if sum(map(str.isalpha, rest)) <= _DATE_REST else None


def _furniture(line: Candidate) -> LineKind | None:
    """A line that only a page has: counts, links, copyright, what it sells."""
    is_offer = line.words <= _LONGEST_OFFER and _offers(_fold(line.text))
    is_furniture = is_offer or ("©" in line.text and _COPYRIGHT.search(line.text)) or _FURNITURE.match(line.text)
    return "furniture" if is_furniture else None


def _offers(folded: str) -> bool:
    """Say whether a line in lower case offers something: by its words, or by them where it speaks to the reader."""
    phrases = _phrases()
    if holds_any(folded, phrases.inside):
        return True
    if not _TO_READER.search(folded) or _QUOTATION.search(folded):
        return False
    return holds_any(folded, phrases.address)


def _picture(line: Candidate) -> LineKind | None:
    return caption(line.text, line.words)


def _signature(line: Candidate) -> LineKind | None:
    is_short = line.words <= _LONGEST_SIGNATURE and not line.ends
    return "byline" if is_short and form_of(line.text, "no other kind") else None


def _list_item(line: Candidate) -> LineKind | None:
    if not _BULLET.match(line.text):
        return None
    return "bullet" if line.words > 3 else "short"


def _turn(line: Candidate) -> LineKind | None:
    """'JANE ROE, HOST:' opens what its next lines are: somebody's words."""
    return "prose" if line.words <= _LONGEST_WHOLE and _TURN.match(line.text) else None


def _prose(line: Candidate) -> LineKind | None:
    return "prose" if line.is_prose else None


def _listed(line: Candidate) -> LineKind | None:
    """What the list of furniture says of a whole line, of its columns, or of its beginning."""
    phrases = _phrases()
    folded = _fold(line.text[:_LONGEST_PHRASE].lstrip("["))
    if line.words <= _LONGEST_WHOLE and (kind := phrases.whole.get(folded.strip(_EDGES))):
        return kind
    if "  " in line.text and all(part.strip(_EDGES) in phrases.whole for part in _COLUMNS.split(folded)):
        return "furniture"
    for start in phrases.starts.get(_first_word(folded), ()):
        next_one = folded[len(start.phrase) : len(start.phrase) + 1]
        fits = folded.startswith(start.phrase) and not (start.phrase[-1].isalnum() and next_one.isalnum())
        if fits and (start.of_sentences or not line.is_prose):
            return start.kind
    return None


def _first_word(text: str) -> str:
    return _FIRST_WORD.split(text, maxsplit=1)[0]


def _fold(text: str) -> str:
    return text.casefold().replace("’", "'")


class _Start(NamedTuple):
    """How a line of furniture begins, and whether a sentence that begins so is furniture too."""

    phrase: str
    kind: LineKind
    of_sentences: bool


class _Phrases(NamedTuple):
    """The list of furniture: whole lines; beginnings, longest first, by their first word; words inside any line, or
    inside one that speaks to the reader."""

    whole: dict[str, LineKind]
    starts: dict[str, list[_Start]]
    inside: list[str]
    address: list[str]


@cache
def _phrases() -> _Phrases:
    phrases = _Phrases({}, {}, [], [])
    for row in sorted(builtin("furniture").rows, key=lambda row: -len(row["phrase"])):
        phrase, match, kind = row["phrase"], row["match"], cast(LineKind, row["look"])
        if match in ("inside", "address"):
            getattr(phrases, match).append(phrase)
            continue
        phrases.whole[phrase.strip(_EDGES)] = kind
        if match != "whole":
            phrases.starts.setdefault(_first_word(phrase), []).append(_Start(phrase, kind, match == "sentence"))
    phrases.whole.update((row["term"], "furniture") for row in builtin("newsroom_labels").rows if row["line"])
    return phrases


#: The first rule that knows a line's kind decides; a line that none knows is 'short'.
RULES: tuple[Rule[Candidate, LineKind], ...] = (
    Rule("listed phrase", "Share this article", _listed),
    Rule("author of a post", "— Jane Roe (@janeroe) June 4, 2023", _author_of_post),
    Rule("who helped", "Jane Roe contributed to this report.", _signed_in_prose),
    Rule("byline", "By Jane Roe and Al Poe, Reuters", _byline),
    Rule("date", "Updated 27 January 2022 at 08:51 IST", _date),
    Rule("furniture", "12 comments", _furniture),
    Rule("picture", "Photograph: Jane Roe", _picture),
    Rule("turn", "JANE ROE, HOST:", _turn),
    Rule("signature", "Jane Roe, Data Journalist", _signature),
    Rule("list item", "• The bridge stays closed", _list_item),
    Rule("prose", "The bridge will stay closed until the spring, the council said.", _prose),
)
