"""What a name is called: beside it, after a linking verb, after a verb of naming, and by the noun of its act."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from analysis.language.syntax.noun_phrases import BODIES, appositions
from analysis.language.syntax.status import negated
from analysis.language.syntax.verbs import COMPLEMENTS
from analysis.measures.portrayal.clauses import NAMING
from analysis.measures.portrayal.phrases import is_act


class Tie(NamedTuple):
    """A verb or a description that a noun is tied to.

    ``word`` is the verb, or the head of the description; ``passive`` and ``agentless`` as in the table;
    ``under`` is the verb or adjective that the verb is an infinitive or gerund of ('seek' in 'seeks to block');
    ``preposition`` leads from the verb to the noun ('on' in 'imposed on Peru'); ``negated``: 'not' stands with it.
    """

    relation: str
    word: Token
    passive: bool = False
    agentless: bool = False
    under: str | None = None
    preposition: str | None = None
    negated: bool = False


def called_by_copula(verb: Token) -> Iterator[Tie]:
    """Yield what a linking verb says its subject is."""
    for child in verb.children:
        if child.dep_ in COMPLEMENTS:
            yield Tie("attribute", child, negated=negated(verb))


def called_after(verb: Token) -> Iterator[Tie]:
    """Yield what a verb of naming says of its object: 'call Norway a bully', 'regarded as a moderate'."""
    for child in verb.children:
        if child.dep_ == "oprd":
            yield Tie("attribute", child)
        elif child.dep_ == "prep" and child.lower_ == "as" and verb.lemma_ in NAMING:
            for complement in child.children:
                if complement.dep_ in ("pobj", "amod", "pcomp", "acomp") and complement.tag_ != "VBG":
                    yield Tie("attribute", complement)


def called_beside(noun: Token, below: bool = True) -> Iterator[Tie]:
    """Yield the descriptions beside a name: 'Berg, a former boxer', 'the strongman, Berg', 'embattled tycoon Berg'."""
    if below:
        for child in appositions(noun):
            yield Tie("attribute", child)
        described = noun.nbor(-1) if noun.i else noun
        while described.dep_ == "compound" and described.pos_ == "PROPN" and described.i and described.head == noun:
            described = described.nbor(-1)
        is_word = described.pos_ in ("ADJ", "NOUN") or (described.pos_ == "VERB" and described.dep_ == "amod")
        if described.head == noun and described.dep_ in ("amod", "compound") and is_word:
            yield Tie("attribute", described)
    elif noun.pos_ == "NOUN" and noun.lemma_.lower() not in BODIES:
        yield Tie("attribute", noun)


def named_act(name: Token) -> Iterator[Tie]:
    """Yield the noun of action a name stands before: "Kenya's demand", 'NATO expansion'."""
    if is_act(name.head):
        yield Tie("attribute", name.head)
