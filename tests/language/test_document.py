"""Sentences stay inside their blocks, and tokens keep the article's offsets."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.language import parse
from analysis.reading import read_text


def sentences(text: str) -> list[str]:
    document = parse(read_text(text))
    return [document.text[s.start : s.end] for s in document.sentences]


def test_a_block_without_a_full_stop_still_ends_its_sentence():
    text = "Minister defends the harbour plan\n\nThe minister spoke in Cork on Monday.\n\nRead more"
    assert sentences(text) == [
        "Minister defends the harbour plan",
        "The minister spoke in Cork on Monday.",
        "Read more",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. Secretary of the Treasury met his Danish colleague.",
        "The talks began last Dec. 12 and ended in Jan. 2020 without a deal.",
        "Dr. Amara Nwosu and Gen. Piet Vos addressed the panel.",
        "The ferry, No. 10 in the fleet, left at noon.",
    ],
)
def test_an_abbreviation_does_not_end_a_sentence(text):
    assert sentences(text) == [text]


def test_an_abbreviation_may_end_a_sentence():
    assert sentences("She has worked in the U.S. The company pays her rent.") == [
        "She has worked in the U.S.",
        "The company pays her rent.",
    ]


@pytest.mark.parametrize("number", ["31C", "4m", "2.5t", "£9m", "70F", "30 °C"])
def test_a_unit_s_full_stop_ends_a_sentence(number):
    document = parse(read_text(f"In the chamber they had {number}. She had to speak over the fans."))
    assert [document.text[one.start] for one in document.sentences] == ["I", "S"]


def test_a_hard_wrapped_line_is_no_boundary():
    text = (
        "The council voted on Tuesday night to close the old swimming pool at the harbour,\n"
        "which costs the town a lot of money every year and has not made a profit since the\n"
        "new one opened on the other side of the river.\n\nIt was built long ago."
    )
    assert len(sentences(text)) == 2


def test_the_block_and_sentence_at_an_offset():
    document = parse(read_text("One fell down. Two ran off.\n\nThree stayed at home."))
    assert document.sentence_at(document.text.index("ran")).index == 1
    assert document.article.of(document.block_at(document.text.index("stayed"))) == "Three stayed at home."
    assert document.in_story(0) and not document.in_story(document.text.index("\n"))


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("aB.\"'’“ \n\t1,\u00a0é—"), max_size=200) | st.text(max_size=80))
def test_any_text_parses_and_offsets_hold(text):
    document = parse(read_text(text))
    assert len(document.text) == len(text)
    assert len(document.doc.text) == len(text)
    for sentence in document.sentences:
        block = document.block_of(sentence)
        assert block.start <= sentence.start < sentence.end <= block.end
    starts = [sentence.start for sentence in document.sentences]
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("»It fell,« said Roe.", "“It fell,” said Roe."),
        ("「He 『fell』,」 said Roe.", "“He “fell”,” said Roe."),
        ("‘‘It fell,’’ said Roe.", "“ It fell, ” said Roe."),
        ("It was late. ''It fell,'' said Roe.", "It was late. “ It fell, ” said Roe."),
        ("``It fell,'' said Roe.", "“ It fell, ” said Roe."),
        ("“It fell,” said Roe’s men.", "“It fell,” said Roe’s men."),
    ],
)
def test_the_model_reads_foreign_marks_as_english_ones(text, read):
    document = parse(read_text(text))
    assert document.doc.text == read
    assert document.text == text


@pytest.mark.parametrize("text", ["He said that " * 1500, '"' * 5000, "b" * 5000], ids=["no stop", "marks", "letters"])
def test_a_text_without_ends_is_parsed_in_pieces(text):
    document = parse(read_text(f"The pier is shut.\n\n{text}"))
    assert max(sentence.last - sentence.first for sentence in document.sentences) <= 250
    assert max(len(token) for token in document.doc) <= 50
    assert text.strip() in document.text
