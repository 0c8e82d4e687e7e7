"""How well whole pages are read as a browser copies them: their bodies, and statements in text that is no story.

    python -m tests.benchmarks.copied_pages [FILE]     FILE holds a page a line: id, text, body (a list of paragraphs)

The body is compared as the Article Extraction Benchmark does it: shingles of four words, precision and recall averaged
over the pages, F1 of the two means.
"""

from __future__ import annotations

import re
import statistics
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import analysis
from analysis.article import STORY
from analysis.errors import InputError
from analysis.reading.pasted import read_page
from tests.benchmarks.common import GOLD, read_jsonl

_SHINGLE = 4
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Score:
    """A page's shingles of the body that were right, spurious and missed; its statements in what is read as the story,
    and those of them that are in text that is none."""

    right: int
    spurious: int
    missed: int
    statements: int
    beside: int


def score(page: dict[str, Any]) -> Score:
    """Read a page and compare it with its gold body; one that is refused has no body and no statements."""
    gold = "\n".join(page["body"])
    try:
        article = read_page(page["text"], id=page["id"])
    except InputError:
        return Score(0, 0, sum(_shingles(gold).values()), 0, 0)
    body = "\n".join(article.of(block) for block in article.blocks if block.kind in ("paragraph", "heading"))
    want, have = _shingles(gold), _shingles(body)
    right = sum((want & have).values())
    found = analysis.analyse(article).statements
    told = found[found["block"].isin(STORY)]
    in_body = told[~told["block"].isin(["title", "dek"])]
    beside = sum(
        not _is_in(article.text[start:end], want) for start, end in zip(in_body["start"], in_body["end"], strict=True)
    )
    return Score(right, sum(have.values()) - right, sum(want.values()) - right, len(told), beside)


def _is_in(text: str, body: Counter[tuple[str, ...]]) -> bool:
    """Say whether at least half of a statement's shingles are the body's; one shorter than a shingle is taken to be."""
    own = _shingles(text)
    return len(_WORD.findall(text)) < _SHINGLE or sum(one in body for one in own) >= len(own) / 2


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    return Counter(tuple(words[at : at + _SHINGLE]) for at in range(max(1, len(words) - _SHINGLE + 1)))


def body_f1(scores: Sequence[Score]) -> float:
    """Return F1 in percent of the mean precision and the mean recall of the pages' bodies."""
    precision = statistics.mean(one.right / max(1, one.right + one.spurious) for one in scores)
    recall = statistics.mean(one.right / max(1, one.right + one.missed) for one in scores)
    return 100 * 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def share_beside(scores: Sequence[Score]) -> float:
    """Return how many of 100 statements are in text that is no story."""
    return 100 * sum(one.beside for one in scores) / max(1, sum(one.statements for one in scores))


def main() -> None:
    """Print both figures."""
    file = Path(sys.argv[1]) if len(sys.argv) > 1 else GOLD / "pages_text" / "aeb_dev.jsonl"
    scores = [score(page) for page in read_jsonl(file)]
    print(
        f"{len(scores)} pages: body F1 {body_f1(scores):.1f}; of {sum(one.statements for one in scores)} statements "
        f"{share_beside(scores):.2f} % are in text that is no story"
    )


if __name__ == "__main__":
    main()
