"""The command line, from the outside: one clear sentence for bad input, and exit codes that tell the truth."""

from pathlib import Path

import papermill
import pytest
from click.testing import CliRunner, Result

import analysis
from analysis.__main__ import main
from analysis.language import installed_model
from analysis.reporting import notebook

STORY = """Harbour tunnel to open a year late

The harbour tunnel will open a year late, the port authority said on Monday.

"We found cracks in two of the walls," the authority's director, Ines Duarte, told reporters. She added that
the repair would cost four million euros.

The mayor called the delay a disgrace and asked the authority to publish its inspection reports.
"""


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def story(tmp_path) -> Path:
    path = tmp_path / "harbour tunnel.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


BAD = {
    "empty.txt": (b"", "empty"),
    "blank.txt": (b" \n\t\n", "empty"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x02\x00" * 40, "not text|binary"),
    "german.txt": (
        "Der Bürgermeister sagte am Montag, der Tunnel werde erst im nächsten Jahr eröffnet. Die Kosten seien "
        "deutlich gestiegen, und die Verwaltung habe den Rat nicht rechtzeitig unterrichtet.\n".encode()
        * 3,
        "German",
    ),
    "long.txt": (b"The council met again and talked about the harbour tunnel for hours. " * 15_000, "raise max_chars"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_one_sentence_and_exit_code_2(tmp_path, name):
    content, word = BAD[name]
    (tmp_path / name).write_bytes(content)
    result = run("report", tmp_path / name, "--output", tmp_path / "out")
    assert result.exit_code == 2
    errors = [line for line in result.stderr.splitlines() if line.startswith("error: ")]
    assert len(errors) == 1
    assert name in errors[0]
    assert any(part in errors[0] for part in word.split("|")), errors[0]
    assert errors[0].endswith(".")
    assert "Traceback" not in result.output
    assert not list((tmp_path / "out").iterdir())


def test_a_folder_and_a_missing_file_are_named(tmp_path):
    for path in (tmp_path, tmp_path / "nowhere.txt"):
        result = run("report", path, "--output", tmp_path / "out")
        assert result.exit_code == 2
        assert str(path) in result.stderr
        assert "Traceback" not in result.output


def test_a_misspelt_parameter_is_named_before_anything_runs(story, tmp_path):
    result = run("report", story, "-p", "outlat", "x", "--output", tmp_path / "out")
    assert result.exit_code == 2
    assert "did you mean 'outlet'?" in result.stderr
    assert not (tmp_path / "out").exists()


def test_a_value_of_the_wrong_type_is_named_before_anything_runs(story, tmp_path):
    for name, value, wanted in (("max_chars", "lots", "a whole number"), ("day_first", "maybe", "True or False")):
        result = run("report", story, "-p", name, value, "--output", tmp_path / "out")
        assert result.exit_code == 2
        assert f"{value!r} is no value of {name!r}; give {wanted}" in result.stderr
    assert not (tmp_path / "out").exists()


def test_a_word_list_that_cannot_be_used_is_named(story, tmp_path):
    (tmp_path / "mine.csv").write_text("term,frame\nborder,conflict\nriver\n", encoding="utf-8")
    for name, words in (("mine.csv", "mine.csv, line 3: 1 cell where"), ("none.csv", "there is no such file")):
        result = run("report", story, "-p", "lexicons", tmp_path / name, "--output", tmp_path / "out")
        assert result.exit_code == 2
        assert words in result.stderr
        assert "Traceback" not in result.output


def test_a_list_of_cues_that_cannot_be_used_is_named(story, tmp_path):
    (tmp_path / "mine.csv").write_text("verb,takes\nmoot,clause\nmooted,clause\n", encoding="utf-8")
    result = run("report", story, "--cues", tmp_path / "mine.csv", "--output", tmp_path / "out")
    assert result.exit_code == 2
    assert "mine.csv, line 3: 'mooted' is a form of 'moot'; write 'moot'" in result.stderr


def test_a_names_file_mends_a_batch_and_only_what_fits_no_article_is_warned_of(story, tmp_path):
    other = tmp_path / "ferry.txt"
    other.write_text(
        "Ferry to stop\n\nThe ferry will stop in May, Nora Hill told reporters on Monday.\n", encoding="utf-8"
    )
    names = tmp_path / "names.csv"
    names.write_text("name;side\r\nInes Duarte;Portugal\r\nNora Hill;Malta\r\nJo Café;Peru\r\n", encoding="cp1252")
    out = tmp_path / "out"
    result = run("report", story, other, "--names", names, "--output", out)
    assert result.exit_code == 0
    assert [line for line in result.stderr.splitlines() if line.startswith("warning")] == [
        f"warning: {names}, line 4: 'Jo Café' fits nothing in the article; write it as the article does."
    ]
    page = (out / "ferry.html").read_text(encoding="utf-8")
    assert "Malta" in page and "Portugal" not in page and "fits nothing" not in page


def test_a_names_file_that_contradicts_itself_is_refused(story, tmp_path):
    names = tmp_path / "names.csv"
    names.write_text("name,side\nInes Duarte,Portugal\nInes Duarte,Peru\n", encoding="utf-8")
    result = run("report", story, "-p", "names", names, "--output", tmp_path / "out")
    assert result.exit_code == 2
    assert "names.csv, line 3: side of 'Ines Duarte' contradicts line 2; keep one of the two." in result.stderr


def test_one_bad_article_does_not_stop_the_others(story, tmp_path):
    empty = tmp_path / "empty.txt"
    empty.touch()
    twin = tmp_path / "twin" / story.name
    twin.parent.mkdir()
    twin.write_text(STORY.replace("Monday", "Friday"), encoding="utf-8")
    result = run("report", empty, story, twin, "--output", tmp_path / "out")
    assert result.exit_code == 2
    assert "2 of 3 reports made" in result.stderr
    assert f"no report: {empty}" in result.stderr
    assert result.stderr.splitlines()[-1].endswith(f"open {tmp_path / 'out' / 'index.html'}")
    made = sorted(path.name for path in (tmp_path / "out").iterdir() if path.name != "index.html")
    assert made == ["harbour tunnel-2.html", "harbour tunnel-2.ipynb", "harbour tunnel.html", "harbour tunnel.ipynb"]
    assert "Friday" in (tmp_path / "out" / "harbour tunnel-2.html").read_text(encoding="utf-8")
    assert result.stdout.splitlines() == [str(tmp_path / "out" / name) for name in made if name.endswith("html")][::-1]


def test_a_failure_of_ours_stops_no_batch_and_is_told(story, tmp_path, monkeypatch):
    def fail(done):
        raise RuntimeError("no ink")

    monkeypatch.setattr("analysis.reporting.exported_page.page", fail)
    result = run("report", story, story, "--output", tmp_path / "out")
    assert result.exit_code == 1
    assert result.stderr.count("RuntimeError: no ink") == 2
    assert "0 of 2 reports made" in result.stderr


def test_html_makes_the_page_of_a_run_notebook(story, tmp_path):
    run("report", story, "--output", tmp_path / "out")
    made = tmp_path / "out" / "harbour tunnel.ipynb"
    result = run("html", made, "--output", tmp_path / "again.html")
    assert result.exit_code == 0
    assert (tmp_path / "again.html").read_bytes() == made.with_suffix(".html").read_bytes()


def test_html_refuses_what_is_no_notebook(tmp_path):
    (tmp_path / "x.ipynb").write_text("{}", encoding="utf-8")
    result = run("html", tmp_path / "x.ipynb")
    assert result.exit_code == 2
    assert "no notebook" in result.stderr


def test_codebook_prints_every_table():
    result = run("codebook")
    assert result.exit_code == 0
    assert "### statements" in result.output


def test_version_names_what_decides_a_figure():
    result = run("--version")
    assert result.exit_code == 0
    lines = result.output.splitlines()
    assert lines[0] == f"news-analysis {analysis.__version__}"
    assert [line.split()[0] for line in lines[1:]] == ["spaCy", installed_model.name_and_version()[0]]


def test_help_explains_every_parameter_of_the_notebook_in_its_own_words():
    printed = " ".join(run("report", "--help").output.split())
    for name, about in papermill.inspect_notebook(notebook.NOTEBOOKS / "article.ipynb").items():
        if name != "article":
            assert f"{name} {' '.join(about['help'].split())}" in printed


def test_the_notebook_is_found():
    assert Path(run("notebook").output.strip()).is_file()
    assert Path(run("notebook", "tour").output.strip()).is_file()
