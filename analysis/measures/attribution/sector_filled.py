"""Sectors that a statement's own words do not tell firmly: from other statements, introductions and the paragraph.

An office that every body has ("Its president") is overruled by what another statement, the first mentions of the source
or its owner tell. For what is still unknown, see `sector_by_others`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from analysis.entities.description_words import nouns_for
from analysis.entities.lookup import Names
from analysis.measures.attribution.sector import sector_of
from analysis.measures.attribution.sector_by_others import may_be, told_by_others
from analysis.measures.attribution.sector_clues import Clues
from analysis.measures.attribution.sector_evidence import OF_STAFF, WITHOUT_BODY, with_evidence
from analysis.measures.attribution.sector_text import OF_WORDS, UNKNOWN, Told
from analysis.measures.attribution.source_phrase import ActorAt, SourcePhrase, introduction_of
from analysis.tables import Mention, Statement

#: How many mentions of a source are read for who introduces it. By hand.
_FIRST = 2
#: How many statements before one are read for the body that its 'its' means. By hand.
_BACK = 4
_SPOKES = re.compile(r"(?i)\bspokes(?:man|woman|person)\b")
_CALLED = re.compile(r"(?:that )?the (\w+)\b(?! (?:of|for|to)\b)")
#: Whose name is withheld may be anybody, unless a word before tells more: 'two people briefed on the talks'.
_PEOPLE = re.compile(
    r"(?i)(?:an?|one|two|three|four|several|some|other|(?:the )?|a (?:second|third)) ?(?:people|persons?)\b"
)
_UNTOLD = frozenset({UNKNOWN, None})


def with_sectors(
    names: Names, rows: Sequence[Statement], sources: Sequence[SourcePhrase], at: ActorAt
) -> list[Statement]:
    """Return statements with the sectors of their sources.

    ``sources`` are the phrases that name the sources, in the statements' order; ``at`` are the actors by where they
    are mentioned.
    """
    story = _Story(names, rows, sources, at)
    filled = [_told(row, *story.sector(place)) for place, row in enumerate(rows)]
    filled = list(_tell_themselves(names, _of_staff(story, filled)))
    for place, row in enumerate(filled):
        if row.sector == UNKNOWN and row.speaker is not None:
            filled[place] = _told(row, *told_by_others(names, filled, place))
    filled = _as_elsewhere(filled)
    return _as_elsewhere(with_evidence(Clues(names, filled, story.of_body), filled))


def _told(row: Statement, sector: str, reason: str | None) -> Statement:
    return row._replace(sector=sector, sector_by=reason if sector != UNKNOWN else None)


def _as_elsewhere(rows: list[Statement]) -> list[Statement]:
    """Give a source of unknown sector the one that another of its statements tells."""
    known = _known(rows)
    return [_told(row, *known[row.speaker]) if row.sector == UNKNOWN and row.speaker in known else row for row in rows]


def _known(rows: Iterable[Statement]) -> dict[str, tuple[str, str | None]]:
    """Return the sector of each named source that a statement tells, the first that does, and what tells it."""
    known: dict[str, tuple[str, str | None]] = {}
    for row in rows:
        if row.speaker and row.naming == "named" and row.sector != UNKNOWN:
            known.setdefault(row.speaker, (row.sector, row.sector_by))
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

    def sector(self, place: int) -> tuple[str, str | None]:
        """Return the sector of the source of a statement, and what tells it."""
        row, told = self._rows[place], self._told[place]
        if row.naming == "anonymous" and _PEOPLE.match(row.speaker_text or ""):
            return UNKNOWN, None
        if told.firm and told.sector not in _UNTOLD:
            return told.sector or UNKNOWN, self._words(row)
        owners = [owner.actor for owner in self._sources[place].owners]
        sector, reason = None, "introduced so"
        if row.speaker and row.naming == "named" and row.speaker in self.names.actors:
            told_before, owned = self.introduced(row.speaker)
            sector, owners = self._firm.get(row.speaker) or told_before, [*owners, *owned]
        if sector is None and told != Told(UNKNOWN, firm=True):
            sector, reason = next(filter(None, map(self.of_body, owners)), None), "of a body that is so"
        return (sector, reason) if sector else (told.sector or UNKNOWN, WITHOUT_BODY)

    def _words(self, row: Statement) -> str:
        """Return the words that name and describe a source."""
        roles = self.names.actors[row.speaker].roles if row.speaker in self.names.actors else ()
        return f"{OF_WORDS}: {'; '.join(roles[:1]) or row.speaker_text or row.speaker}"

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
    bodies = _Bodies(story.names)
    known = {name: sector for name, (sector, _) in _known(rows).items()}
    for name, sector in [*known.items()]:
        roles = _roles(story, name) if sector == "business" else ()
        known |= {body: sector for body in bodies.employing(roles) if body not in known}
    for row in rows:
        if row.sector == UNKNOWN and row.speaker:
            roles = _roles(story, row.speaker) or (row.speaker_text or "",)
            employers = (body for body in bodies.employing(roles) if body != row.speaker)
            told = (known.get(body) or story.of_body(body) for body in employers)
            row = _told(row, known.get(row.speaker) or next(filter(None, told), UNKNOWN), OF_STAFF)
        yield row


class _Bodies:
    """The bodies of a story, each with its names: as actor, short, as mentioned."""

    def __init__(self, names: Names) -> None:
        bodies = {one.actor: {*_short(one.actor)} for one in names.actors.values() if one.actor_kind == "organisation"}
        for mention in names.mentions:
            if mention.actor in bodies:
                bodies[mention.actor].add(mention.text)
        #: By a name's first word: the place of the body among all, the body, and the name.
        self._by_word: dict[str, list[tuple[int, str, str]]] = {}
        for place, (body, texts) in enumerate(bodies.items()):
            for text in texts:
                self._by_word.setdefault(text.split(" ")[0], []).append((place, body, text))

    def employing(self, roles: Iterable[str]) -> list[str]:
        """Return the bodies a name of which is in one of some roles: 'Pingo spokesperson', "Pingo's director"."""
        said = [f" {role} ".replace("'s ", " ").replace("’s ", " ") for role in roles]
        likely = {one for role in said for word in role.split(" ") for one in self._by_word.get(word, ())}
        employers = {(place, body) for place, body, name in likely if any(f" {name} " in role for role in said)}
        return [body for _, body in sorted(employers)]


def _roles(story: _Story, name: str) -> Sequence[str]:
    return story.names.actors[name].roles if name in story.names.actors else ()


def _short(body: str) -> Iterator[str]:
    """Yield a company's name without what says that it is one: '[Norvik] Foods'."""
    name, _, last = body.rpartition(" ")
    if name and " " not in name and last.lower() in nouns_for("body")["company"]:
        yield name


def _tell_themselves(names: Names, rows: Iterable[Statement]) -> Iterator[Statement]:
    """Give a body of unknown sector, or who speaks for it, what its words call it first: 'said the airline would ...'.

    All statements of the source get it.
    """
    rows = list(rows)
    told: dict[str, str] = {}
    for row in rows:
        called = _CALLED.match(names.document.text, row.start) if row.sector == UNKNOWN and row.speaker else None
        if called is not None and row.kind != "direct" and _speaks_for_a_body(row):
            for sector in may_be("called").get(called[1], ())[:1]:
                told.setdefault(row.speaker or "", sector)
    yield from (
        _told(row, told[row.speaker], "what it calls itself") if row.sector == UNKNOWN and row.speaker in told else row
        for row in rows
    )


def _speaks_for_a_body(row: Statement) -> bool:
    return row.form == "organisation" or bool(_SPOKES.search(row.speaker_text or ""))
