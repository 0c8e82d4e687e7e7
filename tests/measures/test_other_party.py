"""The columns of a portrayal that tell whom or what else it is about: counterpart, status, under, voice."""

from __future__ import annotations

import pytest

import analysis


def rows_of(text: str) -> dict[tuple[str, str], tuple[str | None, str, str | None]]:
    """Return each row's counterpart, status and verb above, by its relation and predicate."""
    rows = analysis.analyse(analysis.read_text(text)).rows.portrayals
    return {(row.relation, row.predicate): (row.counterpart, row.status, row.under) for row in rows}


@pytest.mark.parametrize(
    ("text", "row", "counterpart"),
    [
        ("Chile tried to sue Peru.", ("patient", "sue"), "Chile"),
        ("The council is willing to meet Peru.", ("patient", "meet"), "council"),
        ("The council urged lawyers to sue Peru.", ("patient", "sue"), "lawyers"),
        ("The council called on lawyers to sue Peru.", ("patient", "sue"), "lawyers"),
        ("Chile called on Peru to leave.", ("agent", "call"), "Peru"),
        ("The council announced plans to sue Peru.", ("patient", "sue"), "council"),
        ("The council announced its plans to sue Peru.", ("patient", "sue"), "council"),
        ("The council's bid to sue Peru failed.", ("patient", "sue"), "council"),
        ("A letter urging Peru to pay was burned.", ("patient", "urge"), "letter"),
        ("The council did a good job pressing Peru.", ("patient", "press"), None),
        ("The council made news by telling Peru to pay.", ("patient", "tell"), "council"),
        ("The aim is to sue Peru.", ("patient", "sue"), None),
        ("The council has called it a day and fined Peru.", ("patient", "fine"), "council"),
        ("Founded by Peru, the league has grown.", ("agent", "found"), "league"),
        ("Nobody liked the envoy Peru picked.", ("agent", "pick"), "envoy"),
        ("It rained on the day Peru won.", ("agent", "win"), None),
        ("Those are the planes in which Peru will travel.", ("agent", "travel"), None),
        ("Peru helped Chile build the road.", ("agent", "help"), "Chile"),
        ("Peru wants Chile to build the road.", ("agent", "want"), None),
        ("They met people whose ideas Peru did not share.", ("agent", "not share"), "ideas"),
        ("Yep, the crew that built a boat has taken Peru to task.", ("patient", "take"), None),
        ("Peru has shown not only worse air, but a rise in the number of bad days.", ("agent", "show"), None),
    ],
)
def test_who_is_on_the_other_side_where_a_verb_has_no_subject_or_object_of_its_own(text, row, counterpart):
    assert rows_of(text)[row][0] == counterpart


def test_a_verb_with_a_tense_is_not_in_a_list_with_an_infinitive():
    text = "Peru signed an order to undo the water rule and instructed Chile to find a new one."
    rows = rows_of(text)
    assert rows["patient", "instruct"] == ("Peru", "asserted", None)
    assert rows["agent", "instruct"][1:] == ("asserted", None)


def test_nobody_but_its_speaker_is_told_to_say_a_statement():
    text = (
        "The national secretary of the Norwegian Mining and Workers Union (NMWU), Doug Roe, says the unions have done "
        "everything they can to end the row."
    )
    rows = analysis.analyse(analysis.read_text(text)).rows.portrayals
    assert [row.actor for row in rows if row.predicate == "say"] == ["Doug Roe"]


def test_who_says_the_words_it_stands_in_is_told_by_the_narrator():
    """A quotation that is not closed may take in who says it."""
    text = '"The mill is old," Anna Berg said. "It will close.\n\nAnna Berg said nobody will pay."\n\nThe dam is shut.'
    found = analysis.analyse(analysis.read_text(text))
    says = [row for row in found.rows.portrayals if row.predicate == "say"]
    assert any(row.start < says[1].start < row.end for row in found.rows.statements)
    assert [row.voice for row in says] == ["narrator", "narrator"]


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("The family of 26-year-old Anna Berg left.", ["26-year-old"]),
        ("The left-arm spinner Anna Berg left.", ["left-arm spinner"]),
        ("The paint maker Arcona Steel Ltd left.", ["paint maker"]),
        ("Retired judge Anna Berg left.", ["Retired judge"]),
        ("They talked about the nomination Anna Berg lost.", []),
        ("The crew of the World Trade Organization (WTO) fished.", []),
    ],
)
def test_a_noun_before_a_name_describes_it_where_nouns_of_its_kind_do(text, called):
    rows = analysis.analyse(analysis.read_text(text)).rows.portrayals
    assert [row.predicate for row in rows if row.relation == "attribute"] == called


def test_initials_in_brackets_are_the_name_before_them():
    rows = analysis.analyse(analysis.read_text("The World Trade Organization (WTO) fined Peru.")).rows.portrayals
    assert "fine" in [row.predicate for row in rows if row.relation == "agent"]
