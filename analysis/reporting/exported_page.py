"""A run notebook -> one HTML page: rendered by nbconvert with our template, in which nothing of the story is code."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from markupsafe import Markup, escape
from nbconvert import HTMLExporter, TemplateExporter
from nbformat import NotebookNode

from analysis.article import visible
from analysis.reporting import notebook as notebooks
from analysis.reporting import run_record
from analysis.reporting.colours import STYLE_SHEET
from analysis.reporting.piece import ROWS_START, into_figure, variants_in

TEMPLATES = Path(__file__).parent
_H1 = re.compile(r"<h1>(.*?)</h1>", re.DOTALL)
#: A line on how right a table is in the news, as `analysis.reporting.html.quiet` has it: no answer about the article.
_HOW_SURE = re.compile(r'<div [^>]+><(?:p|details) class="sure">')


class _PageExporter(HTMLExporter):
    """nbconvert's, without its last step, which parses the page to mark what our template marks or has not."""

    def from_notebook_node(self, nb: NotebookNode, resources: Any = None, **options: Any) -> Any:
        """Return a notebook as the template has it, and the resources that were given."""
        return TemplateExporter.from_notebook_node(self, nb, resources, **options)


def page(notebook: NotebookNode) -> str:
    """Return a run notebook as one HTML page by the template in ``reporting/page``."""
    html, _ = exporter().from_notebook_node(notebook)
    return visible(str(html))


@cache
def exporter() -> HTMLExporter:
    """Return what makes a page: the template and its filters, which hold nothing of a notebook."""
    made = _PageExporter(
        template_name="page",
        extra_template_basedirs=[str(TEMPLATES)],
        exclude_anchor_links=True,
        default_preprocessors=[],
    )
    for name, function in (
        ("page_title", _page_title),
        ("headings", _headings),
        ("heading", _heading),
        ("answered", _answered),
        ("contents", _contents),
        ("stamp", _stamp),
    ):
        made.register_filter(name, function)
    made.environment.globals["style_sheet"] = STYLE_SHEET
    _ = made.template  # read and compiled here
    return made


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
            answer = answer or any(map(_tells, cell.outputs))
            any_answer = any_answer or answer
        elif not (heading or (any_answer if fold else answer)):
            continue
        else:
            answer = False
            any_answer = any_answer and not (heading or fold)
        kept.append(cell)
    return kept[::-1]


def _tells(output: NotebookNode) -> bool:
    """Whether an output says something of the article: all do but those on how right a table is."""
    return not _HOW_SURE.match(output.get("data", {}).get("text/html", ""))


def _headings(notebook: NotebookNode) -> list[dict[str, str]]:
    """Return the sections of a notebook: its markdown cells that start with a second-level heading."""
    cells = (cell for cell in notebook.cells if cell.cell_type == "markdown" and cell.source.startswith("## "))
    return [_heading(cell.source) for cell in cells]


def _heading(source: str) -> dict[str, str]:
    """Return a section's title, its anchor, and the prose below it."""
    title, _, rest = source.removeprefix("## ").partition("\n")
    return {"title": title.strip(), "anchor": re.sub(r"[^a-z]+", "-", title.lower()).strip("-"), "rest": rest.strip()}


def _stamp(notebook: NotebookNode) -> str:
    """Return the record of the run, for the page's head."""
    known = notebooks.record(notebook)
    return run_record.stamp(known[0]) if known else Markup()
