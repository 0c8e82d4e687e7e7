"""Score the narrative frames of articles with the shipped word list, weights and thresholds.

python -m tests.benchmarks.frames GOLD PRED

Writes {"labels": {frame: true or false}, "scores": {frame: number}} for each line of GOLD.
With UNWEIGHTED=1 in the environment every term counts the same; thresholds are for weighted scores.
"""

from __future__ import annotations

import os
from typing import Any

from analysis import read_text
from analysis.entities import find_actors, name_spans
from analysis.language import parse
from analysis.lexicons import builtin
from analysis.measures import framing
from analysis.tables import NARRATOR
from tests.benchmarks.common import predict

THRESHOLDS = {row["frame"]: float(row["threshold"]) for row in builtin("frame_schemes").rows if row["threshold"]}


def frames(line: dict[str, Any]) -> dict[str, Any]:
    """Return labels and scores of a gold line's text."""
    document = parse(read_text(line["text"]))
    people = name_spans(*find_actors(document), "person")
    lexicon = framing.shipped("narrative")
    cues = framing.find_frames(document, lambda _: NARRATOR, people=people, lexicon=lexicon)
    weighted = not os.environ.get("UNWEIGHTED")
    scored = framing.score_frames(document, cues, lexicon, weighted=weighted)
    scores = {frame: score for (_, frame), score in scored.items()}
    return {
        "labels": {frame: scores[frame] > threshold for frame, threshold in THRESHOLDS.items()},
        "scores": {frame: round(score, 4) for frame, score in scores.items()},
    }


if __name__ == "__main__":
    predict(frames, __doc__)
