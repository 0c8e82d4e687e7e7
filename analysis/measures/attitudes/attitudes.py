"""Attitudes of one article: what each sentence implies about each actor it names, and whose view that is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from analysis.language import Document
from analysis.measures.attitudes import attitude_model
from analysis.measures.attitudes.attitude_model import Scored
from analysis.measures.attitudes.clear_attitudes import Ties
from analysis.measures.attitudes.judging_words import judging_ids
from analysis.measures.attitudes.portrayed import portrayed_at
from analysis.measures.attitudes.target_features import Features, features
from analysis.measures.attitudes.targets import Targets, pairs_of, targets_at
from analysis.measures.attitudes.token_arrays import TokenArrays
from analysis.tables import NARRATOR, SAID, UNCLEAR, Attitude, Mention, Portrayal, Statement

#: An answer that is likelier wrong than right is none, but where a word tied to the actor agrees. A probability.
LEAST_LIKELY = 0.5
#: So many words are shown as moving an answer. By hand.
MOST_WORDS = 4


class Answer(NamedTuple):
    """The likeliest attitude toward a target, its probability, and the words that moved it, strongest first."""

    attitude: str
    probability: float
    words: tuple[str, ...]


def find_attitudes(
    document: Document,
    mentions: Iterable[Mention],
    statements: Iterable[Statement],
    portrayals: Iterable[Portrayal],
    voice: Callable[[int], str],
) -> list[Attitude]:
    """Return what each sentence implies about each actor that it names, in text order.

    Sentiment toward a target after Hamborg & Donnay (2021): linear weights over words, syntax, and VADER's valences
    around the name. Only the story's blocks are looked at; names used as places are not.

    Parameters
    ----------
    document
        The parse.
    mentions
        The mentions of actors.
    statements
        All statements, those not made too: an attitude in one is its source's and has its status.
    portrayals
        What is told of each actor: it moves answers, and ties words that judge to an actor.
    voice
        Whose words are at an offset, among all of these statements. Words in quotation marks that are in none are
        nobody's.
    """
    named = [row for row in mentions if not row.place_use and document.in_story(row.start)]
    groups: dict[tuple[int, str, str], list[Mention]] = {}
    for row in named:
        key = document.sentence_at(row.start).index, row.actor, voice(row.start)
        groups.setdefault(key, []).append(row)
    if not groups:
        return []
    tokens, known, portrayals = TokenArrays(document), list(statements), list(portrayals)
    spans = [[(row.start, row.end) for row in rows] for rows in groups.values()]
    answers = _answers(document, tokens, spans, portrayals)
    holders, rows = _holders(known), []
    for ((sentence, actor, said_by), (first, *_)), found in zip(groups.items(), answers, strict=True):
        bare = None if said_by not in holders and document.quotation_at(first.start) else NARRATOR
        holder, status = holders.get(said_by, (bare, SAID))
        answered = Attitude(
            first.start,
            first.end,
            actor,
            found.attitude,
            round(found.probability, 2),
            found.words,
            holder=holder,
            status=status,
            sentence=sentence,
            voice=said_by,
        )
        rows.append(answered)
    # what ties a word to an actor is looked for only where there is a word that could judge
    judged = {place for place, row in enumerate(rows) if _may_be_judged(document, tokens, row)}
    ties = Ties(document, named, portrayals, voice, known)
    heeded = [ties.heeded(row) if place in judged else row for place, row in enumerate(rows)]
    return [
        row if found.probability >= LEAST_LIKELY or row.tied else row._replace(attitude=UNCLEAR)
        for row, found in zip(heeded, answers, strict=True)
    ]


def _may_be_judged(document: Document, tokens: TokenArrays, row: Attitude) -> bool:
    """Say whether an attitude is not neutral, and its sentence has a word that judges."""
    if row.attitude == "neu":
        return False
    sentence, known = document.sentences[row.sentence], judging_ids()
    inside = slice(sentence.first, sentence.last)
    return not all(known.isdisjoint(forms[inside].tolist()) for forms in (tokens.lower, tokens.lemma))


def answer(
    document: Document, groups: Sequence[Sequence[tuple[int, int]]], portrayals: Iterable[Portrayal]
) -> list[Answer]:
    """Return the attitude toward each target, given by the characters of its mentions in one sentence."""
    return _answers(document, TokenArrays(document), groups, portrayals) if groups else []


def _answers(
    document: Document,
    tokens: TokenArrays,
    groups: Sequence[Sequence[tuple[int, int]]],
    portrayals: Iterable[Portrayal],
) -> list[Answer]:
    spans, weights = [span for group in groups for span in group], attitude_model.shipped()
    targets = targets_at(document, tokens, spans)
    found = features(tokens, targets, pairs_of(tokens, targets), portrayed_at(tokens, spans, portrayals))
    scored = weights.scored(found, len(spans))
    group_of = np.repeat(np.arange(len(groups)), [len(group) for group in groups])
    sums = np.array([np.bincount(group_of, column, len(groups)) for column in scored.chances.T])
    chances = sums / np.bincount(group_of, minlength=len(groups))
    best = chances.argmax(axis=0)
    movers: list[list[tuple[int, int]]] = [[] for _ in groups]
    for group, some in zip(group_of.tolist(), _movers(tokens, targets, found, scored, best[group_of]), strict=True):
        movers[group] = movers[group] or some
    text = document.text
    return [
        Answer(weights.classes[label], chance, tuple(dict.fromkeys(text[start:end] for start, end in some)))
        for label, chance, some in zip(best.tolist(), chances.max(axis=0).tolist(), movers, strict=True)
    ]


def _movers(
    tokens: TokenArrays, targets: Targets, found: Features, scored: Scored, label: np.ndarray
) -> list[list[tuple[int, int]]]:
    """Return the words that moved each target's answer, strongest first; a pair's gain is half each word's.

    A gain is what a feature adds to the label's score beyond what it adds to the others on average.
    """
    sizes = targets.closing - targets.opening
    base = np.cumsum(sizes) - sizes - targets.opening
    of_word = np.flatnonzero(found.token[scored.known] >= 0)
    gains, known = scored.gains.take(of_word, axis=1), scored.known[of_word]
    of_target = found.target[known]
    own = gains[label[of_target], np.arange(len(known))]
    half = (own - (gains.sum(axis=0) - own) / (len(gains) - 1)) / 2
    shift = base[of_target]
    place = np.concatenate((shift + found.token[known], shift + found.other_token[known]))
    moved = np.bincount(place, np.tile(half, 2), int(sizes.sum()))
    target = np.repeat(np.arange(len(sizes)), sizes)
    token = np.arange(len(target)) - base[target]
    moving = np.flatnonzero(tokens.telling[token] & (moved > 0))
    strongest = moving[np.lexsort((-moved[moving], target[moving]))]
    bounds = np.searchsorted(target[strongest], np.arange(len(sizes) + 1)).tolist()
    words = [*zip(tokens.start[token[strongest]].tolist(), tokens.end[token[strongest]].tolist(), strict=True)]
    return [words[start : min(end, start + MOST_WORDS)] for start, end in pairwise(bounds)]


def _holders(statements: Iterable[Statement]) -> dict[str, tuple[str | None, str]]:
    """Return by a statement's id whose it is, where that is known of all of its speakers, and its status."""
    together: dict[str, list[Statement]] = {}
    for row in statements:
        together.setdefault(row.joint or row.statement, []).append(row)
    holders: dict[str, tuple[str | None, str]] = {}
    for rows in together.values():
        names = dict.fromkeys(row.source or row.speaker for row in rows)
        known = [name for name in names if name is not None]
        holder = " and ".join(known) if len(known) == len(names) else None
        holders.update((row.statement, (holder, row.status)) for row in rows)
    return holders
