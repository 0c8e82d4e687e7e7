"""Predicates that tell nothing of a name they seem to be of: each a row with its example, the predicate in capitals.

To stand somewhere is not done to anybody ('based in Oslo'), a date begins nothing ('beginning in May'), and a word of a
name describes nobody.
"""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from analysis.language.syntax.speaking_nouns import is_source
from analysis.language.syntax.verb_classes import is_of
from analysis.measures.portrayal.predicate_relation import PredicateRelation
from analysis.measures.portrayal.predicate_words import is_act
from analysis.measures.portrayal.processes import process_of
from analysis.rules import Rule
from analysis.tables import RELATIONAL

_STANDING = frozenset("base headquarter locate situate".split())
#: Participles of what somebody is, not of what is done to them, before an infinitive: 'is set to leave'.
_STATES_BEFORE_ACT = frozenset("head incline poise prepare position set suppose tempt".split())
#: Participles of what somebody is wherever they stand: 'was doomed to fail', 'involved in the deal'.
_STATES = frozenset("doom head involve poise prepare".split())
#: Verbs that do nothing to anybody: whom they seem to act on is the subject of a clause below.
_THINKING = frozenset("argue assume conclude decide hope say suppose think wish".split())
_NO_WORDS = frozenset(("CD", "DT"))
_BEGINNING = frozenset("begin start".split())
_OF_TIME = frozenset("at from in on with".split())
_RECEIVING = frozenset("get receive".split())
#: What somebody wrote, though the noun may name an act, too: 'the return of the king', 'tax returns'.
_PAPERS = frozenset("book books emails findings letters records report reports returns".split())


class Place(NamedTuple):
    """A relation, the head word of the name it is of, and whether it is in a paragraph, where names have capitals."""

    name: Token
    relation: PredicateRelation
    in_prose: bool


def tells_nothing(name: Token, relation: PredicateRelation, *, in_prose: bool) -> bool:
    """Say whether a predicate is none of the name's, by a row of `NOTHING_TOLD`."""
    at = Place(name, relation, in_prose)
    return any(rule.decide(at) for rule in NOTHING_TOLD)


def _is_standing(at: Place) -> bool:
    word = at.relation.word
    return at.relation.passive and word.lemma_ in _STANDING and not any(child.dep_ == "agent" for child in word.rights)


def _is_habit(at: Place) -> bool:
    word = at.relation.word
    return at.relation.role == "patient" and word.lower_ == "used" and _next(word).lower_ == "to"


def _is_date(at: Place) -> bool:
    word = at.relation.word
    is_bare = word.tag_ == "VBG" and not any(child.dep_ in ("dobj", "xcomp", "aux", "nsubj") for child in word.children)
    after = _next(word)
    return is_bare and word.lemma_ in _BEGINNING and (after.lower_ in _OF_TIME or after.ent_type_ == "DATE")


def _next(word: Token) -> Token:
    return word.nbor() if word.i + 1 < len(word.doc) else word


def _is_word_of_name(at: Place) -> bool:
    """Say whether a capital inside a sentence makes a deed a word of a name: a place, a work."""
    word = at.relation.word
    is_capital = at.in_prose and word.text[0].isupper() and not word.text.isupper()
    return is_capital and not at.relation.is_noun and not (word.is_sent_start or word.nbor(-1).is_punct)


def _is_paper(at: Place) -> bool:
    return at.relation.is_noun and at.relation.word.lower_ in _PAPERS


def _is_beside_a_name(at: Place) -> bool:
    """Say whether an act stands behind a name that is none."""
    word = at.relation.word
    return at.relation.role == "attribute" and word.dep_ == "appos" and is_act(word) and not is_source(word)


def _is_of_the_noun_behind(at: Place) -> bool:
    word, name = at.relation.word, at.name
    is_adjective = at.relation.role == "attribute" and word.pos_ == "ADJ" and word.dep_ == "amod" and word.i < name.i
    return is_adjective and name.dep_ == "compound" and name.head.pos_ == "NOUN" and name.head.i > name.i


def _is_received(at: Place) -> bool:
    word = at.relation.word
    return at.relation.is_noun and word.dep_ == "dobj" and word.head.lemma_ in _RECEIVING and is_act(word)


def _is_a_state(at: Place) -> bool:
    word = at.relation.word
    if not at.relation.agentless:
        return False
    ahead = any(child.dep_ == "xcomp" and child.tag_ == "VB" for child in word.rights)
    return word.lemma_ in _STATES or (ahead and word.lemma_ in _STATES_BEFORE_ACT)


def _is_not_acted_on(at: Place) -> bool:
    """Say whether a verb does nothing to anybody: it only says what somebody is or has, or what is thought."""
    word = at.relation.word
    only_is = process_of(word) == RELATIONAL and not is_of(word, "giving")  # 'owes a ship to Norway'
    return at.relation.role == "patient" and (only_is or word.lemma_ in _THINKING)


def _is_no_description(at: Place) -> bool:
    """Say whether what somebody is called is only a number: 'one among many'."""
    word = at.relation.word
    of_some = any(child.lower_ == "of" for child in word.rights)  # 'one of three members'
    return at.relation.role == "attribute" and word.tag_ in _NO_WORDS and not of_some


def _is_to_blame(at: Place) -> bool:
    word = at.relation.word
    below = at.relation.role == "agent" and word.dep_ == "xcomp" and word.head.lemma_ == "be"
    return below and word.lemma_ == "blame" and not any(child.dep_ == "dobj" for child in word.rights)


NOTHING_TOLD: tuple[Rule[Place, bool], ...] = (
    Rule("where it stands", "Anna Berg is BASED in Oslo.", _is_standing),
    Rule("what it is used to", "Norway is USED to rain.", _is_habit),
    Rule("a date", "Norway will pay, BEGINNING in May.", _is_date),
    Rule("a word of a name", "They saw Norway RISING in the cinema.", _is_word_of_name),
    Rule("papers", "Norway released its tax RETURNS.", _is_paper),
    Rule("an act beside somebody", "It is late, said Anna Berg (a VIEW that all share).", _is_beside_a_name),
    Rule("of the noun behind", "Anna Berg left. Several VOCAL Berg critics stayed.", _is_of_the_noun_behind),
    Rule("what somebody is given", "Norway received its BRIEFING.", _is_received),
    Rule("a state it is in", "Norway is POISED to win.", _is_a_state),
    Rule("no act upon anybody", "The members INCLUDE Norway.", _is_not_acted_on),
    Rule("no description", "Norway is ONE among many.", _is_no_description),
    Rule("whom others blame", "Norway is to BLAME.", _is_to_blame),
)
