"""Repetitions: a sentence or a long run of words that occurs twice in a story, as a lead that repeats the dek."""

from __future__ import annotations

from typing import NamedTuple

from analysis.article import STORY
from analysis.language import Document
from analysis.language.document import WORD
from analysis.tables import Repetition

#: Headline style leaves these out; a run goes on without them.
ARTICLES = frozenset(("a", "an", "the"))


class _Words(NamedTuple):
    """The story's words in text order, articles aside: in lower case, with offsets and the numbers of their blocks."""

    terms: list[str]
    starts: list[int]
    ends: list[int]
    blocks: list[int]


def find_repetitions(document: Document, *, minimum: int = 8) -> list[Repetition]:
    """Return the runs of at least ``minimum`` words that occurred before, in text order: the rows of table repetitions.

    Words are compared in lower case and without articles, and a run stays inside a block. Each run is
    as long as it can be, and is compared with the first place of its first words, so that
    the time grows with the text's length and no faster.
    """
    words = _words(document)
    first: dict[tuple[str, ...], int] = {}
    rows: list[Repetition] = []
    done = 0
    for i in range(len(words.terms) - minimum + 1):
        if words.blocks[i] != words.blocks[i + minimum - 1]:
            continue
        earlier = first.setdefault(tuple(words.terms[i : i + minimum]), i)
        if i >= done and earlier + minimum <= i:
            length = _length(words, earlier, i)
            rows.append(_row(document, words, earlier, i, length))
            done = i + length
    return rows


def _words(document: Document) -> _Words:
    words = _Words([], [], [], [])
    for number, block in enumerate(document.article.blocks):
        for match in WORD.finditer(document.text, block.start, block.end) if block.kind in STORY else ():
            term = match.group().lower()
            if term not in ARTICLES:
                words.terms.append(term)
                words.starts.append(match.start())
                words.ends.append(match.end())
                words.blocks.append(number)
    return words


def _length(words: _Words, earlier: int, later: int) -> int:
    """Return for how many words two places say the same, inside their blocks and without overlap."""
    terms, blocks = words.terms, words.blocks
    length = 0
    while (
        later + length < len(terms)
        and earlier + length < later
        and terms[earlier + length] == terms[later + length]
        and blocks[earlier + length] == blocks[earlier]
        and blocks[later + length] == blocks[later]
    ):
        length += 1
    return length


def _row(document: Document, words: _Words, earlier: int, later: int, length: int) -> Repetition:
    start, end = words.starts[later], words.ends[later + length - 1]
    count = len(WORD.findall(document.text, start, end))
    return Repetition(start, end, words.starts[earlier], words.ends[earlier + length - 1], count)
