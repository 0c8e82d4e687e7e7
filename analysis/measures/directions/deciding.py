"""What the trained weights say of a pair: whether one is for or against the other, which one, and how surely.

Three linear models share a row of weights a feature: whether the two are related at all, whether for or against, and
whether A stands so to B or B to A. The probability of an answer is the product of theirs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np

from analysis.lexicons import linear_weights

WEIGHTS = "direction_weights"
#: What the columns of the weights say yes to.
PARTS = ("related", "for", "forward")


class Decision(NamedTuple):
    """How A and B stand to each other: the stance ('' for none), whether it is A's to B, and its probability."""

    stance: str
    forward: bool
    probability: float


#: The answers, in the order in which `probabilities` has them.
ANSWERS = (("", True), ("for", True), ("for", False), ("against", True), ("against", False))


def probabilities(scores: np.ndarray) -> np.ndarray:
    """Return the probability of each of `ANSWERS`, a row a pair, from the scores of the three parts."""
    related, good, forward = (1 / (1 + np.exp(-scores))).T
    return np.stack(
        [
            1 - related,
            related * good * forward,
            related * good * (1 - forward),
            related * (1 - good) * forward,
            related * (1 - good) * (1 - forward),
        ],
        axis=1,
    )


def decide(cases: Sequence[Mapping[str, float]]) -> list[Decision]:
    """Return the answer to each pair, which is given by its features.

    Related pairs are few, and pairs where B stands so to A fewer: each answer's log probability is moved by the offset
    that made the mean F1 of all answers best in cross-validation. The probability returned is not moved.
    """
    if not cases:
        return []
    chances = probabilities(linear_weights.builtin(WEIGHTS).scores(cases))
    best = np.argmax(np.log(chances + 1e-9) + _offsets(), axis=1)
    return [Decision(*ANSWERS[answer], float(row[answer])) for answer, row in zip(best.tolist(), chances, strict=True)]


@cache
def sure_from() -> float:
    """Return the probability from which an answer is shown; see the weights' header."""
    return float(linear_weights.builtin(WEIGHTS).about["sure from"])


@cache
def _offsets() -> np.ndarray:
    return np.array([float(one) for one in linear_weights.builtin(WEIGHTS).about["offsets"].split()])
