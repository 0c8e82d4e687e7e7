"""Pages on the gold with dead links or an id given twice: ``python -m tests.benchmarks.links [PAGES]``."""

from __future__ import annotations

import sys
from itertools import islice, zip_longest

import analysis
from tests.benchmarks.common import GOLD, read_jsonl
from tests.reporting.pages import faults

FILES = ("quotes/polnear_dev.jsonl", "quotes/gum_news_dev.jsonl", "frames/narrative_frames_folds1-4.jsonl")


def faulty(most: int) -> dict[str, list[str]]:
    """Return what is wrong with the pages on so many articles of the gold, the files taken in turn, by article."""
    turns = zip_longest(*(read_jsonl(GOLD / file) for file in FILES))
    lines = islice((line for turn in turns for line in turn if line), most)
    wrong = {line["id"]: faults(analysis.analyse(analysis.read_text(line["text"], id=line["id"]))) for line in lines}
    return {name: found for name, found in wrong.items() if found}


def main() -> None:
    """Print each page with its faults, and how many there are."""
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    wrong = faulty(pages)
    for name, found in wrong.items():
        print(name, *found)
    print(f"{len(wrong)} of {pages} pages have a fault")


if __name__ == "__main__":
    main()
