"""A relation with the name it is of, as the rows ask of it that tell which relations say nothing."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from analysis.measures.portrayal.predicate_relation import PredicateRelation


class Place(NamedTuple):
    """A relation, the head word of the name it is of, and two things about them.

    ``in_prose``: they are in a paragraph, where names have capitals; ``stands_for_another``: the name's head is no word
    of the actor's name, as a town's that stands for a state.
    """

    name: Token
    relation: PredicateRelation
    in_prose: bool
    stands_for_another: bool
