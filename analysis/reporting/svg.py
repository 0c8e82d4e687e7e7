"""matplotlib's drawings as SVG that belongs to the page: its fonts, its colours by CSS variable, no ids, no date."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any
from xml.etree import ElementTree

import matplotlib
from markupsafe import Markup
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.textpath import text_to_path

#: Widths in px of the two drawings of a figure: for a page, and for a telephone.
WIDE, NARROW = 760, 340
FONT_SIZE = 13.0
INK, SOFT, TRACK = "#101010", "#505050", "#f0f0f0"
#: What matplotlib draws with, and what the page's style sheet makes of it.
PALETTE = {INK: "--ink", SOFT: "--soft", TRACK: "--track", **{f"#a0000{n}": f"--side-{n}" for n in range(7)}}

_SETTINGS: dict[Any, Any] = {
    "svg.fonttype": "none",
    "svg.hashsalt": "analysis",
    "font.size": FONT_SIZE,
    "font.family": "DejaVu Sans",
}
_NO_METADATA: dict[str, Any] = {"Date": None, "Creator": None, "Type": None, "Format": None}
_SPACE = "{http://www.w3.org/2000/svg}"
_LINK = "{http://www.w3.org/1999/xlink}href"
_NUMBER = re.compile(r"\d+\.\d+")
_KEPT = ("fill", "stroke", "stroke-width", "stroke-dasharray", "opacity", "text-anchor", "font-weight")

Draw = Callable[[Axes, int], float]


def drawing(draw: Draw, alt: str) -> Markup:
    """Return a figure drawn twice, for a page and for a telephone; the style sheet shows the one that fits.

    ``draw`` fills axes of the width it is given, in px and top down, and returns the height it used. ``alt`` says
    what the figure shows.
    """
    return Markup("").join(_one(draw, width, kind, alt) for width, kind in ((WIDE, "wide"), (NARROW, "narrow")))


def _one(draw: Draw, width: int, kind: str, alt: str) -> Markup:
    out = io.StringIO()
    with matplotlib.rc_context(_SETTINGS), warnings.catch_warnings():
        # the browser's fonts draw the letters; matplotlib's own need not have them
        warnings.filterwarnings("ignore", "Glyph .* missing from", UserWarning)
        figure = Figure(figsize=(width / 72, 1), dpi=72)
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set_axis_off()
        height = draw(axes, width)
        axes.set_xlim(0, width)
        axes.set_ylim(height, 0)
        figure.set_size_inches(width / 72, height / 72)
        figure.patch.set_visible(False)
        figure.savefig(out, format="svg", metadata=_NO_METADATA)
    shapes = Markup("").join(_shapes(ElementTree.fromstring(out.getvalue())))
    return Markup('<svg class="{}" role="img" viewBox="0 0 {} {:g}" aria-label="{}">{}</svg>').format(
        kind, width, height, alt, shapes
    )


def _shapes(element: ElementTree.Element, href: str = "") -> Iterator[Markup]:
    """Yield the paths and texts of a drawing, without what only matplotlib needs; links stay links."""
    href = element.get(_LINK, href)
    if element.tag in (f"{_SPACE}path", f"{_SPACE}text"):
        shape = _shape(element)
        # a picture is one thing to a keyboard: all its links stand in the tables, too
        yield Markup('<a href="{}" tabindex="-1">{}</a>').format(href, shape) if href else shape
    elif element.tag != f"{_SPACE}defs":
        for child in element:
            yield from _shapes(child, href)


def _shape(element: ElementTree.Element) -> Markup:
    style = dict(part.strip().split(": ", 1) for part in element.get("style", "").split(";") if ": " in part)
    given = {name: _coloured(style[name]) for name in _KEPT if name in style}
    if element.tag == f"{_SPACE}path":
        given = {"d": _NUMBER.sub(lambda number: _short(number[0]), " ".join(element.get("d", "").split())), **given}
    else:
        given = {"x": _short(element.get("x")), "y": _short(element.get("y")), **given}
    attributes = Markup("").join(Markup(' {}="{}"').format(Markup(name), value) for name, value in given.items())
    tag = Markup(element.tag.removeprefix(_SPACE))
    return Markup("<{}{}>{}</{}>").format(tag, attributes, element.text or "", tag)


def _coloured(value: str) -> str:
    return f"var({PALETTE[value]})" if value in PALETTE else value


def _short(number: str | None) -> str:
    return f"{float(number or 0):.1f}".removesuffix(".0")


@cache
def text_width(words: str) -> float:
    """Return how wide a label is in px, in matplotlib's own letters, which are wider than most browsers'."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph .* missing from", UserWarning)
        size = FontProperties(family="DejaVu Sans", size=FONT_SIZE)
        width, _, _ = text_to_path.get_text_width_height_descent(words, size, ismath=False)
    return float(width)


def cut(words: str, room: float) -> str:
    """Return a label that fits into so many px, with an ellipsis where it had to be cut."""
    if text_width(words) <= room:
        return words
    kept = len(words)
    while kept > 1 and text_width(words[:kept].rstrip() + "…") > room:
        kept -= 1
    return words[:kept].rstrip() + "…"
