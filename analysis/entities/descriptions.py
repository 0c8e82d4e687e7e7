"""Whom a later description means: 'the top US diplomat', 'the doctor', 'the 29-year-old', 'the company'.

A description is held against what the article tells of those it names: roles, titles, nouns beside the name, ages,
and the words of a body's name. ``descriptions.csv`` says which of these a noun may stand for ('the doctor' for
'Dr'). It is resolved only where one actor fits and no other. What tells no office means who is near, see
`analysis.entities.nearby_people`; bodies have a module of their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.entities import nearby_people
from analysis.entities.described_bodies import described_bodies
from analysis.entities.description_words import (
    PARTIES,
    PREPOSITION,
    alike,
    heads,
    is_lesser,
    nouns_for,
    regions,
    telling_words,
)
from analysis.entities.descriptors import AGE, Told
from analysis.entities.gazetteer import side_of
from analysis.entities.introduced import VAGUE, Introduced
from analysis.entities.new_words import by_new_words
from analysis.entities.roles import is_role
from analysis.entities.word_lists import name_words
from analysis.language.document import Document
from analysis.tables import Actor, Mention

#: What a description of a body, or of who is near, opens with.
_DEFINITE = frozenset({"the", "this"})
_OWNERS = frozenset({"his", "her", "their", "its"})
#: With 'his' or 'her' only these refer to somebody named: 'his lawyer' may be anybody.
_RELATIVE = frozenset(
    "father mother wife husband son daughter brother sister counterpart predecessor successor".split()
)
#: How long or high somebody is in an office: no other office.
_RANKS = frozenset({"senior", "veteran", "seasoned", "longtime"})
#: Where a body has its seat tells it from no other: 'the San Diego-based company'.
_BASED = re.compile(r"(?<= )(?:[A-Z][\w.]* )*[A-Z][\w.]*-based ")
#: Of how many somebody is the parent says who they are, not whose: 'the father of three'.
_PARENT = re.compile(
    r"\b(mother|father|mum|mom|dad|grandmother|grandfather) of (two|three|four|five|six|seven|eight|\d)$"
)
_PART = re.compile(r",| who\b| whose\b| which\b| that\b| by\b")


class Descriptions:
    """The descriptions of an article, each with whom it means."""

    def __init__(self, document: Document, actors: Sequence[Actor], mentions: Sequence[Mention]) -> None:
        self._known = Introduced(document, actors, mentions)

    def meant(self, text: str, at: int | None = None) -> Actor | None:
        """Return the one actor whom a description means, or None for none or several.

        ``at`` is where it stands in the article. There it can mean whom only an age or a hypernym fits, and of
        several that fit, the one who is named before it.
        """
        plain = _PART.split(text.replace("’", "'"))[0].strip()
        plain = _PARENT.sub(r"\1-of-\2", _BASED.sub("", plain))
        aged = AGE.search(plain)
        plain = " ".join(AGE.sub(" ", plain).split()) if aged else plain
        words, age = plain.split(), int(aged[1]) if aged else None
        if not words:
            return None
        head = _head(plain)
        if words[0].lower() in VAGUE:
            return nearby_people.named_next(self._known, plain.lower().split(), head, at)
        if words[0].lower() in _DEFINITE and len(words) < 3:
            actor = self._by_age_or_state(words, age, at)
            if actor is not None or (age is not None and len(words) == 1):
                return actor
        fitting = self._fitting(plain, head, age, at)
        formerly = [actor for actor in fitting if "former" in plain.lower().split() and self._is_former(actor)]
        if not fitting and words[0].lower() in _DEFINITE:
            return self._near(words, head, age, at)
        return self._only(formerly or fitting, side_of(words), at)

    def _by_age_or_state(self, words: Sequence[str], age: int | None, at: int | None) -> Actor | None:
        """Return whom 'the 29-year-old', 'the teenager' or 'the Spaniard' means, None where it is nobody or no such."""
        if len(words) == 1:
            return None if age is None else nearby_people.aged(self._known, age, at)
        return None if at is None else nearby_people.by_age_or_state(self._known, words, at)

    def _near(self, words: Sequence[str], head: str, age: int | None, at: int | None) -> Actor | None:
        """Return who is near and may be what nobody is told to be: 'the 29-year-old actor', 'the singer'."""
        if age is not None:
            return nearby_people.aged(self._known, age, at)
        if at is None:
            return None
        return (
            nearby_people.by_fame(self._known, head, side_of(words), at)
            or nearby_people.by_party(self._known, words[-1], at)
            or nearby_people.by_capitals(self._known, words, at)
            or nearby_people.by_calling(self._known, words, head, at)
            or by_new_words(self._known, words, head, at)
        )

    def _fitting(self, plain: str, head: str, age: int | None, at: int | None) -> list[Actor]:
        """Return the people whom a description fits, else the bodies."""
        words, fitting = plain.lower().split(), list[Actor]()
        if self._is_persons(head) and (words[0] not in _OWNERS or head in _RELATIVE):
            likely = self._known.by_telling_word.having(head, *_first_words(_ranked(head, plain)))
            fitting = [actor for actor in likely if self._fits(head, plain, actor, age, at)]
            exactly = [actor for actor in fitting if any(head in heads(one) for one in self._known.phrases(actor))]
            fitting = exactly or fitting  # 'the lawyer' is no prosecutor beside a lawyer
        is_definite = words[0] in _DEFINITE or (words[0] == "their" and head == "union")
        if not fitting and is_definite and (not is_role(head) or head in nouns_for("body")):
            fitting = described_bodies(self._known, head, words, at)
        return fitting

    def _is_persons(self, head: str) -> bool:
        """Say whether a noun says what a person is, by a list of ours or by its place beside a name of the article."""
        is_listed = is_role(head) or head in PARTIES or head in nouns_for("person") or head in name_words("fame")
        return is_listed or self._known.is_calling(head)

    def _only(self, fitting: Sequence[Actor], side: str | None, at: int | None) -> Actor | None:
        """Return the only one of some actors, else of the side that a description names, else of those named before."""
        of_side = [actor for actor in fitting if side and actor.side == side]
        chosen = of_side or fitting
        if len(chosen) > 1 and at is not None:
            chosen = [actor for actor in chosen if self._known.first[actor.actor] < at]
        if len(chosen) > 1 and at is not None:
            return nearby_people.alone_speaking(self._known, chosen, at)
        return chosen[0] if len(chosen) == 1 else None

    def _fits(self, head: str, text: str, actor: Actor, age: int | None, at: int | None) -> bool:
        """Say whether head, other words, side and age of a description suit what is told of a person."""
        known, told = self._known, self._known.told_of(actor)
        phrases = known.phrases(actor)
        if not phrases or _contradicts(side_of(text.split()), age, actor, told):
            return False
        is_new, is_later = known.is_new(head, at), at is not None and known.first[actor.actor] > at
        if at is not None and ((is_later and is_new) or known.is_introduced_since(head, actor, at)):
            return False
        is_bare = len(text.split()) < 3  # 'the Wales defender' is no substitute who is named later
        noun = None if is_new or (is_later and not is_bare) else _ranked(head, text)
        return any(self._suits(head, noun, text, phrase, phrases) for phrase in phrases)

    def _suits(self, head: str, noun: str | None, text: str, phrase: str, phrases: Sequence[str]) -> bool:
        """Say whether a description's words suit a phrase told of somebody; ``noun`` may stand for its."""
        words, own = set(telling_words(text)) - {head, f"ex-{head}"}, regions(text)
        if own and regions(phrase) and own.isdisjoint(regions(phrase)):
            return False
        is_exact = head in heads(phrase)
        if not is_exact and (noun is None or not alike(noun, phrase)):
            return False
        allowed = self._words_told(phrases) | (self._names_allowed(phrases, text) if is_exact else set())
        is_other = is_lesser(phrase, words | _first_words(noun or ""))
        return words - _RANKS <= allowed and not is_other

    def _words_told(self, phrases: Sequence[str]) -> set[str]:
        """Return the words that are told of a person, with those of the bodies that these words name."""
        told = {word for phrase in phrases for word in telling_words(phrase)}
        return told | {word for phrase in phrases for word in self._known.words_of_bodies(phrase)}

    def _names_allowed(self, phrases: Sequence[str], text: str) -> set[str]:
        """Return a description's names, if it is not told whose somebody is: 'Captain Lund' is 'the Rovers captain'."""
        is_bare = all(len(telling_words(phrase)) < 2 for phrase in phrases)
        return {word.lower() for word in text.split()[1:] if is_bare and word[0].isupper()}

    def _is_former(self, actor: Actor) -> bool:
        return any("former" in phrase.lower().split() for phrase in self._known.phrases(actor))


def _head(plain: str) -> str:
    """Return the noun of a description, in lower case: 'captain' of 'the ex-captain of Arden'."""
    return PREPOSITION.split(plain)[0].split()[-1].lower().removesuffix("'s").removeprefix("ex-")


def _ranked(head: str, text: str) -> str:
    """Return the noun of a description with the rank before it, if the list has both: 'top diplomat' is no envoy."""
    ranked = (f"{word} {head}" for word in text.lower().split())
    return next((longer for longer in ranked if longer in nouns_for("person")), head)


def _first_words(noun: str) -> set[str]:
    """Return the first words of what a noun for a person may stand for."""
    return {other.split()[0] for other in nouns_for("person").get(noun, ())}


def _contradicts(side: str | None, age: int | None, actor: Actor, told: Told) -> bool:
    """Say whether a description's side or age is another than a person's."""
    return bool(side and actor.side and side != actor.side) or bool(age and told.ages and age not in told.ages)
