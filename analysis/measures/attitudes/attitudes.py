"""Attitudes of one article: what each sentence implies about each actor it names, and whose view that is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from analysis.language import Document
from analysis.measures.attitudes import attitude_model
from analysis.measures.attitudes.clear_attitudes import Ties
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
        What is told of each actor: it ties words that judge to an actor.
    voice
        Whose words are at an offset, among all of these statements. Words in quotation marks that are in none are
        nobody's.
    """
    named = [row for row in mentions if not row.place_use and document.in_story(row.start)]
    groups: dict[tuple[int, str, str], list[Mention]] = {}
    for row in named:
        key = document.sentence_at(row.start).index, row.actor, voice(row.start)
        groups.setdefault(key, []).append(row)
    answers = answer(document, [[(row.start, row.end) for row in rows] for rows in groups.values()])
    known = list(statements)
    holders, ties = _holders(known), Ties(document, named, portrayals, voice, known)
    rows = []
    for ((sentence, actor, said_by), (first, *_)), found in zip(groups.items(), answers, strict=True):
        bare = None if document.quotation_at(first.start) else NARRATOR
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
        heeded = ties.heeded(answered)
        is_likely = found.probability >= LEAST_LIKELY
        rows.append(heeded if is_likely or heeded.tied else heeded._replace(attitude=UNCLEAR))
    return rows


def answer(document: Document, groups: Sequence[Sequence[tuple[int, int]]]) -> list[Answer]:
    """Return the attitude toward each target, given by the characters of its mentions in one sentence."""
    spans = [span for group in groups for span in group]
    if not spans:
        return []
    tokens, weights = TokenArrays(document), attitude_model.shipped()
    targets = targets_at(document, tokens, spans)
    found = features(tokens, targets, pairs_of(tokens, targets))
    scored = weights.scored(found, len(spans))
    group_of = np.repeat(np.arange(len(groups)), [len(group) for group in groups])
    sums = np.array([np.bincount(group_of, column, len(groups)) for column in scored.chances.T])
    chances = sums / np.bincount(group_of, minlength=len(groups))
    best = chances.argmax(axis=0)
    weighty = Features(*(column[scored.known] for column in found))
    toward = _toward(scored.gains, best[group_of][weighty.target])
    movers: list[list[tuple[int, int]]] = [[] for _ in groups]
    for group, some in zip(group_of.tolist(), _movers(tokens, targets, weighty, toward), strict=True):
        movers[group] = movers[group] or some
    text = document.text
    return [
        Answer(weights.classes[label], chance, tuple(dict.fromkeys(text[start:end] for start, end in some)))
        for label, chance, some in zip(best.tolist(), chances.max(axis=0).tolist(), movers, strict=True)
    ]


def _toward(gains: np.ndarray, label: np.ndarray) -> np.ndarray:
    """Return what each feature adds to a label's score beyond what it adds to the others on average."""
    own = gains[label, np.arange(len(label))]
    return np.asarray(own - (gains.sum(axis=0) - own) / (len(gains) - 1))


def _movers(tokens: TokenArrays, targets: Targets, found: Features, toward: np.ndarray) -> list[list[tuple[int, int]]]:
    """Return the words that moved each target's answer, strongest first; a pair's gain is half each word's."""
    sizes = targets.closing - targets.opening
    base = np.cumsum(sizes) - sizes - targets.opening
    of_word = np.flatnonzero(found.token >= 0)
    shift = base[found.target[of_word]]
    place = np.concatenate((shift + found.token[of_word], shift + found.other_token[of_word]))
    moved = np.bincount(place, np.tile(toward[of_word] / 2, 2), int(sizes.sum()))
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
