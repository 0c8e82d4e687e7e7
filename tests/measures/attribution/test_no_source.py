"""What looks like a source and is none: characters, statistics, things shown; and one study under several names."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis import analyse, read_text
from analysis.measures.attribution.characters import PARTS
from analysis.rules import PatternRule

LINES = Path(__file__).with_name("no_source.txt").read_text(encoding="utf-8").splitlines()
CASES = [line.rsplit(" => ", 1) for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("text", "sources"), CASES, ids=[text[:50] for text, _ in CASES])
def test_only_sources_are_sources(text: str, sources: str) -> None:
    said = [row for row in analyse(read_text(text, id="story")).rows.statements if row.status == "said"]
    assert {row.speaker or "?" for row in said} == (set() if sources == "-" else set(sources.split("; ")))


@pytest.mark.parametrize("part", PARTS, ids=[part.name for part in PARTS])
def test_each_part_finds_its_example_s_character(part: PatternRule) -> None:
    example = part.example
    coded = example[example.index("[") + 1 : example.index("]")]
    found = part.words.search(example.replace("[", "").replace("]", ""))
    assert found is not None
    assert found["who"] == coded
