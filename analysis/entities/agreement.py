"""Which pronoun can stand for whom: by kind, by number, and by gender where that is told."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from spacy.tokens import Span, Token

from analysis.entities.description_words import person_nouns
from analysis.entities.people import Gender, role_nouns
from analysis.entities.whose_words import is_cue_verb
from analysis.language.syntax.speaking_nouns import can_speak
from analysis.language.syntax.verbs import is_linking

if TYPE_CHECKING:
    from analysis.entities.lookup import Names

GENDERS: dict[str, Gender] = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
PLURAL = frozenset({"they", "them", "their"})
PRONOUNS = frozenset({*GENDERS, *PLURAL, "it", "its"})
#: Bodies that are many people: 'the bank said they would appeal'. Of a state that is hardly ever said.
_COLLECTIVE = frozenset({"organisation", "media"})
_PREPOSITIONS = frozenset({"of", "for", "at", "in", "from", "to", "with"})
_PLURAL_NOUNS = frozenset({"NNS", "NNPS"})
_WEATHER = frozenset({"rain", "snow"})
#: What says that 'they' is one person's pronoun.
_THEY = re.compile(r"(?i)\bthey ?/ ?them\b|\bthey and them\b|\bnon-?binary\b|\bgender-neutral pronouns?\b")
_CLAUSES = frozenset({"ccomp", "xcomp", "csubj", "relcl", "advcl"})


class Agreement:
    """What the article tells of the kind and gender of who it names; it learns from each pronoun that is resolved."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._learnt: dict[str, Gender] = {}

    def fits(self, head: Token, names: tuple[str, ...], pronoun: Token) -> bool:
        """Say whether a pronoun can stand for these actors, or for what the noun ``head`` describes."""
        several = len(names) > 1
        if pronoun.lower_ in PLURAL:
            return several or self._is_many(head, names[0], pronoun)
        return not several and self._is_one(head, names[0], pronoun)

    def _is_many(self, head: Token, name: str, pronoun: Token) -> bool:
        """Say whether 'they' can stand for one name: a noun in the plural, or a body with none nearer."""
        if any(child.dep_ == "conj" for child in head.children):
            return False  # 'Norway and its allies': 'they' would be more than Norway
        kind = self._kind(name)
        if kind is None:
            return head.tag_ in _PLURAL_NOUNS
        speaks = is_cue_verb(pronoun.head) and pronoun.dep_ == "nsubj"
        nearer = head.doc[head.i + 1 : pronoun.i]
        return name in self.called_they or (kind in _COLLECTIVE and not self.has_plural(nearer, speaking=speaks))

    def has_plural(self, words: Span, *, speaking: bool = False) -> bool:
        """Say whether some words hold a noun in the plural, or one that can speak: 'recalled vans. They said ...'."""
        plurals = (token for token in words if token.tag_ in _PLURAL_NOUNS and token.ent_type_ != "PERSON")
        return any(not speaking or can_speak(token) for token in plurals)

    @cached_property
    def called_they(self) -> frozenset[str]:
        """The people of whom a sentence says that 'they' is their pronoun: the only one named before it there."""
        document, named = self._names.document, set[str]()
        for told in _THEY.finditer(document.text):
            start = document.sentence_at(told.start()).start
            people = {row.actor for row in self._names.mentions_in(start, told.start()) if self.is_person(row.actor)}
            named |= people if len(people) == 1 else set()
        return frozenset(named)

    def is_person(self, name: str) -> bool:
        """Say whether a name is a person's."""
        return self._kind(name) == "person"

    def only_name_bars(self, names: tuple[str, ...], chosen: tuple[str, ...], pronoun: Token) -> bool:
        """Say whether a person would be meant but for a first name, and no more tells for whom else is chosen."""
        if len(names) > 1 or not self.is_person(names[0]) or self.gender(chosen[0]) is not None:
            return False
        told = self.gender(names[0])
        return told not in (
            None,
            GENDERS[pronoun.lower_],
            self._names.gender_told(names[0]),
            self._learnt.get(names[0]),
        )

    def _is_one(self, head: Token, name: str, pronoun: Token) -> bool:
        """Say whether 'he', 'she' or 'it' can stand for one name."""
        word, kind = pronoun.lower_, self._kind(name)
        if kind is None and head.tag_ != "NN":
            return False
        is_person = kind == "person" if kind else noun_of(name) in role_nouns()
        if word in GENDERS:
            may_be = is_person or (kind is None and noun_of(name) in person_nouns())  # 'it' may be 'the operator'
            return may_be and self.gender(name) in (None, GENDERS[word])
        return not is_person and not any(child.dep_ == "conj" for child in head.children)  # 'Norway and its allies'

    def is_told(self, name: str, pronoun: Token) -> bool:
        """Say whether a person's gender is told, and is the pronoun's."""
        return self.is_person(name) and self.gender(name) == GENDERS[pronoun.lower_]

    def is_told_in_words(self, name: str, pronoun: Token) -> bool:
        """Say whether it is told by more than a first name: a title, a role, an earlier pronoun."""
        return GENDERS[pronoun.lower_] in (self._names.gender_told(name), self._learnt.get(name))

    def gender(self, name: str) -> Gender | None:
        """Return the gender that title, role or first name tell; where none does, that of an earlier pronoun."""
        if name in self._names.actors:
            return self._names.gender(name) or self._learnt.get(name)
        return {"f": "f", "m": "m"}.get(role_nouns().get(noun_of(name), ""))  # type: ignore[return-value]

    def learn(self, name: str, pronoun: Token) -> None:
        """Take note of the gender, if any, of a pronoun that stands for somebody."""
        if pronoun.lower_ in GENDERS:
            self._learnt.setdefault(name, GENDERS[pronoun.lower_])

    def _kind(self, name: str) -> str | None:
        actor = self._names.actors.get(name)
        return actor.actor_kind if actor else None


def noun_of(description: str) -> str:
    """Return the last word of a description before its prepositions: 'a spokeswoman for the city' -> 'spokeswoman'."""
    words = description.split()
    stop = next((i for i, word in enumerate(words) if i and word in _PREPOSITIONS), None)
    return words[:stop][-1].lower().removesuffix("-elect")


def is_empty(token: Token) -> bool:
    """Say whether 'it' stands for nothing: 'it is clear that', 'made it clear that', 'it was Jo who', 'it rains'."""
    if token.lower_ != "it":
        return False
    head = token.head
    if head.lemma_ in _WEATHER:
        return True
    if not is_linking(head) and head.pos_ != "ADJ":
        return False
    below = [child for child in head.children if child.dep_ in ("attr", "acomp")]
    return any(child.dep_ in _CLAUSES for word in (head, *below) for child in word.children)
