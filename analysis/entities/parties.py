"""Those whom a noun phrase means, each by itself: 'the buyer and Roe', 'neither Roe nor Doe', 'Arden's lawyer'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Token

from analysis.entities.agreement import PRONOUNS
from analysis.entities.lookup import Names
from analysis.language.syntax.noun_phrases import NOUNS, phrase_bounds
from analysis.lexicons import words_of
from analysis.tables import Actor

#: Between a counter or a representative and whom it belongs to: 'none of them', 'nobody at the bank'.
_BELONGING = frozenset("of for at from with to representing".split())
_COUNTERS = frozenset("one nobody none neither anyone no-one either".split())
_BEFORE = frozenset("neither either both nor and or no".split())
#: What the parse takes into a subject: 'the president on Sunday'.
_DAY = re.compile(r"\s+(?:(?:on|late|early)\s+)*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")
_MARKS = frozenset(", ; : - -- – — ( )".split())


class Party(NamedTuple):
    """Somebody a noun phrase means: the actor's name or the words as printed, the actor if resolved, its characters."""

    name: str | None
    actor: str | None
    start: int | None = None
    end: int | None = None


def parties(names: Names, noun: Token) -> list[Party]:
    """Return those whom a noun and the nouns beside it mean, in text order; nobody for a pronoun of nobody."""
    first = _listed_behind(names, _counted(noun))
    heads = [first, *(word for word in first.conjuncts if word.i > first.i and word.pos_ in NOUNS)]
    if _are_one_set_off(names, heads):
        heads = heads[1:2]
    found: dict[str, Party] = {}
    for head in heads:
        for party in _of_pronoun(names, head) if head.lower_ in PRONOUNS else [_described(names, head)]:
            found.setdefault(party.actor or party.name or "", party)
    return list(found.values())


def represented(names: Names, noun: Token) -> Actor | None:
    """Return the actor for whom a representative speaks: 'a spokesman for Arden', "Arden's lawyer", 'her agent'."""
    if noun.lemma_.lower() not in words_of("speaker_words", "representative"):
        return None
    for child in noun.children:
        if child.dep_ == "poss":
            return _actor_of(names, child)
        if child.dep_ in ("prep", "acl") and child.lower_ in _BELONGING:
            of = next((word for word in child.children if word.dep_ in ("pobj", "dobj")), None)
            if of is not None:
                return _actor_of(names, of)
    start, end, _ = _bounds(names, noun)
    named = [row.actor for row in names.mentions_in(start, end) if row.actor in names.actors]
    return names.actors[named[0]] if named else None


def _counted(noun: Token) -> Token:
    """Return the noun that a counter counts: 'the banks' in 'none of the banks', 'the mill' in 'nobody at the mill'."""
    if noun.lower_ in _COUNTERS:
        for child in noun.rights:
            if child.dep_ == "prep" and child.lower_ in _BELONGING:
                return next((word for word in child.children if word.dep_ == "pobj"), noun)
    return noun


def _are_one_set_off(names: Names, heads: Sequence[Token]) -> bool:
    """Say whether the parse joins to a noun the one name that tells who it is: 'the agents, Cole & Harte, declined'."""
    first, *others = heads
    if not others or first.pos_ != "NOUN" or others[0].left_edge.nbor(-1).text != ",":
        return False
    actors = {names.actor_at(word.idx, word.idx + len(word)) for word in others}
    return None not in actors and len(actors) == 1 and all(child.dep_ != "cc" for child in first.children)


def _listed_behind(names: Names, noun: Token) -> Token:
    """Return the first of the names that tell who a plural is: 'Roe' of 'two bidders, Roe and Doe'; else the noun."""
    for child in noun.subtree:
        if child.dep_ == "appos" and child.conjuncts and all(w.pos_ == "PROPN" for w in (child, *child.conjuncts)):
            return child
    return noun


def _of_pronoun(names: Names, pronoun: Token) -> Iterator[Party]:
    for name in names.coreference.meant(pronoun):
        yield Party(name, name if name in names.actors else None, pronoun.idx, pronoun.idx + len(pronoun))


def _described(names: Names, head: Token) -> Party:
    start, end, words = _bounds(names, head)
    behind = names.in_apposition(head)
    actor = names.actor_at(head.idx, head.idx + len(head)) or names.actor_at(start, end)
    for name in (behind, *(child for child in head.rights if child.dep_ == "appos" and child.pos_ == "PROPN")):
        if actor is None and name is not None:  # 'the insurer, Arden Mutual,'
            actor = names.actor_at(name.idx, name.idx + len(name))
    if actor is not None:
        return Party(actor.actor, actor.actor, start, end)
    actor = represented(names, head)
    if actor is not None:
        return Party(words, actor.actor, start, end)
    meant = names.nominal(words, start)
    return Party(meant.actor if meant else words, meant.actor if meant else None, start, end)


def _actor_of(names: Names, noun: Token) -> Actor | None:
    if noun.lower_ in PRONOUNS:
        meant = names.coreference.meant(noun)
        return names.actors.get(meant[0]) if len(meant) == 1 else None
    start, end, words = _bounds(names, noun)
    return names.actor_at(noun.idx, noun.idx + len(noun)) or names.actor_at(start, end) or names.nominal(words, start)


def _bounds(names: Names, head: Token) -> tuple[int, int, str]:
    """Return where a noun's phrase starts and ends, and its words, without 'neither' and marks."""
    doc = head.doc
    first, last = phrase_bounds(head)
    if first and doc[first - 1].lower_ == "the":  # the parse may cut it off
        first -= 1
    while first < head.i and doc[first].lower_ in _BEFORE | _MARKS:
        first += 1
    while last - 1 > head.i and (doc[last - 1].is_space or doc[last - 1].text in _MARKS):
        last -= 1
    start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
    day = _DAY.search(names.document.text, doc[head.i].idx, end)
    end = day.start() if day is not None else end
    return start, end, " ".join(names.document.text[start:end].split())
