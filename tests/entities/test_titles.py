"""A title and a surname are the person introduced before with the whole name, with a dot or without."""

from __future__ import annotations

import pytest

from analysis import analyse, read_text

TITLES = {
    "f": "Ms Mrs Mrs. Miss Smt Dame Mme",
    "m": "Mr Mr. Sheikh Shri Sir",
    "": "Mx Dr Prof Prof. Sgt Sgt. Rev Cllr Insp Insp. Supt Lt Lt. Justice Judge Gov Sen Inspector Councillor",
}
NAMES = {
    "f": ("Nora Morley", "Rosa Vidal", "Keiko Tanabe", "Olena Kovalchuk", "Anneke de Wit"),
    "m": ("Brian Tull", "Tariq Mahmood", "Kwame Boateng"),
    "": ("Nora Morley", "Ama Serwaa", "Leila Haddad", "Luis Ferreira", "Anneke de Wit"),
}


def sources(text: str) -> list[str]:
    return sorted(analyse(read_text(text)).sources["source"])


@pytest.mark.parametrize(
    ("title", "name"), [(title, name) for kind in TITLES for title in TITLES[kind].split() for name in NAMES[kind]]
)
def test_a_title_and_a_surname_are_who_was_named_in_full(title: str, name: str) -> None:
    surname = name.partition(" ")[2]
    said = f"“It is not safe,” {title} {surname} said.\n\nThe bridge is old, {title} {surname} added."
    assert sources(f"{name} told the meeting that the road was closed. {said}") == [name]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Lt Col Nora Morley closed the gate. “It is shut,” Lt Col Morley said.", ["Nora Morley"]),
        (
            "Mrs Bell said the cat was fine. “It ate,” Mr Bell said. Bell said it slept.",
            ["Bell", "Mr Bell", "Mrs Bell"],
        ),
        (
            "Anna Bell and Tom Bell run the farm. “It rains,” Mrs Bell said. Mr Bell said it did.",
            ["Anna Bell", "Tom Bell"],
        ),
        (
            "Helen Harker opened the shop. Mr Harker said it was late. “We sell tea,” Ms Harker said.",
            ["Helen Harker", "Mr Harker"],
        ),
    ],
)
def test_titles_tell_people_apart(text: str, who: list[str]) -> None:
    assert sources(text) == who
