"""Bylines in the forms news prints them: a whole page is read, so that the label and the authors agree."""

import csv
from pathlib import Path
from typing import get_args

import pytest

from analysis.article import Article
from analysis.reading.bylines import FORMS, Needs, form_of
from analysis.reading.pasted import read_page
from analysis.reading.signed_names import KINDS
from tests.reading.small_pages import BODY
from tests.reading.tagged import pages

CASES = list(csv.DictReader((Path(__file__).parent / "bylines.csv").read_text(encoding="utf-8").splitlines()))


def read_with(line: str, outlet: str | None = None) -> Article:
    return read_page(f"Bridge to stay closed until the spring\n\n{line}\n\n{BODY}", id="page", outlet=outlet)


def label_of(article: Article, line: str) -> str:
    (label,) = [block.kind for block in article.blocks if article.of(block) == line]
    return label


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["line"])
def test_a_line_below_the_headline(case):
    article = read_with(case["line"])
    assert (label_of(article, case["line"]), "; ".join(article.authors), article.outlet or "") == (
        "byline",
        case["authors"],
        case["outlet"],
    )


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_each_form_is_what_its_example_has(form):
    assert form_of(form.example, form.needs) == form
    article = read_with(form.example)
    assert label_of(article, form.example) == "byline"
    assert bool(article.authors or article.outlet) <= (form.names == "authors")


def test_no_line_of_a_page_has_a_form_that_its_hint_hides():
    lines = {line for folder in ("pages", "blind") for page in pages(folder) for line in page.text.split("\n")}
    for line in {*lines, *(case["line"] for case in CASES), *(case["line"].upper() for case in CASES)}:
        for needs in get_args(Needs):
            assert form_of(line, needs) == next(
                (form for form in FORMS if form.needs == needs and form.fits(line)), None
            )


@pytest.mark.parametrize("rule", KINDS, ids=lambda rule: rule.example)
def test_each_kind_of_name_is_what_its_example_has(rule):
    article = read_with(rule.example)
    last = rule.example.removeprefix("By ").split(", ")[-1]
    assert (last in article.authors) == (rule.kind in ("person", "body"))
    assert (article.outlet == last) == (rule.kind == "outlet")


@pytest.mark.parametrize(
    "line",
    [
        "Photos by Al Poe",
        "Editor resigns over pictures of it",
        "Team returns from it without a win",
        "The Last Lamplighter",
        "ABC South West",
        "Stand by me",
        "Edited: 4 May 2023",
        "Jane Roe, Al Poe, Dev Rao, Lena Sun, Jane Roe, Al Poe, Dev Rao, Lena Sun, Jane Roe, Al Poe, Dev Rao, Lena Sun",
    ],
)
def test_what_is_no_byline(line):
    article = read_with(line)
    assert label_of(article, line) != "byline"
    assert article.authors == ()


def test_a_name_far_from_the_head_signs_nothing():
    page = f"Bridge to stay closed until the spring\n\nShare\n\nJane Roe\n\nShare\n\n{BODY}"
    assert read_page(page, id="page").authors == ()


def test_a_known_outlet_is_taken_off_the_name():
    assert read_with("By Jane Roe The Quay", outlet="Quay").authors == ("Jane Roe",)
    assert read_with("By Jane Roe US News Reporter", outlet="Quay").authors == ("Jane Roe",)


def test_several_bylines_are_one():
    article = read_with("By Jane Roe\nBy Al Poe\nQuay News\nBy Jane Roe")
    assert article.authors == ("Jane Roe", "Al Poe")
