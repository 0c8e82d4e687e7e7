"""Whose a source is by its words: 'the institute's report', 'the Norvik board', 'his lawyer'; and who is heard."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analysis.entities.lookup import Names
from analysis.tables import Mention, Statement

_ARTICLES = frozenset({"the", "a", "an", "this", "that", "these", "those", "its", "their"})
_POSSESSIVE = re.compile(r"^(?P<owner>.+?)(?:['’]s|(?<=s)['’]) (?P<thing>[^'’]+)$")
#: Who made a document or who speaks for whom; 'a report commissioned by the bank' is not the bank's.
_RELEASED = r"(?:published|issued|released|written|compiled|produced|prepared|posted|put out)"
#: Who made a document or who speaks for whom; 'a report commissioned by the bank' is not the bank's.
_MADE = re.compile(
    rf"^(?P<thing>(?:[\w-]+ ){{0,4}}?[\w-]+) (?:{_RELEASED} (?:on \w+ )?)?(?:by|from|for) (?P<owner>.+)$"
)
_OWNER = r"(?P<owner>(?:[\w.-]+ ){0,3}[\w.-]+)"
#: Somebody of somebody, as a description or a role says: 'a lawyer for the crew'.
_FOR = re.compile(rf"^(?:(?:an?|the|one) )?(?:[\w-]+ )?(?P<noun>[\w-]+) (?:for|of|to) (?:the )?{_OWNER}$")
#: The same with the owner before: 'the crew's lawyer', 'crew lawyer'.
_OF = re.compile(rf"^(?:an?|the|one)?\s*{_OWNER}(?:'s?)? (?P<noun>[\w-]+)$")
_AT = re.compile(r"^(?P<thing>(?:[\w-]+ ){0,2}?[\w-]+) at (?P<owner>.+)$")
#: The same where the words of the source end before it: 'A survey [published on Monday by Arden Guild] said'.
_MADE_BEHIND = re.compile(rf",? {_RELEASED} (?:on \w+ )?by (?=\w)")
#: How many characters behind the words an owner's name reaches. By hand.
_REACH = 80
_CONTINUES = frozenset({"NOUN", "PROPN", "PART", "CCONJ"})
_PRONOUNS = frozenset({"his", "her", "its", "their"})
#: Of whom an unnamed one more is: 'another spokesman'.
_MORE = frozenset({"another", "second", "other"})
#: What a body is, before its name: 'for [broadcaster ]Arden'.
_LED = re.compile(r"(?:the )?(?:[a-z-]+ ){0,2}")
#: Who speaks for a body or person without a name of their own; the same for both genders where one of them says so.
SPOKESPERSON = re.compile(r"^spokes(?:man|woman|person|people)$")
LAWYERS = frozenset({"lawyer", "attorney", "solicitor", "barrister", "counsel"})
#: The kinds of actors that are bodies.
BODIES = frozenset({"organisation", "media"})


@dataclass(frozen=True)
class Heard:
    """Who is heard in an article: its names, and the statements by source."""

    names: Names
    sources: Mapping[str, Sequence[Statement]]

    def speaks(self, key: str | None) -> bool:
        """Say whether a source is heard itself, and not only in a document."""
        return any(row.form != "document" for row in self.sources.get(key or "", ()))


def owner_of(names: Names, row: Statement, *, at: bool = False) -> tuple[str, str] | None:
    """Return whose a description says somebody or something is, and what: ('Norvik', 'board'); None if nobody's.

    The owner is an actor's name, or the words that describe it. ``at`` takes whom 'at' names too: 'analysts at Norvik'.
    """
    text, start = row.speaker_text or "", row.speaker_start
    words = text.split()
    if len(words) < 2 or start is None or not _MORE.isdisjoint(text.lower().split()[:2]):
        return None if not words or start is None else _maker_behind(names, row, words[-1])
    behind = _maker_behind(names, row, words[-1])
    if behind is not None:
        return behind
    if words[0].lower() in _PRONOUNS:
        owner = _meant_by_pronoun(names, start)
        if owner is not None:
            return owner, words[-1].lower()
    told = (_AT.match(text) if at else None) or _MADE.match(text) or _POSSESSIVE.match(text)
    if told is not None:
        first = start + told.start("owner")
        owner = _actor(names, first, first + len(told["owner"])) or _described(names, told["owner"], first)
        return (owner, told["thing"].split()[-1].lower()) if owner else None
    return _owner_inside(names, words, start, start + text.rindex(words[-1]) - 1)


def _maker_behind(names: Names, row: Statement, thing: str) -> tuple[str, str] | None:
    """Return who made what the words before 'published by' name."""
    behind = _MADE_BEHIND.match(names.document.text, row.speaker_end or 0)
    maker = _actor(names, behind.end(), behind.end() + _REACH) if behind else None
    return (maker, thing.lower()) if maker else None


def _meant_by_pronoun(names: Names, start: int) -> str | None:
    """Return the only actor for whom 'his' or 'its' stands at a place."""
    span = names.document.doc.char_span(start, start + 1, alignment_mode="expand")
    meant = names.coreference.meant(span[0]) if span is not None else ()
    return meant[0] if len(meant) == 1 and meant[0] in names.actors else None


def _owner_inside(names: Names, words: Sequence[str], start: int, end: int) -> tuple[str, str] | None:
    """Return the owner between an article and the noun: 'the [Norvik] board', 'an [institute] report'."""
    first, *inside, thing = words
    if not inside or first.lower() not in _ARTICLES:
        return None
    owner = _actor(names, start + len(first) + 1, end) or _described(names, f"the {' '.join(inside)}", start)
    return (owner, thing.lower()) if owner else None


def _actor(names: Names, start: int, end: int) -> str | None:
    """Return the actor that an owner's words name at their start and that nothing goes on: not 'Roe and Doe'."""
    mention = next(iter(names.mentions_in(start, end)), None)
    led = mention is not None and _LED.fullmatch(names.document.text, start, max(start, mention.start))
    if mention is None or not led or _goes_on(names, mention, end):
        return None
    return mention.actor if mention.actor in names.actors else None


def _goes_on(names: Names, mention: Mention, end: int) -> bool:
    rest = names.document.text[mention.end : end]
    behind = names.document.doc.char_span(mention.end, end, alignment_mode="contract") if rest.strip() else None
    return behind is not None and (behind[0].pos_ in _CONTINUES or behind[0].text == ",")


def _described(names: Names, words: str, at: int) -> str | None:
    """Return the body that an owner's words describe ('the institute'), or the words themselves, without article."""
    words = re.split(r" (?:published|released|issued|on|in|that|which|who)\b|,", words)[0]
    actor = names.nominal(words, at)
    if actor is not None:
        return actor.actor
    first, _, rest = words.lower().partition(" ")
    return rest if first in _ARTICLES else words.lower()


def owner_in(words: str) -> tuple[str, str] | None:
    """Return whose a description says somebody is, by its last word, and what, in lower case; None if nobody's.

    ('crew', 'lawyer') for 'a lawyer for the crew', 'the crew's lawyer' and 'crew lawyer'.
    """
    plain = re.split(r",| who\b| (?:in|on) ", words.replace("’", "'"))[0].lower()
    told = _FOR.match(plain) or _OF.match(plain)
    return None if told is None else (told["owner"].split()[-1], told["noun"])


def less_owner(words: str) -> str:
    """Return the words without the article and whose they are, in lower case."""
    return less_article(re.split(r"['’]s ", words)[-1])


def less_article(words: str) -> str:
    """Return the words without the article or the owner before them, in lower case."""
    first, _, rest = words.lower().partition(" ")
    return rest if rest and first in _ARTICLES else words.lower()
