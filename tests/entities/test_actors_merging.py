"""Names brought together and kept apart: invented cases, pair by pair.

In `merges.json` a name stands in brackets with the actor it means, `[Blake|j]`; `~` after the actor
says that it is used as a place. Two names of one case are a pair; a pair is merged when both carry
one actor. Precision counts pairs merged wrongly, recall pairs that should be and are not; pairs known to be
missed are listed with their case.
"""

from __future__ import annotations

import json
import re
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from analysis import read_text
from analysis.entities import find_actors
from analysis.language import parse

CASES = json.loads(Path(__file__).with_name("merges.json").read_text(encoding="utf-8"))
_MARKED = re.compile(r"\[([^|\]]+)\|(\w+)(~?)\]")


class Marked(NamedTuple):
    start: int
    end: int
    text: str
    actor: str
    place: bool


def unmarked(text: str) -> tuple[str, list[Marked]]:
    """Return the text without brackets, and the names that stood in them."""
    plain, done, names = "", 0, []
    for found in _MARKED.finditer(text):
        plain += text[done : found.start()]
        names.append(Marked(len(plain), len(plain) + len(found[1]), found[1], found[2], bool(found[3])))
        plain += found[1]
        done = found.end()
    return plain + text[done:], names


def judged(text: str) -> tuple[list[str], list[str], int, int]:
    """Return the pairs wrongly merged, the pairs missed, and how many pairs are and should be merged."""
    plain, marked = unmarked(text)
    names = [name for name in marked if not name.place]
    _, mentions = find_actors(parse(read_text(plain)))
    actors = [next((m.actor for m in mentions if m.start < name.end and name.start < m.end), None) for name in names]
    wrong, missed, merged, due = list[str](), list[str](), 0, 0
    for (one, a), (other, b) in combinations(zip(names, actors, strict=True), 2):
        same, together = one.actor == other.actor, a is not None and a == b
        due, merged = due + same, merged + together
        if same and not together:
            missed.append(f"{one.text} = {other.text}, found {a} and {b}")
        if together and not same:
            wrong.append(f"{one.text} is not {other.text}, both {a}")
    return wrong, missed, merged, due


def test_there_are_sixty_cases_and_more() -> None:
    assert len({case["case"] for case in CASES}) == len(CASES) >= 60


def test_merges_are_precise_and_complete() -> None:
    wrong, missed, merged, due = 0, 0, 0, 0
    for case in CASES:
        a, b, c, d = judged(case["text"])
        wrong, missed, merged, due = wrong + len(a), missed + len(b), merged + c, due + d
    precision, recall = 1 - wrong / merged, 1 - missed / due
    assert precision >= 0.97, f"{wrong} of {merged} pairs are wrongly merged"
    assert recall >= 0.9, f"{missed} of {due} pairs are not merged"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_nobody_is_taken_for_another_and_only_what_is_known_is_missed(case: dict[str, Any]) -> None:
    wrong, missed, _, _ = judged(case["text"])
    assert (wrong, missed) == ([], case.get("missed", []))


def test_us_in_capitals_is_the_pronoun_where_nothing_speaks_of_the_state() -> None:
    text = "TELL US THE TRUTH, RESIDENTS SAY\n\nResidents of Elmsford asked for the truth on Monday."
    assert "United States" not in {actor.actor for actor in find_actors(parse(read_text(text)))[0]}


@pytest.mark.parametrize("case", [case for case in CASES if "~]" in case["text"]], ids=lambda case: case["case"])
def test_a_name_used_as_a_place_is_marked(case: dict[str, str]) -> None:
    plain, names = unmarked(case["text"])
    _, mentions = find_actors(parse(read_text(plain)))
    places = [mention.place_use for name in names if name.place for mention in mentions if mention.start == name.start]
    assert all(places)
