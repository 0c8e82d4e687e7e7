"""Drafts of claims that something is missing: an actor that is not heard, a source that is not quoted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from analysis.findings.claims.draft import Draft, spans_of
from analysis.findings.claims.evidence import Evidence
from analysis.findings.claims.phrasing import sentence, spelled, times
from analysis.measures.attribution import unheard
from analysis.tables import Statement


def not_heard(evidence: Evidence) -> Iterator[Draft]:
    """Draft of each actor without a statement that it is not heard, the most often named first."""
    rows = evidence.found.rows
    for actor in unheard(rows.actors, rows.statements):
        counted_in = (m for m in evidence.mentions_of.get(actor.actor, ()) if not m.place_use)
        mentions = [m for m in counted_in if evidence.found.document.in_story(m.start)]
        yield Draft(
            f"{sentence(evidence.with_article(actor.actor))} is named {times(actor.mentions)} and is not heard.",
            about=actor.actor,
            rests_on=spans_of(mentions),
            cases=actor.mentions,
            statements=tuple(evidence.body),
            actor=actor,
        )


def side_never_quoted(evidence: Evidence) -> Iterator[Draft]:
    """Draft of each side that it is only paraphrased, where another side is quoted."""
    kinds: dict[str, Counter[str]] = {}
    for row in evidence.story:
        kinds.setdefault(row.side or "", Counter())["direct" if row.layout else row.kind] += 1
    for side, of_side in kinds.items():
        quoted = any(other["direct"] for name, other in kinds.items() if name and name != side)
        if side and set(of_side) == {"indirect"} and quoted:
            mine = evidence.of(side, "side")
            yield _paraphrased(f"{side}’s side is paraphrased, never quoted.", side, mine)._replace(side=side)


def _paraphrased(text: str, about: str, mine: Iterable[Statement]) -> Draft:
    mine = tuple(mine)
    return Draft(
        text,
        about=about,
        numbers=(f"{spelled(len(mine), 'statement')}, all paraphrased",),
        rests_on=spans_of(mine),
        cases=len(mine),
        statements=mine,
    )
