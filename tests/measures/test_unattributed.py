"""Sentences without attribution: those that no statement reaches, and that are sentences of the story."""

from __future__ import annotations

import pytest

import analysis


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            '"We start again today," said Coach Ben Ito. "The pitch was a swamp. The children trained in a corridor. '
            'Nobody complained. Now they have grass."\n\nThe club was founded in 1922.',
            ["The club was founded in 1922."],
        ),
        (
            'Farida Noor spoke for an hour.\n\n"The wells are dry. The tankers come once a week. My neighbours carry '
            'water. We are worn out," Noor said. It rained.',
            ["Farida Noor spoke for an hour.", "It rained."],
        ),
        ("‘We lost,’ wrote Berg. ‘We lost badly. The fans sang on.’ The bus left.", ["The bus left."]),
        ("“It is old,” she said. “It leaks.\n\n“It always has. We know.”\n\nThe dam is shut.", ["The dam is shut."]),
        ('"Who knew? Who was paid?" she asked. The board did not reply.', ["The board did not reply."]),
        ("The wells are dry. Tankers come, according to the mayor of Oru.", ["The wells are dry."]),
        ("Ines Duarte did not say that the pier was shut.", ["Ines Duarte did not say that the pier was shut."]),
        ('The pool "regrets" the delay. It has no plough.', ['The pool "regrets" the delay.', "It has no plough."]),
        ("The bridge opens in June.\n\nNo wind.\n\nIt was over.", ["The bridge opens in June.", "It was over."]),
    ],
)
def test_a_sentence_that_a_piece_or_its_marks_reach_is_attributed(text: str, left: list[str]) -> None:
    assert analysis.analyse(analysis.read_text(text)).unattributed()["text"].to_list() == left


@pytest.mark.parametrize(
    "line",
    [
        "FULL TEXT.",
        "Reporting by Kit Lane; editing by Mo Addo",
        "By Ana Perch",
        "READ MORE: Storm hits the coast",
        "PHOTO: The hill road on Monday. Credit: Ana Perch/Lake Wire",
        "* * *",
        "”",
        "Ana Perch can be reached at ana@lakewire.example",
        "This story was updated at noon.",
    ],
)
def test_a_line_of_the_page_is_no_sentence_of_the_list(line: str) -> None:
    story = f"The hill road was shut on Monday.\n\n{line}\n\nTwo buses turned back."
    left = analysis.analyse(analysis.read_text(story)).unattributed()["text"].to_list()
    assert left == ["The hill road was shut on Monday.", "Two buses turned back."]


def test_the_titles_sentence_is_none_of_the_bodys(specimen: analysis.Analysis) -> None:
    kinds = {specimen.document.block_at(start).kind for start in specimen.unattributed()["start"]}
    assert kinds == {"paragraph"}
