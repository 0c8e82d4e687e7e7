"""What a cell of the report gives a notebook: HTML, a picture of its own in three forms, and the rows behind it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import matplotlib
import nbformat
import pandas as pd
import pytest
from IPython.core.displaypub import CapturingDisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from markupsafe import Markup

import analysis
from analysis.reporting import figures, notebook, report
from analysis.reporting.piece import Figure, Piece
from tests.conftest import ROOT
from tests.reporting.pages import Page

SVG = "{http://www.w3.org/2000/svg}"
FIGURES = ("who_speaks", "where_heard", "named_and_heard", "how_it_came", "acting", "frame_words")
#: What has no rows: the article's card, and prose on the method.
PROSE = {"card", "machine", "method", "limits", "how_sure", "style", "open_article", "shown"}
SECTIONS = sorted(set(dir(report)) - PROSE)


@pytest.fixture
def shell(monkeypatch: pytest.MonkeyPatch) -> Iterator[InteractiveShell]:
    """An IPython that keeps what is shown."""
    ipython = InteractiveShell.instance()
    monkeypatch.setattr(ipython, "display_pub", CapturingDisplayPublisher())
    yield ipython
    InteractiveShell.clear_instance()


def shown(shell: InteractiveShell, piece: Any) -> list[dict[str, Any]]:
    """Return what a notebook keeps of a piece at a cell's end, by media type."""
    shell.display_pub.outputs.clear()
    data, _ = shell.display_formatter.format(piece)
    assert data == {}
    return [output["data"] for output in shell.display_pub.outputs]


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_is_an_output_of_its_own_in_three_forms(shell, specimen: analysis.Analysis, name: str) -> None:
    outputs = shown(shell, getattr(report, name)(specimen))
    [caption], [picture] = outputs[:1], [data for data in outputs if "image/png" in data]
    assert "<figcaption>" in caption["text/html"] and "<svg" not in "".join(d.get("text/html", "") for d in outputs)
    assert set(picture) == {"image/svg+xml", "image/png", "text/plain"}
    assert picture == next(data for data in shown(shell, getattr(report, name)(specimen)) if "image/png" in data)


@pytest.mark.parametrize("name", FIGURES)
def test_the_words_of_a_figure_have_its_finding_and_every_number(shell, specimen: analysis.Analysis, name: str) -> None:
    outputs = shown(shell, getattr(report, name)(specimen))
    finding = outputs[0]["text/html"].partition("<figcaption>")[2].partition(" <small")[0]
    words = outputs[1]["text/plain"]
    assert words.startswith(f"{Markup(finding).striptags()}.\n")
    drawn = ElementTree.fromstring(outputs[1]["image/svg+xml"])[1]
    numbers = {part for text in drawn.iter(f"{SVG}text") for part in (text.text or "").split() if part[0].isdigit()}
    assert all(number in words.replace(",", " ").split() for number in numbers)
    assert name == "where_heard" or numbers


def test_a_picture_names_no_version_and_no_date(shell, specimen: analysis.Analysis) -> None:
    png = shown(shell, report.acting(specimen))[1]["image/png"]
    assert png.startswith(b"\x89PNG")
    assert not [chunk for chunk in (b"tEXt", b"iTXt", b"zTXt", b"tIME") if chunk in png]


def test_a_hostile_name_is_drawn_as_text() -> None:
    name = """<script>&amp; "O'Neil" </svg>$x$"""
    bar = figures.Bar(name, [figures.Part(3, 1, href='#"><script>')], name, '#"><script>')
    drawing = figures.bars([bar], name)
    image = ElementTree.fromstring(drawing.svg())
    assert {element.tag.removeprefix(SVG) for element in image.iter()} == {"svg", "style", "a", "rect", "path", "text"}
    assert name in {element.text for element in image.iter(f"{SVG}text")}
    assert "<script" not in Piece(Figure(Markup.escape(name), name, drawing)).markup
    assert drawing.png().startswith(b"\x89PNG")


@pytest.mark.parametrize("name", SECTIONS)
def test_the_rows_behind_a_section_are_one_step_away(shell, specimen: analysis.Analysis, name: str) -> None:
    piece = getattr(report, name)(specimen)
    assert isinstance(piece.data, pd.DataFrame) and len(piece.data)
    last = shown(shell, piece)[-1]["text/plain"]
    python = last.removeprefix("as a DataFrame: ")
    got = eval(python, {"found": specimen, "report": report})
    assert last != python and pd.DataFrame(got).equals(piece.data)


def test_where_the_rows_are_makes_no_page_longer(specimen_page: Path, specimen: analysis.Analysis) -> None:
    page = specimen_page.read_text(encoding="utf-8")
    assert "as a DataFrame" not in page
    run = nbformat.read(specimen_page.with_suffix(".ipynb"), as_version=4)
    assert sum("as a DataFrame" in str(cell.get("outputs")) for cell in run.cells) == len(SECTIONS)
    assert "<figure><figcaption>" in page and page.count("</figcaption><svg") == page.count("<figure>") == len(FIGURES)


def test_the_page_shows_what_the_pieces_are(specimen_page: Path, specimen: analysis.Analysis) -> None:
    page = _tags(specimen_page.read_text(encoding="utf-8"))
    parts = {
        name: [getattr(part, "markup", part) for part in getattr(report, name)(specimen).parts] for name in SECTIONS
    }
    assert [name for name in SECTIONS if not all(_tags(part) in page for part in parts[name])] == []


def _tags(html: str) -> str:
    """Return a page's elements in order, with their attributes and texts, as one text."""
    return " ".join(f"{e.tag} {sorted(e.attributes.items())} {e.text}" for e in Page(html).elements if e.tag != "html")


@pytest.mark.parametrize("name", ["article", "tour"])
def test_no_stored_table_or_text_can_become_a_formula(name: str) -> None:
    stored = notebook.read_notebook(ROOT / "notebooks" / f"{name}.ipynb")
    outputs = (output.get("data", {}) for cell in stored.cells for output in cell.get("outputs", ()))
    pages = [data["text/html"] for data in outputs if "text/html" in data]
    assert len(pages) > 9
    for page in pages:
        opening = page[page.index("<table") :] if page.startswith("<style") else page
        assert "mathjax_ignore" in opening.partition(">")[0]


def test_a_users_settings_of_matplotlib_change_no_figure(specimen: analysis.Analysis) -> None:
    def pictures() -> list[str | bytes]:
        return [part for bundle, _ in report.acting(specimen).outputs() for part in bundle.values()]

    own = {"font.family": "serif", "lines.antialiased": False, "path.sketch": (10, 100, 2), "savefig.transparent": True}
    ours = pictures()
    with matplotlib.rc_context({**own, "savefig.dpi": 400, "patch.antialiased": False, "text.antialiased": False}):
        assert pictures() == ours


def test_ways_of_which_the_story_tells_none_have_no_figure() -> None:
    article = analysis.read_text("The lake froze on Monday. The ice is thick, Ana Ruiz said.")
    assert not report.how_it_came(analysis.analyse(article)).markup
