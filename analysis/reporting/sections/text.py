"""The article's own text, marked, and its actors."""

from __future__ import annotations

from markupsafe import Markup

from analysis.findings import Analysis
from analysis.reporting.html import counted, slug, table, text
from analysis.reporting.marked import key, marked_article
from analysis.reporting.piece import Piece, rows_of


def article(found: Analysis) -> Piece:
    """Return the story as printed with each statement and actor marked, and the key to the marks."""
    return Piece(key(found) + marked_article(found), rows=rows_of(found, "with_text", "statement_spans"))


def actors(found: Analysis) -> Piece:
    """Return the table of actors; each count opens onto the mentions it was counted from."""
    mentions: dict[str, list[tuple[int, int]]] = {}
    for row in found.rows.mentions:
        if not row.place_use and found.document.in_story(row.start):
            mentions.setdefault(row.actor, []).append((row.start, row.end))
    rows = [
        (
            Markup('<span id="actor-{}">{}</span>').format(slug(actor.actor), text(actor.actor)),
            actor.actor_kind,
            text(actor.side or ""),
            text("; ".join(actor.roles)),
            counted(actor.mentions, found.document, mentions.get(actor.actor, ())),
        )
        for actor in sorted(found.rows.actors, key=lambda actor: -actor.mentions)
        if actor.mentions
    ]
    if not rows:
        return Piece(Markup('<p class="none">The story names no actor.</p>'))
    columns = ("actor", "what it is", "side", "role as printed", "mentions")
    shown = table("Actors, by mentions in the story; names used as places are left out", columns, rows, numbers=(4,))
    return Piece(shown, rows=rows_of(found, "actors"))
