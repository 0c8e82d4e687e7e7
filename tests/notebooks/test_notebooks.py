"""The notebooks by themselves: run by papermill from anywhere, explained parameters, and cells that are for reading.

Their stored outputs are compared by nbval: `pytest --nbval notebooks`.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import nbformat
import papermill
import pytest
from click.testing import CliRunner

from analysis.__main__ import main
from analysis.reporting import notebook
from tests.conftest import ROOT, SPECIMEN

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_prose_leads_and_a_cell_makes_few_calls(path: Path) -> None:
    cells = nbformat.read(path, as_version=4).cells
    assert cells[0].cell_type == "markdown"
    for cell in cells:
        if cell.cell_type == "code":
            body = ast.parse(cell.source).body
            statements = [node for node in body if not isinstance(node, ast.Import | ast.ImportFrom | ast.AnnAssign)]
            assert len(statements) <= 2, cell.source
            assert not any(isinstance(node, ast.FunctionDef | ast.For | ast.While | ast.If) for node in ast.walk(ast.parse(cell.source)))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_what_is_stored_names_no_machine_and_no_time(path: Path) -> None:
    stored = path.read_text(encoding="utf-8")
    node = nbformat.read(path, as_version=4)
    assert str(ROOT) not in stored
    assert "execution" not in stored.split('"source"')[0]
    assert notebook.normalise(nbformat.from_dict(node)) == node
    assert all(cell.outputs or "parameters" in cell.metadata.tags for cell in node.cells if cell.cell_type == "code")


def test_papermill_explains_every_parameter() -> None:
    known = papermill.inspect_notebook(ROOT / "notebooks" / "article.ipynb")
    assert {"article", "outlet", "zone", "lexicons", "minimum_count"} <= set(known)
    assert all(about["help"] and about["inferred_type_name"] != "None" for about in known.values())
