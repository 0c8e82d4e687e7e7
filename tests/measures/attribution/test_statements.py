"""Who says what, on invented news."""

import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from analysis.entities import Names, find_actors
from analysis.language import parse
from analysis.measures.attribution import DOUBTFUL_BELOW, find_statements, voices
from analysis.measures.attribution.candidates import Candidate
from analysis.measures.attribution.confidence import ANY_CUE, RARE_CUE, confidence
from analysis.measures.attribution.speakers import Speakers
from analysis.reading import read_text
from analysis.tables import KINDS, SPEAKER_HOW, TABLES

CASES = json.loads((Path(__file__).parent / "statements.json").read_text(encoding="utf-8"))


def statements_of(text):
    document = parse(read_text(text))
    return document.text, *find_statements(Names(document, *find_actors(document)))


@pytest.mark.parametrize("case", CASES, ids=[f"{case['phenomenon']} {n}" for n, case in enumerate(CASES)])
def test_statement_speaker_and_kind_are_found(case):
    text, rows, _ = statements_of(case["text"])
    found = [[text[row.start : row.end], row.speaker, row.kind, *filter(None, [row.via])] for row in rows]
    assert found == case["statements"]


#: What attribution has to master in the press, each with sentences of its own in statements.json.
PHENOMENA = frozenset(
    "direct|several paragraphs|unbalanced|stray mark|single marks|nested marks|title in marks|nickname|scare quotes|"
    "indirect|mixed|split|inverted|participle|conjoined|relative|passive|quoted as saying|according to|per|as|"
    "in a statement|document|noun|hearsay|headline|colon|transcript|signed|weak verb|object|free indirect|unnamed|"
    "pronoun|surname|nominal|nobody known|relay|nested|aside|background|none".split("|")
)


def test_all_phenomena_are_guarded():
    assert len(CASES) >= 80
    assert {case["phenomenon"] for case in CASES} >= PHENOMENA


def test_a_turn_is_consecutive_statements_of_one_speaker():
    _, rows, _ = statements_of("“We tried,” said Maria Novak. “Nobody came.” Peter Lund said the door was shut.")
    assert [row.turn for row in rows] == [1, 1, 2]


def test_a_split_quotation_has_a_piece_on_either_side_and_the_cue_in_neither():
    text, (row,), pieces = statements_of("“The pier,” Peter Lund said, “is a ruin.”")
    assert [text[piece.start : piece.end] for piece in pieces] == ["“The pier,”", "“is a ruin.”"]
    assert all(piece.quoted for piece in pieces)
    assert row.cue == "said"


def test_what_stands_between_dashes_stays_in_its_statement():
    text, _, pieces = statements_of("Anna Berg said that the new pier - the third in ten years - would cost too much.")
    assert [text[piece.start : piece.end] for piece in pieces] == [
        "that the new pier - the third in ten years - would cost too much"
    ]


def test_a_cue_holds_the_feeling_it_tells_of():
    _, (row,), _ = statements_of("The fishermen expressed deep doubts about the new pier.")
    assert row.cue == "expressed deep doubts about"


def test_a_statement_is_as_sure_as_its_kind_and_cue_were():
    text = "“The roof is safe,” Maria Novak said. She said the door was shut. She mentioned that it was late."
    _, (quoted, said, mentioned), _ = statements_of(text)
    assert quoted.confidence > 0.9 > said.confidence > 0.8 > mentioned.confidence
    assert mentioned.confidence < DOUBTFUL_BELOW


def test_a_cue_that_nobody_counted_is_as_sure_as_rare_ones():
    assert confidence("indirect", "warble") == confidence("indirect", RARE_CUE) < confidence("indirect", ANY_CUE)


def test_how_a_mention_names_its_speaker():
    _, rows, _ = statements_of(
        "Maria Novak said it rained. Novak said it was cold. A fisherman said it was wet. “We left.”"
    )
    assert [row.speaker_how for row in rows] == ["named", "surname", "nominal", "carried over"]


def test_a_dash_after_a_name_is_a_cue_in_a_title_and_a_dateline_in_a_paragraph():
    article = read_text("Lund – harbour will close by May\n\nMayor Peter Lund spoke on Friday.")
    titled = replace(article, blocks=(replace(article.blocks[0], kind="title"), *article.blocks[1:]))
    found = []
    for each in (article, titled):
        document = parse(each)
        rows, _ = find_statements(Names(document, *find_actors(document)))
        found.append([(row.speaker, row.cue) for row in rows])
    assert found == [[], [("Peter Lund", "–")]]


def test_who_is_named_behind_a_long_quotation_goes_on_in_the_sentence_that_names_them():
    text = "“It rains. It is cold,” Anna Berg said, adding that it was wet."
    document = parse(read_text(text))
    speakers = Speakers(Names(document, *find_actors(document)))

    def span(words):
        return text.index(words), text.index(words) + len(words)

    (berg,) = document.doc.char_span(*span("Berg"))
    quoted = Candidate((span("“It rains. It is cold,”"),), span("said"), berg)
    added = Candidate((span("that it was wet"),), span("adding"))
    assert [speakers.resolve(one).names for one in (quoted, added)] == [("Anna Berg",), ("Anna Berg",)]


def test_rows_fit_the_codebook():
    _, rows, pieces = statements_of(CASES[0]["text"])
    assert set(rows[0]._fields) <= set(TABLES["statements"].fields)
    assert pieces[0]._fields == TABLES["statement_spans"].fields


def test_voice_is_the_innermost_statement_or_the_narrator():
    text, rows, pieces = statements_of("Anna Berg said that Peter Lund said that the pier is safe. It rained.")
    voice = voices(rows, pieces)
    outer, inner = rows
    assert inner.parent == outer.statement
    assert voice(text.index("the pier")) == inner.statement
    assert voice(text.index("Peter")) == outer.statement
    assert voice(text.index("Anna")) == voice(text.index("rained")) == "narrator"
    assert voices([], [])(0) == "narrator"


SCRAPS = "He said that . , : “ ” \" ‘ ’ ' Anna Berg according to reportedly the report claims — adding we won \n\n"
words_and_marks = st.lists(st.sampled_from(SCRAPS.split(" ")), max_size=25).map(" ".join)
MARKS = [
    "“",
    "”",
    '"',
    "‘",
    "’",
    "'",
    "``",
    "''",
    "«",
    "»",
    "„",
    "—",
    ":",
    ",",
    "\n",
    "\n\n",
    "\r\n",
    "\u200b",
    "\u00a0",
]


@st.composite
def marked_news(draw):
    """Invented news with marks, pauses and breaks put in anywhere: the parse is real, the marks are any."""
    texts = draw(st.lists(st.sampled_from([case["text"] for case in CASES]), min_size=1, max_size=4))
    text = draw(st.sampled_from([" ", "\n\n"])).join(texts)
    for mark in draw(st.lists(st.sampled_from(MARKS), max_size=12)):
        place = draw(st.integers(0, len(text)))
        text = text[:place] + mark + text[place:]
    return text


@settings(max_examples=150, deadline=None)
@given(words_and_marks | st.text(max_size=80) | marked_news())
@example("3éÚ")
def test_any_text_gives_statements_inside_it(text):
    text, rows, pieces = statements_of(text)
    ids = [row.statement for row in rows]
    assert ids == [f"s{n}" for n in range(1, len(rows) + 1)]
    assert [row.start for row in rows] == sorted(row.start for row in rows)
    for row in rows:
        assert 0 <= row.start < row.end <= len(text)
        assert row.kind in KINDS
        assert row.speaker_how is None or row.speaker_how in SPEAKER_HOW
        assert row.parent is None or row.parent in ids
        own = sorted((piece.start, piece.end) for piece in pieces if piece.statement == row.statement)
        assert own
        assert all(end <= start for (_, end), (start, _) in pairwise(own))
        assert row.start <= own[0][0] and own[-1][1] <= row.end
