"""Predicates that tell nothing of a name they seem to be of: each a row with its example, the predicate in capitals.

To stand somewhere is not done to anybody ('based in Oslo'), a date begins nothing ('beginning in May'), and a word of a
name describes nobody.
"""

from __future__ import annotations

from spacy.tokens import Token

from analysis.language.syntax.verb_classes import is_of
from analysis.measures.portrayal.named_relation import Place
from analysis.measures.portrayal.not_called import NOT_CALLED
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
_BEGINNING = frozenset("begin start".split())
_OF_TIME = frozenset("at from in on with".split())
#: What is done to texts and broadcasts, and not to whom they are of: 'a study by Oslo University, published in May'.
_PRINTING = frozenset("air broadcast print publish reprint republish".split())
#: What a film does to those who are in it.
_CASTING = frozenset("feature star".split())
_RECEIVING = frozenset("get receive".split())
#: Of how many words and marks a name in brackets is at most. By hand.
_LONGEST_IN_BRACKETS = 5
#: Participles that lead to a noun as a preposition does.
_PREPOSITIONS = frozenset("barring concerning considering excluding following including pending regarding".split())
#: What somebody wrote, though the noun may name an act, too: 'the return of the king', 'tax returns'.
_PAPERS = frozenset("book books emails findings letters records report reports returns".split())


def tells_nothing(at: Place) -> bool:
    """Say whether a predicate is none of the name's, by a row of `NOTHING_TOLD` or, of descriptions, `NOT_CALLED`."""
    rows = (*NOTHING_TOLD, *NOT_CALLED) if at.relation.role == "attribute" else NOTHING_TOLD
    return any(rule.decide(at) for rule in rows)


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


def _is_received(at: Place) -> bool:
    word = at.relation.word
    return at.relation.is_noun and word.dep_ == "dobj" and word.head.lemma_ in _RECEIVING and is_act(word)


def _is_a_state(at: Place) -> bool:
    word = at.relation.word
    if not at.relation.agentless:
        return False
    ahead = any(child.dep_ == "xcomp" and child.tag_ == "VB" for child in word.rights)
    sure = word.lemma_ == "convince" and not any(child.dep_ == "xcomp" for child in word.rights)
    return word.lemma_ in _STATES or sure or (ahead and word.lemma_ in _STATES_BEFORE_ACT)


def _is_of_the_text(at: Place) -> bool:
    """Say whether a participle behind a name is about a text of theirs: 'a study by Oslo, published in May'."""
    word = at.relation.word
    return at.relation.agentless and word.dep_ == "acl" and word.lemma_ in _PRINTING


def _is_filler(at: Place) -> bool:
    """Say whether 'I mean' only leads on: 'I mean, it is late', but not 'I mean it', 'I did not mean that'."""
    word, name = at.relation.word, at.name
    if word.lemma_ != "mean" or name.lower_ != "i" or word.i != name.i + 1:
        return False
    return _next(word).lower_ not in ("it", "that", "this", "to")


def _is_not_acted_on(at: Place) -> bool:
    """Say whether a verb does nothing to anybody: it only says what somebody is or has, or what is thought."""
    word = at.relation.word
    only_is = process_of(word) == RELATIONAL and not is_of(word, "giving")  # 'owes a ship to Norway'
    return at.relation.role == "patient" and (only_is or word.lemma_ in _THINKING or word.lemma_ in _CASTING)


def _is_to_blame(at: Place) -> bool:
    word = at.relation.word
    below = at.relation.role == "agent" and word.dep_ == "xcomp" and word.head.lemma_ == "be"
    return below and word.lemma_ == "blame" and not any(child.dep_ == "dobj" for child in word.rights)


def _is_in_brackets(at: Place) -> bool:
    """Say whether a name stands in brackets, and what seems to be told of it outside: 'The plan (Reuters) won'.

    Initials are the name before the bracket: 'the World Trade Organization (WTO) said'.
    """
    doc, name = at.name.doc, at.name
    before = [token for token in doc[max(0, name.i - _LONGEST_IN_BRACKETS) : name.i] if token.text in ("(", ")")]
    after = (token for token in doc[name.i : name.i + _LONGEST_IN_BRACKETS] if token.text in ("(", ")"))
    closing = next(after, None)
    if not before or before[-1].text != "(" or closing is None or closing.text != ")":
        return False
    opening = before[-1].i
    initials = (word.text[0] for word in doc[max(0, opening - 2 * len(name)) : opening])
    return not opening < at.relation.word.i < closing.i and not all(letter in initials for letter in name.text)


def _is_as_good_as_a_preposition(at: Place) -> bool:
    word = at.relation.word
    alone = not any(child.dep_ in ("aux", "nsubj") for child in word.lefts)
    return (
        at.relation.role == "agent" and alone and word.lower_ in _PREPOSITIONS and word.dep_ in ("advcl", "acl", "prep")
    )


NOTHING_TOLD: tuple[Rule[Place, bool], ...] = (
    Rule("where it stands", "Anna Berg is BASED in Oslo.", _is_standing),
    Rule("what it is used to", "Norway is USED to rain.", _is_habit),
    Rule("a date", "Norway will pay, BEGINNING in May.", _is_date),
    Rule("a word of a name", "They saw Norway RISING in the cinema.", _is_word_of_name),
    Rule("papers", "Norway released its tax RETURNS.", _is_paper),
    Rule("what somebody is given", "Norway received its BRIEFING.", _is_received),
    Rule("a state it is in", "Norway is POISED to win.", _is_a_state),
    Rule(
        "a text of theirs",
        "In an op-ed piece for the Guardian PUBLISHED on Saturday, Anna Berg spoke.",
        _is_of_the_text,
    ),
    Rule("a filler", "Anna Berg said: “I MEAN there is no time.”", _is_filler),
    Rule("no act upon anybody", "The members INCLUDE Norway.", _is_not_acted_on),
    Rule("whom others blame", "Norway is to BLAME.", _is_to_blame),
    Rule("outside brackets", "The plan (Reuters) WON.", _is_in_brackets),
    Rule("a preposition", "Norway won, CONSIDERING the odds.", _is_as_good_as_a_preposition),
)
