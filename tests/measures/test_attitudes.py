"""What a sentence implies about an actor: on plain cases, whose view it is, and what moves the answer."""

from __future__ import annotations

import pytest

from analysis import analyse, read_text
from analysis.measures.attitudes import clear_attitudes


def attitudes(text: str, title: str | None = None):
    return analyse(read_text(text, title=title)).rows.attitudes


@pytest.mark.parametrize(
    ("text", "actor", "attitude", "holder", "status"),
    [
        ("Peru condemned Chile for the brutal attack on the port.", "Chile", "neg", "Peru", "said"),
        ("Al Roe was arrested for fraud.", "Al Roe", "neg", "narrator", "said"),
        ("Police accused Ines Duarte of stealing money from the poor.", "Ines Duarte", "neg", "Police", "said"),
        ("Critics called Al Roe a liar and a disgrace.", "Al Roe", "neg", "Critics", "said"),
        ("Al Roe won the prize for his brilliant work.", "Al Roe", "pos", "narrator", "said"),
        ("Ines Duarte is widely admired as a great leader.", "Ines Duarte", "pos", "narrator", "said"),
        ('"Jane Doe is a wonderful colleague," Al Roe said.', "Jane Doe", "pos", "Al Roe", "said"),
        ("Ines Duarte met Al Roe on Tuesday.", "Ines Duarte", "neu", "narrator", "said"),
        ("Al Roe said Peru had betrayed its people.", "Peru", "neg", "Al Roe", "said"),
        ("Ines Duarte and Al Roe said Peru had betrayed its people.", "Peru", "neg", "Ines Duarte and Al Roe", "said"),
        ("Al Roe did not say that Peru had betrayed its people.", "Peru", "neg", "Al Roe", "denied"),
    ],
)
def test_attitude_and_whose_it_is(text, actor, attitude, holder, status):
    (row,) = [row for row in attitudes(text) if row.actor == actor]
    assert (row.attitude, row.holder, row.status) == (attitude, holder, status)


def test_the_holder_is_missing_where_the_article_does_not_tell_who_speaks():
    """Behind a name and a trade alone, a quotation is nobody's yet; it is not the narrator's."""
    rows = attitudes('Mona Farag, the cook "Chile is a disgrace, and Chile will pay for the brutal attack."')
    assert {(row.actor, row.holder) for row in rows if row.actor == "Chile"} == {("Chile", None)}


def test_the_words_that_moved_an_answer_are_the_sentences_own():
    text = "Ines Duarte left early. Police accused Al Roe of stealing money from the poor."
    row = attitudes(text)[-1]
    assert row.words[:2] in {("accused", "stealing"), ("stealing", "accused")}
    assert set(row.words) <= set(text.rstrip(".").split()) and text[row.start : row.end] == "Al Roe"


@pytest.mark.parametrize("name", ["Chile", "Norway", "Kenya", "Japan"])
def test_no_name_drives_an_answer(name):
    (row,) = [
        row for row in attitudes(f"Peru condemned {name} for the brutal attack on the port.") if row.actor == name
    ]
    assert (row.attitude, row.confidence > 0.8, row.words[0]) == ("neg", True, "condemned")


def test_an_answer_that_is_likelier_wrong_than_right_is_none():
    story = " ".join(
        f"Ines Duarte {done} Al Roe {how}."
        for done in ("followed", "told", "left", "pressed", "challenged")
        for how in ("at the gate", "over the tax", "without a word", "in a tense debate")
    )
    rows = attitudes(story)
    assert {row.attitude for row in rows if row.confidence < 0.5} == {"unclear"}
    assert all(row.attitude != "unclear" for row in rows if row.confidence > 0.5)


def test_an_actor_has_one_row_in_a_sentence_and_voice():
    text = "Peru said Peru was strong, and Peru left."
    rows = attitudes(text)
    assert len(rows) == len({(row.sentence, row.actor, row.voice) for row in rows}) > 0


def test_places_and_what_is_no_story_have_no_attitude():
    assert attitudes("The report was published in Peru on Monday.") == []


def test_a_denial_turns_a_toned_word():
    told = {word: attitudes(f"Al Roe is {word} honest man.")[0] for word in ("an", "not an")}
    assert told["an"].attitude == "pos" != told["not an"].attitude


@pytest.mark.parametrize(
    ("text", "clear"),
    [
        ("Critics mocked Al Roe as a liar.", [("neg", "Al Roe", "Critics")]),
        ("Al Roe betrayed his friends and stole their money.", [("neg", "Al Roe", "narrator")]),
        ('"Al Roe is a wonderful and honest friend," Ines Duarte said.', [("pos", "Al Roe", "Ines Duarte")]),
        # who judges is not judged
        ("Ines Duarte slammed Al Roe over the scandal.", [("neg", "Al Roe", "Ines Duarte")]),
        # a victim is not blamed
        ("Al Roe was murdered by a brutal terrorist.", []),
        # not asserted, not said, not sure
        ("Al Roe may be a brilliant hero.", []),
        ("Al Roe did not say that Ines Duarte is a disgrace.", []),
        ("Ines Duarte met Al Roe on Tuesday.", []),
    ],
)
def test_what_is_clear_enough_to_be_shown(text, clear):
    found = analyse(read_text(text))
    rows = clear_attitudes(found.document, found.rows.attitudes, found.rows.portrayals)
    assert [(row.attitude, row.actor, row.holder) for row in rows] == clear
