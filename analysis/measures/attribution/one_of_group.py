"""The group of people that 'one', 'another' and 'others' are of: 'The teachers met. One said ...'."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.language.document import Document
from analysis.language.syntax.arguments import own_subject
from analysis.language.syntax.speaking_nouns import is_person

#: What may mean somebody of a group just named.
_OF_GROUP = frozenset({"one", "another", "others", "some"})
_PLURAL = frozenset({"NNS", "NNPS"})
#: How many sentences back the group may be: 'One said ... Another said ...'. By hand.
_FURTHEST = 3


def group_of(document: Document, word: Token) -> Token | None:
    """Return the head noun of the group that a word alone at its sentence's start means somebody of, if any.

    It is the plural subject of the sentence before, in the same paragraph, or of the one before another 'one'.
    """
    sentence = document.sentence_at(word.idx)
    if not _is_alone(word) or word.i > sentence.first + 1:
        return None
    for place in range(sentence.index - 1, max(-1, sentence.index - 1 - _FURTHEST), -1):
        before = document.sentences[place]
        subject = own_subject(document.span(before).root)
        if before.block != sentence.block or subject is None:
            return None
        if not _is_alone(subject):
            return subject if subject.tag_ in _PLURAL and is_person(subject) else None
    return None


def _is_alone(word: Token) -> bool:
    """Say whether a word may mean somebody of a group, and no more words say of which: not 'one of the owners'."""
    return word.lower_ in _OF_GROUP and not any(child.dep_ == "prep" for child in word.rights)
