"""Whether 'could' says that something is possible ("the port could close") or tells of ability or leave.

After Coates (1983), "The Semantics of the Modal Auxiliaries": with a living subject and a deed the reading is ability
or leave ("she could swim"), with a thing, a passive or a state it is possibility ("it could rain").
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from spacy.tokens import Token

from analysis.lexicons import builtin

_PRONOUNS = frozenset("i we you he she they who someone somebody anyone anybody everyone everybody".split())
#: Nouns for people that no source is called by.
_OTHERS = frozenset("people crowd couple child kid baby audience reader viewer user spectator".split())
#: What people do not do but undergo or are: 'she could lose her seat'.
_UNDERGONE = frozenset("be become face lose die miss have need suffer get receive end return".split())
_OPENERS = frozenset("so if what how as when whenever where wherever until before than whether".split())


class Other(NamedTuple):
    """A construction in which 'could' does not say that something is possible, with its example."""

    name: str
    example: str
    holds: Callable[[Token, Token], bool]


def _is_unreal(modal: Token, verb: Token) -> bool:
    has_have = any(child.lower_ in ("have", "'ve", "’ve") and child.dep_ == "aux" for child in verb.children)
    return has_have and not any(child.dep_ == "auxpass" for child in verb.children)


def _is_opened(modal: Token, verb: Token) -> bool:
    return any(child.lower_ in _OPENERS for child in verb.lefts if child.i < modal.i)


def _is_ability(modal: Token, verb: Token) -> bool:
    subjects = (child for child in verb.lefts if child.dep_ == "nsubj")
    return verb.lemma_.lower() not in _UNDERGONE and any(map(_is_living, subjects))


OTHERS = (
    Other("what was not so", "The skirt could have shown off her shoes.", _is_unreal),
    Other("a clause of purpose, condition or question", "They moved so that boats could pass.", _is_opened),
    Other("somebody's ability or leave", "Anyone could draw it with a ruler.", _is_ability),
)


def is_possible(modal: Token) -> bool:
    """Say whether a modal verb says that something is possible; each construction that does not is in `OTHERS`."""
    verb = modal.head
    return modal.dep_ == "aux" and not any(other.holds(modal, verb) for other in OTHERS)


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
