"""The package's own word lists: each cell that has closed values, a shape or a row elsewhere is checked on loading.

Each check is tried on a copy of the list with one cell broken.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from analysis import lexicons
from analysis.errors import LexiconError
from analysis.lexicons.shipped import CONTENTS, FOLDER, Contents, check

NAMES = sorted(path.stem for path in FOLDER.glob("*.csv"))
CELLS = [
    (name, column)
    for name, contents in CONTENTS.items()
    for column in (*contents.closed, *contents.shaped, *("actor",) * (contents.also is not None))
]


@pytest.fixture
def broken(tmp_path: Path):
    """Return a function that loads a copy of a list with the cells of one row changed, or added once more."""

    def copy(name: str, row: int, /, *, again: bool = False, **cells: str) -> lexicons.Lexicon:
        lexicon = lexicons.builtin(name)
        lines = lexicon.path.read_text(encoding="utf-8").splitlines()
        place = lexicon.lines[row] - 1
        changed = list({**lexicon.rows[row], **cells}.values())
        if again:
            lines.append(lines[place])
        else:
            lines[place] = ",".join('"' + cell.replace('"', '""') + '"' for cell in changed)
        path = tmp_path / f"{name}.csv"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return lexicons.load(path)

    return copy


@pytest.mark.parametrize("name", NAMES)
def test_every_list_is_as_its_contents_say(name: str) -> None:
    assert lexicons.builtin(name).rows


def test_contents_are_those_of_lists_that_there_are() -> None:
    assert set(CONTENTS) <= set(NAMES)


@pytest.mark.parametrize(("name", "column"), CELLS)
def test_a_cell_that_says_something_else_is_named_by_file_and_line(broken, name: str, column: str) -> None:
    row = len(lexicons.builtin(name).rows) // 2
    copy = broken(name, row, **{column: "bogus"})
    with pytest.raises(LexiconError, match=rf"{name}\.csv, line {copy.lines[row]}: .*'bogus'"):
        check(copy, CONTENTS[name])


@pytest.mark.parametrize("name", NAMES)
def test_a_row_that_comes_twice_is_named_by_both_lines(broken, name: str) -> None:
    copy = broken(name, 0, again=True)
    with pytest.raises(LexiconError, match=rf"line {copy.lines[-1]}: .* comes twice, first in line {copy.lines[0]};"):
        check(copy, CONTENTS.get(name, Contents()))


@pytest.mark.parametrize("name", NAMES)
def test_a_row_without_its_first_cell_is_named(broken, name: str) -> None:
    first = next(iter(lexicons.builtin(name).rows[0]))
    copy = broken(name, 1, **{first: ""})
    with pytest.raises(LexiconError, match=rf"line {copy.lines[1]}: the row has no {first}"):
        check(copy, CONTENTS.get(name, Contents()))


@pytest.mark.parametrize(
    ("name", "cells", "wrong"),
    [
        ("cues", {"lemma": "mumblecrow"}, "cue_meanings.csv has no row for 'mumblecrow'"),
        ("cues", {"takes": "quote clauses"}, "unknown takes 'clauses'"),
        ("frames_sv2000", {"frame": "conflicts"}, "frame_schemes.csv has no row for 'sv2000 conflicts'"),
        ("frames_sv2000", {"scheme": "sv2001"}, "frame_schemes.csv has no row for 'sv2001 conflict'"),
        ("gazetteer", {"actor": "QQ"}, "unknown actor 'QQ'"),
        ("zones", {"means": "+25h"}, "the cell '\\+25h' is no means"),
        ("frame_schemes", {"threshold": "eighty"}, "the cell 'eighty' is no threshold"),
    ],
)
def test_what_a_list_must_agree_with_is_asked(broken, name: str, cells: dict[str, str], wrong: str) -> None:
    with pytest.raises(LexiconError, match=wrong):
        check(broken(name, 0, **cells), CONTENTS[name])


@pytest.mark.parametrize("key", ["origin", "licence"])
def test_a_list_says_where_it_comes_from(tmp_path: Path, key: str) -> None:
    path = tmp_path / "mine.csv"
    about = {"origin": "a test", "licence": "MIT", key: ""}
    path.write_text("".join(f"# {name}: {said}\n" for name, said in about.items()) + "word\nsea\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=f"does not say its {key}"):
        check(lexicons.load(path), Contents())


@pytest.mark.parametrize("name", NAMES)
def test_every_list_is_a_csv_file_that_any_program_reads(name: str) -> None:
    lexicon = lexicons.builtin(name)
    lines = [line for line in lexicon.path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert [row for row in csv.DictReader(lines) if any(row.values())] == list(lexicon.rows)
