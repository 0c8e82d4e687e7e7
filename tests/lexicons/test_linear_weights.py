"""Weights of a linear model: read, applied, and what is said of a file that is not as it must be."""

import numpy as np
import pytest

from analysis.errors import LexiconError
from analysis.lexicons import linear_weights
from tests.training.common import weights_file

ABOUT = {"origin": "invented", "licence": "MIT", "notice": "none", "made by": "hand"}
WEIGHTS = {
    "(intercept)": (0.1, 0.0, -0.1),
    "word=accused": (1.0, -0.5, -0.5),
    'word="praise, loud"': (-0.5, -0.5, 1.0),
    "word=#MeToo": (0.0, 0.3, -0.3),
    "word=the": (0.001, 0.0, 0.001),
}


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "invented_weights.csv"
    path.write_text(weights_file(ABOUT, ("neg", "neu", "pos"), WEIGHTS), encoding="utf-8")
    return path


def test_a_file_is_read_as_it_was_written(path):
    weights = linear_weights.load(path)
    assert weights.classes == ("neg", "neu", "pos")
    assert weights.about["licence"] == "MIT"
    assert set(weights.rows) == set(WEIGHTS) - {"word=the"}, "weights that round to nothing are left out"
    np.testing.assert_allclose(weights.table[weights.rows["word=#MeToo"]], (0.0, 0.3, -0.3))


def test_probabilities_are_the_softmax_of_summed_weights(path):
    weights = linear_weights.load(path)
    cases = [{"word=accused": 2.0, "word=unknown": 5.0}, {}, {'word="praise, loud"': 1.0}]
    answers = weights.answers(cases)
    assert [answer.label for answer in answers] == ["neg", "neg", "pos"]
    scores = np.exp([2.1, -1.0, -1.1])
    np.testing.assert_allclose(answers[0].probabilities, scores / scores.sum())
    assert answers[0].probability == max(answers[0].probabilities)
    assert weights.answers([]) == []


def test_the_features_that_moved_an_answer_come_strongest_first(path):
    weights = linear_weights.load(path)
    case = {"word=accused": 1.0, 'word="praise, loud"': 1.0, "word=#MeToo": 2.0, "word=unknown": 1.0}
    assert [feature for feature, _ in weights.movers(case, "pos")] == ['word="praise, loud"']
    assert weights.movers(case, "neu") == [("word=#MeToo", pytest.approx(0.9))]
    assert weights.movers(case, "neg") == [("word=accused", pytest.approx(1.5))]


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("# notice: none", "# note: none", "do not say their notice"),
        ("feature,neg", "term,neg", "header"),
        ("(intercept),", "(start),", r"lack the row"),
        ("word=accused,100", "word=accused,much", r"line 10: .word=accused"),
        ("word=accused,", "word=#MeToo,", "twice"),
    ],
)
def test_a_file_that_is_not_right_is_refused_by_its_line(path, old, new, says):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(LexiconError, match=says):
        linear_weights.load(path)


def test_the_same_numbers_make_the_same_bytes_in_any_order():
    turned = dict(reversed(WEIGHTS.items()))
    assert weights_file(ABOUT, ("a", "b", "c"), WEIGHTS) == weights_file(ABOUT, ("a", "b", "c"), turned)
