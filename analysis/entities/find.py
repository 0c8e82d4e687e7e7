"""Who is in the story: people, organisations, states, blocs and outlets, each with all its mentions.

Names that mean one actor are brought together by rules on the whole article: a surname with the
full name it ends, an acronym with its long form, 'Moscow' and 'the Kremlin' with Russia. A surname
that two people share goes to neither, unless the article says which. A wrong merge puts words in
the wrong mouth; when unsure, two actors stay two.
"""

from __future__ import annotations

from analysis.entities.gazetteer import Reading
from analysis.entities.grouping import Group, group_bodies, group_listed, group_people
from analysis.entities.kinds import Kind
from analysis.entities.names import Name, find
from analysis.entities.places import acts, is_place
from analysis.entities.roles import Role, role_after, role_before
from analysis.language.document import Document
from analysis.tables import Actor, Mention


def find_actors(document: Document) -> tuple[list[Actor], list[Mention]]:
    """Return the rows of `actors`, in the order of their first mention, and of `mentions`, in text order.

    Mentions stand in all blocks; an actor's count takes in those of the story that are no place use.
    States and blocs carry their CLDR or short name, others the fullest name the article prints.
    """
    names, reading = find(document)
    roles = _roles(document, names)
    actors: list[Actor] = []
    mentions: list[Mention] = []
    for group in _groups(document, names, roles, reading):
        places = [_used_as_place(document, group, name, reading) for name in group.names]
        if all(places) and all(_is_capital(name) for name in group.names):
            continue
        label = _unique(group.title, {actor.actor for actor in actors})
        rows = [_mention(document, name, label, place) for name, place in zip(group.names, places, strict=True)]
        phrases = [phrase for name in group.names for phrase in roles.get(name, ())]
        mentions += rows
        actors.append(_actor(document, group, label, rows, phrases, reading))
    return actors, sorted(mentions)


def _groups(document: Document, names: list[Name], roles: dict[Name, list[Role]], reading: Reading) -> list[Group]:
    """Return the names by actor, in the order of their first names; a state inside a person's role is part of it."""
    inside = {i for phrases in roles.values() for phrase in phrases for i in range(phrase.first, phrase.last)}
    by_kind: dict[Kind, list[Name]] = {}
    for name in names:
        if name.kind == "person" or name.first not in inside:
            by_kind.setdefault(name.kind, []).append(name)
    groups = [
        *group_people(document, by_kind.get("person", [])),
        *group_listed([*by_kind.get("state", []), *by_kind.get("bloc", [])]),
        *group_bodies([*by_kind.get("organisation", []), *by_kind.get("media", [])], reading),
        *_towns(document, by_kind.get("place", []), reading),
    ]
    return sorted(groups, key=lambda group: group.names[0].first)


def _roles(document: Document, names: list[Name]) -> dict[Name, list[Role]]:
    """Return the role phrases of each person's name."""
    doc, found = document.doc, dict[Name, list[Role]]()
    people = [name for name in names if name.kind == "person"]
    stop = 0
    for i, name in enumerate(people):
        before = role_before(doc, name.first, name.last, stop)
        after = role_after(doc, name.last, people[i + 1].first if i + 1 < len(people) else len(doc))
        found[name] = [phrase for phrase in (before, after) if phrase is not None]
        head = doc[name.first : name.last].root
        stop = 0 if head.dep_ in {"compound", "poss", "nmod"} and head.head.i >= name.last else name.last
    return found


def _towns(document: Document, names: list[Name], reading: Reading) -> list[Group]:
    """Return towns and regions that act at least once; one that is only a place is no actor."""
    groups: dict[str, Group] = {}
    for name in names:
        side = name.entry.side if name.entry is not None else reading.state_of(name.text.split())
        groups.setdefault(name.text, Group("place", [], name.text, side)).names.append(name)
    return [group for group in groups.values() if any(acts(document.doc, name) for name in group.names)]


def _used_as_place(document: Document, group: Group, name: Name, reading: Reading) -> bool:
    """Say whether a state or town stands for the place here; a capital also where nothing else tells of its state."""
    if group.kind == "place":
        return not acts(document.doc, name)
    if group.kind != "state":
        return False
    unnamed = _is_capital(name) and group.label not in reading.named and not acts(document.doc, name)
    return unnamed or is_place(document.doc, name)


def _is_capital(name: Name) -> bool:
    return name.entry is not None and name.entry.use == "capital"


def _mention(document: Document, name: Name, label: str, place: bool) -> Mention:
    span = document.doc[name.first : name.last]
    return Mention(span.start_char, span.end_char, document.text[span.start_char : span.end_char], label, place)


def _actor(
    document: Document, group: Group, label: str, rows: list[Mention], phrases: list[Role], reading: Reading
) -> Actor:
    doc = document.doc
    spans = [doc[phrase.first : phrase.last] for phrase in phrases]
    printed = tuple(dict.fromkeys(document.text[span.start_char : span.end_char] for span in spans))
    side = group.side or next(filter(None, (reading.side_of([token.text for token in span]) for span in spans)), None)
    count = sum(not row.place_use and document.in_story(row.start) for row in rows)
    return Actor(label, "organisation" if group.kind == "place" else group.kind, side, printed, count)


def _unique(label: str, taken: set[str]) -> str:
    """Return the label, or with a number behind where another actor of the article has it."""
    number, unique = 2, label
    while unique in taken:
        unique, number = f"{label} ({number})", number + 1
    return unique
