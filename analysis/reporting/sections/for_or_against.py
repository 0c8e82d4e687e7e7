"""How it is told: who stands for or against whom, in the narrator's words and in sources'."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from analysis.findings import Analysis
from analysis.reporting.claimed import claims_at, items
from analysis.reporting.html import counted, joined, none, table
from analysis.reporting.piece import Piece, rows_of
from analysis.tables import ASSERTED, NARRATOR, STANCES, Direction

#: With fewer sentences there is no table: one may be misread. By hand.
LEAST_ROWS = 2
#: So many pairs are shown, those with the most sentences first. By hand.
MOST_PAIRS = 8


def for_or_against(found: Analysis) -> Piece:
    """Return who speaks or acts for or against whom, by who tells it, each number with its sentences.

    Only what is told for true counts, and what a headline tells and the body tells again counts once; a single such
    sentence is not shown.
    """
    rows = rows_of(found, "with_text", "directions")
    told = _once(found, [one for one in found.rows.directions if one.status == ASSERTED])
    if len(told) < LEAST_ROWS:
        return Piece(none("Too few sentences surely tell that one is for or against another to show any."), rows=rows)
    pairs: dict[tuple[str, str], list[Direction]] = {}
    for one in told:
        pairs.setdefault((one.from_actor, one.to_actor), []).append(one)
    shown = sorted(pairs.items(), key=lambda pair: -len(pair[1]))[:MOST_PAIRS]
    cells = [
        (
            *actors,
            _cell(found, [one for one in some if one.holder == NARRATOR]),
            _cell(found, [one for one in some if one.holder != NARRATOR]),
        )
        for actors, some in shown
    ]
    columns = ("who", "toward whom", "as the narrator tells", "as sources tell")
    claims = items(found, claims_at(found, "for or against"))
    return Piece(claims + table("Who stands for or against whom", columns, cells), rows=rows)


def _once(found: Analysis, told: Sequence[Direction]) -> list[Direction]:
    """Leave out what stands above the body and is told in it again, of the same two."""
    kinds = [found.document.block_at(row.start).kind for row in told]
    body = {_stance(row) for row, kind in zip(told, kinds, strict=True) if kind == "paragraph"}
    return [row for row, kind in zip(told, kinds, strict=True) if kind == "paragraph" or _stance(row) not in body]


def _stance(row: Direction) -> tuple[str, str, str]:
    return row.from_actor, row.stance, row.to_actor


def _cell(found: Analysis, rows: Sequence[Direction]) -> Markup:
    """Return how many sentences tell of each stance, each number opening onto them."""
    by_stance = {stance: [(row.start, row.end) for row in rows if row.stance == stance] for stance in STANCES}
    return joined(
        (counted(f"{stance} {len(spans)}", found.document, spans) for stance, spans in by_stance.items() if spans), " "
    )
