"""The weights of the features, found for all features of an article at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import numpy as np
from spacy.strings import get_string_id

from analysis.lexicons import linear_weights
from analysis.lexicons.linear_weights import INTERCEPT, LinearWeights
from analysis.measures.attitudes.known_numbers import KnownNumbers
from analysis.measures.attitudes.target_features import SLOTS, Features
from analysis.measures.attitudes.token_arrays import Ids

#: Odd numbers that keep a feature's words apart when they are put into one number with its slot.
_FIRST, _SECOND = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F)
_SLOT_IDS = np.array([get_string_id(slot) for slot in SLOTS], dtype=np.uint64)


def keys(slot: Ids, first_word: Ids, second_word: Ids) -> Ids:
    """Return one number for each feature, from the numbers of its slot's name and its words."""
    return np.asarray(slot + first_word * _FIRST + second_word * _SECOND)


def keys_of(features: Features) -> Ids:
    """Return one number for each feature, the same wherever the feature occurs."""
    return keys(_SLOT_IDS[features.slot], features.first_word, features.second_word)


class Scored(NamedTuple):
    """A row a target: the probabilities of the classes; which features have weights, and what each adds to the scores.

    ``gains`` has a row a class.
    """

    chances: np.ndarray
    known: np.ndarray
    gains: np.ndarray


@dataclass(frozen=True)
class Model:
    """The weights: which features have any, by their numbers, and a row a class with one for each of them."""

    classes: tuple[str, ...]
    intercept: np.ndarray
    known: KnownNumbers
    table: np.ndarray

    def scored(self, features: Features, count: int) -> Scored:
        """Return the probabilities of ``count`` targets, and what each feature adds to the scores."""
        known, place = self.known.places(keys_of(features))
        gains = self.table.take(place, axis=1) * features.value[known]
        target = features.target[known]
        scores = [np.bincount(target, row, count) for row in gains] + self.intercept[:, None]
        raised = np.exp(scores - scores.max(axis=0))
        return Scored((raised / raised.sum(axis=0)).T, known, gains)


@cache
def shipped() -> Model:
    """Return the package's own model, read once a process."""
    return of(linear_weights.builtin("attitude_weights"))


def of(weights: LinearWeights) -> Model:
    """Return the model of a file of weights."""
    split = [name.partition(": ") for name in weights.rows]
    words = [rest.partition(" ") for *_, rest in split]
    slots = {slot: get_string_id(slot) for slot in {slot for slot, *_ in split}}
    numbers = keys(
        np.array([slots[slot] for slot, *_ in split], dtype=np.uint64),
        np.array([get_string_id(first) for first, *_ in words], dtype=np.uint64),
        np.array([get_string_id(second) if second else 0 for *_, second in words], dtype=np.uint64),
    )
    known, intercept = KnownNumbers(numbers), weights.table[weights.rows[INTERCEPT]]
    return Model(weights.classes, intercept, known, np.ascontiguousarray(weights.table[known.order].T))
