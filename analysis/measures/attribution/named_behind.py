"""Who is told of without a name and named right behind: 'A striking miner said he starved. “We starve,” said Jo Roe.'

A story so brings on whom it quotes next. Each way is a row of `WAYS`. The name must be new, be the next that is heard,
soon, and all that is heard without a name must come before it; nothing told of the name may speak against it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from analysis.entities.description_words import PREPOSITION, heads
from analysis.entities.descriptors import Told, told_of
from analysis.entities.people import gender_of, role_nouns
from analysis.entities.word_lists import name_words
from analysis.language import Document
from analysis.measures.attribution.source_owner import LAWYERS, SPOKESPERSON, Heard
from analysis.tables import Mention, Statement

#: How many sentences behind the words somebody is named. By hand.
_SOON = 2
#: What opens the words for one person who was not told of before.
_NEW = frozenset({"a", "an", "one"})
#: Of these a story has one, or says which.
_ONE_EACH = frozenset("captain skipper commander sergeant inspector detective sheriff mayor judge coach pastor".split())
_OWNERS = frozenset({"his", "her", "their"})
#: What a lawyer is too.
_IN_A_FIRM = ("partner",)
#: A relative is one of somebody: 'the mother of one of the boys'.
_KIN_OF = re.compile(r"(?:the|a|an) (?P<kin>[\w-]+) of ")
_ORDINARY = "ordinary person"
#: What comes back to who was told of before, or means anybody.
_AGAIN = frozenset({"the", "this", "that", "another", "he", "she", "they"})
#: Between an office and its holder: 'Arden spokesman [the Rev.] Jo Roe'.
_TITLE = re.compile(r",? (?:the )?(?:[A-Z]\w*\.? )?")
_NEXT_TO = re.compile(r"\W*\Z")


class Named(NamedTuple):
    """Words without a name, their noun and sector, what was last heard of them, and who is named right behind."""

    words: str
    noun: str
    sector: str
    last: Statement
    first: Statement
    mention: Mention
    told: Told
    roles: tuple[str, ...]
    document: Document

    @property
    def text(self) -> str:
        """The story's text."""
        return self.document.text

    @property
    def opening(self) -> str:
        """The first of the words."""
        return self.words.split()[0]

    @property
    def nouns(self) -> set[str]:
        """What the name is told to be."""
        return {noun for phrase in (*self.roles, *self.told.phrases) for noun in heads(phrase)}


class Way(NamedTuple):
    """A way in which a story brings on somebody: its name, an example, and whether this is one."""

    name: str
    example: str
    is_one: Callable[[Named], bool]


def named_behind(row: Statement, heard: Heard) -> str | None:
    """Return who is named right behind a description of one person, None where the words may mean somebody else."""
    words = (row.speaker_text or "").lower().replace("’", "'")
    noun = PREPOSITION.split(words)[0].split()[-1] if words else ""
    if row.form != "person" or row.naming != "described" or row.source is None or not noun:
        return None
    last = heard.sources[row.source][-1]
    first = _next_heard(last, heard)
    mention = _introduced_at(last, first, heard) if first is not None else None
    if first is None or first.source is None or mention is None:
        return None
    document, roles = heard.names.document, heard.names.actors[first.source].roles
    told = told_of(document, [mention]).get(first.source, Told((), frozenset()))
    named = Named(words, noun, row.sector, last, first, mention, told, roles, document)
    is_other = {gender_of(first.source, roles), role_nouns().get(noun)} == {"f", "m"}
    return None if is_other or not any(way.is_one(named) for way in WAYS) else first.source


def _next_heard(last: Statement, heard: Heard) -> Statement | None:
    """Return the statement right behind, if it is the first of somebody with a name."""
    behind = [one for rows in heard.sources.values() for one in rows if one.start > last.start]
    first = min(behind, key=lambda one: one.start, default=None)
    if first is None or first.joint or first.form != "person" or first.source not in heard.names.actors:
        return None
    return first if heard.sources[first.source][0].statement == first.statement else None


def _introduced_at(last: Statement, first: Statement, heard: Heard) -> Mention | None:
    """Return where the name stands for the first time, if that is soon behind the words without one."""
    mention = next((one for one in heard.names.mentions if one.actor == first.source), None)
    since = last.start if last.speaker_start is None else min(last.start, last.speaker_start)
    if mention is None or mention.start < since:
        return None
    sentence_at = heard.names.document.sentence_at
    furthest = max(sentence_at(place).index for place in (first.start, mention.start))
    return mention if furthest <= sentence_at(last.start).index + _SOON else None


def _by_the_noun(named: Named) -> bool:
    before = named.text[: named.mention.start].lower()
    return before.endswith((f"the {named.noun}, ", f"the {named.noun} "))


def _is_the_only_one(named: Named) -> bool:
    """Say whether the name has the same rank or speaks for somebody too; of senators each may be another."""
    is_alone = named.noun in _ONE_EACH or bool(SPOKESPERSON.match(named.noun))
    return is_alone and named.opening in _NEW and named.noun in named.nouns


def _goes_on_in_marks(named: Named) -> bool:
    """Say whether what somebody without an office, or a lawyer, is told to have said is quoted right behind."""
    is_told = named.last.kind == "indirect" and named.first.kind != "indirect"
    kin = _KIN_OF.match(named.words)
    is_kin = (named.opening in _OWNERS and named.noun in name_words("relative")) or bool(
        kin and kin["kin"] in name_words("relative") | name_words("private")
    )
    is_client = "'s " in named.words and named.noun in LAWYERS
    is_somebody = is_kin or is_client or (named.opening in _NEW and named.sector == _ORDINARY)
    is_next = bool(_NEXT_TO.match(named.text[named.last.end : min(named.first.start, named.mention.start)]))
    return is_told and is_somebody and is_next and named.nouns <= {named.noun, *(_IN_A_FIRM if is_client else ())}


def _is_set_off(named: Named) -> bool:
    """Say whether nothing but a title stands between the words and the name."""
    gap = named.text[named.last.speaker_end or 0 : named.mention.start]
    return named.last.speaker_end is not None and bool(_TITLE.fullmatch(gap))


def _opens_the_next_paragraph(named: Named) -> bool:
    """Say whether a paragraph opens with the words, and the one behind with a full name that nothing is told of."""
    document, place = named.document, named.last.speaker_start
    is_again = named.opening in _AGAIN and "'s " not in named.words
    if place is None or is_again or named.nouns or " " not in named.mention.text:
        return False
    blocks = [block for block in document.article.blocks if block.kind == "paragraph"]
    starts = [block.start for block in blocks]
    return (place, named.mention.start) in pairwise(starts)


#: In what ways somebody is named behind a description.
WAYS: Sequence[Way] = (
    Way("the same noun with the name", "A clerk said ... The clerk, Jo Roe, said", _by_the_noun),
    Way("a title between", "Arden spokesman the Rev. Jo Roe said", _is_set_off),
    Way(
        "the next paragraph", "The mayor's campaign manager said ... [paragraph] Jo Roe said", _opens_the_next_paragraph
    ),
    Way("the same office", "one captain said ... Captain Jo Roe said", _is_the_only_one),
    Way("a paraphrase, then the words", "A miner said he starved. “We starve,” said Jo Roe", _goes_on_in_marks),
)
