"""Roles, sides and kinds of actors; whom a phrase or a description means; free-form input."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import read_text
from analysis.entities import Names, find_actors
from analysis.language import parse
from analysis.tables import Actor


def look(text: str) -> tuple[dict[str, Actor], Names]:
    document = parse(read_text(text))
    actors, mentions = find_actors(document)
    return {actor.actor: actor for actor in actors}, Names(document, actors, mentions)


@pytest.mark.parametrize(
    ("text", "person", "role", "side"),
    [
        ("US Trade Secretary Dana Whitfield resigned.", "Dana Whitfield", "US Trade Secretary", "United States"),
        ("Talks with NATO chief Erik Solberg went on.", "Erik Solberg", "NATO chief", "NATO"),
        ("He met his Japanese counterpart Kenji Morita.", "Kenji Morita", "Japanese counterpart", "Japan"),
        (
            "The letter was brought by the Danish ambassador to Russia Niels Holm.",
            "Niels Holm",
            "Danish ambassador to Russia",
            "Denmark",
        ),
        ("Pavel Orlov, a Kremlin spokesman, hung up.", "Pavel Orlov", "Kremlin spokesman", "Russia"),
        ("The Polish prime minister, Ewa Nowak, left.", "Ewa Nowak", "Polish prime minister", "Poland"),
        ("NATO met. Tomas Ekberg, the alliance's chief, spoke.", "Tomas Ekberg", "alliance's chief", "NATO"),
        ("No, said Britain's envoy, Anna Crowe.", "Anna Crowe", "Britain's envoy", "United Kingdom"),
        ("Anna Crowe, 45, a teacher from Leeds, agreed.", "Anna Crowe", "teacher from Leeds", None),
        ("Professor Ruth Adler of Leeds disagreed.", "Ruth Adler", "Professor", None),
        ("Russia expert Alan Frost was asked.", "Alan Frost", "Russia expert", None),
        ("Former ambassador to China Greg Mills wrote it.", "Greg Mills", "Former ambassador to China", None),
        ("A Moscow-based analyst, Olga Brandt, agreed.", "Olga Brandt", "Moscow-based analyst", None),
        ("Harker spokesman Jim Wills said no.", "Jim Wills", "Harker spokesman", None),
        ("Jim Wills, who chairs the board, said no.", "Jim Wills", None, None),
        ("An aide to Senator Mary Holt called.", "Mary Holt", "Senator", None),
        ("Mr Wills called.", "Wills", None, None),
        ("All the way Sen. Ann Tilley said no.", "Ann Tilley", "Sen.", None),
        ("The head of the agency, Omar Reyes, left.", "Omar Reyes", "head of the agency", None),
        ("The once-powerful mayor Omar Reyes left.", "Omar Reyes", "once-powerful mayor", None),
        ("Acting president Omar Reyes left.", "Omar Reyes", "Acting president", None),
        ("The mayor met, Omar Reyes said.", "Omar Reyes", None, None),
        ("In the end, mayor, Omar Reyes, left.", "Omar Reyes", None, None),
        ("Omar Reyes, now the mayor, left.", "Omar Reyes", "mayor", None),
        ("Omar Reyes (the mayor) left.", "Omar Reyes", "mayor", None),
        ("Omar Reyes, and the mayor, left.", "Omar Reyes", None, None),
        ("Omar Reyes, the mayor of Leeds during the war, left.", "Omar Reyes", "mayor of Leeds", None),
        ("Omar Reyes, the mayor of Leeds and, left.", "Omar Reyes", "mayor of Leeds", None),
        ("Omar Reyes, a mayor also, left.", "Omar Reyes", "mayor", None),
        ("Omar Reyes and his wife, mayor Rosa Reyes, left.", "Rosa Reyes", "mayor", None),
        ("Omar Reyes, the mayor, and Anna Berg, the sheriff, left.", "Omar Reyes", "mayor", None),
    ],
)
def test_a_person_has_the_role_and_the_side_that_the_words_say(
    text: str, person: str, role: str | None, side: str | None
) -> None:
    actors, _ = look(text)
    assert actors[person].side == side
    assert actors[person].roles == ((role,) if role else ())


@pytest.mark.parametrize(
    ("text", "name", "kind", "side"),
    [
        ("The Russian Foreign Ministry protested.", "Russian Foreign Ministry", "organisation", "Russia"),
        ("The Pentagon declined to comment.", "Pentagon", "organisation", "United States"),
        ("Reuters first reported it.", "Reuters", "media", None),
        ("The Springfield Herald broke the story.", "Springfield Herald", "media", None),
        ("The bill went to Congress. The European Union objected.", "EU", "bloc", "EU"),
        ("Brazil rejected the text.", "Brazil", "state", "Brazil"),
        ("The Kremlin rejected the text.", "Russia", "state", "Russia"),
        ("The Institute for Solar Research published data.", "Institute for Solar Research", "organisation", None),
    ],
)
def test_an_actor_has_the_kind_and_the_side_that_its_name_says(
    text: str, name: str, kind: str, side: str | None
) -> None:
    actors, _ = look(text)
    assert (actors[name].actor_kind, actors[name].side) == (kind, side)


STORY = (
    "US State Secretary Dana Whitfield met NATO chief Erik Solberg. Vice President Omar Reyes stayed at home, and "
    "President Lena Hartmann sent a letter. Attorney General Paul Stark and Rep. Ann Tilley waited. "
    "The Food Safety Agency joined in. His wife, Rosa Reyes, watched."
)


@pytest.mark.parametrize(
    ("description", "actor"),
    [
        ("the top US diplomat", "Dana Whitfield"),
        ("the secretary of state", None),
        ("the president", "Lena Hartmann"),
        ("the vice president", "Omar Reyes"),
        ("the lawmaker", "Ann Tilley"),
        ("the agency", "Food Safety Agency"),
        ("the NATO chief", "Erik Solberg"),
        ("the Russian diplomat", None),
        ("a lawmaker", None),
        ("his lawyer", None),
        ("his wife", "Rosa Reyes"),
        ("the prime minister", None),
        ("the weather", None),
        ("", None),
    ],
)
def test_a_description_means_the_one_actor_that_fits(description: str, actor: str | None) -> None:
    actors, names = look(STORY)
    assert names.nominal(description) == (actors[actor] if actor else None)


def test_a_role_that_two_people_have_means_neither() -> None:
    _, names = look("Senator Ann Tilley met Senator Paul Stark.")
    assert names.nominal("the senator") is None


@pytest.mark.parametrize(
    ("phrase", "actor"),
    [
        ("US State Secretary Dana Whitfield", "Dana Whitfield"),
        ("President Lena Hartmann", "Lena Hartmann"),
        ("His wife, Rosa Reyes", "Rosa Reyes"),
        ("a letter", None),
        ("Attorney General Paul Stark and Rep. Ann Tilley", None),
    ],
)
def test_a_phrase_names_the_actor_at_its_head(phrase: str, actor: str | None) -> None:
    actors, names = look(STORY)
    start = STORY.index(phrase)
    assert names.actor_at(start, start + len(phrase)) == (actors[actor] if actor else None)


def test_the_head_of_a_phrase_is_not_its_first_name() -> None:
    text = "Harker spokesman Jim Wills said no. The Harker campaign agreed. Leo Harker went home."
    actors, names = look(text)
    assert names.actor_at(0, text.index(" said")) == actors["Jim Wills"]
    start = text.index("The Harker campaign")
    assert names.actor_at(start, start + 19) is None


@pytest.mark.parametrize(
    ("role", "is_it"),
    [
        ("UN special rapporteur on the right to water Zanele Dube", True),
        ("Government adviser on the return to work Zanele Dube", True),
        ("An adviser on the work of Zanele Dube", False),
        ("The adviser on the work of singer Zanele Dube", False),
    ],
)
def test_a_role_that_says_on_what_ends_in_a_name(role: str, is_it: bool) -> None:
    actors, names = look(f"{role} said that it rained. Dube left.")
    assert names.actor_at(0, len(role)) == (actors["Zanele Dube"] if is_it else None)


@pytest.mark.parametrize(
    ("text", "person", "gender"),
    [
        ("Ms. Tolvanen left.", "Tolvanen", "f"),
        ("Spokesman Robin Vale left.", "Robin Vale", "m"),
        ("Jennifer Vale left.", "Jennifer Vale", "f"),
        ("Congressman Kim Vale left.", "Kim Vale", "m"),
        ("Robin Vale left.", "Robin Vale", None),
    ],
)
def test_titles_and_roles_outweigh_the_first_name_for_pronouns(text: str, person: str, gender: str | None) -> None:
    _, names = look(text)
    assert names.gender(person) == gender


def test_only_the_story_is_counted() -> None:
    document = parse(read_text("Anna Berg spoke.\n\nAnna Berg left."))
    actors, mentions = find_actors(document)
    assert len(mentions) == 2 and actors[0].mentions == 2


WORDS = [
    "Mr.",
    "President",
    "Anna",
    "Berg",
    "US",
    "U.S.",
    "the",
    "of",
    "Russia",
    "von",
    "der",
    "NATO",
    "alliance",
    "Jr.",
]
WORDS += ["-", "'", "’s", ",", ".", '"', "'s", "\n\n", "(", ")", "Georgia", "LOUD", "Inc."]


@settings(max_examples=60, deadline=None)
@given(
    st.one_of(
        st.text(max_size=200),
        st.lists(
            st.sampled_from(WORDS),
            max_size=40,
        ).map(" ".join),
    )
)
def test_any_text_gives_mentions_inside_it_of_listed_actors(text: str) -> None:
    document = parse(read_text(text))
    actors, mentions = find_actors(document)
    names = [actor.actor for actor in actors]
    assert len(names) == len(set(names)) and {mention.actor for mention in mentions} == set(names)
    assert all(document.text[m.start : m.end] == m.text and m.text.strip() for m in mentions)
    assert all(one.end <= other.start for one, other in pairwise(mentions))
