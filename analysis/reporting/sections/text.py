"""The article's own text, marked, its actors, and how to mend them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import Markup

from analysis.findings import Analysis
from analysis.reporting.html import Span, anchor, counted, fold, none, table, text
from analysis.reporting.marked import key, marked_article
from analysis.reporting.piece import Piece, rows_of
from analysis.tables import Actor, Source

MOST_ACTORS = 10
_BLANKS = (
    "A line stands for each word that may not be passed on; the title, names and single terms that were counted stay."
)
#: Letters, digits, spaces and the marks inside names: no comma, quotation mark or number sign.
_PLAIN = re.compile(r"\w[\w .’'-]*\w")


def article(found: Analysis) -> Piece:
    """Return the story as printed with each statement and actor marked, and the key to the marks."""
    note = "" if found.document.blanked is None else none(_BLANKS)
    return Piece(key(found) + note + marked_article(found), rows=rows_of(found, "with_text", "statement_spans"))


def actors(found: Analysis) -> Piece:
    """Return the table of actors; each count opens onto the mentions it was counted from."""
    named = [actor for actor in found.rows.actors if actor.mentions]
    if not named:
        return Piece(none("The story names no actor."))
    mentions: dict[str, list[Span]] = {}
    for row in found.rows.mentions:
        if not row.place_use and found.document.in_story(row.start):
            mentions.setdefault(row.actor, []).append((row.start, row.end))
    rows = [
        (
            Markup('<span id="{}">{}</span>').format(anchor("actor", actor.actor), text(actor.actor)),
            actor.actor_kind,
            text(actor.side or ""),
            text("; ".join(actor.roles)),
            counted(actor.mentions, found.document, mentions.get(actor.actor, ())),
        )
        for actor in sorted(named, key=lambda actor: -actor.mentions)
    ]
    columns = ("actor", "what it is", "side", "role as printed", "mentions")
    caption = "Actors, by mentions in the story; names used as places are left out"
    often = min(MOST_ACTORS, sum(actor.mentions > 1 for actor in named) or MOST_ACTORS)
    shown = table(caption, columns, rows[:often], numbers=(4,))
    if rest := rows[often:]:
        others = table("The other actors", columns, rest, numbers=(4,))
        shown += fold(f"{len(rest)} more, named less often", others, kind="further")
    return Piece(shown, rows=rows_of(found, "actors"))


def mend(found: Analysis) -> Piece:
    """Return what to write where a name is wrong: lines of a names file, with actors of this article."""
    lines = lines_to_mend(found.rows.actors, found.rows.sources)
    if not lines:
        return Piece()
    return Piece(
        Markup(
            '<p class="mend">Is a name here twice, a side or a sector wrong, or a name no actor at all? Put your names '
            "into lines like these, save them as names.csv, and make the report anew: "
            "<code>news-analysis report your-story.txt --names names.csv</code>.</p><pre>{}</pre>"
        ).format(text(lines)),
        rows=rows_of(found, "actors"),
    )


def lines_to_mend(actors: Iterable[Actor], sources: Iterable[Source] = ()) -> str:
    """Return the head of a names file and its lines: another name of an actor, the side of one, and who is none.

    Where an actor is a source whose sector is known, one more says the sector of the most heard. The other name and who
    is none are for the reader to write: a line that is copied as it stands makes no two actors one, and strikes none.
    Where no actor has a side, the second line says what the actor is. A name that a CSV file or its reader would take
    for something else is passed over. "" where there is no other.
    """
    named = sorted((a for a in actors if a.mentions and _PLAIN.fullmatch(a.actor)), key=lambda actor: -actor.mentions)
    if not named:
        return ""
    first, *others = named
    second = next((actor for actor in others if not actor.side), first)
    side = second.side or next((actor.side for actor in named if actor.side), None)
    column, value = ("side", side) if side else ("kind", second.actor_kind)
    lines = [
        f"name,same_as,{column},not_an_actor",
        f"another name of {first.actor},{first.actor},,",
        f"{second.actor},,{value},",
        "a name that is no actor,,,yes",
    ]
    names = {actor.actor for actor in named}
    heard = [row for row in sources if row.source in names and row.sector != "unknown"]
    if heard:
        loudest = max(heard, key=lambda row: row.voice_share or 0.0)
        lines = [f"{lines[0]},sector", *(f"{line}," for line in lines[1:]), f"{loudest.source},,,,{loudest.sector}"]
    return "\n".join((*lines, ""))
