"""A later description means the one person or body that fits, and nobody where two do or none."""

import json
from pathlib import Path

import pytest

from analysis import read_text
from analysis.entities import Names, find_actors
from analysis.language import parse
from tests.entities.test_coreference import marked

#: ``[The doctor|Lena Hart]`` is a description and whom it means; with nothing behind the bar, nobody.
CASES = json.loads((Path(__file__).parent / "descriptions.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_a_description_means(case):
    text, expected = marked(case["text"])
    ((start, names),) = expected.items()
    phrase = case["text"][case["text"].index("[") + 1 : case["text"].index("|")]
    document = parse(read_text(text))
    actor = Names(document, *find_actors(document)).nominal(phrase, start)
    assert (() if actor is None else (actor.actor,)) == names
