"""The weights that every figure rests on are the ones we measured with."""

import hashlib
import sys
import types
from importlib import import_module
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest
import spacy

from analysis.errors import ModelError
from analysis.language import installed_model, model

#: SHA-256 of the official en_core_web_sm 3.8.0's files that decide a parse.
WEIGHTS = {
    "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
    "tagger/model": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
    "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
    "ner/model": "cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e",
    "attribute_ruler/patterns": "f8b97f7ebef9b8536bba5f0fc1e73af6183563e96e2325bcbb021b8c6dbc6683",
    "lemmatizer/lookups/lookups.bin": "eb64f40c0f8396d1762730c0ddf4dad2a52d138f5a389f71a1a1d088173b7737",
    "tokenizer": "b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467",
}


def test_the_weights_are_the_official_ones():
    name, version = installed_model.name_and_version()
    folder = next(Path(import_module(name).__file__).parent.glob(f"{name}-{version}"))
    assert version == "3.8.0"
    for file, digest in WEIGHTS.items():
        assert hashlib.sha256((folder / file).read_bytes()).hexdigest() == digest, file


def test_the_official_name_loads_when_it_is_there(monkeypatch):
    official = types.ModuleType("en_core_web_sm")
    official.load = lambda: spacy.blank("en")
    monkeypatch.setitem(sys.modules, "en_core_web_sm", official)
    monkeypatch.setattr(installed_model, "version", lambda name: "3.8.0")
    assert model.load.__wrapped__().pipe_names == []


def test_without_a_model_one_sentence_says_what_to_do(monkeypatch):
    def missing(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(installed_model, "version", missing)
    with pytest.raises(ModelError, match=r"no English model is installed .*; run 'make report'"):
        model.load.__wrapped__()
