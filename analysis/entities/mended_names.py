"""Actors and mentions as a reader's names file mends them, before anything is counted."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.lexicons.names_file import NamesFile, folded
from analysis.tables import Actor, Mention


def mended_actors(
    actors: Sequence[Actor], mentions: Sequence[Mention], file: NamesFile
) -> tuple[list[Actor], list[Mention]]:
    """Return the actors, those that are the same as one, with the kind, side and role that the file gives them.

    Who is no actor, as the file says, is left out with every mention; what is said under the name stays said.
    """
    known = {folded(actor.actor): actor.actor for actor in reversed(actors)}
    renamed = {actor.actor: file.label(actor.actor) for actor in actors}
    labels = {name: label if label == name else known.get(folded(label), label) for name, label in renamed.items()}
    together: dict[str, list[Actor]] = {}
    for actor in actors:
        together.setdefault(labels[actor.actor], []).append(actor)
    struck = {label for label in together if (line := file.line(label)) and line.get("not_an_actor")}
    rows = [_mended(label, own, file) for label, own in together.items() if label not in struck]
    renamed_mentions = (row._replace(actor=labels.get(row.actor, row.actor)) for row in mentions)
    return rows, [row for row in renamed_mentions if row.actor not in struck]


def _mended(label: str, actors: Sequence[Actor], file: NamesFile) -> Actor:
    """Return several actors as the one they are, with what the file says of any of their names."""
    first = next((actor for actor in actors if actor.actor == label), actors[0])
    lines = [line for name in (*(actor.actor for actor in actors), label) if (line := file.line(name))]
    if not lines:
        return first
    said = {column: value for line in lines for column in ("kind", "side", "role") if (value := line.get(column))}
    roles = tuple(dict.fromkeys(role for actor in (first, *actors) for role in actor.roles))
    return Actor(
        actor=label,
        actor_kind=said.get("kind", first.actor_kind),
        side=said.get("side") or first.side or next((actor.side for actor in actors if actor.side), None),
        roles=(said["role"],) if "role" in said else roles,
        mentions=sum(actor.mentions for actor in actors),
        origin="person",
    )
