"""Descriptions that are none of the name they stand beside: each a row with its example, the description in capitals.

A noun right before a name, or explained by one, describes it only where nouns of its kind do: an office, a trade, a
body. An adjective before a name mostly tells which one is meant or which part of it ('the previous Congress').
"""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from analysis.entities.description_words import nouns_for, person_nouns
from analysis.entities.people import is_scholar, role_nouns
from analysis.language.syntax.arguments import SUBJECTS
from analysis.language.syntax.noun_phrases import hyphened
from analysis.language.syntax.speaking_nouns import is_source
from analysis.lexicons import words_of
from analysis.measures.portrayal.named_relation import Place
from analysis.measures.portrayal.predicate_words import is_act
from analysis.rules import Rule

_NO_WORDS = frozenset(("CD", "DT"))
#: How nouns end that say what a person is.
_OF_PEOPLE = ("er", "or", "ist", "man", "men", "woman", "women", "ee", "eer", "ian")
#: What a town is to a state that goes by its name: 'talks in the capital, Oslo'.
_TOWNS = frozenset("capital city seat town".split())


def _is_beside_a_name(at: Place) -> bool:
    """Say whether an act stands behind a name that is none."""
    word = at.relation.word
    return word.dep_ == "appos" and is_act(word) and not is_source(word)


def _is_of_the_noun_behind(at: Place) -> bool:
    word, name = at.relation.word, at.name
    is_adjective = word.pos_ == "ADJ" and word.dep_ == "amod" and word.i < name.i
    return is_adjective and name.dep_ == "compound" and name.head.pos_ == "NOUN" and name.head.i > name.i


def _is_no_description(at: Place) -> bool:
    """Say whether what somebody is called is only a number: 'one among many'."""
    word = at.relation.word
    of_some = any(child.lower_ == "of" for child in word.rights)  # 'one of three members'
    return word.tag_ in _NO_WORDS and not of_some


def _tells_which(at: Place) -> bool:
    """Say whether an adjective before a name tells which one it is, or is a verb or comparison misread."""
    word = at.relation.word
    if word.dep_ != "amod" or word.i > at.name.i or hyphened(word)[0] != word.i:
        return False
    is_count = word.text[0].isdigit() and word.lower_.endswith(("st", "nd", "rd", "th"))
    return (
        is_count
        or word.ent_type_ == "ORDINAL"
        or word.tag_ in ("VBD", "JJR", "RB")
        or word.lower_ in words_of("telling_words", "which one")
    )


def _is_of_no_kind(at: Place) -> bool:
    """Say whether a noun right before a name, or explained by one, is none that describes people or bodies."""
    word, name = at.relation.word, at.name
    before = word.dep_ in ("compound", "nmod") and word.head == name
    explained = name.dep_ == "appos" and name.head == word
    if at.relation.verb is not None or not (before or explained):
        return False
    return not _is_kind(word, is_person=name.ent_type_ not in ("ORG", "GPE"))


def _is_kind(noun: Token, *, is_person: bool) -> bool:
    word = noun.lemma_.lower().removeprefix("then-").removesuffix("-elect")
    if word in _kinds() or noun.lower_ in _kinds() or is_scholar(word) or is_source(noun):
        return True
    if noun.lower_.endswith("old"):
        return True  # '26-year-old Anna Berg'
    return is_person and word.endswith(_OF_PEOPLE) and not is_act(noun)


@cache
def _kinds() -> frozenset[str]:
    """Return the nouns that say what a person or a body is."""
    return frozenset((*role_nouns(), *person_nouns(), *nouns_for("body"), *words_of("telling_words", "kind")))


def _is_measured(at: Place) -> bool:
    """Say whether a number counts things beside a name ('248 miles', '2 points') or how far off it is."""
    word = at.relation.word
    counted = any(child.dep_ == "nummod" for child in word.lefts)
    beside = at.relation.verb is None and not _is_kind(word, is_person=False)
    return counted and (beside or word.ent_type_ == "QUANTITY")


def _is_town_of_state(at: Place) -> bool:
    """Say whether a town describes a state that goes by its name."""
    return at.relation.verb is None and at.relation.word.lemma_ in _TOWNS and at.stands_for_another


def _is_of_it(at: Place) -> bool:
    """Say whether something is said of 'it', which is mostly a thing or an event: 'it is real'."""
    return at.name.lower_ == "it" and at.name.dep_ in SUBJECTS


#: Descriptions that tell nothing; asked of attributes only.
NOT_CALLED: tuple[Rule[Place, bool], ...] = (
    Rule("an act beside somebody", "It is late, said Anna Berg (a VIEW that all share).", _is_beside_a_name),
    Rule("of the noun behind", "Anna Berg left. Several VOCAL Berg critics stayed.", _is_of_the_noun_behind),
    Rule("no description", "Norway is ONE among many.", _is_no_description),
    Rule("which one", "The PREVIOUS Congress said no.", _tells_which),
    Rule("no kind of people or bodies", "They put the focus on BASE Anna Berg left.", _is_of_no_kind),
    Rule("a measure", "Norway: Berg 2 POINTS.", _is_measured),
    Rule("a town that stands for its state", "They spoke to Norway in the CAPITAL, Oslo.", _is_town_of_state),
    Rule("what it is", "Norway says that it is REAL.", _is_of_it),
)
