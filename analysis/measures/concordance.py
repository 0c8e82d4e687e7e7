"""Concordance: a term or an actor in its context, line by line (KWIC, key word in context)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple, get_args

from analysis.errors import InputError
from analysis.language import Document
from analysis.language.document import WORD
from analysis.language.words import term_of
from analysis.light_imports import left_out
from analysis.tables import NARRATOR

with left_out("scipy", "sklearn"):
    from nltk.text import ConcordanceIndex

Order = Literal["text", "left", "right"]
_POSSESSIVE = re.compile(r"['’]s?$")
_SPACE = re.compile(r"\s+")


class Line(NamedTuple):
    """A term in context; ``start`` and ``end`` are the term's, offsets into ``article.text``."""

    start: int
    end: int
    left: str
    term: str
    right: str
    block: str
    voice: str


def _narrator(offset: int) -> str:
    return NARRATOR


def concordance(
    document: Document,
    term: str,
    *,
    order: Order = "text",
    width: int = 60,
    voice: Callable[[int], str] = _narrator,
    index: WordIndex | None = None,
) -> list[Line]:
    """Return every place of a word or a run of words with up to ``width`` characters of its block on each side.

    Case does not matter, except that 'US' is not 'us'; ``*`` matches any letters and ``?`` one ('secur*').
    Lines come in text order, or by the words to the ``left``, nearest first, or to the ``right``. ``index`` is the
    document's, where it is kept for many terms.
    """
    places = (index or WordIndex(document)).places(term)
    return in_context(document, places, order=order, width=width, voice=voice)


def in_context(
    document: Document,
    spans: Iterable[tuple[int, int]],
    *,
    order: Order = "text",
    width: int = 60,
    voice: Callable[[int], str] = _narrator,
) -> list[Line]:
    """Return the lines of any spans, say an actor's mentions: see `concordance`.

    Raises `InputError` for an order that is none of the three.
    """
    if order not in get_args(Order):
        raise InputError(f"{order!r} is no order of lines", do=f"write one of {', '.join(get_args(Order))}")
    lines = [_line(document, start, end, width, voice) for start, end in spans]
    if order == "left":
        return sorted(lines, key=lambda line: (WORD.findall(line.left.lower())[::-1], line))
    if order == "right":
        return sorted(lines, key=lambda line: (WORD.findall(line.right.lower()), line))
    return sorted(lines)


def lined_up(lines: Sequence[Line], speakers: Mapping[str, str]) -> str:
    """Return the lines as text to print: place, speaker of the voice, and the term in a column of its own."""
    named = [speakers.get(line.voice, line.voice) for line in lines]
    name, left = max(map(len, named), default=0), max((len(line.left) for line in lines), default=0)
    return "\n".join(
        f"{line.start:>6}  {who:<{name}}  {line.left:>{left}}[{line.term}]{line.right}"
        for who, line in zip(named, lines, strict=True)
    )


def _line(document: Document, start: int, end: int, width: int, voice: Callable[[int], str]) -> Line:
    """Return one line; its context ends where the block does, and at whole words."""
    text, block = document.text, document.block_at(start)
    first, last = max(block.start, start - width), min(block.end, end + width)
    left, right = _SPACE.sub(" ", text[first:start]), _SPACE.sub(" ", text[end:last])
    if first > block.start and text[first - 1].isalnum():
        left = left.partition(" ")[2]
    if last < block.end and text[last].isalnum():
        right = right.rpartition(" ")[0]
    return Line(start, end, left, _SPACE.sub(" ", text[start:end]), right, block.kind, voice(start))


class WordIndex:
    """The words of a document by what they are a form of, to look up any number of terms."""

    def __init__(self, document: Document) -> None:
        """Go through the document's words, once."""
        self._document = document
        self._spans: list[tuple[int, int]] = []
        terms = []
        for match in WORD.finditer(document.text):
            word = _POSSESSIVE.sub("", match.group())
            self._spans.append((match.start(), match.start() + len(word)))
            terms.append(term_of(word))
        self._index = ConcordanceIndex(terms)

    def places(self, query: str) -> Iterator[tuple[int, int]]:
        """Yield where the query's words come one after another in one sentence, in text order."""
        wanted = self._offsets(query)
        for place in sorted(wanted[0]) if wanted else ():
            if all(place + step in offsets for step, offsets in enumerate(wanted)):
                start, end = self._spans[place][0], self._spans[place + len(wanted) - 1][1]
                if self._document.sentence_at(start) == self._document.sentence_at(end - 1):
                    yield start, end

    def _offsets(self, query: str) -> list[set[int]]:
        """Return for each word of the query its places in the index."""
        offsets = []
        for part in query.split():
            if "*" in part or "?" in part:
                pattern = re.compile(re.escape(part).replace(r"\*", ".*").replace(r"\?", "."), re.IGNORECASE)
                words = filter(pattern.fullmatch, set(self._index.tokens()))
                offsets.append({place for word in words for place in self._index.offsets(word)})
            else:
                terms = (term_of(_POSSESSIVE.sub("", word)) for word in WORD.findall(part))
                offsets += [set(self._index.offsets(term)) for term in terms]
        return offsets
