"""The sentences of the body that carry no attribution: nobody is told to have said any part of them.

Common knowledge and what a reporter saw need none: the list is for reading, not a count of faults.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from analysis.article import Block
from analysis.language import Document, Sentence
from analysis.language.document import WORD
from analysis.language.intervals import Intervals
from analysis.language.syntax.verbs import VERBS
from analysis.reading.line_kinds import classify
from analysis.reading.line_wrapping import Line

#: Lines that are the page's own, wherever a text that came without labels has them.
_NO_PROSE = frozenset(("byline", "credit", "caption", "date", "end", "furniture", "related", "signature"))
#: Words; a paragraph that is no longer and has no verb is a label: "FULL TEXT.", "More to come." Set by hand.
_LONGEST_LABEL = 5
#: Words; a longer paragraph with an address in it is about something. Set by hand.
_LONGEST_CONTACT = 20
_SPACE = re.compile(r"\s+")
#: 'Jane Roe can be reached at jane@example.org' tells nothing.
_ADDRESS = re.compile(r"[\w.]@\w[\w-]*\.\w")


def unattributed(document: Document, spans: Iterable[tuple[int, int]]) -> list[Sentence]:
    """Return the sentences of the body's paragraphs that hold no part of a statement, in text order.

    ``spans`` are the (start, end) of statements, of their speakers and cues too. A sentence between marks of which a
    statement holds any part is attributed with it. Labels, bylines and links that stand among the paragraphs, and
    sentences without a letter, are none.
    """
    attributed = _held(document, spans)
    body = [block for block in document.article.blocks_of("paragraph") if _is_prose(document, block)]
    paragraphs = set(body)
    return [
        sentence
        for sentence in document.sentences
        if sentence.index not in attributed
        and document.block_of(sentence) in paragraphs
        and any(map(str.isalpha, document.text[sentence.start : sentence.end]))
        and not _is_label(document, sentence)
    ]


def _held(document: Document, spans: Iterable[tuple[int, int]]) -> set[int]:
    """Return the indices of the sentences that these spans, and the marks around any part of them, reach."""
    of_statements = list(spans)
    told = Intervals(of_statements)
    closed = ((mark.start, mark.end) for mark in document.quotations if mark.closed)
    marked = [mark for mark in closed if told.overlap(*mark)]
    held = set[int]()
    for start, end in (*of_statements, *marked):
        held.update(range(document.sentence_at(start).index, document.sentence_at(end - 1).index + 1))
    return held


def _is_prose(document: Document, block: Block) -> bool:
    """Say whether a paragraph is no line of the page's own: no byline, address, caption, link or date."""
    text = _SPACE.sub(" ", document.article.of(block)).strip()
    if len(text.split()) <= _LONGEST_CONTACT and _ADDRESS.search(text):
        return False
    return classify(Line(block.start, block.end, True, text)).kind not in _NO_PROSE


def _is_label(document: Document, sentence: Sentence) -> bool:
    """Say whether a sentence is a few words alone in their paragraph, with no verb: "FULL TEXT."."""
    block, tokens = document.block_of(sentence), document.span(sentence)
    is_alone = not WORD.search(document.text, block.start, sentence.start) and not WORD.search(
        document.text, sentence.end, block.end
    )
    words = len(WORD.findall(document.text, sentence.start, sentence.end))
    return is_alone and words <= _LONGEST_LABEL and not any(token.pos_ in VERBS for token in tokens)
