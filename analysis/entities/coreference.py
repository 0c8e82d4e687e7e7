"""Whom a pronoun stands for. Statements and portrayals get the same answer; where the article does not tell, nobody.

A pronoun goes with the subject that the story is about: the nearest one before it in its sentence, else the main
subject of the sentence before, and so on back (centering: Grosz, Joshi & Weinstein 1995). It agrees with whom it
stands for, see `analysis.entities.agreement`. Who the words come from ('according to Roe') counts as a subject. An
object is not its own verb's subject ('Roe praised him'), and who 'said' something is not whom these words name
(binding: Chomsky 1981). 'They' after 'Roe met Doe.' is both. Somebody who is named only inside a speaker's words is
meant by no pronoun outside them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from spacy.tokens import Token

from analysis.entities.agreement import GENDERS, PLURAL, PRONOUNS, Agreement, is_empty, noun_of
from analysis.entities.antecedents import Antecedent, brings_in, by_salience, informants, says_of, tokens_with
from analysis.entities.clause_names import RELATIVE, SUBJECTS, ClauseNames
from analysis.entities.people import role_nouns
from analysis.entities.salience import WINDOW, Taken, is_sure
from analysis.entities.told_people import ToldPeople
from analysis.entities.whose_words import Words, is_cue_verb, parted_by_colon
from analysis.language.document import Sentence
from analysis.language.syntax.arguments import governing_verb

if TYPE_CHECKING:
    from analysis.entities.lookup import Names

#: How many subjects before a pronoun are weighed. By hand.
_MEMORY = 12
#: How many sentences after its last mention a body or a thing can be 'it' or 'they'; people stay longer in mind.
#: On PolNeAR's development stories 1 gives as many right speakers as 2, and no limit two more answers, both wrong.
_THINGS_LAST = 1
_OBJECTS = frozenset({"dobj", "dative", "pobj"})


class Coreference:
    """The pronouns of an article, each with whom it stands for."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._document = names.document
        self._doc = names.document.doc
        self._agreement = Agreement(names)
        self._words = Words(self._document)
        self._subjects: list[Antecedent] = []
        self._clauses = ClauseNames(names, self._agreement, self._words)
        #: Who is the subject of a verb, by the verb's place.
        self._subject_of: dict[int, tuple[str, ...]] = {}
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
        """Take note of a subject: pronouns behind it may stand for it."""
        self._subjects.append(candidate)
        self._subject_of[candidate.head.head.i] = candidate.names
        name = candidate.names[0]
        self.told.add(candidate, is_actor=name in self._names.actors, is_person=self._agreement.is_person(name))

    def _resolve(self, pronoun: Token) -> tuple[str, ...]:
        """Return whom a pronoun stands for; a 'he' or 'she' tells of later ones.

        'It' and 'them' as objects are mostly things, which have no name here ('opened the port, then shut it').
        """
        if is_empty(pronoun) or (pronoun.lower_ not in GENDERS and pronoun.dep_ not in ("poss", *SUBJECTS)):
            return ()
        sentence = self._document.sentence_at(pronoun.idx)
        excluded = self._excluded(pronoun)
        ordered = [c for candidates in self._ordered(pronoun, sentence) for c in candidates]
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
        near = self._in_reach(pronoun, sentence, quotation, self._subjects[-_MEMORY:] + nearest)
        told = [c for c in self._subjects[-_MEMORY:] if c.reported and c.quotation == quotation and c not in near]
        told = [c for c in told if sentence.index - c.sentence < 2]
        last = max((c.head.i for c in near if c.names == names), default=-1)
        if last in self._referents and last not in self._sure:
            return False
        taken = Taken(pronoun, names, sentence.index, near, told, self._excluded(pronoun), self._subject_of)
        return is_sure(taken, self._agreement)

    def _two(self, pronoun: Token, sentence: Sentence) -> tuple[str, ...]:
        """Return whom 'they' means where the sentence before tells of two people: 'Roe met Doe. They ...'."""
        before = sentence.index - 1
        if pronoun.dep_ not in SUBJECTS or before < 0:
            return ()
        told = self._document.sentences[before]
        if told.block != sentence.block or self._agreement.has_plural(self._document.span(told)):
            return ()
        near = [c for c in self._subjects[-_MEMORY:] if c.sentence == before and c.main]
        near += [c for c in self._clauses.others.get(before, ()) if c.head.dep_ in _OBJECTS]
        near = self._in_reach(pronoun, sentence, self._words.quotation(pronoun), near)
        names = tuple(dict.fromkeys(name for c in near for name in c.names))
        return names if len(names) == 2 and all(self._agreement.is_person(name) for name in names) else ()

    def _with_gender(
        self, pronoun: Token, sentence: Sentence, chosen: Antecedent | None, excluded: set[str]
    ) -> tuple[str, ...]:
        """Return whom 'he' or 'she' means: rather who is told to fit than who is not told."""
        names = chosen.names if chosen else ()
        if chosen is None or self._agreement.gender(names[0]) is None:
            is_far = chosen is None or chosen.sentence < sentence.index - 1
            told = set(self._told(pronoun, sentence, wide=is_far)) - excluded
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
        beside = [c for c in self._objects_before(sentence) if c.head.head == chosen.head.head]
        if chosen.sentence < sentence.index and not is_cue_verb(chosen.head.head):
            beside += [c for c in self._subjects[-_MEMORY:] if c.sentence == chosen.sentence and not c.main]
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

    def _ordered(self, pronoun: Token, sentence: Sentence) -> Iterator[Sequence[Antecedent]]:
        """Yield who may be meant, likeliest first."""
        quotation, before = self._words.quotation(pronoun), sentence.index - 1
        subjects = self._in_reach(pronoun, sentence, quotation, self._subjects[-_MEMORY:])
        subjects = [c for c in subjects if c.head.tag_ not in RELATIVE or c.head.head.is_ancestor(pronoun)]
        earlier = sorted((c for c in subjects if c.sentence <= before), key=by_salience)
        singular = pronoun.lower_ not in PLURAL
        yield [c for c in reversed(subjects) if c.sentence == sentence.index]
        if singular:
            yield self._only(self._beside(pronoun, sentence, quotation), pronoun)
        yield [c for c in earlier if c.sentence == before]
        if singular:
            yield self._only(self._in_reach(pronoun, sentence, quotation, self._objects_before(sentence)), pronoun)
        yield [c for c in earlier if c.sentence < before]

    def _objects_before(self, sentence: Sentence) -> list[Antecedent]:
        """Return the objects of the sentence before, if it is of the same paragraph."""
        before = sentence.index - 1
        if before < 0 or self._document.sentences[before].block != sentence.block:
            return []
        return [c for c in self._clauses.others.get(before, ()) if c.head.dep_ in ("dobj", "dative")]

    def _in_reach(
        self, pronoun: Token, sentence: Sentence, quotation: int | None, candidates: Iterable[Antecedent]
    ) -> list[Antecedent]:
        """Return those who are not named only in words of somebody's that the pronoun is not in.

        In one sentence only who says the words is not named in them: 'Roe will come, he said', 'Roe's son hopes Roe
        will come if he can'.
        """
        reported = self._words.reported(pronoun, quotation)
        says = pronoun.dep_ in SUBJECTS and is_cue_verb(pronoun.head)
        near = (c for c in candidates if c.quotation == quotation)
        return [
            c
            for c in near
            if c.reported <= reported
            or (c.sentence == sentence.index and not (says and not parted_by_colon(c.head, pronoun)))
        ]

    def _beside(self, pronoun: Token, sentence: Sentence, quotation: int | None) -> Iterator[Antecedent]:
        """Yield the names before a pronoun in its sentence that are no subjects and that the grammar allows.

        It keeps a subject from what its own verb governs ('Asked about Roe, he left'), and an object from the one
        beside it ('sent Roe to him').
        """
        verb = pronoun.head.head if pronoun.dep_ == "pobj" else pronoun.head
        for c in self._clauses.others.get(sentence.index, ()):
            if c.head.i < pronoun.i and c.quotation in (None, quotation):
                if pronoun.dep_ in SUBJECTS:
                    barred = verb.is_ancestor(c.head) and not parted_by_colon(c.head, pronoun)
                else:
                    barred = pronoun.dep_ in _OBJECTS and verb in (c.head.head, c.head.head.head)
                if not barred:
                    yield c

    def _only(self, candidates: Iterable[Antecedent], pronoun: Token) -> list[Antecedent]:
        """Return the only one that agrees, an object before what is part of another phrase; none of several."""
        fitting = [c for c in candidates if self._agreement.fits(c.head, c.names, pronoun)]
        objects = [c for c in fitting if c.head.dep_ in ("dobj", "dative")]
        chosen = objects or fitting
        return chosen[-1:] if len({c.names for c in chosen}) == 1 else []

    def _told(self, pronoun: Token, sentence: Sentence, *, wide: bool) -> Iterator[str]:
        """Yield the people before a pronoun in its sentence whose gender is told and is its.

        ``wide`` takes in the sentence before, and who only owns something ("Doe's hand").
        """
        before = self._document.sentences[max(0, sentence.index - 1)]
        sentences = {sentence.index, before.index} if wide and before.block == sentence.block else {sentence.index}
        quotation = self._words.quotation(pronoun)
        for c in (c for index in sentences for c in self._clauses.others.get(index, ())):
            if c.head.i < pronoun.i and c.quotation == quotation:
                owner = c.head.dep_ == "poss" and not wide
                if not owner and c.head.dep_ != "compound" and self._agreement.is_told(c.names[0], pronoun):
                    yield c.names[0]

    def _excluded(self, pronoun: Token) -> set[str]:
        """Return who cannot be meant: an object's own subject; the subject of what the pronoun's verb reports."""
        if pronoun.dep_ in _OBJECTS:
            verb = governing_verb(pronoun.head.head if pronoun.dep_ == "pobj" else pronoun.head)
            return set(self._subject_of.get(verb.i, ()))
        if pronoun.dep_ not in SUBJECTS or not is_cue_verb(pronoun.head):
            return set()
        clauses = [child for child in pronoun.head.children if child.dep_ == "ccomp"]
        return {
            mention.actor
            for clause in clauses
            if not parted_by_colon(clause, pronoun)
            for mention in self._names.mentions_in(clause.left_edge.idx, clause.right_edge.idx + 1)[:1]
            if any(child.idx == mention.end - len(child) and child.dep_ in SUBJECTS for child in clause.lefts)
        }
