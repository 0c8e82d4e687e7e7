"""A notebook: run by papermill, made repeatable, read, and known for what ran in it."""

from __future__ import annotations

import ast
import logging
import re
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from analysis import errors, project_files
from analysis.light_imports import left_out
from analysis.reporting import run_record
from analysis.reporting.parameters import PARAMETERS, checked, with_files
from analysis.reporting.run_record import RunRecord

with left_out("rfc3987_syntax"):
    import nbformat
    import papermill
    from nbformat import NotebookNode
    from papermill.exceptions import PapermillExecutionError
    from papermill.translators import PythonTranslator

NOTEBOOKS = project_files.ROOT / "notebooks"

#: What a run leaves in a notebook's metadata that the next run would leave differently.
_CELL_TIMES = ("papermill", "execution", "ExecuteTime")
#: An interpreter's version is true of the machine alone; the page's machine block names it.
_LANGUAGE = {"name": "python", "file_extension": ".py", "mimetype": "text/x-python"}
_KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}
#: Where a notebook's metadata have the record of what ran.
RECORD = "news_analysis"
_INJECTED = "injected-parameters"
#: The kernel's own messages are no part of a report's progress.
_QUIET = "--log-level=CRITICAL"


def explained(notebook: Path, without: Collection[str] = ()) -> list[tuple[str, str]]:
    """Return each parameter of a notebook with its help and default, as the notebook gives them."""
    known = papermill.inspect_notebook(notebook)
    return [(name, f"{about['help']} [{about['default']}]") for name, about in known.items() if name not in without]


def defaults(notebook: Path) -> dict[str, Any]:
    """Return the value of each parameter that a notebook declares."""
    return {name: ast.literal_eval(about["default"]) for name, about in papermill.inspect_notebook(notebook).items()}


def run(
    notebook: Path,
    parameters: Mapping[str, Any],
    *,
    working: Path | None = None,
    kept: Path | None = None,
    renamed: Mapping[str, Any] | None = None,
    engine: str | None = None,
) -> NotebookNode:
    """Run a notebook by papermill and return it, made repeatable by `normalise`.

    Parameters
    ----------
    notebook
        The file.
    parameters
        Checked parameters (`analysis.reporting.parameters`).
    working
        The folder to run in; the present one if not given.
    kept
        The folder that the notebook will be kept in, from which it names its files.
    renamed
        Parameters that the notebook keeps in place of those it ran with.
    engine
        Papermill's engine; its own if not given.

    Raises
    ------
    AnalysisError
        `ReportError` where a cell fails; an error of ours inside the notebook comes out as itself.
    """
    logging.getLogger("papermill").setLevel(logging.ERROR)
    folder = None if working is None else str(working)
    try:
        done = papermill.execute_notebook(
            notebook,
            None,
            dict(parameters),
            progress_bar=False,
            extra_arguments=[_QUIET],
            cwd=folder,
            engine_name=engine,
        )
    except PapermillExecutionError as error:
        raise _as_ours(error, notebook) from error
    return normalise(done, kept, renamed)


def _as_ours(error: PapermillExecutionError, notebook: Path) -> errors.AnalysisError:
    """Return the error a cell raised: one of ours as itself, any other by its cell."""
    ours = getattr(errors, str(error.ename), None)
    if isinstance(ours, type) and issubclass(ours, errors.AnalysisError):
        return ours(str(error.evalue).rstrip("."))
    return errors.ReportError(
        f"cell {error.exec_count} failed with {error.ename}: {' '.join(str(error.evalue).split())}",
        where=notebook.name,
        do="open the notebook in JupyterLab with the same parameters to see the cell",
    )


def take_warnings(notebook: NotebookNode) -> list[str]:
    """Take the warnings for the reader out of a notebook's outputs, and return them."""
    taken: list[str] = []
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            if output.get("name") == "stderr":
                lines = output.text.splitlines(keepends=True)
                taken += [line.strip().removeprefix(errors.WARNED) for line in lines if line.startswith(errors.WARNED)]
                output.text = "".join(line for line in lines if not line.startswith(errors.WARNED))
        if "outputs" in cell:
            cell.outputs = [one for one in cell.outputs if one.get("name") != "stderr" or one.text]
    return taken


def normalise(
    notebook: NotebookNode, folder: Path | None = None, renamed: Mapping[str, Any] | None = None
) -> NotebookNode:
    """Return the notebook without what differs between two runs of the same input, and with the record of what ran.

    Times, durations, random cell ids, machine paths and the interpreter's version go; consecutive pieces of one output
    stream are joined, since how a stream is cut is chance. Files are named from ``folder``.
    """
    known = record(notebook)
    notebook.metadata = nbformat.from_dict({"kernelspec": _KERNEL, "language_info": _LANGUAGE})
    for number, cell in enumerate(notebook.cells, 1):
        cell.metadata = nbformat.from_dict({k: v for k, v in cell.metadata.items() if k not in _CELL_TIMES})
        if _INJECTED in cell.metadata.get("tags", ()):
            cell.id = _INJECTED
            values = {name: _portable(value, folder) for name, value in {**_set_in(cell), **(renamed or {})}.items()}
            notebook.metadata["papermill"] = {"parameters": values}
            cell.source = PythonTranslator.codify(values, comment="Parameters").rstrip()
        elif not re.fullmatch(r"[a-z][a-z0-9-]*", cell.get("id", "")):
            cell.id = f"cell-{number}"
        if cell.cell_type == "code":
            cell.outputs = _joined_streams(cell.outputs)
    if known:
        notebook.metadata[RECORD] = known[0]._asdict()
    return notebook


def _portable(value: Any, folder: Path | None) -> Any:
    """Return an absolute path as it can be told elsewhere; other values as they are."""
    if isinstance(value, list):
        return [_portable(one, folder) for one in value]
    if not isinstance(value, str) or not Path(value).is_absolute():
        return value
    return project_files.portable(Path(value), folder)


def _set_in(cell: NotebookNode) -> dict[str, Any]:
    """Return the names that a cell of parameters sets, with their values."""
    values: dict[str, Any] = {}
    try:
        for line in ast.parse(cell.source).body:
            target = line.targets[0] if isinstance(line, ast.Assign) else getattr(line, "target", None)
            if isinstance(line, ast.Assign | ast.AnnAssign) and isinstance(target, ast.Name) and line.value:
                values[target.id] = ast.literal_eval(line.value)
    except (SyntaxError, ValueError) as error:
        raise errors.ReportError(
            "the cell of parameters has more than names and values", do="write a name, '=' and a value a line"
        ) from error
    return values


def _parameters(notebook: NotebookNode) -> dict[str, Any]:
    """Return the parameters that a notebook would run with now."""
    values: dict[str, Any] = {}
    for cell in notebook.cells:
        if {"parameters", _INJECTED} & set(cell.metadata.get("tags", ())):
            values |= _set_in(cell)
    return values


def record(notebook: NotebookNode) -> tuple[RunRecord, dict[str, Any]] | None:
    """Return the record of the run that a notebook's outputs are of; None where it did not run to its end."""
    outputs = (output for cell in notebook.cells for output in cell.get("outputs", ()))
    return run_record.of_outputs("".join(output.get("data", {}).get("text/html", "") for output in outputs))


def check_ran(notebook: NotebookNode, where: Path) -> None:
    """Raise `ReportError` for a notebook that is no report, was not run, failed, or ran with other parameters."""
    values = _parameters(notebook)
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", ())]
    again = f"run it again: papermill {where.name} {where.name}"
    if "article" not in values or not any("open_article(" in cell.source for cell in notebook.cells):
        raise errors.ReportError(
            "this notebook is no report", where=str(where), do="give a run of the notebook article.ipynb"
        )
    if failed := next((one for one in outputs if one.output_type == "error"), None):
        said = " ".join(f"{failed.ename}: {failed.evalue}".split()).rstrip(".")
        raise errors.ReportError(f"the notebook's run failed with {said}", where=str(where), do=again)
    known = record(notebook)
    if known is None:
        raise errors.ReportError("the notebook was not run, or not to its end", where=str(where), do=again)
    if name := run_record.differing(known[1], _found_from(where.parent, values)):
        raise errors.ReportError(
            f"the notebook ran with another {name!r} than the one it names now", where=str(where), do=again
        )


def _found_from(folder: Path, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return parameters with the files that a notebook names from its folder by their whole paths."""

    def whole(name: str) -> str:
        place = folder / name
        return str(place) if place.is_file() else name

    given = {name: value for name, value in values.items() if name in PARAMETERS}
    return {name: with_files(name, value, whole) for name, value in checked(given).items()}


def _joined_streams(outputs: list[NotebookNode]) -> list[NotebookNode]:
    joined: list[NotebookNode] = []
    for output in outputs:
        last = joined[-1] if joined else None
        if output.output_type == "stream" and last is not None and last.get("name") == output.name:
            last.text += output.text
        else:
            joined.append(output)
    return joined


def read_notebook(path: Path) -> NotebookNode:
    """Read a notebook file; raise `ReportError` where there is no such file, or it is no notebook."""
    if not path.is_file():
        raise errors.ReportError(**project_files.absence(path))
    try:
        return nbformat.read(path, as_version=4)
    except (OSError, ValueError, KeyError, nbformat.ValidationError, nbformat.reader.NotJSONError) as error:
        raise errors.ReportError(
            "this is no notebook that can be read", where=str(path), do="give the .ipynb file of a papermill run"
        ) from error


def text_of(notebook: NotebookNode) -> str:
    """Return a notebook as a file has it, the same for the same notebook."""
    return str(nbformat.writes(notebook, version=4)) + "\n"
