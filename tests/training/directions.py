"""Fit the weights of who is for or against whom, and say how well they do on lines they were not fitted on.

python -m tests.training.directions GOLD VECTORS [--write]

GOLD is train_valid.jsonl (Park et al. 2021); only its split "train" is read. VECTORS are those of
`tests.training.attitudes`: words of a like meaning share their weights. A quarter of its lines repeat another's
text, and so do lines of its other splits. Hence two cross-validations: with fifths drawn by line, a fold's texts are
partly those fitted on, as in the other splits; with fifths drawn by text none is, as in news.
Only the second is comparable across models: words and names by TF-IDF reach macro-F1 58 by line, but 40 by text. There
names add nothing to these features (51.1 with them, 51.0 without, both without meanings).
Tried on folds drawn by text, 51.2 as they are: without pairs of near words 51.1, with each one's part in what is told,
the same in both voices, 52.0, a pair and its mirror with one weight too 51.8, five classes each against the rest 50.4.
With --write the weights of all of split "train" go into analysis/lexicons/direction_weights.csv.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score

from analysis.language import model as language_model
from analysis.lexicons.linear_weights import INTERCEPT
from analysis.lexicons.shipped import FOLDER
from analysis.measures.directions.deciding import PARTS, WEIGHTS, probabilities
from tests.benchmarks.common import read_jsonl
from tests.benchmarks.directions import TURNED, letters, pair_of
from tests.training.attitudes import Vectors, read_vectors
from tests.training.common import weights_file, write_weights

#: A feature must occur in so many different texts: so nothing of a single one can be read back.
LEAST = 5
#: How freely each part may follow its examples (the C of scikit-learn), chosen by both cross-validations.
FREEDOM = (0.02, 0.1, 0.1)
#: Features of one word that are taken by its meaning, too, and how far that weighs in; chosen by cross-validation.
MEANINGS = ("before", "between", "behind", "top", "verb A", "verb B", "beside dobj", "way A", "way B", "in")
MEANINGS_SCALE = 0.1
#: A feature that has its weight by its meaning only gets a row if one of its weights is as large; by hand, for size.
LEAST_MEANT = 0.03
FOLDS = 5
#: What is shown is right in at least so many of 100 pairs that a word of stance ties, on texts not fitted on.
SURE = 96
_WORD = re.compile(r"[^\W\d_]+")
#: A word with a capital behind another word, and one without any.
_CAPITAL, _SMALL = re.compile(r"(?<=[a-z,] )[A-Z][^\W\d_]+"), re.compile(r"(?<![^\W\d_])[a-z][^\W\d_A-Z]*(?![^\W\d_])")
ABOUT = {
    "about": "who is for or against whom: weights of features of a pair in a sentence, for three logistic regressions",
    "origin": "fitted on split train of the directed sentiment data of Park et al. (2021), 'Blames or Praises? "
    "Sentiment Relation Extraction', ACL 2021; similar words by GloVe (Pennington et al. 2014), public domain (PDDL)",
    "licence": "the data's: use for your purposes by citing",
    "notice": "Park, Pan, Joo: directed sentiment extraction data, ACL 2021",
    "made by": "python -m tests.training.directions GOLD VECTORS --write",
}


class Data(NamedTuple):
    """The pairs of split "train": features, labels in text order, folds by line and by text, the texts' letters, the
    pairs that a word of stance ties (first to second, second to first), and the columns' names.

    The table's last columns are the meanings of words, see `meanings_of`; ``meant`` turns weights of these columns into
    the weights of the features in ``of_meaning``.
    """

    table: sparse.csr_matrix
    labels: np.ndarray
    folds: dict[str, np.ndarray]
    texts: np.ndarray
    tied: np.ndarray
    names: list[str]
    of_meaning: list[str]
    meant: sparse.csr_matrix


def data_of(lines: Sequence[dict[str, Any]], vectors: Vectors) -> Data:
    """Return the pairs of these gold lines."""
    pairs = [(line, pair) for line in lines if (pair := pair_of(line))]
    texts = [letters(line["text"]) for line, _ in pairs]
    occurs: Counter[str] = Counter()
    for features in {text: pair.features for text, (_, pair) in zip(texts, pairs, strict=True)}.values():
        occurs.update(features.keys())
    proper = proper_names(line["text"] for line, _ in pairs)
    common = [name for name in sorted(occurs) if proper.isdisjoint(_WORD.findall(name))]
    names = [name for name in common if occurs[name] >= LEAST]
    of_meaning, meant = meanings_of(common, vectors)
    words = _table([pair.features for _, pair in pairs], of_meaning) @ meant
    size = vectors.table.shape[1]
    spread = [words[:, place : place + size].toarray().std() for place in range(0, words.shape[1], size)]
    meant = meant @ sparse.diags(np.repeat(MEANINGS_SCALE / np.array(spread), size))
    every = [pair.features for _, pair in pairs]
    table = sparse.hstack([_table(every, names), _table(every, of_meaning) @ meant]).tocsr()
    labels = np.array([int(TURNED[line["label"]] if pair.turned else line["label"]) for line, pair in pairs])
    folds = {
        "by line": np.random.default_rng(0).integers(0, FOLDS, len(pairs)),
        "by text": np.array(
            [int(hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS for text in texts]
        ),
    }
    return Data(
        table, labels, folds, np.array(texts), np.array([pair.tied for _, pair in pairs]), names, of_meaning, meant
    )


def _table(cases: Sequence[dict[str, float]], names: Sequence[str]) -> sparse.csr_matrix:
    """Return a row a case, a column a name, with the features' values."""
    column = {name: place for place, name in enumerate(names)}
    rows = [sorted((column[name], value) for name, value in case.items() if name in column) for case in cases]
    bounds = np.cumsum([0, *map(len, rows)])
    places, values = np.array([cell for row in rows for cell in row]).T
    return sparse.csr_matrix((values, places.astype(np.int64), bounds), shape=(len(rows), len(names)))


def meanings_of(names: Sequence[str], vectors: Vectors) -> tuple[list[str], sparse.csr_matrix]:
    """Return the features of one word that has a meaning, a row each of its vector, each slot in columns of its own."""
    place_of = {word: place for place, word in enumerate(vectors.words)}
    little, size = language_model.load().Defaults.stop_words, vectors.table.shape[1]
    chosen = []
    for name in names:
        slot, _, word = name.rpartition(" ")
        if slot in MEANINGS and word in place_of and word not in little:
            chosen.append((name, MEANINGS.index(slot), place_of[word]))
    rows = np.repeat(np.arange(len(chosen)), size)
    columns = np.concatenate([size * slot + np.arange(size) for _, slot, _ in chosen])
    values = np.concatenate([vectors.table[place] for *_, place in chosen])
    return [name for name, *_ in chosen], sparse.csr_matrix(
        (values, (rows, columns)), shape=(len(chosen), size * len(MEANINGS))
    )


def proper_names(texts: Iterable[str]) -> set[str]:
    """Return the words, in lower case, that are printed with a capital inside a sentence more often than without.

    The parse masks names; those that it takes for common words ('Trump' for a verb) get no weight by this.
    """
    capital, small = Counter[str](), Counter[str]()
    for text in dict.fromkeys(texts):
        capital.update(word.lower() for word in _CAPITAL.findall(text))
        small.update(_SMALL.findall(text))
    return {word for word, count in capital.items() if count > small[word]}


def fit(table: sparse.csr_matrix, labels: np.ndarray) -> list[LogisticRegression]:
    """Return the three parts: related at all; of the related, for; of the related, the first to the second."""
    related = labels > 0
    wanted = ((np.ones(len(labels), dtype=bool), related), (related, labels < 3), (related, np.isin(labels, (1, 3))))
    models = []
    for (rows, answers), freedom in zip(wanted, FREEDOM, strict=True):
        model = LogisticRegression(C=freedom, solver="liblinear", dual=True, tol=0.01, max_iter=500, random_state=0)
        models.append(model.fit(table[rows], answers[rows]))
    return models


def held_out(data: Data, folds: np.ndarray) -> np.ndarray:
    """Return each pair's probabilities by weights fitted on the other folds."""
    chances = np.zeros((len(data.labels), 5))
    for fold in range(FOLDS):
        inside = folds == fold
        models = fit(data.table[~inside], data.labels[~inside])
        scores = np.stack([model.decision_function(data.table[inside]) for model in models], axis=1)
        chances[inside] = probabilities(scores)
    return chances


def offsets_for(chances: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """Return what is added to each answer's log probability so that the mean F1 of all answers is best."""
    logs, best = np.log(chances + 1e-9), np.zeros(5)
    top = macro_f1(labels, logs.argmax(1))
    for answer in (*range(5), *range(5), *range(5)):
        for offset in np.arange(-15, 16) / 10:
            tried = best.copy()
            tried[answer] = offset
            if (value := macro_f1(labels, (logs + tried).argmax(1))) > top + 1e-9:
                top, best = value, tried
    return best


def macro_f1(labels: np.ndarray, answers: np.ndarray) -> float:
    """Return the mean of the answers' F1, in percent."""
    return 100 * float(f1_score(labels, answers, average="macro"))


def sure_from(chances: np.ndarray, labels: np.ndarray, tied: np.ndarray) -> float:
    """Return the least probability, in hundredths, from which `SURE` of 100 answers for or against are right."""
    best = chances[:, 1:].argmax(1) + 1
    rows = np.arange(len(best))
    chance = np.where(tied[rows, 1 - best % 2], chances[rows, best], 0)
    right = best == labels
    least = next(least for least in range(50, 100) if 100 * right[chance >= least / 100].mean() >= SURE)
    shown = chance >= least / 100
    print(
        f"sure from {least} %: {shown.sum()} shown, {100 * right[shown].mean():.1f} % right; related {sum(labels > 0)}"
    )
    return least / 100


def main() -> None:
    """Print the figures; with --write, ship the weights."""
    if len(sys.argv) not in (3, 4) or sys.argv[3:] not in ([], ["--write"]):
        sys.exit(__doc__)
    write = bool(sys.argv[3:])
    lines = [line for line in read_jsonl(sys.argv[1]) if line["split"] == "train"]
    data = data_of(lines, read_vectors(sys.argv[2]))
    chances = {name: held_out(data, folds) for name, folds in data.folds.items()}
    offsets = offsets_for(np.concatenate([*chances.values()]), np.tile(data.labels, len(chances)))
    for name, of_fold in chances.items():
        answers = (np.log(of_fold + 1e-9) + offsets).argmax(1)
        print(f"folds drawn {name}: macro-F1 {macro_f1(data.labels, answers):.1f}")
        print(f"  on texts not fitted on: {macro_f1(data.labels[fresh := _fresh(data, name)], answers[fresh]):.1f}")
    least = sure_from(chances["by text"], data.labels, data.tied)
    if write:
        about = ABOUT | {"offsets": " ".join(f"{one:g}" for one in offsets), "sure from": f"{least:g}"}
        write_weights(FOLDER / f"{WEIGHTS}.csv", weights_file(about, PARTS, weights_of(data), centre=False))


def weights_of(data: Data) -> dict[str, list[float]]:
    """Return the weights of each feature, fitted on all pairs: its own, and what its word's meaning adds."""
    models = fit(data.table, data.labels)
    columns = np.concatenate([model.coef_ for model in models]).T
    own, meant = columns[: len(data.names)], data.meant @ columns[len(data.names) :]
    weights = dict(zip(data.of_meaning, meant, strict=True))
    own_names = set(data.names)
    small = {name for name, row in weights.items() if np.abs(row).max() < LEAST_MEANT}
    for name, row in zip(data.names, own, strict=True):
        weights[name] = row + weights.get(name, 0.0)
    kept = {name: row.tolist() for name, row in weights.items() if name not in small or name in own_names}
    return {INTERCEPT: [float(model.intercept_[0]) for model in models]} | kept


def _fresh(data: Data, name: str) -> np.ndarray:
    """Return which pairs have a text that no pair outside their fold has."""
    folds = data.folds[name]
    outside = {fold: set(data.texts[folds != fold].tolist()) for fold in range(FOLDS)}
    return np.array([text not in outside[fold] for text, fold in zip(data.texts.tolist(), folds.tolist(), strict=True)])


if __name__ == "__main__":
    main()
