"""Dates as pages print them."""

import csv
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from analysis.errors import InputError
from analysis.reading.dates import dates, named_zone
from analysis.reading.pasted import read_page
from tests.reading.small_pages import BODY

CASES = list(csv.DictReader((Path(__file__).parent / "dates.csv").read_text(encoding="utf-8").splitlines()))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["line"])
def test_a_line(case):
    day_first = {"": None, "day": True, "month": False}[case["first"]]
    found = [
        f"{one.event} {one.at.isoformat() if one.at else 'raw'}"
        for one in dates(case["line"], zone="Asia/Kolkata", day_first=day_first)
    ]
    assert "; ".join(found) == case["means"]


def test_the_printed_words_are_kept():
    assert [one.raw for one in dates("Published: 8:51 PM EST, Thu January 27, 2022")] == [
        "8:51 PM EST, Thu January 27, 2022"
    ]
    assert [one.raw for one in dates("Updated 2 hours ago")] == ["2 hours ago"]


def test_ist_is_what_the_caller_says():
    (israel,) = dates("27 January 2022, 08:51 IST", zone="Asia/Jerusalem")
    assert israel.at is not None and israel.at.utcoffset() == timedelta(hours=2)


def test_ist_is_india_only_where_the_story_shows_it():
    def zone_on(sentence: str) -> bool:
        article = read_page(f"Bridge closed\n27 January 2022, 08:51 IST\n\n{sentence}\n\n{BODY}", id="page")
        assert article.published is not None
        return article.published.utcoffset() == timedelta(hours=5, minutes=30)

    for sentence in (
        "The council of Pune said on Monday that it would close the bridge for a year.",
        "It will cost Rs 500 to cross the harbour by boat, the council said on Monday.",
        "It will cost ₹500 to cross the harbour by boat, the council said on Monday.",
        "The bridge carries two lakh people on a working day, the council said on Monday.",
        "The bridge carries 1,00,000 people on a working day, the council said on Monday.",
        "Indian engineers had warned the council on Monday that the steel would give way.",
    ):
        assert zone_on(sentence), sentence
    for sentence in (
        "The bridge carries 100,000 people on a working day, the council said on Monday.",
        "The bridge to Tel Aviv was built by Indian engineers, the council said on Monday.",
    ):
        assert not zone_on(sentence), sentence


def test_a_zone_with_summer_time_follows_the_season():
    offsets = [
        one.at.utcoffset() for day in ("Jan. 5, 2023", "July 5, 2023") for one in dates(f"{day} at 9 a.m. ET") if one.at
    ]
    assert offsets == [timedelta(hours=-5), timedelta(hours=-4)]


def test_an_unknown_zone_name_is_an_error_that_says_what_to_do():
    with pytest.raises(InputError, match=r"no time zone 'Asia/Nowhere'.*IANA"):
        named_zone("Asia/Nowhere")


def test_no_clock_is_read():
    assert [one.at for one in dates("Today at 5 pm")] == [None]
    assert list(dates("Fri 9.30 am")) == []
    assert [one.at for one in dates("27 January 2022")] == [datetime(2022, 1, 27)]
