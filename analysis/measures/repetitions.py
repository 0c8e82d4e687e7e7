"""Repetitions: a sentence or a long run of words that stands twice in a story, as a lead that repeats the dek."""

from __future__ import annotations

from typing import NamedTuple

from analysis.article import STORY
from analysis.language import Document
from analysis.language.document import WORD

#: Headline style leaves these out; a run goes on without them.
ARTICLES = frozenset(("a", "an", "the"))


class Repetition(NamedTuple):
    """A row of the table repetitions."""

    start: int
    end: int
    other_start: int
    other_end: int
    words: int


class _Word(NamedTuple):
    word: str
    start: int
    end: int
    block: int


def find_repetitions(document: Document, *, minimum: int = 8) -> list[Repetition]:
    """Return the runs of at least ``minimum`` words that stood before, in text order: the rows of table repetitions.

    Words are compared in lower case and without articles, and a run stays inside a block. Each run is
    as long as it can be, and is compared with the first place where its first words stood, so that
    the time grows with the text's length and no faster.
    """
    words = _words(document)
    first: dict[tuple[str, ...], int] = {}
    rows: list[Repetition] = []
    done = 0
    for i in range(len(words) - minimum + 1):
        run = words[i : i + minimum]
        if run[0].block != run[-1].block:
            continue
        earlier = first.setdefault(tuple(word.word for word in run), i)
        if i >= done and earlier + minimum <= i:
            length = _length(words, earlier, i)
            rows.append(_row(document, words, earlier, i, length))
            done = i + length
    return rows


def _words(document: Document) -> list[_Word]:
    """Return the story's words, articles aside."""
    return [
        _Word(found.group().lower(), found.start(), found.end(), number)
        for number, block in enumerate(document.article.blocks)
        if block.kind in STORY
        for found in WORD.finditer(document.text, block.start, block.end)
        if found.group().lower() not in ARTICLES
    ]


def _length(words: list[_Word], earlier: int, later: int) -> int:
    """Return for how many words two places say the same, inside their blocks and without overlap."""
    length = 0
    while (
        later + length < len(words)
        and earlier + length < later
        and words[earlier + length].word == words[later + length].word
        and words[earlier + length].block == words[earlier].block
        and words[later + length].block == words[later].block
    ):
        length += 1
    return length


def _row(document: Document, words: list[_Word], earlier: int, later: int, length: int) -> Repetition:
    start, end = words[later].start, words[later + length - 1].end
    count = len(WORD.findall(document.text, start, end))
    return Repetition(start, end, words[earlier].start, words[earlier + length - 1].end, count)
