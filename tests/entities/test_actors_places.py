"""A state or capital named as a place, and as one who acts or is dealt with: invented sentences, one a line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from analysis import read_text
from analysis.entities import find_actors
from analysis.language import parse

LINES = Path(__file__).with_name("place_uses.txt").read_text(encoding="utf-8").splitlines()
_MARKED = re.compile(r"\[([^|\]]+)\|([ap])\]")


def judged(line: str) -> list[tuple[str, bool, bool]]:
    """Return each marked name, whether it is a place, and whether it is found to be one (or no actor at all)."""
    found = list(_MARKED.finditer(line))
    plain = _MARKED.sub(r"\1", line)
    _, mentions = find_actors(parse(read_text(plain)))
    rows, shift = [], 0
    for name in found:
        start = name.start() - shift
        shift += len(name[0]) - len(name[1])
        place = next((mention.place_use for mention in mentions if mention.start == start), True)
        rows.append((name[1], name[2] == "p", place))
    return rows


@pytest.mark.parametrize("line", LINES)
def test_a_place_is_told_from_one_who_acts_or_is_dealt_with(line: str) -> None:
    rows = judged(line)
    assert rows and all(gold == found for _, gold, found in rows), rows


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Shells fell on Ukraine borders. Ukraine protested.", [True, False]),
        ("Envoys met in Washington. The United States had asked for it.", [True, False]),
    ],
)
def test_place_uses_stay_out_of_counts(text: str, places: list[bool]) -> None:
    actors, mentions = find_actors(parse(read_text(text)))
    assert [mention.place_use for mention in mentions] == places
    assert [actor.mentions for actor in actors] == [1]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("LIMA - Peru on Monday closed two mines near the lake.", {"Peru"}),
        ("The bus N14 was late on Mill Road. N14 passengers waited at Harrow Lake. The A38 was shut.", set()),
        ("Police shut Mill Road and Harrow Lake. Mill Road was wet. Harrow Lake rose by a metre.", set()),
        ("Rain fell on Arden Hill. Walkers love Arden Hill. Kestrel Reservoir holds much.", set()),
        ("Jonah Hill left early. Timur Lake fell. Lake was unhurt.", {"Jonah Hill", "Timur Lake"}),
        ("Silver Lake said it would buy Norvik. The G20 met.", {"Silver Lake", "Norvik", "G20"}),
        ("HARBOUR CITY, Jan. 3 -- The port was full, Nora Morley said.", {"Nora Morley"}),
        (
            "LONDON (AP) - Mayor Nora Morley said the bridge was shut. She told the AP it was old.",
            {"Nora Morley", "AP"},
        ),
    ],
)
def test_a_dateline_a_road_or_a_lake_names_no_actor(text: str, who: set[str]) -> None:
    assert {actor.actor for actor in find_actors(parse(read_text(text)))[0]} == who
