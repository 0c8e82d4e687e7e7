"""What the training scripts share: which cases are left out of training, and the file of weights they write."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from analysis.entities.lookup import Names
from analysis.language import Document
from analysis.lexicons.linear_weights import INTERCEPT
from analysis.measures.portrayal import find_portrayals
from analysis.tables import NARRATOR, Actor, Mention, Portrayal


def held_out(key: str) -> bool:
    """Say whether a case belongs to the fifth that is left for measuring: the SHA-1 of its key is 0 modulo 5."""
    return int(hashlib.sha1(key.encode(), usedforsecurity=False).hexdigest(), 16) % 5 == 0


def portrayals_of(document: Document, spans: Sequence[tuple[int, int]]) -> list[Portrayal]:
    """Return what a text tells of targets given by their characters alone, each taken for an actor of its own."""
    mentions = [
        Mention(start, end, text := document.text[start:end], f"{text} {number}", False)
        for number, (start, end) in enumerate(sorted(set(spans)))
    ]
    actors = [Actor(mention.actor, "person", None, (), 1) for mention in mentions]
    return find_portrayals(Names(document, actors, mentions), lambda _: NARRATOR)


def weights_file(
    about: Mapping[str, str],
    classes: Sequence[str],
    weights: Mapping[str, Sequence[float]],
    *,
    unit: float = 0.01,
    centre: bool = True,
) -> str:
    """Return a file that `analysis.lexicons.linear_weights` reads, the same bytes from the same numbers.

    Parameters
    ----------
    about
        What the comment lines say, in this order: origin, licence, notice, made by, and the measure's own.
    classes
        The names of the classes, as ``weights`` orders its numbers.
    weights
        The weights of each feature, `INTERCEPT` among them. They are rounded to whole units; a feature all of whose
        weights are then 0 is left out. Rows are in the order of their names.
    unit
        What a whole number in a cell is worth.
    centre
        Each feature's weights are first moved so that their mean is 0, which leaves the softmax as it is. Not so where
        each column is a model of its own.
    """
    out = io.StringIO()
    for key, value in {**about, "unit": f"{unit:g}"}.items():
        out.write(f"# {key}: {value}\n")
    table = csv.writer(out, lineterminator="\n")
    table.writerow(["feature", *classes])
    for feature in sorted(weights, key=lambda name: (name != INTERCEPT, name)):
        numbers = np.asarray(weights[feature], dtype=float)
        cells = [round(float(number)) for number in (numbers - numbers.mean() * centre) / unit]
        if any(cells) or feature == INTERCEPT:
            table.writerow([feature, *cells])
    return out.getvalue()


def write_weights(path: Path, text: str) -> None:
    """Write a file of weights, and say how large it is."""
    path.write_text(text, encoding="utf-8")
    print(f"{path.name}: {len(text.encode()) / 1e6:.2f} MB, {text.count(chr(10))} lines")
