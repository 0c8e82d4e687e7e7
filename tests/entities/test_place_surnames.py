"""Surnames that are places, months or common words: once somebody is introduced, the word is theirs."""

from __future__ import annotations

import pytest

from analysis import analyse, read_text
from analysis.entities import find_actors
from analysis.language import parse

SURNAMES = (
    "Paris London Lima Jordan Chad Israel Boston Washington Holland France Berlin May August Banks Church Lake Price"
)


@pytest.mark.parametrize("surname", SURNAMES.split())
def test_a_surname_is_the_persons_whatever_else_it_means(surname: str) -> None:
    text = f'Lena {surname}, a nurse, opened the meeting. "We can wait," {surname} said. {surname} said it was late.'
    assert [*analyse(read_text(text)).sources["source"]] == [f"Lena {surname}"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Lena Paris flew to Paris. “It rained,” Paris said.", ["Lena Paris", None, "Lena Paris"]),
        ("Lena Paris was safe, Paris police found. Paris smiled.", ["Lena Paris", None, "Lena Paris"]),
        ("Lena Paris met French ministers. Later Paris agreed to help.", ["Lena Paris", "France"]),
        ("Equatorial Guinea signed. Guinea was pleased.", ["Equatorial Guinea", "Guinea"]),
    ],
)
def test_a_places_grammar_and_other_words_for_the_state_make_it_a_place(text: str, who: list[str | None]) -> None:
    actors, mentions = find_actors(parse(read_text(text)))
    assert [mention.actor for mention in mentions if not mention.place_use] == [one for one in who if one]
    assert {actor.actor for actor in actors} >= {one for one in who if one}


@pytest.mark.parametrize("name", ("Chad", "Jordan", "Israel", "Kenya", "Georgia"))
def test_a_first_name_that_speaks_is_the_persons_named_before(name: str) -> None:
    text = f'{name} Mullen, who coaches the rowers, met the club. "We would scrape the hull," {name} said.'
    assert [*analyse(read_text(text)).sources["source"]] == [f"{name} Mullen"]
    state = f"{name} signed the treaty. {name} said it would pay. {name} Mullen, a coach, rowed home."
    assert f"{name} Mullen" not in {*analyse(read_text(state)).sources["source"]}
