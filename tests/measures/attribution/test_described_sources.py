"""A description that names nobody known is a source by its words."""

import pytest

from analysis import analyse, read_text

CASES = [
    ("Karl Lund was furious. “I was gobsmacked,” said the dinner lady.", "the dinner lady"),
    ("Karl Lund led the work. The physiologist said that the work was done indoors.", "the physiologist"),
    ("A puppeteer said that the stage was wet.", "a puppeteer"),
    ("Their dogsbody said that the stage was wet.", "Their dogsbody"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source"), CASES, ids=[text for text, _ in CASES])
def test_a_description_is_a_source_by_its_words(text: str, source: str) -> None:
    assert [row.source for row in analyse(read_text(text)).statements.itertuples()] == [source]


@pytest.mark.parametrize(
    "text",
    [
        "Rain fell in Arden. “I walked home,” the 29-year-old said.",
        "Rain fell in Arden. “I walked home,” she said.",
    ],
)
def test_an_age_or_a_pronoun_is_no_source(text: str) -> None:
    assert analyse(read_text(text)).statements.source.isna().all()
