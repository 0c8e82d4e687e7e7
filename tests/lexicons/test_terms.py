"""Word lists: what a line may say, and how a bad one is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis import lexicons
from analysis.errors import LexiconError
from analysis.lexicons.terms import read_terms

HEADER = "# origin: a test\n# licence: MIT\nterm,frame,weight,use\n"
SHIPPED = ("frames_sv2000", "frames_narrative", "frames_pfc2014", "frames_lee_maslog")


def terms_of(path: Path, text: str, column: str = "frame"):
    path.write_text(text, encoding="utf-8")
    return read_terms(lexicons.load(path, ("term", column)), column)


@pytest.mark.parametrize("name", SHIPPED)
def test_the_shipped_lists_say_where_they_come_from_and_read_without_error(name):
    lexicon = lexicons.builtin(name)
    assert {"origin", "licence", "version"} <= lexicon.about.keys()
    assert "(20" in lexicon.about["origin"]
    assert len(read_terms(lexicon, "frame")) > 200


def test_scheme_weight_and_use_may_be_left_out(tmp_path):
    (term,) = terms_of(tmp_path / "mine.csv", "term,frame\nopen door,welcome\n")
    assert term == ("open door", "welcome", "mine", 1, "", f"{tmp_path / 'mine.csv'}, line 2", None)


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("threat,conflict,heavy,", "weight 'heavy'"),
        ("threat,conflict,-1,", "weight '-1'"),
        ("threat,conflict,nan,", "weight 'nan'"),
        ("threat,conflict,1,pronoun", "unknown use 'pronoun'"),
        (",conflict,1,", "term is missing"),
        ("* ?,conflict,1,", "'* ?' is no term"),
        ("*,conflict,1,", "'*' is no term"),
        ("war,conflict,1,", "'war' comes twice, first in line 4"),
        ("War,conflict,1,", "'War' comes twice, first in line 4"),
        ("war,conflict,1", "3 cells where the header has 4"),
        ("war,conflict,1,,,", "6 cells where the header has 4"),
    ],
)
def test_a_bad_line_is_named_with_its_number(tmp_path, line, wrong):
    with pytest.raises(LexiconError) as caught:
        terms_of(tmp_path / "mine.csv", f"{HEADER}war,conflict,1,\n\n{line}\n")
    assert "mine.csv, line 6" in str(caught.value)
    assert wrong in str(caught.value)


def test_a_missing_column_is_named(tmp_path):
    with pytest.raises(LexiconError, match="lacks the column 'frame'"):
        terms_of(tmp_path / "mine.csv", "term,weight\nwar,1\n")


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(LexiconError, match=r"nowhere\.csv"):
        lexicons.load(tmp_path / "nowhere.csv")


def test_a_list_without_the_columns_is_refused(tmp_path):
    (tmp_path / "mine.csv").write_text("word,frame\nwar,conflict\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"mine\.csv: the word list lacks the column 'term'"):
        read_terms(lexicons.load(tmp_path / "mine.csv"), "frame")
