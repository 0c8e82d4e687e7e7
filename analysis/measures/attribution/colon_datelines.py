"""A place in capitals before a colon that opens a story: 'HOLMSEA: The council was ...', which nobody says."""

from __future__ import annotations

import re

from spacy.tokens import Token

from analysis.entities.lookup import Names

#: A paragraph that a name in capitals opens: with another such, a transcript's turn.
_LABELLED = re.compile(r"[A-Z][A-Z. ]+:")
#: The words before its last: 'NEW' of 'NEW DELHI:'.
_FIRST_WORDS = re.compile(r"\s*(?:[A-Z]+\.? )*")


def is_dateline(names: Names, noun: Token) -> bool:
    """Say whether a name that is no person's opens a story's first whole paragraph in capitals, and that one alone."""
    actor = names.actor_at(noun.idx, noun.idx + len(noun))
    if not noun.is_upper or (actor is not None and actor.actor_kind == "person"):
        return False
    text, block = names.document.text, names.document.block_at(noun.idx)
    paragraphs = [one for one in names.document.article.blocks if one.kind == "paragraph"]
    if sum(_LABELLED.match(text, one.start, one.end) is not None for one in paragraphs) > 1:
        return False
    whole = (one for one in paragraphs if text[one.end - 1] == ".")
    return block is next(whole, None) and _FIRST_WORDS.fullmatch(text, block.start, noun.idx) is not None
