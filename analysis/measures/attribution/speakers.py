"""Who speaks: from the words that name a speaker to the actor they mean."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from analysis import lexicons
from analysis.entities.agreement import PRONOUNS
from analysis.entities.lookup import Names
from analysis.language.syntax.arguments import own_subject
from analysis.language.syntax.speaking_nouns import can_speak, is_outlet, is_source, is_thing
from analysis.measures.attribution.attributed import Attributed, Speaker
from analysis.measures.attribution.candidates import Candidate
from analysis.measures.attribution.colon_datelines import is_dateline
from analysis.measures.attribution.earlier_speakers import EarlierSpeakers
from analysis.measures.attribution.interviewees import who_answers, with_initials
from analysis.measures.attribution.joint_speakers import side_by_side
from analysis.measures.attribution.speaker_noun import (
    DASHES,
    behind_address,
    nobody,
    speaker_phrase,
    whose_clause,
)
from analysis.measures.attribution.turns import ANSWERING
from analysis.measures.attribution.whom_nouns_mean import actor_of, whom_noun_means
from analysis.measures.attribution.word_order import (
    gives_reason,
    is_active_cue,
    name_at_cue,
    name_between,
    reporter_before,
    reporter_behind,
    takes_quotations,
)

#: 'Nobody questions it', 'you might ask': no statement.
_NEVER = frozenset("nobody nothing anyone anybody there you what 's ’s".split())
#: Letters of the longest initials that label a turn.
_LONGEST_INITIALS = 4
#: What passes words on, and is no outlet elsewhere: 'Roe said, via the agency'.
_AGENCIES = frozenset({"agency", "agencies", "wire", "wires"})


class Speakers:
    """Resolves speakers in text order and remembers who spoke."""

    def __init__(self, names: Names) -> None:
        self.document = names.document
        self.names = names
        self._earlier = EarlierSpeakers(names)
        self._end_of_last = 0
        #: Who answers in an interview whose turns name nobody.
        self._answering: str | None = None

    def resolve(self, candidate: Candidate) -> Attributed:
        """Return a candidate with who speaks, and remember them; candidates come in text order.

        A candidate whose cue the parse missed comes back with it.
        """
        attributed = self._attributed(candidate)
        candidate, (speaker, *_) = attributed
        if attributed.names:
            start = candidate.start if speaker.start is None else speaker.start
            goes_on = candidate.start >= self._end_of_last and not gives_reason(self.document, candidate)
            goes_on_from = self._end_of_sentence(candidate) if goes_on else None
            self._earlier.add(start, attributed.names, goes_on_from, self._asked(candidate) or attributed.names)
        self._end_of_last = max(self._end_of_last, candidate.end)
        return attributed

    def _asked(self, candidate: Candidate) -> tuple[str, ...]:
        """Return who is asked by the writer, and answers: 'I ask Roe why he left. "I was tired."'"""
        words = self.document.doc.char_span(*candidate.cue) if candidate.cue else None
        if words is None or words.root.lemma_ != "ask" or candidate.speaker is None:
            return ()
        listener = next((child for child in words.root.rights if child.dep_ in ("dobj", "dative")), None)
        is_ours = candidate.speaker.lower_ in ("i", "we") and listener is not None and can_speak(listener)
        answering = self._meant(listener, candidate) if is_ours and listener is not None else ()
        return tuple(speaker.name for speaker in answering if speaker.name is not None)

    def may_speak(self, candidate: Candidate) -> bool:
        """Say whether a candidate's speaker can be one: not nobody, nor 'Correction' with a colon behind it."""
        noun = candidate.speaker
        if noun is None:
            return True
        if not candidate.set_against:
            return noun.lower_ not in _NEVER or noun.n_rights > 0
        if noun.lower_ in lexicons.words_of("speaker_words", "note"):
            return False
        if candidate.label is None and is_dateline(self.names, noun):
            return False
        return is_source(noun) or self._is_label(noun, candidate)

    def _is_label(self, noun: Token, candidate: Candidate) -> bool:
        """Say whether a name before a colon or a dash labels what somebody says: a heading, a turn, a paragraph.

        'LONDON: The pound fell' and 'Background: The pier is old' are nobody's; an outlet's turns only ask.
        """
        actor = actor_of(self.names, noun)
        if candidate.label is not None and self._labelled(candidate.label, candidate.start) is not None:
            return True
        is_upper = noun.is_upper and len(noun) > 1
        if actor is None:
            is_turn = candidate.label is not None and noun.pos_ == "PROPN"
            return is_turn or (is_upper and noun.ent_type_ not in ("GPE", "LOC"))
        if actor.actor_kind == "person" or self.document.block_at(candidate.start).kind in ("title", "dek", "heading"):
            return True
        if actor.actor_kind in ("state", "bloc") or (candidate.label is not None and self.is_outlet(noun, actor.actor)):
            return False
        return actor.mentions > 1 or is_upper

    def is_thing(self, one: Attributed) -> bool:
        """Say whether a pronoun means what has no words of its own: 'The rate fell. It suggests ...'."""
        noun, name = one.candidate.speaker, one.only
        if noun is None or name is None or noun.lower_ not in PRONOUNS or name in self.names.actors:
            return False
        start = self.document.text.rfind(name, 0, noun.idx)
        words = self.document.doc.char_span(start, start + len(name)) if start >= 0 else None
        return words is not None and is_thing(words.root)

    def kind_of(self, name: str | None) -> str | None:
        """Return what an actor is; None for a speaker who is no actor."""
        actor = self.names.actors.get(name or "")
        return actor.actor_kind if actor else None

    def relaying(self, noun: Token, candidate: Candidate) -> str | None:
        """Return the name of the outlet that a noun means, as it passes a candidate on; None for others."""
        name = self._meant(noun, candidate)[0].name
        return name if self.is_outlet(noun, name) or noun.lower_ in _AGENCIES else None

    def is_outlet(self, noun: Token | None, name: str | None) -> bool:
        """Say whether a speaker is a news outlet, by their name or by the noun that describes them: 'the paper'."""
        kind = self.kind_of(name)
        return kind == "media" or (kind != "person" and name is not None and noun is not None and is_outlet(noun))

    def _attributed(self, candidate: Candidate) -> Attributed:
        """Return a candidate with its speaker: who goes on, whom its noun means, or who spoke last in the sentence."""
        if candidate.continued:
            return self._going_on(candidate)
        person = None if candidate.label is None else self._labelled(candidate.label, candidate.start)
        if person is not None:
            return Attributed(candidate, (Speaker(None, None, person, "carried over"),))
        noun = self._head(candidate)
        if noun is not None:
            return Attributed(candidate, self._meant(noun, candidate))
        if candidate.speaker or is_active_cue(self.document, candidate):
            return Attributed(candidate, self._last_in_sentence(candidate))
        return Attributed(candidate, (Speaker(),))

    def _labelled(self, label: str, start: int) -> str | None:
        """Return the person whom a turn's label means: who answers is named most before, initials are a person's."""
        if label.lower() in ANSWERING:
            if self._answering is None:
                self._answering = who_answers(self.names, start)
            return self._answering
        if not label.isupper() or len(label) > _LONGEST_INITIALS:
            return None
        return with_initials(self.names, label)

    def _head(self, candidate: Candidate) -> Token | None:
        """Return the noun that names a speaker: the parse's, where it can be one, else the one beside it."""
        noun = candidate.speaker
        if noun is None or (noun.lower_ in nobody() and candidate.cue and noun.idx > candidate.cue[0]):
            return name_at_cue(self.names, candidate)
        if candidate.covers(noun.idx):
            return self._behind_quotation(candidate)
        host = behind_address(noun)
        if host is not None or self._can_name_a_speaker(noun):
            return host or noun
        return name_between(self.names, noun, candidate) or noun

    def _can_name_a_speaker(self, noun: Token) -> bool:
        """Say whether a noun names or describes somebody, no place, thing or dateline ('OSLO -- Jo Roe said')."""
        if noun.is_sent_start and noun.i + 1 < len(noun.doc) and noun.nbor().text in DASHES:
            return False
        mentions = self.names.mentions_in(noun.idx, noun.idx + len(noun))
        if mentions:
            return not all(mention.place_use for mention in mentions)
        return can_speak(noun) or noun.lower_ in nobody() or noun.lower_ in PRONOUNS

    def _behind_quotation(self, candidate: Candidate) -> Token | None:
        """Return the speaker beside the candidate's cue behind a piece of its content."""
        clauses = [clause for _, end in candidate.spans if (clause := reporter_behind(self.document, end))]
        cue = candidate.cue
        return next((noun for noun, verb in clauses if cue and verb.idx == cue[0]), None)

    def _last_in_sentence(self, candidate: Candidate) -> tuple[Speaker, ...]:
        """Return who spoke last in the sentence of a candidate's cue: 'X said, suggesting ...'."""
        since = self.document.sentence_at(candidate.cue[0] if candidate.cue else candidate.start).start
        return _carried_over(self._earlier.last_since(since))

    def _end_of_sentence(self, candidate: Candidate) -> int:
        """Return where the sentence that attributes ends: nobody else whom it names goes on speaking behind it."""
        last = max(candidate.start, candidate.cue[1] - 1 if candidate.cue else 0)
        return self.document.sentence_at(last).end - 1

    def _meant(self, noun: Token, candidate: Candidate) -> tuple[Speaker, ...]:
        """Return whom a noun or pronoun means: each of several who speak together by itself."""
        if noun.lower_ in PRONOUNS:
            names = self.names.coreference.meant(noun) or (None,)
            return tuple(Speaker(noun.idx, noun.idx + len(noun), name, "pronoun") for name in names)
        noun = whose_clause(noun)
        again = self._earlier.together_again(noun)
        if again:
            first, last = speaker_phrase(noun)
            start, end = self.document.doc[first].idx, self.document.doc[first:last].end_char
            return tuple(Speaker(start, end, name, "nominal") for name in again)
        together = [head for head in side_by_side(self.names, noun) if not candidate.covers(head.idx)]
        speakers = tuple(whom_noun_means(self.names, self._earlier, head) for head in together) or (
            whom_noun_means(self.names, self._earlier, noun),
        )
        return speakers if len({speaker.name for speaker in speakers}) > 1 else speakers[:1]  # a post and its holder

    def _going_on(self, candidate: Candidate) -> Attributed:
        """Return who goes on speaking: who a clause behind names, or a colon before announces, else who did last."""
        clause = reporter_behind(self.document, candidate.end) or reporter_before(self.document, candidate.start)
        if clause is not None:
            noun, verb = clause
            if takes_quotations(verb):
                candidate = replace(candidate, cue=(verb.idx, verb.idx + len(verb)))
            return Attributed(candidate, self._meant(noun, candidate))
        announced = self._announced(candidate)
        if announced is not None:
            return Attributed(candidate, announced)
        place = self.document.sentence_at(candidate.start).block
        since = self.document.article.blocks[max(0, place - 1)].start
        return Attributed(candidate, _carried_over(self._earlier.going_on(since, candidate.start)))

    def _announced(self, candidate: Candidate) -> tuple[Speaker, ...] | None:
        """Return whom a line that ends in a colon announces: its subject, else the person it names last."""
        ahead = len(self.document.text[: candidate.start].rstrip())
        if self.document.text[ahead - 1 : ahead] != ":":
            return None
        sentence = self.document.sentence_at(ahead - 1)
        subject = own_subject(self.document.span(sentence).root)
        if subject is not None and can_speak(subject):
            return self._meant(subject, candidate)
        last = next(reversed(self.names.mentions_in(sentence.start, ahead)), None)
        if last is None or self.kind_of(last.actor) != "person":
            return None
        return (Speaker(last.start, last.end, last.actor, "carried over"),)


def _carried_over(spoke: tuple[str, ...]) -> tuple[Speaker, ...]:
    """Return those who spoke before as speakers whom no words name; somebody unknown where nobody did."""
    return tuple(Speaker(None, None, name, "carried over") for name in spoke) or (Speaker(),)
