"""What a reader looks up in an analysis: words in context, the words behind a row, the tone without a word."""

from __future__ import annotations

from pathlib import Path

import pytest

import analysis
from analysis import lexicons
from analysis.errors import InputError
from analysis.findings import Analysis

STORY = (
    "Chile signed a treaty with Bolivia on Monday. Officials in Chile called the treaty a success.\n\n"
    "Bolivia wants access to the sea. Security along the border was tense."
)


@pytest.fixture(scope="module")
def found() -> Analysis:
    return analysis.analyse(analysis.read_text(STORY))


def test_a_term_and_an_actor_can_be_looked_up(found: Analysis) -> None:
    assert [line.term for line in found.concordance("treat*")] == ["treaty", "treaty"]
    assert [line.start for line in found.concordance(actor="Bolivia")] == [
        STORY.index("Bolivia"),
        STORY.rindex("Bolivia"),
    ]
    assert "[treaty] with Bolivia" in found.kwic("treaty")


def test_a_line_says_whose_words_it_is() -> None:
    story = "“The levee will hold,” said the engineer Rosa Tello. Farmers watched the levee."
    quoted, told = analysis.analyse(analysis.read_text(story)).kwic("levee").splitlines()
    assert "Rosa Tello" in quoted.partition("[")[0]
    assert "narrator" in told.partition("[")[0]


def test_a_name_as_the_article_prints_it_finds_its_actor_and_a_slip_is_said() -> None:
    story = "Mayor Ines Duarte shut the pier. Duarte said that piers rot, and Omar Vidal, her deputy, agreed."
    found = analysis.analyse(analysis.read_text(story))
    assert [line.start for line in found.concordance(actor="Duarte")] == [
        line.start for line in found.concordance(actor="Ines Duarte")
    ]
    assert found.kwic(actor="Duarte") == found.kwic(actor="Ines Duarte")
    assert "[Duarte] said" in found.kwic(actor="Duarte")
    assert "'Duart'" in found.kwic(actor="Duart")
    assert "'peir'" in found.kwic("peir")


def test_an_order_that_is_none_is_refused(found: Analysis) -> None:
    with pytest.raises(InputError, match="'lft' is no order of lines; write one of text, left, right"):
        found.kwic("treaty", order="lft")  # type: ignore[arg-type]


def test_every_row_leads_back_to_its_words(found: Analysis) -> None:
    sentences = found.with_text("sentences")
    assert sentences["text"].iloc[0] == "Chile signed a treaty with Bolivia on Monday."
    assert list(found.with_text("mentions")["text"]) == list(found.mentions["text"])


def test_taking_a_word_off_the_list_shows_what_hung_on_it(found: Analysis) -> None:
    changed = found.tone_without("security")
    assert list(changed["text"]) == ["Security along the border was tense."]
    assert (changed["tone_without"] < changed["tone"]).all()
    assert found.tone_without("treaty").empty
    assert {"success", "Security", "tense"} <= set(found.tone_words()["word"])


def test_keyphrases_are_asked_for_by_number(found: Analysis) -> None:
    assert len(found.keyphrases(3)) == 3


def test_options_reach_the_keywords() -> None:
    article = analysis.read_text(STORY)
    assert set(analysis.analyse(article, minimum_count=3).keywords["term"]) == set()
    assert "treaty" in set(analysis.analyse(article).keywords["term"])


def test_the_users_own_counts_reach_the_keywords(tmp_path: Path) -> None:
    (tmp_path / "counts.csv").write_text("# words: 1000\nterm,count\ntreaty,40\n", encoding="utf-8")
    own = lexicons.load(tmp_path / "counts.csv")
    rows = analysis.analyse(analysis.read_text(STORY), reference=own).keywords.set_index("term")
    assert rows.loc["treaty", "reference_per_million"] == 40_000


def test_a_list_of_frame_words_can_be_tried(tmp_path: Path) -> None:
    path = tmp_path / "frames_mine.csv"
    path.write_text("term,frame,scheme\ntreaty,peace,mine\nborder,conflict,mine\n", encoding="utf-8")
    mine = lexicons.load(path)
    found = analysis.analyse(analysis.read_text("A treaty was signed. “Our border is closed,” said Ana Morel."))
    counts = found.frame_words(mine)
    assert counts.loc["peace", ["narrator", "sources", "terms"]].tolist() == [1, 0, "treaty 1"]
    assert counts.loc["conflict", ["narrator", "sources", "terms"]].tolist() == [0, 1, "border 1"]
    assert "peace" not in found.frame_words(mine.without("treaty")).index
    assert found.frame_words(mine.moved("border", frame="peace")).loc["peace", "sources"] == 1


def test_a_line_names_the_speaker_and_not_how_the_story_calls_them_there():
    text = "Mayor Ines Duarte said the pier is shut. Critics said the pier is old."
    lines = analysis.analyse(analysis.read_text(text)).kwic("pier", width=3).splitlines()
    assert [line.partition("[")[0].split(maxsplit=1)[1].strip() for line in lines] == ["Ines Duarte", "Critics"]
