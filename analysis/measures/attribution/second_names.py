"""Second names of a source: 'the institute's report', 'the Norvik board', 'the company's spokeswoman', 'the authors'.

Each rule is a row: what the words are, an example, and which source they are a name of. Whose something is, is read
off the words ('the institute's report', 'a report by the institute', 'an institute report') and looked up among the
article's names. A document is its body's only where the body is heard itself; a state's stays a document. Where two
sources fit, none does: a wrong merge is worse than a second row.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from analysis.entities.description_words import nouns_for
from analysis.entities.descriptors import ACCUSED
from analysis.entities.lookup import Names
from analysis.language import Document
from analysis.tables import Mention, Statement

_ARTICLES = frozenset({"the", "a", "an", "this", "that", "these", "those", "its", "their"})
_POSSESSIVE = re.compile(r"^(?P<owner>.+?)(?:['’]s|(?<=s)['’]) (?P<thing>[^'’]+)$")
#: Who made a document or who speaks for whom; 'a report commissioned by the bank' is not the bank's.
_RELEASED = r"(?:published|issued|released|written|compiled|produced|prepared|posted|put out)"
#: Who made a document or who speaks for whom; 'a report commissioned by the bank' is not the bank's.
_MADE = re.compile(
    rf"^(?P<thing>(?:[\w-]+ ){{0,4}}?[\w-]+) (?:{_RELEASED} (?:on \w+ )?)?(?:by|from|for) (?P<owner>.+)$"
)
#: The same where the words of the source end before it: 'A survey [published on Monday by Arden Guild] said'.
_MADE_BEHIND = re.compile(rf" {_RELEASED} (?:on \w+ )?by (?=\w)")
#: How many characters behind the words an owner's name reaches. By hand.
_REACH = 80
_BODIES = frozenset({"organisation", "media"})
#: Who runs a body speaks as the body: 'the Norvik board'.
_RUNNING = frozenset({"board", "management", "leadership"})
#: Who made a study, and what it is called.
_MAKERS = frozenset({"researchers", "scientists", "authors", "team", "investigators"})
_SPOKESPERSON = re.compile(r"^spokes(?:man|woman|person|people)$")
_ACCUSED = re.compile(rf",? (?:who (?:is|was) )?{ACCUSED}")
_CONTINUES = frozenset({"NOUN", "PROPN", "PART", "CCONJ"})


@dataclass(frozen=True)
class Heard:
    """Who is heard in an article: its names, and the statements by source."""

    names: Names
    sources: Mapping[str, Sequence[Statement]]

    def speaks(self, key: str | None) -> bool:
        """Say whether a source is heard itself, and not only in a document."""
        return any(row.form != "document" for row in self.sources.get(key or "", ()))


class SecondName(NamedTuple):
    """A kind of second name: what it is called, an example, and the source it means, None for none."""

    name: str
    example: str
    meant: Callable[[Statement, Heard], str | None]


def with_second_names(names: Names, rows: Sequence[Statement]) -> list[Statement]:
    """Return statements with their sources, in text order, those of a second name with the source that it means."""
    rows = list(rows)
    for rule in SECOND_NAMES:
        sources: dict[str, list[Statement]] = {}
        for row in rows:
            if row.source is not None:
                sources.setdefault(row.source, []).append(row)
        heard = Heard(names, sources)
        meant = {statement: key for own in sources.values() for statement, key in _meant(rule, own, heard).items()}
        rows = [row._replace(source=meant.get(row.statement)) for row in rows]
    return rows


def _meant(rule: SecondName, own: Sequence[Statement], heard: Heard) -> dict[str, str | None]:
    """Return the source that each statement of one source is shown to be: all the one that any is, if none differs."""
    if any(row.source in heard.names.actors and row.form != "document" for row in own):
        return {row.statement: row.source for row in own}
    meant = {row.statement: rule.meant(row, heard) for row in own}
    told = {source for source in meant.values() if source is not None}
    only = told.pop() if len(told) == 1 else own[0].source
    return {statement: source or only for statement, source in meant.items()}


def owner_of(names: Names, row: Statement) -> tuple[str, str] | None:
    """Return whose a description says somebody or something is, and what: ('Norvik', 'board'); None if nobody's.

    The owner is an actor's name, or the words that describe it.
    """
    text = row.speaker_text or ""
    behind = _MADE_BEHIND.match(names.document.text, row.speaker_end or 0)
    if behind is not None:
        maker = _actor(names, behind.end(), behind.end() + _REACH)
        return (maker, text.split()[-1].lower()) if maker else None
    told = _MADE.match(text) or _POSSESSIVE.match(text)
    if told is not None and row.speaker_start is not None:
        start = row.speaker_start + told.start("owner")
        owner = _actor(names, start, start + len(told["owner"])) or _described(names, told["owner"], start)
        return (owner, told["thing"].split()[-1].lower()) if owner else None
    first, *inside, thing = text.split() if len(text.split()) > 2 else ("", "")
    if not inside or first.lower() not in _ARTICLES or row.speaker_start is None:
        return None
    start = row.speaker_start + len(first) + 1
    end = row.speaker_start + text.rindex(thing) - 1
    owner = _actor(names, start, end) or _described(names, f"the {' '.join(inside)}", start)
    return (owner, thing.lower()) if owner else None


def _actor(names: Names, start: int, end: int) -> str | None:
    """Return the actor that an owner's words name at their start and that nothing goes on: not 'Roe and Doe'."""
    mention = next(iter(names.mentions_in(start, end)), None)
    if mention is None or mention.start > start + len("the ") or _goes_on(names, mention, end):
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


def _document_of(row: Statement, heard: Heard) -> str | None:
    """Return the body whose document this is, if it is heard itself; a state's or a person's stays a document."""
    owned = owner_of(heard.names, row) if row.form == "document" else None
    if owned is None:
        return None
    actor = heard.names.actors.get(owned[0])
    if actor is not None:
        return actor.actor if actor.actor_kind in _BODIES and heard.speaks(actor.actor) else None
    return _body_called(owned[0], heard)


def _body_called(words: str, heard: Heard) -> str | None:
    """Return the only body heard by these words, in which no name is: 'the audit office'."""
    same = [
        key
        for key, rows in heard.sources.items()
        if _less_owner(key) == _less_owner(words) and any(row.form in _BODIES for row in rows)
    ]
    return same[0] if len(same) == 1 else None


def _run_by(row: Statement, heard: Heard) -> str | None:
    """Return the body that those who run it speak for, if it is heard itself."""
    owned = owner_of(heard.names, row)
    if owned is None or owned[1] not in _RUNNING:
        return None
    actor = heard.names.actors.get(owned[0])
    return actor.actor if actor and actor.actor_kind in _BODIES and heard.speaks(actor.actor) else None


def _spokesperson(row: Statement, heard: Heard) -> str | None:
    """Return the first unnamed spokesperson of the same body; 'another spokesman' is another."""
    owned = owner_of(heard.names, row) if row.form == "person" else None
    if owned is None or not _SPOKESPERSON.match(owned[1]):
        return None
    for key, rows in heard.sources.items():
        for other in rows:
            theirs = owner_of(heard.names, other) if other.start < row.start and other.form == "person" else None
            if theirs is not None and theirs[0] == owned[0] and _can_be_one(theirs[1], owned[1]):
                return key
    return None


def _can_be_one(noun: str, other: str) -> bool:
    return bool(_SPOKESPERSON.match(noun)) and (noun == other or "spokesperson" in (noun, other))


def _makers(row: Statement, heard: Heard) -> str | None:
    """Return the first group heard that made a study: 'the authors' for 'the researchers'; None where two did."""
    if row.form != "group" or _less_owner(row.source or "") not in _MAKERS:
        return None
    groups = {key: rows[0].start for key, rows in heard.sources.items() if _is_group_of_makers(key, rows)}
    told_apart = [key for key in groups if _less_owner(key) not in _MAKERS]
    first = min(groups, key=groups.__getitem__, default=None)
    return first if len(told_apart) < 2 else None


def _is_group_of_makers(key: str, rows: Sequence[Statement]) -> bool:
    nouns = re.split(r" (?:at|of|from|in|who|behind) ", _less_article(key).lower())[0].split()
    return bool(nouns) and nouns[-1] in _MAKERS and rows[0].form == "group"


def _accused(row: Statement, heard: Heard) -> str | None:
    """Return the only unnamed source that is accused of something: 'the defendant'."""
    if row.form != "person" or _less_article(row.source or "") not in nouns_for("person")["accused"] | {"accused"}:
        return None
    text = heard.names.document.text
    accused = [
        key
        for key, rows in heard.sources.items()
        if any(one.start < row.start and one.speaker_end and _ACCUSED.match(text, one.speaker_end) for one in rows)
    ]
    return accused[0] if len(accused) == 1 else None


def _of_statement(row: Statement, heard: Heard) -> str | None:
    """Return who was heard 'in a statement' last, not long ago, where 'the statement' says more."""
    if row.form != "document" or _less_article(row.source or "") != "statement":
        return None
    document = heard.names.document
    block = document.sentence_at(row.start).block
    since = document.article.blocks[max(0, block - 1)].start
    made = [
        one
        for rows in heard.sources.values()
        for one in rows
        if since <= one.start < row.start and one.form != "document" and _is_in_statement(document, one)
    ]
    last = max(made, key=lambda one: one.start, default=None)
    return None if last is None or last.joint else last.source


def _is_in_statement(document: Document, row: Statement) -> bool:
    sentence = document.sentence_at(row.start)
    return row.channel == "statement" and " statement" in document.text[sentence.start : sentence.end]


def _less_owner(words: str) -> str:
    return _less_article(re.split(r"['’]s ", words)[-1])


def _less_article(words: str) -> str:
    """Return the words without the article or the owner before them, in lower case."""
    first, _, rest = words.lower().partition(" ")
    return rest if rest and first in _ARTICLES else words.lower()


#: In the order in which they are tried, each on what the ones before left.
SECOND_NAMES = (
    SecondName("a document of a body that speaks", "the institute's report", _document_of),
    SecondName("those who run a body", "the Norvik board", _run_by),
    SecondName("an unnamed spokesperson", "the firm's spokeswoman", _spokesperson),
    SecondName("whoever made a statement", "the statement", _of_statement),
    SecondName("the accused without a name", "the defendant", _accused),
    SecondName("those who made a study", "the authors", _makers),
)
