"""How it is told, as the report shows it: each line's number is the number of the words it opens onto."""

from __future__ import annotations

import re

import pandas as pd
import pytest

import analysis
from analysis.reporting import report
from analysis.reporting.sections import for_or_against, frames, marked_words, toward_whom, who_acts
from tests.reporting.pages import Page

STORY = """Norway rejects Kenya's threat, calls it a 'reckless bluff'

Norway on Monday sent a shameful reply to Kenya and closed the harbour at Tromso after months of talks about the fish.

Norway on Monday sent a shameful reply to Kenya and closed the harbour at Tromso after months of talks about the fish.
"The threat is a reckless bluff, and we condemn it," Norwegian minister Kari Dahl said on Monday.

Kenya had attacked two boats in May, reportedly. The boats were old. Kenya seeks to block the tax, and the letter says
that "a reckless bluff" was never meant.
"""


@pytest.fixture(scope="module")
def found(tmp_path_factory) -> analysis.Analysis:
    path = tmp_path_factory.mktemp("story") / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return analysis.analyse(analysis.read(path))


def test_the_titles_quoted_words_lead_to_who_says_them(found):
    page = marked_words.title_against_body(found).markup
    row = next(row for row in page.split("<tr>") if "reckless bluff" in row)
    assert "Kari Dahl" in row and "letter" in row
    assert "Norway" in page and "rejects" in page


def test_marked_words_stand_apart_for_the_narrator_and_for_each_source(found):
    page = marked_words.marked_words(found).markup
    row = next(row for row in page.split("<tr>") if "judges" in row)
    narrators, sources = row.split("<td")[1:3]
    assert "shameful" in narrators and "reckless" not in narrators
    assert "Kari Dahl 1" in sources and "reckless" in sources


def test_sentences_without_attribution_are_listed(found):
    page = marked_words.unattributed(found).markup
    assert "The boats were old." in page and "Kari Dahl" not in page
    assert page.count("<li>") == int(re.search(r"attribution: (\d+) of", page)[1])


def test_what_stands_twice_is_shown_with_both_places(found):
    page = marked_words.repeated(found).markup
    assert "closed the harbour" in page and "dek" in page and "lead" in page


def test_frame_words_are_shown_by_voice_by_place_and_near_a_side(found):
    page = frames.frame_tables(found).markup
    conflict = next(row for row in page.split("<tr>") if "frame-conflict" in row)
    assert "Kari Dahl" in conflict
    [near] = re.findall(r"<table[^>]*><caption>Narrative[^<]*name a side.*?</table>", page)
    kenya = next(row for row in near.split("<tr>") if ">conflict<" in row)
    assert "the narrator" in kenya


def test_rates_are_of_the_words_of_that_voice(found):
    page = frames.frame_tables(found).markup
    row = next(row for row in page.split("<tr>") if "frame-conflict" in row)
    narrators = row.split("<td")[2]
    words = sum(1 for word in re.finditer(r"\w+(?:[’']\w+)*", STORY) if found.voice(word.start()) == "narrator")
    count = len(re.findall("<a ", narrators))
    assert f'<span class="role">{1000 * count / words:.0f}</span>' in narrators


def test_a_position_is_told_against_the_readers_own_articles_alone(found, tmp_path):
    assert "your own articles" not in frames.frame_tables(found).markup
    others = [analysis.analyse(analysis.read_text(f"It rained for {n} days.", id=str(n))) for n in range(10)]
    pd.concat([other.frame_rates() for other in others]).to_csv(tmp_path / "rates.csv", index=False)
    page = frames.frame_tables(found, str(tmp_path / "rates.csv")).markup
    [own] = re.findall(r"<table[^>]*><caption>Narrative[^<]*your own articles.*?</table>", page)
    row = next(row for row in own.split("<tr>") if ">conflict<" in row)
    assert '<td class="number">10</td>' in row


def test_the_readers_own_words_of_frames_and_of_wording_stand_in_place_of_ours(tmp_path):
    for name, text in (
        ("story.txt", STORY),
        ("frames.csv", "term,frame\nharbour,sea\n"),
        ("wording.csv", "term,category\nold,age\n"),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
    story = str(tmp_path / "story.txt")
    own = report.open_article(story, lexicons=f"{tmp_path / 'frames.csv'}, {tmp_path / 'wording.csv'}")
    assert {row.frame for row in own.rows.frames} == {"sea"}
    assert {row.category for row in own.rows.wording} <= {"age", "scare quote"}
    assert "sea" in frames.frame_tables(own).markup and "age" in marked_words.marked_words(own).markup
    one = report.open_article(story, lexicons=str(tmp_path / "wording.csv"))
    assert {row.scheme for row in one.rows.frames} >= {"narrative", "sv2000"}


@pytest.mark.parametrize("text", ["", "It rained.", "???"])
def test_a_story_that_tells_nothing_is_told_so(text):
    empty = analysis.analyse(analysis.read_text(text))
    for section in (
        marked_words.title_against_body,
        marked_words.marked_words,
        marked_words.unattributed,
        marked_words.repeated,
        frames.frame_words,
        frames.frame_tables,
        who_acts.acting,
        who_acts.verbs,
    ):
        assert "None" not in section(empty).markup


def test_an_actor_of_no_side_is_linked_to_its_first_verb_and_the_question_on_sides_is_left_out():
    told = analysis.analyse(
        analysis.read_text("It rained in Tromso. Mira Halvorsen closed the bridge. Halvorsen went home.")
    )
    linked = Page(who_acts.acting(told).markup)
    assert {a.get("href") for a in linked.all("a") if a.around[-1:] == ("svg",)} == {"#n1"}
    assert who_acts.verbs(told).markup == ""


def test_clear_attitudes_are_shown_by_holder_each_leading_to_its_sentence():
    story = (
        'Critics mocked Al Roe as a liar. "Al Roe is a wonderful and honest friend," Ines Duarte said.\n\n'
        "Al Roe betrayed his friends and stole their money. Ines Duarte met Al Roe on Tuesday."
    )
    page = toward_whom.toward_whom(analysis.analyse(analysis.read_text(story))).markup
    rows = page.split("<tr>")[2:]
    assert [re.findall(r"<t[hd][^>]*>([^<:]*)", row)[:2] for row in rows] == [
        ["Al Roe", "Critics"],
        ["Al Roe", "Ines Duarte"],
        ["Al Roe", "the narrator"],
    ]
    assert [re.findall(r'href="#n(\d)">(\w+)', row) for row in rows] == [
        [("0", "mocked")],
        [("1", "wonderful")],
        [("2", "betrayed")],
    ]


def test_no_table_stands_where_no_attitude_is_clear():
    page = toward_whom.toward_whom(analysis.analyse(analysis.read_text("Ines Duarte met Al Roe on Tuesday.")))
    assert "<table" not in page.markup and "No words in the body judge" in page.markup


AGAINST = (
    "Ines Duarte mocked Al Roe on Monday, and it rained.\n\n"
    "Duarte later accused Roe of fraud. Duarte may have praised Mona Farag.\n\n"
    '"Norway has betrayed Chile," Mona Farag said.'
)


def test_who_stands_for_or_against_whom_is_a_table_each_number_leading_to_its_sentences():
    page = for_or_against.for_or_against(analysis.analyse(analysis.read_text(AGAINST))).markup
    rows = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row) for row in page.split("<tr>")[2:]]
    assert [row[:2] for row in rows] == [["Ines Duarte", "Al Roe"], ["Norway", "Chile"]]
    assert "against 2" in rows[0][2] and "against 1" in rows[1][3]
    assert all(cell == '<span class="missing">–</span>' for cell in (rows[0][3], rows[1][2]))
    assert re.findall(r'href="#n(\d)"', rows[0][2]) == ["0", "1"] and re.findall(r'href="#n(\d)"', rows[1][3]) == ["3"]


def test_what_a_headline_tells_and_the_body_tells_again_counts_once():
    story = analysis.read_text(AGAINST, title="Ines Duarte slams Al Roe")
    assert "against 2" in for_or_against.for_or_against(analysis.analyse(story)).markup
    short = analysis.read_text("Norway slammed Chile on Monday over fish.", title="Norway slams Chile")
    assert "Too few sentences" in for_or_against.for_or_against(analysis.analyse(short)).markup
    other = analysis.read_text("Norway slammed Chile on Monday over fish.", title="Norway praises Chile")
    assert "for 1" in for_or_against.for_or_against(analysis.analyse(other)).markup


def test_a_stance_that_several_sentences_tell_is_said_above_the_table():
    page = for_or_against.for_or_against(analysis.analyse(analysis.read_text(AGAINST))).markup
    said, _, table = page.partition("<table")
    assert "Ines Duarte speaks or acts against Al Roe (“mocked” and “accused”)." in said and table


@pytest.mark.parametrize(
    "text",
    [
        "Ines Duarte mocked Al Roe.",
        "Ines Duarte may have mocked Al Roe, or praised Chile.",
    ],
)
def test_no_table_stands_where_too_few_sentences_tell_a_stance(text):
    page = for_or_against.for_or_against(analysis.analyse(analysis.read_text(text))).markup
    assert "<table" not in page and "Too few sentences" in page
