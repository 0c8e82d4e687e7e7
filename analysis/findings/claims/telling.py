"""Drafts of claims about how a story is told: the title against the body, and who acts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from analysis.findings.claims.draft import Draft, spans_of
from analysis.findings.claims.evidence import NOBODY, Evidence, grouped
from analysis.findings.claims.phrasing import counted, listed, times
from analysis.measures.headline import compare_title
from analysis.measures.portrayal import column_of, told_by
from analysis.tables import Portrayal, Statement

#: Times as many deeds as the next actor's, or as much acted upon as acting, from which a comparison is made.
TWICE = 2


def title_words(evidence: Evidence) -> Iterator[Draft]:
    """Draft who says the title's quoted words in the body, where each place has a source that is known."""
    found, labels = evidence.found, evidence.labels
    statements = {row.statement: row for row in found.rows.said}
    for part in compare_title(found.document, found.rows.mentions, lambda offset: labels.get(found.voice(offset))):
        said = [statements.get(found.voice(start)) for start, _ in part.places]
        known = [row for row in said if row and labels[row.statement] not in NOBODY]
        if part.kind == "quoted words" and known and len(known) == len(said):
            who = dict.fromkeys(_introduced(evidence, row) for row in known)
            yield Draft(
                f"The title’s quoted words are attributed in the body to {listed(list(who))}.",
                numbers=(f"{times(len(said))} in the body",),
                rests_on=((part.start, part.end), *part.places),
                cases=1 + len(said),
                statements=tuple(known),
            )


def _introduced(evidence: Evidence, row: Statement) -> str:
    """Return a named source's name; a document or a source described with its side, too: 'the letter (Peru)'."""
    name = evidence.in_a_row(evidence.labels[row.statement])
    told = row.naming == "named" and row.form != "document"
    return name if told or not row.side or row.side in name else f"{name} ({row.side})"


def acts_most(evidence: Evidence) -> Iterator[Draft]:
    """Draft that one actor acts far more often than any other, in the narrator's own words."""
    deeds = _deeds(evidence, "acts")
    ranked = deeds.most_common(2)
    if ranked and (len(ranked) < 2 or ranked[0][1] >= TWICE * ranked[1][1]):
        (name, number), next_most = ranked[0], ranked[1][1] if len(ranked) > 1 else 0
        yield Draft(
            f"In the narrator’s own words {evidence.with_article(name)} acts most.",
            about=name,
            numbers=(f"{counted(number, 'verb')} against {next_most or 'none'}",),
            rests_on=spans_of(row for row in _told(evidence, "acts") if row.actor == name),
            cases=number,
        )


def acted_upon(evidence: Evidence) -> Iterator[Draft]:
    """Draft that an actor is far more often acted upon than acting, in the narrator's own words."""
    undergone, deeds = _deeds(evidence, "undergoes", "agentless"), _deeds(evidence, "acts")
    acted_upon = grouped((row.actor, row) for row in _told(evidence, "undergoes", "agentless"))
    for name, number in undergone.most_common():
        if number >= TWICE * deeds[name]:
            whom = evidence.with_article(name)
            yield Draft(
                f"In the narrator’s own words {whom} is more often acted upon than shown acting.",
                about=name,
                numbers=(f"{counted(number, 'verb')} against {deeds[name] or 'none'}",),
                rests_on=spans_of(acted_upon[name]),
                cases=number,
            )


def _deeds(evidence: Evidence, *columns: str) -> Counter[str]:
    """Return how many different deeds each actor has in the narrator's own words; one verb counts once a place."""
    return Counter(row.actor for row in _told(evidence, *columns))


def _told(evidence: Evidence, *columns: str) -> Iterator[Portrayal]:
    """Yield what the narrator tells in the body and one of some columns shows; the title tells the same once more."""
    document = evidence.found.document
    rows = (row for row in evidence.found.rows.portrayals if told_by(row) == "narrator" and not row.speech)
    return (row for row in rows if document.block_at(row.start).kind == "paragraph" and column_of(row) in columns)
