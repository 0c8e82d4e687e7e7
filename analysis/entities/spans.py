"""The stretches of a text that are names, before and after it is known what they name."""

from __future__ import annotations

from typing import Literal, NamedTuple

from analysis.entities.gazetteer import Entry

Kind = Literal["person", "organisation", "state", "bloc", "media", "place"]


class NameSpan(NamedTuple):
    """Tokens ``first`` to ``last`` (not included) that look like a name, and the parser's label for them."""

    first: int
    last: int
    label: str


class Name(NamedTuple):
    """Tokens ``first`` to ``last`` (not included) of a name, its words, its kind, its gazetteer entry, if any."""

    first: int
    last: int
    text: str
    kind: Kind
    entry: Entry | None = None


#: What stands behind an owner's name.
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
#: Tags of a proper name's words.
PROPER = frozenset({"NNP", "NNPS"})
