"""A user's own list: what is read, and what is refused in one sentence with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis import lexicons
from analysis.errors import LexiconError
from analysis.lexicons.terms import read_terms
from analysis.measures.framing import RATE_COLUMNS, Corpus
from analysis.measures.keywords import own_reference


def loaded(tmp_path: Path, text: str) -> lexicons.Lexicon:
    path = tmp_path / "mine.csv"
    path.write_text(text, encoding="utf-8")
    return lexicons.load(path, ("term", "frame"))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("", "mine.csv: the word list has no header row; start it with a line of column names: term,frame."),
        ("# origin: me\n", "mine.csv: the word list has no header row"),
        ("term,frame\n", "mine.csv: the word list has a header and no rows; add a row under the header."),
        ("term,frame\n# war,conflict\n", "mine.csv: the word list has a header and no rows"),
        ("term,frame,term\nwar,conflict,war\n", "mine.csv, line 1: the column 'term' is there twice; give each"),
        ("\nterm,frame,\nwar,conflict,\n", "mine.csv, line 2: a column has no name"),
        ("term,theme\nwar,x\n", "mine.csv, line 1: the word list lacks the column 'frame'; add it; found term, theme"),
        ("term,frame\nwar\n", "mine.csv, line 2: 1 cell where the header has 2; write the missing ones"),
        (
            "term,frame\nwar,conflict,\n",
            "mine.csv, line 2: 3 cells where the header has 2; put cells that hold a comma",
        ),
        ("term,frame\n" + "a" * 131_073 + ",war\n", "mine.csv, line 2: a cell has more than 131,072 characters;"),
    ],
)
def test_a_list_that_cannot_be_used_is_refused_in_one_sentence(tmp_path: Path, text: str, wrong: str) -> None:
    with pytest.raises(LexiconError) as error:
        loaded(tmp_path, text)
    assert wrong in str(error.value)
    assert "\n" not in str(error.value) and str(error.value).endswith(".")


def test_a_file_that_is_not_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_bytes(b"term,frame\ncaf\xe9,place\n")
    with pytest.raises(LexiconError, match="cannot be read as UTF-8 text; save it as UTF-8"):
        lexicons.load(tmp_path / "mine.csv")


def test_a_term_may_begin_as_a_comment_does(tmp_path: Path) -> None:
    mine = loaded(tmp_path, "# origin: me\nterm,frame\n# a remark\n#MeToo,war\n#\n\nsea,trade\n")
    assert [term.term for term in read_terms(mine, "frame")] == ["#MeToo", "sea"]
    assert mine.lines == (4, 7)
    assert mine.about == {"origin": "me"}


def test_a_byte_order_mark_and_windows_line_ends_are_read(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_bytes('\ufeffterm,frame\r\nwar," conflict "\r\n'.encode())
    mine = lexicons.load(tmp_path / "mine.csv", ("term", "frame"))
    assert mine.rows == ({"term": "war", "frame": "conflict"},)


def test_a_count_that_comes_twice_is_named(tmp_path: Path) -> None:
    (tmp_path / "counts.csv").write_text("term,count\nsea,3\nport,2\nsea,4\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"counts\.csv, line 4: 'sea' comes twice, first in line 2"):
        own_reference(lexicons.load(tmp_path / "counts.csv"))


def test_a_rate_that_comes_twice_is_named(tmp_path: Path) -> None:
    rows = [f"a{i},narrative,moral,1.5" for i in range(12)]
    (tmp_path / "rates.csv").write_text("\n".join([",".join(RATE_COLUMNS), *rows, rows[3]]) + "\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"line 14: 'a3, narrative, moral' comes twice, first in line 5"):
        Corpus(lexicons.load(tmp_path / "rates.csv", RATE_COLUMNS))


def test_a_header_is_shown_where_no_columns_are_asked_for(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text("# origin: me\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"start it with a line of column names: term,\.\.\."):
        lexicons.load(tmp_path / "mine.csv")
