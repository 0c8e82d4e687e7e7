"""The sector of a source of which nothing of its own tells one: by the statements before it, and by its paragraph.

`RULES` are tried in order.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from spacy.tokens import Span, Token

from analysis import lexicons
from analysis.entities.lookup import Names
from analysis.measures.attribution.sector_text import UNKNOWN
from analysis.measures.attribution.source_nouns import noun_at, words_of
from analysis.tables import Statement

#: How many statements, of others or at all, before one are read for whom its source belongs to. By hand.
_BACK, _FURTHEST = 4, 20
#: A spokesperson of whom nothing else is told.
BARE_SPOKES = re.compile(r"(?i)(?:an?|the|its|their) spokes(?:man|woman|person)|spokes(?:man|woman|person)")
_ONE_OF = re.compile(r"(?i)(?:an|the )?other|one|an? (?:second|third)|the (?:first|second|third)|(?:\w+ )?of them")
_GENERIC = re.compile(r"(?i)(?:the|its|their|our) (\w+)")
#: Nobody is of a group that only speaks: 'Police said a man was held. Jo Berg ...'.
_SPEAKS = frozenset({"say", "tell"})


def told_by_others(names: Names, rows: Sequence[Statement], place: int) -> tuple[str, str | None]:
    """Return the sector that others tell of the source of the statement at a place, 'unknown' if none, and the rule.

    ``rows`` are all statements, in text order, with the sectors known so far.
    """
    given = _Unknown(names, rows, place)
    found = ((sector, rule.name) for rule in RULES if (sector := rule.tell(given)))
    return next(found, (UNKNOWN, None))


class _Unknown(NamedTuple):
    """A statement whose source's sector is unknown, and all statements of the story."""

    names: Names
    rows: Sequence[Statement]
    place: int

    @property
    def row(self) -> Statement:
        return self.rows[self.place]

    @property
    def before(self) -> Iterator[Statement]:
        """The statements of others before it, the nearest first."""
        start, near = self.row.start, self.rows[max(0, self.place - _FURTHEST) : self.place]
        earlier = [row for row in near if row.start < start and row.speaker not in (None, self.row.speaker)]
        return reversed(earlier[-_BACK:])


class Rule(NamedTuple):
    """How the sector of an unknown source is told by others: name, an example, what it tells."""

    name: str
    example: str
    tell: Callable[[_Unknown], str | None]


def _of_the_body_before(given: _Unknown) -> str | None:
    actor = given.names.actors.get(given.row.speaker or "")
    words = actor.roles if actor is not None else (given.row.speaker_text or "",)
    if not any(BARE_SPOKES.fullmatch(word) for word in words):
        return None
    body = next((row for row in given.before if row.form in ("organisation", "state", "media")), None)
    return None if body is None or _is_another_told_of(given, body) else body.sector


def _is_another_told_of(given: _Unknown, body: Statement) -> bool:
    """Say whether a sentence behind what a body says is about another: 'The commission is to decide. [A spokesman]'."""
    names, own = given.names, {given.row.speaker, body.speaker}
    behind = (one for one in names.mentions_in(body.end, given.row.start) if one.actor not in own and not one.place_use)
    bodies = (one for one in behind if names.actors[one.actor].actor_kind in ("organisation", "media", "bloc"))
    spans = (names.document.doc.char_span(one.start, one.end, alignment_mode="expand") for one in bodies)
    return any(span is not None and span.root.dep_ in ("nsubj", "nsubjpass") for span in spans)


def _of_the_group_before(given: _Unknown) -> str | None:
    if not _ONE_OF.fullmatch(given.row.speaker_text or ""):
        return None
    group = _of_paragraph(given)
    return group or next((row.sector for row in given.before if row.form in ("group", "person")), None)


def _of_those_it_opens_with(given: _Unknown) -> str | None:
    actor, row = given.names.actors.get(given.row.speaker or ""), given.row
    if actor is None or actor.actor_kind != "person" or actor.roles:
        return None
    first, last = row.speaker_start or 0, row.speaker_end or 0
    name = given.names.document.doc.char_span(first, last, alignment_mode="expand")
    is_described = name is not None and any(word.dep_ in ("appos", "relcl") for word in name.root.children)
    return None if is_described else _of_paragraph(given)


def _of_whom_it_describes(given: _Unknown) -> str | None:
    noun = _GENERIC.fullmatch(given.row.speaker_text or "")
    fitting = may_be("generic").get(noun[1].lower(), ()) if noun is not None else ()
    return next((row.sector for row in given.before if row.sector in fitting), None)


#: What tells the sector of a source that its own words leave unknown.
RULES = (
    Rule("a spokesperson of the body before", "The council was wrong. [A spokesman] said", _of_the_body_before),
    Rule("one of those just told of", "Residents were split. [One] feared ...", _of_the_group_before),
    Rule("of those with whom its paragraph opens", "Parents were furious. [Jo Berg] said", _of_those_it_opens_with),
    Rule("a body by its noun, after one of its kind", "the glaciologists; [the team] said", _of_whom_it_describes),
)


def _of_paragraph(given: _Unknown) -> str | None:
    """Return the sector of the people with whom the paragraph of the source's first mention here opens."""
    document, row = given.names.document, given.row
    start = min(row.start, row.start if row.speaker_start is None else row.speaker_start)
    block = document.block_at(start)
    opening = document.doc.char_span(block.start, start, alignment_mode="contract")
    if opening is None or not len(opening):
        return None
    sentences = (opening.doc[token.i].sent for token in opening if token.is_sent_start)
    return next(filter(None, map(_group_of, sentences)), None)


def _group_of(sentence: Span) -> str | None:
    """Return the sector of the people that a sentence is about: 'Parents were furious.'"""
    subject = next((word for word in sentence if word.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.tag_ not in ("NNS", "NNPS") or subject.head.lemma_ in _SPEAKS:
        return None
    return _listed(subject)


def _listed(noun: Token) -> str | None:
    words = words_of(noun.doc[max(noun.sent.start, noun.i - 2) : noun.i + 1].text)
    found = noun_at(words, len(words))
    is_people = found is not None and found[1].form in ("person", "group")
    return found[1].sector if found is not None and is_people and found[1].sector != UNKNOWN else None


@cache
def may_be(use: str) -> Mapping[str, tuple[str, ...]]:
    """Return the sectors that each word of a use in the list may have."""
    told: dict[str, tuple[str, ...]] = {}
    for row in lexicons.builtin("sector_words").rows:
        if row["use"] == use:
            told[row["word"]] = (*told.get(row["word"], ()), row["sector"])
    return told
