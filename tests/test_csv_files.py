"""Tables go to CSV and come back as they were, also through a spreadsheet."""

import csv
import io

import pandas as pd
import pytest

import analysis
from analysis import tables
from analysis.errors import InputError


def saved_again(path, delimiter, encoding):
    """Save a CSV file as a spreadsheet does in a country of decimal commas."""
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding, "replace"))


@pytest.mark.parametrize("name", tables.TABLES)
def test_every_table_comes_back(specimen, tmp_path, name):
    path = tmp_path / f"{name}.csv"
    analysis.write_csv(getattr(specimen, name), path)
    for delimiter, encoding in ((",", "utf-8-sig"), (";", "utf-8"), ("\t", "utf-16")):
        pd.testing.assert_frame_equal(analysis.read_csv(name, path), getattr(specimen, name))
        saved_again(path, delimiter, encoding)


def test_a_cell_of_several_texts_is_readable_and_keeps_its_semicolons(tmp_path):
    row = tables.Actor("Ann Poole", "person", None, ("chair; leader", "x\\y", "head"), 1)
    analysis.write_csv(tables.frame("actors", {"a": [row]}), tmp_path / "a.csv")
    assert "chair\\; leader; x\\y; head" in (tmp_path / "a.csv").read_text(encoding="utf-8-sig")
    assert list(analysis.read_csv("actors", tmp_path / "a.csv")["roles"][0]) == ["chair; leader", "x\\y", "head"]


@pytest.mark.parametrize("role", ["=HYPERLINK(1)", "+1", "-chair", "@chair", "\tchair", "'=chair", "''-chair", "'tis"])
def test_text_that_a_spreadsheet_would_run_is_guarded_and_comes_back(tmp_path, role):
    row = tables.Actor(role, "person", role, (role, "head"), 1)
    analysis.write_csv(tables.frame("actors", {"a": [row]}), tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = list(csv.reader(file))[1]
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in cells)
    back = analysis.read_csv("actors", tmp_path / "a.csv")
    assert (back["actor"][0], back["side"][0], list(back["roles"][0])) == (role, role, [role, "head"])


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("article_id,actor\na,b\n", "table actors and the file differ in actor_kind"),
        ("article_id,actor,actor_kind,side,roles,mentions,origin\na,b,person,,,many,machine\n", "mentions cannot"),
    ],
)
def test_a_file_that_is_no_such_table_is_refused(tmp_path, text, says):
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=says):
        analysis.read_csv("actors", tmp_path / "a.csv")


@pytest.mark.parametrize("name", ["", "none/sources.csv"])
def test_a_place_that_nothing_can_be_written_to_is_one_sentence(tmp_path, name):
    table = analysis.analyse(analysis.read_text("Ines Duarte said the pier is shut.")).sources
    with pytest.raises(
        InputError, match=r"the table cannot be written \(.*\); name a file in a folder that is there\.$"
    ):
        analysis.write_csv(table, tmp_path / name)
