"""Names in headlines, where every word has a capital; and those that only look like a state's capital."""

from __future__ import annotations

import pytest

from analysis import read_text
from analysis.entities import find_actors
from analysis.language import parse


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Hillary Stone Reassures House Members\n\nHillary Stone met members on Monday.", {"Hillary Stone"}),
        (
            "Strike Will Go On, Warns Clinton\n\nBea Clinton warned on Monday that it would last. Clinton smiled.",
            {"Bea Clinton"},
        ),
        (
            "Welcome Ivo Home, Mayor Tells Town\n\nIvo Brandt came home on Monday. “I am glad,” Brandt said.",
            {"Ivo Brandt"},
        ),
        (
            "Real Madrid and Lyon Will Stand By Coach\n\nReal Madrid said it would keep Marta Silva. Silva smiled.",
            {"Marta Silva"},
        ),
        (
            "WHO say the flu is back\n\nThe World Health Organization warned of the flu.",
            {"World Health Organization"},
        ),
        # with a full stop, as some texts print their headline
        (
            "Anna Reid Endorses Jo Berg: I Am 'Horrified'.\n\nThe former minister Anna Reid backed Jo Berg on"
            " Wednesday at a rally in the town hall of the capital. Berg thanked her.",
            {"Anna Reid", "Jo Berg"},
        ),
        (
            "Poll: Donald Harker Ties Hilda Clinton In Contest.\n\nDonald Harker and Hilda Clinton are level in the"
            " contest, a poll found on Monday, and so may be others, who have not said whether they run.",
            {"Donald Harker", "Hilda Clinton"},
        ),
        (
            "Clinton Breaks With Harker On Lawsuit Bill.\n\nHilda Clinton does not agree with Ivo Harker on the bill,"
            " which lets families sue, her spokeswoman said on Monday in the capital.",
            {"Hilda Clinton", "Ivo Harker"},
        ),
        (
            "Small Steps Toward College Savings.\n\nMany families save too little for college, and a few small steps,"
            " says Ivo Harker, who teaches at a school, may help them to have more savings.",
            {"Ivo Harker"},
        ),
    ],
)
def test_a_headlines_words_are_no_part_of_a_name(text: str, who: set[str]) -> None:
    assert {actor.actor for actor in find_actors(parse(read_text(text)))[0]} == who
