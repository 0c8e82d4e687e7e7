"""Whom a pronoun stands for. Statements and portrayals get the same answer; where the article does not tell, nobody.

A pronoun goes with the likeliest antecedent in its reach (`possible_antecedents`) that agrees with it (`agreement`) and
is still in mind. A 'he' or 'she' goes rather with somebody whose gender the article tells. 'They' after 'Roe met Doe.'
is both.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from spacy.tokens import Token

from analysis.entities.agreement import GENDERS, PRONOUNS, Agreement, is_empty, noun_of
from analysis.entities.antecedents import Antecedent, brings_in, informants, says_of, tokens_with
from analysis.entities.clause_names import SUBJECTS, ClauseNames
from analysis.entities.people import role_nouns
from analysis.entities.possible_antecedents import OBJECTS, PossibleAntecedents
from analysis.entities.salience import WINDOW, Taken, is_sure
from analysis.entities.told_people import ToldPeople
from analysis.entities.whose_words import Words, is_cue_verb
from analysis.language.document import Sentence

if TYPE_CHECKING:
    from analysis.entities.lookup import Names

#: How many sentences after its last mention a body or a thing can be 'it' or 'they'; people stay longer in mind.
#: On PolNeAR's development stories 1 gives as many right speakers as 2, and no limit two more answers, both wrong.
_THINGS_LAST = 1


class Coreference:
    """The pronouns of an article, each with whom it stands for."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._document = names.document
        self._doc = names.document.doc
        self._agreement = Agreement(names)
        self._words = Words(self._document)
        self._clauses = ClauseNames(names, self._agreement, self._words)
        self._possible = PossibleAntecedents(names, self._agreement, self._words, self._clauses)
        #: The people whom the narrator tells of.
        self.told = ToldPeople()
        self._referents: dict[int, tuple[str, ...]] = {}
        self._sure: set[int] = set()
        self._walk()

    def meant(self, pronoun: Token) -> tuple[str, ...]:
        """Return whom a pronoun stands for: actors, or the words that describe somebody; nobody when unsure.

        'They' may be several: 'Roe and Doe lost the mill. They said ...' gives both, in text order.
        """
        return self._referents.get(pronoun.i, ())

    def resolved(self, *, sure: bool = False) -> Iterator[tuple[Token, str]]:
        """Yield each pronoun that stands for an actor, in text order, with the actor; 'they' once an actor.

        ``sure``: only those that can hardly mean anybody else.
        """
        for index, names in self._referents.items():
            if index in self._sure or not sure:
                yield from ((self._doc[index], name) for name in names if name in self._names.actors)

    def _walk(self) -> None:
        """Go through the article's subjects and pronouns in text order, and resolve each pronoun by those before."""
        named = self._clauses.named
        subjects = {*tokens_with(self._doc, "DEP", SUBJECTS), *(token.i for token in informants(self._doc))}
        fragments = {index for index in named if self._doc[index].dep_ == "ROOT"}
        subjects |= {
            index for index, own in named.items() if brings_in(self._doc[index]) and self._clauses.is_one_person(own)
        }
        pronouns = set(tokens_with(self._doc, "LOWER", PRONOUNS))
        for index in sorted(subjects | fragments | pronouns):
            token = self._doc[index]
            if index in pronouns:
                names = self._referents[index] = self._resolve(token)
                if names and names[0] in self._names.actors and self._is_sure(token, names):
                    self._sure.add(index)
                    self._agreement.learn(names[0], token)
            else:
                names = self._clauses.of(token)
            if names and (index in subjects or index in fragments):
                self._add_subject(self._clauses.candidate(token, names))

    def _add_subject(self, candidate: Antecedent) -> None:
        """Take note of a subject: pronouns behind it may stand for it, and it may be whom the narrator tells of."""
        self._possible.add(candidate)
        name = candidate.names[0]
        self.told.add(candidate, is_actor=name in self._names.actors, is_person=self._agreement.is_person(name))

    def _resolve(self, pronoun: Token) -> tuple[str, ...]:
        """Return whom a pronoun stands for; a 'he' or 'she' tells of later ones.

        'It' and 'them' as objects are mostly things, which have no name here ('opened the port, then shut it').
        """
        if is_empty(pronoun) or (pronoun.lower_ not in GENDERS and pronoun.dep_ not in ("poss", *SUBJECTS)):
            return ()
        sentence = self._document.sentence_at(pronoun.idx)
        excluded = self._possible.excluded(pronoun)
        ordered = [c for candidates in self._possible.ordered(pronoun, sentence) for c in candidates]
        allowed = [c for c in ordered if excluded.isdisjoint(c.names) and not says_of(pronoun, c.head)]
        place = next((i for i, c in enumerate(allowed) if self._fits(c, pronoun, sentence)), len(allowed))
        chosen = allowed[place] if place < len(allowed) else None
        if pronoun.lower_ in GENDERS:
            if chosen and any(self._agreement.only_name_bars(c.names, chosen.names, pronoun) for c in allowed[:place]):
                return ()
            return self._with_gender(pronoun, sentence, chosen, excluded)
        return chosen.names if chosen else self._two(pronoun, sentence)

    def _is_sure(self, pronoun: Token, names: tuple[str, ...]) -> bool:
        """Say whether a pronoun can hardly mean anybody but those named."""
        sentence = self._document.sentence_at(pronoun.idx)
        others = (self._clauses.others.get(sentence.index - ago, ()) for ago in range(WINDOW))
        nearest = [c for near in others for c in near if c.head.i < pronoun.i]
        quotation = self._words.quotation(pronoun)
        near = self._possible.in_reach(pronoun, sentence, self._possible.subjects + nearest)
        told = [c for c in self._possible.subjects if c.reported and c.quotation == quotation and c not in near]
        told = [c for c in told if sentence.index - c.sentence < 2]
        last = max((c.head.i for c in near if c.names == names), default=-1)
        if last in self._referents and last not in self._sure:
            return False
        excluded = self._possible.excluded(pronoun)
        taken = Taken(pronoun, names, sentence.index, near, told, excluded, self._possible.subject_of)
        return is_sure(taken, self._agreement)

    def _two(self, pronoun: Token, sentence: Sentence) -> tuple[str, ...]:
        """Return whom 'they' means where the sentence before tells of two people: 'Roe met Doe. They ...'."""
        before = sentence.index - 1
        if pronoun.dep_ not in SUBJECTS or before < 0:
            return ()
        told = self._document.sentences[before]
        if told.block != sentence.block or self._agreement.has_plural(self._document.span(told)):
            return ()
        near = [c for c in self._possible.subjects if c.sentence == before and c.main]
        near += [c for c in self._clauses.others.get(before, ()) if c.head.dep_ in OBJECTS]
        near = self._possible.in_reach(pronoun, sentence, near)
        names = tuple(dict.fromkeys(name for c in near for name in c.names))
        return names if len(names) == 2 and all(self._agreement.is_person(name) for name in names) else ()

    def _with_gender(
        self, pronoun: Token, sentence: Sentence, chosen: Antecedent | None, excluded: set[str]
    ) -> tuple[str, ...]:
        """Return whom 'he' or 'she' means: rather who is told to fit than who is not told."""
        names = chosen.names if chosen else ()
        if chosen is None or self._agreement.gender(names[0]) is None:
            is_far = chosen is None or chosen.sentence < sentence.index - 1
            told = set(self._possible.of_told_gender(pronoun, sentence, wide=is_far)) - excluded
            names = tuple(told) if len(told) == 1 else names
            names = self._told_since(chosen, pronoun, sentence) or names
            rival = self._rival(chosen, pronoun, sentence) if chosen and names == chosen.names else None
            if rival is not None:
                names = rival if self._agreement.is_told_in_words(rival[0], pronoun) else ()
        return names

    def _told_since(self, chosen: Antecedent | None, pronoun: Token, sentence: Sentence) -> tuple[str, ...]:
        """Return the only person whose gender is told in words and who is named since somebody who is only described:
        'The regulator said no. At Ms Roe's, the mice are back. In 2021, she says, ...'
        """
        if chosen is None or chosen.names[0] in self._names.actors:
            return ()
        since = (c for place in range(chosen.sentence + 1, sentence.index) for c in self._clauses.others.get(place, ()))
        told = {c.names[0] for c in since if c.quotation is None and self._is_told_well(c, pronoun)}
        return tuple(told) if len(told) == 1 else ()

    def _is_told_well(self, candidate: Antecedent, pronoun: Token) -> bool:
        name = candidate.names[0]
        return self._agreement.is_told(name, pronoun) and self._agreement.is_told_in_words(name, pronoun)

    def _rival(self, chosen: Antecedent, pronoun: Token, sentence: Sentence) -> tuple[str, ...] | None:
        """Return who stands beside a subject of whom no gender is told, where theirs is told and is the pronoun's.

        'Alex Roe met Ms Lund. She ...' is Lund; 'Alex Roe met Martha Lund. She ...' may be either, as a first name
        alone does not decide. So is 'Alex Roe wept as Ms Lund read. She ...'.
        """
        beside = [c for c in self._possible.objects_before(sentence) if c.head.head == chosen.head.head]
        if chosen.sentence < sentence.index and not is_cue_verb(chosen.head.head):
            beside += [c for c in self._possible.subjects if c.sentence == chosen.sentence and not c.main]
        return next((c.names for c in beside if self._agreement.is_told(c.names[0], pronoun)), None)

    def _fits(self, candidate: Antecedent, pronoun: Token, sentence: Sentence) -> bool:
        """Say whether a candidate agrees with a pronoun and is still in mind.

        People are as long as they are remembered; what is only described, a sentence long, but who speaks; if no role
        tells that it is a person ('a skipper'), in its paragraph.
        """
        name = candidate.names[0]
        is_near = sentence.index - candidate.sentence <= _THINGS_LAST
        is_here = self._document.sentences[candidate.sentence].block == sentence.block
        if name in self._agreement.called_they:
            return self._agreement.fits(candidate.head, candidate.names, pronoun)
        if name in self._names.actors or is_cue_verb(candidate.head.head):
            lasts = is_here or name in self._names.actors or noun_of(name) in role_nouns()
            in_mind = lasts if pronoun.lower_ in GENDERS else is_near
        else:
            in_mind = is_near and is_here
        return in_mind and self._agreement.fits(candidate.head, candidate.names, pronoun)
