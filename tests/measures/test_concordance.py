from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import analysis
from analysis.language import Document, parse
from analysis.measures.concordance import concordance, in_context, lined_up

TEXT = (
    "The US told us that 1,00,000 people fled. Flood defences failed.\n\n"
    "Flooding ruined the town's old flood defences, and the US's envoy left."
)


@pytest.fixture(scope="module")
def story() -> Document:
    return parse(analysis.read_text(TEXT))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("flood", ["Flood", "flood"]),
        ("flood*", ["Flood", "Flooding", "flood"]),
        ("Flood defences", ["Flood defences", "flood defences"]),
        ("*flood defence?", ["Flood defences", "flood defences"]),
        ("fled flood", []),
        ("town", ["town"]),
        ("the town's", ["the town"]),
        ("US", ["US", "US"]),
        ("us", ["us"]),
        ("100000", ["1,00,000"]),
        ("1,00,000 people", ["1,00,000 people"]),
        ("", []),
        ("…", []),
        ("[", []),
    ],
)
def test_terms_are_found_as_printed(story: Document, query: str, found: list[str]) -> None:
    lines = concordance(story, query)
    assert [line.term for line in lines] == found
    assert [story.text[line.start : line.end] for line in lines] == found


def test_context_ends_with_the_block_and_at_whole_words(story: Document) -> None:
    first, last = concordance(story, "defences", width=24)
    assert (first.left, first.right) == ("people fled. Flood ", " failed.")
    assert last.left == "the town's old flood "
    assert concordance(parse(analysis.read_text("Sea levels rise")), "levels")[0].left == "Sea "
    assert last.block == "paragraph"


def test_lines_can_be_sorted_by_either_side(story: Document) -> None:
    flooded = concordance(story, "flood*", order="left", width=18)
    assert [line.left for line in flooded] == ["", "people fled. ", "the town's old "], "'fled' before 'old'"
    assert [line.right for line in concordance(story, "us*", order="right", width=9)] == [
        "'s envoy",
        " that",
        " told us",
    ]


def test_lines_to_print_have_the_term_in_one_column(story: Document) -> None:
    lines = [line._replace(voice=f"s{number}") for number, line in enumerate(concordance(story, "flood*", width=20))]
    printed = lined_up(lines, {"s1": "the mayor", "s2": "she"}).splitlines()
    assert len({line.index("[") for line in printed}) == 1
    assert printed[1].split(maxsplit=3) == ["66", "the", "mayor", "[Flooding] ruined the town's"]
    assert printed[0].split()[1] == "s0"
    assert lined_up([], {}) == ""


def test_an_actors_mentions_come_with_their_voice(story: Document) -> None:
    lines = in_context(story, [(4, 6)], voice=lambda offset: f"at {offset}")
    assert [(line.term, line.voice) for line in lines] == [("US", "at 4")]


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=12), st.integers(0, 40))
def test_any_query_gives_lines_that_fit_the_text(query: str, width: int) -> None:
    document = parse(analysis.read_text(TEXT))
    for line in concordance(document, query, width=width):
        assert line.left in " ".join(TEXT.split()) and len(line.left) <= width
        assert TEXT[line.start : line.end]
