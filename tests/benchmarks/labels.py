"""Labels against gold by the rules of the gold's own scorer, but not rounded: whoever keeps a figure rounds it once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

FIGURES = ("macro F1", "right", "right, surest half")


def scored(gold: Sequence[Mapping[str, Any]], predicted: Mapping[str, Mapping[str, Any]]) -> dict[str, float]:
    """Return `FIGURES` in percent, of gold lines with ``label`` and predictions with ``confidence``, by ``id``."""
    told = [(predicted[line["id"]], line["label"]) for line in gold]
    true, given = Counter(label for _, label in told), Counter(one["label"] for one, _ in told)
    hits = Counter(label for one, label in told if one["label"] == label)
    surest = sorted(told, key=lambda pair: -pair[0]["confidence"])[: len(told) // 2]
    figures = (
        sum(2 * hits[label] / (true[label] + given[label]) for label in true) / max(1, len(true)),
        hits.total() / max(1, len(told)),
        sum(one["label"] == label for one, label in surest) / max(1, len(surest)),
    )
    return {name: 100 * share for name, share in zip(FIGURES, figures, strict=True)}
