"""What a pronoun may stand for, and which of two is likelier."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np
from spacy.tokens import Doc, Token

from analysis.entities.whose_words import is_cue_verb


class Antecedent(NamedTuple):
    """Somebody or something a pronoun may stand for.

    ``head`` is the word that names it; ``names`` are actors, or the words that describe what is no actor; ``main``: it
    is a main clause's subject; ``sentence``: the place of its sentence; ``quotation`` and ``reported``: the quotation
    and the reported clauses it is in.
    """

    head: Token
    names: tuple[str, ...]
    main: bool
    sentence: int
    quotation: int | None
    reported: frozenset[int]


def by_salience(subject: Antecedent) -> tuple[int, bool, int, int]:
    """Return the key that sorts earlier subjects: nearer sentences first, main clauses first, later clauses first."""
    return -subject.sentence, not subject.main, -subject.head.head.i, subject.head.i


def is_main(subject: Token) -> bool:
    """Say whether a subject is a main clause's: its verb is the root, or coordinated with it; a fragment's is.

    So is the one whom the words come from: 'according to Roe'.
    """
    if subject.dep_ == "pobj" and subject.head.head.lower_ == "according":
        return True
    verb = subject.head
    while verb.dep_ == "conj" and verb.head != verb:
        verb = verb.head
    return verb.dep_ == "ROOT"


def brings_in(noun: Token) -> bool:
    """Say whether a noun behind 'is' names whom the sentence brings in: 'One who stayed is [Roe]', no 'it is Roe'."""
    if noun.dep_ != "attr":
        return False
    return not any(child.dep_ == "nsubj" and child.tag_ in ("PRP", "DT") for child in noun.head.children)


def says_of(pronoun: Token, subject: Token) -> bool:
    """Say whether a pronoun says between commas what a subject before it does: 'The [chef], she says, left.'"""
    is_set_off = pronoun.dep_ == "nsubj" and pronoun.i > 0 and pronoun.nbor(-1).text == ","
    return is_set_off and is_cue_verb(pronoun.head) and subject.i < pronoun.i < pronoun.head.i < subject.head.i


def tokens_with(doc: Doc, attribute: str, words: Iterable[str]) -> list[int]:
    """Return the places of the tokens whose attribute ('LOWER', 'DEP') is one of some words."""
    wanted = np.array([doc.vocab.strings[word] for word in words], dtype=np.uint64)
    places: list[int] = np.flatnonzero(np.isin(doc.to_array(attribute), wanted)).tolist()
    return places


def informants(doc: Doc) -> Iterator[Token]:
    """Yield those whom the words come from: 'according to Roe'."""
    for index in tokens_with(doc, "LOWER", ("according",)):
        for preposition in doc[index].children:
            yield from (child for child in preposition.children if child.dep_ == "pobj")
