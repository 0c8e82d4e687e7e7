"""The index over a batch: all reports of a folder, nothing of the machine, the same bytes whoever made them."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import nbformat
import pytest
from click.testing import CliRunner, Result
from nbformat.v4 import new_code_cell, new_notebook, new_output

from analysis.__main__ import main
from analysis.reporting import notebook, report, terminal
from tests.conftest import ROOT

HOSTILE = """<script>alert(1)</script> Pier "shut" & {{ 7*7 }} ' onclick=x \u202e

By Ada Roe

3 March 2021

The pier will open late, Mira Halvorsen said on Monday. "We found cracks in two walls," she told reporters in Bergen.

"It will stay shut until May," Halvorsen said. The harbour board said that four walls had to be mended.
"""
PLAIN = """Harbour tunnel opens

The tunnel opened on Monday. It had been shut for a year. Cracks in two walls were mended in May, and cars went through
it from noon on.
"""


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["report", *map(str, arguments)])


@pytest.fixture
def stories(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of stories, one of them empty; a report on one has its first cells alone, and no kernel starts."""

    def made(source: Path, values: dict[str, Any], *, kept: Path, **_: Any) -> nbformat.NotebookNode:
        found = report.open_article(values["article"], **{n: v for n, v in values.items() if n != "article"})
        parameters = {**notebook.defaults(source), **values}
        pieces = (report.card(found), report.standing_out(found), report.method(found, parameters), report.machine())
        cells = [
            new_code_cell(
                "",
                outputs=[
                    new_output("display_data", data=dict(data), metadata=dict(metadata))
                    for data, metadata in piece.outputs()
                ],
                metadata={"tags": ["card"] if number == 0 else []},
            )
            for number, piece in enumerate(pieces)
        ]
        return notebook.normalise(new_notebook(cells=cells), kept)

    monkeypatch.setattr(notebook, "run", made)
    folder = tmp_path / "stories"
    folder.mkdir()
    for number in (10, 2):
        text = PLAIN.replace("Monday", f"May {number}").replace("opens", "opens" if number == 2 else "opens again")
        (folder / f"s{number}.txt").write_text(text, encoding="utf-8")
    (folder / "late.txt").write_text(HOSTILE, encoding="utf-8")
    (folder / "none.txt").touch()
    return folder


class Reader(HTMLParser):
    """The tables of a page: each row's cells as text; the addresses of all links; all elements and attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self._inside = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name == "href"]
        if tag == "tr":
            self.rows.append([])
        if tag in ("th", "td"):
            self.rows[-1].append("")
            self._inside = True

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag not in ("th", "td")

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.rows[-1][-1] = " ".join(f"{self.rows[-1][-1]} {data}".split())


def index(folder: Path, name: str = "index.html") -> Reader:
    return Reader((folder / name).read_text(encoding="utf-8"))


def test_every_story_is_in_it_with_its_claims_and_every_failure_with_its_reason(stories, tmp_path: Path) -> None:
    done = run(stories, "-o", tmp_path / "out", "-p", "outlet", "The <i>Example</i>")
    assert done.exit_code == 2, done.stderr
    assert done.stderr.splitlines()[-1] == f"3 of 4 reports made; open {tmp_path / 'out' / 'index.html'}"
    page = index(tmp_path / "out")
    head, late, second, tenth, _, failed = page.rows
    assert head == ["Article", "Outlet", "Published", "What its report says"]
    assert late[:3] == [
        "<script>alert(1)</script> Pier \"shut\" & {{ 7*7 }} ' onclick=x", "The <i>Example</i>", "3 March 2021",
    ]  # fmt: skip
    assert "The title’s quoted words are attributed in the body to Mira Halvorsen. Once in the body." in late[3]
    assert second[0] == "Harbour tunnel opens" and tenth[0] == "Harbour tunnel opens again"
    assert "No words of this story were found to be attributed to anybody." in second[3]
    assert failed == ["none.txt", "The file is empty; paste the story into it and save it."]


def test_days_are_of_the_stories_that_have_one_and_it_says_how_many_have_none(stories, tmp_path: Path) -> None:
    (stories / "later.txt").write_text(HOSTILE.replace("2021", "2023").replace("four", "five"), encoding="utf-8")
    told = []
    for name, chosen in (("all", [stories]), ("dated", [stories / "late.txt", stories / "later.txt"])):
        run(*chosen, "-o", tmp_path / name)
        page = (tmp_path / name / "index.html").read_text(encoding="utf-8")
        told += re.findall(r"<li>(published .*)</li>", page)
    assert told == [
        "published <b>3 March 2021 to 3 March 2023</b>; 2 without a full date",
        "published <b>3 March 2021 to 3 March 2023</b>",
    ]
    run(stories / "s2.txt", stories / "s10.txt", "-o", tmp_path / "undated")
    assert "without a full date" not in (tmp_path / "undated" / "index.html").read_text(encoding="utf-8")


def test_nothing_of_a_story_is_code_and_nothing_of_the_machine_is_told(stories, tmp_path: Path) -> None:
    run(stories, stories / "missing" / "x.txt", "-o", tmp_path / "out")
    page = index(tmp_path / "out")
    assert not page.tags & {"script", "i", "img", "iframe", "form", "base", "object"}
    assert not [name for name in page.attributes if name.startswith("on")]
    text = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert "\u202e" not in text
    assert str(tmp_path) not in text and "missing/" not in text
    assert page.rows[-1][0] == "x.txt" and "there is no such file" in page.rows[-1][1].lower()


def test_two_workers_give_the_bytes_of_one_and_a_second_run_changes_none(stories, tmp_path: Path) -> None:
    for jobs, name in ((1, "one"), (2, "two")):
        assert run(stories, "-o", tmp_path / name, "--jobs", jobs, "--engine", "plain").exit_code == 2
    pages = [(tmp_path / name / "index.html").read_bytes() for name in ("one", "two")]
    assert pages[0] == pages[1]
    before = {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in (tmp_path / "one").iterdir()}
    again = run(stories, "-o", tmp_path / "one")
    assert "0 of 4 reports made, 3 were there already" in again.stderr
    assert {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in (tmp_path / "one").iterdir()} == before


def test_it_covers_what_lies_in_the_folder_and_tells_the_last_runs_failures(stories, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(stories / "s2.txt", stories / "none.txt", "-o", out)
    assert [row[0] for row in index(out).rows] == ["Article", "Harbour tunnel opens", "Story", "none.txt"]
    run(stories / "s10.txt", stories / "late.txt", "-o", out)
    rows = [row[0] for row in index(out).rows]
    assert len(rows) == 4 and "Story" not in rows
    (out / "late.html").unlink()  # half a report is none
    (out / "notes.html").write_text("<p>mine</p>", encoding="utf-8")
    run(stories / "s2.txt", "-o", out)
    assert [row[0] for row in index(out).rows][1:] == ["Harbour tunnel opens", "Harbour tunnel opens again"]


def test_one_story_alone_has_no_index(stories, tmp_path: Path) -> None:
    done = run(stories / "s2.txt", "-o", tmp_path / "out")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["s2.html", "s2.ipynb"]
    assert done.stderr.endswith(f"open {tmp_path / 'out' / 's2.html'}\n")


def test_its_name_is_taken_by_the_rule_of_outputs(stories, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "Index.html").write_text("<p>mine</p>", encoding="utf-8")
    (stories / "index.txt").write_text(PLAIN.replace("Monday", "Friday"), encoding="utf-8")
    for _ in range(2):
        run(stories / "index.txt", stories / "s2.txt", "-o", out)
        made = sorted(path.name for path in out.iterdir())
        assert made == ["Index.html", "index-2.html", "index-2.ipynb", "index-3.html", "s2.html", "s2.ipynb"]
    assert (out / "Index.html").read_text(encoding="utf-8") == "<p>mine</p>"
    assert [row[0] for row in index(out, "index-3.html").rows][1:] == [
        "Harbour tunnel opens index-2.html",
        "Harbour tunnel opens s2.html",
    ]


def test_a_report_of_an_earlier_version_is_named(stories, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(stories / "s2.txt", "-o", out)
    path = out / "s2.ipynb"
    path.write_text(path.read_text(encoding="utf-8").replace("news_analysis_index", "unknown"), encoding="utf-8")
    run(stories / "s10.txt", stories / "none.txt", "-o", out)
    assert index(out).rows[1][0] == "s2"
    assert "Made by an earlier version" in index(out).rows[1][-1]


@pytest.mark.skipif(sys.platform != "linux", reason="processes are looked up as Linux has them")
def test_a_worker_that_is_killed_takes_its_own_story_along_and_no_other(tmp_path: Path) -> None:
    for number in range(4):
        (tmp_path / f"s{number}.txt").write_text(HOSTILE.replace("four", str(number + 4)), encoding="utf-8")
    command = [sys.executable, "-m", "analysis", "report", *map(str, sorted(tmp_path.glob("s*.txt")))]
    command += ["-o", str(tmp_path / "out"), "--jobs", "2"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, cwd=ROOT) as running:
        assert running.stderr is not None
        said = ""
        while "[2/4]" not in said:
            said += running.stderr.readline()
        children = Path(f"/proc/{running.pid}/task/{running.pid}/children").read_text(encoding="ascii").split()
        workers = [int(pid) for pid in children if b"warm.serve" not in Path(f"/proc/{pid}/cmdline").read_bytes()]
        assert len(workers) == 2
        time.sleep(0.2)
        os.kill(workers[0], signal.SIGKILL)
        said += running.stderr.read()
    assert running.returncode == terminal.FAILED
    told = [line for line in said.splitlines() if line.startswith("error: ")]
    assert len(told) == 1
    assert re.search(
        r"s0\.txt: the process that made its report died \(SIGKILL\), perhaps for want of memory; run it", told[0]
    )
    assert "3 of 4 reports made" in said and "Traceback" not in said
    assert index(tmp_path / "out").rows[-1][0] == "s0.txt"
    assert run(tmp_path / "s0.txt", "-o", tmp_path / "out").exit_code == 0
    page = index(tmp_path / "out")
    assert len(page.rows) == 5
    led = [link.partition("#") for link in page.links if "#claim" in link]
    assert len(led) >= 8, "a sentence leads to where its report says it"
    for name, _, anchor in led:
        assert (tmp_path / "out" / name).read_text(encoding="utf-8").count(f'id="{anchor}"') == 1, anchor
