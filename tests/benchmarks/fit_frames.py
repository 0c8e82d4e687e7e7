"""Fit the weights of the narrative frames' terms, and say how well they do on articles they were not fitted on.

python -m tests.benchmarks.fit_frames GOLD [--write]

GOLD is narrative_frames_folds1-4.jsonl (Frermann et al. 2023, MIT). A frame's weights are those of a
logistic regression on the square roots of its terms' rates per 1,000 words. They start at 1 and are
drawn back to 1 (a ridge around the unweighted list), and none falls below a floor: a word cannot speak
against the frame it is listed under. Figures come from cross-validation over random fifths, repeated;
each fold's weights and threshold are fitted on the other folds alone. The terms were not: groups of them
were kept or left out with all of the articles in view, so the figures are a little too good: with the groups of the
conflict frame chosen anew in each fold, a third of their gain was left when it was tried. With --write the weights
of all articles go into frames_narrative.csv, thresholds into frame_schemes.csv; figures that are kept are written by
`python -m tests.benchmarks frames --write`.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from analysis import lexicons, read_text
from analysis.entities import find_actors, name_spans
from analysis.language import parse
from analysis.measures import framing
from analysis.tables import NARRATOR
from tests.benchmarks.common import read_jsonl

#: Pull of the ridge toward 1. Half or double changes the mean AUC by less than half a point.
RIDGE = 2.0
#: The least weight: the list says that the word speaks for its frame, and few articles do not refute that.
FLOOR = 0.2
STEPS = 300
FOLDS = 5
REPEATS = 4
SCHEME = "narrative"
MEASURED_ON = "Narrative Frames Corpus (Frermann et al. 2023), folds 1-4, 343 articles"


def features(gold: list[dict[str, Any]], terms: dict[tuple[str, str], int]) -> np.ndarray:
    """Return one row an article: the square root of each term's rate per 1,000 words."""
    table = np.zeros((len(gold), len(terms)))
    lexicon = framing.shipped(SCHEME)
    for row, line in zip(table, gold, strict=True):
        document = parse(read_text(line["text"]))
        people = name_spans(*find_actors(document), "person")
        cues = framing.find_frames(document, lambda _: NARRATOR, people=people, lexicon=lexicon)
        words = max(1, len(document.story_words))
        for (frame, term), count in Counter((cue.frame, cue.term) for cue in cues).items():
            row[terms[frame, term]] = np.sqrt(1000 * count / words)
    return table


def fit_weights(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return a weight of at least `FLOOR` for each column, by projected accelerated gradient descent."""
    slope, intercept = fit_line(x.sum(1), y)
    x = x * slope
    weights = ahead = np.ones(x.shape[1])
    step = 1 / (np.linalg.norm(x, 2) ** 2 / 4 + RIDGE)
    momentum = 1.0
    for _ in range(STEPS):
        gradient = x.T @ (sigmoid(x @ ahead + intercept) - y) + RIDGE * (ahead - 1)
        moved = np.maximum(FLOOR, ahead - step * gradient)
        grown = (1 + np.sqrt(1 + 4 * momentum**2)) / 2
        ahead = moved + (momentum - 1) / grown * (moved - weights)
        weights, momentum = moved, grown
        p = sigmoid(x @ weights + intercept)
        intercept -= (p - y).sum() / (p * (1 - p)).sum()
    return weights


def fit_line(score: np.ndarray, y: np.ndarray) -> tuple[float, float]:
    """Return slope and intercept of a logistic regression on one score, by Newton's method."""
    mean, spread = score.mean(), score.std()
    z = np.stack([(score - mean) / spread, np.ones(len(score))])
    line = np.zeros(2)
    for _ in range(50):
        p = sigmoid(line @ z)
        line -= np.linalg.solve((z * (p * (1 - p))) @ z.T + 1e-6 * np.eye(2), z @ (p - y))
    slope = line[0] / spread
    return slope, line[1] - slope * mean


def sigmoid(value: np.ndarray) -> np.ndarray:
    """Return the logistic function of the values."""
    return 1 / (1 + np.exp(-value))


def fit_threshold(scores: np.ndarray, y: np.ndarray) -> float:
    """Return the threshold with the best F1, smoothed over its neighbours."""
    levels = np.unique(scores)
    between = (levels[1:] + levels[:-1]) / 2
    gained = np.array([f1(scores > level, y) for level in between])
    reach = max(1, len(gained) // 40)
    window = np.ones(2 * reach + 1) / (2 * reach + 1)
    return float(between[np.convolve(np.pad(gained, reach, mode="edge"), window, "valid").argmax()])


def f1(said: np.ndarray, true: np.ndarray) -> float:
    """Return the F1 of the positive class."""
    return float(2 * (said & true).sum() / max(1, said.sum() + true.sum()))


def auc(scores: np.ndarray, y: np.ndarray) -> float:
    """Return the area under the ROC curve, ties counted half."""
    wins = scores[y][:, None] - scores[~y]
    return float((wins > 0).mean() + (wins == 0).mean() / 2)


Fit = Callable[[np.ndarray, np.ndarray], np.ndarray]


def unweighted(x: np.ndarray, _: np.ndarray) -> np.ndarray:
    """Return 1 for each column."""
    return np.ones(x.shape[1])


def held_out(x: np.ndarray, y: np.ndarray, fit: Fit, order: np.ndarray) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Yield, for each fifth of the articles, its indices and its scores by weights fitted on the rest."""
    for fold in np.array_split(order, FOLDS):
        rest = np.setdiff1d(order, fold)
        yield fold, x[fold] @ fit(x[rest], y[rest])


def held_out_scores(x: np.ndarray, y: np.ndarray, fit: Fit) -> np.ndarray:
    """Return each article's score by weights fitted on other articles."""
    scores = np.zeros(len(y))
    for fold, of_fold in held_out(x, y, fit, np.arange(len(y))):
        scores[fold] = of_fold
    return scores


def nested(x: np.ndarray, y: np.ndarray, fit: Fit, rng: np.random.Generator) -> tuple[float, float]:
    """Return AUC and F1 on held-out fifths, weights and threshold fitted on the rest; mean of the repeats."""
    aucs, f1s = [], []
    for _ in range(REPEATS):
        said = np.zeros(len(y), bool)
        order = rng.permutation(len(y))
        for fold, scores in held_out(x, y, fit, order):
            rest = np.setdiff1d(order, fold)
            said[fold] = scores > fit_threshold(held_out_scores(x[rest], y[rest], fit), y[rest])
            aucs.append(auc(scores, y[fold]))
        f1s.append(f1(said, y))
    return 100 * float(np.mean(aucs)), 100 * float(np.mean(f1s))


def measure(x: np.ndarray, y: np.ndarray) -> list[float]:
    """Return AUC and F1 of a frame in percent, on articles held out: unweighted, then weighted."""
    return [figure for fit in (unweighted, fit_weights) for figure in nested(x, y, fit, np.random.default_rng(seed=1))]


def line_of(name: str, figures: Iterable[float]) -> str:
    """Return a line of the printed table."""
    return f"{name:16}" + "".join(f"{figure:16.1f}" for figure in figures)


def main() -> None:
    """Print the figures; with --write, ship the weights and thresholds."""
    if len(sys.argv) not in (2, 3) or sys.argv[2:] not in ([], ["--write"]):
        sys.exit(__doc__)
    gold = read_jsonl(sys.argv[1])
    terms = {(frame, term): n for n, (_, frame, term) in enumerate(framing.shipped(SCHEME).weights)}
    x = features(gold, terms)
    weights, cells, rows = np.ones(len(terms)), {}, []
    print(f"{'frame':16}{'AUC unweighted':>16}{'F1':>16}{'AUC weighted':>16}{'F1':>16}")
    for frame in sorted(gold[0]["labels"]):
        columns = [n for (of, _), n in terms.items() if of == frame]
        y = np.array([bool(line["labels"][frame]) for line in gold])
        rows.append(measure(x[:, columns], y))
        print(line_of(frame, rows[-1]), flush=True)
        weights[columns] = fit_weights(x[:, columns], y)
        threshold = fit_threshold(held_out_scores(x[:, columns], y, fit_weights), y)
        cells[frame] = {"threshold": f"{threshold:.2f}"}
    print(line_of("mean", np.mean(rows, axis=0)))
    if sys.argv[2:]:
        ship({term: f"{weights[n]:.2f}" for term, n in terms.items()}, cells)


def ship(weights: dict[tuple[str, str], str], cells: dict[str, dict[str, str]]) -> None:
    """Write weights into the word list, and thresholds into the registry of frames."""

    def of_term(row: dict[str, str]) -> dict[str, str]:
        return {"weight": weights[row["frame"], row["term"]]} if row["frame"] else {}

    def of_frame(row: dict[str, str]) -> dict[str, str]:
        return {"measured_on": MEASURED_ON, **cells[row["frame"]]} if row["scheme"] == SCHEME else {}

    rewrite("frames_narrative", of_term)
    rewrite("frame_schemes", of_frame)


def rewrite(name: str, change: Callable[[dict[str, str]], dict[str, str]]) -> None:
    """Change cells of one of the shipped lists; its header comments stay."""
    lexicon = lexicons.builtin(name)
    comments = [line for line in Path(lexicon.path).read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    with Path(lexicon.path).open("w", encoding="utf-8", newline="") as file:
        file.writelines(f"{comment}\n" for comment in comments)
        rows = csv.DictWriter(file, lexicon.rows[0], lineterminator="\n")
        rows.writeheader()
        rows.writerows({**row, **change(row)} for row in lexicon.rows)


if __name__ == "__main__":
    main()
