"""A word that the parse hangs on a cue verb's right: what may be, or lead to, the verb's content."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from analysis.measures.attribution.candidates import CueSentence
from analysis.measures.attribution.cues import cues_of

#: What opens a question, told or asked.
QUESTIONS = frozenset("how what why where when who which whether".split())
#: What is said of somebody or something, beside the claims of the cue list.
_REMARKS = frozenset("criticism critique accusation attack notion suggestion question idea account view".split())


class Dependent(NamedTuple):
    """A word that the parse hangs on a cue verb, on its right, with what a construction asks besides."""

    word: Token
    #: The verb's dependents on its right, punctuation aside.
    siblings: list[Token]
    takes: frozenset[str]
    passive: bool
    sentence: CueSentence

    @property
    def first(self) -> Token:
        """The first token of the word's phrase or clause."""
        return self.word.left_edge

    @property
    def is_question(self) -> bool:
        """Say whether the phrase or clause opens with a question word."""
        return self.first.lower_ in QUESTIONS

    @property
    def is_object(self) -> bool:
        """Say whether the word is the object of an active verb."""
        return self.word.dep_ == "dobj" and not self.passive

    @property
    def is_listener(self) -> bool:
        """Say whether the object is who is told: a clause follows it, 'told the town that the pier was shut'."""
        return "clause" in self.takes and any(
            other.i > self.word.i and other.dep_ == "ccomp" for other in self.siblings
        )

    def may_be_content(self) -> bool:
        """Say whether the cue takes such an object: always, or where it holds a quotation."""
        if "object" in self.takes:
            return True
        end = self.word.right_edge.idx + len(self.word.right_edge)
        return "marked" in self.takes and any(
            self.first.idx <= quotation.start < end + 2 for quotation in self.sentence.quotations
        )

    @property
    def is_claim(self) -> bool:
        """Say whether the word is an object that somebody said, no act yet to come: 'the allegation', not 'the offer'.

        'The claim that ...' is a cue itself.
        """
        noun = cues_of("noun").get(self.word.lemma_)
        is_said = self.word.lemma_ in _REMARKS if noun is None else "infinitive" not in noun.takes
        return self.is_object and is_said and all(child.left_edge.dep_ != "mark" for child in self.word.rights)
