"""Invented articles for the tests of sources: statements are placed by their words."""

from __future__ import annotations

from typing import Any, NamedTuple

from analysis import read_text
from analysis.entities.lookup import Names
from analysis.language import Document, parse
from analysis.measures.attribution import classify
from analysis.tables import NARRATOR, Mention, Statement


class Actor(NamedTuple):
    actor: str
    actor_kind: str = "person"
    side: str | None = None
    roles: tuple[str, ...] = ()
    mentions: int = 1
    origin: str = "machine"


class Piece(NamedTuple):
    statement: str
    start: int
    end: int
    quoted: bool = False


def document(text: str, **about: Any) -> Document:
    return parse(read_text(text, **about))


def attribution(
    doc: Document,
    name: str,
    content: str,
    *,
    speaker: str | None = None,
    mention: str | None = None,
    cue: str | None = None,
    **more: Any,
) -> Statement:
    """Place a statement by its words; ``mention`` are the speaker's words where they are not the name."""
    start = doc.text.index(content)
    end = start + len(content)
    words = mention or speaker
    places: dict[str, Any] = {"speaker_text": words, "speaker": speaker, "cue": cue}
    for part, printed in (("speaker", words), ("cue", cue)):
        if printed:
            at = _outside(doc.text, printed, start, end)
            places |= {f"{part}_start": at, f"{part}_end": at + len(printed)}
    row = {
        "statement": name,
        "kind": "indirect",
        "block": doc.block_at(start).kind,
        "sentence": doc.sentence_at(start).index,
    }
    return Statement(**{**row, "start": start, "end": end, **places, **more})


def _outside(text: str, words: str, start: int, end: int) -> int:
    """Return where the words stand nearest to a statement, outside of it."""
    places = [i for i in range(len(text)) if text.startswith(words, i) and not start <= i < end]
    return min(places, key=lambda i: min(abs(i - end), abs(i + len(words) - start)))


def mentions_of(doc: Document, actors: list[Actor]) -> list[Mention]:
    """Return every place where an actor's name stands."""
    found = {}
    for actor in actors:
        at = doc.text.find(actor.actor)
        while at >= 0:
            found[at] = Mention(at, at + len(actor.actor), actor.actor, actor.actor, False)
            at = doc.text.find(actor.actor, at + 1)
    return [found[at] for at in sorted(found)]


def classified(doc: Document, actors: list[Actor], attributions: list[Statement]) -> list[Statement]:
    """Classify statements whose one piece is their whole stretch; the innermost is the shortest."""

    def voice(offset: int) -> str:
        around = [row for row in attributions if row.start <= offset < row.end]
        return min(around, key=lambda row: row.end - row.start).statement if around else NARRATOR

    return classify(Names(doc, actors, mentions_of(doc, actors)), attributions, voice=voice)
