"""Who speaks: from the words that name a speaker to the actor they mean."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from spacy import attrs
from spacy.tokens import Doc, Token

from analysis.language.actors import Actor, Mention, Names
from analysis.language.document import Document, Sentence
from analysis.measures.quotes.drafts import Draft
from analysis.measures.quotes.grammar import can_speak, is_source, own_subject, phrase

_GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_THINGS = frozenset({"it", "its", "they", "them", "their"})
_PLURAL = frozenset({"they", "them", "their"})
#: Words that name no one outside the article's own voice.
_NOBODY = frozenset(
    "i we you me us my our your one this that these those which what who there nobody nothing anyone".split()
)
#: A description that starts so may mean somebody named before.
_DEFINITE = frozenset({"the", "his", "her", "its", "their", "this", "that"})
#: The paper's own notes, set in capitals like a speaker's name.
_NOTES = frozenset("clarification correction update note editor photo image video watch read related".split())
#: How many candidates before a pronoun are weighed.
_MEMORY = 12
#: How sure a speaker is, by how the mention names him.
CONFIDENCE = {"named": 0.95, "surname": 0.9, "nominal": 0.85, "pronoun": 0.7, "carried over": 0.65}


class Speaker(NamedTuple):
    """Who speaks: the mention's characters, the name it resolves to, and how it names him."""

    start: int | None = None
    end: int | None = None
    name: str | None = None
    how: str | None = None


class Speakers:
    """Resolves speakers in text order and remembers who spoke.

    A pronoun means the later of the last speaker and the last subject that fits it in gender and number.
    """

    def __init__(
        self, document: Document, actors: Sequence[Actor], mentions: Sequence[Mention], drafts: Sequence[Draft]
    ) -> None:
        self.document = document
        self.names = Names(document, actors, mentions)
        self._contents = _merged(span for draft in drafts for span in draft.spans)
        self._subjects = self._named_subjects(mentions)
        self._spoke: list[tuple[int, str]] = []
        self._told: list[tuple[int, str]] = []
        self._genders: dict[str, str] = {}
        self._end_of_last = 0

    def resolve(self, draft: Draft) -> Speaker:
        """Return the speaker of a draft and remember him; drafts come in text order."""
        if draft.carried:
            speaker = self._carried(draft)
        elif draft.speaker is not None:
            speaker = self._meant(draft.speaker)
        else:
            speaker = Speaker()
        if speaker.name is not None:
            at = draft.start if draft.carried or speaker.start is None else speaker.start
            self._spoke.append((at, speaker.name))
            if draft.start >= self._end_of_last:
                self._told.append((max(at, draft.start), speaker.name))
        self._end_of_last = max(self._end_of_last, draft.end)
        return speaker

    def known(self, draft: Draft) -> bool:
        """Say whether a draft led by a name and a colon is led by a speaker: 'Lund: ...', not 'Correction: ...'."""
        noun = draft.speaker
        if not draft.lead or noun is None:
            return True
        actor = self.names.actor_at(noun.idx, noun.idx + len(noun))
        return actor is not None or is_source(noun) or (noun.is_upper and len(noun) > 1 and noun.lower_ not in _NOTES)

    def kind_of(self, name: str | None) -> str | None:
        """Return what an actor is; None for a speaker who is no actor."""
        actor = self.names.actors.get(name or "")
        return actor.actor_kind if actor else None

    def _named_subjects(self, mentions: Sequence[Mention]) -> list[tuple[int, str]]:
        """Return offset and actor of the mentions that are a verb's subject, outside what somebody says."""
        doc = self.document.doc
        starts = _token_starts(doc)
        found = []
        for mention in mentions:
            for i in range(bisect_left(starts, mention.start), bisect_left(starts, mention.end)):
                if doc[i].dep_ in ("nsubj", "nsubjpass") and not self._reported(mention.start):
                    found.append((mention.start, mention.actor))
        return found

    def _reported(self, offset: int) -> bool:
        place = bisect_right(self._contents, (offset, len(self.document.text))) - 1
        return place >= 0 and offset < self._contents[place][1]

    def _meant(self, noun: Token) -> Speaker:
        """Return who a noun or pronoun means."""
        doc, text, word = self.document.doc, self.document.text, noun.lower_
        first, last = phrase(noun)
        start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
        if word in _NOBODY and noun.text != word.upper():
            return Speaker(start, end)
        if word in _GENDERS or word in _THINGS:
            return Speaker(noun.idx, noun.idx + len(noun), self._antecedent(noun), "pronoun")
        actor = self.names.actor_at(noun.idx, noun.idx + len(noun))
        if actor is not None:
            whole = actor.actor_kind != "person" or actor.actor in text[start:end]
            return Speaker(start, end, actor.actor, "named" if whole else "surname")
        if doc[first].lower_ in _DEFINITE or first == noun.i:
            actor = self.names.nominal(text[start:end])
        return Speaker(start, end, actor.actor if actor else text[start:end], "nominal")

    def _antecedent(self, pronoun: Token) -> str | None:
        """Return who or what a pronoun stands for."""
        word, at = pronoun.lower_, pronoun.idx
        candidates = sorted([*_before(self._subjects, at), *_before(self._spoke, at)], reverse=True)
        if word in _THINGS:
            candidates = sorted([*candidates, *self._described_subject(pronoun)], reverse=True)
        name = next((name for _, name in candidates if self._fits(word, name)), None)
        if name is not None and word in _GENDERS:
            self._genders.setdefault(name, _GENDERS[word])
        return name

    def _fits(self, word: str, name: str) -> bool:
        kind = self.kind_of(name)
        if word in _GENDERS:
            gender = self._genders.get(name) or self.names.gender(name)
            return kind == "person" and gender in (None, "u", _GENDERS[word])
        return kind != "person" and (kind is not None or word in _PLURAL or not name.lower().endswith("s"))

    def _described_subject(self, pronoun: Token) -> Iterator[tuple[int, str]]:
        """Yield the subject of the sentence before, where it is a described body or document: 'the provision'."""
        index = self.document.sentence_at(pronoun.idx).index
        if index == 0:
            return
        sentence = self.document.sentences[index - 1]
        noun = self._subject_of(sentence)
        if noun is None or sentence.block != self.document.sentences[index].block or noun.pos_ != "NOUN":
            return
        if (noun.tag_ == "NNS") == (pronoun.lower_ in _PLURAL):
            first, last = phrase(noun)
            yield noun.idx, self.document.doc[first:last].text

    def _subject_of(self, sentence: Sentence) -> Token | None:
        return own_subject(self.document.span(sentence).root)

    def _carried(self, draft: Draft) -> Speaker:
        """Return who goes on speaking: who a colon before announces, else the later of the last speaker and subject."""
        text, blocks = self.document.text, self.document.article.blocks
        before = text[: draft.start].rstrip()
        if before.endswith(":"):
            noun = self._subject_of(self.document.sentence_at(len(before) - 1))
            if noun is not None and (can_speak(noun) or noun.lower_ in _GENDERS):
                return self._meant(noun)
        place = self.document.sentence_at(draft.start).block
        since = blocks[max(0, place - 1)].start
        people = [(at, name) for at, name in _before(self._subjects, draft.start) if self.kind_of(name) == "person"]
        candidates = [(at, name) for at, name in [*people, *_before(self._told, draft.start)] if at >= since]
        return Speaker(None, None, max(candidates)[1], "carried over") if candidates else Speaker()


def _token_starts(doc: Doc) -> list[int]:
    """Return each token's first character, without making the tokens."""
    sizes = doc.to_array([attrs.LENGTH, attrs.SPACY]).sum(axis=1)
    return (np.cumsum(sizes) - sizes).tolist()


def _before(events: Sequence[tuple[int, str]], offset: int) -> Sequence[tuple[int, str]]:
    """Return the last events before an offset."""
    end = bisect_left(events, (offset, ""))
    return events[max(0, end - _MEMORY) : end]


def _merged(spans: Iterator[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans in order, overlapping ones joined."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
