"""Second names of those who speak for a body, a state or a client: 'the Norvik board', 'the firm's spokeswoman'."""

from __future__ import annotations

import re

from analysis.entities.description_words import is_lesser
from analysis.measures.attribution.source_owner import BODIES, LAWYERS, SPOKESPERSON, Heard, owner_in, owner_of
from analysis.tables import Statement

#: Who runs a body speaks as the body: 'the Norvik board'.
_RUNNING = frozenset({"board", "management", "leadership"})
#: Who of a body gives its view: 'analysts at Arden Research'.
_VIEW = frozenset({"analysts", "economists", "strategists"})
#: What a lawyer is called who speaks for whoever is tried.
_DEFENDING = re.compile(r"(?i)\bdefen[cs]e (?:lawyer|attorney|solicitor|barrister|counsel)\b")


def run_by(row: Statement, heard: Heard) -> str | None:
    """Return the body that those who run it speak for, if it is heard itself."""
    owned = owner_of(heard.names, row)
    if owned is None or owned[1] not in _RUNNING:
        return None
    actor = heard.names.actors.get(owned[0])
    return actor.actor if actor and actor.actor_kind in BODIES and heard.speaks(actor.actor) else None


def analysts(row: Statement, heard: Heard) -> str | None:
    """Return the body whose view its analysts give, if it is heard itself."""
    words = (row.speaker_text or "").split()
    if row.form != "group" or not words or row.speaker_end is None or not _VIEW & {word.lower() for word in words}:
        return None
    actor = heard.names.actors.get((owner_of(heard.names, row, at=True) or ("",))[0])
    return actor.actor if actor and actor.actor_kind in BODIES and heard.speaks(actor.actor) else None


def government(row: Statement, heard: Heard) -> str | None:
    """Return the state whose government speaks, if the state is heard itself."""
    owned = owner_of(heard.names, row)
    if owned is None or owned[1] != "government":
        return None
    actor = heard.names.actors.get(owned[0])
    return actor.actor if actor and actor.actor_kind == "state" and heard.speaks(actor.actor) else None


def representative(row: Statement, heard: Heard) -> str | None:
    """Return the first unnamed spokesperson of the same body, or lawyer of the same client; 'another' is another."""
    owned = owner_of(heard.names, row) if row.form == "person" else None
    if owned is None or not (SPOKESPERSON.match(owned[1]) or owned[1] in LAWYERS):
        return None
    for key, rows in heard.sources.items():
        for other in rows:
            theirs = owner_of(heard.names, other) if other.start < row.start and other.form == "person" else None
            if theirs is not None and theirs[0] == owned[0] and _can_be_one(theirs[1], owned[1]):
                return key
    return None


def _can_be_one(noun: str, other: str) -> bool:
    if noun in LAWYERS:
        return other in LAWYERS
    return bool(SPOKESPERSON.match(noun)) and (noun == other or "spokesperson" in (noun, other))


def named_with_owner(row: Statement, heard: Heard) -> str | None:
    """Return the only source by name that is what a description says, of the same: 'Jo Roe, the crew's lawyer'."""
    owned = owner_in(row.source or "") if row.form == "person" and row.naming == "described" else None
    if owned is None:
        return None
    people = [key for key, rows in heard.sources.items() if rows[0].form == "person" and rows[0].naming == "named"]
    told = {key: heard.names.actors[key].roles for key in people if key in heard.names.actors}
    words = set((row.source or "").lower().split())
    same = [
        key
        for key, roles in told.items()
        if any(_is_same_post(owned, owner_in(role)) and not is_lesser(role, words) for role in roles)
    ]
    return same[0] if len(same) == 1 else None


def _is_same_post(one: tuple[str, str], other: tuple[str, str] | None) -> bool:
    """Say whether whose and what two descriptions say somebody is can be one: 'spokesman' and 'spokesperson' of one."""
    return other is not None and one[0] == other[0] and (one[1] == other[1] or _can_be_one(one[1], other[1]))


def defender(row: Statement, heard: Heard) -> str | None:
    """Return the only lawyer for a defence who is heard by name, where 'his lawyer' says more."""
    first, _, noun = (row.speaker_text or "").lower().partition(" ")
    if row.form != "person" or first not in ("his", "her", "their") or noun not in LAWYERS:
        return None
    roles = {key: heard.names.actors[key].roles for key in heard.sources if key in heard.names.actors}
    defending = [key for key, told in roles.items() if any(_DEFENDING.search(role) for role in told)]
    return defending[0] if len(defending) == 1 else None
