"""How sure a figure on quotes is: ``python -m tests.benchmarks.intervals GOLD PRED [EARLIER]``.

Stories are drawn anew 1,000 times, seed fixed (paired bootstrap by story, Berg-Kirkpatrick et al. 2012).
Prints each F1 with its 95 % interval, and beside the predictions of an EARLIER version the difference with its own:
a change that is no loss has an interval reaching above zero.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Mapping, Sequence
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
    now, *before = ([_counts(story, one) for story, one in _paired(gold, prediction)] for prediction in predictions)
    draw = random.Random(1)
    draws = [draw.choices(range(len(gold)), k=len(gold)) for _ in range(ROUNDS)]
    for figure in (*VIEWS, "e2e_strict"):
        drawn = [_f1(now, figure, stories) for stories in draws]
        line = f"{figure:16s} {_f1(now, figure):5.1f} [{_interval(drawn)}]"
        for earlier in before:
            changes = [new - _f1(earlier, figure, stories) for new, stories in zip(drawn, draws, strict=True)]
            line += f"   change {_f1(now, figure) - _f1(earlier, figure):+.2f} [{_interval(changes, '+.2f')}]"
        print(line)


def _paired(gold: Sequence[dict[str, Any]], prediction: Sequence[dict[str, Any]]) -> list[tuple[Any, Any]]:
    """Return each story with its prediction."""
    by_id = {line["id"]: line for line in prediction}
    return [(story, by_id[story["id"]]) for story in gold]


def _counts(story: dict[str, Any], prediction: dict[str, Any]) -> Story:
    """Return a story's hits, false alarms and misses by figure, as the gold's own scorer counts them."""
    scored = _scorer().score([story], {story["id"]: prediction})
    parts = {view: scored[view]["iou80"] for view in VIEWS} | {"e2e_strict": scored["speaker"]["e2e_strict"]}
    return {figure: _hits(part) for figure, part in parts.items()}


def _hits(part: Mapping[str, float]) -> Counts:
    """Return hits, false alarms and misses from the scorer's shares in percent and the gold's count."""
    hits = round(part["R"] * part["gold"] / 100)
    return hits, part["pred"] - hits, part["gold"] - hits


def _scorer() -> Any:
    """Return the gold's scorer as a module."""
    folder = str(GOLD / "quotes")
    if folder not in sys.path:
        sys.path.insert(0, folder)
    import score_quotes

    return score_quotes


def _f1(stories: Sequence[Story], figure: str, drawn: Sequence[int] | None = None) -> float:
    """Return F1 in percent over the stories drawn, or over all."""
    chosen = stories if drawn is None else [stories[index] for index in drawn]
    hits, false, missed = (sum(story[figure][part] for story in chosen) for part in range(3))
    return 200 * hits / (2 * hits + false + missed) if hits else 0.0


def _interval(values: Sequence[float], form: str = ".1f") -> str:
    """Return the middle 95 of 100 values."""
    ordered = sorted(values)
    return f"{ordered[int(0.025 * len(ordered))]:{form}}, {ordered[int(0.975 * len(ordered)) - 1]:{form}}"


if __name__ == "__main__":
    main()
