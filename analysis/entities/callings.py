"""What a person is by a noun that no list of ours has: 'Jo Roe, a rigger,', 'the rigger Jo Roe'."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from analysis import lexicons
from analysis.language.document import Document
from analysis.language.model import listed
from analysis.lexicons import words_of
from analysis.tables import Mention

#: How nouns for those who do something end that no dictionary of ours has: 'geochemist', 'podcaster'.
_ENDINGS = ("ist", "er", "or", "ian", "eer")
#: Behind a name: 'Jo Roe, 41, a former [rigger] who', '..., a [rigger] at the port', 'Jo Roe worked as a [rigger]'.
_BEHIND = (
    r"(?i)(?:,(?: \d+,)?(?: who work(?:s|ed) as)?| work(?:s|ed) as) an? (?:[\w'’-]+ ){{0,2}}{}\b"
    r"(?= (?:who|at|in|from|of|with|for|on)\b|[,.])"
)


def is_calling(document: Document, mentions: Iterable[Mention], noun: str) -> bool:
    """Say whether a noun is what somebody is, by its place before or behind one of some full names.

    ``mentions`` are those of the people of whom it is told. What only stands near a name is told of nobody: 'in her
    speech Jo Roe said'.
    """
    if noun in _things() or not (noun in listed("noun") or noun.endswith(_ENDINGS)):
        return False
    behind = re.compile(_BEHIND.format(re.escape(noun)))
    return any(
        behind.match(document.text, one.end) or _is_before(document, one, noun) for one in mentions if " " in one.text
    )


def _is_before(document: Document, mention: Mention, noun: str) -> bool:
    """Say whether a noun stands right before a name and is read as part of it: 'the [rigger] Jo Roe'."""
    name = document.doc.char_span(mention.start, mention.end, alignment_mode="expand")
    if name is None or not name.start:
        return False
    before = document.doc[name.start - 1]
    is_part = before.dep_ == "compound" and name.start <= before.head.i < name.end
    is_subject = before.dep_ == name.root.dep_ == "nsubj" and before.head == name.root.head  # 'the rigger Jo Roe fell'
    return before.lower_ == noun and (is_part or is_subject)


@cache
def _things() -> frozenset[str]:
    """Return the nouns that are listed as what is no person: 'letter', 'panel'."""
    rows = lexicons.builtin("source_nouns").rows
    return words_of("speaker_words", "thing") | {row["term"] for row in rows if row["form"] not in ("", "person")}
