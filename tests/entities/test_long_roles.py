"""A role that says of what, before a name without a comma: one person, with the role in full."""

from __future__ import annotations

import pytest

from analysis import analyse, read_text

ROLES = [
    ("Shadow secretary of state for Work and Pensions", "Nora Morley"),
    ("EU High Representative for Foreign Affairs and Security Policy", "Amadou Keita"),
    ("Chair of the Joint Chiefs of Staff", "Stig Moen"),
    ("UN special envoy for Yemen", "Lydia Cole"),
    ("Former head of the navy", "Tomas Novak"),
    ("Chief executive at Northern Rail", "Tomas Novak"),
    ("US ambassador to France", "Nora Morley"),
    ("Director of the Institute for Fiscal Research", "Lydia Cole"),
    ("Head of research at the Harbour Institute", "Priya Raman"),
    ("Professor of law at the University of Ghent", "Stig Moen"),
    ("Secretary General of the Council of Europe", "Nora Morley"),
    ("Mayor of Greater Milford", "Amadou Keita"),
    ("Leader of the House of Commons", "Stig Moen"),
    ("President of the National Farmers' Union", "Stig Moen"),
    ("Permanent secretary to the Treasury", "Priya Raman"),
    ("Attorney general for England and Wales", "Stig Moen"),
]

LISTS = [
    ("Secretary of State for Digital, Culture, Media and Sport", "Lydia Cole"),
    ("Minister for Trade, Industry and Ports", "Priya Raman"),
    ("Cabinet member for Highways, Parking and Public Realm", "Olga Brandt"),
    ("Executive member for Housing and Planning", "Nora Morley"),
]


@pytest.mark.parametrize(("role", "name"), ROLES + LISTS, ids=[role for role, _ in ROLES + LISTS])
def test_a_long_role_leads_to_one_person(role: str, name: str) -> None:
    text = f'{role} {name} said the line would never pay. "It runs empty," {name.split()[-1]} said.'
    sources = analyse(read_text(text)).sources
    assert [*sources["source"]] == [name] and role in sources["roles"].iloc[0]


@pytest.mark.parametrize(("role", "name"), ROLES, ids=[role for role, _ in ROLES])
def test_a_long_role_behind_a_name_is_kept_in_full(role: str, name: str) -> None:
    sources = analyse(read_text(f'"It runs empty," said {name}, {role}. The line would never pay.')).sources
    assert [*sources["source"]] == [name] and role in sources["roles"].iloc[0]


def test_she_behind_a_long_role_is_who_holds_it() -> None:
    role = "Shadow chief secretary to the Treasury"
    text = f"{role} Imogen Blythe said the sums were wrong. She had asked for them. Blythe told us they were old."
    assert [*analyse(read_text(text)).sources["source"]] == ["Imogen Blythe"]


@pytest.mark.parametrize("role", ["Minister for Trade", "Cabinet member for Housing"])
def test_names_behind_what_a_role_is_for_are_people(role: str) -> None:
    text = f'{role}, Ann Bell and Tom Roe said the pier would close. "It is old," Roe said. Bell said it leaked.'
    assert {"Ann Bell", "Tom Roe"} <= {*analyse(read_text(text)).actors["actor"]}


@pytest.mark.parametrize(
    "text",
    [
        "The head of Morgan Stanley said it would lend more.",
        "The president of the Goldman Farmers Union said it would lend more.",
        "An aide to Hillary Clinton said it would rain.",
    ],
)
def test_a_body_or_person_that_a_role_is_of_is_not_who_holds_it(text: str) -> None:
    assert not {"Morgan Stanley", "Goldman Farmers Union", "Hillary Clinton"} & {
        *analyse(read_text(text)).sources["source"]
    }


def test_a_noun_that_opens_a_sentence_before_a_name_is_no_part_of_it() -> None:
    actors = analyse(read_text("Soprano Ruth Adler fell from the stage. Adler said she would sing on.")).actors
    assert [*actors["actor"]] == ["Ruth Adler"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Sunday Okeke said the pier was shut. Okeke left at six.", ["Sunday Okeke"]),
        ("On Sunday Okeke said the pier was shut. Okeke left at six.", ["Okeke"]),
    ],
)
def test_a_weekday_before_a_surname_may_be_a_first_name(text: str, people: list[str]) -> None:
    assert [*analyse(read_text(text)).actors["actor"]] == people
