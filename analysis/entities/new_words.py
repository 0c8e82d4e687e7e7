"""Whom a later description means that tells something new: 'the airline executive' for who has just spoken.

'Jo Roe, 20, said it was late. The chemistry student ...': news tell what else somebody is by the next words for them.
Such words mean the only person who speaks near, if nothing was told before of anybody else whom they fit.
"""

from __future__ import annotations

from collections.abc import Sequence

from analysis.entities import nearby_people
from analysis.entities.description_words import alike, heads, is_lesser, is_person_noun, nouns_for
from analysis.entities.introduced import Introduced
from analysis.entities.people import gender_of, role_nouns
from analysis.tables import Actor

#: Whoever holds these is known without being introduced, whatever stands before: 'the trial judge'.
_OF_THE_CASE = frozenset({"judge", "prosecutor", "coroner", "spokesman", "spokeswoman", "spokesperson", "official"})


def by_new_words(known: Introduced, words: Sequence[str], head: str, at: int) -> Actor | None:
    """Return the only person speaking near, if a noun with other words before it can tell something new of them."""
    is_plain = len(words) > 2 and words[-1].lower() == head
    if not is_plain or not is_person_noun(head) or head in _OF_THE_CASE or known.is_new(head, at):
        return None
    barred = {"f": "m", "m": "f"}.get(role_nouns().get(head, ""))
    people = [one for one in known.people if not barred or gender_of(one.actor, one.roles) != barred]
    actor = nearby_people.speaking_near(known, people, at)
    return actor if actor is not None and _can_be(known, words, head, actor, at) else None


def _can_be(known: Introduced, words: Sequence[str], head: str, actor: Actor, at: int) -> bool:
    """Say whether a description can be new words for somebody: what they are told to be, or what was told of nobody."""
    if any(one.actor_kind == "person" and one != actor for one in known.by_head.having(head)):
        return False
    bodies = [word for word in words[1:-1] if word in nouns_for("body")]
    if any(known.is_new_word(word, at) and known.is_new_word(word.title(), at) for word in bodies):
        return False  # no 'party leader' leads a union
    told = [phrase for phrase in known.phrases(actor) if head in heads(phrase) or alike(head, phrase)]
    if told:
        return not any(is_lesser(phrase, {word.lower() for word in words}) for phrase in told)
    if any(word.endswith(("'s", "s'")) or word in known.words_of_people for word in words):
        return False
    near = known.starts_near(at)[-1]
    return known.is_new_word(head, at) and all(known.is_new_word(word, near) for word in words[1:-1] if word.islower())
