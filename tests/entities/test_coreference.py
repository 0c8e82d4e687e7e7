"""Each pronoun has one answer, or none where the article does not tell."""

import json
import re
from pathlib import Path

import pytest

from analysis import read_text
from analysis.entities import Names, find_actors
from analysis.language import parse
from analysis.measures.attribution import find_statements
from analysis.measures.portrayal import find_portrayals
from tests.benchmarks.common import GOLD, read_jsonl

#: ``[He|Karl Roe]`` is a pronoun and whom it stands for: actors, or a description; with nothing behind the bar, nobody.
CASES = json.loads((Path(__file__).parent / "pronouns.json").read_text(encoding="utf-8"))
_MARKED = re.compile(r"\[([\w -]+)\|([^\]]*)\]")
GOLD_FILES = ("quotes/polnear_dev.jsonl", "quotes/gum_news_dev.jsonl")


def marked(text):
    """Return the text without its marks, and the pronouns' places with whom they stand for."""
    plain, expected, done = "", {}, 0
    for mark in _MARKED.finditer(text):
        plain += text[done : mark.start()]
        expected[len(plain)] = tuple(name for name in mark[2].split(", ") if name)
        plain += mark[1]
        done = mark.end()
    return plain + text[done:], expected


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_a_pronoun_stands_for(case):
    text, expected = marked(case["text"])
    document = parse(read_text(text))
    coreference = Names(document, *find_actors(document)).coreference
    tokens = {token.idx: token for token in document.doc}
    assert {place: coreference.meant(tokens[place]) for place in expected} == expected


def who(text):
    """Return whom statements take each pronoun for, and portrayals, by its place."""
    document = parse(read_text(text))
    actors, mentions = find_actors(document)
    names = Names(document, actors, mentions)
    statements, _ = find_statements(names)
    spoke, shown = {}, {}
    for row in statements:
        if row.speaker_how == "pronoun":
            spoke.setdefault(row.speaker_start, set()).add(row.speaker)
    for row in find_portrayals(names, voice=lambda offset: "narrator"):
        if any(row.actor_start == start for start in spoke):
            shown.setdefault(row.actor_start, set()).add(row.actor)
    return {start: found & names.actors.keys() for start, found in spoke.items()}, shown


@pytest.mark.parametrize("text", [marked(case["text"])[0] for case in CASES])
def test_no_pronoun_is_one_person_in_statements_and_another_in_portrayals(text):
    spoke, shown = who(text)
    assert {start: spoke[start] for start in shown if len(shown[start]) == 1} == {
        start: found for start, found in shown.items() if len(found) == 1
    }


@pytest.mark.soak
@pytest.mark.skipif(not GOLD.is_dir(), reason="the public gold is not here; name its folder with GOLD=FOLDER")
@pytest.mark.parametrize("file", GOLD_FILES)
def test_nor_in_any_story_of_the_gold(file):
    compared = 0
    for line in read_jsonl(GOLD / file):
        spoke, shown = who(line["text"])
        for start, found in shown.items():
            compared += 1
            assert found == spoke[start] or len(found) > 1, line["text"][max(0, start - 200) : start + 20]
    assert compared


SURE = json.loads((Path(__file__).parent / "sure_pronouns.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", SURE, ids=lambda case: case["case"])
def test_a_pronoun_can_mean_nobody_else(case):
    text, expected = marked(case["text"])
    document = parse(read_text(text))
    sure = {
        token.idx: (name,) for token, name in Names(document, *find_actors(document)).coreference.resolved(sure=True)
    }
    assert {place: sure.get(place, ()) for place in expected} == expected
