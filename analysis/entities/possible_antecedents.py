"""Whom a pronoun may stand for by where it stands, likeliest first; `coreference` chooses.

First come the subjects of its own sentence, the nearest first, then the main subject of the sentence before, and so on
back (centering: Grosz, Joshi & Weinstein 1995); who the words come from ('according to Roe') counts as a subject. An
object is not its own verb's subject ('Roe praised him'), and who 'said' something is not whom these words name
(binding: Chomsky 1981). Somebody who is named only inside a speaker's words is meant by no pronoun outside them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from spacy.tokens import Token

from analysis.entities.agreement import PLURAL, Agreement
from analysis.entities.antecedents import Antecedent, by_salience
from analysis.entities.clause_names import SUBJECTS, ClauseNames
from analysis.entities.whose_words import Words, is_cue_verb, parted_by_colon
from analysis.language.document import Sentence
from analysis.language.syntax.arguments import RELATIVES, governing_verb

if TYPE_CHECKING:
    from analysis.entities.lookup import Names

#: How many subjects before a pronoun are weighed. By hand.
_MEMORY = 12
#: The dependencies of objects, those of a preposition among them.
OBJECTS = frozenset({"dobj", "dative", "pobj"})


class PossibleAntecedents:
    """The subjects and other names before a pronoun, as far as an article has been read."""

    def __init__(self, names: Names, agreement: Agreement, words: Words, clauses: ClauseNames) -> None:
        """Take an article's names, what agrees with whom, whose words are where, and whom its nouns name."""
        self._names, self._document = names, names.document
        self._agreement, self._words, self._clauses = agreement, words, clauses
        self._subjects: list[Antecedent] = []
        #: Who is the subject of a verb, by the verb's place.
        self.subject_of: dict[int, tuple[str, ...]] = {}

    def add(self, subject: Antecedent) -> None:
        """Take note of a subject: pronouns behind it may stand for it."""
        self._subjects.append(subject)
        self.subject_of[subject.head.head.i] = subject.names

    @property
    def subjects(self) -> list[Antecedent]:
        """The last subjects, as many as are weighed."""
        return self._subjects[-_MEMORY:]

    def ordered(self, pronoun: Token, sentence: Sentence) -> Iterator[Sequence[Antecedent]]:
        """Yield who may be meant, likeliest first."""
        before = sentence.index - 1
        subjects = self.in_reach(pronoun, sentence, self.subjects)
        subjects = [c for c in subjects if c.head.tag_ not in RELATIVES or c.head.head.is_ancestor(pronoun)]
        earlier = sorted((c for c in subjects if c.sentence <= before), key=by_salience)
        singular = pronoun.lower_ not in PLURAL
        yield [c for c in reversed(subjects) if c.sentence == sentence.index]
        if singular:
            yield self._only(self._beside(pronoun, sentence), pronoun)
        yield [c for c in earlier if c.sentence == before]
        if singular:
            yield self._only(self.in_reach(pronoun, sentence, self.objects_before(sentence)), pronoun)
        yield [c for c in earlier if c.sentence < before]

    def objects_before(self, sentence: Sentence) -> list[Antecedent]:
        """Return the objects of the sentence before, if it is of the same paragraph."""
        before = sentence.index - 1
        if before < 0 or self._document.sentences[before].block != sentence.block:
            return []
        return [c for c in self._clauses.others.get(before, ()) if c.head.dep_ in ("dobj", "dative")]

    def in_reach(self, pronoun: Token, sentence: Sentence, candidates: Iterable[Antecedent]) -> list[Antecedent]:
        """Return those who are not named only in words of somebody's that the pronoun is not in.

        In one sentence only who says the words is not named in them: 'Roe will come, he said', 'Roe's son hopes Roe
        will come if he can'.
        """
        quotation = self._words.quotation(pronoun)
        reported = self._words.reported(pronoun, quotation)
        says = pronoun.dep_ in SUBJECTS and is_cue_verb(pronoun.head)
        near = (c for c in candidates if c.quotation == quotation)
        return [
            c
            for c in near
            if c.reported <= reported
            or (c.sentence == sentence.index and not (says and not parted_by_colon(c.head, pronoun)))
        ]

    def of_told_gender(self, pronoun: Token, sentence: Sentence, *, wide: bool) -> Iterator[str]:
        """Yield the people before a pronoun in its sentence whose gender is told and is its.

        ``wide`` takes in the sentence before, and who only owns something ("Doe's hand").
        """
        before = self._document.sentences[max(0, sentence.index - 1)]
        sentences = {sentence.index, before.index} if wide and before.block == sentence.block else {sentence.index}
        quotation = self._words.quotation(pronoun)
        for c in (c for index in sentences for c in self._clauses.others.get(index, ())):
            if c.head.i < pronoun.i and c.quotation == quotation:
                owner = c.head.dep_ == "poss" and not wide
                if not owner and c.head.dep_ != "compound" and self._agreement.is_told(c.names[0], pronoun):
                    yield c.names[0]

    def excluded(self, pronoun: Token) -> set[str]:
        """Return who cannot be meant: an object's own subject; the subject of what the pronoun's verb reports."""
        if pronoun.dep_ in OBJECTS:
            verb = governing_verb(pronoun.head.head if pronoun.dep_ == "pobj" else pronoun.head)
            return set(self.subject_of.get(verb.i, ()))
        if pronoun.dep_ not in SUBJECTS or not is_cue_verb(pronoun.head):
            return set()
        clauses = [child for child in pronoun.head.children if child.dep_ == "ccomp"]
        return {
            mention.actor
            for clause in clauses
            if not parted_by_colon(clause, pronoun)
            for mention in self._names.mentions_in(clause.left_edge.idx, clause.right_edge.idx + 1)[:1]
            if any(child.idx == mention.end - len(child) and child.dep_ in SUBJECTS for child in clause.lefts)
        }

    def _beside(self, pronoun: Token, sentence: Sentence) -> Iterator[Antecedent]:
        """Yield the names before a pronoun in its sentence that are no subjects and that the grammar allows.

        It keeps a subject from what its own verb governs ('Asked about Roe, he left'), and an object from the one
        beside it ('sent Roe to him').
        """
        quotation = self._words.quotation(pronoun)
        verb = pronoun.head.head if pronoun.dep_ == "pobj" else pronoun.head
        for c in self._clauses.others.get(sentence.index, ()):
            if c.head.i < pronoun.i and c.quotation in (None, quotation):
                if pronoun.dep_ in SUBJECTS:
                    barred = verb.is_ancestor(c.head) and not parted_by_colon(c.head, pronoun)
                else:
                    barred = pronoun.dep_ in OBJECTS and verb in (c.head.head, c.head.head.head)
                if not barred:
                    yield c

    def _only(self, candidates: Iterable[Antecedent], pronoun: Token) -> list[Antecedent]:
        """Return the only one that agrees, an object before what is part of another phrase; none of several."""
        fitting = [c for c in candidates if self._agreement.fits(c.head, c.names, pronoun)]
        objects = [c for c in fitting if c.head.dep_ in ("dobj", "dative")]
        chosen = objects or fitting
        return chosen[-1:] if len({c.names for c in chosen}) == 1 else []
