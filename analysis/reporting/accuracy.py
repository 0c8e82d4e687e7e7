"""How well each measure does: the figures that `make benchmark` writes, and the sentences of the report that use them.

`accuracy.csv` is the only place with a figure. A sentence, or a cell of the README's table, names it in braces by set
and figure: ``{polnear_b3 speech F1}`` becomes "76"; ``.low``, ``.high`` and ``.n`` give its 95 % interval and how many
items it rests on. A figure of another tool or of people ends with whose it is: ``{polnear_20 speech F1 people}``.
"""

from __future__ import annotations

from functools import cache
from math import floor
from pathlib import Path
from typing import NamedTuple

from analysis import lexicons

FIGURES = Path(__file__).with_name("accuracy.csv")
SENTENCES = Path(__file__).with_name("reliability.csv")
#: measure: the benchmark. by: `here` for this project's own. low, high: 95 % interval, stories drawn anew. n: items, of
#: the set's own kind, empty where the source does not say. seen: whether our rules were written with the set in view;
#: empty for others. command: how to measure it again.
COLUMNS = ("measure", "set", "figure", "by", "value", "low", "high", "n", "seen", "command", "source")
HERE = "here"
SENTENCE_COLUMNS = ("measure", "line", "sentence")


class Figure(NamedTuple):
    """One figure: its value, its interval where a bootstrap gave one, and what it rests on."""

    value: float
    low: float | None
    high: float | None
    n: int
    seen: bool | None

    def __format__(self, form: str) -> str:
        """Return the value, rounded to whole percent, a half upward, where no other form is asked for."""
        return format(self.value, form) if form else _whole(self.value)

    @property
    def interval(self) -> str:
        """Return the 95 % interval in whole percent, "" where there is none."""
        return "" if self.low is None or self.high is None else f"{_whole(self.low)} to {_whole(self.high)}"


def _whole(value: float) -> str:
    return str(floor(value + 0.5))


@cache
def figures() -> dict[str, Figure]:
    """Return every figure by its name: set, figure, and whose it is where it is not this project's."""
    named = {}
    for row in lexicons.load(FIGURES, COLUMNS).rows:
        by = "" if row["by"] == HERE else f" {row['by']}"
        low, high = (float(row[end]) if row[end] else None for end in ("low", "high"))
        seen = {"yes": True, "no": False}.get(row["seen"])
        figure = Figure(float(row["value"]), low, high, int(row["n"] or 0), seen)
        named[f"{row['set']} {row['figure']}{by}"] = figure
    return named


def filled(template: str) -> str:
    """Return a sentence with its figures in place. Raises `KeyError` for a figure that was not measured."""
    return template.format_map(figures())


def line(measure: str) -> str:
    """Return the line that names a measure's table and says how right it is in the news."""
    return filled(_row(measure)["line"])


def sentence(measure: str) -> str:
    """Return the sentences that say how well a measure does, and on what."""
    return filled(_row(measure)["sentence"])


def _row(measure: str) -> dict[str, str]:
    return next(row for row in lexicons.load(SENTENCES, SENTENCE_COLUMNS).rows if row["measure"] == measure)
