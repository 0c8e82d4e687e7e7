"""Whose words stand where, as a reader is told: the narrator, a source, or a source as another one tells of it."""

from __future__ import annotations

from collections.abc import Callable

from analysis.findings import Analysis
from analysis.measures.attribution import source_labels

THE_NARRATOR = "the narrator"


def tellers(found: Analysis) -> dict[str, str]:
    """Return by a statement's id whose words it holds; a statement inside another's names both sources."""
    names = source_labels(found.rows.said)
    parents = {row.statement: row.parent for row in found.rows.said}
    return {
        statement: name if outer in (None, name) else f"{name}, as told by {outer}"
        for statement, name in names.items()
        for outer in [names.get(parents[statement] or "")]
    }


def teller(found: Analysis) -> Callable[[int], str]:
    """Return a function from an offset to whose words stand there, `THE_NARRATOR` where they are nobody else's."""
    names = tellers(found)
    return lambda offset: names.get(found.voice(offset), THE_NARRATOR)
