"""The user's own verbs of saying: added, changed, switched off, and refused with file and line."""

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
