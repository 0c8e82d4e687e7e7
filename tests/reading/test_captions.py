"""Captions and credits: how each is known, and whom it names."""

import pytest

from analysis.reading.captions import RULES, candidate
from analysis.reading.pasted import read_page
from tests.reading.small_pages import BODY


@pytest.mark.parametrize(
    ("line", "credits"),
    [
        ("IMAGE: AP | Image:self", ("AP",)),
        ("(Image: AP)", ("AP",)),
        ("The bridge on Monday. Photograph: Jane Roe/Alamy", ("Jane Roe/Alamy",)),
        ("Credit: Jane Roe", ("Jane Roe",)),
        ("Photo credit: File | Quay Media", ()),
        ("Mice breed in the stubble. (ABC North Quay: Jane Roe)", ("ABC North Quay: Jane Roe",)),
        ("Jane Roe in her garden. LENA SUN/QUAY-COUNTY TIMES", ("LENA SUN/QUAY-COUNTY TIMES",)),
        ("Photo by Al Poe", ("Al Poe",)),
        ("Photo by Ömer Kaya/AFP", ("Ömer Kaya/AFP",)),
        ("Image source, Getty Images", ("Getty Images",)),
        ("Picture: Supplied", ()),
        ("A train in Ohio on Monday. (AP Photo/Jane Roe)", ("AP Photo/Jane Roe",)),
        ("Jane Roe/AFP via Getty Images", ("Jane Roe/AFP via Getty Images",)),
        ("A boat in the harbour [Al Poe/News Desk]", ("Al Poe/News Desk",)),
        ("Smoke over the harbour on Sunday © Jane Roe, AFP", ("Jane Roe, AFP",)),
        ("The dome in July. | Al Poe/POLITIDAILY", ("Al Poe/POLITIDAILY",)),
        ("The dome was closed in July. (Nine)", ("Nine",)),
        ("The dome was closed in July. Łukasz Nowak", ("Łukasz Nowak",)),
        ("The dome was closed in July.—Quay Star", ("Quay Star",)),
        ("The dome, built in 1948, was closed in July. — Éva Ágoston", ("Éva Ágoston",)),
        ("Pupils hold drums outside the dome. (Éva Ágoston, Staff Photographer)", ("Éva Ágoston, Staff Photographer",)),
        ("Jane Roe (left) and Al Poe in 1998", ()),
        ("Jane Roe, left, and Éva Ágoston trim the hedge by the old harbour wall.", ()),
        ("Al Poe, second from right, with the boat that he built", ()),
        ("Photo: File", ()),
        ("A boat in the harbour toggle caption", ()),
    ],
)
def test_image_credits(line, credits):
    article = read_page(f"Bridge to stay closed until the spring\n\n{line}\n\n{BODY}", id="page")
    assert [article.of(block) for block in article.blocks_of("caption")] == [line]
    assert article.image_credits == credits


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_each_rule_is_the_first_that_knows_its_example(rule):
    line = candidate(rule.example, len(rule.example.split()))
    assert next(one for one in RULES if one.decide(line)) == rule
