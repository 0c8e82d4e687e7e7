"""The report's figures. Each is drawn by matplotlib in px, and its shapes link to the words behind them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from markupsafe import Markup
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from analysis.reporting.colours import LINES, THICK_FROM, colour_of
from analysis.reporting.svg import INK, SOFT, TRACK, cut, drawing, text_width

#: Strength of voice is strength of tone.
STRENGTH = {"direct": 1.0, "mixed": 0.6, "indirect": 0.28}
ROW, THICKNESS, GAP = 31.0, 18.0, 8.0
#: From this width on a drawing is for a page, not for a telephone.
_PAGE = 500
_DASHES: Mapping[str, Any] = {"solid": "solid", "dashed": (0, (3, 2)), "dotted": (0, (1, 1)), "double": "solid"}


class Part(NamedTuple):
    """A part of a bar: how long, in which side's colour (None: in none), how strong, and where it links."""

    amount: float
    side: int | None = None
    strength: float = 1.0
    href: str = ""


class Bar(NamedTuple):
    """A bar: its label, its parts from left to right, what stands behind it, and where the label links."""

    label: str
    parts: Sequence[Part]
    note: str
    href: str = ""


class Stretch(NamedTuple):
    """A stretch of a lane, from 0 to 1 of the story, in the tone of its kind."""

    start: float
    end: float
    strength: float
    href: str


class Lane(NamedTuple):
    """A lane of a strip: its label, its side's place, and where in the story it has something."""

    label: str
    side: int
    stretches: Sequence[Stretch]


class Pair(NamedTuple):
    """A row with two counts, left and right of its label."""

    label: str
    left: int
    right: int
    side: int
    href: str = ""


def bars(rows: Sequence[Bar], alt: str) -> Markup:
    """Return horizontal bars; each is underlined by the line of the sides it is coloured by."""
    most = max((sum(part.amount for part in bar.parts) for bar in rows), default=1) or 1

    def draw(axes: Axes, width: int) -> float:
        label_width = _label_width([bar.label for bar in rows], 0.38 * width)
        room = width - label_width - GAP - max(text_width(bar.note) for bar in rows) - GAP
        for place, bar in enumerate(rows):
            top = place * ROW + 4
            middle = top + THICKNESS / 2
            _text(axes, label_width, middle, cut(bar.label, label_width), href=bar.href, align="right")
            left = label_width + GAP
            for part in bar.parts:
                length = room * part.amount / most
                if length:
                    _bar(axes, left, top, max(1.0, length - 1), part)
                    left += length
            _text(axes, left + 6, middle, bar.note, colour=SOFT)
        return len(rows) * ROW + 2

    return drawing(draw, alt)


def strip(lanes: Sequence[Lane], alt: str) -> Markup:
    """Return a lane for each label, from the title to the last line, with a block where it has something."""

    def draw(axes: Axes, width: int) -> float:
        label_width = _label_width([lane.label for lane in lanes], 0.3 * width)
        first = label_width + GAP
        room = width - first
        for place, lane in enumerate(lanes):
            top = place * ROW + 4
            _text(axes, label_width, top + THICKNESS / 2, cut(lane.label, label_width), align="right")
            axes.add_patch(Rectangle((first, top), room, THICKNESS, facecolor=TRACK, linewidth=0))
            for stretch in lane.stretches:
                length = max(2.0, room * (stretch.end - stretch.start))
                left = min(first + room * stretch.start, width - length)
                _bar(axes, left, top, length, Part(0, lane.side, stretch.strength, stretch.href))
        bottom = len(lanes) * ROW + 8
        _text(axes, first, bottom, "title", colour=SOFT)
        _text(axes, width, bottom, "last line", colour=SOFT, align="right")
        return bottom + 12

    return drawing(draw, alt)


def pairs(rows: Sequence[Pair], heads: tuple[str, str], alt: str) -> Markup:
    """Return two bars a row, growing to the left and to the right of the row's label."""
    most = max((max(row.left, row.right) for row in rows), default=1) or 1

    def draw(axes: Axes, width: int) -> float:
        half = _label_width([row.label for row in rows], (0.3 if width > _PAGE else 0.36) * width) / 2 + GAP
        middle = width / 2
        room = middle - half - 30
        _text(axes, middle - half, 9, heads[0], colour=SOFT, align="right")
        _text(axes, middle + half, 9, heads[1], colour=SOFT)
        for place, row in enumerate(rows):
            top = place * ROW + 22
            label = cut(row.label, 2 * (half - GAP))
            _text(axes, middle, top + THICKNESS / 2, label, href=row.href, align="center")
            for count, sign in ((row.left, -1), (row.right, 1)):
                length, edge = room * count / most, middle + sign * half
                if count:
                    _bar(axes, min(edge, edge + sign * length), top, length, Part(0, row.side, 1.0, row.href))
                align = "right" if sign < 0 else "left"
                _text(axes, edge + sign * (length + 5), top + THICKNESS / 2, str(count), colour=SOFT, align=align)
        return len(rows) * ROW + 22

    return drawing(draw, alt)


def _label_width(labels: Sequence[str], most: float) -> float:
    """Return the room that the longest label needs, within what there is."""
    return min(most, max(map(text_width, labels), default=0.0) + 1)


def _bar(axes: Axes, left: float, top: float, length: float, part: Part) -> None:
    """Draw a bar, and under it the line of its side: the second sign beside the colour."""
    colour = SOFT if part.side is None else colour_of(part.side)
    bar = Rectangle((left, top), length, THICKNESS, facecolor=colour, alpha=part.strength, linewidth=0)
    if part.href:
        bar.set_url(part.href)
    axes.add_patch(bar)
    if part.side is not None:
        _line(axes, left, top + THICKNESS, length, part.side)


def _line(axes: Axes, left: float, top: float, length: float, side: int) -> None:
    """Draw the line of a side, as the marked article has it."""
    line = LINES[side]
    width = 0.8 if line == "double" else 2.5 if side >= THICK_FROM else 1.5
    for below in (2.0, 4.5) if line == "double" else (3.0,):
        height = top + below
        style = _DASHES[line]
        axes.plot((left, left + length), (height, height), color=colour_of(side), linewidth=width, linestyle=style)


def _text(
    axes: Axes, x: float, y: float, words: str, *, colour: str = INK, align: str = "left", href: str = ""
) -> None:
    # a dollar sign is no mathematics here
    drawn = axes.text(x, y, words, color=colour, ha=align, va="center", parse_math=False)
    if href:
        drawn.set_url(href)


def kind_parts(words: Mapping[str, int], side: int, href: str) -> list[Part]:
    """Return the parts of a bar of attributed words: direct in full tone, mixed in middle, indirect in pale."""
    return [Part(words.get(kind, 0), side, strength, href) for kind, strength in STRENGTH.items()]
