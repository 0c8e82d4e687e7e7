"""The state whose ministers and ministries a story need not name: 'LUSAKA -- Finance Minister Jo Roe said'."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from analysis import lexicons
from analysis.entities.gazetteer import bloc_names, recased, side_of
from analysis.language.document import Document
from analysis.tables import Actor

#: Who holds these offices, or leads these bodies, is of a state and not of a part of it.
_NATIONAL = frozenset({"minister", "ministry"})
_STAFF = frozenset({"press secretary", "state secretary", "permanent secretary", "cabinet secretary"})
#: These are of a part of a state, or of who is not in office.
_LESSER = frozenset({"chief", "shadow", "first", "state", "provincial", "regional"})


def with_home(document: Document, actors: Sequence[Actor]) -> list[Actor]:
    """Return the actors, ministers and ministries whose side is not told with that of the only state of the story.

    That is the state that all others of a side are of, if it is in the dateline or no other state is named as often.
    """
    home = _home(document, actors)
    return [
        actor._replace(side=home) if home and actor.side is None and _is_national(actor) else actor for actor in actors
    ]


def _home(document: Document, actors: Sequence[Actor]) -> str | None:
    dateline = next(_datelines(document), None)
    sides = {actor.side for actor in actors if actor.side and actor.actor_kind in ("person", "organisation")}
    sides -= bloc_names()
    if len(sides) > 1:
        return None
    named = Counter({actor.actor: actor.mentions for actor in actors if actor.actor_kind == "state"})
    home = next(iter(sides), dateline)
    if home is None or (dateline is not None and dateline != home):
        return None
    is_rivalled = any(times >= max(named[home], 1) for state, times in named.items() if state != home)
    return None if is_rivalled and dateline is None else home


def _datelines(document: Document) -> Iterator[str]:
    for block in document.article.blocks:
        if block.kind == "dateline":
            words = document.text[block.start : block.end].replace(",", " ").replace("(", " ").split()
            side = side_of([recased(word) for word in words])
            if side is not None:
                yield side


@cache
def _secretaries() -> frozenset[str]:
    """Return the heads of departments who are called so: 'health secretary', not 'press secretary'."""
    rows = lexicons.builtin("source_nouns").rows
    held = {row["term"] for row in rows if row["sector"] == "government" and not row["by_body"]}
    return frozenset(term for term in held if term.endswith(" secretary")) - _STAFF


def _is_national(actor: Actor) -> bool:
    if actor.actor_kind not in ("person", "organisation"):
        return False
    phrases = actor.roles if actor.actor_kind == "person" else (actor.actor,)
    return any(_is_office(phrase.split(" at ")[0].split(" in ")[0].lower().split()) for phrase in phrases)


def _is_office(words: Sequence[str]) -> bool:
    """Say whether a phrase's noun is a minister or ministry: 'Minister of Ports', 'former finance minister'."""
    if " ".join(words[-2:]) in _secretaries():
        return _LESSER.isdisjoint(words)
    noun = next((word for word in words if word in _NATIONAL), None)
    is_head = noun is not None and (words[-1] == noun or words[words.index(noun) + 1] in ("of", "for"))
    return is_head and _LESSER.isdisjoint(words)
