"""What a cell of the report shows: pieces of HTML, figures as pictures of their own, and the DataFrame behind them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from analysis.article import visible
from analysis.tables import TABLES

if TYPE_CHECKING:
    import pandas as pd

    from analysis.findings import Analysis
    from analysis.reporting.drawing import Drawing

#: What a page's figure is put together at: the picture stands below its caption.
CAPTION_END = "</figcaption>"
#: What the last output of a piece begins with: it says where the rows are, and is for JupyterLab alone.
ROWS_START = Markup('<p class="report rows mathjax_ignore">as a DataFrame:')
#: JupyterLab would read two amounts in dollars as a formula, hence ``mathjax_ignore``.
_DIV = Markup('<div class="report mathjax_ignore">{}</div>')


@dataclass(frozen=True)
class Figure:
    """A drawing under its finding in words, with the unit small beside it, and the key to its colours."""

    finding: Markup
    unit: str
    drawing: Drawing
    key: str = ""

    @property
    def caption(self) -> Markup:
        """The figure without its picture."""
        frame = Markup('<figure><figcaption>{} <small class="unit">{}</small></figcaption>{}</figure>')
        return Markup(visible(frame.format(self.finding, self.unit, self.key)))

    @property
    def markup(self) -> Markup:
        """The figure as a page has it."""
        return Markup(into_figure(self.caption, self.drawing.variants()))


def into_figure(page: str, picture: str) -> str:
    """Return HTML with a picture put into its last figure, or behind it where there is none."""
    before, end, after = page.rpartition(CAPTION_END)
    return "".join((before, end, picture, after) if end else (page, picture))


def variants_in(svg: str) -> str:
    """Return the variants out of a drawing's file, for a page that has its own style sheet."""
    return svg.partition("</style>")[2].removesuffix("</svg>")


@dataclass(frozen=True)
class Rows:
    """The rows behind a piece: the Python that a reader gets them by, and the way to them."""

    python: str
    get: Callable[[], pd.DataFrame]


def rows_of(found: Analysis, name: str, *arguments: str) -> Rows:
    """Return the rows of a table of an analysis, or of one of its methods with these arguments."""
    if name in TABLES:
        return Rows(f"found.{name}", lambda: getattr(found, name))
    import pandas as pd

    python = f"found.{name}({', '.join(map(repr, arguments))})"
    return Rows(python, lambda: pd.DataFrame(getattr(found, name)(*arguments)))


class Piece:
    """What a section returns: a notebook shows it, and ``data`` has the rows it was made from."""

    def __init__(
        self, *parts: str | Figure, rows: Rows | None = None, carried: Mapping[str, Any] | None = None
    ) -> None:
        """Take pieces of HTML and figures, in the order in which they are shown, and the rows behind them.

        ``carried`` is what the notebook keeps with the HTML, unseen, for who reads it there.
        """
        self.parts = [part if isinstance(part, Figure) else Markup(visible(part)) for part in parts if part]
        self._rows = rows
        self._carried = dict(carried or {})

    @property
    def data(self) -> pd.DataFrame | None:
        """The rows behind the piece as a DataFrame; None where it is prose."""
        return self._rows.get() if self._rows else None

    @property
    def markup(self) -> Markup:
        """The whole piece as HTML."""
        return Markup("").join(part.markup if isinstance(part, Figure) else part for part in self.parts)

    def __repr__(self) -> str:
        return f"a piece of the report on {self._rows.python}" if self._rows else "a piece of the report"

    def _ipython_display_(self) -> None:
        """Show the piece in a notebook: HTML, and each figure's picture as an output of its own.

        JupyterLab shows of an output what it trusts: the SVG after a run, the PNG before, and never both.
        """
        from IPython.display import display

        for bundle, metadata in self.outputs():
            display(bundle, raw=True, metadata=metadata)

    def outputs(self) -> Iterator[tuple[Mapping[str, str | bytes], Mapping[str, Any]]]:
        """Yield what a notebook stores of the piece: each output by media type, and its metadata."""
        for part in self.parts:
            if isinstance(part, Figure):
                yield {"text/html": _DIV.format(part.caption), "text/plain": repr(self)}, {}
                yield part.drawing.bundle(part.finding.striptags())
            else:
                yield {"text/html": _DIV.format(part), "text/plain": repr(self)}, self._carried
        if self._rows:
            shown = Markup("{} <code>{}</code></p>").format(ROWS_START, self._rows.python)
            yield {"text/html": shown, "text/plain": f"as a DataFrame: {self._rows.python}"}, {}
