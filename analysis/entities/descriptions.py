"""Whom a later description means: 'the top US diplomat', 'the doctor', 'the 29-year-old', 'the company'.

A description is held against what the article tells of those it names: roles, titles, nouns beside the name, ages,
and the words of a body's name. ``descriptions.csv`` says which of these a noun may stand for ('the doctor' for
'Dr'). It is resolved only where one actor fits and no other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from analysis.entities.bodies import initials
from analysis.entities.description_words import (
    PARTIES,
    PREPOSITION,
    alike,
    called,
    heads,
    is_part_of_name,
    nouns_for,
    regions,
    telling_words,
)
from analysis.entities.descriptors import ACCUSED, AGE, Told, told_of
from analysis.entities.gazetteer import home_of, side_of
from analysis.entities.people import fold
from analysis.entities.roles import is_role
from analysis.entities.whose_words import is_cue_verb
from analysis.entities.word_lists import name_words
from analysis.language.document import Document
from analysis.language.syntax.speaking_nouns import is_document, is_person
from analysis.tables import Actor, Mention

#: A vague opening introduces somebody; it does not refer back.
_VAGUE = frozenset({"a", "an", "another", "some", "one", "any", "two", "several", "many"})
#: What a description of a body opens with, and the kinds of actors that are one.
_DEFINITE, _BODIES = frozenset({"the", "this"}), frozenset({"organisation", "media"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
#: What a body of people is called later on, whatever its name.
_GROUPS = frozenset({"party", "group", "organisation", "organization"})
_OWNERS = frozenset({"his", "her", "their", "its"})
#: With 'his' or 'her' only these refer to somebody named: 'his lawyer' may be anybody.
_RELATIVE = frozenset(
    "father mother wife husband son daughter brother sister counterpart predecessor successor".split()
)
#: These change an office: 'vice president' is not 'president'.
_LESSER = frozenset({"vice", "deputy", "assistant", "acting"})
#: How long or high somebody is in an office: no other office.
_RANKS = frozenset({"senior", "veteran", "seasoned", "longtime"})
#: Where a body has its seat tells it from no other: 'the San Diego-based company'.
_BASED = re.compile(r"(?<= )(?:[A-Z][\w.]* )*[A-Z][\w.]*-based ")
#: Somebody accused whom no name tells: 'A nurse accused of theft'.
_AN_ACCUSED = re.compile(rf"(?i)\b(?:an?|another|one) (?:[\w-]+ ){{1,3}}{ACCUSED}")
_PART = re.compile(r",| who\b| whose\b| which\b| that\b| by\b")
_NOTHING = Told((), frozenset())
#: What a story calls somebody of no office before it names them, and the age behind the name.
_PRIVATE = frozenset("mum dad mother father man woman gran grandmother pensioner bride widow survivor student".split())
_AGED = re.compile(r", (?:aged )?\d{1,3},")
#: What somebody is by age alone, and from which age to which.
_AGES = {
    **dict.fromkeys(("teenager", "teen", "youngster"), range(13, 20)),
    **dict.fromkeys(("pensioner", "retiree"), range(60, 120)),
    "septuagenarian": range(70, 80),
    "octogenarian": range(80, 90),
    "nonagenarian": range(90, 100),
    "centenarian": range(100, 120),
}


class Descriptions:
    """The descriptions of an article, each with whom it means."""

    def __init__(self, document: Document, actors: Sequence[Actor], mentions: Sequence[Mention]) -> None:
        self._document = document
        self._actors = actors
        self._mentions = mentions

    def meant(self, text: str, at: int | None = None) -> Actor | None:
        """Return the one actor whom a description means, or None for none or several.

        ``at`` is where it stands in the article. There it can mean whom only an age or a hypernym fits, and of
        several that fit, the one who is named before it.
        """
        plain = _PART.split(text.replace("’", "'"))[0].strip()
        plain = _BASED.sub("", plain)
        aged = AGE.search(plain)
        plain = " ".join(AGE.sub(" ", plain).split()) if aged else plain
        words = plain.lower().split()
        if not words:
            return None
        if words[0] in _VAGUE:
            return self._named_next(words, at)
        age = int(aged[1]) if aged else None
        if words[0] in _DEFINITE and len(words) < 3:
            actor = self._by_age_or_state(plain.split(), age, at)
            if actor is not None or (age is not None and len(words) == 1):
                return actor
        fitting = self._fitting(plain, words, age, at)
        formerly = [actor for actor in fitting if "former" in words and self._is_former(actor)]
        return self._only(formerly or fitting, side_of(plain.split()), at)

    def _fitting(self, plain: str, words: Sequence[str], age: int | None, at: int | None) -> list[Actor]:
        """Return the people whom a description fits, else the bodies."""
        head = PREPOSITION.split(plain)[0].split()[-1].lower().removesuffix("'s").removeprefix("ex-")
        fitting: list[Actor] = []
        is_person = is_role(head) or head in PARTIES or head in nouns_for("person")
        if is_person and (words[0] not in _OWNERS or head in _RELATIVE):
            fitting = [actor for actor in self._actors if self._fits(head, plain, actor, age, at)]
            exactly = [actor for actor in fitting if any(head in heads(phrase) for phrase in self._phrases(actor))]
            fitting = exactly or fitting  # 'the lawyer' is no prosecutor beside a lawyer
        is_definite = words[0] in _DEFINITE or (words[0] == "their" and head == "union")
        if not fitting and is_definite and not is_role(head):
            fitting = self._bodies(head, words, at)
        return fitting

    def _only(self, fitting: Sequence[Actor], side: str | None, at: int | None) -> Actor | None:
        """Return the only one of some actors, else of the side that a description names, else of those named before."""
        of_side = [actor for actor in fitting if side and actor.side == side]
        chosen = of_side or fitting
        if len(chosen) > 1 and at is not None:
            chosen = [actor for actor in chosen if self._first[actor.actor] < at]
        return chosen[0] if len(chosen) == 1 else None

    def _aged(self, age: int, at: int | None) -> Actor | None:
        """Return the one person of an age; where nobody's is told, the only one of this paragraph and the one before.

        'Goalkeeper Bea Lund saved twice. "I just dived," the 29-year-old said.'
        """
        people = [actor for actor in self._actors if actor.actor_kind == "person"]
        of_age = [actor for actor in people if age in self._told_of(actor).ages]
        if not of_age and at is not None:
            of_age = self._near_without_age(people, at)
            if any(self._is_described_since(actor, at) for actor in of_age):
                return None
        return of_age[0] if len(of_age) == 1 else None

    def _near_without_age(self, people: Sequence[Actor], at: int) -> list[Actor]:
        """Return whose age is not told of those in the sentence before, else of this paragraph and the one before."""
        for since in self._starts_near(at):
            near = {mention.actor for mention in self._mentions if since <= mention.start < at}
            ageless = [one for one in people if one.actor in near and not self._told_of(one).ages]
            if ageless:
                return ageless
        return []

    def _starts_near(self, at: int) -> list[int]:
        """Return where the sentence before starts, if it is of this paragraph, this paragraph, and the one before."""
        sentence, blocks = self._document.sentence_at(at), self._document.article.blocks
        before = self._document.sentences[max(0, sentence.index - 1)]
        starts = [before.start] if before.block == sentence.block else []
        return [*starts, *(blocks[i].start for i in (sentence.block, sentence.block - 1) if i >= 0)]

    def _by_age_or_state(self, words: Sequence[str], age: int | None, at: int | None) -> Actor | None:
        """Return whom 'the 29-year-old', 'the teenager' or 'the Spaniard' means, None where it is nobody or no such."""
        if len(words) == 1:
            return None if age is None else self._aged(age, at)
        if at is None:
            return None
        noun, state = words[1], home_of(words[1])
        if noun.lower() in _AGES:
            return self._of_age(_AGES[noun.lower()], at)
        return self._compatriot(state, at) if state else None

    def _named_next(self, words: Sequence[str], at: int | None) -> Actor | None:
        """Return whom the first paragraph's opening words describe: 'A furious mum has told ...', then 'Jo Roe, 34,'.

        The next paragraph must open with the first mention of a person and their age.
        """
        if at is None or words[0] not in ("a", "an") or words[-1].split("-")[0] not in _PRIVATE:
            return None
        blocks = self._document.article.blocks
        place = self._document.sentence_at(at).block
        lead = next((i for i, block in enumerate(blocks) if block.kind == "paragraph"), None)
        if place != lead or blocks[place].start != at or place + 1 == len(blocks):
            return None
        start = blocks[place + 1].start
        name = next((mention for mention in self._mentions if mention.start == start), None)
        if name is None or self._first[name.actor] != start or not _AGED.match(self._document.text, name.end):
            return None
        return next((one for one in self._actors if one.actor == name.actor and one.actor_kind == "person"), None)

    def _is_described_since(self, actor: Actor, at: int) -> bool:
        """Say whether somebody without a name comes in between an actor's last mention and a place: 'One picker'."""
        since = max(mention.end for mention in self._mentions if mention.actor == actor.actor and mention.start < at)
        between = self._document.doc.char_span(since, at, alignment_mode="contract") or ()
        return any(
            noun.dep_ in _SUBJECTS and (is_person(noun) or (is_cue_verb(noun.head) and not is_document(noun)))
            for noun in between
            if any(child.lower_ in _VAGUE for child in noun.lefts)
        )

    def _of_age(self, ages: range, at: int) -> Actor | None:
        """Return the only one named before whose age is one of some: 'the teenager' for 'Kofi Lund, 19,'."""
        named = [actor for actor in self._actors if self._first[actor.actor] < at]
        of_age = [actor for actor in named if not self._told_of(actor).ages.isdisjoint(ages)]
        return of_age[0] if len(of_age) == 1 else None

    def _compatriot(self, side: str, at: int) -> Actor | None:
        """Return whom 'the Spaniard' means: the only person told to be of Spain, else the only one of whom nothing is.

        Of the latter only this paragraph's, else the one before's.
        """
        people = [one for one in self._actors if one.actor_kind == "person" and self._first[one.actor] < at]
        of_side = [one for one in people if one.side == side]
        if of_side:
            return of_side[0] if len(of_side) == 1 else None
        for since in self._starts_near(at):
            near = {mention.actor for mention in self._mentions if since <= mention.start < at}
            chosen = [one for one in people if one.actor in near and not one.side]
            if chosen:
                return chosen[0] if len(chosen) == 1 else None
        return None

    def _fits(self, head: str, text: str, actor: Actor, age: int | None, at: int | None) -> bool:
        """Say whether head, other words, side and age of a description suit what is told of a person."""
        told = self._told_of(actor)
        if _contradicts(side_of(text.split()), age, actor, told):
            return False
        words, own = set(telling_words(text)) - {head, f"ex-{head}"}, regions(text)
        ranked = (f"{word} {head}" for word in text.lower().split())  # 'top diplomat' is no ambassador
        noun = next((longer for longer in ranked if longer in nouns_for("person")), head)
        every = {word for phrase in self._phrases(actor) for word in telling_words(phrase)}
        every |= {word for phrase in self._phrases(actor) for word in self._words_of_bodies(phrase)}
        is_later = at is not None and self._first[actor.actor] > at and self._is_new(head, at)
        for phrase in () if is_later else self._phrases(actor):
            if own and regions(phrase) and own.isdisjoint(regions(phrase)):
                continue
            is_alike = head in heads(phrase) or (alike(noun, phrase) and not self._is_new(head, at))
            if is_alike and words - _RANKS <= every and not (_LESSER & set(telling_words(phrase))) - words:
                return True
        return False

    def _phrases(self, actor: Actor) -> tuple[str, ...]:
        """Return all that is told of what an actor is: roles, and the words beside the name."""
        return (*actor.roles, *self._told_of(actor).phrases)

    def _words_of_bodies(self, phrase: str) -> set[str]:
        """Return the words of the full names of bodies that a role names: 'union' for 'NDU general secretary'."""
        short = {word.lower() for word in phrase.split() if word.isupper() and len(word) > 1}
        bodies = [one.actor for one in self._actors if one.actor_kind in _BODIES] if short else []
        named = (name for name in bodies if name in phrase or not short.isdisjoint(initials(name)))
        return {word for name in named for word in fold(name).split()}

    def _bodies(self, head: str, words: Sequence[str], at: int | None) -> list[Actor]:
        """Return the bodies that a description fits: by their names, by a noun beside them, by what the name says.

        'the appeals court', 'the fund'; 'the charity' for 'Oxhelp, a charity'; 'the company' for 'Arden Motors'.
        """
        said = {word for word in words if word not in name_words("plain") and word not in {"of", "the", "for", "and"}}
        bodies = [actor for actor in self._actors if actor.actor_kind in _BODIES]
        named = [actor for actor in bodies if said and is_part_of_name(said, actor)]
        return named if named or at is None else self._earlier_bodies(head, words, said, bodies, at)

    def _earlier_bodies(
        self, head: str, words: Sequence[str], said: set[str], bodies: Sequence[Actor], at: int
    ) -> list[Actor]:
        """Return the bodies named before that a description fits by a noun beside them, or by what the name says.

        ``said`` has those of the words that tell something.
        """
        earlier = [actor for actor in bodies if self._first[actor.actor] < at and not actor.side]
        told = [actor for actor in earlier if said and said <= self._nouns(actor, head)]
        noun = " ".join(word for word in words if word in said)
        if told or noun not in nouns_for("body") or self._is_new(head, at):
            return told
        return called(noun, earlier) or self._acting_near(noun, earlier, at)

    def _acting_near(self, noun: str, bodies: Sequence[Actor], at: int) -> list[Actor]:
        """Return the bodies that act in this paragraph before 'the party' or 'the group', else in the one before.

        Their names must not say that they are something else.
        """
        if noun not in _GROUPS:
            return []
        allowed = nouns_for("body")[noun] | name_words("corporate") | {noun}
        plain = {body.actor: body for body in bodies if name_words("body") & set(fold(body.actor).split()) <= allowed}
        block = self._document.sentence_at(at).block
        for since in (self._document.article.blocks[i].start for i in (block, block - 1) if i >= 0):
            near = [one for one in self._mentions if since <= one.start < at and one.actor in plain]
            if near:
                return list({one.actor: plain[one.actor] for one in near if self._acts(one)}.values())
        return []

    def _acts(self, mention: Mention) -> bool:
        """Say whether a body acts where it is named, or somebody of it: 'the BKD said', 'BKD leader Jo Roe'."""
        name = self._document.doc.char_span(mention.start, mention.end, alignment_mode="expand")
        return name is not None and name.root.dep_ in _SUBJECTS | {"compound", "poss"}

    def _nouns(self, body: Actor, head: str) -> set[str]:
        """Return the words of the phrases that say a body is what a noun says."""
        return {
            word for phrase in self._told_of(body).phrases if head in heads(phrase) for word in telling_words(phrase)
        }

    def _is_new(self, head: str, at: int | None) -> bool:
        """Say whether a noun introduced somebody else before: 'a bank' and later 'the bank'."""
        if at is None:
            return False
        if head in nouns_for("person")["accused"] | {"accused"}:
            return bool(_AN_ACCUSED.search(self._document.text[:at]))
        introduced = rf"(?i)\b(?:an?|another|one) (?:[\w'’-]+ ){{0,2}}{re.escape(head)}\b"
        return bool(re.search(introduced, self._document.text[:at]))

    def _is_former(self, actor: Actor) -> bool:
        return any("former" in phrase.lower().split() for phrase in (*actor.roles, *self._told_of(actor).phrases))

    def _told_of(self, actor: Actor) -> Told:
        return self._told.get(actor.actor, _NOTHING)

    @cached_property
    def _told(self) -> dict[str, Told]:
        return told_of(self._document, self._mentions)

    @cached_property
    def _first(self) -> dict[str, int]:
        """Return where each actor is named first."""
        return {mention.actor: mention.start for mention in reversed(self._mentions)}


def _contradicts(side: str | None, age: int | None, actor: Actor, told: Told) -> bool:
    """Say whether a description's side or age is another than a person's."""
    return bool(side and actor.side and side != actor.side) or bool(age and told.ages and age not in told.ages)
