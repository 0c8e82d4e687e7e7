"""Whom a lead tells of before it names them: 'A baker has lost ...', then 'Jo Roe, 52, of Arden, denies'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from analysis.entities.description_words import is_person_noun
from analysis.entities.people import gender_of, role_nouns
from analysis.entities.word_lists import name_words
from analysis.language.document import Document
from analysis.tables import Actor, Mention

#: The age behind a name.
_AGED = re.compile(r",? (?:\(|aged )?\d{1,3}[,)]")
#: How many paragraphs behind a lead whoever it tells of is named. By hand.
_SOON = 2


class LeadPerson(NamedTuple):
    """Whom the lead tells of: the actor, the words and their noun."""

    actor: str
    words: str
    head: str


def lead_person(document: Document, people: Iterable[Actor], mentions: Sequence[Mention]) -> LeadPerson | None:
    """Return whom a lead tells of that names nobody: the first person behind it, with their age and no post told.

    A noun that a story also uses of somebody whom it never names ('a driver') tells nothing.
    """
    blocks = document.article.blocks
    lead = next((i for i, block in enumerate(blocks) if block.kind == "paragraph"), len(blocks))
    noun = _opening_noun(document, blocks[lead].start) if lead + 1 < len(blocks) else None
    if noun is None:
        return None
    end = blocks[min(lead + _SOON, len(blocks) - 1)].end
    known = {one.actor: one for one in people}
    named = (one for one in mentions if blocks[lead].start <= one.start < end and one.actor in known)
    first = next(named, None)
    if first is None or first.start < blocks[lead + 1].start or known[first.actor].roles:
        return None
    words, head = noun
    is_other = {role_nouns().get(head), gender_of(first.actor)} == {"f", "m"}
    return None if is_other or not _AGED.match(document.text, first.end) else LeadPerson(first.actor, words, head)


def _opening_noun(document: Document, start: int) -> tuple[str, str] | None:
    """Return the words and the noun of the person without a name whom a paragraph opens with, as its subject."""
    sentence = document.span(document.sentence_at(start))
    if sentence[0].lower_ not in ("a", "an"):
        return None
    subjects = (word for word in sentence if word.dep_ in ("nsubj", "nsubjpass") and word.left_edge.i == sentence.start)
    noun = next(subjects, None)
    if noun is None or noun.tag_ != "NN" or noun.lower_ in name_words("scene") or not is_person_noun(noun.lower_):
        return None
    return document.doc[sentence.start + 1 : noun.i + 1].text, noun.lower_
