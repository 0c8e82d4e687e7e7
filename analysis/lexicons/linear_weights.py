"""Weights of a linear model: a file that a person can read, what it answers, and which features moved the answer.

The file lies beside the word lists, ``analysis/lexicons/NAME.csv``. Comment lines come first, ``# key: value``:
``origin`` (what it was trained on), ``licence``, ``notice`` (what that licence asks to be kept), ``made by`` (the
script that makes it again), ``unit`` (what a cell is multiplied by: ``0.01``), and what else the measure asks for.
Then comes a header row, ``feature`` and the classes, and a row a feature::

    # unit: 0.01
    feature,neg,neu,pos
    (intercept),5,20,-25
    left word=accused,31,-20,-11

A measure gives each case as a dictionary from features to values (1 for one that is merely there). A class's score is
its intercept and the sum of value times weight over the features that have a row; the probabilities are the softmax of
the scores. Whoever trains scales the weights so that they are calibrated: nothing else is done here::

    weights = linear_weights.builtin("attitude_weights")     # read once a process
    [answer] = weights.answers([{"left word=accused": 1.0}])  # all the cases of an article in one call
    answer.label, answer.probability                          # "neg", 0.41
    weights.movers({"left word=accused": 1.0}, "neg")       # [("left word=accused", 0.47)], strongest first
    float(weights.about["sure from"])                         # what the header says

`tests.training.common.weights_file` makes such a file, the same bytes from the same numbers.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from analysis.errors import LexiconError
from analysis.lexicons.loader import about_lines
from analysis.lexicons.shipped import FOLDER

#: The row whose weights every case gets.
INTERCEPT = "(intercept)"
#: What a file must say of itself.
_NEEDED = ("origin", "licence", "notice", "made by", "unit")


class Answer(NamedTuple):
    """The likeliest class of a case, its probability, and the probability of each class in the file's order."""

    label: str
    probability: float
    probabilities: tuple[float, ...]


@dataclass(frozen=True)
class LinearWeights:
    """A linear model: its classes, what its file says of itself, the row of each feature, and a weight a class."""

    classes: tuple[str, ...]
    about: dict[str, str]
    rows: dict[str, int]
    table: np.ndarray

    def answers(self, cases: Sequence[Mapping[str, float]]) -> list[Answer]:
        """Return the answer to each case, which is given by its features and their values."""
        if not cases:
            return []
        chosen = np.argmax(chances := _softmax(self.scores(cases)), axis=1).tolist()
        return [
            Answer(self.classes[best], row[best], tuple(row))
            for best, row in zip(chosen, chances.tolist(), strict=True)
        ]

    def scores(self, cases: Iterable[Mapping[str, float]]) -> np.ndarray:
        """Return a row a case, a column a class: intercept and weights times values."""
        known, bounds = self.rows, []
        places: list[int] = []
        values: list[float] = []
        for case in cases:
            bounds.append(len(places))
            places.append(known[INTERCEPT])
            values.append(1.0)
            for feature, value in case.items():
                if (place := known.get(feature)) is not None:
                    places.append(place)
                    values.append(value)
        return np.asarray(np.add.reduceat(self.table[places] * np.array(values)[:, None], bounds, axis=0))

    def movers(self, case: Mapping[str, float], label: str) -> list[tuple[str, float]]:
        """Return the features that speak for a label, strongest first, ties by name.

        The number is what the feature adds to the label's score beyond what it adds to the others on average.
        """
        column, gains = self.classes.index(label), []
        for feature, value in case.items():
            if (place := self.rows.get(feature)) is not None and place != self.rows[INTERCEPT]:
                weights = self.table[place]
                others = (float(weights.sum()) - float(weights[column])) / (len(self.classes) - 1)
                gains.append((feature, value * (float(weights[column]) - others)))
        return sorted((one for one in gains if one[1] > 0), key=lambda one: (-one[1], one[0]))


@cache
def builtin(name: str) -> LinearWeights:
    """Return the weights of one of the package's own files, by its name without ``.csv``, read once a process."""
    return load(FOLDER / f"{name}.csv")


def load(path: Path) -> LinearWeights:
    """Read a file of weights; raise `LexiconError`, naming file and line, for one that is not as described above."""
    lines = path.read_text(encoding="utf-8").split("\n")
    first = next((number for number, line in enumerate(lines) if not line.startswith("#")), len(lines))
    about = about_lines(lines[:first])
    for key in _NEEDED:
        if not about.get(key):
            raise LexiconError(f"the weights do not say their {key}", where=str(path), do=f"add '# {key}: ...'")
    table = csv.reader(lines[first:])
    header = next(table, [])
    if header[:1] != ["feature"] or len(header) < 3:
        wrong = "the header is not 'feature' and two classes or more"
        raise LexiconError(wrong, where=f"{path}, line {first + 1}", do="train the weights again")
    rows: dict[str, int] = {}
    cells: list[float] = []
    for row in filter(None, table):
        rows.setdefault(row[0], len(rows))
        with suppress(ValueError):
            cells.extend(map(float, row[1:]))
        if len(row) != len(header) or len(cells) != len(rows) * (len(header) - 1):
            where = f"{path}, line {first + table.line_num}"
            raise LexiconError(f"{row[0]!r} comes twice or lacks a number", where=where, do="train the weights again")
    if INTERCEPT not in rows:
        raise LexiconError(f"the weights lack the row {INTERCEPT}", where=str(path), do="train the weights again")
    return LinearWeights(tuple(header[1:]), about, rows, np.array(cells).reshape(len(rows), -1) * float(about["unit"]))


def _softmax(scores: np.ndarray) -> np.ndarray:
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True))
