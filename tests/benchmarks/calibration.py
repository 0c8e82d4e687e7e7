"""How often statements are right, by their confidence: ``python -m tests.benchmarks.calibration [SET...] [--fit]``.

Prints a reliability table of each set of `measured.SETS` (DeGroot & Fienberg 1983): the statements whose confidence
lies in a range, how many of a hundred they say are right, and how many are. A stretch of words is right if a coder's
attribution, of whatever cue, overlaps it by .8, as the gold's own scorer matches them. With --fit the shares of
polnear_b1 by kind and cue are counted into analysis/lexicons/statement_confidence.csv first.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from analysis import lexicons
from analysis.entities import Names, find_actors
from analysis.language import parse
from analysis.measures.attribution import find_statements, once
from analysis.measures.attribution.confidence import ANY_CUE, LAYOUTS, RARE_CUE, cue_key
from analysis.measures.attribution.cues import cue_of
from analysis.reading import read_text
from tests.benchmarks.common import GOLD, read_jsonl
from tests.benchmarks.intervals import scorer

FITTED_ON = "polnear_b1"
FILE = Path(lexicons.__file__).with_name("statement_confidence.csv")
#: Ends of the ranges of confidence, in percent.
RANGES = ((0, 67), (67, 75), (75, 80), (80, 90), (90, 101))
#: A cue of a kind that occurs less often is a rare one; by hand.
_LEAST = 5


class Judged(NamedTuple):
    """A stretch of words of a statement, and whether a coder attributed it too."""

    kind: str
    cue: str
    confidence: float
    right: bool


def judge(story: dict[str, Any]) -> list[Judged]:
    """Return the stretches attributed in a story of the gold."""
    score = scorer()
    document = parse(read_text(story["text"], id=story["id"]))
    rows, pieces = find_statements(Names(document, *find_actors(document)))
    quotes = [
        {"row": row, "spans": [[piece.start, piece.end] for piece in pieces if piece.statement == row.statement]}
        for row in once(rows)
    ]
    mask = score.quote_mask(story["text"])
    found = score.segs({"quotes": quotes}, story["text"], mask)
    matched = {place for _, place, _ in score.match(score.segs(story, story["text"], mask), found, 0.8)}
    judged = []
    for place, stretch in enumerate(found):
        row = stretch["q"]["row"]
        cue = cue_of(document, row)
        judged.append(Judged(row.kind, cue_key(cue[0] if cue else None), row.confidence, place in matched))
    return judged


def in_range(judged: Iterable[Judged], low: int, high: int) -> list[Judged]:
    """Return the stretches whose confidence, in percent, lies from ``low`` to below ``high``."""
    return [one for one in judged if low <= 100 * one.confidence < high]


def counted(judged: Sequence[Judged]) -> Iterator[tuple[str, str, int, int]]:
    """Yield kind, cue, right and seen: of each kind, of its cues, and of those that are rare together."""
    often = Counter((one.kind, one.cue) for one in judged)
    named = [one if often[one.kind, one.cue] >= _LEAST else one._replace(cue=RARE_CUE) for one in judged]
    pairs = [(one, pair) for one in named for pair in ((one.kind, ANY_CUE), (one.kind, one.cue))]
    seen, right = Counter(pair for _, pair in pairs), Counter(pair for one, pair in pairs if one.right)
    for kind, cue in sorted(seen, key=lambda pair: (pair[0], pair[1] not in (ANY_CUE, RARE_CUE), pair[1])):
        yield kind, cue, right[kind, cue], seen[kind, cue]


def fit(judged: Sequence[Judged]) -> None:
    """Write the counts of kinds and cues into the package's list."""
    comments = [line for line in FILE.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    rows = [",".join(map(str, row)) for row in counted(judged)]
    layouts = (row for row in lexicons.builtin("statement_confidence").rows if row["cue"] in LAYOUTS)
    rows += [",".join(row.values()) for row in layouts]
    FILE.write_text("\n".join([*comments, "kind,cue,right,seen", *rows, ""]), encoding="utf-8", newline="\n")


def main() -> None:
    """Print the reliability table of each set named, or of all three."""
    from tests.benchmarks.measured import BENCHMARKS, SETS

    names = [argument for argument in sys.argv[1:] if argument != "--fit"] or list(BENCHMARKS["calibration"][1])
    if "--fit" in sys.argv:
        fit([one for story in read_jsonl(GOLD / SETS[FITTED_ON].path) for one in judge(story)])
    for name in names if "--fit" not in sys.argv else ():
        judged = [one for story in read_jsonl(GOLD / SETS[name].path) for one in judge(story)]
        print(f"{name:12s} confidence    n  expected  right")
        for low, high in RANGES:
            inside = in_range(judged, low, high)
            if inside:
                expected = 100 * sum(one.confidence for one in inside) / len(inside)
                right = 100 * sum(one.right for one in inside) / len(inside)
                print(f"{'':12s} {low:3d} to {min(high, 100):3d} {len(inside):4d} {expected:9.0f} {right:6.0f}")


if __name__ == "__main__":
    main()
