"""Whether a statement was made, as the text tells it: the column status, one of ``tables.STATUSES``.

Each construction is a row with its example, the cue in capitals; the first that says anything decides, and a cue that
none takes is said: so is a demand or a request ('asked to', 'called for'). After Saurí and Pustejovsky (2009).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from spacy.tokens import Token

from analysis.language.syntax.arguments import OBJECTS
from analysis.language.syntax.denial import has_negative_subject, is_no, negated_before
from analysis.language.syntax.status import expected, in_condition, questioned, supposed
from analysis.rules import Rule, first_decision
from analysis.tables import SAID


class Uttering(NamedTuple):
    """A verb that attributes, with the head of who speaks; ``belief``: it tells what somebody thinks or hopes."""

    verb: Token
    speaker: Token | None = None
    belief: bool = False


def status_of(verb: Token, speaker: Token | None = None, *, belief: bool = False) -> str:
    """Return whether somebody said what a verb attributes: one of ``tables.STATUSES``."""
    return first_decision(STATUS, Uttering(verb, speaker, belief)) or SAID


def status_of_noun(noun: Token, uttered_by: Token | None) -> str:
    """Return the same of what a noun attributes ('the claim that'); ``uttered_by`` is the verb that utters it."""
    if is_no(noun):
        return "denied"
    return SAID if uttered_by is None else status_of(uttered_by)


def _tells_nobody(one: Uttering) -> bool:
    return any(
        child.dep_ in OBJECTS and is_no(child) and child.lower_ in ("one", "nobody") for child in one.verb.rights
    )


def _row(name: str, example: str, status: str, holds: Callable[[Uttering], bool]) -> Rule[Uttering, str]:
    return Rule(name, example, lambda one: status if holds(one) else None)


#: What a statement is that was not plainly made.
STATUS: tuple[Rule[Uttering, str], ...] = (
    _row("asked", "Did Asha Rowe SAY that the pier was shut?", "questioned", lambda one: questioned(one.verb)),
    _row(
        "a condition",
        "If Asha Rowe SAYS that the pier is shut, we leave.",
        "supposed",
        lambda one: in_condition(one.verb),
    ),
    _row(
        "not to believe it is a belief, too",
        "Asha Rowe does not BELIEVE that the pier is safe.",
        SAID,
        lambda one: one.belief and negated_before(one.verb) and not has_negative_subject(one.verb),
    ),
    _row("denied", "Asha Rowe did not SAY that the pier was shut.", "denied", lambda one: negated_before(one.verb)),
    _row(
        "nobody speaks",
        "No lawyer came to SAY that the pier was shut.",
        "denied",
        lambda one: one.speaker is not None and is_no(one.speaker),
    ),
    _row("told nobody", "Asha Rowe TOLD no one that the pier was shut.", "denied", _tells_nobody),
    _row("still to come", "Asha Rowe will SAY that the pier is shut.", "expected", lambda one: expected(one.verb)),
    _row("supposed", "Asha Rowe may SAY that the pier is shut.", "supposed", lambda one: supposed(one.verb)),
)
