"""Sectors that a statement's own words do not tell firmly: from other statements, introductions and the paragraph.

An office that every body has ("Its president") is overruled by what another statement, the first mentions of the source
or its owner tell. For what is still unknown, `RULES` are tried in order.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from spacy.tokens import Span, Token

from analysis import lexicons
from analysis.entities.description_words import nouns_for
from analysis.entities.lookup import Names
from analysis.measures.attribution.sector import sector_of
from analysis.measures.attribution.sector_text import UNKNOWN, Told
from analysis.measures.attribution.source_phrase import ActorAt, SourcePhrase, introduction_of, noun_at, words_of
from analysis.tables import Mention, Statement

#: How many mentions of a source are read for who introduces it. By hand.
_FIRST = 2
#: How many statements, of others or at all, before one are read for whom it belongs to. By hand.
_BACK, _FURTHEST = 4, 20
_SPOKES = re.compile(r"(?i)\bspokes(?:man|woman|person)\b")
_BARE_SPOKES = re.compile(r"(?i)(?:an?|the|its|their) spokes(?:man|woman|person)|spokes(?:man|woman|person)")
_ONE_OF = re.compile(r"(?i)(?:an|the )?other|one|an? (?:second|third)|the (?:first|second|third)|(?:\w+ )?of them")
_CALLED = re.compile(r"(?:that )?the (\w+)")
_GENERIC = re.compile(r"(?i)(?:the|its|their|our) (\w+)")
#: Nobody is of a group that only speaks: 'Police said a man was held. Jo Berg ...'.
_SPEAKS = frozenset({"say", "tell"})
_UNTOLD = frozenset({UNKNOWN, None})


def with_sectors(
    names: Names, rows: Sequence[Statement], sources: Sequence[SourcePhrase], at: ActorAt
) -> list[Statement]:
    """Return statements with the sectors of their sources.

    ``sources`` are the phrases that name the sources, in the statements' order; ``at`` are the actors by where they
    are mentioned.
    """
    story = _Story(names, rows, sources, at)
    filled = [row._replace(sector=story.sector(place)) for place, row in enumerate(rows)]
    filled = list(_tell_themselves(names, _of_staff(story, filled)))
    for place, row in enumerate(filled):
        if row.sector == UNKNOWN and row.speaker is not None:
            given = _Unknown(names, filled, place)
            told = next(filter(None, (rule.tell(given) for rule in RULES)), UNKNOWN)
            if told != UNKNOWN:
                filled[place] = row._replace(sector=told)
    known = _known(filled)
    return [
        row._replace(sector=known[row.speaker]) if row.sector == UNKNOWN and row.speaker in known else row
        for row in filled
    ]


def _known(rows: Iterable[Statement]) -> dict[str, str]:
    """Return the sector of each named source that a statement tells, the first that does."""
    known: dict[str, str] = {}
    for row in rows:
        if row.speaker and row.naming == "named" and row.sector != UNKNOWN:
            known.setdefault(row.speaker, row.sector)
    return known


class _Story:
    """What a story's statements and mentions tell of its sources' sectors."""

    def __init__(self, names: Names, rows: Sequence[Statement], sources: Sequence[SourcePhrase], at: ActorAt) -> None:
        self.names, self.at, self._rows, self._sources = names, at, rows, sources
        self._told = [sector_of(source) for source in sources]
        self._first: dict[str, list[Mention]] = {}
        for mention in names.mentions:
            if len(self._first.setdefault(mention.actor, [])) < _FIRST:
                self._first[mention.actor].append(mention)
        self._firm: dict[str, str] = {}
        for row, told in zip(rows, self._told, strict=True):
            if row.speaker and row.naming == "named" and told.firm and told.sector not in _UNTOLD:
                self._firm.setdefault(row.speaker, told.sector or UNKNOWN)
        self._introduced: dict[str, tuple[str | None, tuple[str, ...]]] = {}
        for place, told in enumerate(self._told):
            if not told.firm and (sector := self._of_body_before(place)) is not None:
                self._told[place] = Told(sector, firm=True)
                if rows[place].naming == "named":
                    self._firm.setdefault(rows[place].speaker or "", sector)

    def _of_body_before(self, place: int) -> str | None:
        """Return the sector of the body that 'its' means, if no name is told: 'Its leader said', after the party's."""
        source = self._sources[place]
        if source.owners or not any(token.lower_ == "its" for token in source.around):
            return None
        earlier = zip(self._rows[max(0, place - _BACK) : place], self._told[max(0, place - _BACK) : place], strict=True)
        bodies = (told.sector for row, told in earlier if row.form == "organisation" and told.sector not in _UNTOLD)
        return next(iter([*bodies][::-1]), None)

    def sector(self, place: int) -> str:
        """Return the sector of the source of a statement."""
        row, told = self._rows[place], self._told[place]
        if told.firm and told.sector not in _UNTOLD:
            return told.sector or UNKNOWN
        owners = [owner.actor for owner in self._sources[place].owners]
        sector = None
        if row.speaker and row.naming == "named" and row.speaker in self.names.actors:
            told_before, owned = self.introduced(row.speaker)
            sector, owners = self._firm.get(row.speaker) or told_before, [*owners, *owned]
        if sector is None and told != Told(UNKNOWN, firm=True):
            sector = next(filter(None, map(self.of_body, owners)), None)
        return sector or told.sector or UNKNOWN

    def introduced(self, actor: str) -> tuple[str | None, tuple[str, ...]]:
        """Return the sector that an actor's first mentions tell firmly, and who owns it by them."""
        if actor not in self._introduced:
            phrases = [
                introduction_of(self.names.document, mention, self.names.actors, self.at)
                for mention in self._first.get(actor, ())
            ]
            told = (sector_of(phrase) for phrase in phrases)
            firm = next((one.sector for one in told if one.firm and one.sector not in _UNTOLD), None)
            owners = tuple(owner.actor for phrase in phrases for owner in phrase.owners)
            self._introduced[actor] = (firm, owners)
        return self._introduced[actor]

    def of_body(self, actor: str) -> str | None:
        """Return the sector of a body that owns a source."""
        if actor not in self.names.actors or self.names.actors[actor].actor_kind not in ("organisation", "media"):
            return None
        return self._firm.get(actor) or self.introduced(actor)[0]


def _of_staff(story: _Story, rows: Sequence[Statement]) -> Iterator[Statement]:
    """Give a named source of unknown sector its employer's, a body its staff's.

    'Pingo spokesperson' has that of Pingo, and Northline that of 'chief executive of Northline'.
    """
    bodies = _bodies(story.names)
    known = _known(rows)
    for name, sector in [*known.items()]:
        roles = _roles(story, name) if sector == "business" else ()
        known |= {body: sector for body, texts in bodies.items() if body not in known and _employs(texts, roles)}
    for row in rows:
        if row.sector == UNKNOWN and row.speaker:
            roles = _roles(story, row.speaker) or (row.speaker_text or "",)
            employers = (body for body, texts in bodies.items() if body != row.speaker and _employs(texts, roles))
            told = (known.get(body) or story.of_body(body) for body in employers)
            row = row._replace(sector=known.get(row.speaker) or next(filter(None, told), UNKNOWN))
        yield row


def _bodies(names: Names) -> dict[str, set[str]]:
    """Return the names of each body: as actor, short, as mentioned."""
    bodies = {one.actor: {*_short(one.actor)} for one in names.actors.values() if one.actor_kind == "organisation"}
    for mention in names.mentions:
        if mention.actor in bodies:
            bodies[mention.actor].add(mention.text)
    return bodies


def _roles(story: _Story, name: str) -> Sequence[str]:
    return story.names.actors[name].roles if name in story.names.actors else ()


def _short(body: str) -> Iterator[str]:
    """Yield a company's name without what says that it is one: '[Norvik] Foods'."""
    name, _, last = body.rpartition(" ")
    if name and " " not in name and last.lower() in nouns_for("body")["company"]:
        yield name


def _employs(names: Iterable[str], roles: Iterable[str]) -> bool:
    """Say whether one of some roles has one of a body's names: 'Pingo spokesperson', "Pingo's director"."""
    said = [f" {role} ".replace("'s ", " ").replace("’s ", " ") for role in roles]
    return any(f" {name} " in role for role in said for name in names)


def _tell_themselves(names: Names, rows: Iterable[Statement]) -> Iterator[Statement]:
    """Give a body of unknown sector, or who speaks for it, what its words call it first: 'said the airline would ...'.

    All statements of the source get it.
    """
    rows = list(rows)
    told: dict[str, str] = {}
    for row in rows:
        called = _CALLED.match(names.document.text, row.start) if row.sector == UNKNOWN and row.speaker else None
        if called is not None and row.kind != "direct" and _speaks_for_a_body(row):
            for sector in _may_be("called").get(called[1], ())[:1]:
                told.setdefault(row.speaker or "", sector)
    yield from (
        row._replace(sector=told[row.speaker]) if row.sector == UNKNOWN and row.speaker in told else row for row in rows
    )


def _speaks_for_a_body(row: Statement) -> bool:
    return row.form == "organisation" or bool(_SPOKES.search(row.speaker_text or ""))


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
    if not any(_BARE_SPOKES.fullmatch(word) for word in words):
        return None
    return next((row.sector for row in given.before if row.form in ("organisation", "state", "media")), None)


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
    fitting = _may_be("generic").get(noun[1].lower(), ()) if noun is not None else ()
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
def _may_be(use: str) -> Mapping[str, tuple[str, ...]]:
    """Return the sectors that each word of a use in the list may have."""
    told: dict[str, tuple[str, ...]] = {}
    for row in lexicons.builtin("sector_words").rows:
        if row["use"] == use:
            told[row["word"]] = (*told.get(row["word"], ()), row["sector"])
    return told
