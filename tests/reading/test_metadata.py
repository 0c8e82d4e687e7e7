"""What a page says of its outlet and its times."""

import pytest

from analysis.reading.pasted import read_page
from tests.reading.small_pages import BODY


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("© The Northern Ledger 2023", "The Northern Ledger"),
        ("Copyright 2023 The Associated Press. All rights reserved.", "The Associated Press"),
        ("© 2021-2024 Quay Media Ltd", "Quay Media"),
        ("(c) 2020 by Example News", "Example News"),
        ("© Élan Media 2023", "Élan Media"),
        ("All rights reserved.", None),
    ],
)
def test_a_copyright_line_names_the_outlet(line, outlet):
    assert read_page(f"Bridge to stay closed until the spring\n\n{BODY}\n{line}\n", id="page").outlet == outlet


@pytest.mark.parametrize(
    ("headline", "title", "outlet"),
    [
        ("Bridge closed until spring | The Quay Times", "Bridge closed until spring", "The Quay Times"),
        ("Bridge closed - a story of steel", "Bridge closed - a story of steel", None),
    ],
)
def test_an_outlet_behind_the_headline_is_no_part_of_it(headline, title, outlet):
    article = read_page(f"{headline}\n\n{BODY}", id="page")
    assert (article.title, article.outlet) == (title, outlet)


def test_the_title_s_outlet_wins_over_the_copyright_line_and_that_over_the_byline():
    byline = f"Bridge to stay closed until the spring\n\nJane Roe | Quay Radio\n\n{BODY}"
    holder = f"{byline}\n© Quay Media 2023\n"
    title = holder.replace("the spring\n", "the spring | The Quay Times\n", 1)
    assert [read_page(page, id="page").outlet for page in (byline, holder, title)] == [
        *("Quay Radio", "Quay Media", "The Quay Times")
    ]


def test_first_published_and_another_date():
    page = f"Bridge closed\nWed 17 May 2023 18.02 BST\nFirst published on Wed 17 May 2023 08.47 BST\n\n{BODY}"
    article = read_page(page, id="page")
    assert (article.published_raw, article.updated_raw) == ("17 May 2023 08.47 BST", "17 May 2023 18.02 BST")


def test_a_datetime_wins_over_raw_words():
    page = f"Bridge closed\nUpdated 2 hours ago\nUpdated 17 May 2023\nPublished 3 days ago\n16 May 2023\n\n{BODY}"
    article = read_page(page, id="page")
    assert (article.published_raw, article.updated_raw) == ("16 May 2023", "17 May 2023")
