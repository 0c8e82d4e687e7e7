"""Who is in the story: people, organisations, states, blocs and outlets, each with all its mentions.

The way is a line: name candidates, with their bounds mended, are classified by all their occurrences, brought
together by actor, and described by the roles beside them. What refers to an actor without a name is found later, see
`analysis.entities.coreference`. A wrong merge puts words in the wrong mouth; when unsure, two actors stay two.
"""

from __future__ import annotations

from analysis.entities.addresses import with_addresses
from analysis.entities.burdens import unburdened
from analysis.entities.gazetteer import Reading
from analysis.entities.grouping import group_names
from analysis.entities.groups import Group
from analysis.entities.headlines import headlines, readable
from analysis.entities.home_state import with_home
from analysis.entities.kinds import classified, people_among, with_bodies_told
from analysis.entities.listed_names import reconciled
from analysis.entities.name_candidates import name_candidates, recurring
from analysis.entities.overlooked import in_known_bounds, only_in_headlines, overlooked, with_first_names
from analysis.entities.places import is_capital, used_as_place
from analysis.entities.roles import Role, roles_of
from analysis.entities.sides import side_of_group
from analysis.entities.spans import Name
from analysis.language.document import Document
from analysis.tables import Actor, Mention


def find_actors(document: Document) -> tuple[list[Actor], list[Mention]]:
    """Return the rows of `actors`, in the order of their first mention, and of `mentions`, in text order.

    Mentions stand in all blocks; an actor's count takes in those of the story that are no place use.
    States and blocs carry their CLDR or short name, others the fullest name the article prints.
    """
    names, reading = find_names(document)
    roles = roles_of(document, names)
    actors: list[Actor] = []
    mentions: list[Mention] = []
    taken: set[str] = set()
    for group in group_names(document, names, roles, reading):
        places = [
            used_as_place(document.doc, group.kind, name, is_named=group.label in reading.named) for name in group.names
        ]
        if all(places) and all(is_capital(name) for name in group.names):
            continue
        if all(document.block_at(document.doc[name.first].idx).kind == "dateline" for name in group.names):
            continue
        label = _unique(group.title, taken)
        taken.add(label)
        rows = [_mention(document, name, label, place) for name, place in zip(group.names, places, strict=True)]
        phrases = [phrase for name in group.names for phrase in roles.get(name, ())]
        mentions += rows
        actors.append(_actor(document, group, label, rows, phrases, reading))
    return with_home(document, actors), sorted(mentions)


def find_names(document: Document) -> tuple[list[Name], Reading]:
    """Return the names of an article, in text order, none overlapping, and how its gazetteer words are read.

    The small model's names err often: a surname becomes a place or a company. A name is therefore judged by all its
    occurrences, by titles before it, by longer names it is a part of, and by the gazetteer. A headline's names are
    those of the running text, where capitals mean something.
    """
    doc = document.doc
    words = [token.text for token in doc]
    titled = headlines(document)
    reading = Reading(readable(document, words, titled))
    running, in_headlines = name_candidates(document, words, titled)
    running = with_addresses(doc, with_bodies_told(doc, recurring(doc, words, running, titled)))
    in_headlines = list(in_known_bounds(words, in_headlines, running))
    running, people = unburdened(doc, reading, running, people_among(doc, running))
    listed, others = reconciled(doc, reading, running + in_headlines, people)
    kept = set(others)
    running = [span for span in running if span in kept]
    names = [*listed, *classified(doc, words, running, people)]
    names = with_first_names(doc, names)
    names += overlooked(doc, words, names, titled)
    names += only_in_headlines(doc, [span for span in in_headlines if span in kept], names)
    return sorted(names, key=lambda name: name[:2]), reading


def _mention(document: Document, name: Name, label: str, place: bool) -> Mention:
    span = document.doc[name.first : name.last]
    return Mention(span.start_char, span.end_char, document.text[span.start_char : span.end_char], label, place)


def _actor(
    document: Document, group: Group, label: str, rows: list[Mention], phrases: list[Role], reading: Reading
) -> Actor:
    doc = document.doc
    spans = [doc[phrase.first : phrase.last] for phrase in phrases]
    printed = tuple(dict.fromkeys(document.text[span.start_char : span.end_char] for span in spans))
    side = side_of_group(doc, group, spans, reading)
    count = sum(not row.place_use and document.in_story(row.start) for row in rows)
    return Actor(label, "organisation" if group.kind == "place" else group.kind, side, printed, count)


def _unique(label: str, taken: set[str]) -> str:
    """Return the label, or with a number behind where another actor of the article has it."""
    number, unique = 2, label
    while unique in taken:
        unique, number = f"{label} ({number})", number + 1
    return unique
