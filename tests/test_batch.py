"""Batches from the outside: names as they come, reports that are there, parameters from files, runs that are not ours.

A report takes seconds: one batch of odd names is made once, and what follows looks at it or never starts a kernel.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import nbformat
import pytest
from click.testing import CliRunner, Result

from analysis.__main__ import main
from analysis.errors import InputError
from analysis.reading import read
from analysis.reporting import batch, job_list, notebook, parameters, report
from analysis.reporting.outputs import ENDINGS
from tests.conftest import ROOT, SPECIMEN
from tests.test_main import STORY

LONG = "é" * 125 + ".txt"
#: Names of one batch, each with the page it gives.
ODD = {
    os.fsdecode(b"caf\xe9 \x1b[31mred.txt"): "caf_ _[31mred",
    "Mr. Smith goes": "Mr. Smith goes",
    LONG: "é" * 119,
}


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[bytes]]:
    """A folder with stories of odd names and their reports, and what the command said in a terminal of ASCII."""
    folder = tmp_path_factory.mktemp("odd")
    for number, name in enumerate(ODD):
        (folder / name).write_text(STORY.replace("four", f"{number + 4}"), encoding="utf-8")
    (folder / "list.csv").write_text("term,frame\ncracks,danger\n", encoding="utf-8")
    command = [sys.executable, "-m", "analysis", "report", *(str(folder / name) for name in ODD)]
    command += ["-o", str(folder / "out"), "-p", "lexicons", str(folder / "list.csv")]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    return folder, subprocess.run(command, capture_output=True, env=environment, cwd=ROOT)


def test_no_name_ends_a_batch_or_reaches_the_terminal_as_a_command(odd) -> None:
    folder, done = odd
    assert done.returncode == 0, done.stderr
    assert b"3 of 3 reports made" in done.stderr
    assert b"\x1b" not in done.stderr + done.stdout
    assert b"Traceback" not in done.stderr
    made = {path.name for path in (folder / "out").iterdir()}
    assert made == {"index.html"} | {name + ending for name in ODD.values() for ending in ENDINGS}
    for name in ODD.values():
        assert "Harbour tunnel to open a year late" in (folder / "out" / f"{name}.html").read_text(encoding="utf-8")
        assert nbformat.read(folder / "out" / f"{name}.ipynb", 4).metadata[notebook.RECORD]


def test_what_is_there_is_skipped_and_said_so(odd) -> None:
    folder, _ = odd
    before = {path: path.stat().st_mtime_ns for path in (folder / "out").iterdir()}
    again = run(
        "report", folder / "Mr. Smith goes", folder / LONG, "-o", folder / "out", "-p", "lexicons", folder / "list.csv"
    )
    assert again.exit_code == 0
    assert again.stderr.count("is there already, made of the same story by the same parameters and versions") == 2
    assert "0 of 2 reports made, 2 were there already" in again.stderr
    assert {path: path.stat().st_mtime_ns for path in (folder / "out").iterdir()} == before


def test_a_lists_content_is_a_parameter(odd, tmp_path: Path) -> None:
    folder, _ = odd
    other = tmp_path / "list.csv"
    other.write_text("term,frame\nwalls,danger\n", encoding="utf-8")
    places = []
    for path in (folder / "list.csv", other):
        (job,) = job_list.jobs([folder / "Mr. Smith goes"], {"lexicons": str(path)}, [], None)
        values = {**notebook.defaults(batch.SOURCE), **job.parameters}
        places.append(batch.planned("a", values))
    assert places[0].parameters != places[1].parameters


def test_nothing_private_is_in_a_notebook_or_page(odd) -> None:
    folder, _ = odd
    for path in (folder / "out").iterdir():
        assert str(folder.parent) not in path.read_text(encoding="utf-8"), path
    page = (folder / "out" / "Mr. Smith goes.html").read_text(encoding="utf-8")
    assert re.search(r"list\.csv \(SHA-256 \w{12}\)", page)


def test_a_finished_notebook_runs_again_and_gives_the_same_page(odd, tmp_path: Path) -> None:
    folder, _ = odd
    moved = tmp_path / "moved"
    shutil.copytree(folder, moved, ignore=lambda _, names: [name for name in names if "caf" in name])
    papermill = [sys.executable, "-m", "papermill", "--no-progress-bar", "Mr. Smith goes.ipynb", "again.ipynb"]
    subprocess.run(papermill, cwd=moved / "out", check=True, capture_output=True)
    assert run("html", moved / "out" / "again.ipynb").exit_code == 0
    page = (moved / "out" / "Mr. Smith goes.html").read_bytes()
    assert (moved / "out" / "again.html").read_bytes() == page


def test_from_the_folder_above_a_notebook_finds_its_story_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert read("../story.txt").title == "Harbour tunnel to open a year late"


def changed_parameter(node: nbformat.NotebookNode) -> None:
    cell = next(cell for cell in node.cells if "injected-parameters" in cell.metadata.get("tags", ()))
    cell.source = cell.source.replace('article = "../Mr. Smith goes"', 'article = "../other.txt"')


def changed_default(node: nbformat.NotebookNode) -> None:
    cell = next(cell for cell in node.cells if "parameters" in cell.metadata.get("tags", ()))
    cell.source = cell.source.replace("minimum_count: int = 2", "minimum_count: int = 3")


def failed(node: nbformat.NotebookNode) -> None:
    last = [cell for cell in node.cells if cell.cell_type == "code"][-3]
    last.outputs = [nbformat.v4.new_output("error", ename="ValueError", evalue="no\nink", traceback=[])]


def stopped(node: nbformat.NotebookNode) -> None:
    for cell in node.cells[10:]:
        if cell.cell_type == "code":
            cell.outputs = []


def emptied(node: nbformat.NotebookNode) -> None:
    node.cells = []


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        (changed_parameter, "the notebook ran with another 'article' than the one it names now; run it again"),
        (changed_default, "the notebook ran with another 'minimum_count'"),
        (failed, "the notebook's run failed with ValueError: no ink; run it again"),
        (stopped, "the notebook was not run, or not to its end; run it again"),
        (emptied, "this notebook is no report; give a run of the notebook article.ipynb."),
    ],
)
def test_html_makes_no_page_of_what_did_not_run_as_it_is(odd, change, wrong: str) -> None:
    folder, _ = odd
    node = nbformat.read(folder / "out" / "Mr. Smith goes.ipynb", 4)
    change(node)
    path = folder / "out" / "edited.ipynb"
    nbformat.write(node, path)
    result = run("html", path)
    path.unlink()
    assert result.exit_code == 2
    assert wrong in result.stderr
    assert not path.with_suffix(".html").exists()


def test_html_makes_no_page_of_a_story_that_has_changed(odd, tmp_path: Path) -> None:
    folder, _ = odd
    (tmp_path / "out").mkdir()
    shutil.copy(folder / "out" / "Mr. Smith goes.ipynb", tmp_path / "out")
    path = tmp_path / "out" / "Mr. Smith goes.ipynb"
    assert run("html", path).exit_code == 0, "a story that is not at hand is taken as it was"
    (tmp_path / "Mr. Smith goes").write_text("Another story.", encoding="utf-8")
    assert "ran with another 'article'" in run("html", path).stderr


def test_html_overwrites_no_file_of_somebody_else(odd, tmp_path: Path) -> None:
    folder, _ = odd
    path = tmp_path / "story.ipynb"
    shutil.copy(folder / "out" / "Mr. Smith goes.ipynb", path)
    (tmp_path / "story.html").write_text("<p>mine</p>", encoding="utf-8")
    result = run("html", path)
    assert result.exit_code == 2 and "this file is no page of ours; name another with --output." in result.stderr
    assert run("html", path, "-o", path).exit_code == 2
    assert nbformat.read(path, 4).cells


@pytest.mark.parametrize("path", [ROOT / "notebooks" / "tour.ipynb"])
def test_html_makes_no_page_of_another_notebook(path: Path, tmp_path: Path) -> None:
    result = run("html", path, "-o", tmp_path / "x.html")
    assert result.exit_code == 2 and "this notebook is no report" in result.stderr


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, object]]:
    """The parameters of each run that the command would start; no kernel starts."""
    runs: list[dict[str, object]] = []

    def record(source: Path, values: dict[str, object], **_: object) -> None:
        runs.append(dict(values))
        raise RuntimeError("no kernel")

    monkeypatch.setattr(notebook, "run", record)
    return runs


@pytest.fixture
def stories(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{name}.txt" for name in ("one", "two", "three")]
    for path in paths:
        path.write_text(STORY.replace("Monday", path.stem), encoding="utf-8")
    return paths


def test_parameters_come_from_yaml_and_the_command_line_goes_before(stories, asked, tmp_path: Path) -> None:
    file = tmp_path / "parameters.yaml"
    file.write_text("outlet: 1843\nday_first: no\nmax_chars: 1e6\nlexicons: []\n", encoding="utf-8")
    run("report", stories[0], "-f", file, "-p", "max_chars", "900000", "-o", tmp_path / "out")
    assert asked == [
        {"article": str(stories[0]), "outlet": "1843", "day_first": False, "max_chars": 900_000, "lexicons": []}
    ]


def test_each_article_of_a_csv_has_parameters_of_its_own(stories, asked, tmp_path: Path) -> None:
    listed = tmp_path / "articles.csv"
    listed.write_text("article;outlet;day_first\none.txt;Zürcher Post;yes\ntwo.txt;;\n", encoding="cp1252")
    run("report", stories[0], stories[2], "--each", listed, "-p", "outlet", "The Example", "-o", tmp_path / "out")
    assert asked == [
        {"article": str(stories[2]), "outlet": "The Example"},
        {"article": str(stories[0]), "outlet": "Zürcher Post", "day_first": True},
        {"article": str(stories[1]), "outlet": "The Example"},
    ]


@pytest.mark.parametrize(
    ("arguments", "files", "wrong"),
    [
        (["-p", "article", "x"], {}, "an article is no parameter here; name its file: news-analysis report FILE."),
        (["-p", "zone", "Asia/Nowhere"], {}, "there is no time zone 'Asia/Nowhere'"),
        (["-p", "max_chars", "None"], {}, "'max_chars' has no value; give one, or leave it out."),
        (["--max-chars", "none at all"], {}, "'none at all' is no value of 'max_chars'; give a whole number"),
        (["-f", "p.yaml"], {}, "p.yaml: the file cannot be read"),
        (["-f", "p.yaml"], {"p.yaml": "- a\n"}, "p.yaml: there are no parameters in it"),
        (["-f", "p.yaml"], {"p.yaml": "a: b\nc: [\n"}, "p.yaml, line 3: this is no YAML"),
        (["-f", "p.yaml"], {"p.yaml": "outlet: x\nzone: UTC\noutlet: y\n"}, "p.yaml, line 3: 'outlet' comes twice"),
        (["-f", "p.yaml"], {"p.yaml": "outlat: x\n"}, "p.yaml: there is no parameter 'outlat'; did you mean 'outlet'?"),
        (["-f", "p.yaml"], {"p.yaml": "zone: [UTC]\n"}, "p.yaml: ['UTC'] is no value of 'zone'"),
        (["--each", "e.csv"], {"e.csv": "outlet\nx\n"}, "e.csv, line 1: the word list lacks the column 'article'"),
        (["--each", "e.csv"], {"e.csv": "article,zoom\na,b\n"}, "e.csv, line 2: there is no parameter 'zoom'"),
        (["--each", "e.csv"], {"e.csv": "article,day_first\na,\nb,perhaps\n"}, "e.csv, line 3: 'perhaps' is no value"),
        (["--each", "e.csv"], {"e.csv": "article,names\n,\nb,c\n"}, "e.csv, line 2: the row names no article"),
        (["--each", "e.csv"], {"e.csv": "article,names\na,none.csv\n"}, "none.csv, looked for in "),
        (["-p", "cues", "none.csv"], {}, "none.csv, looked for in "),
        (["-p", "reference", "r.csv"], {"r.csv": "term,count\nwar,\n"}, "r.csv, line 2: no count for a term"),
        (["-p", "corpus", "none.csv"], {}, "none.csv, looked for in "),
        (["-p", "about_sources", "s.csv"], {"s.csv": "name\nx\n"}, "s.csv, line 1: the word list lacks the column"),
        (["-o", "file/out"], {"file": ""}, "file/out: nothing can be written into this folder"),
    ],
)
def test_what_is_wrong_for_all_is_one_sentence_before_the_first_kernel(
    stories,
    asked,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    arguments: list[str],
    files: dict[str, str],
    wrong: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, content in files.items():
        Path(name).write_text(content, encoding="utf-8")
    result = run("report", *stories, *arguments)
    assert result.exit_code == 2
    assert asked == []
    assert result.stderr.count("\n") == 1 and wrong in result.stderr


def test_without_an_article_the_command_says_so() -> None:
    assert "there is no article to report on" in run("report").stderr


@pytest.mark.parametrize("words", [f"data/articles/{SPECIMEN}.txt", f"~/{SPECIMEN}.txt", "~nobody/x.txt"])
def test_a_path_is_found_from_anywhere(asked, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, words: str) -> None:
    monkeypatch.setenv("HOME", str(ROOT / "data" / "articles"))
    monkeypatch.chdir(tmp_path)
    result = run("report", words)
    if "nobody" in words:
        assert result.exit_code == 2 and "~nobody/x.txt: there is no such file" in result.stderr
    else:
        assert [one["article"] for one in asked] == [str(ROOT / "data" / "articles" / f"{SPECIMEN}.txt")]


def test_two_days_of_one_name_into_one_folder_are_two_reports(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(notebook, "run", lambda *_, **__: nbformat.v4.new_notebook())
    monkeypatch.setattr("analysis.reporting.exported_page.page", lambda _: "")
    for day in ("mon", "tue"):
        (tmp_path / day).mkdir()
        (tmp_path / day / "story.txt").write_text(STORY.replace("Monday", day), encoding="utf-8")
    result = run("report", tmp_path / "mon" / "story.txt", tmp_path / "tue" / "story.txt", "-o", tmp_path / "out")
    assert [Path(line).name for line in result.stdout.splitlines()] == ["story.html", "story-2.html"]


def test_an_article_that_cannot_be_opened_stops_no_batch(
    stories, asked, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    real = Path.read_bytes

    def shut(path: Path) -> bytes:
        if path.name == "one.txt":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", shut)
    monkeypatch.setattr(os, "access", lambda path, _: False)
    result = run("report", *stories, "-o", tmp_path / "out")
    assert "one.txt: the file cannot be read; check its permissions." in result.stderr
    assert len(asked) == 2


def test_a_pipe_or_a_link_to_nothing_is_named_and_stops_no_batch(stories, asked, tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to("gone.txt")
    os.mkfifo(tmp_path / "pipe")
    result = run("report", tmp_path / "link.txt", "/dev/null", tmp_path / "pipe", stories[0], "-o", tmp_path / "out")
    assert "link.txt: this is a link to 'gone.txt', which is not there;" in result.stderr
    assert "/dev/null: this is a pipe or a device" in result.stderr and "pipe: this is a pipe" in result.stderr
    assert len(asked) == 1 and "Traceback" not in result.output


def test_a_bad_file_in_an_archive_is_named_by_its_own_name(stories, asked, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "week.zip", "w") as archive:
        for place, words in enumerate((STORY, "", STORY)):
            archive.writestr(f"day/{place}.txt", words)
    result = run("report", tmp_path / "week.zip", "-o", tmp_path / "out")
    assert "week.zip/day/1.txt: there are no words in it" in result.stderr and len(asked) == 2


def test_a_folder_is_no_notebook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in (".", tmp_path):
        result = run("html", name)
        assert result.exit_code == 2 and f"{name}: this is a folder, not a file" in result.stderr


def test_a_name_that_is_too_long_for_any_disk_is_named(stories, asked, tmp_path: Path) -> None:
    result = run("report", "e" * 300 + ".txt", stories[0], "-o", tmp_path / "out")
    assert "there is no such file" in result.stderr and len(asked) == 1


def test_defaults_and_values_given_alike_are_one_run() -> None:
    defaults = notebook.defaults(batch.SOURCE)
    assert batch.planned("a", defaults) == batch.planned(
        "a", {**defaults, **parameters.checked({"zone": defaults["zone"]})}
    )


ROWS = """id,headline,body,url
17,Pier shut,"The pier is shut, Ines Duarte said on Monday. ""We found cracks in two walls,"" she told reporters.",
18,Pier open,,
19,Pier sold,"The pier is sold, Ola Lund said on Friday. The mayor called the sale a mistake and asked for a vote.",
"""


def test_folders_patterns_lists_and_tables_are_their_stories(stories, asked, monkeypatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "deep" / "down").mkdir(parents=True)
    (tmp_path / "deep" / ".hidden").write_text(STORY, encoding="utf-8")
    stories[0].rename(tmp_path / "deep" / "down" / "one.txt")
    (tmp_path / "rows.csv").write_text(ROWS, encoding="utf-8")
    (tmp_path / "list").write_text("rows.csv\n", encoding="utf-8")
    result = run("report", "deep", "t*.txt", "@list", "-o", "out")
    assert [str(Path(str(one["article"])).relative_to(tmp_path)) for one in asked] == [
        "deep/down/one.txt", "three.txt", "two.txt", "rows.csv#17", "rows.csv#19",
    ]  # fmt: skip
    assert "error: rows.csv, row 3: the row has no text." in result.stderr


def test_standard_input_is_a_story(asked, tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["report", "-", "-o", str(tmp_path / "out")], input=STORY)
    assert [Path(str(one["article"])).name for one in asked] == ["standard-input"], result.stderr


def test_a_web_address_is_one_sentence(asked, tmp_path: Path) -> None:
    result = run("report", "https://example.org/story.html", "-o", tmp_path / "out")
    assert result.exit_code == 2 and "this is a web address, and nothing is fetched" in result.stderr


def test_a_row_is_read_again_by_its_address_and_its_title_is_part_of_its_record(tmp_path: Path) -> None:
    table = tmp_path / "a#b.csv"
    table.write_text(ROWS, encoding="utf-8")
    found = report.open_article(f"{table}#19")
    assert found.article.title == "Pier sold" and "Ola Lund" in set(found.statements.speaker)
    table.write_text(ROWS.replace("Pier sold", "Pier given away"), encoding="utf-8")
    assert report.open_article(f"{table}#19").article.sha256 != found.article.sha256
    with pytest.raises(InputError, match="there is no story '20' in it"):
        report.open_article(f"{table}#20")


def test_a_saved_page_is_a_story_and_its_files_are_none(asked, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    paragraphs = "".join(f"<p>{line}</p>" for line in STORY.split("\n\n")[1:])
    page = f"<!doctype html><html><body><article><h1>Harbour tunnel late</h1>{paragraphs}</article></body></html>"
    (tmp_path / "saved" / "story_files").mkdir(parents=True)
    (tmp_path / "saved" / "story.html").write_text(page, encoding="utf-8")
    (tmp_path / "saved" / "story_files" / "menu.html").write_text(page, encoding="utf-8")
    result = run("report", "saved", "saved/story_files", "-o", "out")
    assert [Path(str(one["article"])).name for one in asked] == ["story.html", "story.html"], result.stderr


def test_a_story_of_a_folder_that_a_list_names_too_is_reported_once(asked, tmp_path: Path) -> None:
    (tmp_path / "stories").mkdir()
    for name in ("pier", "quay"):
        (tmp_path / "stories" / f"{name}.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "lists").mkdir()
    (tmp_path / "lists" / "each.csv").write_text("article,outlet\n../stories/pier.txt,The Pier\n", encoding="utf-8")
    jobs = job_list.jobs([tmp_path / "stories"], {}, [], tmp_path / "lists" / "each.csv")
    found = [(Path(job.name).name, job.parameters.get("outlet")) for job in jobs]
    assert found == [("quay.txt", None), ("pier.txt", "The Pier")]


def test_a_web_address_is_named_as_it_was_typed(tmp_path: Path) -> None:
    result = run("report", "https://quay.example/a", "-o", tmp_path / "out")
    assert result.exit_code == 2 and "nothing is fetched" in result.stderr
    assert "https:/q" not in result.output + result.stderr


def test_reports_made_side_by_side_are_the_same_bytes_as_one_alone(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"s{number}.txt").write_text(STORY.replace("four", f"{number + 4}"), encoding="utf-8")
    (tmp_path / "bad.txt").write_text("", encoding="utf-8")
    many = run("report", *sorted(tmp_path.glob("*.txt")), "-o", tmp_path / "many", "--jobs", "2")
    assert many.exit_code == 2
    assert "3 of 4 reports made" in many.stderr
    assert "bad.txt: the file is empty" in many.stderr
    alone = run("report", tmp_path / "s1.txt", "-o", tmp_path / "alone", "--engine", "plain")
    assert alone.exit_code == 0
    for ending in ENDINGS:
        assert (tmp_path / "many" / f"s1{ending}").read_bytes() == (tmp_path / "alone" / f"s1{ending}").read_bytes()


def test_a_table_without_a_row_is_named_and_counts(tmp_path: Path) -> None:
    (tmp_path / "empty.csv").write_text("headline,body\n", encoding="utf-8")
    result = run("report", tmp_path / "empty.csv", "-o", tmp_path / "out")
    assert result.exit_code == 2
    assert "empty.csv: the table has columns and no rows" in result.stderr


def test_a_table_is_no_story(tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text(f"headline,body\nA pier,{STORY!r}\n", encoding="utf-8")
    with pytest.raises(InputError, match="this is a table of stories, not a story"):
        read(tmp_path / "rows.csv")


def test_what_is_no_notebook_is_not_refreshed(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    result = run("refresh", tmp_path / "story.txt")
    assert result.exit_code == 2
    assert "this is no notebook that can be read" in result.stderr


def test_ctrl_c_ends_a_batch_with_a_way_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(notebook, "run", stopped)
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    result = run("report", tmp_path / "story.txt", "-o", tmp_path / "out", "--engine", "plain")
    assert result.exit_code == 130
    assert "the same command goes on from here" in result.stderr
