"""What an article has told of whom it names before a place: where they are named, what is told of them, who is near."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from spacy.tokens import Token

from analysis.entities.actors_by_word import ActorsByWord
from analysis.entities.bodies import initials
from analysis.entities.callings import is_calling
from analysis.entities.description_words import heads, nouns_for, telling_words
from analysis.entities.descriptors import ACCUSED, Told, told_of
from analysis.entities.lead_people import LeadPerson, lead_person
from analysis.entities.people import fold
from analysis.entities.whose_words import is_cue_verb
from analysis.language.document import Document
from analysis.language.syntax.speaking_nouns import is_document, is_person
from analysis.tables import Actor, Mention

#: A vague opening introduces somebody; it does not refer back.
VAGUE = frozenset({"a", "an", "another", "some", "one", "any", "two", "several", "many"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
#: The kinds of actors that are bodies.
BODIES = frozenset({"organisation", "media"})
#: What introduces somebody, before a noun and up to so many words that come between.
_OPENING = re.compile(r"(?i)\b(?:an?|another|one) ")
_BETWEEN = re.compile(r"(?i)(?!the )[\w'’-]+ ")
_MOST_BETWEEN = 2
#: Words behind a name, which tell who that is: 'Jo Roe, a Republican'.
_BEHIND_NAME = re.compile(r", (?:an?|another|one) (?:[\w'’-]+ ){0,2}\Z")
_LETTERS = re.compile(r"\w*")
#: Somebody accused whom no name tells: 'A nurse accused of theft'.
_AN_ACCUSED = re.compile(rf"(?i)\b(?:an?|another|one) (?:[\w-]+ ){{1,3}}?{ACCUSED}")
#: 'the 29-year-old actor'
_AGED_NOUN = re.compile(r"\b[Tt]he (\d{1,3})-year-old (\w+)")
_NOTHING = Told((), frozenset())


class Introduced:
    """The actors of an article, with what it tells of them."""

    def __init__(self, document: Document, actors: Sequence[Actor], mentions: Sequence[Mention]) -> None:
        self.document = document
        self.actors = actors
        self.mentions = mentions
        #: The words of the bodies that a phrase names, by the phrase.
        self._of_bodies: dict[str, set[str]] = {}
        #: Whether a noun that no list has says what a person is.
        self._callings: dict[str, bool] = {}
        #: Where the first words that introduce somebody by a noun end, by the noun: 'a bank'.
        self._introductions: dict[str, int | None] = {}

    @cached_property
    def people(self) -> tuple[Actor, ...]:
        """The people among the actors."""
        return tuple(actor for actor in self.actors if actor.actor_kind == "person")

    @cached_property
    def bodies(self) -> tuple[Actor, ...]:
        """The organisations and outlets among the actors."""
        return tuple(actor for actor in self.actors if actor.actor_kind in BODIES)

    @cached_property
    def first(self) -> dict[str, int]:
        """Where each actor is named first; who never is was known before."""
        unnamed = dict.fromkeys((actor.actor for actor in self.actors), 0)
        return unnamed | {mention.actor: mention.start for mention in reversed(self.mentions)}

    def told_of(self, actor: Actor) -> Told:
        """Return what the words beside an actor's names tell."""
        return self._told.get(actor.actor, _NOTHING)

    def phrases(self, actor: Actor) -> tuple[str, ...]:
        """Return all that is told of what an actor is: roles, and the words beside the name."""
        lead = (self._lead.words,) if self._lead and self._lead.actor == actor.actor else ()
        return (*actor.roles, *self.told_of(actor).phrases, *lead)

    @cached_property
    def _lead(self) -> LeadPerson | None:
        return lead_person(self.document, self.people, self.mentions)

    @cached_property
    def by_head(self) -> ActorsByWord:
        """The actors by the nouns that they are told to be."""
        return ActorsByWord(self.actors, lambda actor: {head for one in self.phrases(actor) for head in heads(one)})

    @cached_property
    def by_telling_word(self) -> ActorsByWord:
        """The actors by all words that tell what they are, those nouns among them."""

        def words_of(actor: Actor) -> set[str]:
            return {word for one in self.phrases(actor) for word in (*heads(one), *telling_words(one))}

        return ActorsByWord(self.actors, words_of)

    @cached_property
    def bodies_by_name(self) -> ActorsByWord:
        """The bodies by the words of their names."""
        return ActorsByWord(self.bodies, lambda body: set(fold(body.actor).split()))

    def is_called(self, head: str) -> bool:
        """Say whether any person is told to be what a noun says."""
        return any(actor.actor_kind == "person" for actor in self.by_head.having(head))

    def is_calling(self, head: str) -> bool:
        """Say whether a noun that no list has is what a person is by trade: 'Jo Roe, a rigger,'."""
        if head not in self._callings:
            people = {one.actor for one in self.by_head.having(head) if one.actor_kind == "person"}
            theirs = [one for one in self.mentions if one.actor in people]
            self._callings[head] = is_calling(self.document, theirs, head)
        return self._callings[head]

    def words_of_bodies(self, phrase: str) -> set[str]:
        """Return the words and letters of the bodies that a role names: 'union' for 'NDU general secretary'.

        A role may hold only the end of a name: 'MEA' for 'External Affairs spokesperson'.
        """
        if phrase not in self._of_bodies:
            short = {word.lower() for word in phrase.split() if word.isupper() and len(word) > 1}
            bodies = [one.actor for one in self.bodies] if short else []
            named = (name for name in bodies if name in phrase or not short.isdisjoint(initials(name)))
            self._of_bodies[phrase] = {word for name in named for word in fold(name).split()}
            ending = (one.actor for one in self.bodies if " ".join(one.actor.split()[-2:]) in phrase)
            self._of_bodies[phrase] |= {letters for name in ending for letters in initials(name) if len(letters) > 2}
        return self._of_bodies[phrase]

    def is_new(self, head: str, at: int | None) -> bool:
        """Say whether a noun introduced somebody else before: 'a bank' and later 'the bank'."""
        if at is None or (self._lead and self._lead.head == head):
            return False
        if head not in self._introductions:
            self._introductions[head] = self._introduced_until(head)
        end = self._introductions[head]
        return end is not None and end <= at

    def _introduced_until(self, head: str) -> int | None:
        """Return where the first words end that introduce somebody by a noun, None where none do."""
        if head in nouns_for("person")["accused"] | {"accused"}:
            first = _AN_ACCUSED.search(self.document.text)
        else:
            noun = re.compile(rf"(?i){re.escape(head)}\b")
            places = self._places_introduced.get(_letters_at(head, 0), ())
            first = next(filter(None, (noun.match(self.document.text, place) for place in places)), None)
        return first.end() if first else None

    @cached_property
    def _places_introduced(self) -> dict[str, list[int]]:
        """Where words start that may introduce somebody, by their first letters, so that no noun searches the text."""
        text, places = self.document.text, dict[str, list[int]]()
        for opening in _OPENING.finditer(text):
            place = opening.end()
            for _ in range(_MOST_BETWEEN + 1):
                places.setdefault(_letters_at(text, place), []).append(place)
                between = _BETWEEN.match(text, place)
                if between is None:
                    break
                place = between.end()
        return places

    def is_introduced_since(self, head: str, actor: Actor, at: int) -> bool:
        """Say whether a noun introduced somebody else behind the last sentence that names one: 'a bank manager'."""
        own = self._places_of.get(actor.actor, [])
        last = bisect_left(own, at) - 1
        places = self._places_introduced.get(_letters_at(head, 0), ()) if last >= 0 else ()
        end = self.document.sentence_at(own[last]).end if places else at
        return any(end < place < at and self._introduces(head, end, place) for place in places)

    def _introduces(self, head: str, start: int, place: int) -> bool:
        """Say whether a noun at a place is who acts there, and not behind a name, which it tells of."""
        noun = self.document.doc.char_span(place, place + len(head), alignment_mode="expand")
        is_subject = noun is not None and noun.root.dep_ in SUBJECTS and noun.root.lower_ == head
        return is_subject and not _BEHIND_NAME.search(self.document.text, start, place)

    @cached_property
    def _places_of(self) -> dict[str, list[int]]:
        """Where each actor is named."""
        places: dict[str, list[int]] = {}
        for mention in self.mentions:
            places.setdefault(mention.actor, []).append(mention.start)
        return places

    def starts_near(self, at: int) -> list[int]:
        """Return where the sentence before starts, if it is of this paragraph, this paragraph, and the one before."""
        sentence, blocks = self.document.sentence_at(at), self.document.article.blocks
        before = self.document.sentences[max(0, sentence.index - 1)]
        starts = [before.start] if before.block == sentence.block else []
        return [*starts, *(blocks[i].start for i in (sentence.block, sentence.block - 1) if i >= 0)]

    def named_between(self, start: int, end: int) -> set[str]:
        """Return the actors named between two offsets, but in a compound: 'the Oscar-winning singer'."""
        near = self.mentions_between(start, end)
        return {mention.actor for mention in near if not self.document.text.startswith("-", mention.end)}

    def mentions_between(self, start: int, end: int) -> Sequence[Mention]:
        """Return the mentions that start between two offsets."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.start for mention in self.mentions]

    @cached_property
    def aged_nouns(self) -> dict[str, tuple[int, int]]:
        """By a noun, the age in years that comes with it first, and where: 'the 29-year-old actor'."""
        nouns: dict[str, tuple[int, int]] = {}
        for found in _AGED_NOUN.finditer(self.document.text):
            nouns.setdefault(found[2], (int(found[1]), found.start()))
        return nouns

    def speaking_between(self, start: int, end: int) -> set[str]:
        """Return who says something by name between two offsets: Roe in 'Roe said of Doe', 'the mayor, Roe, said'."""
        names = self.mentions_between(start, end)
        spans = ((one, self.document.doc.char_span(one.start, one.end, alignment_mode="expand")) for one in names)
        return {one.actor for one, span in spans if span is not None and _says(span.root)}

    def is_described_since(self, actor: Actor, at: int) -> bool:
        """Say whether somebody without a name comes in between an actor's last mention and a place: 'One picker', "the
        hut's warden"; whom only a speaker mentions does not.
        """
        since = max(mention.end for mention in self.mentions if mention.actor == actor.actor and mention.start < at)
        between = self.document.doc.char_span(since, at, alignment_mode="contract") or ()
        return any(
            (is_person(noun) or (is_cue_verb(noun.head) and not is_document(noun)))
            and self.document.quotation_at(noun.idx) is None
            for noun in between
            if noun.dep_ in SUBJECTS and _is_without_name(noun)
        )

    def is_new_word(self, word: str, at: int) -> bool:
        """Say whether no paragraph has a word as printed before a place."""
        tokens = (self.document.doc[i].idx for i in self.document.places.get(word, ()))
        body = (place for place in tokens if self.document.block_at(place).kind == "paragraph")
        return next(body, at) >= at

    @cached_property
    def words_of_people(self) -> frozenset[str]:
        """The words of people's names in full, as printed."""
        return frozenset(word for one in self.people if " " in one.actor for word in one.actor.split())

    @cached_property
    def _told(self) -> dict[str, Told]:
        return told_of(self.document, self.mentions)


def _says(name: Token) -> bool:
    """Say whether a name says something: 'Roe said', 'the mayor, Roe, said', 'Doe and Roe said'."""
    noun = name.head if name.dep_ in ("appos", "conj") else name
    return noun.dep_ == "nsubj" and is_cue_verb(noun.head)


def _is_without_name(noun: Token) -> bool:
    """Say whether a noun tells of somebody by its words alone, and for the first time: 'One picker', "Oslo's envoy"."""
    if any(child.dep_ == "appos" for child in noun.rights):
        return False
    return any(child.lower_ in VAGUE or (child.dep_ == "poss" and child.pos_ != "PRON") for child in noun.lefts)


def _letters_at(text: str, place: int) -> str:
    """Return the letters and digits from a place on, up to the next other character, in lower case."""
    run = _LETTERS.match(text, place)
    return run[0].lower() if run else ""
