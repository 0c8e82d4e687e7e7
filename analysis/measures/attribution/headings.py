"""Headings in quotation marks: they are of whoever says the same words below, else nobody's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from analysis.language.document import WORD, Document
from analysis.measures.attribution.candidates import Candidate

#: Words of the longest heading. By hand.
_LONGEST = 15
#: How much longer than a heading the words below may be that it shortens, in words to a word of it. By hand.
_STRETCH = 2


def with_headings(document: Document, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield the candidates, a heading in marks with the speaker of the same words below.

    'We dredge or we close' over '"We dredge or we close," Roe told the council' is Roe's. One whose words nobody says
    below is left out.
    """
    for one in candidates:
        if not _is_heading(document, one):
            yield one
        elif (below := _same_below(document, one, candidates)) is not None:
            yield replace(below, spans=one.spans, next_cue=None)
        elif document.text[one.end - 2] not in ".?!,;…":
            continue
        else:
            yield one


def _is_heading(document: Document, candidate: Candidate) -> bool:
    """Say whether a closed quotation without a cue fills a block, another follows, and no line announces it."""
    block = document.block_at(candidate.start)
    is_closed = document.text[block.end - 1] in "”\"’'»«“›」』"
    if not (candidate.continued and is_closed) or candidate.spans != ((block.start, block.end),):
        return False
    if block == document.article.blocks[-1] or document.text[: block.start].rstrip().endswith(":"):
        return False
    return len(WORD.findall(document.text, block.start, block.end)) <= _LONGEST


def _same_below(document: Document, heading: Candidate, candidates: Sequence[Candidate]) -> Candidate | None:
    """Return the candidate that says a heading's words below it: itself, or the last one before it that has a cue."""
    words = _words(document, heading)
    behind = sorted((one for one in candidates if one.start > heading.start), key=lambda one: one.start)
    cued: Candidate | None = None
    for one in behind:
        cued = one if one.cue is not None else cued
        if one.spans != heading.spans and _holds(_words(document, one), words):
            return cued
    return None


def _words(document: Document, candidate: Candidate) -> list[str]:
    """Return the words of a candidate's content, in small letters."""
    return [word.lower() for start, end in candidate.spans for word in WORD.findall(document.text, start, end)]


def _holds(words: Sequence[str], sought: Sequence[str]) -> bool:
    """Say whether words are there in their order, few between: 'We dredge or close' of 'we dredge or we close'."""
    reach = len(sought) * _STRETCH
    for first in (place for place, word in enumerate(words) if word == sought[0]):
        rest = iter(words[first : first + reach])
        if all(word in rest for word in sought):
            return True
    return False
