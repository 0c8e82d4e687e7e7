"""What the statements of one source tell together, once a description is known to mean somebody with a name."""

from __future__ import annotations

from collections.abc import Container, Sequence

from analysis.measures.attribution.sector_text import OF_WORDS
from analysis.tables import Statement


def of_source(row: Statement, source: str | None, actors: Container[str]) -> Statement:
    """Return a statement with its source: who is described here and named elsewhere has a name."""
    is_named = row.form == "person" and source is not None and source != row.source and source in actors
    return row._replace(source=source, naming="named" if is_named else row.naming)


def told_once(rows: Sequence[Statement]) -> list[Statement]:
    """Return statements, those of somebody whose name tells no sector with the one that a description's words tell."""
    told: dict[str | None, Statement] = {}
    for row in rows:
        if row.form == "person" and (row.sector_by or "").startswith(OF_WORDS):
            told.setdefault(row.source, row)
    return [
        row._replace(sector=told[row.source].sector, sector_by=told[row.source].sector_by)
        if row.form == "person" and row.source in told and _is_guessed(row)
        else row
        for row in rows
    ]


def _is_guessed(row: Statement) -> bool:
    """Say whether nothing, or only how somebody lives, tells their sector."""
    return row.sector in ("unknown", "ordinary person") and not (row.sector_by or "").startswith(OF_WORDS)
