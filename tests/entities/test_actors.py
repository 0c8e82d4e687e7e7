"""Who is in the story: found, told apart, counted."""

from __future__ import annotations

from itertools import pairwise

import pytest

from analysis import read_text
from analysis.entities import Names, find_actors
from analysis.language import parse
from analysis.tables import Actor, Mention

STORY = """The Norwegian foreign minister, Kari Lindqvist, said on Monday that Oslo would not yield to Moscow.

Speaking in Warsaw, Lindqvist told reporters that the Kremlin had misread the European Union. The bloc was "calm", \
she said, and Russia knew it. NATO chief Pieter van der Meer agreed with the top Norwegian diplomat.

The defence alliance would watch the eastern borders of Estonia, Mr van der Meer told Reuters."""


def look(text: str) -> tuple[dict[str, Actor], list[Mention], Names]:
    document = parse(read_text(text))
    actors, mentions = find_actors(document)
    return {actor.actor: actor for actor in actors}, mentions, Names(document, actors, mentions)


def test_people_states_blocs_and_outlets_are_found_with_roles_and_sides() -> None:
    actors, _, _ = look(STORY)
    kinds = {name: actor.actor_kind for name, actor in actors.items()}
    assert kinds == {
        "Kari Lindqvist": "person",
        "Norway": "state",
        "Russia": "state",
        "EU": "bloc",
        "NATO": "bloc",
        "Pieter van der Meer": "person",
        "Estonia": "state",
        "Reuters": "media",
    }
    assert actors["Kari Lindqvist"].side == "Norway" and actors["Pieter van der Meer"].side == "NATO"
    assert "NATO chief" in actors["Pieter van der Meer"].roles
    assert "Norwegian foreign minister" in actors["Kari Lindqvist"].roles


def test_mentions_are_in_text_order_apart_and_as_printed() -> None:
    _, mentions, _ = look(STORY)
    assert all(one.end <= other.start for one, other in pairwise(mentions))
    assert all(STORY[mention.start : mention.end] == mention.text for mention in mentions)


def test_a_place_is_marked_and_not_counted() -> None:
    actors, mentions, _ = look(STORY)
    assert {mention.text for mention in mentions if mention.place_use} == {"Estonia"}
    assert actors["Estonia"].mentions == 0 and actors["Russia"].mentions == 3


def test_a_description_finds_its_actor() -> None:
    actors, _, names = look(STORY)
    assert names.nominal("the top Norwegian diplomat") == actors["Kari Lindqvist"]
    assert names.nominal("the NATO chief") == actors["Pieter van der Meer"]
    assert names.nominal("the president") is None
    start = STORY.index("the Kremlin")
    assert names.actor_at(start, start + 11) == actors["Russia"]


def test_a_body_behind_a_role_is_not_who_a_longer_phrase_names() -> None:
    _, _, names = look("The rival Arcona Group workers left. Arcona Group closed.")
    assert names.actor_at(0, len("The rival Arcona Group workers")) is None


def test_titles_and_first_names_tell_he_from_she() -> None:
    _, _, names = look(STORY)
    assert names.gender("Kari Lindqvist") is None and names.gender("Pieter van der Meer") == "m"
    _, _, names = look("The spokeswoman, Robin Achterberg, resigned. Ms Tolvanen and Jonathan Oyelaran did not.")
    assert [names.gender(name) for name in ("Robin Achterberg", "Tolvanen", "Jonathan Oyelaran")] == ["f", "f", "m"]


@pytest.mark.parametrize("name", ["Nils Aas", "Lasse Holt", "Arne Holt", "Paavo Koski", "Sunniva Dahl", "Bram Kok"])
def test_a_first_name_from_abroad_tells_a_person(name: str) -> None:
    actors, _, _ = look(f"{name} carved a bear from driftwood.")
    assert actors[name].actor_kind == "person"


def test_a_time_zone_is_no_actor() -> None:
    actors, _, _ = look("Updated January 3rd, 2020 at 08:51 IST\n\nBrazil rejected the text.")
    assert list(actors) == ["Brazil"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("CNN's Rich Novak left.", ["CNN", "Rich Novak"]),
        ("Envoy to Russia Jo Kim left.", ["Jo Kim"]),
        ("The debate starts at 9 PM ET on Sunday.", []),
        ("Rules Will Kill Jobs, a headline said.", []),
        ("On Sunday rain fell. Mr Sunday Ekpo left on Sunday.", ["Sunday Ekpo"]),
        ("Voters took between N5,000 and N10,000 of Jo Roe.", ["Jo Roe"]),
        ("A CFO walking out met Jo Roe.", ["Jo Roe"]),
        ("Rep. Ann Tilley, D-Ohio, left.", ["Ann Tilley"]),
        ("The story is on A6. Ann Tilley wrote it.", ["Ann Tilley"]),
        ("Citing Harker, Anna Berg said no. Leo Harker left.", ["Leo Harker", "Anna Berg"]),
        ("Police named Tova Quillon. Quillon left.", ["Tova Quillon"]),
        ("Anna Berg Wins New York Deal\n\nIt rained on Monday.", ["Anna Berg"]),
        ("Dana Whitfield left. Her sister Ruth Whitfield stayed.", ["Dana Whitfield", "Ruth Whitfield"]),
    ],
)
def test_a_name_starts_and_ends_where_it_is_one(text: str, names: list[str]) -> None:
    actors, _, _ = look(text)
    assert list(actors) == names
