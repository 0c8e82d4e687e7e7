"""The weights of attitudes: what is trained is what is applied, the same bytes each time, and no name weighs."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from scipy import sparse

from analysis import lexicons, read_text
from analysis.language import parse
from analysis.lexicons import linear_weights
from analysis.measures.attitudes import answer, attitude_model
from analysis.measures.attitudes.portrayed import portrayed_at
from analysis.measures.attitudes.target_features import MEANINGS, SLOTS, features
from analysis.measures.attitudes.targets import pairs_of, targets_at
from analysis.measures.attitudes.token_arrays import ALL_MASKS, TokenArrays

pytest.importorskip("sklearn", reason="training needs the extra 'train'")

from tests.training import attitudes as training
from tests.training.common import portrayals_of, weights_file

NAMES = ("Ines Duarte", "Al Roe", "Jane Doe")
SAID = {
    "neg": ("{} betrayed the town.", "Police accused {} of theft.", "{} was jailed for a vile crime."),
    "neu": ("{} met the council on Monday.", "The letter was sent to {}.", "{} did not speak."),
    "pos": ("{} won a well-earned prize.", "The town thanked {} for a brave rescue.", "{} was praised by all."),
}
LINES = [
    {"text": text.format(name), "start": text.index("{"), "end": text.index("{") + len(name), "label": label}
    | {"article": str(place)}
    for place, (name, label) in enumerate(product(NAMES, SAID))
    for text in SAID[label]
]


@pytest.fixture(scope="module")
def cases() -> training.Cases:
    return training.read_cases(LINES)


@pytest.fixture(scope="module")
def vectors(cases: training.Cases) -> training.Vectors:
    words = ["accused", "betrayed", "brave", "council", "jailed", "praised", "prize", "thanked", "roe"]
    numbers = np.array([training.get_string_id(word) for word in words], dtype=np.uint64)
    table = np.random.default_rng(1).normal(size=(len(words), 5))
    return training.meant(training.Vectors(words, numbers, table), cases.common)


def text_of(cases: training.Cases, vectors: training.Vectors) -> str:
    about = {**training.ABOUT, "sure from": "0.80"}
    return weights_file(about, training.CLASSES, training.weights_of(cases, 1.0, vectors), unit=0.0001)


def test_the_same_cases_give_the_same_bytes(cases, vectors):
    assert text_of(cases, vectors) == text_of(training.read_cases(LINES), vectors)


def test_what_was_trained_is_what_is_applied(tmp_path, cases, vectors):
    path = tmp_path / "weights.csv"
    path.write_text(text_of(cases, vectors), encoding="utf-8")
    model = attitude_model.of(linear_weights.load(path))
    applied = model.scored(cases.features, len(LINES)).chances
    _, table = training.table_of(cases)
    meanings = training.meanings_of(cases, vectors)
    fitted = training.Fitted(table, meanings, cases.answers)
    assert np.allclose(applied, training.chances(fitted.scores(table, meanings)), atol=0.01)
    assert [model.classes[k] for k in applied.argmax(axis=1)] == cases.answers.tolist()


def test_a_name_gets_no_weight(cases, vectors):
    words = {word for feature in training.weights_of(cases, 1.0, vectors) for word in feature.split(": ")[-1].split()}
    assert "accused" in words and not words & {"ines", "duarte", "al", "roe", "jane", "doe"}


def test_the_shipped_weights_say_where_they_are_from_and_have_no_names():
    weights = linear_weights.builtin("attitude_weights")
    assert "NewsMTSC" in weights.about["origin"] and "Felix Hamborg" in weights.about["notice"]
    assert lexicons.shipped.FOLDER.joinpath("attitude_weights.csv").stat().st_size < 2_000_000
    names = {row["name"].lower() for row in lexicons.builtin("first_names").rows}
    parts = [feature.partition(": ") for feature in weights.rows]
    assert {slot for slot, _, _ in parts} <= {*SLOTS, linear_weights.INTERCEPT}
    meant = {word for slot, _, word in parts if slot in MEANINGS}
    assert len(meant & names) < 0.003 * len(meant)  # 'will', 'grant', 'hope' are words, too


def test_the_article_of_a_name_is_part_of_it():
    """'the' says nothing of 'the US' that it does not say of 'Peru': what is seen around both is the same."""

    def seen(name: str) -> list[tuple[int, ...]]:
        text = f"Critics in Oslo condemned {name} for the brutal attack on the port and for the lies about the raid."
        document = parse(read_text(text))
        tokens, start = TokenArrays(document), text.index(name) + len(name) - len(name.split()[-1])
        targets = targets_at(document, tokens, [(start, text.index(name) + len(name))])
        found = features(tokens, targets, pairs_of(tokens, targets), portrayed_at(tokens, [], []))
        return sorted(zip(*(column.tolist() for column in found[1:4]), strict=True))

    assert seen("the US") == seen("Peru") != seen("all Peru")


def test_what_a_text_tells_of_a_target_is_seen():
    """'Roe went home and hid the letters' is told of Roe, however far off; what is told of another is not."""
    text, name = "Al Roe went home and, as Jane Doe slept, did not hide the letters.", "Al Roe"
    document = parse(read_text(text))
    tokens, spans = TokenArrays(document), [(0, len(name))]
    targets, told = targets_at(document, tokens, spans), portrayals_of(document, [*spans, (25, 33)])
    found = features(tokens, targets, pairs_of(tokens, targets), portrayed_at(tokens, spans, told))
    strings = document.doc.vocab.strings
    seen = {
        f"{SLOTS[slot]}: {strings[int(one)]} {strings[int(other)]}"
        for slot, one, other in zip(*found[1:4], strict=True)
        if SLOTS[slot].startswith("portrayed")
    }
    assert {
        "portrayed asserted: agent go",
        "portrayed negated: agent hide",
        "portrayed as negated: agent material",
    } <= seen
    assert not any(one.endswith(" sleep") for one in seen)


def test_what_a_text_tells_of_a_target_moves_its_answer():
    document = parse(read_text("Al Roe betrayed the town."))
    told, groups = portrayals_of(document, [(0, 6)]), [[(0, 6)]]
    assert told and answer(document, groups, told) != answer(document, groups, [])


def test_columns_that_classes_use_alike_are_trusted_less():
    labels = np.array(["neg", "neu", "pos"] * 20)
    own = sparse.csr_matrix(np.stack([labels == "neg", np.arange(60) % 2 == 0], axis=1).astype(float))
    of_one_class, of_all = training.trust(own, labels)
    assert of_one_class > 1 > of_all >= 1 - training.TRUST


def test_a_mask_stands_for_each_kind_of_name():
    document = parse(read_text("Ines Duarte of Norway told NATO that 12 boats left."))
    words = TokenArrays(document).word
    masks = {training.get_string_id(mask): mask for mask in ALL_MASKS}
    told = [masks.get(int(word)) for word in words]
    assert told[0] == told[1] == "<person>" and told[3] == "<place>" and told[5] == "<body>" and told[7] == "<num>"
