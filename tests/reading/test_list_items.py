"""A list without bullets, and what is none."""

import pytest

from analysis.reading.pasted import read_page
from tests.reading.small_pages import LEAD, MORE

BIDDERS = ["Brightwater Steel, Carrow", "Northern Span, Port Ellis", "Haddad and Sons, Lower Quay"]
DUTIES = ["Run ferries every ten minutes;", "Keep one lane open; and", "Publish a report each month."]


def kinds(introduction: str, items: list[str], rest: str = f"\n\n{MORE}") -> list[str]:
    absent = "Nobody spoke for the mayor on Monday, who is ill."
    body = "\n\n".join((LEAD, absent, introduction))
    article = read_page(f"Inquiry hears from witnesses\n\n{body}\n" + "\n".join(items) + f"{rest}\n", id="page")
    return [block.kind for block in article.blocks][3:]


@pytest.mark.parametrize("items", [BIDDERS, DUTIES, BIDDERS[:2]])
@pytest.mark.parametrize("introduction", ["The companies that may bid are:", "From the spring the city will have to:"])
def test_items_are_the_storys(introduction: str, items: list[str]):
    assert kinds(introduction, items) == ["paragraph"] * (2 + len(items))
    assert kinds(introduction + "\n", items) == ["paragraph"] * (2 + len(items))


def test_one_line_is_no_list():
    assert kinds("The company that may bid is:", BIDDERS[:1])[1] != "paragraph"


def test_nothing_follows_a_list_of_links():
    assert kinds("The companies that may bid are:", BIDDERS, "")[1:] != ["paragraph"] * 3


def test_a_heading_introduces_no_list():
    assert kinds("Companies That May Bid:", BIDDERS)[1:4] != ["paragraph"] * 3


def test_a_list_is_at_most_twenty_lines_long():
    assert (
        kinds("The companies that may bid are:", [f"Company {number} of Port Ellis" for number in range(20)]).count(
            "paragraph"
        )
        == 22
    )
    assert (
        kinds("The companies that may bid are:", [f"Company {number} of Port Ellis" for number in range(21)]).count(
            "paragraph"
        )
        < 22
    )
