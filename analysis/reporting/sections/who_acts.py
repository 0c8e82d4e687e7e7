"""How it is told: who acts, who is acted upon, and each side's verbs, the narrator's apart from the sources'."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

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
from analysis.reporting.html import Span, anchor, at, fold, joined, none, table, terms, text
from analysis.reporting.piece import Figure, Piece, rows_of

_Spans = dict[tuple[str, str, str | None], list[Span]]
MOST_ACTORS, MOST_SIDES, MOST_VERBS = 8, 4, 12
#: An actor with fewer verbs shows nothing in a figure. By hand.
LEAST_VERBS = 2
_RELATIONS = {"agent": "does", "patient": "is acted upon", "attribute": "has, is called"}
_COLUMNS = {
    "acts": "acts",
    "speaks": "speaks",
    "undergoes": "is acted upon",
    "agentless": "the same, doer not named",
    "called": "has, is called",
}
_TELLERS = {"narrator": "the narrator", "sources": "sources"}


def acting(found: Analysis) -> Piece:
    """Return who acts and who is acted upon in the narrator's own words; the title, which tells it again, aside.

    Who is shown so once only is left out, save for the next ones where a single actor is shown so more often.
    """
    body = [row for row in found.rows.portrayals if found.document.block_at(row.start).kind == "paragraph"]
    told = [row for row in who_acts(body, found.rows.actors) if row.told_by == "narrator" and _deeds(row)]
    told.sort(key=lambda row: (-_deeds(row), row.actor))
    often = sum(_deeds(row) >= LEAST_VERBS for row in told)
    if not often:
        return Piece(none("In the narrator’s own words nobody is shown acting or acted upon more than once."))
    least = LEAST_VERBS if often > 1 else min(_deeds(row) for row in told[:2])
    places, narrated, spans = sides(found), _narrated(found), _spans(found)
    shown = [
        Pair(row.actor, _undergone(row), row.acts, places.get(row.side or "", 0), _behind(found, row, narrated, spans))
        for row in told[:MOST_ACTORS]
        if _deeds(row) >= least
    ]
    drawn = figures.pairs(shown, ("is acted upon", "acts"), "Who acts and is acted upon in the narrator’s own words")
    return Piece(
        Figure(
            title(found, "who acts", "Who acts and who is acted upon"),
            "verbs in the body, in the narrator’s own words",
            drawn,
        ),
        rows=rows_of(found, "with_text", "portrayals"),
    )


def _behind(found: Analysis, row: Acting, shown: Container[str], spans: _Spans) -> str:
    """Return the link from an actor's bar: to the verbs of its side where these are shown, else to its first verb."""
    if row.side and row.side in shown:
        return f"#{anchor('verbs', row.side)}"
    deeds = (spans.get((row.actor, row.told_by, column), []) for column in ("acts", "undergoes", "agentless"))
    return at(found.document, min(span for some in deeds for span in some)[0])


def _deeds(row: Acting) -> int:
    return row.acts + _undergone(row)


def _undergone(row: Acting) -> int:
    return row.undergoes + row.agentless


def all_acting(found: Analysis) -> Piece:
    """Return every actor's verbs and descriptions, counted, the narrator's apart from the sources'."""
    spans = _spans(found)
    cells = [
        (
            row.actor,
            _TELLERS[row.told_by],
            *(
                terms(getattr(row, column), found.document, spans.get((row.actor, row.told_by, column), ()))
                for column in _COLUMNS
            ),
        )
        for row in who_acts(found.rows.portrayals, found.rows.actors)
    ]
    if not cells:
        return Piece()
    columns = ("actor", "told by", *_COLUMNS.values())
    caption = "Verbs and descriptions, by actor and by who tells of them"
    return Piece(
        table(caption, columns, cells, numbers=(2, 3, 4, 5, 6)), rows=rows_of(found, "with_text", "portrayals")
    )


def _spans(found: Analysis) -> _Spans:
    """Return where the predicates stand that `who_acts` counted, by actor, who tells of them, and column."""
    spans: _Spans = {}
    for row in found.rows.portrayals:
        spans.setdefault((row.actor, told_by(row), column_of(row)), []).append((row.start, row.end))
    return spans


def verbs(found: Analysis) -> Piece:
    """Return what each side does, meets with and is called in the narrator's own words, linked to the sentences."""
    by_name = _narrated(found)
    if not by_name:
        return Piece()
    shown = (_of_side(found, side, predicates) for side, predicates in by_name.items())
    return Piece(
        Markup('<div class="two">{}</div>').format(joined(shown)), rows=rows_of(found, "with_text", "portrayals")
    )


def _narrated(found: Analysis) -> dict[str, list[SidePredicate]]:
    """Return the predicates in the narrator's own words, of the sides that are shown with theirs."""
    by_name: dict[str, list[SidePredicate]] = {}
    for one in by_side(found.rows.portrayals, found.rows.actors):
        if one.told_by == "narrator":
            by_name.setdefault(one.side, []).append(one)
    return dict(list(by_name.items())[:MOST_SIDES])


def _of_side(found: Analysis, side: str, predicates: Sequence[SidePredicate]) -> Markup:
    lines = joined(
        Markup('<p><span class="told">{}</span> {}</p>').format(name, _listed(found, own))
        for relation, name in _RELATIONS.items()
        if (own := [one for one in predicates if one.relation == relation])
    )
    return Markup('<div id="{}"><h3><span class="{}">{}</span></h3>{}</div>').format(
        anchor("verbs", side), line_class(sides(found).get(side, 0)), text(side), lines
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
    return Markup(' title="{}"').format(name) if name else Markup("")


def side_by_side_verbs(found: Analysis) -> Piece:
    """Return the verbs of each pair of sides next to each other, the narrator's apart from the sources', folded."""
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
