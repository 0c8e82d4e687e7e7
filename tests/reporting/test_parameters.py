"""Parameters from anywhere: papermill's types, YAML's, a CSV's and a command line's; a wrong value is one sentence."""

from __future__ import annotations

import ast
import datetime
from pathlib import Path
from typing import Any

import papermill
import pytest
import yaml
from papermill.cli import _resolve_type as papermills

from analysis.errors import AnalysisError, LexiconError, ReportError
from analysis.lexicons.source_columns import read_source_columns
from analysis.reporting import notebook, report
from analysis.reporting.own_lists import check_lists, load_lists
from analysis.reporting.parameters import PARAMETERS, checked
from tests.conftest import ROOT, SPECIMEN

ARTICLE = str(ROOT / "data" / "articles" / f"{SPECIMEN}.txt")


@pytest.mark.parametrize(
    ("name", "typed", "meant"),
    [
        ("day_first", "false", False),
        ("day_first", "no", False),
        ("day_first", "False", False),
        ("day_first", "0", False),
        ("day_first", "true", True),
        ("day_first", "Yes", True),
        ("day_first", "None", None),
        ("outlet", "1843", "1843"),
        ("outlet", "24.5", "24.5"),
        ("outlet", "The Example", "The Example"),
        ("outlet", "None", None),
        ("article", "20240105", "20240105"),
        ("max_chars", "1e6", 1_000_000),
        ("max_chars", "1,000", 1_000),
        ("minimum_count", "3", 3),
        ("lexicons", "a.csv, b.csv", ["a.csv", "b.csv"]),
        ("lexicons", "2024", ["2024"]),
        ("names", "2024", "2024"),
    ],
)
def test_what_is_typed_is_what_is_meant_on_our_command_line_and_on_papermills(
    name: str, typed: str, meant: Any
) -> None:
    assert checked({name: typed}) == {name: meant}
    assert checked({name: papermills(typed)}) == {name: meant}


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ('day_first: "false"', False),
        ("day_first: no", False),
        ("day_first: off", False),
        ("max_chars: 1e6", 1_000_000),
        ("max_chars: 1.0e+6", 1_000_000),
        ("outlet: 1843", "1843"),
        ("article: 2024-01-05", "2024-01-05"),
        ("lexicons: [a.csv, 'b,c.csv']", ["a.csv", "b,c.csv"]),
        ("lexicons: a.csv,b.csv", ["a.csv", "b.csv"]),
        ("cues:", None),
    ],
)
def test_yaml_has_types_of_its_own(line: str, meant: Any) -> None:
    assert list(checked(yaml.safe_load(line)).values()) == [meant]


@pytest.mark.parametrize(
    ("name", "value", "wrong"),
    [
        ("day_first", "maybe", "'maybe' is no value of 'day_first'; give True or False."),
        ("day_first", 2, "2 is no value of 'day_first'; give True or False."),
        ("max_chars", "many", "'many' is no value of 'max_chars'; give a whole number of at least 1."),
        ("max_chars", 1.5, "1.5 is no value of 'max_chars'"),
        ("max_chars", True, "True is no value of 'max_chars'"),
        ("max_chars", 0, "0 is no value of 'max_chars'"),
        ("max_chars", "inf", "'inf' is no value of 'max_chars'"),
        ("minimum_count", [2], "[2] is no value of 'minimum_count'"),
        ("max_chars", None, "'max_chars' has no value; give one, or leave it out."),
        ("max_chars", "None", "'max_chars' has no value"),
        ("article", "", "'article' has no value"),
        ("zone", ["UTC"], "['UTC'] is no value of 'zone'; give a text"),
        ("outlet", False, "False is no value of 'outlet'; give a text; in a YAML file, in quotes."),
        ("outlet", {"a": 1}, "{'a': 1} is no value of 'outlet'"),
        ("names", ["a.csv"], "['a.csv'] is no value of 'names'; give the name of a file."),
        ("lexicons", [["a.csv"]], "is no value of 'lexicons'; give names of files, divided by commas or as a list."),
        ("outlat", "x", "there is no parameter 'outlat'; did you mean 'outlet'? It takes article, outlet,"),
    ],
)
def test_a_wrong_value_is_one_sentence_in_the_notebook_too(name: str, value: Any, wrong: str) -> None:
    with pytest.raises(ReportError) as error:
        checked({name: value})
    assert wrong in str(error.value) and str(error.value).endswith(".")
    if name in PARAMETERS:
        given = {"path": ARTICLE, name: value}
        with pytest.raises(ReportError, match=f"'{name}'"):
            report.open_article(given.pop("article", given.pop("path")), **given)


def test_a_list_whose_name_holds_a_comma_is_one_list(tmp_path: Path) -> None:
    name = str(tmp_path / "war, peace.csv")
    Path(name).touch()
    assert checked({"lexicons": name}) == {"lexicons": [name]}


def test_a_day_and_a_path_are_names_of_files() -> None:
    given = {"article": datetime.date(2024, 1, 5), "names": Path("a.csv")}
    assert checked(given) == {"article": "2024-01-05", "names": "a.csv"}


@pytest.mark.parametrize("name", ["reference", "lexicons", "cues", "names", "corpus", "about_sources"])
@pytest.mark.parametrize("content", [None, "", "nothing,of,the,kind\na,b,c,d\n"])
def test_any_list_that_cannot_be_used_is_found_by_itself(tmp_path: Path, name: str, content: str | None) -> None:
    path = tmp_path / "mine.csv"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(LexiconError, match=r"mine\.csv"):
        check_lists(checked({name: str(path)}))
    with pytest.raises(AnalysisError, match=r"mine\.csv"):
        report.open_article(ARTICLE, **{name: str(path)})


LISTS = {
    "lexicons": "Term;Frame\r\nbridge;café\r\n",
    "cues": "Cue;Takes\r\nmoot;quote clause\r\n",
    "reference": "Term;Count\r\ncafé;30\r\nbridge;4\r\n",
    "names": "Name;Side\r\nMárta Kovács;Hungary\r\n",
    "about_sources": "Source;Gender\r\nMárta Kovács;woman\r\n",
}


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("name", LISTS)
def test_any_list_is_read_as_a_spreadsheet_saves_it(tmp_path: Path, name: str, mark: str, encoding: str) -> None:
    (tmp_path / "mine.csv").write_bytes(LISTS[name].replace(";", mark).encode(encoding))
    values = checked({name: str(tmp_path / "mine.csv")})
    check_lists(values)
    lists = load_lists(values)
    shown = repr([lists, read_source_columns(values[name]) if name == "about_sources" else None])
    assert any(word in shown for word in ("café", "Márta", "márta", "moot")) and ("woman" in shown or any(lists))


@pytest.mark.parametrize("name", [*LISTS, "corpus"])
def test_a_workbook_is_no_list(tmp_path: Path, name: str) -> None:
    (tmp_path / "mine.xlsx").write_bytes(b"PK\x03\x04\x14\0\x06\0")
    with pytest.raises(LexiconError, match=r"mine\.xlsx: this is a workbook, not a CSV file; save it as CSV\.$"):
        check_lists(checked({name: str(tmp_path / "mine.xlsx")}))


def test_parameters_are_those_that_the_notebook_declares() -> None:
    declared = papermill.inspect_notebook(notebook.NOTEBOOKS / "article.ipynb")
    assert list(declared) == list(PARAMETERS)
    for name, about in declared.items():
        assert PARAMETERS[name].optional == (ast.literal_eval(about["default"]) is None)
