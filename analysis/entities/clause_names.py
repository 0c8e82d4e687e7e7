"""Whom the nouns of an article's clauses name or describe: those whom its pronouns may stand for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np
from spacy.tokens import Token

from analysis.entities.agreement import Agreement
from analysis.entities.antecedents import Antecedent, is_main
from analysis.entities.described_subjects import described_by
from analysis.entities.whose_words import Words
from analysis.language.syntax.arguments import RELATIVES, who_or_which
from analysis.language.syntax.noun_phrases import first_of_list, governing_head
from analysis.language.syntax.verbs import is_linking

if TYPE_CHECKING:
    from analysis.entities.lookup import Names

#: The dependencies of a clause's subject.
SUBJECTS = ("nsubj", "nsubjpass")


class ClauseNames:
    """The actors that each noun of a clause names."""

    def __init__(self, names: Names, agreement: Agreement, words: Words) -> None:
        """Take an article's names, what agrees with whom, and whose words are where."""
        self._names, self._agreement, self._words = names, agreement, words
        self._document, self._doc = names.document, names.document.doc
        #: The names that are no subjects, by sentence.
        self.others: dict[int, list[Antecedent]] = {}
        #: The actors that a noun names, by its place.
        self.named = self._taken()

    def of(self, subject: Token) -> tuple[str, ...]:
        """Return whom a subject that is no pronoun names or describes."""
        if subject.tag_ in RELATIVES and subject.head.dep_ == "relcl":
            return tuple(self.named.get(first_of_list(governing_head(who_or_which(subject, subject.head))).i, ()))
        names = tuple(dict.fromkeys(self.named.get(subject.i, ()))) or self._called(subject)
        names = names or self._behind_role(subject)
        return names or described_by(self._names, subject)

    def is_one_person(self, names: Sequence[str]) -> bool:
        """Say whether names are those of one person."""
        return len(set(names)) == 1 and self._agreement.is_person(names[0])

    def candidate(self, head: Token, names: tuple[str, ...]) -> Antecedent:
        """Return somebody who is named, or described, by a noun, as one whom a pronoun may stand for."""
        sentence = self._document.sentence_at(head.idx).index
        quotation = self._words.quotation(head)
        return Antecedent(head, names, is_main(head), sentence, quotation, self._words.reported(head, quotation))

    def _taken(self) -> dict[int, list[str]]:
        """Return the actors that each noun of a clause names, and take note of those that are no subjects."""
        named: dict[int, list[str]] = {}
        for head, actor in self._mentions():
            governing = first_of_list(governing_head(head))
            if governing != head and self._is_another(actor, named.get(governing.i, ())):
                continue
            named.setdefault(governing.i, []).append(actor)
            if governing.dep_ not in SUBJECTS:
                other = self.candidate(head, (actor,))
                self.others.setdefault(other.sentence, []).append(other)
        return named

    def _is_another(self, actor: str, names: Sequence[str]) -> bool:
        """Say whether an actor beside a person's name is no second person: 'Jo Roe, of [Arden First]'."""
        return bool(names) and self._agreement.is_person(names[0]) and not self._agreement.is_person(actor)

    def _called(self, subject: Token) -> tuple[str, ...]:
        """Return who is told to be what a subject describes: 'The winner was [Jo Roe].'"""
        if subject.tag_ != "NN" or not is_linking(subject.head):
            return ()
        people = (self.named.get(child.i, ()) for child in subject.head.rights if child.dep_ == "attr")
        return next((tuple(names[:1]) for names in people if self.is_one_person(names)), ())

    def _behind_role(self, subject: Token) -> tuple[str, ...]:
        """Return whose name ends a role that the parse takes for the subject: 'Secretary to the Cabinet [Jo Roe]'."""
        last = subject.right_edge
        if subject.tag_ not in ("NN", "NNP") or last.pos_ != "PROPN":
            return ()
        actor = self._names.actor_at(subject.left_edge.idx, last.idx + len(last))
        return (actor.actor,) if actor is not None and actor.actor_kind == "person" else ()

    def _mentions(self) -> Iterator[tuple[Token, str]]:
        """Yield the head of each name that is no place, with its actor."""
        rows = [row for row in self._names.mentions if row.actor in self._names.actors and not row.place_use]
        starts = self._doc.to_array("IDX")
        firsts, lasts = (np.searchsorted(starts, [row[side] for row in rows]).tolist() for side in (0, 1))
        for row, first, last in zip(rows, firsts, lasts, strict=True):
            if first < last:
                yield next(t for t in self._doc[first:last] if t.head == t or not first <= t.head.i < last), row.actor
