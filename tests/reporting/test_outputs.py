"""Where a report goes: one rule for names that are taken, and two files that are whole or absent."""

from __future__ import annotations

import os
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_notebook

from analysis import project_files
from analysis.errors import ReportError
from analysis.reporting import notebook, run_record
from analysis.reporting.outputs import Outputs, Place, State, write_whole
from analysis.reporting.run_record import RunRecord

MONDAY, TUESDAY = RunRecord("a1", "b1", "c1"), RunRecord("a2", "b1", "c1")


def made(folder: Path, story: str, record: RunRecord) -> Place:
    """Write a report with a record where it belongs, and return where that was."""
    outputs = Outputs(folder)
    place = outputs.place(story, record)
    run = new_notebook(metadata={notebook.RECORD: record._asdict()})
    outputs.write(place, notebook.text_of(run), f"<head>\n{run_record.stamp(record)}\n")
    return place


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_same_story_by_the_same_parameters_and_versions_is_done(tmp_path: Path) -> None:
    made(tmp_path, "story.txt", MONDAY)
    assert Outputs(tmp_path).place("story.txt", MONDAY).state is State.DONE


@pytest.mark.parametrize("changed", [{"parameters": "b2"}, {"versions": "c2"}])
def test_the_same_story_otherwise_is_replaced(tmp_path: Path, changed: dict[str, str]) -> None:
    made(tmp_path, "story.txt", MONDAY)
    assert made(tmp_path, "story.txt", MONDAY._replace(**changed)).state is State.REPLACED
    assert names(tmp_path) == ["story.html", "story.ipynb"]
    assert Outputs(tmp_path).place("story.txt", MONDAY._replace(**changed)).state is State.DONE


def test_another_story_of_that_name_gets_a_number_and_keeps_it(tmp_path: Path) -> None:
    made(tmp_path, "story.txt", MONDAY)
    assert made(tmp_path, "story.txt", TUESDAY).page.name == "story-2.html"
    assert Outputs(tmp_path).place("story.txt", TUESDAY).state is State.DONE
    assert Outputs(tmp_path).place("story.txt", MONDAY).state is State.DONE


def test_two_stories_of_a_batch_never_share_a_name_even_without_regard_to_case(tmp_path: Path) -> None:
    outputs = Outputs(tmp_path)
    stories = ["Pier.txt", "pier.txt", "PIER.md", "cafe\u0301.txt", "Caf\u00e9.txt", "pier-2.txt"]
    pages = [outputs.place(name, RunRecord(f"a{i}", "b", "c")).page.name for i, name in enumerate(stories)]
    assert pages == ["Pier.html", "pier-2.html", "PIER-3.html", "cafe\u0301.html", "Caf\u00e9-2.html", "pier-2-2.html"]


def test_another_case_on_disk_is_taken_too(tmp_path: Path) -> None:
    made(tmp_path, "Pier.txt", MONDAY)
    assert Outputs(tmp_path).place("pier.txt", TUESDAY).page.name == "pier-2.html"
    assert Outputs(tmp_path).place("pier.txt", MONDAY).page.name == "Pier.html"


@pytest.mark.parametrize("theirs", ["story.html", "story.ipynb", "STORY.HTML"])
def test_a_file_of_somebody_else_is_never_overwritten(tmp_path: Path, theirs: str) -> None:
    (tmp_path / theirs).write_text("<p>mine</p>", encoding="utf-8")
    assert made(tmp_path, "story.html", MONDAY).page.name == "story-2.html"
    assert (tmp_path / theirs).read_text(encoding="utf-8") == "<p>mine</p>"


@pytest.mark.parametrize("lost", [".html", ".ipynb"])
def test_half_a_pair_is_made_again(tmp_path: Path, lost: str) -> None:
    place = made(tmp_path, "story.txt", MONDAY)
    place.page.with_suffix(lost).unlink()
    assert Outputs(tmp_path).place("story.txt", MONDAY).state is State.REPLACED


class Killed(BaseException):
    """What ends a program at any point."""


@pytest.mark.parametrize("at", range(1, 3))
def test_killed_at_a_rename_the_pair_is_as_it_was_or_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    made(tmp_path, "story.txt", MONDAY)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    renames, rename = iter(range(1, 9)), Path.replace

    def stop(path: Path, target: Path) -> Path:
        if next(renames) == at:
            raise Killed
        return rename(path, target)

    changed = MONDAY._replace(parameters="b2")
    with monkeypatch.context() as patched, pytest.raises(Killed):
        patched.setattr(Path, "replace", stop)
        made(tmp_path, "story.txt", changed)
    assert names(tmp_path) == ["story.html", "story.ipynb"], "nothing is left behind"
    untouched = {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before
    assert untouched == (at == 1)
    if not untouched:
        for record in (MONDAY, changed):
            assert Outputs(tmp_path).place("story.txt", record).state is State.REPLACED


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(tmp_path, "story.txt", MONDAY)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        made(tmp_path, "story.txt", MONDAY._replace(parameters="b2"))
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize(
    ("story", "page"),
    [
        ("Mr. Smith goes", "Mr. Smith goes.html"),
        ("Mr. Smith goes.txt", "Mr. Smith goes.html"),
        ("The U.S. and No. 10", "The U.S. and No. 10.html"),
        ("v1.2.TXT", "v1.2.html"),
        (".txt", ".txt.html"),
        ("story.html", "story.html"),
        ("red \x1b[31malert\x07.txt", "red _[31malert_.html"),
        ("caf\udce9.txt", "caf_.html"),
        ("abc\u202edef.txt", "abc_def.html"),
        ('a:b?"c".txt', "a_b__c_.html"),
        ("\x1b", "_.html"),
        ("e" * 255, "e" * 239 + ".html"),
        ("é" * 127, "é" * 119 + ".html"),
    ],
)
def test_any_name_gives_one_that_can_be_printed_and_written(tmp_path: Path, story: str, page: str) -> None:
    assert made(tmp_path, story, MONDAY).page.name == page
    assert page in names(tmp_path)


def test_a_folder_that_takes_no_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for folder in (tmp_path / "file" / "out", Path("/proc/out")):
        with pytest.raises(ReportError, match=r"out: nothing can be written into this folder .*--output"):
            Outputs(folder)


def test_a_file_is_written_whole_or_stays(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(UnicodeEncodeError):
        write_whole({path: "half \ud800"})
    assert path.read_text(encoding="utf-8") == "old"
    assert names(tmp_path) == ["page.html"]


def test_a_path_is_told_so_that_it_is_found_again_and_names_no_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home" / "ana"
    monkeypatch.setenv("HOME", str(home))
    told = {
        (home / "stories" / "a.txt", home / "reports"): "../stories/a.txt",
        (home / "a.txt", tmp_path / "disk"): "~/a.txt",
        (tmp_path / "disk" / "a.txt", tmp_path / "disk"): "a.txt",
        (Path("/elsewhere/a.txt"), home): "/elsewhere/a.txt",
        (project_files.ROOT / "data" / "a.txt", home): "data/a.txt",
    }
    for (path, folder), words in told.items():
        assert project_files.portable(path, folder) == words


def test_a_notebook_names_its_files_whatever_letters_they_have() -> None:
    cell = nbformat.v4.new_code_cell(
        'article = "/elsewhere/\\xe9t\\xe9/a.txt"\n'
        'lexicons = ["/elsewhere/a.csv", "/other/b.csv"]\n'
        'outlet = "x = \\"y\\""',
        metadata={"tags": ["injected-parameters"]},
    )
    done = notebook.normalise(new_notebook(cells=[cell]), Path("/elsewhere/out"))
    assert done.metadata.papermill.parameters == {
        "article": "../été/a.txt",
        "lexicons": ["../a.csv", "/other/b.csv"],
        "outlet": 'x = "y"',
    }
    values: dict[str, object] = {}
    exec(done.cells[0].source, values)
    assert done.metadata.papermill.parameters.items() <= values.items()
