"""Lists of other stories beside a story of two paragraphs are no part of it, and what looks like one stays."""

import pytest

from analysis.reading.pasted import read_page
from tests.reading.small_pages import LEAD, MORE

TEASERS = [
    (
        "Ferry fares to rise in April",
        "May 3, 2023",
        "Fares will rise by a tenth in April, the operator of the ferry said.",
    ),
    ("Mayor to sell the old fish market", "2 May 2023 10:12 GMT", "It will be sold to a hotel before the summer ends."),
    ("Éva Ágoston’s seals counted at last", "2023-04-30", "Volunteers counted 214 seals, more than anybody remembers."),
]
LINKS = ["Read more", "Read More »", "Continue reading", "Read full story", "Learn more", "See more"]
HEAD = "Inquiry hears from eleven witnesses\n\nBy Jane Roe\n\nMay 4, 2023\n\n"


def read(text: str) -> tuple[str | None, list[str]]:
    article = read_page(HEAD + text, id="page")
    return article.title, [article.of(block) for block in article.blocks_of("paragraph")]


def listed(order: str, link: str) -> str:
    parts = [dict(zip("HDSLB", (*teaser, link, "By Omar Haddad"), strict=True)) for teaser in TEASERS]
    return "\n\n".join("\n".join(part[letter] for letter in order) for part in parts)


@pytest.mark.parametrize("mark", ["Related stories", "Share", "Latest", "© 2023 Quay Times", "More news"])
@pytest.mark.parametrize("order", ["HDS", "DHS", "HDSL", "DHSL", "HSDL", "HSL", "HBDSL", "HBDS", "HSLD"])
@pytest.mark.parametrize("link", LINKS)
def test_a_story_is_shorter_than_the_list_below_it(mark, order, link):
    title, paragraphs = read(f"{LEAD}\n\n{MORE}\n\n{mark}\n\n{listed(order, link)}\n\nPrivacy policy\n")
    assert title == "Inquiry hears from eleven witnesses"
    assert paragraphs == [LEAD, MORE]


SAID = [
    "A clerk of the port told how the letters had been filed under a name that nobody knew.",
    "Two drivers said that they had seen lorries turn at the gate on each night of that week.",
    "An engineer who left in 2019 gave the width of the cracks, which he had measured himself.",
]
LIVE = [
    # the entries of a live page, each with its whole date; headings alone; more than a line below a date
    "\n\n".join(f"{at}:15 a.m. EDT, May 4, 2023\nWitness {at} is heard\n{said}" for at, said in enumerate(SAID, 8)),
    "\n\n".join(f"Witness {at} is heard\n\n{said}" for at, said in enumerate(SAID)),
    f"{SAID[0]}\n\nThe former minister goes\n\nMay 2, 2023\n\n{SAID[1]}\n\n{SAID[2]}",
]


@pytest.mark.parametrize("text", LIVE)
def test_what_is_no_list(text):
    _, paragraphs = read(f"{LEAD}\n\n{MORE}\n\n{text}\n")
    assert len(paragraphs) == 5


@pytest.mark.parametrize("mark", ["RELATED:", "Read more", "Related"])
@pytest.mark.parametrize("teaser", TEASERS, ids=[headline for headline, _, _ in TEASERS])
def test_a_box_inside_the_story_is_no_part_of_it_where_blank_lines_part_the_paragraphs(mark, teaser):
    headline, date, sentence = teaser
    rest = [f"{one}" for one in SAID]
    for box in (f"{mark}\n{headline}\n{sentence}", f"{mark}\n{headline}\n{date}\n{sentence}"):
        assert read("\n\n".join((LEAD, box, MORE, *rest)) + "\n")[1] == [LEAD, MORE, *rest]
    close = "\n".join((LEAD, mark, headline, sentence, MORE, *rest)) + "\n"
    assert sentence in read(close)[1]
