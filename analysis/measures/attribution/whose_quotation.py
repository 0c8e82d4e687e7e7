"""Whose a quotation is by the words beside it that are no clause: 'in the words of Roe', a handle with its verb."""

from __future__ import annotations

import re

from analysis.language.document import Document
from analysis.language.quotation import QuotationSpan
from analysis.measures.attribution.candidates import Candidate
from analysis.rules import PatternRule

_NAME = r"(?P<name>(?:[^\s,;:.!?\"“”]|(?<=[A-Z])\.|(?<=\b[A-Z][a-z])\.|(?<=\b[A-Z][a-z]{2})\.|\s(?!who\b))+?)"
_WRITES = r"(?:tweet|post|comment|add|ask)(?:s|ed)|writes|wrote|sa(?:ys|id)|repl(?:ies|ied)"

#: Words right before a quotation, or right behind it; the example marks the quotation.
BEFORE = (
    PatternRule(
        "the words of somebody",
        'Vera Ashe was, in the words of her rival Sir Alec Combe, ["the last of her kind"].',
        re.compile(rf"\b(?P<cue>(?:in|to use|to borrow) the words) of {_NAME}[,:]?\s*$", re.IGNORECASE),
    ),
    PatternRule(
        "somebody's words",
        'The plan is, in Alec Combe\'s words, ["a leap in the dark"].',
        re.compile(rf"\b(?:in|to use|to borrow) {_NAME}['’]s? (?:own )?(?P<cue>words)[,:]?\s*$", re.IGNORECASE),
    ),
    PatternRule(
        "to quote somebody",
        'The harbour is, to quote the mayor, Tom Hale, ["a jewel without a crown"].',
        re.compile(rf"(?:^|[^\w\s]\s?)(?P<cue>to quote) (?:[\w ]+, )?{_NAME}[,:]?\s*$", re.IGNORECASE),
    ),
    PatternRule(
        "a handle",
        'Trains stopped, RailCo said. @HillRanger tweets: ["The bridge is gone."]',
        re.compile(rf"(?P<name>@\w+) (?:has |had |also |later )*(?P<cue>{_WRITES})\b[^.!?:\"“”]*[:,]?\s*$"),
    ),
)
BEHIND = (
    PatternRule(
        "the words of somebody",
        '["The last of her kind,"] in the words of her rival Sir Alec Combe.',
        re.compile(rf",? (?P<cue>in the words) of {_NAME}(?=[,;.]|$)", re.IGNORECASE),
    ),
    PatternRule(
        "somebody's words",
        'The plan is ["a leap in the dark"], in Alec Combe\'s words.',
        re.compile(rf",? in {_NAME}['’]s? (?P<cue>words)\b", re.IGNORECASE),
    ),
)
#: Characters of the longest words beside a quotation. By hand.
_LONGEST = 120


def quotation_of(document: Document, quotation: QuotationSpan) -> Candidate | None:
    """Return a quotation with whose it is by the words beside it; None where none say so."""
    block = document.block_at(quotation.start)
    ahead = max(block.start, quotation.start - _LONGEST)
    for one in BEFORE:
        match = one.words.search(document.text[ahead : quotation.start])
        if match is not None:
            return _candidate(document, quotation, match, ahead)
    for one in BEHIND:
        match = one.words.match(document.text[quotation.end : min(block.end, quotation.end + _LONGEST)])
        if match is not None:
            return _candidate(document, quotation, match, quotation.end)
    return None


def _candidate(document: Document, quotation: QuotationSpan, match: re.Match[str], at: int) -> Candidate | None:
    """Return a quotation as what the one says whom a match names; ``at`` is where the searched text starts."""
    start, end = match.span("name")
    name = document.doc.char_span(at + start, at + end, alignment_mode="expand")
    if name is None:
        return None
    first, last = match.span("cue")
    return Candidate(((quotation.start, quotation.end),), (at + first, at + last), name.root)
