"""Whom a later description means that tells something new: 'the airline executive' for who has just spoken.

'Jo Roe, 20, said it was late. The chemistry student ...': news tell what else somebody is by the next words for them.
Such words mean the only person who speaks near, if nothing was told before of anybody else whom they fit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.entities import nearby_people
from analysis.entities.description_words import alike, heads, nouns_for, person_nouns
from analysis.entities.introduced import Introduced
from analysis.entities.people import gender_of, is_scholar, role_nouns
from analysis.entities.roles import is_role
from analysis.entities.word_lists import name_words
from analysis.tables import Actor

#: Whoever holds these is known without being introduced, whatever stands before: 'the trial judge'.
_OF_THE_CASE = frozenset({"judge", "prosecutor", "coroner", "spokesman", "spokeswoman", "spokesperson", "official"})
#: What opens the words for somebody, up to their noun.
_INTRODUCED = r"(?:\b(?:an?|the|one|another|his|her|their|its)|['’]s) (?:[\w-]+ ){0,2}?"


def by_new_words(known: Introduced, words: Sequence[str], head: str, at: int) -> Actor | None:
    """Return the only person speaking near, if a noun with other words before it can tell something new of them."""
    is_plain = len(words) > 2 and words[-1].lower() == head
    if not is_plain or not _is_persons(head) or head in _OF_THE_CASE or known.is_new(head, at):
        return None
    barred = {"f": "m", "m": "f"}.get(role_nouns().get(head, ""))
    people = [one for one in known.people if not barred or gender_of(one.actor, one.roles) != barred]
    actor = nearby_people.speaking_near(known, people, at)
    return actor if actor is not None and _can_be(known, words, head, actor, at) else None


def _is_persons(head: str) -> bool:
    return is_role(head) or head in person_nouns() or head in name_words("fame") or is_scholar(head)


def _can_be(known: Introduced, words: Sequence[str], head: str, actor: Actor, at: int) -> bool:
    """Say whether a description can be new words for somebody: what they are told to be, or what was told of nobody."""
    before = known.document.text[:at].lower()
    bodies = [word for word in words[1:-1] if word in nouns_for("body")]
    if any(head in heads(phrase) for one in known.people if one != actor for phrase in known.phrases(one)):
        return False
    if any(word not in before for word in bodies):
        return False  # no 'party leader' leads a union
    if any(head in heads(phrase) or alike(head, phrase) for phrase in known.phrases(actor)):
        return True
    named = {word for one in known.people for word in one.actor.split()}
    if any(word.endswith(("'s", "s'")) or word in named for word in words):
        return False
    told = [rf"\b{re.escape(word.lower())}\b" for word in words[1:-1] if word.islower()]
    return not any(re.search(words, before) for words in (*told, rf"{_INTRODUCED}{re.escape(head)}\b"))
