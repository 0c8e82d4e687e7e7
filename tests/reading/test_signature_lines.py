"""Pages of readers' letters: what is above, between and below signatures stays the story, as file and as text."""

import pytest

from analysis.reading.body_text import read_text
from analysis.reading.pasted import read_page

ONE = "Your leader on the ferry claims that commuters already have a boat. I have sailed to work for twenty years."
TWO = "• The harbour board says the pier will cost a million. It did not say what the last one cost the town."
THREE = "My late mother used to say that a pier is a place where somebody is always cold. Has anyone asked the anglers?"
#: Signatures, a line a line: name alone, name and place below, with title, beside each other, of two.
SIGNATURES = [
    (("Nora Whelan", "Saltby"), ("Dr Arif Siddiqui", "Holm, Norland"), ("Jo and Al Prentice", "Eastquay")),
    (("Nora Whelan, Saltby",), ("Rev Ife Adeyemi, Holm",), ("Mrs Joan O’Dowd, St Anne’s",)),
    (("Pieter van der Berg",), ("Siân Rees",), ("Cllr Maud Fell",)),
    (("Nora Whelan", "Saltby"), ("Siân Rees, Holm",), ("Prof A. K. Rao", "University of Saltby")),
]


def letters(signatures: tuple[tuple[str, ...], ...]) -> str:
    return "\n\n".join("\n".join((text, *lines)) for text, lines in zip((ONE, TWO, THREE), signatures, strict=True))


@pytest.mark.parametrize("signatures", SIGNATURES)
@pytest.mark.parametrize("read", [lambda text: read_page(text, id="page"), read_text])
def test_letters_and_their_signatures_are_paragraphs_each_line_its_own(read, signatures):
    article = read(letters(signatures) + "\n\nThe editor writes: the million includes the anglers' steps.\n")
    lines = [line for letter, signed in zip((ONE, TWO, THREE), signatures, strict=True) for line in (letter, *signed)]
    assert [article.of(block) for block in article.blocks][:-1] == lines
    assert {block.kind for block in article.blocks} == {"paragraph"}


def test_the_last_signature_is_the_story_s_too():
    article = read_page(letters(SIGNATURES[0]) + "\n", id="page")
    assert [block.kind for block in article.blocks][-2:] == ["paragraph"] * 2


@pytest.mark.parametrize(
    "page",
    [
        f"{ONE}\nNora Whelan\nSaltby\n\n{TWO}\n\n{THREE}\n",
        f"{ONE}\n\nNora Whelan\n\n{TWO}\n\nSiân Rees\n\n{THREE}\n",
        f"{ONE}\nNora Whelan\n{TWO}\nSiân Rees\n{THREE}\n",
    ],
)
def test_one_name_or_names_that_are_headings_sign_no_letters(page):
    article = read_page(page, id="page")
    at_name = next(block for block in article.blocks if article.of(block) == "Nora Whelan")
    assert at_name.kind != "paragraph"
