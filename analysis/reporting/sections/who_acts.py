"""How it is told: who acts and who is acted upon, and the verbs of each side, the writer's apart from the sources'."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from analysis.findings import Analysis
from analysis.measures.attribution import source_labels
from analysis.measures.portrayal import (
    Acting,
    SidePair,
    SidePredicate,
    by_side,
    column_of,
    side_by_side,
    told_by,
    who_acts,
)
from analysis.reporting import figures
from analysis.reporting.claimed import title
from analysis.reporting.colours import line_class, sides
from analysis.reporting.figures import Pair
from analysis.reporting.html import Span, at, fold, joined, none, plain, slug, table, terms, text
from analysis.reporting.piece import Figure, Piece, rows_of

MOST_ACTORS, MOST_SIDES, MOST_VERBS = 8, 4, 12
_RELATIONS = {"agent": "does", "patient": "undergoes", "attribute": "has, is called"}
_COLUMNS = {
    "acts": "acts",
    "speaks": "speaks",
    "undergoes": "is acted upon",
    "agentless": "the same, doer not named",
    "called": "has, is called",
}
_TELLERS = {"narrator": "the writer", "sources": "sources"}


def acting(found: Analysis) -> Piece:
    """Return who acts and who is acted upon in the writer's own words, and all counts in a table, folded."""
    rows = who_acts(found.rows.portrayals, found.rows.actors)
    told = [row for row in rows if row.told_by == "narrator" and (row.acts or _undergone(row))]
    if not told:
        return Piece(none("In the writer’s own words nobody is shown acting or acted upon."))
    told.sort(key=lambda row: (-row.acts - _undergone(row), row.actor))
    places = sides(found)
    shown = [
        Pair(plain(row.actor), _undergone(row), row.acts, places.get(row.side or "", 0), _behind(found, row))
        for row in told[:MOST_ACTORS]
    ]
    drawn = figures.pairs(shown, ("is acted upon", "acts"), "Who acts and is acted upon in the writer’s words")
    return Piece(
        Figure(title(found, "who acts", "Who acts and who is acted upon"), "verbs in the narrator’s own words", drawn),
        _all_counts(found, rows),
        rows=rows_of(found, "with_text", "portrayals"),
    )


def _behind(found: Analysis, row: Acting) -> str:
    """Return the link from an actor's bar: to the verbs of its side, or, for an actor of no side, to its first verb."""
    if row.side:
        return f"#verbs-{slug(row.side)}"
    spans = [span for column in ("acts", "undergoes", "agentless") for span in _spans(found, row, column)]
    return at(found.document, min(spans)[0])


def _undergone(row: Acting) -> int:
    return row.undergoes + row.agentless


def _all_counts(found: Analysis, rows: Iterable[Acting]) -> Markup:
    cells = [
        (
            row.actor,
            _TELLERS[row.told_by],
            *(terms(getattr(row, column), found.document, _spans(found, row, column)) for column in _COLUMNS),
        )
        for row in rows
    ]
    columns = ("actor", "told by", *_COLUMNS.values())
    caption = "Verbs and descriptions, by actor and by who tells of them"
    return fold(
        "All actors, as the writer and as sources tell", table(caption, columns, cells, numbers=(2, 3, 4, 5, 6))
    )


def _spans(found: Analysis, counts: Acting, column: str) -> list[Span]:
    """Return where the predicates stand that `who_acts` counted in a column."""
    return [
        (row.start, row.end)
        for row in found.rows.portrayals
        if row.actor == counts.actor and told_by(row) == counts.told_by and column_of(row) == column
    ]


def verbs(found: Analysis) -> Piece:
    """Return what each side does, undergoes and is called in the writer's words; each verb links to its sentence."""
    by_name: dict[str, list[SidePredicate]] = {}
    for one in by_side(found.rows.portrayals, found.rows.actors):
        if one.told_by == "narrator":
            by_name.setdefault(one.side, []).append(one)
    if not by_name:
        return Piece(none("In the writer’s own words no side is shown acting or acted upon."))
    shown = (_of_side(found, side, predicates) for side, predicates in list(by_name.items())[:MOST_SIDES])
    return Piece(
        Markup('<div class="two">{}</div>').format(joined(shown)), rows=rows_of(found, "with_text", "portrayals")
    )


def _of_side(found: Analysis, side: str, predicates: Sequence[SidePredicate]) -> Markup:
    lines = joined(
        Markup('<p><span class="told">{}</span> {}</p>').format(name, _listed(found, own))
        for relation, name in _RELATIONS.items()
        if (own := [one for one in predicates if one.relation == relation])
    )
    return Markup('<div id="verbs-{}"><h3><span class="{}">{}</span></h3>{}</div>').format(
        slug(side), line_class(sides(found).get(side, 0)), text(side), lines
    )


def _listed(found: Analysis, predicates: Sequence[SidePredicate]) -> Markup:
    """Return predicates in a row: the verb and its other party; each place of it is a link."""
    shown = joined((_predicate(found, one) for one in predicates[:MOST_VERBS]), " · ")
    more = len(predicates) - MOST_VERBS
    return shown + (f" and {more} more" if more > 0 else "")


def _predicate(found: Analysis, one: SidePredicate) -> Markup:
    rows, names = one.rows, source_labels(found.rows.said)
    first = Markup('<a href="{}"{}>{}</a>').format(
        at(found.document, rows[0].start), _said_by(names.get(rows[0].voice)), text(one.predicate)
    )
    again = (
        Markup(' <a class="again" href="{}"{}>{}</a>').format(
            at(found.document, row.start), _said_by(names.get(row.voice)), number
        )
        for number, row in enumerate(rows[1:], 2)
    )
    party = next((row.counterpart for row in rows if row.counterpart), "")
    by = "by " if one.relation == "patient" else ""
    other = Markup(" <small>{}{}</small>").format(by, text(party)) if party else ""
    return first + other + joined(again)


def _said_by(name: str | None) -> Markup:
    return Markup(' title="{}"').format(plain(name)) if name else Markup("")


def side_by_side_verbs(found: Analysis) -> Piece:
    """Return the verbs of each pair of sides next to each other, the writer's apart from the sources', folded."""
    pairs: dict[tuple[str, str], list[SidePair]] = {}
    for pair in side_by_side(found.rows.portrayals, found.rows.actors):
        pairs.setdefault((pair.left, pair.right), []).append(pair)
    shown = joined(_pair(found, left, right, rows) for (left, right), rows in pairs.items())
    return Piece(shown, rows=rows_of(found, "with_text", "portrayals"))


def _pair(found: Analysis, left: str, right: str, rows: Iterable[SidePair]) -> Markup:
    cells = [
        (
            f"{_TELLERS[row.told_by]}: {_RELATIONS[row.relation]}",
            _listed(found, row.left_predicates) or "",
            _listed(found, row.right_predicates) or "",
        )
        for row in rows
    ]
    shown = table(f"{left} and {right}, side by side", ("as told by", left, right), cells)
    return fold(Markup("{} and {}, also as sources tell").format(text(left), text(right)), shown)
