"""Whether a term stands in the sense that its list means: by the words of its sentence, and those beside it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from spacy.tokens import Token

from analysis.language.document import Document
from analysis.lexicons.senses import Company, Sense

#: In words: what is so close to a term is beside it. Set by hand.
_BESIDE = 3
#: A story with so many different words of a group is about its subject. Set by hand.
_ABOUT = 4


class TermSenses:
    """The words of a document's sentences, as they are asked for."""

    def __init__(self, document: Document) -> None:
        """Ask nothing of the document yet."""
        self._document = document
        self._words: dict[int, frozenset[str]] = {}
        self._subjects: dict[Company, bool] = {}

    def fits(self, first: int, last: int, sense: Sense | None) -> bool:
        """Say whether the words around tokens ``first`` to ``last`` (not included) are as the list asks."""
        if sense is None:
            return True
        around = self._around(first, last)
        if sense.needs and not sense.needs_same and not sense.needs.is_in(around):
            return False
        if sense.not_in_story and self._is_about(sense.not_in_story):
            return False
        if sense.not_in_sentence and sense.not_in_sentence.is_in(around):
            return False
        return not (sense.not_beside and sense.not_beside.is_in(self._beside(first, last)))

    def needs_same(self, first: int, last: int, sense: Sense | None) -> bool:
        """Say whether a term needs another of its category: no other word it asks for is in its sentence."""
        if sense is None or not sense.needs_same:
            return False
        return sense.needs is None or not sense.needs.is_in(self._around(first, last))

    def _around(self, first: int, last: int) -> frozenset[str]:
        """Return the words of a term's sentence without its own."""
        sentence = self._document.sentence_at(self._document.doc[first].idx)
        if sentence.index not in self._words:
            self._words[sentence.index] = frozenset(_forms(*self._document.span(sentence)))
        return self._words[sentence.index].difference(_forms(*self._document.doc[first:last]))

    def _is_about(self, subject: Company) -> bool:
        """Say whether the story has a few different words of a subject."""
        if subject not in self._subjects:
            self._subjects[subject] = sum(subject.is_in((word,)) for word in self._document.lower_words) >= _ABOUT
        return self._subjects[subject]

    def _beside(self, first: int, last: int) -> Iterator[str]:
        """Yield the words close to a term, those that govern it, and those that it governs."""
        doc = self._document.doc
        sentence = self._document.sentence_at(doc[first].idx)
        before = doc[max(sentence.first, first - _BESIDE) : first]
        after = doc[last : min(sentence.last, last + _BESIDE)]
        governed = chain.from_iterable((token.head, *token.children) for token in doc[first:last])
        return _forms(*before, *after, *(token for token in governed if not first <= token.i < last))


def _forms(*tokens: Token) -> Iterator[str]:
    """Yield words as printed and their lemmas, in lower case."""
    for token in tokens:
        yield token.lower_
        yield token.lemma_.lower()
