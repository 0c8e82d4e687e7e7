"""The long tests: every text of the public gold, and a story as long as a book. Run by `make soak`."""

import time

import pytest

import analysis
from analysis import tables
from analysis.reporting.marked import marked_article
from tests.benchmarks.common import GOLD, read_jsonl

pytestmark = pytest.mark.soak

FILES = (
    "quotes/polnear_dev.jsonl",
    "quotes/gum_news_dev.jsonl",
    "keywords/kpcrowd_dev.jsonl",
    "frames/narrative_frames_folds1-4.jsonl",
)


@pytest.mark.skipif(not GOLD.is_dir(), reason="the public gold is not here; name its folder with GOLD=FOLDER")
@pytest.mark.parametrize("file", FILES)
def test_no_article_of_the_gold_is_lost_to_an_exception(file):
    for line in read_jsonl(GOLD / file):
        found = analysis.analyse(analysis.read_text(line["text"], id=line["id"]))
        for name, table in tables.TABLES.items():
            frame = getattr(found, name)
            for column in table.columns:
                if column.values:
                    assert set(frame[column.name].dropna()) <= set(column.values), (line["id"], name, column.name)
        assert str(marked_article(found)).startswith("<article")


def test_a_story_as_long_as_a_book_takes_no_more_than_its_length():
    paragraph = (
        'The ferry to Arden will not sail this winter, harbour master Lena Brandt said on Monday. "We have no crew and '
        'no ice breaker," Brandt said, adding that Norway had offered both. Kenya, she said, was asked to help.\n\n'
    )
    seconds = {}
    for times in (500, 2000):
        start = time.process_time()
        found = analysis.analyse(analysis.read_text(paragraph * times))
        seconds[times] = time.process_time() - start
        assert len(found.statements) >= 3 * times
    assert seconds[2000] < 8 * seconds[500]
