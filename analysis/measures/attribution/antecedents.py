"""Whom a speaker's pronoun means: the later of the last speaker and the last subject that fits it.

That rule (Grosz, Joshi & Weinstein 1995: subjects stay in focus) is held to what grammar and the article say besides:
gender and number, who stands inside another's words, and that nobody who says 'he said' is named in what he says.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence

import numpy as np
from spacy import attrs
from spacy.tokens import Doc, Token

from analysis.entities.lookup import Mention, Names
from analysis.entities.people import role_nouns
from analysis.language.document import Document, Sentence
from analysis.language.syntax.arguments import own_subject
from analysis.language.syntax.noun_phrases import phrase_bounds
from analysis.measures.attribution.candidates import Candidate, Span

GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
THINGS = frozenset({"it", "its", "they", "them", "their"})
_PLURAL = frozenset({"they", "them", "their"})
#: How many candidates before a pronoun are weighed.
_MEMORY = 12
_PREPOSITIONS = frozenset({"of", "for", "at", "in", "from", "to", "with"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
#: How many words may stand before the name that opens what is said: 'that President Doe'.
_LEAD = 2

Event = tuple[int, str]


class Antecedents:
    """The subjects of an article and its speakers so far, by offset."""

    def __init__(self, document: Document, names: Names, candidates: Sequence[Candidate]) -> None:
        self.document = document
        self.names = names
        self._contents = _merged(span for candidate in candidates for span in candidate.spans)
        self._spoke: list[Event] = []
        self._bound: dict[str, str] = {}
        self.subjects = list(self._named_subjects(names.mentions))

    def remember(self, mention: int | None, content: int, name: str) -> None:
        """Take note of who speaks, by the offset of his mention, or where it has none, of what he says.

        Who speaks inside another's words is not kept.
        """
        if mention is None or self._content_at(mention) is None:
            insort(self._spoke, (content if mention is None else mention, name))

    def last_speaker(self, since: int) -> str | None:
        """Return who spoke last, named at ``since`` or later."""
        return next((name for at, name in reversed(self._spoke) if at >= since), None)

    def meant(self, pronoun: Token, candidate: Candidate) -> str | None:
        """Return who or what the pronoun that names a candidate's speaker stands for, or None."""
        word, at = pronoun.lower_, pronoun.idx
        events = [*before(self.subjects, at), *before(self._spoke, at), *self._described_subject(pronoun)]
        fitting = [(at, name) for at, name in sorted(events, reverse=True) if self._fits(word, name)]
        if word in GENDERS:
            return self._person(pronoun, candidate, fitting)
        return fitting[0][1] if fitting else None

    def _person(self, pronoun: Token, candidate: Candidate, fitting: Sequence[Event]) -> str | None:
        """Return whom 'he' or 'she' means: the latest that fits and does not open what is said.

        One nearer by, whom name or title tells to fit, is meant where nothing tells it of the latest, or where that
        stands in a paragraph before.
        """
        ruled_out = self._opening(candidate)
        at, name = next(((at, name) for at, name in fitting if name not in ruled_out), (-1, None))
        far = at < self.document.article.blocks[self.document.sentence_at(pronoun.idx).block].start
        if far or name is None or self.gender(name) is None:
            near = self._nearby(pronoun, wide=name is None, owners=far)
            others = (m.actor for m in near if m.actor not in ruled_out and not candidate.covers(m.start))
            name = next(others, name)
        if name is not None:
            self._bound.setdefault(name, GENDERS[pronoun.lower_])
        return name

    def _nearby(self, pronoun: Token, *, wide: bool, owners: bool) -> Iterator[Mention]:
        """Yield the people before a pronoun in its sentence whose name or title tells that it fits, nearest first.

        ``wide`` takes in the sentence before, ``owners`` those who only own something ("Doe's hand").
        """
        sentence = self.document.sentence_at(pronoun.idx)
        earlier = self.document.sentences[max(0, sentence.index - 1)]
        since = earlier.start if wide and earlier.block == sentence.block else sentence.start
        for mention in reversed(self.names.mentions_in(since, pronoun.idx)):
            fits = self.kind_of(mention.actor) == "person" and self.gender(mention.actor) == GENDERS[pronoun.lower_]
            if fits and self._is_apart(mention, pronoun, owner=owners):
                yield mention

    def gender(self, name: str) -> str | None:
        """Return the gender of the pronouns for a person: as an earlier pronoun said, else as name and roles say."""
        if name in self.names.actors:
            return self._bound.get(name) or self.names.gender(name)
        head = _head(name)
        return role_nouns().get(head) or None

    def kind_of(self, name: str | None) -> str | None:
        """Return what an actor is; None for a speaker who is no actor."""
        actor = self.names.actors.get(name or "")
        return actor.actor_kind if actor else None

    def _fits(self, word: str, name: str) -> bool:
        kind = self.kind_of(name)
        if word in GENDERS:
            person = kind == "person" or (kind is None and _introduced(name))
            return person and self.gender(name) in (None, GENDERS[word])
        return kind != "person" and (kind is not None or word in _PLURAL or not name.lower().endswith("s"))

    def _is_apart(self, mention: Mention, pronoun: Token, *, owner: bool) -> bool:
        """Say whether a name is no part of a longer one, no owner, and no subject in words the pronoun is not in."""
        span = self.document.doc.char_span(mention.start, mention.end, alignment_mode="expand")
        if span is None or span.root.dep_ == "compound" or (span.root.dep_ == "poss" and not owner):
            return False
        subject = span.root.dep_ in _SUBJECTS
        return not subject or self._content_at(mention.start) in (None, self._content_at(pronoun.idx))

    def _opening(self, candidate: Candidate) -> set[str]:
        """Return whom a candidate's content opens with as its subject: 'He said Doe would come' is not said by Doe."""
        doc, opening = self.document.doc, set()
        for start, end in candidate.spans:
            for mention in self.names.mentions_in(start, end)[:1]:
                span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
                lead = self.document.text[start : max(start, mention.start)].split()
                if span is not None and span.root.dep_ in _SUBJECTS and len(lead) <= _LEAD:
                    opening.add(mention.actor)
        return opening

    def _named_subjects(self, mentions: Sequence[Mention]) -> Iterator[Event]:
        """Yield the mentions that are a verb's subject, outside what somebody says."""
        doc = self.document.doc
        starts = _token_starts(doc)
        for mention in mentions:
            first, last = bisect_left(starts, mention.start), bisect_left(starts, mention.end)
            subject = any(doc[i].dep_ in _SUBJECTS for i in range(first, last))
            if subject and self._content_at(mention.start) is None:
                yield mention.start, mention.actor

    def _content_at(self, offset: int) -> Span | None:
        """Return the stretch of what somebody says that holds a character, or None."""
        place = bisect_right(self._contents, (offset, len(self.document.text))) - 1
        return self._contents[place] if place >= 0 and offset < self._contents[place][1] else None

    def _described_subject(self, pronoun: Token) -> Iterator[Event]:
        """Yield the subject of the sentence before, where it is described: 'the provision', 'a spokeswoman'."""
        index = self.document.sentence_at(pronoun.idx).index
        if index == 0:
            return
        sentence = self.document.sentences[index - 1]
        noun = self.subject_of(sentence)
        if noun is None or sentence.block != self.document.sentences[index].block or noun.pos_ != "NOUN":
            return
        if (noun.tag_ == "NNS") == (pronoun.lower_ in _PLURAL):
            first, last = phrase_bounds(noun)
            yield noun.idx, self.document.doc[first:last].text

    def subject_of(self, sentence: Sentence) -> Token | None:
        """Return the subject of a sentence's main verb."""
        return own_subject(self.document.span(sentence).root)


def before(events: Sequence[Event], offset: int) -> Sequence[Event]:
    """Return the last events before an offset."""
    end = bisect_left(events, (offset, ""))
    return events[max(0, end - _MEMORY) : end]


def _introduced(description: str) -> bool:
    """Say whether a description brings in somebody new ('a spokeswoman'); 'the senator' was named before."""
    return _head(description) in role_nouns() and not description.lower().startswith(("the ", "this ", "that "))


def _head(description: str) -> str:
    """Return the last word of a description before its prepositions: 'a spokeswoman for the city' -> 'spokeswoman'."""
    words = description.split()
    stop = next(
        (i for i, word in enumerate(words) if i and word in ("of", "for", "at", "in", "from", "to", "with")), None
    )
    return words[:stop][-1].lower()


def _token_starts(doc: Doc) -> list[int]:
    """Return each token's first character, without making the tokens."""
    sizes = doc.to_array([attrs.LENGTH, attrs.SPACY]).sum(axis=1)
    return (np.cumsum(sizes) - sizes).tolist()


def _merged(spans: Iterator[Span]) -> list[Span]:
    """Return spans in order, overlapping ones joined."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
