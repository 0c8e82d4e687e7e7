"""The user's own cues, verbs, nouns, adverbs, phrases: added, changed, switched off, refused with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

import analysis
from analysis import lexicons
from analysis.errors import LexiconError

MOOT = "Peter Lund mooted that the pier should shut."
NOD = "Peter Lund nodded at a wall of ice."


def said(folder: Path, rows: str, text: str, header: str = "verb,takes") -> list[tuple[str | None, str]]:
    """Return each statement's speaker and words, with a file of these rows."""
    (folder / "mine.csv").write_text(f"{header}\n{rows}\n", encoding="utf-8")
    found = analysis.analyse(analysis.read_text(text), cues=lexicons.load(folder / "mine.csv"))
    return [(row.speaker, text[row.start : row.end]) for row in found.rows.statements]


SHUT = "Ada Roe said that the pier was shut."
CALL = "Ada Roe called on Peter Lund to build a pier."


@pytest.mark.parametrize(
    ("rows", "text", "before", "after"),
    [
        ("moot,clause", MOOT, [], ["that the pier should shut"]),
        (
            "moot,clause quote",
            f"{MOOT} {SHUT}",
            ["that the pier was shut"],
            ["that the pier should shut", "that the pier was shut"],
        ),
        ("nod at,", NOD, [], ["a wall of ice"]),
        ("nod at,clause", "Ada Roe nodded that the pier was shut.", [], ["that the pier was shut"]),
        ("say,off", SHUT, ["that the pier was shut"], []),
        ("say,quote", SHUT, ["that the pier was shut"], []),
        ("call for,off", "Ada Roe called for a new pier.", ["a new pier"], []),
        ("call for,off", CALL, ["Peter Lund to build a pier"], ["Peter Lund to build a pier"]),
        ("say about,", SHUT, ["that the pier was shut"], ["that the pier was shut"]),
    ],
)
def test_rows_add_change_and_switch_off(
    tmp_path: Path, rows: str, text: str, before: list[str], after: list[str]
) -> None:
    def ours() -> list[str]:
        statements = analysis.analyse(analysis.read_text(text)).rows.statements
        return [text[row.start : row.end] for row in statements]

    assert ours() == before
    assert [words for _, words in said(tmp_path, rows, text)] == after
    assert ours() == before, "the next analysis has our verbs again"


OF_PARTS = "cue,takes,part"
PLAIN = "make it * plain,quote clause,phrase"
CLAIM = "Ada Roe's claim that the pier was shut was wrong."


@pytest.mark.parametrize(
    ("row", "text", "expected"),
    [
        ("murmur,clause,noun", "There were murmurs from Ada Roe that the pier was shut.", "that the pier was shut"),
        ("oath,clause infinitive,noun", "Ada Roe's oath to shut the pier was odd.", "to shut the pier"),
        (PLAIN, "Ada Roe made it very plain that the pier was shut.", "that the pier was shut"),
        (PLAIN, "Ada Roe makes it plain that the pier was shut.", "that the pier was shut"),
        (
            "take the stand,clause quote,phrase",
            "Ada Roe took the stand that the pier was shut.",
            "that the pier was shut",
        ),
        ("take aim at,object,phrase", "Ada Roe took aim at the mayor's plan.", "the mayor's plan"),
        ("in the words of,source,phrase", "In the words of Ada Roe, the pier was shut.", "the pier was shut"),
        ("in the words of,source,phrase", "The pier was shut, in the words of Ada Roe.", "The pier was shut"),
        ("by the account of,source,phrase", "By the account of Ada Roe, the pier was shut.", "the pier was shut"),
    ],
)
def test_nouns_and_phrases_attribute(tmp_path: Path, row: str, text: str, expected: str) -> None:
    assert analysis.analyse(analysis.read_text(text)).statements.empty
    assert said(tmp_path, row, text, OF_PARTS) == [("Ada Roe", expected)]


def test_an_adverb_of_hearsay_names_nobody(tmp_path: Path) -> None:
    text = "The pier was reputedly shut in May."
    assert said(tmp_path, "reputedly,clause,adverb", text, OF_PARTS) == [(None, text[:-1])]


def test_a_phrase_behind_a_quotation_is_its_cue(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text(f"{OF_PARTS}\n{PLAIN}\n", encoding="utf-8")
    article = analysis.read_text('"The pier is shut," Ada Roe made it plain.')
    found = analysis.analyse(article, cues=lexicons.load(tmp_path / "mine.csv"))
    assert [(row.cue, row.speaker) for row in found.rows.statements] == [("made it plain", "Ada Roe")]


def test_a_phrase_is_denied_as_its_verb_is(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text(f"{OF_PARTS}\n{PLAIN}\n", encoding="utf-8")
    text = "Ada Roe did not make it plain that the pier was shut."
    found = analysis.analyse(analysis.read_text(text), cues=lexicons.load(tmp_path / "mine.csv"))
    assert [(row.status, row.cue) for row in found.rows.statements] == [("denied", "make it plain")]


@pytest.mark.parametrize(
    ("row", "text"),
    [
        ("claim,off,noun", CLAIM),
        ("according to,off,phrase", "The pier was shut, according to Ada Roe."),
        ("reportedly,off,adverb", "The pier was reportedly shut."),
    ],
)
def test_nouns_adverbs_and_phrases_of_ours_switch_off(tmp_path: Path, row: str, text: str) -> None:
    assert len(analysis.analyse(analysis.read_text(text)).statements) == 1
    assert said(tmp_path, row, text, OF_PARTS) == []


def test_a_noun_does_not_change_the_verb_of_its_letters(tmp_path: Path) -> None:
    assert said(tmp_path, "claim,off,noun", "Ada Roe claims that the pier was shut.", OF_PARTS)


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        ("murmurs,clause,noun", "'murmurs' is a form of 'murmur'"),
        ("murmur,quote,noun", "unknown takes 'quote'; write one of clause, infinitive"),
        ("low murmur,clause,noun", "'low murmur' is no noun"),
        ("reputedly,object,adverb", "unknown takes 'object'; write one of clause"),
        ("made it plain,clause,phrase", "'made' is a form of 'make'"),
        ("make it *,clause,phrase", "'make it *' is no phrase"),
        ("in 3 words of,source,phrase", "'in 3 words of' is no phrase"),
        ("in the words of,source clause,phrase", "takes its source and something else"),
        ("make it plain,,phrase", "the row does not say what 'make it plain' takes"),
        ("make it plain,off,phrase", "'make it plain' is no cue of ours"),
        ("murmur,clause,noum", "unknown part 'noum'; write one of verb, noun, adverb, phrase"),
        (",clause,noun", "the noun is missing"),
        ("moot,source,verb", "unknown takes 'source'"),
    ],
)
def test_a_bad_row_of_another_part_is_named(tmp_path: Path, row: str, wrong: str) -> None:
    with pytest.raises(LexiconError) as caught:
        said(tmp_path, row, MOOT, OF_PARTS)
    assert "mine.csv, line 2" in str(caught.value)
    assert wrong in str(caught.value)


def test_the_speaker_of_an_own_verb_is_who_says_it(tmp_path: Path) -> None:
    assert said(tmp_path, "moot,clause", MOOT)[0][0] == "Peter Lund"
    assert said(tmp_path, "moot,quote", '"The pier is shut," mooted Ada Roe.')[0][0] == "Ada Roe"


def test_a_weak_verb_takes_no_words_from_a_thing(tmp_path: Path) -> None:
    text = "The storm mooted that the pier should shut."
    header = "verb,takes,strength"
    assert len(said(tmp_path, "moot,clause,strong", text, header)) == 1
    assert said(tmp_path, "moot,clause,weak", text, header) == []
    assert len(said(tmp_path, "moot,clause,weak", MOOT, header)) == 1


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        (",quote", "the verb is missing"),
        ("point out to,quote", "'point out to' is no verb"),
        ("mooted,quote", "'mooted' is a form of 'moot'"),
        ("said,off", "'said' is a form of 'say'"),
        ("moot,speech", "unknown takes 'speech'"),
        ("moot,", "the row does not say what 'moot' takes"),
        ("moot,off", "'moot' is no cue of ours"),
        ("say at,off", "'say at' is no cue of ours"),
        ("nod at,quote\nnod at,clause", "'nod at' comes twice, first in line 2"),
    ],
)
def test_a_bad_row_is_named_with_its_line(tmp_path: Path, row: str, wrong: str) -> None:
    with pytest.raises(LexiconError) as caught:
        said(tmp_path, row, MOOT)
    assert f"mine.csv, line {2 + row.count(chr(10))}" in str(caught.value)
    assert wrong in str(caught.value)


def test_all_bad_rows_are_named_at_once(tmp_path: Path) -> None:
    with pytest.raises(LexiconError) as caught:
        said(tmp_path, "moot,objekt\nnod,quote\nmooted,clause\nzzz,off", MOOT)
    assert [line in str(caught.value) for line in ("line 2: ", "line 3: ", "line 4: ", "line 5: ")] == [
        True,
        False,
        True,
        True,
    ]


def test_a_strength_that_there_is_not_is_named(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"line 2: unknown strength 'firm'"):
        said(tmp_path, "moot,clause,firm", MOOT, "verb,takes,strength")


def test_a_file_without_the_columns_is_named(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="lacks the column 'takes'"):
        said(tmp_path, "moot", MOOT, "verb")
