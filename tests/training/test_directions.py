"""The weights of directions: the same bytes each time, what a pair's answer is made of, and where they are from."""

from __future__ import annotations

import numpy as np
import pytest

from analysis import lexicons
from analysis.lexicons import linear_weights
from analysis.measures.directions.deciding import ANSWERS, PARTS, WEIGHTS, probabilities

pytest.importorskip("sklearn", reason="training needs the extra 'train'")

from tests.training import directions as training
from tests.training.common import held_out, weights_file

TOLD = {
    "0": "Old friends of [{}] sent money to the town of [{}].",
    "1": "[{}] praised [{}] for the rescue.",
    "2": "[{}] was praised by [{}] for the rescue.",
    "3": "[{}] accused [{}] of fraud.",
    "4": "[{}] was accused by [{}] of fraud.",
}
NAMES = (("Norway", "Chile"), ("Peru", "Kenya"), ("Japan", "Malta"), ("Ghana", "Cuba"), ("Nepal", "Oman"))
LINES = [
    {"text": text.format(*names), "p": names[0], "q": names[1], "label": label, "split": "train"}
    for names in NAMES
    for label, text in TOLD.items()
]


def vectors() -> training.Vectors:
    words = ["accuse", "praise", "send", "money", "friend", "old", "fraud", "rescue", "town"]
    numbers = np.arange(len(words), dtype=np.uint64)
    return training.Vectors(words, numbers, np.random.default_rng(1).normal(size=(len(words), 4)))


@pytest.fixture(scope="module")
def data() -> training.Data:
    return training.data_of(LINES, vectors())


def text_of(data: training.Data) -> str:
    return weights_file(training.ABOUT, PARTS, training.weights_of(data), centre=False)


def test_the_same_lines_give_the_same_bytes(data):
    assert text_of(data) == text_of(training.data_of(LINES, vectors()))


def test_what_was_trained_answers_what_it_was_trained_on(data, tmp_path):
    path = tmp_path / "weights.csv"
    path.write_text(text_of(data), encoding="utf-8")
    cases = [pair.features for line in LINES if (pair := training.pair_of(line))]
    best = probabilities(linear_weights.load(path).scores(cases)).argmax(axis=1)
    assert (best == data.labels).mean() > 0.9 and len(ANSWERS) == len(TOLD)


def test_no_name_gets_a_weight(data):
    names = {name.lower() for pair in NAMES for name in pair}
    assert not any(names & set(feature.lower().split()) for feature in training.weights_of(data))


def test_the_shipped_weights_say_where_they_are_from():
    about = linear_weights.builtin(WEIGHTS).about
    assert "Park" in about["origin"] and "Park" in about["notice"] and "citing" in about["licence"]
    assert about["made by"].startswith("python -m tests.training.directions")
    assert lexicons.shipped.FOLDER.joinpath(f"{WEIGHTS}.csv").stat().st_size < 2_000_000


@pytest.mark.parametrize(("key", "is_left_out"), [("4", True), ("5", False), ("35", True), ("36", False)])
def test_a_fifth_is_left_out_by_its_sha1(key, is_left_out):
    assert held_out(key) == is_left_out
