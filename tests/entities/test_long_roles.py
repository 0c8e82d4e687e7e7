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


@pytest.mark.parametrize(("role", "name"), ROLES, ids=[role for role, _ in ROLES])
def test_a_long_role_leads_to_one_person(role: str, name: str) -> None:
    text = f'{role} {name} said the line would never pay. "It runs empty," {name.split()[-1]} said.'
    sources = analyse(read_text(text)).sources
    assert [*sources["source"]] == [name] and role in sources["roles"].iloc[0]


@pytest.mark.parametrize(("role", "name"), ROLES, ids=[role for role, _ in ROLES])
def test_a_long_role_behind_a_name_is_kept_in_full(role: str, name: str) -> None:
    sources = analyse(read_text(f'"It runs empty," said {name}, {role}. The line would never pay.')).sources
    assert [*sources["source"]] == [name] and role in sources["roles"].iloc[0]


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
