"""A headline's post is the person who holds it in the story; its quoted words are quoted."""

from __future__ import annotations

import pytest

from analysis import analyse, read_text

STORIES = [
    (
        "Ferry Minister Says Fares 'Must Double'",
        'Ferry minister Doris Keane said on Monday that fares must double. "The boats are old," Keane said.',
        "Doris Keane",
        "mixed",
    ),
    (
        "Harbour Minister Says Talks 'Have Failed'",
        'Harbour minister Petra Vane said on Monday that talks had failed. "Nobody moved," Vane said.',
        "Petra Vane",
        "mixed",
    ),
    (
        "Bank Governor Says Rates Will Rise",
        'The bank\'s governor, Selma Dahl, said on Tuesday that rates would rise. "We must," Dahl said.',
        "Selma Dahl",
        "indirect",
    ),
    (
        "Dam 'Could Burst Any Day', Says Chief Engineer",
        'The dam could burst any day, chief engineer Paul Okoye said. "We have cracks," Okoye said.',
        "Paul Okoye",
        "mixed",
    ),
    (
        "Fisheries Secretary: 'Nets Must Shrink'",
        'Fisheries secretary Liam Orr said nets must shrink. "The cod are going," Orr said.',
        "Liam Orr",
        "direct",
    ),
    (
        "Ferry minister says fares will double",
        'Ferry minister Doris Keane said on Monday that fares must double. "The boats are old," Keane said.',
        "Doris Keane",
        "indirect",
    ),
]


@pytest.mark.parametrize(("title", "body", "name", "kind"), STORIES, ids=[story[0] for story in STORIES])
def test_a_headlines_post_is_the_bodys_person(title: str, body: str, name: str, kind: str) -> None:
    found = analyse(read_text(f"{title}\n\n{body}"))
    assert [*found.sources["source"]] == [name]
    assert [*found.statements["kind"][found.statements["start"] < len(title)]] == [kind]


def test_a_post_that_two_hold_is_nobodys() -> None:
    body = "Ferry minister Doris Keane said fares rise. The other ferry minister, Liam Orr, said they fall."
    found = analyse(read_text(f"Ferry Minister Says Fares 'Must Double'\n\n{body}"))
    assert found.statements["speaker"].iloc[0] == "Ferry Minister"
