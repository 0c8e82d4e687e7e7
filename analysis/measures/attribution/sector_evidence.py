"""The sectors of sources that no role, name or neighbour tells, by the evidence of the story about them.

An office that every body has ("its chairman") is no firm evidence: it is of the body that 'its' means, and in a story
of sport the sport's.
"""

from __future__ import annotations

from collections.abc import Sequence

from analysis.measures.attribution.sector_clues import Clues, Evidence
from analysis.measures.attribution.sector_of_bodies import body_evidence
from analysis.measures.attribution.sector_of_descriptions import evidence_of_description
from analysis.measures.attribution.sector_of_its_body import of_its_body
from analysis.measures.attribution.sector_of_people import BY_DEED, evidence_of_person
from analysis.measures.attribution.sector_text import UNKNOWN
from analysis.tables import Statement

_ORDINARY = "ordinary person"
#: What is kept as the reason where a body and its staff share a sector, and where an office has no body.
OF_STAFF = "its staff or employer"
WITHOUT_BODY = "an office without its body"


def with_evidence(clues: Clues, rows: Sequence[Statement]) -> list[Statement]:
    """Return the rows with what the evidence tells of those that are unknown, or not firmly told."""
    found: dict[tuple[str | None, str | None], tuple[str, Evidence] | None] = {}
    filled = []
    for row in rows:
        key = (row.speaker, row.speaker_text)
        is_office = row.sector_by in (WITHOUT_BODY, OF_STAFF) or row.sector == "business"
        is_private = row.sector == _ORDINARY and row.naming == "named"
        if row.speaker is not None and (row.sector == UNKNOWN or (row.form == "person" and (is_office or is_private))):
            if key not in found:
                found[key] = _evidence(clues, row)
            told = found[key]
            if told is not None:
                reason, (sector, words) = told
                row = row._replace(sector=sector, sector_by=f"{reason}: {words}" if words else reason)
        filled.append(row)
    return filled


def _evidence(clues: Clues, row: Statement) -> tuple[str, Evidence] | None:
    if row.sector == _ORDINARY:
        told = evidence_of_person(clues, row) if row.speaker in clues.names.actors else None
        return told if told is not None and told[0] in BY_DEED else None
    office = of_its_body(clues, row)
    if office is not None:
        return office
    if row.sector != UNKNOWN:
        is_sport = row.sector_by in (WITHOUT_BODY, OF_STAFF) and row.sector == "business" and clues.world == "sport"
        return ("a story of sport, culture or science", Evidence("sport", "")) if is_sport else None
    actor = clues.names.actors.get(row.speaker or "")
    if actor is not None and actor.actor_kind == "person":
        return evidence_of_person(clues, row)
    if actor is not None or row.naming == "named":
        return body_evidence(clues, row.speaker or "")
    return evidence_of_description(clues, row)
