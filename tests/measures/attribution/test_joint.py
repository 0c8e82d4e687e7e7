"""Several who speak as one: a row each, the words in full on each source's row and once in every total."""

from __future__ import annotations

import pytest

from analysis import analyse, read_text
from analysis.findings import Analysis
from analysis.measures.attribution import count_words, variants
from analysis.reporting import report
from tests.conftest import ROOT
from tests.measures.attribution.test_statements import CASES
from tests.reading.tagged import pages

STORY = (
    "Maria Novak and Peter Lund said the pier was unsafe and old. Novak warned that it would fall. "
    '"We will help," said the White House and the Kremlin. They added that the plan was fair.'
)


@pytest.fixture(scope="module")
def found() -> Analysis:
    return analyse(read_text(STORY))


def test_each_speaker_has_a_row_with_the_same_words_and_one_joint_id(found: Analysis) -> None:
    rows = found.rows.statements
    assert [(row.statement, row.joint, row.speaker, row.speaker_text, row.turn) for row in rows] == [
        ("s1", "j1", "Maria Novak", "Maria Novak", 1),
        ("s2", "j1", "Peter Lund", "Peter Lund", 1),
        ("s3", None, "Maria Novak", "Novak", 2),
        ("s4", "j4", "United States", "the White House", 3),
        ("s5", "j4", "Russia", "the Kremlin", 3),
        ("s6", "j6", "United States", "They", 3),
        ("s7", "j6", "Russia", "They", 3),
    ]
    pieces = {(p.start, p.end, p.quoted) for p in found.rows.statement_spans if p.statement == "s1"}
    assert pieces == {(p.start, p.end, p.quoted) for p in found.rows.statement_spans if p.statement == "s2"}
    assert found.voice(STORY.index("unsafe")) == "s1"


def test_words_are_in_full_on_each_source_s_row(found: Analysis) -> None:
    words = {s.source: (s.statements, s.direct_words + s.indirect_words) for s in found.rows.sources}
    assert words == {"Maria Novak": (2, 10), "Peter Lund": (1, 6), "United States": (2, 8), "Russia": (2, 8)}
    assert {s.source: s.form for s in found.rows.sources}["Peter Lund"] == "person"


def test_words_are_once_in_shares_and_totals(found: Analysis) -> None:
    by_source = found.voice_shares()
    assert dict(zip(by_source["group"], by_source["words"], strict=True)) == {
        "United States and Russia": 8,
        "Maria Novak and Peter Lund": 6,
        "Maria Novak": 4,
    }
    by_side = found.voice_shares("side")
    assert dict(zip(by_side["group"], by_side["words"], strict=True)) == {"unknown": 10, "several": 8}
    for by in ("source", "side", "form", "channel", "kind"):
        table = found.voice_shares(by)
        assert (table["words"].sum(), table["statements"].sum()) == (18, 4)
        assert table["share"].sum() == pytest.approx(1)
    statements, spans = found.rows.statements, found.rows.statement_spans
    totals = [sum(words.values()) for _, words in variants(found.document, statements, spans)]
    assert totals == [18, 9, 18, 9]  # without the doubtful ones: a rare cue is less sure
    assert sum(count_words(found.document, statements, spans).values()) == 18


def test_a_side_that_all_speakers_share_has_the_words_once() -> None:
    found = analyse(read_text("The White House and the Pentagon said the plan was fair."))
    assert found.voice_shares("side")[["group", "words"]].to_numpy().tolist() == [["United States", 4]]


def test_the_page_lists_and_marks_a_joint_statement_once(found: Analysis) -> None:
    assert str(report.statements(found).markup).count('<a id="row-') == 4
    assert str(report.article(found).markup).count('id="s1"') == 1
    assert 'id="s2"' not in str(report.article(found).markup)


def test_a_statement_inside_a_joint_one_is_inside_its_first_row() -> None:
    found = analyse(read_text("Maria Novak and Peter Lund said that Anna Berg had called the pier “a ruin”."))
    inner = found.rows.statements[-1]
    assert (inner.speaker, inner.parent) == ("Anna Berg", "s1")


TAGGED = [page for folder in ("pages", "blind") for page in pages(folder)]
TEXTS = [
    *(pytest.param(path.read_text(encoding="utf-8"), id=path.stem) for path in (ROOT / "data/articles").glob("*.txt")),
    *(pytest.param(page.text, id=page.name) for page in TAGGED),
    *(pytest.param(case["text"], id=f"{case['phenomenon']} {n}") for n, case in enumerate(CASES)),
]


@pytest.mark.parametrize("text", TEXTS)
def test_every_statement_has_its_source_s_row_or_none_for_a_reason(text: str) -> None:
    found = analyse(read_text(text))
    keys = {row.source for row in found.rows.sources}
    assert len(keys) == len(found.rows.sources)
    for row in found.rows.said:
        if row.source is None:
            not_given = row.speaker is None and row.speaker_text is None
            not_clear = row.naming == "none" or (row.naming == "described" and row.form is None)
            assert not_given or not_clear
    assert {row.source for row in found.rows.statements} - {None} == keys
    said = found.statements[found.statements["status"] == "said"]
    merged = said.merge(found.sources, on=["article_id", "source"], suffixes=("", "_of_source"))
    assert len(merged) == said["source"].notna().sum()
    assert merged.groupby("source").size().to_dict() == {row.source: row.statements for row in found.rows.sources}


def test_two_of_unfamiliar_names_speak_as_one_each_with_their_own_sector() -> None:
    text = '"Nobody asked us," said Oyunbat Ganbold, a member of parliament, and Saran Dorj, a vet.'
    sources = analyse(read_text(text)).sources
    assert dict(zip(sources["source"], sources["sector"], strict=True)) == {
        "Oyunbat Ganbold": "government",
        "Saran Dorj": "expert",
    }
