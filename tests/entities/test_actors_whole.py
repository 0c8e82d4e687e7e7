"""All actors of invented stories, each with its kind, its side, its roles and its mentions as printed.

The rows of `actors.jsonl` are today's answers, kept where somebody who read them found them right. `~` before a
mention says that the name is used as a place.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from analysis import read_text
from analysis.entities import find_actors
from analysis.language import parse

LINES = Path(__file__).with_name("actors.jsonl").read_text(encoding="utf-8").splitlines()
CASES = [json.loads(line) for line in LINES]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:80])
def test_a_story_has_these_actors_and_no_others(case: dict[str, Any]) -> None:
    actors, mentions = find_actors(parse(read_text(case["text"])))
    found = [
        [
            actor.actor,
            actor.actor_kind,
            actor.side,
            list(actor.roles),
            ["~" * mention.place_use + mention.text for mention in mentions if mention.actor == actor.actor],
        ]
        for actor in actors
    ]
    assert found == case["actors"]
