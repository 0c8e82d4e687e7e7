"""The lookups that other measures ask of an article's actors and mentions."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property

from spacy.tokens import Span, Token

from analysis.entities.coreference import Coreference
from analysis.entities.description_words import nouns_for
from analysis.entities.descriptions import Descriptions
from analysis.entities.headlines import STOPS, headlines
from analysis.entities.people import Gender, gender_of, titles
from analysis.entities.roles import is_role
from analysis.language.document import Document
from analysis.language.syntax.speaking_nouns import is_person, is_source
from analysis.tables import Actor, Mention

#: Behind these a name belongs to what somebody is: 'an aide to Senator Doe'.
_PREPOSITIONS = frozenset({"of", "to", "for", "from", "by", "with", "on", "and"})

#: In characters: so much of a story, headline included, is its lead. Set by hand.
_LEAD = 250
#: What a body is called by its trade, beside the nouns of ``descriptions.csv``: 'the ferry's operator, Arden Lines,'.
_TRADES = frozenset(
    "owner contractor employer miner producer publisher distributor exporter importer client label studio".split()
)
#: What tells how somebody wants to be called: 'who gave her name as Marie', 'identified only as Marie'.
_TELLING = frozenset({"name", "named", "identified", "known"})
#: What opens the words for somebody who is not named: 'an adviser on the plan of Jo Roe'.
_ONE = frozenset({"a", "an", "one", "another"})


def name_spans(actors: Iterable[Actor], mentions: Iterable[Mention], kind: str = "") -> list[tuple[int, int]]:
    """Return the spans of all mentions, (start, end), or of those of one kind of actor."""
    of_kind = {actor.actor for actor in actors if not kind or actor.actor_kind == kind}
    return [(mention.start, mention.end) for mention in mentions if mention.actor in of_kind]


def main_names(actors: Iterable[Actor], mentions: Sequence[Mention]) -> list[str]:
    """Return the printed names of the actor that the story is most about, in text order; none if each has only one.

    It is the one with the most mentions, of several the first. News puts first what matters: whoever is named in the
    lead, and then is 'she' or 'the girl', counts as mentioned once more.
    """
    first: dict[str, int] = {}
    for mention in mentions:
        first[mention.actor] = min(mention.start, first.get(mention.actor, mention.start))
    times = {a.actor: a.mentions + (first[a.actor] < _LEAD) for a in actors if a.actor in first}
    main = max(times, key=lambda name: (times[name], -first[name]), default=None)
    if main is None or times[main] < 2:
        return []
    return [mention.text for mention in mentions if mention.actor == main]


class Names:
    """Who stands where in an article, whom a description means, and which pronoun fits whom."""

    def __init__(self, document: Document, actors: Sequence[Actor], mentions: Sequence[Mention]) -> None:
        self.document = document
        self.actors = {actor.actor: actor for actor in actors}
        self.mentions = tuple(mentions)
        self._starts = [mention.start for mention in mentions]

    def mentions_in(self, start: int, end: int) -> tuple[Mention, ...]:
        """Return the mentions that overlap characters ``start`` to ``end``, in text order."""
        first = max(0, bisect_right(self._starts, start) - 1)
        inside = []
        for mention in self.mentions[first:]:
            if mention.start >= end:
                break
            if mention.end > start:
                inside.append(mention)
        return tuple(inside)

    def actor_at(self, start: int, end: int) -> Actor | None:
        """Return the actor that the phrase from ``start`` to ``end`` names by its head, or None.

        'US State Secretary Blinken' is Blinken, 'Harker spokesman Jim Wills' is Wills, 'An
        attorney for Lee, Jo Kim,' is Kim; 'US officials' and 'the Lee campaign' name no actor, 'Lee
        and Kim' no single one.
        """
        mentions = [mention for mention in self.mentions_in(start, end) if mention.actor in self.actors]
        span = self.document.doc.char_span(start, end, alignment_mode="expand")
        if not mentions:
            return self._behind_role(start, end)
        if span is None:
            return None
        root = span.root
        for head in (root, *_appositions(root, start, end)):
            actor = _mentioned_at(head, mentions)
            if actor is not None:
                actors = {_mentioned_at(token, mentions) for token in head.conjuncts} - {None}
                return self.actors[actor] if actors <= {actor} else None
        people = [mention for mention in mentions if self.actors[mention.actor].actor_kind == "person"]
        led = next((mention for mention in people if self._led(mention, start, root.idx)), None)
        if led is None and people and people[-1].end == end and _ends_a_role(span, people[-1]):
            led = people[-1]
        return self.actors[led.actor] if led else None

    def _behind_role(self, start: int, end: int) -> Actor | None:
        """Return whose name follows a phrase that is all or part of the role before it, where the parse stops short."""
        place = bisect_right(self._starts, end)
        if place == len(self.mentions) or self.mentions[place].start > end + 60:
            return None
        actor = self.actors.get(self.mentions[place].actor)
        role = self.document.text[start : self.mentions[place].start].strip()
        return actor if actor and role in actor.roles else None

    def _led(self, mention: Mention, start: int, root: int) -> bool:
        """Say whether the name follows its own titles and roles, from the head the parser saw or the phrase's start."""
        if self.document.text.startswith(("'s", "’s"), mention.end):
            return False
        before = self.document.text[start : mention.start].split()
        if before and is_role(before[-1]) and _PREPOSITIONS.isdisjoint(before):
            return True
        between = self.document.text[root : mention.start].strip()
        if root > mention.start or not between:
            return False
        roles = self.actors[mention.actor].roles
        return any(between in role for role in roles) or all(is_role(w) or w in titles() for w in between.split())

    def in_apposition(self, noun: Token) -> Token | None:
        """Return the name behind a role: 'one of the lawyers, Jo Roe,', 'her nephew, the cook Jo Roe,'.

        A body's only where it follows the comma: 'the ferry's operator, Arden Lines,'.
        """
        if noun.tag_ == "NNS" or not (is_source(noun) or noun.lower_ == "one"):
            return None
        given = self._given_name(noun)
        if given is not None:
            return given
        for word in noun.subtree:
            actor = self.actor_at(word.idx, word.idx + len(word)) if word.dep_ == "appos" and word.i > noun.i else None
            if actor is None:
                continue
            direct = word.head == noun
            if actor.actor_kind == "person" and (direct or word.head.pos_ == "PROPN" or word.head.head == noun):
                return word
            if actor.actor_kind in ("organisation", "media") and direct and _is_trade(noun.lower_):
                return word
        return self._behind_count(noun)

    def _behind_count(self, noun: Token) -> Token | None:
        """Return the name behind a noun and a number, wherever the parse hangs it: 'a mother of three, Jo Roe,'."""
        words = noun.doc[noun.i + 1 : noun.i + 5]
        if len(words) < 4 or words[0].lower_ != "of" or not words[1].like_num or words[2].text != ",":
            return None
        actor = self.actor_at(words[3].idx, words[3].idx + len(words[3]))
        mention = next(iter(self.mentions_in(words[3].idx, words[3].idx + 1)), None)
        if actor is None or mention is None or actor.actor_kind != "person":
            return None
        name = noun.doc.char_span(mention.start, mention.end, alignment_mode="expand")
        return name[-1] if name is not None else None

    def _given_name(self, noun: Token) -> Token | None:
        """Return the name somebody gives of themselves: 'a survivor, who gave her name only as Marie'."""
        clauses = (child for child in noun.children if child.dep_ in ("relcl", "acl"))
        telling = (clause for clause in clauses if any(word.lower_ in _TELLING for word in clause.subtree))
        words = (word for clause in telling for word in clause.subtree)
        named = (word for word in words if word.dep_ == "pobj" and word.head.lower_ in ("as", "by"))
        actor = next(
            ((word, actor) for word in named if (actor := self.actor_at(word.idx, word.idx + len(word)))), None
        )
        return actor[0] if actor and actor[1].actor_kind == "person" else None

    def nominal(self, text: str, at: int | None = None) -> Actor | None:
        """Return the one actor whom a description means ('the top US diplomat', 'the agency'), or None.

        ``at`` is where it stands in the article; see `Descriptions.meant`.
        """
        return self._descriptions.meant(text, at)

    def gender(self, actor: str) -> Gender | None:
        """Return the gender a pronoun for this person would have, from titles, roles and, last, the first name.

        For the resolution of pronouns only: it is no fact about the person, and is never stored.
        """
        if actor not in self._genders:
            self._genders[actor] = self.gender_told(actor) or gender_of(actor)
        return self._genders[actor]

    def gender_told(self, actor: str) -> Gender | None:
        """Return the same from titles and roles alone: a first name tells less."""
        roles = self.actors[actor].roles if actor in self.actors else ()
        return gender_of("", [*self._titles.get(actor, ()), *(word for role in roles for word in role.split())])

    def in_headline(self, offset: int) -> bool:
        """Say whether a character stands in a headline, where 'Ferry Minister' is the minister of the story below."""
        sentence = self.document.sentence_at(offset)
        return self.document.block_of(sentence).kind in {"title", "heading"} or sentence.first in self._headlines

    @cached_property
    def _headlines(self) -> frozenset[int]:
        """Where headlines in title case start, and a first paragraph that ends as no sentence does."""
        opening = self.document.sentences[:1] if self._opens_without_stop() else ()
        return frozenset((*(first for first, _ in headlines(self.document)), *(one.first for one in opening)))

    def _opens_without_stop(self) -> bool:
        sentences = self.document.sentences
        return len({one.block for one in sentences}) > 1 and self.document.text[sentences[0].end - 1] not in STOPS

    @cached_property
    def coreference(self) -> Coreference:
        """Whom each pronoun of the article stands for."""
        return Coreference(self)

    @cached_property
    def _descriptions(self) -> Descriptions:
        return Descriptions(self.document, tuple(self.actors.values()), self.mentions)

    @cached_property
    def _genders(self) -> dict[str, Gender | None]:
        return {}

    @cached_property
    def _titles(self) -> dict[str, list[str]]:
        """Return the titles printed right before each actor's names."""
        text, printed = self.document.text, dict[str, list[str]]()
        for mention in self.mentions:
            before = text[max(0, mention.start - 20) : mention.start].split()
            if before and before[-1] in titles():
                printed.setdefault(mention.actor, []).append(before[-1])
        return printed


def _ends_a_role(phrase: Span, name: Mention) -> bool:
    """Say whether a full name ends a role that says on or for what: 'envoy on the right to water [Jo Roe]'."""
    words = [word for word in phrase if word.idx < name.start]
    place = next((i for i, word in enumerate(words) if word == phrase.root), None)
    if place is None or not is_person(phrase.root) or " " not in name.text or len(words) < place + 3:
        return False
    matter = words[place + 1 :]
    is_matter = matter[0].lower_ in ("on", "for") and all(word.is_alpha and word.is_lower for word in matter)
    last = matter[-1]
    return is_matter and last.pos_ in ("NOUN", "VERB", "ADJ") and not is_role(last.text) and words[0].lower_ not in _ONE


def _is_trade(noun: str) -> bool:
    return noun in _TRADES or noun in nouns_for("body")


def _appositions(head: Token, start: int, end: int) -> list[Token]:
    """Return what names a noun behind a comma; 'a Methodist' in 'her father, a Methodist,' says what somebody is."""
    nouns = (child for child in head.children if child.dep_ == "appos" and start <= child.idx < end)
    return [noun for noun in nouns if not any(word.lower_ in ("a", "an") for word in noun.lefts)]


def _mentioned_at(token: Token, mentions: Sequence[Mention]) -> str | None:
    """Return the actor whose mention a word is part of."""
    return next((mention.actor for mention in mentions if mention.start <= token.idx < mention.end), None)
