"""Toward whom: what sentences imply about each actor, by whose view it is."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from analysis.findings import Analysis
from analysis.measures.attitudes import clear_attitudes
from analysis.reporting.html import at, joined, none, table, text
from analysis.reporting.piece import Piece, rows_of
from analysis.tables import Attitude

#: So many pairs of an actor and a holder are shown, those with most attitudes. By hand.
MOST_LINES = 6
_NEGATIVE, _POSITIVE = "neg", "pos"


def toward_whom(found: Analysis) -> Piece:
    """Return how many clear attitudes toward each actor each holder has, with the words that judge, linked."""
    rows = rows_of(found, "with_text", "attitudes")
    by_actor: dict[tuple[str, str], list[Attitude]] = {}
    clear = clear_attitudes(found.rows.attitudes)
    for row in clear:
        by_actor.setdefault((row.actor, row.holder or ""), []).append(row)
    if not clear:
        return Piece(none("No words in the body judge an actor clearly."), rows=rows)
    shown = sorted(by_actor.items(), key=lambda item: -len(item[1]))[:MOST_LINES]
    cells = [
        (
            actor,
            "the narrator" if holder == "narrator" else holder,
            *(_telling(found, some, to) for to in (_NEGATIVE, _POSITIVE)),
        )
        for (actor, holder), some in shown
    ]
    columns = ("actor", "by whom", "negative", "positive")
    return Piece(table("Clear attitudes toward an actor, by who tells", columns, cells), rows=rows)


def _telling(found: Analysis, attitudes: Sequence[Attitude], attitude: str) -> Markup:
    """Return how many attitudes of a kind there are, and of each the words that judge, linked."""
    some = [row for row in attitudes if row.attitude == attitude]
    links = (
        Markup('<a href="{}">{}</a>').format(at(found.document, row.start), text(", ".join(row.tied[:2])))
        for row in some
    )
    return Markup("{}: {}").format(len(some), joined(links, " · ")) if some else Markup("0")
