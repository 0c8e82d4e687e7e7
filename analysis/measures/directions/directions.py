"""Directions of one article: each pair of actors that a sentence names, where the model is sure of an answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

import numpy as np
from spacy.tokens import Token

from analysis.language import Document
from analysis.language.document import Sentence
from analysis.language.syntax.arguments import OBJECTS, has_subject
from analysis.language.syntax.denial import negated
from analysis.language.syntax.speaking_nouns import is_person
from analysis.language.syntax.status import left_open
from analysis.language.syntax.verbs import is_infinitive
from analysis.measures.directions.deciding import Decision, decide, sure_from
from analysis.measures.directions.masked_sentence import MaskedSentence, Masking, Span
from analysis.measures.directions.pair_features import features
from analysis.measures.directions.stance_predicate import stance_lemmas, stance_predicates
from analysis.tables import NARRATOR, Direction, Mention

#: In tokens: names further apart than this are seldom said to stand to each other in any way. By hand.
_FURTHEST = 25
#: Of a sentence with more actors, a list as a rule, only neighbours are looked at. By hand.
_MOST_ACTORS = 5
_STATES = frozenset(("GPE", "NORP"))
_SURE_PRONOUNS = frozenset("he her hers him his i me my she we".split())


class _Named(NamedTuple):
    """A name in a sentence: its row, and its words' places in the sentence."""

    mention: Mention
    span: Span


class _Pair(NamedTuple):
    """Two names of a sentence, in text order, how many words are between, and what ties the first to the second, and
    the second to the first, as `stance_predicates` has it.
    """

    sentence: Sentence
    masked: MaskedSentence
    one: _Named
    other: _Named
    gap: int
    forward: list[int]
    backward: list[int]


def find_directions(
    document: Document,
    mentions: Iterable[Mention],
    voice: Callable[[int], str],
    holders: Mapping[str, str],
    pronouns: Iterable[tuple[Token, str]] = (),
) -> list[Direction]:
    """Return who stands for or against whom, in text order: pairs of actors in one sentence of the story.

    Parameters
    ----------
    document
        The parse.
    mentions
        The mentions of actors, in text order; names used as places take no part.
    voice
        Whose words are at an offset.
    holders
        What the source of each statement is called, by its id.
    pronouns
        The pronouns that stand for actors, with the actor: 'Duarte attacked him'; 'it' and 'they' are too unsure.

    Notes
    -----
    Directed sentiment after Park et al. (2021): linear weights over words, word kinds and the parse between two names.
    """
    named = [row for row in mentions if not row.place_use]
    named += [
        Mention(word.idx, word.idx + len(word), word.text, actor, place_use=False)
        for word, actor in pronouns
        if word.lower_ in _SURE_PRONOUNS
    ]
    pairs = list(_pairs(document, sorted(named)))
    decisions = decide([features(pair.masked, pair.one.span, pair.other.span) for pair in pairs])
    rows = [
        _row(document, pair, decision, predicate, voice, holders)
        for pair, decision in zip(pairs, decisions, strict=True)
        if decision.stance and decision.probability >= sure_from()
        if (predicate := pair.forward if decision.forward else pair.backward)
        if not any(
            _is_of_a_kind(document.doc[pair.sentence.first + one.span.end - 1]) for one in (pair.one, pair.other)
        )
    ]
    return sorted(rows, key=lambda row: row[:4])


def _pairs(document: Document, mentions: Iterable[Mention]) -> Iterator[_Pair]:
    """Yield the pairs of each sentence that the parse ties in one clause: of two actors the names that are nearest."""
    masking = None
    for number, rows in _by_sentence(document, mentions).items():
        if len({row.actor for row in rows}) < 2 or not document.in_story(rows[0].start):
            continue
        sentence = document.sentences[number]
        masking = masking or Masking(document.doc)
        of_stance = masking.places(stance_lemmas(), sentence.first, sentence.last)
        if not of_stance:
            continue
        masked = masking.sentence(sentence.first, sentence.last)
        bounds = np.searchsorted(masking.starts, [(row.start, row.end) for row in rows]) - sentence.first
        named = [_Named(row, Span(*span)) for row, span in zip(rows, bounds.tolist(), strict=True)]
        nearest: dict[frozenset[str], _Pair] = {}
        for one, other in _near(named):
            gap = other.span.first - one.span.end
            if not 0 <= gap < _FURTHEST or one.mention.actor == other.mention.actor:
                continue
            actors = frozenset((one.mention.actor, other.mention.actor))
            if actors not in nearest or gap < nearest[actors].gap:
                ways = stance_predicates(masked, one.span, other.span, of_stance)
                if any(ways):
                    nearest[actors] = _Pair(sentence, masked, one, other, gap, *ways)
        yield from nearest.values()


def _by_sentence(document: Document, mentions: Iterable[Mention]) -> dict[int, list[Mention]]:
    by_sentence: dict[int, list[Mention]] = {}
    for row in mentions:
        by_sentence.setdefault(document.sentence_at(row.start).index, []).append(row)
    return by_sentence


def _near(named: Sequence[_Named]) -> Iterable[tuple[_Named, _Named]]:
    return combinations(named, 2) if len({one.mention.actor for one in named}) <= _MOST_ACTORS else pairwise(named)


def _row(
    document: Document,
    pair: _Pair,
    decision: Decision,
    predicate: Sequence[int],
    voice: Callable[[int], str],
    holders: Mapping[str, str],
) -> Direction:
    """Return the row of an answer."""
    one, other = (pair.one, pair.other) if decision.forward else (pair.other, pair.one)
    words = [document.doc[pair.sentence.first + place] for place in predicate]
    word = words[-1]
    particle = next((below for below in word.rights if below.dep_ == "prt" and below.i == word.i + 1), word)
    start, end = word.idx, particle.idx + len(particle)
    said_by = voice(start)
    return Direction(
        start=start,
        end=end,
        from_actor=one.mention.actor,
        to_actor=other.mention.actor,
        stance=decision.stance,
        predicate=document.text[start:end],
        confidence=round(decision.probability, 2),
        from_start=one.mention.start,
        from_end=one.mention.end,
        to_start=other.mention.start,
        to_end=other.mention.end,
        holder=holders.get(said_by, None if document.quotation_at(start) else NARRATOR),
        status=_status(words),
        sentence=pair.sentence.index,
        voice=said_by,
    )


def _is_of_a_kind(name: Token) -> bool:
    """Say whether a name only tells of what kind somebody is, or whose: 'a SUPREME COURT justice', "ARDEN's chairman".

    Who speaks for a state is the state: "Norway's minister".
    """
    noun = name.head
    if name.dep_ == "poss" and noun.pos_ == "NOUN" and is_person(noun) and name.ent_type_ not in _STATES:
        return True
    is_beside = name.dep_ in ("compound", "amod", "nmod") and noun.pos_ == "NOUN" and is_person(noun)
    return is_beside and (noun.dep_ in OBJECTS or any(one.lower_ in ("a", "an") for one in noun.lefts))


def _status(words: Sequence[Token]) -> str:
    """Return whether what the words from an actor's verb to its stance tell is told for true."""
    only_thought_of = is_infinitive(words[-1]) and has_subject(words[-1])  # 'wrong for Duarte to attack Holm'
    is_open = only_thought_of or any(map(left_open, words))
    return "negated" if any(map(negated, words)) else "possible" if is_open else "asserted"
