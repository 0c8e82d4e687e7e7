"""Drafts of claims about accusations: whether an accused denies, is heard, or is not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.article import STORY
from analysis.findings.claims.draft import Draft, spans_of
from analysis.findings.claims.evidence import Evidence
from analysis.findings.claims.phrasing import sentence
from analysis.tables import Accusation

#: The kind of table accusations that is the accused's answer.
DENIED = "denied"
#: How an accusation reads behind the accused, with what they are accused of and without.
_ACCUSED = {
    "accused": ("accused of {}", "accused"),
    "blamed": ("blamed for {}", "blamed"),
    "charged": ("charged with {}", "charged"),
    "suspected": ("suspected of {}", "suspected"),
    "sued": ("sued", "sued"),
}
#: Characters of an accusation that are printed; of a longer one only that there is one.
LONGEST_ACCUSATION = 90


def accused_denies(evidence: Evidence) -> Iterator[Draft]:
    """Draft of each accused that it denies what it is accused of, and of who else denies something what that is."""
    denied: dict[str, list[Accusation]] = {}
    for row in _of_actors(evidence):
        if row.kind == DENIED and evidence.found.document.block_at(row.start).kind in STORY:
            denied.setdefault(row.accused, []).append(row)
    accused = {first.accused: (first, rows) for first, rows in _accused(evidence)}
    for name, denials in denied.items():
        if name in accused:
            first, rows = accused[name]
            yield _about(evidence, first, _denies(first, denials), [*rows, *denials])
        elif what := next((row.what for row in denials if row.what and len(row.what) <= LONGEST_ACCUSATION), ""):
            text = f"{sentence(evidence.with_article(name))} denies {' '.join(what.split())}."
            yield Draft(text, about=name, rests_on=spans_of(denials), cases=len(denials))


def _denies(first: Accusation, denials: Sequence[Accusation]) -> str:
    """Return what an accused does: 'denies it' only behind what it is accused of."""
    if first.kind != "sued" and first.what and len(first.what) <= LONGEST_ACCUSATION:
        return "denies it"
    what = next((" ".join(row.what.split()) for row in denials if row.what), "")
    return f"denies {what}" if what and len(what) <= LONGEST_ACCUSATION else "denies the accusation"


def accused_heard(evidence: Evidence) -> Iterator[Draft]:
    """Draft of each accused that it is a source of the story."""
    for first, rows in _accused(evidence):
        own = tuple(row for row in evidence.story if row.speaker == first.accused)
        if own:
            draft = _about(evidence, first, "is heard", rows)
            yield draft._replace(rests_on=(*draft.rests_on, *spans_of(own)), statements=own, cases=len(own))


def accused_not_heard(evidence: Evidence) -> Iterator[Draft]:
    """Draft of each accused that it is heard nowhere, nor asked in vain."""
    rows = evidence.found.rows
    asked = {row.actor for row in rows.no_answer}
    denying = {row.accused for row in rows.accusations if row.kind == DENIED}
    actors = {actor.actor: actor for actor in rows.actors}
    for first, accusations in _accused(evidence):
        if first.accused in actors and first.accused not in asked | denying:
            accusers = {
                row.source for row in evidence.story if row.speaker_start in {a.accuser_start for a in accusations}
            }
            draft = _about(evidence, first, "is not heard", accusations)
            yield draft._replace(actor=actors[first.accused], others=tuple(filter(None, accusers)))


def _accused(evidence: Evidence) -> list[tuple[Accusation, list[Accusation]]]:
    """Return each accused of the story: the accusation that says of what, else the first, and all of them."""
    by_name: dict[str, list[Accusation]] = {}
    for row in _of_actors(evidence):
        if row.kind in _ACCUSED and evidence.found.document.block_at(row.start).kind in STORY:
            by_name.setdefault(row.accused, []).append(row)
    return [(next((row for row in rows if row.what), rows[0]), rows) for rows in by_name.values()]


def _of_actors(evidence: Evidence) -> Iterator[Accusation]:
    """Yield the accusations of actors: of the others it cannot be said whether they are heard."""
    actors = {actor.actor for actor in evidence.found.rows.actors}
    yield from (row for row in evidence.found.rows.accusations if row.accused in actors)


def _about(evidence: Evidence, first: Accusation, verb: str, rows: Sequence[Accusation]) -> Draft:
    what = " ".join((first.what or "").split())
    with_what, alone = _ACCUSED[first.kind]
    how = with_what.format(what) if what and len(what) <= LONGEST_ACCUSATION else alone
    text = f"{sentence(evidence.with_article(first.accused))}, {how}, {verb}."
    return Draft(text, about=first.accused, rests_on=spans_of(rows), cases=len(rows), statements=tuple(evidence.body))
