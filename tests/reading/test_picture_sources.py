"""Captions above the name of their picture's source, and what only looks like one."""

import pytest

from tests.reading.small_pages import LEAD, MORE
from tests.reading.test_story_span import labels

REST = "Nobody could say on Monday when the former minister would be called to speak to the inquiry."
CAPTIONS = [
    ("The hall was empty on the second day.", "Quay Museum"),
    ("This graph shows what the witnesses cost the council.", "Port Ellis Economics"),
    ("A curve that rises and falls with the tide.", "Uma Dey"),
    ("Boats wait for the tide below the bridge.", "NOAA"),
]


@pytest.mark.parametrize(("caption", "source"), CAPTIONS)
def test_a_sentence_above_a_name_is_a_caption(caption: str, source: str):
    assert labels(LEAD, MORE, f"{caption}\n{source}", REST)[2:] == ["caption", "caption", "paragraph"]


@pytest.mark.parametrize(
    "lines",
    [
        ["The hall was empty on the second day.", "Quay Museum"],  # apart: a heading
        ["The hall was empty on the second day. Nobody spoke.\nQuay Museum"],  # two sentences: a letter's end
        ["The hall was empty on the second day.\nNo museum for it"],  # no name
        ["“The hall was empty on the second day.”\nQuay Museum"],  # a quotation
    ],
)
def test_what_is_no_caption(lines: list[str]):
    assert labels(LEAD, MORE, *lines, REST)[2] == "paragraph"


def test_a_page_whose_paragraphs_are_not_apart_shows_nothing():
    day = "On the second day the hall was quieter than it had been for years."
    caption = "The hall was empty on the second day.\nQuay Museum"
    assert labels(f"{LEAD}\n{MORE}\n{day}", caption, REST)[3] == "paragraph"
