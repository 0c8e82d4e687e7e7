"""How sure a figure on quotes is: ``python -m tests.benchmarks.intervals GOLD PRED [EARLIER]``.

Stories are drawn anew 1,000 times, seed fixed (paired bootstrap by story, Berg-Kirkpatrick et al. 2012).
Prints each F1 with its 95 % interval, and beside the predictions of an EARLIER version the difference with its own:
a change that is no loss has an interval reaching above zero.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tests.benchmarks.common import GOLD, read_jsonl

ROUNDS = 1000
#: The figure's name, and where its true and false positives and false negatives stand in the scorer's answer.
VIEWS = ("speech", "direct", "mixed", "indirect_speech")

Counts = tuple[float, float, float]
Story = Mapping[str, Counts]


def main() -> None:
    """Print every figure with its interval, and its change from the earlier predictions."""
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    gold, *predictions = (read_jsonl(path) for path in sys.argv[1:])
    now, *before = (stories(gold, prediction) for prediction in predictions)
    drawn_anew = draws(len(gold))
    for figure in (*VIEWS, "e2e_strict"):
        drawn = [_f1(now, figure, chosen) for chosen in drawn_anew]
        line = f"{figure:16s} {_f1(now, figure):5.1f} [{_interval(drawn)}]"
        for earlier in before:
            changes = [new - _f1(earlier, figure, chosen) for new, chosen in zip(drawn, drawn_anew, strict=True)]
            line += f"   change {_f1(now, figure) - _f1(earlier, figure):+.2f} [{_interval(changes, '+.2f')}]"
        print(line)


def draws(size: int) -> list[list[int]]:
    """Return `ROUNDS` draws of as many items as there are, by their indices."""
    draw = random.Random(1)
    return [draw.choices(range(size), k=size) for _ in range(ROUNDS)]


def middle(values: Sequence[float]) -> tuple[float, float]:
    """Return the ends of the middle 95 of 100 values."""
    ordered = sorted(values)
    return ordered[int(0.025 * len(ordered))], ordered[int(0.975 * len(ordered)) - 1]


def bootstrap(figure: Callable[[Sequence[int]], float], size: int) -> tuple[float, float]:
    """Return the 95 % interval of a figure that is computed from items chosen by their indices."""
    return middle([figure(chosen) for chosen in draws(size)])


def stories(gold: Sequence[dict[str, Any]], prediction: Sequence[dict[str, Any]]) -> list[Story]:
    """Return each story's hits, false alarms and misses by figure."""
    by_id = {line["id"]: line for line in prediction}
    return [_counts(story, by_id[story["id"]]) for story in gold]


def shares(counted: Sequence[Story], figure: str, chosen: Sequence[int]) -> dict[str, float]:
    """Return precision, recall and F1 in percent over the stories chosen."""
    hits, false, missed = (sum(counted[index][figure][part] for index in chosen) for part in range(3))
    return {
        "P": 100 * hits / max(1, hits + false),
        "R": 100 * hits / max(1, hits + missed),
        "F1": 200 * hits / max(1, 2 * hits + false + missed),
    }


def _counts(story: dict[str, Any], prediction: dict[str, Any]) -> Story:
    """Return a story's hits, false alarms and misses by figure, as the gold's own scorer counts them."""
    scored = scorer().score([story], {story["id"]: prediction})
    parts = {view: scored[view]["iou80"] for view in VIEWS} | {"e2e_strict": scored["speaker"]["e2e_strict"]}
    return {figure: _hits(part) for figure, part in parts.items()}


def _hits(part: Mapping[str, float]) -> Counts:
    """Return hits, false alarms and misses from the scorer's shares in percent and the gold's count."""
    hits = round(part["R"] * part["gold"] / 100)
    return hits, part["pred"] - hits, part["gold"] - hits


def scorer() -> Any:
    """Return the gold's scorer as a module."""
    folder = str(GOLD / "quotes")
    if folder not in sys.path:
        sys.path.insert(0, folder)
    import score_quotes

    return score_quotes


def _f1(counted: Sequence[Story], figure: str, chosen: Sequence[int] | None = None) -> float:
    """Return F1 in percent over the stories chosen, or over all."""
    return shares(counted, figure, range(len(counted)) if chosen is None else chosen)["F1"]


def _interval(values: Sequence[float], form: str = ".1f") -> str:
    """Return the middle 95 of 100 values, as it is printed."""
    low, high = middle(values)
    return f"{low:{form}}, {high:{form}}"


if __name__ == "__main__":
    main()
