"""The targets of an article and the tokens of their sentences, as arrays: a row a target, a row a pair of both."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from spacy.strings import get_string_id

from analysis.language import Document
from analysis.measures.attitudes.token_arrays import TokenArrays

#: How many words above a target are looked at, its own head word first.
STEPS = 6
_THE = np.uint64(get_string_id("the"))


class Targets(NamedTuple):
    """A row a target: its tokens, its sentence's, and its head word with the words above it (-1 beyond the root)."""

    first: np.ndarray
    last: np.ndarray
    opening: np.ndarray
    closing: np.ndarray
    above: np.ndarray


class Pairs(NamedTuple):
    """A row a pair of a target and a token of its sentence outside it, in text order.

    ``distance`` counts the words between, ``tokens`` the tokens: 0 and 1 for a neighbour. Of punctuation, which is no
    word, ``distance`` is that of the word before it.
    """

    target: np.ndarray
    token: np.ndarray
    left: np.ndarray
    distance: np.ndarray
    tokens: np.ndarray


def targets_at(document: Document, tokens: TokenArrays, spans: Sequence[tuple[int, int]]) -> Targets:
    """Return the targets at these characters, (start, end); a name's article is part of it, as 'the' of 'the US'."""
    starts, ends = np.array(spans).T
    first = np.searchsorted(tokens.end, starts + 1)
    last = np.maximum(np.searchsorted(tokens.start, ends), first + 1)
    sentences = [document.sentence_at(start) for start, _ in spans]
    opening = np.minimum(first, [one.first for one in sentences])
    closing = np.maximum(last, [one.last for one in sentences])
    above = np.full((len(spans), STEPS), -1)
    above[:, 0] = [_head_word(tokens, *bounds) for bounds in zip(first.tolist(), last.tolist(), strict=True)]
    for step in range(1, STEPS):
        below = above[:, step - 1]
        up = tokens.head[below]
        above[:, step] = np.where((below < 0) | (up == below), -1, up)
    before = np.maximum(first - 1, opening)
    is_article = (tokens.lower[before] == _THE) & (first <= tokens.head[before]) & (tokens.head[before] < last)
    return Targets(np.where(is_article, before, first), last, opening, closing, above)


def _head_word(tokens: TokenArrays, first: int, last: int) -> int:
    """Return the first token of a target that hangs on none of the others."""
    for place, head in enumerate(tokens.head[first:last].tolist(), first):
        if head == place or not first <= head < last:
            return place
    return first


def pairs_of(tokens: TokenArrays, targets: Targets) -> Pairs:
    """Return each target with each token of its sentence outside it."""
    sizes = targets.closing - targets.opening
    target = np.repeat(np.arange(len(sizes)), sizes)
    token = np.arange(len(target)) + np.repeat(targets.opening - np.cumsum(sizes) + sizes, sizes)
    outside = (token < targets.first[target]) | (token >= targets.last[target])
    target, token = target[outside], token[outside]
    first, last = targets.first[target], targets.last[target]
    left = token < first
    before = np.concatenate(([0], np.cumsum(tokens.counts)))
    words = np.where(left, before[first] - 1 - before[token], before[token] - before[last])
    return Pairs(target, token, left, np.maximum(words, 0), np.where(left, first - token, token - last + 1))
