"""Every sentence that the page says of its own accord, as rows of table claims.

`templates` has one row a kind of sentence; `evidence` is what it is made from, `guards` what must hold. The makers
stand in `voice_shares`, `absence`, `telling` and `card_facts`.
"""

from __future__ import annotations

from collections.abc import Iterator

from analysis.findings.article_tables import ArticleTables
from analysis.findings.claims.draft import Draft
from analysis.findings.claims.evidence import Evidence
from analysis.findings.claims.guards import doubts, holds
from analysis.findings.claims.templates import TEMPLATES, Template
from analysis.tables import Claim

__all__ = ["TEMPLATES", "find_claims"]


def find_claims(found: ArticleTables) -> list[Claim]:
    """Return what the page says of an article, in the page's order; the same article always gives the same."""
    evidence = Evidence(found)
    claims: list[Claim] = []
    silenced: set[str] = set()
    for template in TEMPLATES:
        if template.name not in silenced:
            made = list(_made(evidence, template))
            claims += made
            silenced.update(template.silences if made else ())
    return claims


def _made(evidence: Evidence, template: Template) -> Iterator[Claim]:
    """Yield the claims of one template."""
    kept = (draft for draft in template.drafts(evidence) if holds(evidence, draft, template.guards))
    for _, draft in zip(range(template.most), kept, strict=False):
        yield Claim(
            template=template.name,
            kind=template.kind,
            place=template.place,
            about=draft.about,
            text=draft.text,
            numbers=draft.numbers,
            value=round(draft.shares[0], 4) if draft.shares else None,
            rests_on=draft.rests_on,
            against=doubts(evidence, draft),
            sure=_sure(evidence, draft),
        )


def _sure(evidence: Evidence, draft: Draft) -> float:
    """Return the mean confidence of the statements that a draft rests on, by their words; 1 without any."""
    weights = [(row.confidence, evidence.words_of(row)) for row in draft.statements]
    total = sum(words for _, words in weights)
    return round(sum(confidence * words for confidence, words in weights) / total, 3) if total else 1.0
