"""One notebook -> one HTML page: run by papermill, made repeatable, rendered by nbconvert with our template."""

from __future__ import annotations

import difflib
import logging
import re
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

import nbformat
import papermill
from markupsafe import escape
from nbconvert import HTMLExporter
from nbformat import NotebookNode
from papermill.exceptions import PapermillExecutionError

from analysis import errors, project_files
from analysis.article import visible
from analysis.reporting.colours import STYLE_SHEET
from analysis.reporting.drawing import variants_in
from analysis.reporting.piece import ROWS_START, into_figure

NOTEBOOKS = project_files.ROOT / "notebooks"
TEMPLATES = Path(__file__).parent

#: What a run leaves in a notebook's metadata that the next run would leave differently.
_CELL_TIMES = ("papermill", "execution", "ExecuteTime")
#: An interpreter's version is true of the machine alone; the page's machine block names it.
_LANGUAGE = {"name": "python", "file_extension": ".py", "mimetype": "text/x-python"}
_KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}
_H1 = re.compile(r"<h1>(.*?)</h1>", re.DOTALL)
_TRUTH = {"True": True, "False": False}
#: The kernel's own messages are no part of a report's progress.
_QUIET = "--log-level=CRITICAL"


def typed(notebook: Path, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return parameters in the types that the notebook declares; a text is read as a command line gives it.

    Raises `ReportError` for a parameter the notebook does not have, naming the nearest one it has, and for a value
    that is not of the declared type.
    """
    known = papermill.inspect_notebook(notebook)
    for name in given:
        if name not in known:
            near = difflib.get_close_matches(name, known, 1)
            hint = f"did you mean {near[0]!r}?" if near else "choose one of them"
            raise errors.ReportError(
                f"there is no parameter {name!r}", where=notebook.name, do=f"{hint} It takes {', '.join(known)}"
            )
    return {name: _as(known[name]["inferred_type_name"], name, value) for name, value in given.items()}


def explained(notebook: Path, without: Collection[str] = ()) -> list[tuple[str, str]]:
    """Return each parameter of a notebook with its help and default, as the notebook gives them."""
    known = papermill.inspect_notebook(notebook)
    return [(name, f"{about['help']} [{about['default']}]") for name, about in known.items() if name not in without]


def _as(kind: str, name: str, value: Any) -> Any:
    """Return a parameter's value as the type of that name; None and 'None' stay none."""
    if value in (None, "None"):
        return None
    if kind == "str":
        return str(value)
    try:
        return _TRUTH[str(value)] if kind == "bool" else int(str(value))
    except (KeyError, ValueError):
        wanted = "True or False" if kind == "bool" else "a whole number"
        raise errors.ReportError(f"{value!r} is no value of {name!r}", do=f"give {wanted}") from None


def run(notebook: Path, parameters: Mapping[str, Any]) -> NotebookNode:
    """Run a notebook by papermill and return it, made repeatable by `normalise`.

    Raises `ReportError` where a cell fails; an error of ours inside the notebook comes out as itself.
    """
    values = typed(notebook, parameters)
    logging.getLogger("papermill").setLevel(logging.ERROR)
    try:
        done = papermill.execute_notebook(notebook, None, values, progress_bar=False, extra_arguments=[_QUIET])
    except PapermillExecutionError as error:
        raise _as_ours(error, notebook) from error
    return normalise(done)


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


def normalise(notebook: NotebookNode) -> NotebookNode:
    """Return the notebook without what differs between two runs of the same input.

    Times, durations, random cell ids, machine paths and the interpreter's version go; consecutive
    pieces of one output stream are joined, since how a stream is cut is chance.
    """
    parameters = notebook.metadata.get("papermill", {}).get("parameters", {})
    notebook.metadata = nbformat.from_dict({"kernelspec": _KERNEL, "language_info": _LANGUAGE})
    if parameters:
        notebook.metadata["papermill"] = {"parameters": {k: _portable(v) for k, v in parameters.items()}}
    for number, cell in enumerate(notebook.cells, 1):
        cell.metadata = nbformat.from_dict({k: v for k, v in cell.metadata.items() if k not in _CELL_TIMES})
        if "injected-parameters" in cell.metadata.get("tags", ()):
            cell.id = "injected-parameters"
            cell.source = _portable_source(cell.source)
        elif not re.fullmatch(r"[a-z][a-z0-9-]*", cell.get("id", "")):
            cell.id = f"cell-{number}"
        if cell.cell_type == "code":
            cell.outputs = _joined_streams(cell.outputs)
    return notebook


def _portable(value: Any) -> Any:
    """Return a path inside the project relative to it, and one outside by its name; other values as they are."""
    if not isinstance(value, str) or not Path(value).is_absolute():
        return value
    return project_files.portable(Path(value))


def _portable_source(source: str) -> str:
    """Return the injected cell's code with every absolute path made portable."""
    lines = []
    for line in source.splitlines():
        name, _, value = line.partition(" = ")
        literal = value[1:-1] if value[:1] == value[-1:] == '"' else ""
        lines.append(f'{name} = "{_portable(literal)}"' if literal else line)
    return "\n".join(lines)


def _joined_streams(outputs: list[NotebookNode]) -> list[NotebookNode]:
    joined: list[NotebookNode] = []
    for output in outputs:
        last = joined[-1] if joined else None
        if output.output_type == "stream" and last is not None and last.get("name") == output.name:
            last.text += output.text
        else:
            joined.append(output)
    return joined


def page(notebook: NotebookNode) -> str:
    """Return a run notebook as one HTML page by the template in ``reporting/page``."""
    exporter = HTMLExporter(template_name="page", extra_template_basedirs=[str(TEMPLATES)], exclude_anchor_links=True)
    for name, function in (
        ("page_title", _page_title),
        ("headings", _headings),
        ("heading", _heading),
        ("answered", _answered),
        ("contents", _contents),
    ):
        exporter.register_filter(name, function)
    exporter.environment.globals["style_sheet"] = STYLE_SHEET
    html, _ = exporter.from_notebook_node(notebook)
    return visible(str(html))


def _contents(outputs: list[NotebookNode]) -> str:
    """Return outputs as HTML, each picture in the figure before it; where the rows are is for JupyterLab alone."""
    page = ""
    for output in outputs:
        data = output.get("data", {})
        if "text/html" in data:
            page += "" if data["text/html"].startswith(ROWS_START) else data["text/html"]
        elif "image/svg+xml" in data:
            page = into_figure(page, variants_in(data["image/svg+xml"]))
        elif output.output_type == "error":
            page += f'<pre class="warn">{escape(f"{output.ename}: {output.evalue}")}</pre>'
        else:
            page += f"<pre>{escape(output.get('text') or data.get('text/plain', ''))}</pre>"
    return page


def _page_title(notebook: NotebookNode) -> str:
    """Return the first h1 among the outputs, as text that is already escaped."""
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            if heading := _H1.search(output.get("data", {}).get("text/html", "")):
                return heading[1]
    return "Report"


def _answered(notebook: NotebookNode) -> list[NotebookNode]:
    """Return the cells without the questions that this article gives no answer to, and without folds that are empty.

    Sections keep their headings. A cell with nothing to say shows nothing.
    """
    kept: list[NotebookNode] = []
    answer = any_answer = False
    for cell in reversed(notebook.cells):
        heading, fold = cell.source.startswith("#"), "fold" in cell.metadata.get("tags", ())
        if cell.cell_type == "code":
            answer = answer or bool(cell.outputs)
            any_answer = any_answer or answer
        elif not (heading or (any_answer if fold else answer)):
            continue
        else:
            answer = False
            any_answer = any_answer and not (heading or fold)
        kept.append(cell)
    return kept[::-1]


def _headings(notebook: NotebookNode) -> list[dict[str, str]]:
    """Return the sections of a notebook: its markdown cells that start with a second-level heading."""
    cells = (cell for cell in notebook.cells if cell.cell_type == "markdown" and cell.source.startswith("## "))
    return [_heading(cell.source) for cell in cells]


def _heading(source: str) -> dict[str, str]:
    """Return a section's title, its anchor, and the prose below it."""
    title, _, rest = source.removeprefix("## ").partition("\n")
    return {"title": title.strip(), "anchor": re.sub(r"[^a-z]+", "-", title.lower()).strip("-"), "rest": rest.strip()}


def read_notebook(path: Path) -> NotebookNode:
    """Read a notebook file; raise `ReportError` where there is no such file, or it is no notebook."""
    if not path.exists():
        raise errors.ReportError("there is no such file", where=str(path), do="check the name and the folder")
    try:
        return nbformat.read(path, as_version=4)
    except (OSError, ValueError, KeyError, nbformat.ValidationError, nbformat.reader.NotJSONError) as error:
        raise errors.ReportError(
            "this is no notebook that can be read", where=str(path), do="give the .ipynb file of a papermill run"
        ) from error


def write(notebook: NotebookNode, path: Path) -> None:
    """Write a notebook, with the same bytes for the same notebook."""
    path.write_text(nbformat.writes(notebook, version=4) + "\n", encoding="utf-8", newline="\n")
