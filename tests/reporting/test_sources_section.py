"""The sources' part of the report: the reader's own columns, and verbs that are verbs."""

from __future__ import annotations

from pathlib import Path

import pytest

import analysis
from analysis.errors import LexiconError
from analysis.findings import Analysis
from analysis.reporting.marked import marked_article
from analysis.reporting.sections import sources
from tests.reporting.pages import Page

STORY = """Brandt: trade will suffer

"The bridge will stay closed until May," Mira Halvorsen, the mayor, said in a statement.

"Trade will suffer," Ole Brandt, a shopkeeper, told reporters. Brandt warned that two shops would close.
"""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Analysis:
    path = tmp_path_factory.mktemp("story") / "bridge.txt"
    path.write_text(STORY, encoding="utf-8")
    return analysis.analyse(analysis.read(path))


def test_a_readers_own_columns_group_the_same_words(found: Analysis, tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("source,community role\nOle Brandt,trader\n", encoding="utf-8")
    page = Page(sources.kinds_of_source(found, str(path)).markup)
    assert "Attributed words, by community role" in [caption.text for caption in page.all("caption")]
    assert {"trader", "unknown"} <= {head.text for head in page.all("th")}
    assert any(row.text.startswith("trader") and row.text.endswith("%") for row in page.all("tr"))
    assert "your own" not in sources.kinds_of_source(found).markup
    path.write_text("source,trade\nNobody Here,trader\n", encoding="utf-8")
    page = Page(sources.kinds_of_source(found, str(path)).markup)  # a misspelt name is seen by what is not known
    assert "by trade" in " ".join(caption.text for caption in page.all("caption"))


def test_a_grouping_by_what_is_known_of_nobody_is_no_table(found: Analysis) -> None:
    captions = [caption.text for caption in Page(sources.kinds_of_source(found).markup).all("caption")]
    assert "Attributed words, by sector" in captions and "Attributed words, by side" not in captions
    sided = analysis.analyse(analysis.read_text("Peru said it would leave. Chile said it would stay. Jo Roe said so."))
    captions = [caption.text for caption in Page(sources.kinds_of_source(sided).markup).all("caption")]
    assert "Attributed words, by side" in captions


def test_a_file_that_cannot_be_used_is_named(found: Analysis) -> None:
    with pytest.raises(LexiconError, match=r"none\.csv.*: there is no such file"):
        sources.kinds_of_source(found, "none.csv")


def test_verbs_are_words(found: Analysis) -> None:
    page = sources.sources(found).markup
    assert "told, warned" in page and ":," not in page and ", :" not in page


def test_who_speaks_in_the_title_stands_apart(found: Analysis) -> None:
    page = Page(sources.in_title(found).markup)
    assert [row.text for row in page.all("tr")][1].startswith("titleOle Brandttrade will suffer")
    assert len(page.all("tr")) == 2
    assert sources.in_title(analysis.analyse(analysis.read_text("It rained."))).markup == ""


def test_each_statement_says_what_its_verb_makes_of_it(found: Analysis) -> None:
    page = Page(sources.statements(found).markup)
    verbs = [row.text for row in page.all("tr") if "warned" in row.text or "said" in row.text]
    assert any("saidleft open" in verb for verb in verbs)


def test_what_was_not_said_stands_apart_with_its_status_in_plain_words() -> None:
    story = "Mira Halvorsen did not say why the bridge shut. Ole Brandt may say that it fell. Brandt said it rusted."
    found = analysis.analyse(analysis.read_text(story))
    page = Page(sources.statements(found).markup)
    assert [summary.text for summary in page.all("summary")] == [
        "The one statement (1)",
        "Not said, asked about, supposed or still to come (2)",
    ]
    assert [row.text.rpartition("unstated")[2] for row in page.all("tr")[3:]] == ["not said", "only supposed"]
    assert "Halvorsen" not in sources.sources(found).markup
    marked = Page(marked_article(found))
    assert [mark.text for mark in marked.all("a") if "unsaid" in mark.attributes.get("class", "")]


def test_what_several_say_as_one_has_one_row_and_its_two_counts_are_explained(found: Analysis) -> None:
    several = analysis.analyse(
        analysis.read_text("Ana Duval and Jo Barlow said the pier would close. Ana Duval said the ferry would sail.")
    )
    page = Page(sources.statements(several).markup)
    assert [row.text.count("the pier would close") for row in page.all("tr")].count(1) == 1
    assert "once for all together" in sources.sources(several).markup
    assert "once for all together" not in sources.sources(found).markup
