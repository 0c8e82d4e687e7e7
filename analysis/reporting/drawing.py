"""A drawing, described once: as SVG in the page's colours, as a PNG by matplotlib, and in words."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple, Protocol

from markupsafe import Markup, escape
from matplotlib import style
from matplotlib.artist import Artist
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.text import Text
from matplotlib.textpath import text_to_path
from matplotlib.transforms import Affine2D, Transform

from analysis.article import visible
from analysis.reporting.colours import LIGHT, style_of_colours

Align = Literal["left", "center", "right"]

#: Widths in px of the two drawings of a figure: for a page, and for a telephone.
WIDE, NARROW = 760, 340
FONT, FONT_SIZE = "DejaVu Sans", 13.0
#: A typographic point is a px here. More dots a px are sharper, and fill the notebook.
_DPI = 72
#: What matplotlib's defaults are changed in; a user's matplotlibrc changes nothing.
_SETTINGS = {"savefig.bbox": None, "lines.scale_dashes": True}
#: In a page the style sheet does this; a file of its own does it itself. A telephone sees the page.
_STYLE = "text{font:13px Noto Sans,system-ui,Segoe UI,Roboto,Helvetica,Arial,sans-serif}.narrow{display:none}"
_ANCHORS = {"left": "", "center": ' text-anchor="middle"', "right": ' text-anchor="end"'}


class Shape(Protocol):
    """What a drawing is made of, in px from the upper left, in a colour of the style sheet by its name."""

    def svg(self) -> str:
        """Return the shape as an element of an SVG."""

    def artist(self, transform: Transform) -> Artist:
        """Return the shape as matplotlib draws it, its px placed by a transform."""


class Box(NamedTuple):
    """A filled rectangle, as strong as its tone, linked to the words behind it."""

    left: float
    top: float
    width: float
    height: float
    colour: str
    strength: float = 1.0
    href: str = ""

    def svg(self) -> str:
        """Return the rectangle as SVG."""
        place = f'x="{_short(self.left)}" y="{_short(self.top)}" width="{_short(self.width)}"'
        tone = f' opacity="{self.strength:g}"' if self.strength != 1 else ""
        shape = f'<rect {place} height="{_short(self.height)}" fill="var(--{self.colour})"{tone}/>'
        return _linked(shape, self.href)

    def artist(self, transform: Transform) -> Artist:
        """Return the rectangle as matplotlib draws it."""
        corner, colour = (self.left, self.top), LIGHT[self.colour]
        return Rectangle(
            corner, self.width, self.height, color=colour, alpha=self.strength, linewidth=0, transform=transform
        )


class Line(NamedTuple):
    """A level line; ``dashes`` are lengths of line and gap, in the line's own thickness."""

    left: float
    top: float
    length: float
    colour: str
    thickness: float
    dashes: tuple[float, ...] = ()

    def svg(self) -> str:
        """Return the line as SVG."""
        dashes = " ".join(_short(self.thickness * length) for length in self.dashes)
        return (
            f'<path d="M{_short(self.left)} {_short(self.top)}h{_short(self.length)}" stroke="var(--{self.colour})"'
            f' stroke-width="{self.thickness:g}"' + (f' stroke-dasharray="{dashes}"/>' if dashes else "/>")
        )

    def artist(self, transform: Transform) -> Artist:
        """Return the line as matplotlib draws it."""
        return Line2D(
            (self.left, self.left + self.length),
            (self.top, self.top),
            color=LIGHT[self.colour],
            linewidth=self.thickness,
            linestyle=(0, self.dashes) if self.dashes else "solid",
            solid_capstyle="butt",
            transform=transform,
        )


class Label(NamedTuple):
    """Words beside, before or around a point, at half their height."""

    x: float
    middle: float
    words: str
    colour: str = "ink"
    align: Align = "left"
    href: str = ""

    def svg(self) -> str:
        """Return the words as SVG."""
        place = f'x="{_short(self.x)}" y="{_short(self.middle)}"{_ANCHORS[self.align]}'
        return _linked(f'<text {place} fill="var(--{self.colour})">{escape(visible(self.words))}</text>', self.href)

    def artist(self, transform: Transform) -> Artist:
        """Return the words as matplotlib draws them; a dollar sign is no mathematics here."""
        return Text(
            self.x,
            self.middle,
            visible(self.words),
            color=LIGHT[self.colour],
            horizontalalignment=self.align,
            verticalalignment="center_baseline",
            fontproperties=_font(),
            parse_math=False,
            transform=transform,
        )


#: Draws into so many px of width: the shapes, and the height they need.
Draw = Callable[[int], tuple[Sequence[Shape], float]]


@dataclass(frozen=True)
class Drawing:
    """A drawing as SVG, as PNG and in words: ``about`` says of what, ``lines`` have the numbers."""

    draw: Draw
    about: str
    lines: Sequence[str]

    @property
    def words(self) -> str:
        """What the drawing shows, in one line."""
        return visible(f"{self.about}. {'; '.join(self.lines)}")

    def variants(self) -> Markup:
        """Return the drawing for a page and for a telephone; the page's style sheet shows the one that fits."""
        return Markup("").join(self._variant(width, name) for width, name in ((WIDE, "wide"), (NARROW, "narrow")))

    def _variant(self, width: int, name: str) -> Markup:
        shapes, height = self.draw(width)
        # safe: every word that came from the article is escaped in its shape
        drawn = Markup("".join(shape.svg() for shape in shapes))
        return Markup(
            '<svg class="{}" role="img" viewBox="0 0 {} {:g}" dominant-baseline="central" aria-label="{}">{}</svg>'
        ).format(name, width, height, self.words, drawn)

    def svg(self) -> str:
        """Return both variants in one file that shows the wide one, and is dark where its reader is."""
        size = f'width="{WIDE}" height="{self.draw(WIDE)[1]:g}"'
        style = f"<style>{style_of_colours()}{_STYLE}</style>"
        return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{style}{self.variants()}</svg>'

    def png(self) -> bytes:
        """Return the wide variant in light colours on paper, drawn by matplotlib, without its version or a date."""
        shapes, height = self.draw(WIDE)
        with style.context(["default", _SETTINGS]), warnings.catch_warnings():
            # letters that matplotlib's own font lacks become boxes; the page has the reader's fonts
            warnings.filterwarnings("ignore", "Glyph .* missing from", UserWarning)
            return self._drawn(shapes, height)

    @staticmethod
    def _drawn(shapes: Sequence[Shape], height: float) -> bytes:
        figure = Figure(figsize=(WIDE / _DPI, height / _DPI), dpi=_DPI, facecolor=LIGHT["paper"])
        to_inches = Affine2D().scale(1 / _DPI, -1 / _DPI).translate(0, height / _DPI)
        for shape in shapes:
            figure.add_artist(shape.artist(to_inches + figure.dpi_scale_trans))
        out = io.BytesIO()
        figure.savefig(out, format="png", metadata={"Software": None})
        return out.getvalue()

    def bundle(self, finding: str) -> tuple[dict[str, str | bytes], dict[str, dict[str, float]]]:
        """Return what a notebook stores of the drawing, by media type, and how large it is to be shown."""
        stored: dict[str, str | bytes] = {
            "image/svg+xml": self.svg(),
            "image/png": self.png(),
            "text/plain": visible("\n".join((f"{finding}.", f"{self.about}:", *(f"  {line}" for line in self.lines)))),
        }
        return stored, {"image/png": {"width": WIDE, "height": self.draw(WIDE)[1]}}


def _linked(shape: str, href: str) -> str:
    # a picture is one thing to a keyboard: all its links stand in the tables, too
    return f'<a href="{escape(href)}" tabindex="-1">{shape}</a>' if href else shape


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


@cache
def _font() -> FontProperties:
    return FontProperties(family=FONT, size=FONT_SIZE)


@cache
def text_width(words: str) -> float:
    """Return how wide a label is in px, in matplotlib's own letters, which are wider than most browsers'."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph .* missing from", UserWarning)
        width, _, _ = text_to_path.get_text_width_height_descent(words, _font(), ismath=False)
    return float(width)


def cut(words: str, room: float) -> str:
    """Return a label that fits into so many px, with an ellipsis where it had to be cut."""
    if text_width(words) <= room:
        return words
    kept = len(words)
    while kept > 1 and text_width(words[:kept].rstrip() + "…") > room:
        kept -= 1
    return words[:kept].rstrip() + "…"
