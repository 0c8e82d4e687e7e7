"""Tone, on invented sentences whose VADER scores were worked out by hand from the list's valences."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import analysis
from analysis import tables
from analysis.language import Document, parse
from analysis.measures import sentiment

STORY = (
    'The mayor called the plan "a terrible disaster" on Monday. Engineers welcomed the bridge.\n\n'
    "The council meets again on Tuesday.\n\n“We do not fear winter,” the chairwoman said."
)


@pytest.fixture(scope="module")
def story() -> Document:
    return parse(analysis.read_text(STORY))


def test_a_row_has_the_columns_of_the_codebook() -> None:
    assert sentiment.SentenceTone._fields == tables.TABLES["sentences"].fields


def test_words_inside_quotation_marks_are_scored_apart(story: Document) -> None:
    first = next(sentiment.sentences(story))
    assert (first.words, first.quoted_words) == (10, 3)
    assert first.tone_unquoted == 0
    assert first.tone == first.tone_quoted < -0.7


def test_a_sentence_without_marks_has_no_quoted_tone(story: Document) -> None:
    second = list(sentiment.sentences(story))[1]
    assert (second.quoted_words, second.tone_quoted) == (0, None)
    assert second.tone == second.tone_unquoted > 0.3


def test_a_sentence_without_listed_words_is_zero(story: Document) -> None:
    assert list(sentiment.sentences(story))[2].tone == 0


def test_a_word_with_two_marks_is_missed_in_the_whole_and_found_inside() -> None:
    row = next(sentiment.sentences(parse(analysis.read_text('"The storm was terrible."'))))
    assert row.tone == 0 > (row.tone_quoted or 0)
    assert row.tone_unquoted is None


def test_a_word_taken_off_the_list_no_longer_counts(story: Document) -> None:
    before, after = list(sentiment.sentences(story)), list(sentiment.sentences(story, without=["welcomed"]))
    assert before[1].tone > 0 == after[1].tone
    assert [row.tone for row in before[:1] + before[2:]] == [row.tone for row in after[:1] + after[2:]]
    assert list(sentiment.sentences(story)) == before, "the list itself stays whole"


def test_movers_are_the_listed_words_with_their_valence(story: Document) -> None:
    movers = list(sentiment.movers(story))
    assert [mover.word for mover in movers] == ["terrible", "disaster", "welcomed", "fear"]
    assert all(story.text[mover.start : mover.end] == mover.word for mover in movers)
    assert [mover.sentence for mover in movers] == [0, 0, 1, 3]
    fear = movers[-1]
    assert fear.valence < 0 < fear.counted


@pytest.mark.parametrize("word", ["security", "united"])
def test_the_list_counts_words_whatever_they_say(word: str) -> None:
    worried = parse(analysis.read_text(f"Villagers asked about {word} again."))
    assert [mover.word for mover in sentiment.movers(worried)] == [word]
    assert next(sentiment.sentences(worried)).tone > 0


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="aA gooD not but!?.,'\"“”’:)\n very", max_size=80))
def test_any_text_has_scores_as_nltk_gives_them(text: str) -> None:
    document = parse(analysis.read_text(text))
    analyzer = sentiment.SentimentIntensityAnalyzer("vader_lexicon.txt")
    for row in sentiment.sentences(document):
        printed = text[row.start : row.end].translate(str.maketrans("“”’", '""\''))
        assert row.tone == analyzer.polarity_scores(printed)["compound"]
        assert row.quoted_words <= row.words
    assert all(abs(mover.counted) < 10 for mover in sentiment.movers(document))


def test_a_quotation_over_two_sentences_is_parted_in_each() -> None:
    text = (
        'It was a disaster. "We lost the war. We won friends," said the happy general. The end was "terrible", he said.'
    )
    rows = list(sentiment.sentences(parse(analysis.read_text(text))))
    assert [row.quoted_words for row in rows] == [0, 4, 3, 1]
    assert [row.words - row.quoted_words for row in rows] == [4, 0, 4, 5]
    assert rows[1].tone_unquoted is None and (rows[1].tone_quoted or 0) < 0
    assert (rows[2].tone_quoted or 0) > 0
    assert (rows[2].tone_unquoted or 0) > 0
    assert (rows[3].tone_quoted or 0) < 0 == rows[3].tone_unquoted
