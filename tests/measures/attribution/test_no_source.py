"""What looks like a source and is none: characters, statistics, things shown; and one study under several names."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from analysis import analyse, read_text
from analysis.article import BlockKind
from analysis.measures.attribution.characters import PARTS
from analysis.rules import PatternRule

LINES = Path(__file__).with_name("no_source.txt").read_text(encoding="utf-8").splitlines()
CASES = [line.rsplit(" => ", 1) for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("text", "sources"), CASES, ids=[text[:50] for text, _ in CASES])
def test_only_sources_are_sources(text: str, sources: str) -> None:
    said = [row for row in analyse(read_text(text, id="story")).rows.statements if row.status == "said"]
    assert {row.speaker or "?" for row in said} == (set() if sources == "-" else set(sources.split("; ")))


@pytest.mark.parametrize("kind", ["other", "byline", "dateline"])
@pytest.mark.parametrize(
    "lines",
    [
        "“I never liked this bridge, and I told them so,” said Ann Poole.",
        "“It is a fine bridge and I like it.” — Éva Ágoston",
        "Omar Haddad told reporters that the ferry would sail.",
        "Q: Did you like the bridge?\n\nA: I never liked it, and I told them so.\n\nQ: Why?\n\nA: It is too high.",
        "Jane Roe: I agree with all that was said here today.\n\nOla Lund: I do not, and I was here first.",
        "10:42 Ola Lund: We will be back on the quay by noon.",
    ],
)
def test_nobody_on_the_page_beside_the_story_is_a_source(lines: str, kind: BlockKind) -> None:
    story = read_text(f"The pier is shut, Mayor Leo Tanner said on Monday.\n\n{lines}")
    first, *others = story.blocks
    story = replace(story, blocks=(first, *(replace(block, kind=kind) for block in others)))
    assert [row.source for row in analyse(story).rows.sources] == ["Leo Tanner"]


@pytest.mark.parametrize("part", PARTS, ids=[part.name for part in PARTS])
def test_each_part_finds_its_example_s_character(part: PatternRule) -> None:
    example = part.example
    coded = example[example.index("[") + 1 : example.index("]")]
    found = part.words.search(example.replace("[", "").replace("]", ""))
    assert found is not None
    assert found["who"] == coded
