"""A word of a list is none inside a person's name or a date, and has no tone inside an actor's name."""

from __future__ import annotations

import pytest

import analysis


def listed(text: str) -> set[str]:
    """Return the words of frames and of wording, with their places."""
    found = analysis.analyse(analysis.read_text(text))
    rows = [*found.rows.frames, *found.rows.wording]
    return {text[row.start : row.end] for row in rows}


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("In May the tent moved indoors.", set()),
        ("Mrs May met the beekeepers at noon. They may stay.", {"may"}),
        ("The hall was dark in early March. Now they march in protest.", {"march", "protest"}),
        ("From March to May it rained.", set()),
        ("Katie Price left the hall. Price said so. The price of milk fell.", {"price"}),
        ("Gordon Banks kept bees. Banks, 40, sang. The banks sang.", {"banks"}),
        ("Samantha Power sang first. Power sang last, in a hall without power.", set()),
        ("Grace Hope sang. Hope said hope of peace was there.", {"hope"}),
        ("Iris Storm sang. It was Storm's song.", set()),
        ("Pope Francis told a group of lawyers.", {"Pope", "lawyers"}),
        ("Readers liked the Green Deal. The deal is a reform.", {"Deal", "deal", "reform"}),
    ],
)
def test_a_word_in_a_persons_name_or_a_date_is_no_word_of_a_list(text: str, counted: set[str]) -> None:
    assert listed(text) == counted


def test_a_month_in_a_headline_is_no_word_of_a_list_and_a_verb_is() -> None:
    story = "Pool Shuts In March\n\nThe pool shuts for good, the town said on Friday. It opened years ago.\n"
    found = analysis.analyse(analysis.read_text(story.split("\n\n")[1], title="Pool Shuts In March"))
    assert "march" not in {row.term for row in found.rows.frames}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Freedom Party met on freedom street.", ["freedom"]),
        ("The United Nations met. They stood united.", ["united"]),
        ("A member of the Security Council sat down.", []),
        ("Grace Hope sat down. There was hope.", ["hope"]),
        ("Voters in the United States were happy.", ["happy"]),
    ],
)
def test_a_word_in_an_actors_name_has_no_tone(text: str, words: list[str]) -> None:
    found = analysis.analyse(analysis.read_text(text))
    assert found.tone_words()["word"].to_list() == words
    assert bool(words) == any(row.tone for row in found.rows.sentences)
    assert found.tone_without(*words)["sentence"].nunique() == len(words)
