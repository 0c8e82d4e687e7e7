"""The quicker vectors and names are the model's own, token by token."""

from __future__ import annotations

import importlib

import numpy as np
import pytest
from spacy.language import Language
from spacy.tokens import Doc

from analysis.language import installed_model, model
from analysis.language.syntax import named_spans, word_vectors
from analysis.language.syntax.named_spans import NamedSpans
from analysis.language.syntax.word_vectors import WordVectors
from tests.conftest import ROOT, SPECIMEN

SET = ["ENT_IOB", "ENT_TYPE", "TAG", "POS", "MORPH", "DEP", "HEAD", "SENT_START"]
ARTICLE = (ROOT / "data" / "articles" / f"{SPECIMEN}.txt").read_text(encoding="utf-8")
TEXTS = {
    "the first article": ARTICLE,
    "names side by side": (
        "On Jan. 12 John Smith of Reuters told the Financial Times that $5.2 million, or 45 percent, went to "
        "Microsoft Corp. and the U.S. Department of Justice in New York City at 5 p.m. on Tuesday."
    ),
    "names up to the end, and no full stop": "The minister spoke with the European Central Bank of Frankfurt",
    "a sentence ends inside what looks like a name": "She lives in New York. City officials met Barack. Obama left.",
    "white space as tokens": "John \n Smith   of  \t the   Bank\n\nof England  said.\n ",
    "a single word": "Kyiv",
    "nothing": "",
}


@pytest.fixture(scope="module")
def stock() -> Language:
    """The model as it is loaded, without anything of ours."""
    loaded: Language = importlib.import_module(installed_model.name_and_version()[0]).load()
    return loaded


def tokens(stock: Language, text: str) -> Doc:
    """Return a text's tokens, in the vocabulary of our own model."""
    return Doc(model.load().vocab, [token.text for token in stock.make_doc(text)])


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_parse_is_the_models_own(stock: Language, text: str) -> None:
    expected, given = stock(tokens(stock, text)), model.parsed(tokens(stock, text))
    assert given.to_array(SET).tolist() == expected.to_array(SET).tolist()
    assert [(span.start, span.end, span.label_) for span in given.ents] == [
        (span.start, span.end, span.label_) for span in expected.ents
    ]


def test_a_text_in_pieces_has_the_vectors_and_names_of_the_whole(
    stock: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(word_vectors, "_PIECE", 7)
    monkeypatch.setattr(named_spans, "_PIECE", 5)
    expected, given = stock(tokens(stock, ARTICLE)), model.parsed(tokens(stock, ARTICLE))
    assert np.abs(given.tensor - expected.tensor).max() < 1e-5
    assert given.to_array(SET).tolist() == expected.to_array(SET).tolist()


def test_a_form_is_looked_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    vectors, forms = WordVectors(model.load().get_pipe("tok2vec").model), []
    mix = vectors._mix
    monkeypatch.setattr(
        vectors, "_mix", type("Mix", (), {"predict": lambda _, r: forms.append(len(r)) or mix(r, False)[0]})()
    )
    vectors(Doc(model.load().vocab, ["again", "and"] * 50))
    assert forms == [2]


def test_the_pipeline_has_both() -> None:
    kinds = [type(step) for step in model.steps()]
    assert kinds[0] is WordVectors
    assert kinds[-1] is NamedSpans
