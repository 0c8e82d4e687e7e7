"""Whose words a word is part of: a quotation's, or those of a clause that somebody is reported to say or think."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

from spacy.tokens import Token

from analysis import lexicons
from analysis.language.document import Document


class Words:
    """The quotations and reported clauses of a document."""

    def __init__(self, document: Document) -> None:
        self._quotations = [quotation for quotation in document.quotations if quotation.depth == 1]
        self._starts = [quotation.start for quotation in self._quotations]

    def quotation(self, token: Token) -> int | None:
        """Return the place of the quotation a word is in, or None."""
        place = bisect_right(self._starts, token.idx) - 1
        return place if place >= 0 and token.idx < self._quotations[place].end else None

    def reported(self, token: Token, quotation: int | None) -> frozenset[int]:
        """Return the clauses a word is in that somebody is reported to say or think, inside its quotation."""
        clauses = []
        while token.head != token:
            is_clause = token.dep_ == "ccomp" and token.pos_ in ("VERB", "AUX")
            if is_clause and is_cue_verb(token.head) and self.quotation(token.head) == quotation:
                clauses.append(token.i)
            token = token.head
        return frozenset(clauses)


def parted_by_colon(word: Token, pronoun: Token) -> bool:
    """Say whether a colon or semicolon parts a word from a pronoun behind it: no verb reports across it."""
    return any(token.text in ";:" for token in word.doc[word.i : pronoun.i])


def is_cue_verb(verb: Token) -> bool:
    """Say whether a verb is on the cue list: it reports what somebody says or thinks."""
    return verb.lemma_ in _reporting_verbs()


@cache
def _reporting_verbs() -> frozenset[str]:
    return frozenset(row["lemma"] for row in lexicons.builtin("cues").rows if row["part"] == "verb")
