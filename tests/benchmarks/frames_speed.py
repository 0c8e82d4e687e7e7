"""How many articles a second the frames' words are found in, on parsed text: the narrative list, and all schemes.

    python -m tests.benchmarks.frames_speed [FILE ...]      news texts; JSON lines with "text" are read line by line

Without files it takes the public gold's articles. Seconds are this process's own, so that a busy machine tells
little; each figure is the median of the rounds after the first, which fills the caches.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from statistics import median
from time import process_time

from analysis import read_text
from analysis.language import Document, parse
from analysis.measures import framing
from analysis.tables import NARRATOR
from tests.benchmarks.common import GOLD
from tests.benchmarks.speed import read_texts

ROUNDS = 7


def articles_a_second(documents: list[Document], lexicon: framing.FrameLexicon) -> float:
    """Return in how many of the documents a second of this process finds the lexicon's words."""
    seconds = []
    for _ in range(ROUNDS + 1):
        before = process_time()
        for document in documents:
            framing.find_frames(document, lambda _: NARRATOR, lexicon=lexicon)
        seconds.append(process_time() - before)
    return len(documents) / median(seconds[1:])


def main() -> None:
    """Print articles a second for the narrative list and for all schemes together."""
    files = [Path(name) for name in sys.argv[1:]] or sorted((GOLD / "frames").glob("*.jsonl"))
    documents = [parse(read_text(text)) for text in read_texts(files)]
    if not documents:
        sys.exit(__doc__)
    speeds = {
        "narrative": articles_a_second(documents, framing.shipped("narrative")),
        "all": articles_a_second(documents, framing.shipped()),
    }
    rounded = {name: round(speed) for name, speed in speeds.items()}
    print(json.dumps({"articles": len(documents), "articles_a_second": rounded}))


if __name__ == "__main__":
    main()
