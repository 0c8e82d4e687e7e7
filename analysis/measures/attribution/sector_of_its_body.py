"""The sector of who speaks for a body that their own words leave open: 'a spokesman', 'its leader'.

It is that of the body named or heard before: sentence by sentence, the nearest first, subjects before others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.measures.attribution.sector_by_others import BARE_SPOKES
from analysis.measures.attribution.sector_clues import Clues, Evidence
from analysis.measures.attribution.sector_of_bodies import BY_NAME, body_evidence
from analysis.measures.attribution.sector_text import UNKNOWN, told_by
from analysis.tables import Statement

#: In characters, by hand: how far before somebody a body is read, and how long their office is.
_NEAR, _OFFICE = 400, 60
_ITS = re.compile(r"(?i)\b(?:its|their) (?:\w+[ -]){0,3}$")
#: A name behind these is where something happens.
_WHERE = frozenset({"in", "at", "near", "on", "from"})
_BODIES = frozenset({"organisation", "state", "media", "bloc"})


def of_its_body(clues: Clues, row: Statement) -> tuple[str, Evidence] | None:
    """Return the sector of the nearest body before, for 'a spokesman' and for who is introduced as 'its leader'."""
    start = row.speaker_start if row.speaker_start is not None else row.start
    told = _of_whom_else(clues, row)
    if told is not None:
        return "whose office it is elsewhere", told
    if not BARE_SPOKES.fullmatch(row.speaker_text or ""):
        first = [span.start_char for span in clues.mentions(row.speaker or "")][:1]
        its = next((place for place in (*first, start) if _is_its(clues, place)), None)
        if its is None and not _ITS.match(f"{row.speaker_text} "):
            return None
        start = its if its is not None else start
    sectors = ((body, _sector(clues, body)) for body in _bodies_before(clues, start))
    body, sector = next(sectors, ("", None))
    return ("of the body before", Evidence(sector, body)) if sector is not None else None


def _of_whom_else(clues: Clues, row: Statement) -> Evidence | None:
    """Return the sector of the body that the story says elsewhere a bare office is of: 'the charity's founder'."""
    actor = clues.names.actors.get(row.speaker or "")
    for role in actor.roles if actor is not None else ():
        owned = (
            re.search(rf"\b([a-z]+)['’]s {re.escape(role)}\b", clues.names.document.text) if " " not in role else None
        )
        sector = told_by(owned[1]).sector if owned is not None else None
        if owned is not None and sector not in (None, UNKNOWN, "ordinary person"):
            return Evidence(sector or UNKNOWN, owned[0])
    return None


def _is_its(clues: Clues, place: int) -> bool:
    before = clues.names.document.text[max(0, place - _OFFICE) : place].replace(",", " ")
    return bool(_ITS.search(f"{' '.join(before.split())} "))


def _sector(clues: Clues, body: str) -> str | None:
    actor = clues.names.actors.get(body)
    sector = "government" if actor is not None and actor.actor_kind == "state" else clues.sector_told(body)
    if sector not in (None, UNKNOWN, "ordinary person"):
        return sector
    evidence = body_evidence(clues, body)
    return evidence[1].sector if evidence is not None and evidence[0] != BY_NAME else None


def _bodies_before(clues: Clues, start: int) -> Iterator[str]:
    """Yield the bodies that are named or heard shortly before a place: sentence by sentence, subjects first."""
    actors, document = clues.names.actors, clues.names.document
    named = {
        mention.start: mention.actor
        for mention in clues.names.mentions_in(max(0, start - _NEAR), start)
        if mention.actor in actors and actors[mention.actor].actor_kind in _BODIES and not mention.place_use
    }
    heard = {
        row.speaker_start: row.speaker or "" for row in clues.rows if row.speaker_start is not None and _is_body(row)
    }
    found = []
    for place, name in {**heard, **named}.items():
        token = clues.doc.char_span(place, place + len(name), alignment_mode="expand")
        if token is not None and start - _NEAR <= place < start and token.root.head.lower_ not in _WHERE:
            is_subject = place in heard or token.root.dep_ in ("nsubj", "nsubjpass")
            if not is_subject and clues.sector_told(name) == "government":
                continue  # 'urged [Parliament] to meet. Its vice-president': the union's
            found.append((-document.sentence_at(place).index, not is_subject, -place, name))
    yield from (name for *_, name in sorted(found))


def _is_body(row: Statement) -> bool:
    is_company = row.sector == "business" and " " not in (row.speaker or "")
    return row.speaker is not None and row.naming == "named" and (row.form in (None, "organisation") or is_company)
