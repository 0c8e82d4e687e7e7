"""A name set against its words by a colon or a dash: 'Lund: ...', 'Pier is unsafe – Lund', and transcripts."""

from __future__ import annotations

import re

from spacy.tokens import Span as Tokens

from analysis import lexicons
from analysis.article import Block
from analysis.language.document import Document
from analysis.measures.attribution.candidates import Draft

_NAME = r"[\"“]?(?P<name>[A-Z\d][\w.’'&-]*(?:[ ,]+(?:of|for|the|and|on|[A-Z\d][\w.’'&-]*)){0,6})"
#: 'Lund: ...', 'NOVAK: ...', 'Poll: ...' at a block's start.
_LEAD = re.compile(rf"{_NAME}\s*(?P<cue>:)\s+(?=\S)")
#: 'Lund – ...' at a heading's start; at a paragraph's it would be a dateline.
_DASHED_LEAD = re.compile(rf"{_NAME}\s(?P<cue>[–—-]{{1,2}})\s+(?=\S)")
#: '... – Lund', '... : mayor' at a headline's end.
_TRAIL = re.compile(
    r"(?P<words>\S.*\S)(?:(?P<colon>:)|\s(?P<dash>[–—-]{1,2}))\s(?P<name>[\w.’'&-]+(?:\s[\w.’'&-]+){0,3})$"
)
#: What a headline's end says of the page, not of who speaks.
_LABELS = frozenset(row["term"] for row in lexicons.builtin("newsroom_labels").rows if row["use"] == "label")
#: Tokens of the longest note without a verb, 'Source: Harbour Post', that no one is said to speak.
_NOTE = 5
_HEADINGS = frozenset({"title", "dek", "heading"})
_VERBS = frozenset({"VERB", "AUX"})


def set_against(document: Document, block: Block) -> Draft | None:
    """Return what a name before a colon or a dash, or at a headline's end behind one, says: the rest of the block."""
    text = document.text
    found = _LEAD.match(text, block.start, block.end)
    if found is None and block.kind in _HEADINGS:
        found = _DASHED_LEAD.match(text, block.start, block.end)
    if found is None:
        return _trailed(document, block)
    name = document.doc.char_span(found.start("name"), found.end("name"), alignment_mode="expand")
    if name is None or any(token.pos_ in _VERBS and token.is_lower for token in name):
        return None
    end = block.end - (text[block.end - 1] == ".")
    words = document.doc.char_span(found.end(), max(found.end(), end), alignment_mode="expand")
    if words is None or not (block.kind in _HEADINGS or _has_verb(words) or len(words) > _NOTE):
        return None
    return Draft([(found.end(), end)], found.span("cue"), name.root, lead=True) if end > found.end() else None


def _trailed(document: Document, block: Block) -> Draft | None:
    """Return what a name at a headline's end says; the first block of a text without a title may be one."""
    if block.kind not in _HEADINGS and block is not document.article.blocks[0]:
        return None
    found = _TRAIL.match(document.text, block.start, block.end)
    if found is None or "\n" in found.group():
        return None
    words, name = (document.doc.char_span(*found.span(part), alignment_mode="expand") for part in ("words", "name"))
    if words is None or name is None or _has_verb(name) or not _has_verb(words) or name.root.lower_ in _LABELS:
        return None
    return Draft(
        [found.span("words")], found.span("colon" if found["colon"] else "dash"), name.root, lead=True, around=True
    )


def _has_verb(tokens: Tokens) -> bool:
    return any(token.pos_ in _VERBS for token in tokens)
