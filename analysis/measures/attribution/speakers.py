"""Who speaks: from the words that name a speaker to the actor they mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from spacy.tokens import Token

from analysis.entities.agreement import PRONOUNS
from analysis.entities.lookup import Actor, Mention, Names
from analysis.language.document import Document
from analysis.language.syntax.arguments import own_subject
from analysis.language.syntax.noun_phrases import phrase_bounds
from analysis.language.syntax.speaking_nouns import can_speak, is_source
from analysis.measures.attribution.beside import at_cue, between, introducer, is_active, reporter
from analysis.measures.attribution.candidates import Draft

#: Words that name no one outside the article's own voice.
_NOBODY = frozenset(
    "i we you me us my our your one this that these those which what who there nobody nothing anyone".split()
)
#: 'Nobody questions it', 'you might ask': no statement.
_NEVER = frozenset("nobody nothing anyone anybody there you what".split())
#: With more words behind, these describe: 'one of the owners', 'those close to him'.
_COUNTERS = frozenset({"one", "those", "anyone"})
#: A description that starts so may mean somebody named before.
_DEFINITE = frozenset({"the", "his", "her", "its", "their", "this", "that"})
#: The paper's own notes, set in capitals like a speaker's name.
_NOTES = frozenset("clarification correction update note editor photo image video watch read related".split())
_DASHES = frozenset({"-", "--", "–", "—"})
_TRAILING = _DASHES | {",", ";", ":", "―"}
#: How sure a speaker is, by how the mention names him.
CONFIDENCE = {"named": 0.95, "surname": 0.9, "nominal": 0.85, "pronoun": 0.7, "carried over": 0.65}


class Speaker(NamedTuple):
    """Who speaks: the mention's characters, the name it resolves to, and how it names him."""

    start: int | None = None
    end: int | None = None
    name: str | None = None
    how: str | None = None


class Speakers:
    """Resolves speakers in text order and remembers who spoke."""

    def __init__(
        self, document: Document, actors: Sequence[Actor], mentions: Sequence[Mention], drafts: Sequence[Draft]
    ) -> None:
        self.document = document
        self.names = Names(document, actors, mentions)
        self._spoke: list[tuple[int, str]] = []
        self._told: list[tuple[int, str]] = []
        self._end_of_last = 0

    def resolve(self, draft: Draft) -> Speaker:
        """Return the speaker of a draft and remember him; drafts come in text order.

        A draft whose cue the parse missed gets it here.
        """
        speaker = self._speaker(draft)
        if speaker.name is not None:
            self._spoke.append((draft.start if speaker.start is None else speaker.start, speaker.name))
            if draft.start >= self._end_of_last:
                self._told.append((self._settled(draft), speaker.name))
        self._end_of_last = max(self._end_of_last, draft.end)
        return speaker

    def known(self, draft: Draft) -> bool:
        """Say whether a draft's speaker can be one: not nobody, nor 'Correction' with a colon behind it."""
        noun = draft.speaker
        if not draft.lead or noun is None:
            return noun is None or noun.lower_ not in _NEVER or noun.n_rights > 0
        return (
            self._actor_of(noun) is not None
            or is_source(noun)
            or (noun.is_upper and len(noun) > 1 and noun.lower_ not in _NOTES)
        )

    def kind_of(self, name: str | None) -> str | None:
        """Return what an actor is; None for a speaker who is no actor."""
        actor = self.names.actors.get(name or "")
        return actor.actor_kind if actor else None

    def _speaker(self, draft: Draft) -> Speaker:
        if draft.carried:
            return self._carried(draft)
        noun = self._head(draft)
        if noun is not None:
            return self._meant(noun, draft)
        return self._last_in_sentence(draft) if draft.speaker or is_active(self.document, draft) else Speaker()

    def _head(self, draft: Draft) -> Token | None:
        """Return the noun that names a draft's speaker: the parse's, where it can be one, else the one beside it."""
        noun = draft.speaker
        if noun is None or (noun.lower_ in _NOBODY and draft.cue and noun.idx > draft.cue[0]):
            return at_cue(self.names, draft)
        if draft.covers(noun.idx):
            return self._behind_quotation(draft)
        return noun if self._stands_for_a_speaker(noun) else between(self.names, noun, draft) or noun

    def _stands_for_a_speaker(self, noun: Token) -> bool:
        """Say whether a noun names or describes somebody, no place, thing or dateline ('OSLO -- Jo Roe said')."""
        if noun.is_sent_start and noun.i + 1 < len(noun.doc) and noun.nbor().text in _DASHES:
            return False
        mentions = self.names.mentions_in(noun.idx, noun.idx + len(noun))
        if mentions:
            return not all(mention.place_use for mention in mentions)
        return can_speak(noun) or noun.lower_ in _NOBODY or noun.lower_ in PRONOUNS

    def _behind_quotation(self, draft: Draft) -> Token | None:
        """Return the speaker that stands with the draft's cue behind a piece of its content."""
        found = [clause for _, end in draft.spans if (clause := reporter(self.document, end))]
        return next((noun for noun, verb in found if draft.cue and verb.idx == draft.cue[0]), None)

    def _last_in_sentence(self, draft: Draft) -> Speaker:
        """Return who spoke last in the sentence of a draft's cue: 'X said, suggesting ...'."""
        since = self.document.sentence_at(draft.cue[0] if draft.cue else draft.start).start
        name = next((name for at, name in sorted(self._spoke, reverse=True) if at >= since), None)
        return Speaker(None, None, name, "carried over") if name else Speaker()

    def _settled(self, draft: Draft) -> int:
        """Return where the sentence ends that attributes a draft: whoever else it names does not go on speaking."""
        last = max(draft.start, draft.cue[1] - 1 if draft.cue else 0)
        return self.document.sentence_at(last).end - 1

    def _meant(self, noun: Token, draft: Draft) -> Speaker:
        """Return who a noun or pronoun means."""
        doc, text, word = self.document.doc, self.document.text, noun.lower_
        first, last = phrase_bounds(noun)
        while last - 1 > noun.i and (doc[last - 1].is_space or doc[last - 1].text in _TRAILING):
            last -= 1
        start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
        if word in _NOBODY and noun.text != word.upper() and not (word in _COUNTERS and noun.n_rights):
            return Speaker(start, end)
        if word in PRONOUNS:
            return Speaker(noun.idx, noun.idx + len(noun), self._named_by(noun), "pronoun")
        named = self._named(noun, start, end)
        if named is not None:
            return named
        actor = self.names.nominal(text[start:end]) if doc[first].lower_ in _DEFINITE or first == noun.i else None
        return Speaker(start, end, actor.actor if actor else text[start:end], "nominal")

    def _named_by(self, pronoun: Token) -> str | None:
        """Return the name or names of whom a pronoun stands for; nobody's when unsure."""
        *most, last = self.names.coreference.meant(pronoun) or (None,)
        return f"{', '.join(most)} and {last}" if most else last

    def _named(self, noun: Token, start: int, end: int) -> Speaker | None:
        """Return whom a noun phrase names: one actor, by its head or the name behind it, or several side by side."""
        actor = self._actor_of(noun) or self.names.actor_at(start, end)
        behind = self._in_apposition(noun) if actor is None else None
        if behind is not None:
            actor, end = self._actor_of(behind), behind.idx + len(behind)
        if actor is None:
            return None
        others = self._beside(noun, actor)
        if others:
            names = [actor.actor, *(name for _, name in others)]
            last = others[-1][0]
            return Speaker(start, last.idx + len(last), f"{', '.join(names[:-1])} and {names[-1]}", "named")
        whole = actor.actor_kind != "person" or actor.actor in self.document.text[start:end]
        return Speaker(start, end, actor.actor, "named" if whole else "surname")

    def _actor_of(self, noun: Token) -> Actor | None:
        return self.names.actor_at(noun.idx, noun.idx + len(noun))

    def _beside(self, noun: Token, actor: Actor) -> list[tuple[Token, str]]:
        """Return the other actors that speak with the one a noun names, each with its head: 'Roe and Doe'."""
        joined = [(word, self._actor_of(word)) for word in noun.conjuncts if word.i > noun.i]
        others = [(word, other.actor) for word, other in joined if other is not None and other != actor]
        return others if len(others) == len(joined) else []

    def _in_apposition(self, noun: Token) -> Token | None:
        """Return the name of the person behind a role: 'one of the lawyers, Jo Roe,', 'a partner at Acme, Jo Roe,'."""
        if noun.tag_ == "NNS" or not (is_source(noun) or noun.lower_ == "one"):
            return None
        for word in noun.subtree:
            if word.dep_ == "appos" and word.i > noun.i and (word.head == noun or word.head.pos_ == "PROPN"):
                actor = self._actor_of(word)
                return word if actor and actor.actor_kind == "person" else None
        return None

    def _carried(self, draft: Draft) -> Speaker:
        """Return who goes on speaking: who a clause behind names, or a colon before announces, else who did last.

        That is the later of the last speaker and the last person that is a subject.
        """
        found = reporter(self.document, draft.end) or introducer(self.document, draft.start)
        if found is not None:
            noun, verb = found
            draft.cue = verb.idx, verb.idx + len(verb)
            return self._meant(noun, draft)
        announced = self._announced(draft)
        if announced is not None:
            return announced
        place = self.document.sentence_at(draft.start).block
        since = self.document.article.blocks[max(0, place - 1)].start
        person = self.names.coreference.last_person(since, draft.start)
        told = [(at, name) for at, name in self._told if since <= at < draft.start]
        candidates = [person, *told] if person else told
        return Speaker(None, None, max(candidates)[1], "carried over") if candidates else Speaker()

    def _announced(self, draft: Draft) -> Speaker | None:
        """Return whom a line that ends in a colon announces: its subject, else the person it names last."""
        ahead = len(self.document.text[: draft.start].rstrip())
        if self.document.text[ahead - 1 : ahead] != ":":
            return None
        sentence = self.document.sentence_at(ahead - 1)
        subject = own_subject(self.document.span(sentence).root)
        if subject is not None and can_speak(subject):
            return self._meant(subject, draft)
        last = next(reversed(self.names.mentions_in(sentence.start, ahead)), None)
        if last is None or self.kind_of(last.actor) != "person":
            return None
        return Speaker(last.start, last.end, last.actor, "carried over")
