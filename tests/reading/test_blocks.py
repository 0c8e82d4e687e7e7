"""Nothing of the input is thrown away, whatever it is."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import analysis
from analysis.article import BLOCK_KINDS, Article
from analysis.errors import InputError
from analysis.reading import read_text
from analysis.reading.mending import mended
from analysis.reading.normalisation import normalise
from analysis.reading.pasted import read_page

LINES = st.sampled_from(
    [
        "",
        "   ",
        "\u00a0\u200b",
        "Council votes to close bridge",
        "By Jane Roe and Al Poe, Reuters",
        "LONDON (Reuters) - The bridge will stay closed until the spring, the council said on Monday.",
        "Updated 27 January 2022 at 08:51 IST",
        "“We are not happy,” said Jane Roe, who lives by the river and walks to work.",
        "Photo: Al Poe",
        "Also read: Bridge was closed before",
        "Advertisement",
        "Share\tSave",
        "• One point",
        "What is next?",
        "It was over.",
    ]
)
PAGE = st.one_of(
    st.text(max_size=400),
    st.lists(st.one_of(LINES, st.text(max_size=80)), max_size=40).map("\n".join),
    st.lists(LINES, max_size=40).map("\r\n".join),
)


def covers(article: Article) -> None:
    """Blocks are in order, trimmed, apart, and hold every character that is not white space."""
    end = 0
    held = ""
    for block in article.blocks:
        assert block.kind in BLOCK_KINDS
        assert end <= block.start < block.end
        assert article.of(block) == article.of(block).strip()
        end = block.end
        held += article.of(block)
    assert "".join(held.split()) == "".join(article.text.split())


@given(PAGE)
@settings(max_examples=300, deadline=None)
@example("a\x85b\u2028c\x1fd\x0b\x0ce")
@example("LONDON (Reuters) - ")
@example("NEW DELHI: \nNEW DELHI: ")
def test_blocks_cover_a_page(text):
    try:
        article = read_page(text, id="page")
    except InputError:
        return
    assert len(article.text) == len(mended(text).text)
    covers(article)


@given(PAGE)
@settings(max_examples=200, deadline=None)
def test_blocks_cover_body_text(text):
    article = read_text(text)
    assert len(article.text) == len(text)
    covers(article)
    assert {block.kind for block in article.blocks} <= {"dateline", "paragraph"}


@given(st.text(max_size=200))
def test_normalising_moves_nothing_and_is_done_once(text):
    once = normalise(text)
    assert len(once) == len(text)
    assert normalise(once) == once


def test_a_mark_left_as_an_entity_becomes_the_mark_beside_its_words():
    assert normalise("&quot;Yes,&quot; she said (&ldquo;no&rdquo;).") == '     "Yes,"      she said (      “no”      ).'


def paragraphs(text: str) -> list[str]:
    article = read_text(text)
    return [article.of(block) for block in article.blocks]


def test_body_text_with_blank_lines():
    assert paragraphs("One thing happened.\n\nAnother did\ntoo, they said.\n\n\nAnd more.") == [
        "One thing happened.",
        "Another did\ntoo, they said.",
        "And more.",
    ]


def test_body_text_without_blank_lines_has_a_paragraph_a_line():
    assert paragraphs("Bridge closed\nThe bridge is closed.\nIt will open soon.") == [
        "Bridge closed",
        "The bridge is closed.",
        "It will open soon.",
    ]


def test_body_text_with_both():
    assert paragraphs("The bridge is closed.\nIt will open soon.\n\nSo they say.") == [
        "The bridge is closed.",
        "It will open soon.",
        "So they say.",
    ]


def test_hard_wrapped_body_text():
    text = (
        "The island's only ferry company will scrap its last two sailings of the\n"
        "day from October, leaving commuters with no way home after seven in the\n"
        "evening. The council was not told.\n"
        "Shop owners on the quay said that they had heard of it from a poster on\n"
        "the wall of the harbour office.\n"
    )
    assert [one.split()[0] for one in paragraphs(text)] == ["The", "Shop"]


def test_a_row_keeps_its_title_and_name():
    article = read_text("It rained.", "Rain", id="row-1", outlet="The Quay Times")
    assert (article.id, article.title, article.outlet) == ("row-1", "Rain", "The Quay Times")
    assert read_text("It rained.").id == read_text("It rained.").id
    assert read_text("").blocks == ()


@pytest.mark.parametrize("text", ["It rained. The pier is shut.", "It rained.\n\nThe pier is shut.\n", "It rained.  "])
def test_a_title_given_to_read_text_is_a_block_behind_the_text(text):
    article = analysis.read_text(text, title="Pier shut,\u00a0again\n")
    bare = analysis.read_text(text)
    assert article.text.startswith(text) and article.blocks[:-1] == bare.blocks
    assert [article.of(block) for block in article.blocks_of("title")] == ["Pier shut, again"]
    assert (article.id, article.sha256) == (bare.id, bare.sha256)
    assert analysis.read_text(text, title=" ").blocks == bare.blocks


def test_a_title_given_to_read_text_is_analysed():
    found = analysis.analyse(analysis.read_text("It rained on Monday.", title="Pier is unsafe, says Jane Roe"))
    assert list(found.statements.speaker) == ["Jane Roe"]
