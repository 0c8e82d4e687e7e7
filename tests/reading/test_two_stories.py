"""Two stories in one text are told apart by headline, byline and dateline together; one story never is."""

import pytest

import analysis
from analysis.article import Article
from analysis.errors import InputError
from analysis.reading import read_rows
from analysis.reading.two_stories import second_stories, stories_of
from tests.reading import tagged

BODY = [
    "The harbour bridge will stay closed until the spring, the council said on Monday after a lorry hit it.",
    "“We had no choice,” said Ann Poole, who leads the council, and added that ferries would run every hour.",
    "Traders in the old town said that they feared for the summer, when most visitors come by road from the north.",
    "The operator of the ferry did not answer questions on fares.",
]
BYLINES = ["By Ines Duarte", "By Ines Duarte and Omar Haddad, Quay Times", "By Éva Ágoston"]
DATES = [
    ("May 4, 2023", ""),
    ("Published 4 May 2023 10:51 GMT", ""),
    ("", "LONDON, May 4 (Reuters) - "),
    ("", "KYIV — "),
]
HEADLINES = ["Ferry fares to rise in April", "Will the bridge open again?", "Mayor: ‘We had no choice’"]


def story(headline, byline=BYLINES[0], date=DATES[0], body=BODY):
    day, place = date
    return "\n\n".join(part for part in (headline, byline, day, place + body[0], *body[1:]) if part)


@pytest.mark.parametrize("byline", BYLINES)
@pytest.mark.parametrize("date", DATES)
@pytest.mark.parametrize("headline", HEADLINES)
def test_a_second_story_is_found_by_its_headline(headline, byline, date):
    first = story("Harbour bridge to stay closed") + "\n\n"
    text = first + story(headline, byline, date)
    assert [start for start, _ in second_stories(text)] == [len(first)]
    assert stories_of(text) == [first, text[len(first) :]]


@pytest.mark.parametrize(
    "dateline",
    ["LONDON, May 4 (Reuters) - ", "PORT ELIZABETH (AP) — ", "New Delhi, May 4 (PTI) ", "SÃO PAULO (AFP) – "],
)
@pytest.mark.parametrize("between", ["", "Ines Duarte", "Ships to sail twice a day, says minister"])
def test_a_second_story_without_by_is_found_by_its_agency(dateline, between):
    first = story("Harbour bridge to stay closed", byline="", date=("", dateline)) + "\n\n"
    text = first + story("Ferry fares to rise in April", byline=between, date=("", dateline))
    is_sure = dateline.rstrip()[-1] in "-–—"
    assert stories_of(text) == ([first, text[len(first) :]] if is_sure else [text])


def test_read_refuses_and_names_the_line_and_rows_split(tmp_path):
    path = tmp_path / "two.txt"
    texts = [
        story("Harbour bridge to stay closed"),
        story("Ferry fares to rise in April"),
        story("Mayor to resign soon"),
    ]
    path.write_text("\n\n".join(texts[:2]), encoding="utf-8")
    with pytest.raises(
        InputError, match=r"a second story begins in line 15: 'Ferry fares to rise in April'; read them"
    ):
        analysis.read(path)
    path.write_text("\n\n".join(texts), encoding="utf-8")
    told = []
    found = list(read_rows(path, tell=told.append))
    assert [(one.id, one.title) for one in found] == [
        ("two-1", "Harbour bridge to stay closed"),
        ("two-2", "Ferry fares to rise in April"),
        ("two-3", "Mayor to resign soon"),
    ]
    assert all(one.authors == ("Ines Duarte",) for one in found)
    assert told == ["two.txt: 3 stories, each with a headline, a byline and a date"]


def test_two_stories_in_a_row_are_two_articles(tmp_path):
    path = tmp_path / "rows.csv"
    text = "\n\n".join([*BODY, story("Ferry fares to rise in April")])
    path.write_text(f'title,text\nBridge,"{text}"\nPier,The pier is shut.\n', encoding="utf-8")
    found = list(read_rows(path))
    assert all(isinstance(one, Article) for one in found)
    assert [one.title for one in found] == ["Bridge", "Ferry fares to rise in April", "Pier"]
    assert found[0].text.startswith("\n\n".join(BODY)) and len(found[0].blocks_of("paragraph")) == len(BODY)


SINGLE = [
    story("Harbour bridge to stay closed"),
    # below a story: others, with a sentence of each
    story("Bridge") + "\n\n" + "\n\n".join(story(headline, body=BODY[:1]) for headline in HEADLINES),
    # a dateline or a byline alone, as in a round-up or a column
    "\n\n".join([story("Bridge"), "Ferry fares to rise in April", *BODY]),
    "\n\n".join([story("Bridge"), "Ferry fares to rise in April", "By Ines Duarte", *BODY]),
    "\n\n".join([story("Bridge"), "Ferry fares to rise in April", "May 4, 2023", *BODY]),
    # a heading above a paragraph from another place, or two of them
    "\n\n".join([story("Bridge"), "Ferry fares to rise in April", f"KYIV — {BODY[0]}", *BODY[1:]]),
    "\n\n".join([story("Bridge"), "Ferry fares to rise in April", f"KYIV (AP) — {BODY[0]}", BODY[1]]),
    # a heading above the signature at the end
    "\n\n".join([story("Bridge"), "What comes next", *BODY, "By Ines Duarte", "May 4, 2023"]),
    # a teaser above the story
    story("Bridge", body=BODY[:1]) + "\n\n" + story("Ferry fares to rise in April"),
]


@pytest.mark.parametrize("text", SINGLE)
def test_what_is_one_story(text):
    assert stories_of(text) == [text]


def test_no_page_of_the_tests_is_two_stories():
    assert [page.name for page in tagged.pages("pages") if len(stories_of(page.text)) > 1] == []
