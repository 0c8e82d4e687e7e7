"""Title against body: which of the title's actors, verbs and quoted words come back, and who says the quoted words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Literal, NamedTuple

from analysis.article import Block
from analysis.language import Document
from analysis.language.document import WORD
from analysis.tables import Mention


class TitlePart(NamedTuple):
    """A part of the title, and where it comes again in the body's paragraphs, as (start, end).

    ``speakers`` are the sources of the places where quoted words come back, in text order, each once.
    """

    kind: Literal["actor", "verb", "quoted words"]
    start: int
    end: int
    text: str
    places: tuple[tuple[int, int], ...]
    speakers: tuple[str, ...] = ()


def compare_title(
    document: Document, mentions: Iterable[Mention], speaker_at: Callable[[int], str | None]
) -> list[TitlePart]:
    """Return the title's parts, in text order, each with its places in the body.

    ``mentions`` are rows of table mentions; ``speaker_at`` gives for an offset who says the words
    there, or None for the narrator. An article without a title block has no parts.
    """
    parts = [
        part
        for title in document.article.blocks_of("title")
        for part in (
            *_actors(document, title, mentions),
            *_verbs(document, title),
            *_quoted(document, title, speaker_at),
        )
    ]
    return sorted(parts, key=lambda part: (part.start, part.end))


def _actors(document: Document, title: Block, mentions: Iterable[Mention]) -> Iterator[TitlePart]:
    """Yield each actor of the title once, at its first mention there."""
    by_actor: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_actor[mention.actor].append(mention)
    for of_actor in by_actor.values():
        named = next((m for m in of_actor if title.start <= m.start < title.end), None)
        if named:
            places = tuple((m.start, m.end) for m in of_actor if document.block_at(m.start).kind == "paragraph")
            yield TitlePart("actor", named.start, named.end, document.text[named.start : named.end], places)


def _verbs(document: Document, title: Block) -> Iterator[TitlePart]:
    """Yield the title's verbs with the body's verbs of the same lemma."""
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    verbs = [token for token in document.doc if token.pos_ == "VERB"]
    for token in verbs:
        if document.block_at(token.idx).kind == "paragraph":
            places[token.lemma_.lower()].append((token.idx, token.idx + len(token)))
    for token in verbs:
        if title.start <= token.idx < title.end:
            again = tuple(places[token.lemma_.lower()])
            yield TitlePart("verb", token.idx, token.idx + len(token), token.text, again)


def _quoted(document: Document, title: Block, speaker_at: Callable[[int], str | None]) -> Iterator[TitlePart]:
    """Yield the title's quoted words with the places where the body has them, and who says them there."""
    for mark in document.quotations:
        if title.start <= mark.start < title.end:
            inner = mark.inner_start, mark.inner_end
            places = tuple(_runs(document, [word.lower() for word in WORD.findall(document.text, *inner)]))
            speakers = dict.fromkeys(name for start, _ in places if (name := speaker_at(start)))
            yield TitlePart("quoted words", *inner, document.text[slice(*inner)], places, tuple(speakers))


def _runs(document: Document, wanted: list[str]) -> Iterator[tuple[int, int]]:
    """Yield where the body has these words one after another."""
    for block in document.article.blocks_of("paragraph"):
        matches = list(WORD.finditer(document.text, block.start, block.end))
        words = [match.group().lower() for match in matches]
        for i in range(len(words) - len(wanted) + 1):
            if wanted and words[i : i + len(wanted)] == wanted:
                yield matches[i].start(), matches[i + len(wanted) - 1].end()
