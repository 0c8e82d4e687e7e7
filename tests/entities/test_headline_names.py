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
        (
            "Glenn Harker Blasts Coach\n\nRadio host Glenn Harker attacked the coach of the club on his show on Monday,"
            " and left the studio before the end of it. The coach smiled.",
            {"Glenn Harker"},
        ),
        (
            "Anna Reid Endorses Jo Berg\n\nThe former minister Anna Reid backed Jo Berg on Wednesday at a rally in the"
            " town hall. “Berg is the leader we need,” Reid said. Berg thanked her.",
            {"Anna Reid", "Jo Berg"},
        ),
        (
            "Omar Haddad Auctioning Off Medal\n\nOmar Haddad is auctioning off the medal that he won as a young runner"
            " in the spring of that year. Haddad needs the money, his brother said.",
            {"Omar Haddad"},
        ),
    ],
)
def test_a_headlines_words_are_no_part_of_a_name(text: str, who: set[str]) -> None:
    assert {actor.actor for actor in find_actors(parse(read_text(text)))[0]} == who
