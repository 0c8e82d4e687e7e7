"""Saved pages as publishing systems make them, with what is right for each (`shapes/right.json`)."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest

import analysis

FOLDER = Path(__file__).parent / "shapes"
RIGHT = json.loads((FOLDER / "right.json").read_text(encoding="utf-8"))


def moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


@pytest.fixture(scope="module", params=RIGHT)
def page(request):
    return analysis.read(FOLDER / f"{request.param}.html"), RIGHT[request.param]


def test_what_the_page_says_of_its_story(page):
    article, right = page
    assert article.title == right["title"]
    assert list(article.authors) == right["authors"]
    assert article.outlet == right["outlet"]
    if "dek" in right:
        assert article.dek == right["dek"]


def test_when_it_was_published_and_updated(page):
    article, right = page
    for found, wanted in ((article.published, right["published"]), (article.updated, right.get("updated"))):
        if wanted and len(wanted) == 10:
            assert str(found)[:10] == wanted
        else:
            assert found == moment(wanted)


def test_its_blocks(page):
    article, right = page
    for kind, name in (("heading", "headings"), ("caption", "captions")):
        assert [article.of(block) for block in article.blocks_of(kind)] == right[name]
    body = [article.of(block) for block in article.blocks_of("paragraph")]
    # the place that opens a story is a block of its own
    assert all(any(text in whole for whole in right["body"]) for text in body)
    assert len(body) == len(right["body"])
