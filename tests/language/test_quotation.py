"""Where quotation marks open and close."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.language.quotation import quotation_spans
from analysis.reading import read_text

CASES = json.loads((Path(__file__).parent / "marks.json").read_text(encoding="utf-8"))


def spans_of(text):
    article = read_text(text)
    return article, quotation_spans(article.text, article.blocks)


@pytest.mark.parametrize("case", CASES, ids=[case["note"] for case in CASES])
def test_marks_are_paired(case):
    article, spans = spans_of(case["text"])
    found = [[article.text[mark.start : mark.end], mark.style, mark.closed, mark.depth] for mark in spans]
    assert found == case["marked"]


def test_inner_bounds_leave_the_marks_out():
    article, (mark,) = spans_of("The mayor said: “We will wait.”")
    assert article.text[mark.inner_start : mark.inner_end] == "We will wait."


marks_and_words = st.text(alphabet=" \nab.s,1" + "\"“”‘’'«»`„‹›「」", max_size=60)


@given(marks_and_words | st.text(max_size=60))
def test_any_arrangement_of_marks_gives_spans_inside_their_block(text):
    article, spans = spans_of(text)
    assert list(spans) == sorted(spans, key=lambda mark: (mark.start, -mark.end))
    for mark in spans:
        assert mark.start <= mark.inner_start <= mark.inner_end <= mark.end
        assert mark.start < mark.end
        assert any(block.start <= mark.start and mark.end <= block.end for block in article.blocks)


@given(marks_and_words)
def test_quotation_spans_nest_and_never_cross(text):
    _, spans = spans_of(text)
    for place, mark in enumerate(spans):
        inside = [other for other in spans[:place] if other.start <= mark.start < other.end]
        assert all(mark.end <= other.end for other in inside)
        assert mark.depth == len(inside) + 1


#: The pairs of marks that papers print, double ones first, then single ones.
PAIRS = [
    "“ ”",
    '" "',
    "« »",
    "» «",
    "» »",
    "„ “",
    "„ ”",
    "” ”",
    "“ ’’",
    "‘‘ ’’",
    "`` ''",
    ",, ''",
    "「 」",
    "『 』",
    "❝ ❞",
]
SINGLE_PAIRS = ["‘ ’", "' '", "‹ ›", "` '"]
plain_words = st.lists(
    st.sampled_from("we saw the old pier fall in 1990 don’t workers it’s".split()), min_size=2, max_size=9
)


@given(st.sampled_from(PAIRS + SINGLE_PAIRS), plain_words, plain_words, st.sampled_from(",?!"))
def test_every_pair_of_marks_that_papers_print_holds_its_quotation(pair, first, second, stop):
    opening, closing = pair.split()
    quoted = [f"{opening}It {' '.join(first)}{stop}{closing}", f"{opening}They {' '.join(second)}.{closing}"]
    article, spans = spans_of(f"{quoted[0]} said Ana Roe. {quoted[1]}")
    assert [article.text[mark.start : mark.end] for mark in spans] == quoted
    assert all(mark.closed and mark.depth == 1 for mark in spans)


@given(st.sampled_from(["“ ”", '" "', "« »", "„ “", "‘ ’", "' '"]), st.lists(plain_words, min_size=2, max_size=4))
def test_a_quotation_over_paragraphs_opens_in_each_and_closes_in_the_last(pair, paragraphs):
    opening, closing = pair.split()
    said = [f"{opening}It {' '.join(words)}." for words in paragraphs]
    article, spans = spans_of("Ana Roe said: " + "\n\n".join(said) + closing + "\n\nPeter Lund was not there.")
    assert [article.text[mark.start : mark.end] for mark in spans] == [*said[:-1], said[-1] + closing]
    assert [mark.closed for mark in spans] == [*[False] * (len(said) - 1), True]


@given(st.sampled_from("“\"«„‘'"), plain_words, plain_words)
def test_an_unclosed_quotation_ends_with_its_paragraph(opening, words, others):
    unclosed = f"{opening}It {' '.join(words)}."
    article, spans = spans_of(f"{unclosed}\n\nPeter Lund said they {' '.join(others)}.")
    assert [article.text[mark.start : mark.end] for mark in spans] == [unclosed]
