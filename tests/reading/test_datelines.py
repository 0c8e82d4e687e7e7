"""Datelines: each form opens a story, and what only looks like one stays in the paragraph."""

import pytest

from analysis import read_text
from analysis.reading.datelines import FORMS
from analysis.reading.pasted import read_page

REST = "that the bridge will stay closed until the spring, the council said on Monday after a long debate."


def read_from(start: str, below: str = "Nobody there knew"):
    return read_page(f"{start}{REST}\n\n{below} {REST}\n", id="page")


@pytest.mark.parametrize(
    "dateline",
    [
        *(form.example.rstrip() for form in FORMS),
        "WASHINGTON (AP) —",
        "LA CROSSE, Wis. (AP) —",
        "Kyiv, Jan 27:",
        "OSLO -",
        "MUMBAI/NEW DELHI, March 7 (Reuters) -",
        "LONDON —",
        "San Telmo (AFP) –",
        "Bhubaneswar (Odisha) [India], December 14 (ANI):",
        "PARIS, 3 May 2023 (AFP) -",
        "Örebro, Sweden (AP) —",
        "ŁÓDŹ, Poland (AP) —",
        "Łódź:",
        "ÖREBRO:",
    ],
)
def test_dateline_is_a_block_of_its_own(dateline):
    article = read_from(f"{dateline} A notice says ")
    assert [article.of(block) for block in article.blocks_of("dateline")] == [dateline]
    assert article.of(article.blocks_of("paragraph")[0]).startswith("A notice")


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_each_form_fits_its_example_first(form):
    first = next(one for one in FORMS if one.pattern.match(f"{form.example}A notice says {REST}"))
    assert first == form


@pytest.mark.parametrize(
    "start",
    [
        "The bridge: ",
        "Jane Roe – who lives there – said ",
        "Monday ",
        "U.S. officials say ",
        "Al Poe, 61, thinks ",
        "Note: ",
        "Exclusive: A notice says ",
        "Podcast: A notice says ",
        "UPDATE - A notice says ",
        "A-LEVEL results say ",
        "ANNA-MARIE Roe said ",
    ],
)
def test_what_is_no_dateline(start):
    assert [block.kind for block in read_from(start).blocks] == ["paragraph", "paragraph"]


@pytest.mark.parametrize(
    ("start", "below"),
    [
        ("Morel: A notice says ", "Hansen: Nobody knew"),
        ("PRESENTER: A notice says ", "PRESENTER: Nobody knew"),
    ],
    ids=["in an interview", "in a transcript"],
)
def test_a_speaker_is_no_place(start, below):
    assert not read_from(start, below).blocks_of("dateline")


def test_a_colon_before_few_words_heads_them():
    page = f"Verdun: Nobody had been told.\n\nNobody there knew {REST}\n\nA notice says {REST}\n"
    assert not read_page(page, id="page").blocks_of("dateline")


def test_body_text_has_its_datelines_apart():
    article = read_text(
        f"Storm hits the coast\n\nLIMA - Peru said {REST}\n\nDHAKA, Bangladesh (AP) -- Police said {REST}"
    )
    assert [article.of(block) for block in article.blocks_of("dateline")] == ["LIMA -", "DHAKA, Bangladesh (AP) --"]


@pytest.mark.parametrize(
    "start", ["Jane Roe: A notice says ", "Jane Roe -- Nobody else -- said ", "PRESENTER - A notice says "]
)
def test_in_body_text_a_dateline_must_be_sure(start):
    assert not read_text(f"{start}{REST}\n\n{start}{REST}").blocks_of("dateline")
