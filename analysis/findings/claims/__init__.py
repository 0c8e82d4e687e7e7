"""Every sentence that the page says of its own accord, as rows of table claims.

`templates` has one row a kind of sentence; `evidence` is what it is made from, `guards` what must hold. The makers
stand in `heard`, `voice_shares`, `absence`, `accused`,
`asked_in_vain`, `telling` and `card_facts`.
"""

from __future__ import annotations

from collections.abc import Iterator

from analysis.findings.article_tables import ArticleTables
from analysis.findings.claims.evidence import Evidence
from analysis.findings.claims.guards import doubts, holds, sureness
from analysis.findings.claims.templates import TEMPLATES, Template
from analysis.tables import Claim

__all__ = ["TEMPLATES", "closed", "find_claims"]


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
            text=closed(draft.text),
            numbers=draft.numbers,
            value=round(draft.shares[0], 4) if draft.shares else None,
            rests_on=draft.rests_on,
            against=doubts(evidence, draft),
            sure=sureness(evidence, draft),
        )


def closed(text: str) -> str:
    """Return a sentence with one full stop at its end, also behind 'Inc.'."""
    return f"{text.rstrip('.')}." if text.endswith("..") else text
