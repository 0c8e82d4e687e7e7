"""Names and dates that are not the story's, by where they are."""

import pytest

from analysis.reading.pasted import read_page
from tests.reading.small_pages import BODY, LEAD, MORE

HEADLINE = "Bridge to stay closed until the spring"
MENU = "News\nSport\nOpinion\nTravel\nObituaries\nPuzzles"


def facts(*lines: str) -> tuple[tuple[str, ...], str | None]:
    article = read_page("\n\n".join(lines) + "\n", id="page")
    return article.authors, article.published.date().isoformat() if article.published else None


@pytest.mark.parametrize(
    ("lines", "authors", "published"),
    [
        (["20 November 2024", MENU, HEADLINE, BODY], (), None),
        (["By Ada Wren", MENU, HEADLINE, BODY], (), None),
        (["20 November 2024", MENU, HEADLINE, "By Jane Roe", "18 November 2024", BODY], ("Jane Roe",), "2024-11-18"),
        ([MENU, "18 November 2024", HEADLINE, BODY], (), "2024-11-18"),
        ([HEADLINE, MENU, "Share\nSave\nPrint", "By Jane Roe", "18 November 2024", BODY], ("Jane Roe",), "2024-11-18"),
        ([HEADLINE, BODY, "Comments", "By Ada Wren", "20 November 2024", "It is about time."], (), None),
        ([HEADLINE, LEAD, "By Jane Roe", "18 November 2024", MORE], ("Jane Roe",), "2024-11-18"),
        ([HEADLINE, LEAD, MORE, LEAD, MORE, "Posted 18 November 2024"], (), "2024-11-18"),
        ([HEADLINE, LEAD, MORE, LEAD, MORE, "18 November 2024"], (), None),
        ([HEADLINE, "By Jane Roe", LEAD, MORE, "Related", "By Ada Wren", "Share", MENU], ("Jane Roe",), None),
        # a player's length dates nothing
        (["18 November 2024", HEADLINE, "0:00", "By Jane Roe", BODY], ("Jane Roe",), "2024-11-18"),
        ([HEADLINE, "By Jane Roe", "03:12", BODY, "Published 18 November 2024"], ("Jane Roe",), "2024-11-18"),
        # a section, not the day
        ([HEADLINE, "By Jane Roe", "Today's Paper", BODY, "Posted on 18 November 2024"], ("Jane Roe",), "2024-11-18"),
        # what says that it was published goes before a date alone
        ([HEADLINE, "20 November 2024", "Published 18 November 2024", BODY], (), "2024-11-18"),
        ([HEADLINE, "20 November 2024 09:12", "Posted on: 18 November 2024", BODY], (), "2024-11-18"),
        ([HEADLINE, "Related", "One link", "Another link", "Related", "A link", "By Ada Wren", MENU, BODY], (), None),
    ],
)
def test_only_what_is_near_signs_or_dates_the_story(lines, authors, published):
    assert facts(*lines) == (authors, published)


def test_the_times_of_a_live_blog_s_entries_stay():
    article = read_page(f"{HEADLINE}\n\n18 November 2024\n\n{LEAD}\n\n10:15\n\n{MORE}\n\n{LEAD}\n", id="page")
    assert [article.of(block) for block in article.blocks if block.kind == "dateline"] == ["18 November 2024", "10:15"]
