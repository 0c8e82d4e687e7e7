"""Names that the parser misses, cuts short or takes for another kind's."""

from __future__ import annotations

import pytest

from analysis import analyse, read_text

PEOPLE = [
    ('The clerk Ana Bell kept the minutes. "I write down every word," Bell said.', "Ana Bell"),
    ('Marta Lind runs the ferry office. "It runs empty," Lind said.', "Marta Lind"),
    ('Nina Church runs the ferry office. "It runs empty," Church said.', "Nina Church"),
    ("The reporter met Rose Court at the pier. Rose Court said the boats were late.", "Rose Court"),
    ('"We lost forty boats," said Ngozi Bank, who owns the quay.', "Ngozi Bank"),
    ("Nobody paid, Ines Prado said on Monday. Prado then went home.", "Ines Prado"),
    ('Hamid Park opened the inn in May. "It runs empty," Park said.', "Hamid Park"),
]


@pytest.mark.parametrize(("text", "person"), PEOPLE, ids=[person for _, person in PEOPLE])
def test_a_first_name_and_a_surname_are_a_person(text: str, person: str) -> None:
    found = analyse(read_text(text))
    assert dict(zip(found.actors["actor"], found.actors["actor_kind"], strict=True)) == {person: "person"}
    assert [*found.sources["source"]] == [person]


@pytest.mark.parametrize(
    "text",
    ["They met in Lincoln Park on Monday.", "The Grace Church opened its doors.", "Rain fell on Virginia Beach."],
)
def test_a_place_or_body_with_a_first_name_is_no_person(text: str) -> None:
    assert "person" not in set(analyse(read_text(text)).actors["actor_kind"])


@pytest.mark.parametrize(
    "body", ["Dockers' Union", "Weavers’ Guild", "National Farmers' Union", "Women's League", "Fishermen’s Alliance"]
)
def test_a_body_named_after_its_members(body: str) -> None:
    word = body.split()[-1].lower()
    found = analyse(read_text(f'The {body} has called a strike. "Talks led nowhere," the {word} said.'))
    assert dict(zip(found.actors["actor"], found.actors["actor_kind"], strict=True)) == {body: "organisation"}
    assert [*found.sources["source"]] == [body]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Ann Poole\nSeaton\n\nThe bus never comes, Ann Poole said. Poole waits daily.", "Ann Poole"),
        ("They wrote to us.\n\nOlga Brandt\nSeaton\n\nBrandt said more letters would follow.", "Olga Brandt"),
        ("JO BARLOW: What a mess this is.\n\nWe met Jo Barlow there. Barlow said the boats were late.", "Jo Barlow"),
        (
            "The ferry had been late all week and nobody could say why it was so, Olga\n"
            "Brandt told the council of the town on Monday. She said the boat was old\n"
            "and that the company would buy another one before the end of the summer.",
            "Olga Brandt",
        ),
    ],
)
def test_a_name_ends_with_a_short_line_and_is_shown_as_running_text_prints_it(text: str, person: str) -> None:
    assert [*analyse(read_text(text)).actors["actor"]] == [person]


@pytest.mark.parametrize(
    ("role", "text", "person"),
    [
        ("Foreign Affairs and Trade Minister", "{role} {person} said the line would never pay.", "Ana Bell"),
        ("Labour, Trade and Industry Minister", '"It runs empty," {role} {person} said.', "Olga Brandt"),
        ("Health and Social Care Secretary", "{role} {person} said the line would never pay.", "Marta Lind"),
        ("archbishop of Lund", "The {role}, {person}, said the roof was lost.", "Karin Ek"),
        ("chancellor of Durham", "The {role}, {person}, said the roof was lost.", "Jorge Salas"),
        ("governor of Lagos", '"We pray," said the {role}, {person}.', "Rose Court"),
    ],
)
def test_a_role_of_several_matters_or_of_a_place_is_kept_in_full(role: str, text: str, person: str) -> None:
    sources = analyse(read_text(text.format(role=role, person=person))).sources
    assert [*sources["source"]] == [person] and role in sources["roles"].iloc[0]
