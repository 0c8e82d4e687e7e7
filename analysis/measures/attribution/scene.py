"""A sentence as cues see it: its tokens and the marked stretches that touch it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from spacy.tokens import Token

from analysis.language.document import WORD, Document, Sentence
from analysis.language.quotation import Marked
from analysis.language.syntax.arguments import own_subject
from analysis.measures.attribution.candidates import Span

_DASH = re.compile(r"\s*(?:--|—|―)\s*|\s[-–]\s")
_LAST_WORD = re.compile(r"\w+\W*$")
#: Words that stay small in a title.
_SMALL_WORDS = frozenset("a an and as at by for from in of on or the to with".split())


class Scene:
    """A sentence with its tokens and the marked stretches that touch it."""

    def __init__(self, document: Document, sentence: Sentence, marks: Sequence[Marked]) -> None:
        """``marks`` are the outermost marked stretches of the document."""
        last = bisect_left(marks, sentence.end, key=lambda mark: mark.start)
        first = bisect_right(marks, sentence.start, hi=last, key=lambda mark: mark.end)
        self.document = document
        self.doc = document.doc
        self.sentence = sentence
        self.marks = marks[first:last]
        #: Verbs that go on with the speaker of an earlier one, though the parse hangs them elsewhere.
        self.resumes: dict[int, Token] = {}
        before = marks[first - 1] if first else None
        joined = before is not None and not document.text[before.end : sentence.start].strip()
        #: The marked stretch that ends right before the sentence, in its block.
        self.mark_before = before if joined and document.block_at(sentence.start).start < sentence.start else None

    def mark_at(self, offset: int) -> Marked | None:
        """Return the outermost stretch that holds a character."""
        return next((mark for mark in self.marks if mark.start <= offset < mark.end), None)

    def speaking_verb(self, verb: Token) -> Token:
        """Return the verb whose subject speaks: the verb itself, or the one it goes on from."""
        return verb if own_subject(verb) is not None else self.resumes.get(verb.i, verb)

    def chars(self, first: int, last: int) -> Span | None:
        """Return the characters of tokens first to last (not included), without punctuation that is not a mark's."""
        doc = self.doc
        while first < last and self._loose(doc[first]):
            first += 1
        while last > first and self._loose(doc[last - 1]):
            last -= 1
        if first >= last:
            return None
        return doc[first].idx, doc[last - 1].idx + len(doc[last - 1])

    def _loose(self, token: Token) -> bool:
        return (token.is_punct or token.is_space) and self.mark_at(token.idx) is None


def snap(spans: list[Span], marks: Sequence[Marked]) -> list[Span]:
    """Widen spans to the marks they cut; drop nothing."""
    out = []
    for start, end in spans:
        for mark in marks:
            if mark.start < start < mark.end <= end or mark.start < start <= mark.inner_start:
                start = mark.start
            if start <= mark.start < end < mark.end:
                end = mark.end
        out.append((start, end))
    return out


def without_asides(text: str, spans: list[Span], marks: Sequence[Marked]) -> list[Span]:
    """Return spans with what the writer sets between two dashes cut out; nothing that touches a marked stretch is."""
    out = []
    for start, end in spans:
        dashes = [found.span() for found in _DASH.finditer(text, start + 1, end - 1)]
        if len(dashes) % 2 == 0:
            for (first, _), (_, last) in zip(dashes[::2], dashes[1::2], strict=True):
                if not any(mark.start < last and first < mark.end for mark in marks):
                    out.append((start, first))
                    start = last
        out.append((start, end))
    return out


def is_title(text: str, mark: Marked) -> bool:
    """Say whether a marked stretch is a title or nickname: 'the “Open Sea Policy”', 'James “Jim” Roe'."""
    words = WORD.findall(text, mark.inner_start, mark.inner_end)
    before = text[: mark.start].rstrip()[-1:]
    if not words or not before.isalnum() or any(not is_capital(word) for word in words):
        return False
    if len(words) > 1:
        return True
    name = _LAST_WORD.search(text, max(0, mark.start - 30), mark.start)
    return name is not None and name.group()[0].isupper() and text[mark.end : mark.end + 2].strip()[:1].isupper()


def is_capital(word: str) -> bool:
    """Say whether a word is set as in a title: with a capital or digit, or small because it is short."""
    return word[0].isupper() or word[0].isdigit() or word in _SMALL_WORDS
