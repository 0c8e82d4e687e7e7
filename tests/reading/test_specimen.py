"""The first article is read exactly right."""

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

import analysis

ARTICLE = Path(__file__).parents[2] / "data" / "articles" / "us-rejects-russias-demand.txt"
INDIA = timezone(timedelta(hours=5, minutes=30))


@pytest.fixture(scope="module")
def article():
    return analysis.read(ARTICLE)


def text_of(article, *kinds):
    return [article.of(block) for block in article.blocks_of(*kinds)]


def test_its_facts(article):
    assert article.title == ("US rejects Russia's demand to ban Ukraine from NATO, offers 'diplomatic path forward'")
    assert article.dek.startswith("As tensions along") and article.dek.endswith("made last Dec.")
    assert article.authors == ("Dipaneeta Das",)
    assert article.published == article.updated == datetime(2022, 1, 27, 8, 51, tzinfo=INDIA)
    assert article.published_raw == "January 27th, 2022 at 08:51 IST"
    assert article.outlet is None
    assert article.image_credits == ("AP", "AP")
    assert article.id == "us-rejects-russias-demand"
    assert len(article.sha256) == 64


def test_its_blocks(article):
    assert [block.kind for block in article.blocks] == [
        *("dateline", "title", "dek", "byline", "caption"),
        *["paragraph"] * 6,
        "heading",
        *["paragraph"] * 2,
        *("caption", "other", "dateline"),
    ]


def test_offsets_fit_the_readers_file(article):
    assert len(article.text) == len(ARTICLE.read_text(encoding="utf-8"))


def test_ist_is_a_parameter():
    assert analysis.read(ARTICLE, zone="Europe/Dublin").published.utcoffset() == timedelta(0)
