"""Whether 'could', 'may' or 'might' says that something is possible ("the port could close") or something else.

After Coates (1983), "The Semantics of the Modal Auxiliaries": with a living subject and a deed the reading of 'could'
is ability or leave ("she could swim"), with a thing, a passive or a state it is possibility ("it could rain"). 'May'
and 'might' are possibility but for rules, set phrases and what a writer says to the reader ("you might ask why").
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from spacy.tokens import Token

from analysis.lexicons import builtin

_PRONOUNS = frozenset("i we you he she they who someone somebody anyone anybody everyone everybody others".split())
#: Nouns for people that no source is called by.
_OTHERS = frozenset("people crowd couple child kid baby audience reader viewer user spectator".split())
#: What people do not do but undergo or are: 'she could lose her seat'.
_UNDERGONE = frozenset("be become face lose die miss have need suffer get receive end return".split())
#: What is possible to see or feel, somebody is able to.
_SENSES = frozenset("feel hear notice see sense smell taste tell".split())
#: Verbs of what a reader is taken to do, and the words for the reader.
_OF_READERS = frozenset("argue ask assume call expect guess imagine recall say suppose think wonder".split())
_READERS = frozenset("one we you".split())
_NOBODY = frozenset("nobody no-one none".split())
#: Words before 'may' in 'whatever the case may be'.
_PHRASE = 4
#: Openers of a question told inside another clause, and what the parse makes of such a clause.
_WH_WORDS = frozenset("who whom what which how when where why".split())
_TOLD_QUESTIONS = frozenset(("ccomp", "pcomp", "csubj"))
_OPENERS = frozenset("so if what how as when whenever where wherever until before than whether".split())


class Other(NamedTuple):
    """A construction in which one of some modal verbs does not say that something is possible, with its example."""

    name: str
    modals: frozenset[str]
    example: str
    holds: Callable[[Token, Token], bool]


def _is_unreal(modal: Token, verb: Token) -> bool:
    has_have = any(child.lower_ in ("have", "'ve", "’ve") and child.dep_ == "aux" for child in verb.children)
    return has_have and not any(child.dep_ == "auxpass" for child in verb.children)


def _is_purpose(modal: Token, verb: Token) -> bool:
    return any(child.lower_ == "so" for child in verb.lefts if child.i < modal.i)


def _is_opened(modal: Token, verb: Token) -> bool:
    return any(child.lower_ in _OPENERS for child in verb.lefts if child.i < modal.i)


def _is_told_question(modal: Token, verb: Token) -> bool:
    opens = verb.left_edge.lower_ in _WH_WORDS or any(child.lower_ in _WH_WORDS for child in verb.lefts)
    return verb.dep_ in _TOLD_QUESTIONS and opens


def _is_ability(modal: Token, verb: Token) -> bool:
    subjects = (child for child in verb.lefts if child.dep_ == "nsubj")
    return verb.lemma_.lower() not in _UNDERGONE and any(map(_is_living, subjects))


def _is_sensed(modal: Token, verb: Token) -> bool:
    return verb.lemma_.lower() in _SENSES


def _is_to_reader(modal: Token, verb: Token) -> bool:
    readers = any(child.dep_ == "nsubj" and child.lower_ in _READERS for child in verb.lefts)
    return readers and verb.lemma_.lower() in _OF_READERS


def _is_set_phrase(modal: Token, verb: Token) -> bool:
    before = [token.lower_ for token in modal.doc[max(0, modal.i - _PHRASE) : modal.i]]
    after = [token.lower_ for token in modal.doc[modal.i + 1 : modal.i + 3]]
    return after == ["as", "well"] or "whatever" in before or before[-1:] == ["as"]


def _is_asked_leave(modal: Token, verb: Token) -> bool:
    is_if = any(child.lower_ == "if" and child.i < modal.i for child in verb.lefts)
    return is_if and any(child.dep_ == "nsubj" and child.lower_ in ("i", "we") for child in verb.lefts)


def _is_wish(modal: Token, verb: Token) -> bool:
    comes_first = any(child.dep_ == "nsubj" and child.i > modal.i for child in verb.children)
    return comes_first and modal.sent.text.rstrip()[-1:] != "?"


def _is_rule(modal: Token, verb: Token) -> bool:
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if subject is None or verb.lemma_.lower() in _UNDERGONE:
        return False
    is_nobody = subject.lower_ in _NOBODY or (
        any(child.lower_ == "no" for child in subject.lefts) and (subject.lower_ == "one" or _is_living(subject))
    )
    return is_nobody or verb.lemma_.lower() == "deem"


_COULD, _MAY, _ALL = frozenset(("could",)), frozenset(("may",)), frozenset(("could", "may", "might"))
OTHERS = (
    Other("what was not so", _COULD, "The skirt could have shown off her shoes.", _is_unreal),
    Other("a clause of purpose, condition or question", _COULD, "They moved so that boats could pass.", _is_opened),
    Other("a question told", _ALL, "They would not say when the work might end.", _is_told_question),
    Other("somebody's ability or leave", _COULD, "Anyone could draw it with a ruler.", _is_ability),
    Other("what is seen or felt", _COULD, "The team could sense the anger.", _is_sensed),
    Other("a word to the reader", _ALL, "You might ask who paid.", _is_to_reader),
    Other("a set phrase", _ALL, "The boat might as well have sunk.", _is_set_phrase),
    Other("leave that is asked", _MAY, "If I may add a word, he left.", _is_asked_leave),
    Other("a purpose", _MAY, "They moved so that boats may pass.", _is_purpose),
    Other("a wish", _MAY, "May the best boat win!", _is_wish),
    Other("a rule", _MAY, "No one may enter the yard.", _is_rule),
)


def is_possible(modal: Token) -> bool:
    """Say whether a modal verb says that something is possible; each construction that does not is in `OTHERS`."""
    verb = modal.head
    return modal.dep_ == "aux" and not any(
        modal.lower_ in other.modals and other.holds(modal, verb) for other in OTHERS
    )


def _is_living(subject: Token) -> bool:
    """Say whether a subject is somebody: a pronoun, a person's or a people's name, a noun for people."""
    return (
        subject.lower_ in _PRONOUNS
        or subject.ent_type_ in ("PERSON", "NORP")
        or subject.lemma_.lower() in _person_nouns()
    )


@cache
def _person_nouns() -> frozenset[str]:
    rows = builtin("source_nouns").rows
    return _OTHERS | {row["term"] for row in rows if row["form"] == "person"}
