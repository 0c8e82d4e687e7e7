"""Pronouns that name an actor, where a simple rule is safe; all others stay unresolved.

A pronoun takes the nearest subject before it in its sentence, else the only actor before it in its sentence, else
the subject of the sentence before. If that is no actor of a fitting kind, nobody is named. Subjects first is the
order of centering theory (Grosz, Joshi & Weinstein 1995). A person as object ('accused her') is found in its
sentence alone, and is never the subject of its own verb, for which there is 'herself' (Chomsky 1981).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping

import numpy as np
from spacy.tokens import Doc, Token

from analysis.entities.lookup import Names
from analysis.entities.people import Gender
from analysis.language import Sentence
from analysis.language.syntax.arguments import OBJECTS, has_subject
from analysis.language.syntax.noun_phrases import first_of_list, governing_head
from analysis.language.syntax.verb_classes import is_of

_PERSON = frozenset(("person",))
_BODY = frozenset(("state", "organisation", "bloc", "media"))
#: The kinds of actor a pronoun can stand for; 'they' stands for a list of actors, whatever their kinds.
FITTING: dict[str, frozenset[str]] = {
    **dict.fromkeys(("he", "him", "his", "she", "her"), _PERSON),
    **dict.fromkeys(("it", "its"), _BODY),
    **dict.fromkeys(("they", "their"), _PERSON | _BODY),
}
_PLURAL = frozenset(("they", "their"))
_SUBJECTS = ("nsubj", "nsubjpass")
GENDER: dict[str, Gender] = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
#: How many sentences back a pronoun reaches while nobody else is the subject.
REACH = {word: 2 if word in GENDER else 1 for word in FITTING}


def resolve(names: Names, heads: Mapping[int, str]) -> Iterator[tuple[Token, str]]:
    """Yield each pronoun that names an actor, with the actor; a list's 'they' comes once an actor.

    ``heads``: the actor by the index of its mention's head word.
    """
    doc = names.document.doc
    candidates = _indices(doc, "LOWER", FITTING)
    if not candidates:
        return
    search = _Search(names, heads)
    for index in candidates:
        token = doc[index]
        places = ("poss", *_SUBJECTS, *OBJECTS) if token.lower_ in GENDER else ("poss", *_SUBJECTS)
        if token.dep_ in places and not is_empty(token):
            for actor in search.antecedents(token):
                yield token, actor


def is_empty(token: Token) -> bool:
    """Say whether 'it' names nothing: 'it is clear that', 'it is odd if', 'it was Norway that', 'it is raining'."""
    if token.lower_ != "it":
        return False
    verb = token.head
    if verb.lemma_ in ("rain", "snow"):
        return True
    if not is_of(verb, "linking"):
        return False
    below = [child for child in verb.children if child.dep_ in ("attr", "acomp")]
    clauses = [child.dep_ for word in (verb, *below) for child in word.children]
    return not {"ccomp", "xcomp", "csubj", "relcl", "advcl"}.isdisjoint(clauses)


def _indices(doc: Doc, attribute: str, words: Iterable[str]) -> list[int]:
    """Return the tokens whose attribute is one of the words."""
    wanted = np.array([doc.vocab.strings[word] for word in words], dtype=np.uint64)
    found: list[int] = np.flatnonzero(np.isin(doc.to_array(attribute), wanted)).tolist()
    return found


class _Search:
    """The subjects of an article, and who is named by them; it learns from each pronoun it resolves."""

    def __init__(self, names: Names, heads: Mapping[int, str]) -> None:
        self.names = names
        self.document = names.document
        self.heads = heads
        self.subjects = _indices(self.document.doc, "DEP", _SUBJECTS)
        self.named: dict[int, list[str]] = {}
        for index, actor in heads.items():
            first = first_of_list(governing_head(self.document.doc[index]))
            if first.dep_ in _SUBJECTS:
                self.named.setdefault(first.i, []).append(actor)

    def antecedents(self, token: Token) -> list[str]:
        """Return the actors a pronoun stands for; none when unsure."""
        sentence = self.document.sentence_at(token.idx)
        if token.dep_ in OBJECTS:
            return self._other_subject(token, sentence)
        found = self._here(token, sentence)
        if found is None:
            found = self._earlier(token, sentence)
        if found:
            self.named[token.i] = found
        return found

    def _crosses_marks(self, subject: int, token: Token) -> bool:
        """Say whether just one of the two stands inside quotation marks: a speaker's 'he' is somebody else."""
        between = self.document.text[self.document.doc[subject].idx : token.idx].replace("''", '"')
        return sum(map(between.count, '"“”')) % 2 == 1

    def _here(self, token: Token, sentence: Sentence) -> list[str] | None:
        """Look in the pronoun's sentence; None says: look further."""
        word = token.lower_
        for subject in reversed(self._between(sentence.first, token.i)):
            if not _passes(self.document.doc[subject], word):
                return self._fitting(subject, token)
        return self._only(sentence, token)

    def _only(self, sentence: Sentence, token: Token, own: Token | None = None) -> list[str] | None:
        """Return the only fitting actor before a pronoun in its sentence; the subject of its ``own`` verb is none."""
        heads = (self.document.doc[i] for i in range(sentence.first, token.i) if i in self.heads)
        near = {self.heads[head.i] for head in heads if own is None or first_of_list(governing_head(head)).head != own}
        near = {actor for actor in near if self._suits(actor, token.lower_)}
        if not near:
            return None
        return list(near) if len(near) == 1 and token.lower_ not in _PLURAL else []

    def _other_subject(self, token: Token, sentence: Sentence) -> list[str]:
        """Return the nearest subject before an object in its sentence, its own verb's subject aside."""
        own = doing(token.head)
        for index in reversed(self._between(sentence.first, token.i)):
            subject = self.document.doc[index]
            if subject.head != own and not _passes(subject, token.lower_):
                return self._fitting(index, token)
        return self._only(sentence, token, own) or []

    def _earlier(self, token: Token, sentence: Sentence) -> list[str]:
        """Look at the main subjects of the sentences before, in the same block."""
        doc, word = self.document.doc, token.lower_
        for index in range(sentence.index - 1, max(-1, sentence.index - 1 - REACH[word]), -1):
            earlier = self.document.sentences[index]
            if earlier.block != sentence.block:
                break
            before = self._between(earlier.first, earlier.last)
            main = next((i for i in before if doc[i].head.dep_ == "ROOT"), before[0] if before else None)
            if main is not None and not _passes(doc[main], word):
                return self._fitting(main, token)
        return []

    def _between(self, first: int, last: int) -> list[int]:
        return self.subjects[bisect_left(self.subjects, first) : bisect_left(self.subjects, last)]

    def _fitting(self, index: int, token: Token) -> list[str]:
        """Return a subject's actors if they fit the pronoun in kind and number."""
        subject, word = self.document.doc[index], token.lower_
        several = any(child.dep_ == "conj" for child in subject.children)
        if several != (word in _PLURAL) and subject.lower_ not in FITTING:
            return []
        actors = self.named.get(index, [])
        if self._crosses_marks(index, token):
            return []
        return actors if all(self._suits(actor, word) for actor in actors) else []

    def _suits(self, actor: str, word: str) -> bool:
        if self.names.actors[actor].actor_kind not in FITTING[word]:
            return False
        return word not in GENDER or self.names.gender(actor) in (None, GENDER[word])


def doing(verb: Token) -> Token:
    """Return the verb whose subject does this one: 'wants' for 'praise' in 'wants to praise her'."""
    while not has_subject(verb) and verb.dep_ in ("xcomp", "conj", "advcl", "pcomp", "prep") and verb.head != verb:
        verb = verb.head
    return verb


def _passes(subject: Token, word: str) -> bool:
    """Say whether a subject cannot be meant at all, so that the search goes on: a relative, a plural for 'it'."""
    if subject.tag_ in ("WDT", "WP", "EX") or subject.lower_ in ("i", "you", "we", "that", "this", "there"):
        return True
    if subject.lower_ in FITTING:
        return FITTING[subject.lower_].isdisjoint(FITTING[word])
    plural = subject.tag_ in ("NNS", "NNPS")
    return plural if word in ("it", "its") else word not in _PLURAL and subject.tag_ in ("NN", "NNS")
