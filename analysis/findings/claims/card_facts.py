"""Drafts of the card's facts: who wrote it, where, when, how long it is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from analysis.findings.claims.draft import Draft
from analysis.findings.claims.evidence import Evidence
from analysis.findings.claims.phrasing import counted

#: Words a minute of silent reading, rounded from 238 (Brysbaert 2019).
WORDS_A_MINUTE = 240


def card_facts(evidence: Evidence) -> Iterator[Draft]:
    """Draft a fact each: authors, outlet, days, words."""
    article, words = evidence.found.article, len(evidence.found.document.story_words)
    if article.authors:
        yield Draft(", ".join(article.authors))
    if article.outlet:
        yield Draft(article.outlet)
    if article.published or article.published_raw:
        yield Draft(f"published {_date(article.published, article.published_raw)}")
    if article.updated and article.updated != article.published:
        yield Draft(f"updated {_date(article.updated, article.updated_raw)}")
    yield Draft(f"{counted(words, 'word')}, {max(1, round(words / WORDS_A_MINUTE))} min")


def _date(moment: datetime | None, raw: str | None) -> str:
    """Return a date as a person writes it; what the page printed, where it could not be read."""
    if moment is None:
        return raw or ""
    zone = (raw or "").split()[-1] if raw and raw.split()[-1].isupper() and raw.split()[-1].isalpha() else ""
    clock = f", {moment:%H:%M}" + (f" {zone}" if zone not in ("AM", "PM") else "")
    return f"{moment.day} {moment:%B %Y}" + (clock.rstrip() if moment.hour or moment.minute else "")
