"""The table of sources: one row for each source with a statement."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

from analysis.language import Document
from analysis.measures.attribution.shares import count_words, in_full
from analysis.measures.attribution.statements import once
from analysis.measures.attribution.why_unnamed import with_reasons
from analysis.tables import Actor, Piece, Source, Statement


def find_sources(
    document: Document, statements: Sequence[Statement], pieces: Iterable[Piece], actors: Iterable[Actor]
) -> list[Source]:
    """Return an article's sources, in the order they are first heard.

    Words and shares count the body's paragraphs only (see ``shares``); what several say as one is in full each
    one's. Statements whose source is not given, or not clear, are no source's, yet their words stay in the whole that
    a share is of.
    """
    words = count_words(document, statements, pieces)
    roles = {actor.actor: tuple(actor.roles) for actor in actors}
    of_source: dict[str, list[Statement]] = {}
    for statement in statements:
        if statement.source is not None:
            of_source.setdefault(statement.source, []).append(statement)
    total, story, full = sum(words.values()), document.story_words, in_full(statements, words)
    rows = [
        _source(name, roles.get(name, ()), once(own), full, total, _position(story, own))
        for name, own in of_source.items()
    ]
    return with_reasons(document, sorted(rows, key=lambda row: (row.first_position, row.source)), statements)


def _source(
    name: str,
    roles: tuple[str, ...],
    statements: Sequence[Statement],
    words: dict[str, int],
    total: int,
    position: float,
) -> Source:
    heard: Counter[str] = Counter()
    for statement in statements:
        heard[statement.kind] += words[statement.statement]
    sector = _most((s.sector for s in statements), unknown="unknown") or "unknown"
    return Source(
        source=name,
        roles=roles,
        form=_most(statement.form for statement in statements),
        naming=_most(statement.naming for statement in statements) or "described",
        sector=sector,
        side=_most(statement.side for statement in statements),
        statements=len(statements),
        direct_words=heard["direct"],
        mixed_words=heard["mixed"],
        indirect_words=heard["indirect"],
        voice_share=heard.total() / total if total else 0.0,
        first_position=position,
        origin="person" if any(statement.origin == "person" for statement in statements) else "machine",
        sector_by=next((s.sector_by for s in statements if s.sector == sector and s.sector_by), None),
    )


def _most(values: Iterable[str | None], *, unknown: str | None = None) -> str | None:
    """Return the commonest known value, the first of equals; the unknown only where there is nothing else."""
    known = Counter(value for value in values if value and value != unknown)
    return known.most_common(1)[0][0] if known else unknown


def _position(story: Sequence[int], statements: Sequence[Statement]) -> float:
    """Return where a source is first heard: the part of the story's words before its first statement, 0 to 1."""
    before = bisect_left(story, min(statement.start for statement in statements))
    return min(1.0, before / (len(story) - 1)) if len(story) > 1 else 0.0
