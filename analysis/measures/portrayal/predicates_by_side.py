"""Portrayals summed for a reader: who acts and who is acted upon, and the verbs of two sides side by side.

Every count keeps the rows it was counted from. What the narrator says stands apart from what sources say.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Literal, NamedTuple

from analysis.tables import ASSERTED, MATERIAL, NARRATOR, RELATIONS, Actor, Portrayal

_COLUMNS = ("acts", "speaks", "undergoes", "agentless", "called")
TellsIt = Literal["narrator", "sources"]


class Acting(NamedTuple):
    """How often an actor acts and is acted upon, told by the narrator or by sources.

    ``acts`` leaves out verbs of saying (``speaks``); ``undergoes`` leaves out passives that name no doer
    (``agentless``). What is denied, possible or alleged is no deed; what somebody is called may be alleged.
    """

    actor: str
    side: str | None
    told_by: TellsIt
    acts: int
    speaks: int
    undergoes: int
    agentless: int
    called: int


class SidePredicate(NamedTuple):
    """A predicate of a side as the text tells it (see `as_told`), with the rows it stands in."""

    side: str
    told_by: TellsIt
    relation: str
    predicate: str
    rows: tuple[Portrayal, ...]


class SidePair(NamedTuple):
    """The predicates of two sides in one relation, told by one kind of voice: two columns of a table."""

    left: str
    right: str
    told_by: TellsIt
    relation: str
    left_predicates: tuple[SidePredicate, ...]
    right_predicates: tuple[SidePredicate, ...]


def told_by(row: Portrayal) -> TellsIt:
    """Return whether the narrator or a source says it."""
    return "narrator" if row.voice == NARRATOR else "sources"


def who_acts(portrayals: Iterable[Portrayal], actors: Sequence[Actor]) -> list[Acting]:
    """Return each actor's counts, the narrator's and the sources' apart, busiest actor first."""
    sides = {actor.actor: actor.side for actor in actors}
    counts: dict[tuple[str, TellsIt], list[int]] = {}
    totals: dict[str, int] = {}
    for row in portrayals:
        column = column_of(row)
        if column is None:
            continue
        cells = counts.setdefault((row.actor, told_by(row)), [0] * len(_COLUMNS))
        cells[_COLUMNS.index(column)] += 1
        totals[row.actor] = totals.get(row.actor, 0) + 1
    rows = [Acting(actor, sides.get(actor), teller, *cells) for (actor, teller), cells in counts.items()]
    return sorted(rows, key=lambda row: (-totals[row.actor], row.actor, row.told_by))


def column_of(row: Portrayal) -> str | None:
    """Return the count of `Acting` that a row is in: acts, speaks, undergoes, agentless, called; None for no deed.

    Only a material process is a deed: being told or seen is nothing that is done to somebody.
    """
    if row.relation == "attribute":
        return "called" if row.status in (ASSERTED, "alleged") else None
    if row.status != ASSERTED or (row.relation == "agent" and row.under):
        return None
    if row.relation == "agent" and row.speech:
        return "speaks"
    if row.process != MATERIAL:
        return None
    if row.relation == "agent":
        return "acts"
    return "agentless" if row.agentless else "undergoes"


def as_told(row: Portrayal) -> str:
    """Return a predicate with what the text makes of it: 'not attack', 'attack (possible)', 'hide (alleged)'."""
    return f"{row.predicate} ({row.status})" if row.status in ("possible", "alleged") else row.predicate


def by_side(portrayals: Iterable[Portrayal], actors: Sequence[Actor], *, speech: bool = False) -> list[SidePredicate]:
    """Return each side's predicates with their rows: sides by their number of rows, predicates by theirs.

    Verbs of saying are left out unless ``speech``; so is a verb under another ('block' in 'seeks to block'),
    which the other one's ``counterpart`` shows.
    """
    sides = {actor.actor: actor.side for actor in actors}
    by_predicate: dict[tuple[str, TellsIt, str, str], list[Portrayal]] = {}
    totals: dict[str, int] = {}
    for row in portrayals:
        side = sides.get(row.actor)
        if side is None or (row.speech and not speech) or (row.relation == "agent" and row.under):
            continue
        by_predicate.setdefault((side, told_by(row), row.relation, as_told(row)), []).append(row)
        totals[side] = totals.get(side, 0) + 1
    predicates = [SidePredicate(*key, tuple(rows)) for key, rows in by_predicate.items()]
    return sorted(predicates, key=lambda one: (-totals[one.side], one.side, *_order(one)))


def _order(one: SidePredicate) -> tuple[str, int, int, int]:
    """Return what orders the predicates of a side: teller, relation, most rows, first place."""
    return one.told_by, RELATIONS.index(one.relation), -len(one.rows), one.rows[0].start


def side_by_side(
    portrayals: Iterable[Portrayal], actors: Sequence[Actor], *, sides: int = 3, speech: bool = False
) -> list[SidePair]:
    """Return the predicates of each pair of sides, for the ``sides`` that have most rows.

    A pair comes once a relation and teller, where at least one of the two has predicates.
    """
    predicates = by_side(portrayals, actors, speech=speech)
    names = list(dict.fromkeys(one.side for one in predicates))[:sides]
    cells: dict[tuple[str, TellsIt, str], list[SidePredicate]] = {}
    for one in predicates:
        cells.setdefault((one.side, one.told_by, one.relation), []).append(one)
    tellers: tuple[TellsIt, ...] = ("narrator", "sources")
    return [
        SidePair(left, right, teller, relation, *columns)
        for left, right in combinations(names, 2)
        for teller in tellers
        for relation in RELATIONS
        if any(columns := tuple(tuple(cells.get((side, teller, relation), ())) for side in (left, right)))
    ]
