"""Drafts of claims about who speaks or acts for or against whom."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.findings.claims.draft import Draft, spans_of
from analysis.findings.claims.evidence import Evidence
from analysis.findings.claims.phrasing import listed, sentence
from analysis.tables import ASSERTED, NARRATOR, Direction

#: So many words of stance are printed.
MOST_WORDS = 2


def stands(evidence: Evidence) -> Iterator[Draft]:
    """Draft of each pair of actors of which several sentences of the body tell one stance, and none the other.

    A case is such a sentence, told for true; one at least is the narrator's.
    """
    found = evidence.found
    pairs: dict[tuple[str, str], list[Direction]] = {}
    for row in found.rows.directions:
        pairs.setdefault((row.from_actor, row.to_actor), []).append(row)
    for (one, other), rows in sorted(pairs.items(), key=lambda item: (-len(item[1]), item[1][0].start)):
        in_body = (row for row in rows if found.document.block_at(row.start).kind == "paragraph")
        told = list({row.sentence: row for row in in_body if row.status == ASSERTED}.values())
        of_narrator = dict.fromkeys(row.predicate.lower() for row in told if row.holder == NARRATOR)
        if of_narrator and len({row.stance for row in rows}) == 1:
            words = listed([f"“{word}”" for word in of_narrator][:MOST_WORDS])
            who, whom = sentence(evidence.with_article(one)), evidence.with_article(other)
            does = "speak or act" if evidence.is_plural(one) else "speaks or acts"
            yield Draft(
                f"{who} {does} {rows[0].stance} {whom} ({words}).",
                about=one,
                rests_on=spans_of(told),
                cases=len(told),
            )
