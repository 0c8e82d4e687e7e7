"""One colour and one line style a side, the same everywhere in a report."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from analysis.findings import Analysis


#: Okabe & Ito (2008) have more colours, but no reader keeps more than six apart; all other sides are grey.
MOST_SIDES = 6
#: The second sign beside the colour: how a side's bars and statements are underlined, by its place; from the fourth
#: side on the lines are thick. Place 0 has no side.
LINES = ("double", "solid", "dashed", "dotted", "solid", "dashed", "dotted")
THICK_FROM = 4
_HEARD = 1000

STYLE_SHEET = (Path(__file__).parent / "page" / "style.css").read_text(encoding="utf-8")
#: The style sheet's colours by their names, in its own words: one for a light page and one for a dark.
_COLOURS = dict(re.findall(r"--([a-z0-9-]+): (light-dark\([^)]*\));", STYLE_SHEET))
#: The colours for a light page, for drawings that cannot follow their reader.
LIGHT = {name: pair[len("light-dark(") :].partition(",")[0] for name, pair in _COLOURS.items()}
#: The colours that drawings use.
_DRAWN = ("ink", "soft", "track", *(f"side-{place}" for place in range(MOST_SIDES + 1)))


def sides(found: Analysis) -> dict[str, int]:
    """Return the sides that get a colour, with their places 1 to 6: those heard most first, then those named most."""
    weight: Counter[str] = Counter()
    for statement in found.rows.said:
        if statement.side:
            weight[statement.side] += _HEARD
    for actor in found.rows.actors:
        if actor.side:
            weight[actor.side] += actor.mentions
    ranked = sorted((side for side in weight if weight[side]), key=lambda side: (-weight[side], side))
    return {side: place for place, side in enumerate(ranked[:MOST_SIDES], 1)}


def line_class(place: int) -> str:
    """Return the style sheet's classes of a side: its colour and its line."""
    return f"side-{place} line-{LINES[place]}{' thick' if place >= THICK_FROM else ''}"


def style_of_colours() -> str:
    """Return the rule that gives a drawing in a file of its own the page's colours, light or dark as its reader is."""
    return ":root{color-scheme:light dark;" + ";".join(f"--{name}:{_COLOURS[name]}" for name in _DRAWN) + "}"


def key(places: Mapping[str, int], *, tones: bool = False, narrator: bool = False) -> Markup:
    """Return which colour and line is which side's, and what the tones of a figure mean."""
    signs = [(line_class(place), side) for side, place in places.items()]
    if narrator:
        signs.insert(0, ("tone-direct", "the narrator"))
    if tones:
        signs += [
            ("tone-direct", "quoted"),
            ("tone-mixed", "partly quoted"),
            ("tone-indirect", "paraphrased"),
        ]
    shown = (Markup('<span><i class="swatch {}"></i>{}</span>').format(look, name) for look, name in signs)
    return Markup('<p class="legend">{}</p>').format(Markup(" ").join(shown))
