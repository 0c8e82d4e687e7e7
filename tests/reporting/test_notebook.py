"""A run notebook is the same bytes twice, and a failing one says why in a sentence."""

from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from analysis import project_files
from analysis.errors import AnalysisError, ReportError
from analysis.reporting import notebook


@pytest.fixture
def small(tmp_path) -> Path:
    """A notebook with two parameters and a cell that prints one of them."""
    parameters = new_code_cell(
        'article: str = "none.txt"  # the file to read\nminimum_count: int = 2  # rarest word shown',
        metadata={"tags": ["parameters"]},
    )
    cells = [new_markdown_cell("# A question"), parameters, new_code_cell("print('a')\nprint(minimum_count)")]
    path = tmp_path / "small.ipynb"
    nbformat.write(
        new_notebook(
            cells=cells, metadata={"kernelspec": {"name": "python3", "display_name": "x", "language": "python"}}
        ),
        path,
    )
    return path


def with_code(path: Path, code: str) -> Path:
    node = nbformat.read(path, as_version=4)
    node.cells.append(new_code_cell(code))
    nbformat.write(node, path)
    return path


def test_two_runs_write_the_same_bytes_and_no_path_of_the_machine(small, tmp_path):
    for name in ("a", "b"):
        done = notebook.run(small, {"article": str(tmp_path / "story.txt"), "minimum_count": 3})
        (tmp_path / name).write_text(notebook.text_of(done), encoding="utf-8")
    first, second = ((tmp_path / name).read_text(encoding="utf-8") for name in ("a", "b"))
    assert first == second
    assert str(tmp_path) not in first
    assert "story.txt" in first
    assert nbformat.reads(first, as_version=4).cells[-1].outputs[0].text == "a\n3\n"


def test_a_path_inside_the_project_stays_usable(small, tmp_path):
    done = notebook.run(small, {"article": str(project_files.ROOT / "data" / "articles" / "x.txt")})
    assert done.metadata.papermill.parameters.article == "data/articles/x.txt"
    injected = next(cell for cell in done.cells if cell.id == "injected-parameters")
    assert 'article = "data/articles/x.txt"' in injected.source


def test_our_own_error_comes_out_as_its_sentence(small):
    code = "from analysis.errors import InputError\nraise InputError('the file is empty', where='x.txt', do='paste it')"
    with pytest.raises(AnalysisError, match=r"^x\.txt: the file is empty; paste it\.$"):
        notebook.run(with_code(small, code), {})


def test_any_other_error_names_the_cell(small):
    with pytest.raises(ReportError, match=r"small\.ipynb: cell 4 failed with ZeroDivisionError: division by zero;"):
        notebook.run(with_code(small, "1 / 0"), {"minimum_count": 1})


def test_what_is_no_notebook_is_refused(tmp_path):
    (tmp_path / "x.ipynb").write_text("not json", encoding="utf-8")
    with pytest.raises(ReportError, match="no notebook that can be read"):
        notebook.read_notebook(tmp_path / "x.ipynb")


def test_a_notebook_that_is_not_there_is_named_as_such(tmp_path):
    with pytest.raises(ReportError, match=r"x\.ipynb: there is no such file; check the name and the folder\.$"):
        notebook.read_notebook(tmp_path / "x.ipynb")
