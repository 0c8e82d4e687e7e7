"""The report's figures, in px and top down: their shapes link to the words behind them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from analysis.reporting.colours import LINES, THICK_FROM
from analysis.reporting.drawing import Align, Box, Drawing, Label, Line, Shape, cut, text_width
from analysis.reporting.html import amount

#: Strength of voice is strength of tone.
STRENGTH = {"direct": 1.0, "mixed": 0.6, "indirect": 0.28}
ROW, THICKNESS, GAP = 31.0, 18.0, 8.0
#: From this width on a drawing is for a page, not for a telephone.
_PAGE = 500
#: Lengths of line and gap, in the line's thickness.
_DASHES: Mapping[str, tuple[float, ...]] = {"dashed": (3, 2), "dotted": (1, 1)}


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


def bars(rows: Sequence[Bar], about: str) -> Drawing:
    """Return horizontal bars; each is underlined by the line of the sides it is coloured by."""
    most = max((sum(part.amount for part in bar.parts) for bar in rows), default=1) or 1

    def shapes(width: int) -> Iterator[Shape]:
        label_width = _label_width([bar.label for bar in rows], 0.38 * width)
        room = width - label_width - GAP - max(text_width(bar.note) for bar in rows) - GAP
        for place, bar in enumerate(rows):
            top = place * ROW + 4
            middle = top + THICKNESS / 2
            yield Label(label_width, middle, cut(bar.label, label_width), align="right", href=bar.href)
            left = label_width + GAP
            for part in bar.parts:
                length = room * part.amount / most
                if length:
                    yield from _bar(left, top, max(1.0, length - 1), part)
                    left += length
            yield Label(left + 6, middle, bar.note, "soft")

    lines = [f"{bar.label}: {bar.note}" for bar in rows]
    return Drawing(lambda width: (list(shapes(width)), len(rows) * ROW + 2), about, lines)


def strip(lanes: Sequence[Lane], about: str) -> Drawing:
    """Return a lane for each label, from the title to the last line, with a block where it has something."""
    bottom = len(lanes) * ROW + 8

    def shapes(width: int) -> Iterator[Shape]:
        label_width = _label_width([lane.label for lane in lanes], 0.3 * width)
        first = label_width + GAP
        room = width - first
        for place, lane in enumerate(lanes):
            top = place * ROW + 4
            yield Label(label_width, top + THICKNESS / 2, cut(lane.label, label_width), align="right")
            yield Box(first, top, room, THICKNESS, "track")
            for stretch in lane.stretches:
                length = max(2.0, room * (stretch.end - stretch.start))
                left = min(first + room * stretch.start, width - length)
                yield from _bar(left, top, length, Part(0, lane.side, stretch.strength, stretch.href))
        yield Label(first, bottom, "title", "soft")
        yield Label(width, bottom, "last line", "soft", "right")

    lines = [f"{lane.label}: {amount(len(lane.stretches), 'stretch', 'stretches')}" for lane in lanes]
    return Drawing(lambda width: (list(shapes(width)), bottom + 12), about, lines)


def pairs(rows: Sequence[Pair], heads: tuple[str, str], about: str) -> Drawing:
    """Return two bars a row, growing to the left and to the right of the row's label."""
    most = max((max(row.left, row.right) for row in rows), default=1) or 1

    def shapes(width: int) -> Iterator[Shape]:
        half = _label_width([row.label for row in rows], (0.3 if width > _PAGE else 0.36) * width) / 2 + GAP
        middle = width / 2
        room = middle - half - 30
        yield Label(middle - half, 9, heads[0], "soft", "right")
        yield Label(middle + half, 9, heads[1], "soft")
        for place, row in enumerate(rows):
            top = place * ROW + 22
            label = cut(row.label, 2 * (half - GAP))
            yield Label(middle, top + THICKNESS / 2, label, align="center", href=row.href)
            for count, sign in ((row.left, -1), (row.right, 1)):
                length, edge = room * count / most, middle + sign * half
                if count:
                    yield from _bar(min(edge, edge + sign * length), top, length, Part(0, row.side, 1.0, row.href))
                align: Align = "right" if sign < 0 else "left"
                yield Label(edge + sign * (length + 5), top + THICKNESS / 2, str(count), "soft", align)

    lines = [f"{row.label}: {heads[0]} {row.left}, {heads[1]} {row.right}" for row in rows]
    return Drawing(lambda width: (list(shapes(width)), len(rows) * ROW + 22), about, lines)


def _label_width(labels: Sequence[str], most: float) -> float:
    """Return the room that the longest label needs, within what there is."""
    return min(most, max(map(text_width, labels), default=0.0) + 1)


def _bar(left: float, top: float, length: float, part: Part) -> Iterator[Shape]:
    """Yield a bar, and under it the line of its side: the second sign beside the colour."""
    colour = "soft" if part.side is None else f"side-{part.side}"
    yield Box(left, top, length, THICKNESS, colour, part.strength, part.href)
    if part.side is not None:
        line = LINES[part.side]
        thickness = 0.8 if line == "double" else 2.5 if part.side >= THICK_FROM else 1.5
        for below in (2.0, 4.5) if line == "double" else (3.0,):
            yield Line(left, top + THICKNESS + below, length, colour, thickness, _DASHES.get(line, ()))


def kind_parts(words: Mapping[str, int], side: int | None, href: str) -> list[Part]:
    """Return the parts of a bar of attributed words: direct in full tone, mixed in middle, indirect in pale."""
    return [Part(words.get(kind, 0), side, strength, href) for kind, strength in STRENGTH.items()]
