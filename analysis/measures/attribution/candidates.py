"""What the steps of the search hand on: a sentence as its cues see it, and a candidate attribution."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Token

from analysis.language.document import Document, Sentence
from analysis.language.quotation import QuotationSpan
from analysis.tables import SAID

#: First character, and the one after the last.
Span = tuple[int, int]
Layout = Literal["turn", "letter", "post"]


@dataclass(frozen=True)
class Candidate:
    """What one cue, or a quotation without a cue, may attribute; whose words these are is not resolved yet.

    Brackets show the content in the examples.

    - ``spans``: the characters of the content.
    - ``cue``: those of the words that attribute, where there are any.
    - ``speaker``: the head word of the phrase that names the speaker, where there is one.
    - ``strength``: the cue's, as `cues.csv` says.
    - ``continued``: no words name the speaker; whoever spoke before goes on: '"We tried," said Roe. ["Nobody came."]'
    - ``parenthetical``: the words that attribute are set off beside the content: '[The pier is shut], Roe said'.
    - ``set_against``: a colon or a dash sets a name against the content: 'Roe: [The pier is shut]'.
    - ``uttered``: somebody said the content, a clause or a quotation; it is no object, nor what they may yet say:
      'Roe said [the pier was shut]', not 'Roe wants [to rebuild the pier]'.
    - ``status``: whether the text tells that it was said; see `factuality`.
    - ``relay``: the head word of the phrase that names who passes it on: 'Radio One quoted Roe as saying [...]'.
    - ``label``: what a turn is labelled with: 'JB: [...]', 'A: [...]'.
    - ``layout``: what sets the words apart as somebody's where no clause does: a turn, a signed letter, a post.
    - ``next_cue``: a later verb of the sentence with the same speaker, wherever the parse hangs it: 'vowed' in
      'Roe said [the pier was shut] and vowed to rebuild it'.
    """

    spans: tuple[Span, ...]
    cue: Span | None = None
    speaker: Token | None = None
    strength: str = "strong"
    continued: bool = False
    parenthetical: bool = False
    set_against: bool = False
    uttered: bool = True
    status: str = SAID
    relay: Token | None = None
    label: str | None = None
    layout: Layout | None = None
    next_cue: Token | None = None

    @property
    def start(self) -> int:
        """First character of the content."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Character after the content's last."""
        return self.spans[-1][1]

    @property
    def reach(self) -> int:
        """Characters from the first of content and cue to the last."""
        first, last = self.cue or (self.start, self.end)
        return max(self.end, last) - min(self.start, first)

    def covers(self, offset: int) -> bool:
        """Say whether a character is inside the content."""
        return any(start <= offset < end for start, end in self.spans)

    def overlaps(self, other: Candidate) -> bool:
        """Say whether a character is between the ends of both contents."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Candidate) -> bool:
        """Say whether the other's content and cue are inside this one's content."""
        first, last = other.cue or (other.start, other.end)
        return any(start <= min(first, other.start) and max(last, other.end) <= end for start, end in self.spans)


class CueSentence:
    """A sentence with its tokens and the quotation spans that touch it."""

    def __init__(self, document: Document, sentence: Sentence, quotations: Sequence[QuotationSpan]) -> None:
        """``quotations`` are the outermost quotation spans of the document."""
        last = bisect_left(quotations, sentence.end, key=lambda quotation: quotation.start)
        first = bisect_right(quotations, sentence.start, hi=last, key=lambda quotation: quotation.end)
        self.document = document
        self.doc = document.doc
        self.first, self.last = sentence.first, sentence.last
        self.start = sentence.start
        self.quotations = quotations[first:last]
        before = quotations[first - 1] if first else None
        adjoins = before is not None and not document.text[before.end : sentence.start].strip()
        #: The quotation span that ends right before the sentence, in its block.
        self.quotation_before = before if adjoins and document.block_at(sentence.start).start < sentence.start else None

    def quotation_at(self, offset: int) -> QuotationSpan | None:
        """Return the outermost quotation span that holds a character."""
        return next((one for one in self.quotations if one.start <= offset < one.end), None)

    def span(self, first: int, last: int) -> Span | None:
        """Return the characters of tokens first to last (not included), less what punctuates them from outside."""
        doc = self.doc
        while first < last and self._is_loose(doc[first]):
            first += 1
        while last > first and self._is_loose(doc[last - 1]):
            last -= 1
        if first >= last:
            return None
        return doc[first].idx, doc[last - 1].idx + len(doc[last - 1])

    def _is_loose(self, token: Token) -> bool:
        """Say whether a token is punctuation or white space outside quotations."""
        return (token.is_punct or token.is_space) and self.quotation_at(token.idx) is None
