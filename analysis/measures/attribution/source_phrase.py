"""The phrase that names a source as the rules see it: its words, its head noun, the actor it means.

What the noun says of a source is in `source_nouns`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from spacy.tokens import Span, Token

from analysis.language import Document
from analysis.measures.attribution.source_nouns import LONGEST, Noun, counters, noun_at, words_of
from analysis.tables import Actor, Mention, Statement

_SINGLE = frozenset({"one", "another", "each", "none"})
#: What belongs to a noun phrase; a clause about the source says what they did, not who they are.
_PARTS = frozenset("det amod compound nmod poss case prep pobj appos conj nummod quantmod".split())
#: After these a name is a topic, an addressee or a place.
_ABOUT = frozenset("to on about against over with into towards toward in near at concerning regarding".split())
#: After a document's passive these name who made it ('sent by') or what it stands on ('based on').
_GROUNDS = frozenset({"by", "on", "upon"})

#: Actors by the first character of each of their mentions.
ActorAt = Mapping[int, Actor]


@dataclass(frozen=True)
class SourcePhrase:
    """Who a statement is attributed to.

    ``span`` are the words (those of the antecedent where the mention is a pronoun), ``actor`` the row
    they mean, if any. Both are None where the article gives no source. ``owners`` are other actors that
    the words name as its own: Norland in 'Norland's letter', 'a Norland official', 'the list sent by Norland'.
    """

    span: Span | None
    actor: Actor | None
    owners: tuple[Actor, ...] = ()

    @property
    def given(self) -> bool:
        """Say whether the article gives a source at all."""
        return self.span is not None or self.actor is not None

    @cached_property
    def head(self) -> Token | None:
        """The noun that says what the speaker is: 'officials' in 'one of the officials'."""
        if self.span is None:
            return None
        head = self.span.root
        if head.pos_ not in {"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"}:
            head = next((t for t in reversed(self.span) if t.pos_ in {"NOUN", "PROPN", "PRON"}), head)
        if head.lower_ in counters():
            counted = [t for of in head.children if of.lower_ == "of" for t in of.children if t.dep_ == "pobj"]
            return counted[0] if counted else head
        return head

    @cached_property
    def noun(self) -> Noun | None:
        """The head's entry in the list of source nouns; None for a person's name that happens to be a noun."""
        if self.span is None or self.head is None or (self.head.ent_type_ == "PERSON" and self.head.tag_ == "NNP"):
            return None
        start = max(self.span.start, self.head.i - LONGEST + 1)
        words = words_of(self.span.doc[start : self.head.i + 1].text)
        found = noun_at(words, len(words)) if words else None
        return found[1] if found else None

    @property
    def plural(self) -> bool:
        """Say whether the head is a plural, or two heads stand side by side ('Smith and Jones')."""
        if self.span is None or self.head is None or self.span.root.lower_ in _SINGLE:
            return False
        tag = self.head.tag_
        return self.several or tag == "NNPS" or (tag == "NNS" and self.head.lemma_.lower() != self.head.lower_)

    @property
    def several(self) -> bool:
        """Say whether the words name two or more side by side."""
        return self.span is not None and any(t.dep_ == "conj" and t.head == self.span.root for t in self.span)

    @property
    def person_like(self) -> bool:
        """Say whether the words speak of people ('US officials'), whatever they resolve to."""
        return self.noun is not None and self.noun.form in {"person", "group"}

    @property
    def is_document(self) -> bool:
        """Say whether the source is a document: its head is a document noun and no person's or body's name."""
        if self.noun is None or self.noun.form != "document":
            return False
        return self.actor is None or self.actor.actor_kind == "document" or not self.head or self.head.pos_ != "PROPN"

    @property
    def is_body_name(self) -> bool:
        """Say whether the words are a body's name, whatever its last noun says ('Citizens for Clean Air')."""
        if self.head is None or not self.head.text[0].isupper():
            return False
        if self.span is not None and any(word.pos_ == "ADP" and word.is_title for word in self.span[1:]):
            return True  # 'Reporters Without Borders'
        if self.head.ent_type_ != "ORG":
            return False
        is_alone = self.span is not None and len(self.span) == 1 and bool(self.head.is_sent_start)
        return not (is_alone and self.person_like)  # 'Neighbours said'

    def nouns_telling_whose(self) -> Iterator[Token]:
        """Yield the nouns whose phrases may say whose the source is: its own; for a document, earlier ones too."""
        if self.span is None:
            return
        yield self.span.root
        if self.head is not None and self.noun is not None and self.noun.form == "document":
            yield from _same_document(self.head)

    @cached_property
    def around(self) -> tuple[Token, ...]:
        """The tokens of the whole noun phrase: appositives and complements too ('Smith, a nurse at ...')."""
        if self.span is None:
            return ()
        inside = set(self.span)
        root = self.span.root
        return tuple(sorted(inside | set(_phrase(root)), key=lambda token: token.i))


def _same_document(noun: Token) -> Iterator[Token]:
    """Yield a document's noun, who gave it ('Norland sent a letter') and what it stands on ('based on the treaty');
    then the same for each earlier noun of the kind.
    """
    lemmas = noun.doc.to_array("LEMMA")[: noun.i]
    earlier = (noun.doc[int(place)] for place in np.flatnonzero(lemmas == noun.lemma)[::-1])
    for token in (noun, *earlier):
        if token.pos_ in {"NOUN", "PROPN"}:
            yield token
            if token.dep_ == "dobj":
                yield from (child for child in token.head.children if child.dep_ == "nsubj")
            if token.dep_ == "nsubjpass":
                links = (child for child in token.head.children if child.lower_ in _GROUNDS)
                yield from (child for link in links for child in link.children if child.dep_ == "pobj")


def _phrase(token: Token) -> Iterator[Token]:
    """Yield a noun and what belongs to it, without the clauses about it."""
    yield token
    for child in token.children:
        if child.dep_ in _PARTS and not _is_described_apart(child):
            yield from _phrase(child)


def _is_described_apart(noun: Token) -> bool:
    """Say whether somebody beside a name is told by words of their own: 'Jo Roe, a senator, and [Ann Doe, a vet]'."""
    is_name = noun.dep_ == "conj" and noun.pos_ == noun.head.pos_ == "PROPN"
    return is_name and any(child.dep_ == "appos" and child.tag_ == "NN" for child in noun.rights)


def owned(noun: Token) -> list[Token]:
    """Return a noun's phrase with the clauses about it, in text order, without topics and addressees."""
    return sorted(_owned(noun), key=lambda token: token.i)


def _owned(token: Token) -> Iterator[Token]:
    yield token
    for child in token.children:
        if not (child.pos_ == "ADP" and child.lower_ in _ABOUT) and child.dep_ not in {"relcl", "dative"}:
            yield from _owned(child)


def source_phrase_of(document: Document, statement: Statement, names: Mapping[str, Actor], at: ActorAt) -> SourcePhrase:
    """Return the speaker of an attribution; ``names`` are the actors by name, ``at`` by where their mentions start."""
    actor = names.get(statement.speaker or "")
    span = None
    if statement.speaker_start is not None and statement.speaker_end is not None:
        span = document.doc.char_span(statement.speaker_start, statement.speaker_end, alignment_mode="expand")
    if actor is None and statement.speaker and statement.speaker != statement.speaker_text:
        span = _antecedent(document, statement.speaker, statement.start) or span
    others = _owners(SourcePhrase(span, None), at)
    if actor and not _meant(SourcePhrase(span, None), actor):
        return SourcePhrase(span, None, tuple(dict.fromkeys((actor, *others))))
    return SourcePhrase(span, actor, tuple(other for other in others if other != actor))


def introduction_of(document: Document, mention: Mention, names: Mapping[str, Actor], at: ActorAt) -> SourcePhrase:
    """Return the phrase around a mention, with the noun that it explains: 'Its president, [Jo Berg]'."""
    span = document.doc.char_span(mention.start, mention.end, alignment_mode="expand")
    if span is None:
        return SourcePhrase(None, None)
    name = span.root
    while name.dep_ == "conj" and name.head.dep_ in ("conj", "appos"):
        name = name.head
    if name.dep_ == "appos" and name.head.pos_ == "NOUN" and name.head.left_edge.i <= span.start:
        span = span.doc[name.head.left_edge.i : span.end]
    actor = names.get(mention.actor)
    if actor is not None and actor.actor_kind != "person":
        span = span.doc[_called_from(span) : span.end]
    owners = _owners(SourcePhrase(span, None), at)
    return SourcePhrase(span, actor, tuple(owner for owner in owners if owner != actor))


def _called_from(name: Span) -> int:
    """Return where the nouns start that stand right before a name: 'The [charity] Hilltop'."""
    first, doc = name.start, name.doc
    while first > name.sent.start and doc[first - 1].pos_ in ("NOUN", "ADJ") and doc[first - 1].is_lower:
        first -= 1
    return first


def _owners(words: SourcePhrase, at: ActorAt) -> tuple[Actor, ...]:
    """Return the actors that the phrase names as owner, maker or home; of a document, the nearest of its kin's."""
    found = (
        tuple(dict.fromkeys(at[t.idx] for t in owned(noun) if t.idx in at)) for noun in words.nouns_telling_whose()
    )
    return next(filter(None, found), ())


def _meant(words: SourcePhrase, actor: Actor) -> bool:
    """Say whether the words mean the actor itself, not people, a body or a paper of it ('a Norland official')."""
    form = words.noun.form if words.noun else None
    if form in {"person", "group"}:
        return words.several or (actor.actor_kind == "person" and not words.plural)
    return form is None or actor.actor_kind != "person"


def _antecedent(document: Document, words: str, before: int) -> Span | None:
    """Return the last place before an offset where these words occur."""
    start = document.text.rfind(words, 0, before)
    return document.doc.char_span(start, start + len(words), alignment_mode="expand") if start >= 0 else None
