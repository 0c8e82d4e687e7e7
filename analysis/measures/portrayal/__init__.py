"""Portrayal: what each actor does, what is done to it, and what it is called.

Verbs are read off the dependency parse: agent and patient after Fillmore (1968), and whether a passive names its
doer after van Leeuwen (1996). What a source says keeps the source's voice.
"""

from analysis.measures.portrayal.portrayals import find_portrayals
from analysis.measures.portrayal.predicates_by_side import (
    Acting,
    SidePair,
    SidePredicate,
    by_side,
    column_of,
    side_by_side,
    told_by,
    who_acts,
)

__all__ = [
    "Acting",
    "SidePair",
    "SidePredicate",
    "by_side",
    "column_of",
    "find_portrayals",
    "side_by_side",
    "told_by",
    "who_acts",
]
