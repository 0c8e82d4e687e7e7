"""A charge: what a construction of accusing or denying finds in the parse, and where the words of the matter end."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from spacy.tokens import Token

from analysis.language.syntax.arguments import own_subject

#: What is an accusation whatever it is about; 'claims' are made of goods, too.
ACCUSATIONS = frozenset({"accusation", "allegation", "charge"})


class Charge(NamedTuple):
    """An accusation in the parse: who may make it, whom it is about, and the first and last word of what it is."""

    verb: Token
    kind: str
    accuser: Token | None
    accused: Token | None
    matter: tuple[int, int] | None


class Construction(NamedTuple):
    """A way of accusing or denying: its name, an example, the lemmas it is looked for by, and what it finds."""

    name: str
    example: str
    lemmas: tuple[str, ...]
    finds: Callable[[Token], Charge | None]


def last_of_phrase(word: Token) -> int:
    """Return the last word of a phrase, before a mark that ends it."""
    for token in word.doc[word.i + 1 : word.right_edge.i + 1]:
        if token.text in ";:—–()":
            return int(token.i) - 1
    last = word.right_edge
    return int(last.i) - last.is_punct


def last_of_clause(verb: Token) -> int:
    """Return a clause's last word: before a verb that the parse hangs on it, as in 'denies it did [and blamed]'."""
    beside = (word for word in verb.conjuncts if word.i > verb.i and word.tag_ in ("VBD", "VBZ", "VBP"))
    other = next((word for word in beside if own_subject(word) is None), verb)
    joint = next((word for word in reversed(verb.doc[verb.i : other.i]) if word.dep_ == "cc"), None)
    if joint is not None:
        return int(joint.i) - 1 - verb.doc[joint.i - 1].is_punct
    last = verb.right_edge
    return int(last.i) - last.is_punct
