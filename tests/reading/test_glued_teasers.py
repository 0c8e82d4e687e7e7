"""Headlines and sentences without a space between are links to other stories where they stand in a list."""

import pytest

from tests.reading.small_pages import LEAD, MORE
from tests.reading.test_story_span import labels

TEASERS = (
    "Council Votes To Close The Harbour BridgeThe council said on Monday that the bridge will close in March.",
    "3 Rescued After Ferry Runs Aground Near CarrowA ferry with forty people on board ran aground on Sunday.",
    "Mayor: ‘Costly’ Move For New Quay Won’t StandMayor Jan Smith said it was “costly” and would not stand.",
    "City Will Send Letters To 12,000The city of Carrow will send letters to those who live near the quay.",
)
#: Paragraphs of a story that look a little so.
NAMES = (
    "Former Harbour Minister Ruth McDonald said on Monday that the bridge will close in March.",
    "Carrow Police Chief Jan MacAllister said that nobody was hurt on the quay that day.",
    "Mayor Jan Smith Told YouTube that he would not close the bridge before the spring.",
    "The council said it would close the bridge.The mayor said that no date was set.",
    "The new 16-inch MacBook Pro features a keyboard that nobody on the quay had seen.",
)


@pytest.mark.parametrize("times", [2, 3, 4])
def test_a_list_of_them_is_no_part_of_the_story(times: int):
    assert labels(LEAD, MORE, *TEASERS[:times]) == ["paragraph", "paragraph", *["other"] * times]


def test_a_list_above_the_story():
    assert labels("News", *TEASERS, "Harbour news", LEAD, MORE)[-2:] == ["paragraph", "paragraph"]
    assert "paragraph" not in labels("News", *TEASERS, "Harbour news", LEAD, MORE)[:-2]


def test_names_with_a_capital_inside_are_words_of_a_story():
    assert labels(LEAD, *NAMES) == ["paragraph"] * (1 + len(NAMES))


def test_one_such_line_is_no_list():
    name = "Former Secretary of State and ExxonMobil CEO Jan Smith said that no date was set for it."
    assert labels(LEAD, name, MORE) == ["paragraph"] * 3
