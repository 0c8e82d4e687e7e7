"""Bylines, outlets, credits and datelines in the forms news prints them."""

import pytest

from analysis.reading import facts
from analysis.reading.pasted import read_page

REST = " the bridge will stay closed until the spring, the council said on Monday after a long debate."


@pytest.mark.parametrize(
    ("line", "authors", "outlet"),
    [
        ("By Jane Roe and Al Poe, Reuters", ("Jane Roe", "Al Poe"), "Reuters"),
        ("By JANE ROE FOR MAILONLINE", ("JANE ROE",), None),
        ("By Jane Roe US News Reporter", ("Jane Roe",), None),
        ("By Jane M. Roe | jroe@paper.example", ("Jane M. Roe",), None),
        ("Jane Roe | The Quay Times", ("Jane Roe",), "The Quay Times"),
        ("Jane Roe, Political Editor", ("Jane Roe",), None),
        ("Jane Roe in Oslo and Al de la Poe in Lima", ("Jane Roe", "Al de la Poe"), None),
        ("Reported by: Dev Rao", ("Dev Rao",), None),
        ("Story by Jane Roe; photographs by Al Poe", ("Jane Roe",), None),
        ("By The Associated Press", ("The Associated Press",), None),
        ("By Lena Sun", ("Lena Sun",), None),
        ("By Jane Roe The Quay Record", ("Jane Roe",), "The Quay Record"),
        ("By Our Web Desk", ("Our Web Desk",), None),
        ("Our Special Correspondent", ("Our Special Correspondent",), None),
        ("Edited by: Al Poe", (), None),
        ("Reporting by Jane Roe; Editing by Al Poe", ("Jane Roe",), None),
        ("Jane Roe (now) and Al Poe (earlier)", ("Jane Roe", "Al Poe"), None),
        ("By Jane Roe | Al Jazeera", ("Jane Roe",), "Al Jazeera"),
        ("Source: The Quay Times", (), "The Quay Times"),
        ("& Al Poe", ("Al Poe",), None),
        ("Quay Public Radio | By Jane Roe", ("Jane Roe",), "Quay Public Radio"),
        ("/ By Jane Roe and Al Poe", ("Jane Roe", "Al Poe"), None),
        ("Jane Roe / TNN / Jun 10, 2024, 16:15 IST", ("Jane Roe",), None),
    ],
)
def test_byline(line, authors, outlet):
    assert facts.byline([line]) == (authors, outlet)


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
        ("Image source, Getty Images", ("Getty Images",)),
        ("Picture: Supplied", ()),
        ("A train in Ohio on Monday. (AP Photo/Jane Roe)", ("AP Photo/Jane Roe",)),
        ("Jane Roe/AFP via Getty Images", ("Jane Roe/AFP via Getty Images",)),
        ("A boat in the harbour [Al Poe/News Desk]", ("Al Poe/News Desk",)),
        ("Smoke over the harbour on Sunday © Jane Roe, AFP", ("Jane Roe, AFP",)),
        ("The dome in July. | Al Poe/POLITIDAILY", ("Al Poe/POLITIDAILY",)),
        ("The dome was closed in July. (Nine)", ("Nine",)),
        ("Jane Roe (left) and Al Poe in 1998", ()),
        ("Photo: File", ()),
    ],
)
def test_image_credits(line, credits):
    assert facts.image_credits([line]) == credits


@pytest.mark.parametrize(
    ("line", "holder"),
    [
        ("© The Northern Ledger 2023", "The Northern Ledger"),
        ("Copyright 2023 The Associated Press. All rights reserved.", "The Associated Press"),
        ("© 2021-2024 Quay Media Ltd", "Quay Media"),
        ("(c) 2020 by Example News", "Example News"),
        ("All rights reserved.", None),
    ],
)
def test_copyright_holder(line, holder):
    assert facts.copyright_holder([line]) == holder


@pytest.mark.parametrize(
    "dateline",
    [
        "WASHINGTON (AP) —",
        "LA CROSSE, Wis. (AP) —",
        "Kyiv, Jan 27:",
        "KYIV, Jan 27 (Reuters) -",
        "MUMBAI/NEW DELHI, March 7 (Reuters) -",
        "NEW DELHI:",
        "LONDON —",
        "New Delhi:",
        "HARTWELL, Ga. –",
        "San Telmo (AFP) –",
        "(CNN) —",
        "Bhubaneswar (Odisha) [India], December 14 (ANI):",
        "PARIS, 3 May 2023 (AFP) -",
    ],
)
def test_dateline_is_a_block_of_its_own(dateline):
    article = read_page(f"{dateline} A notice says that{REST}\n\nNobody at{REST}\n", id="page")
    assert [article.of(block) for block in article.blocks_of("dateline")] == [dateline]
    assert article.of(article.blocks_of("paragraph")[0]).startswith("A notice")


@pytest.mark.parametrize(
    "start",
    ["The bridge:", "Jane Roe – who lives there – said", "Monday", "U.S. officials say", "Al Poe, 61, thinks", "Note:"],
)
def test_what_is_no_dateline(start):
    article = read_page(f"{start}{REST}\n\nNobody at{REST}\n", id="page")
    assert [block.kind for block in article.blocks] == ["paragraph", "paragraph"]


def test_a_label_and_a_speaker_are_no_places():
    exclusive = read_page(f"Exclusive: A notice says that{REST}\n\nNobody at{REST}\n", id="page")
    talk = read_page(f"Morel: A notice says that{REST}\n\nHansen: Nobody at{REST}\n", id="page")
    assert not exclusive.blocks_of("dateline") + talk.blocks_of("dateline")


def test_title_and_outlet():
    assert facts.title_and_outlet("Bridge closed | The Quay Times") == ("Bridge closed", "The Quay Times")
    assert facts.title_and_outlet("Bridge - a story of steel") == ("Bridge - a story of steel", None)
    assert facts.title_and_outlet(None) == (None, None)


def test_first_published_and_another_date():
    page = (
        f"Bridge closed\nWed 17 May 2023 18.02 BST\nFirst published on Wed 17 May 2023 08.47 BST\n\nNobody at{REST}\n"
    )
    article = read_page(page, id="page")
    assert (article.published_raw, article.updated_raw) == ("17 May 2023 08.47 BST", "17 May 2023 18.02 BST")
