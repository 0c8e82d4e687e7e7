"""Say who is for or against whom in sentences with two marked entities, as the shipped weights have it.

python -m tests.benchmarks.directions GOLD PRED

GOLD is train_valid.jsonl or another file of Park et al. (2021): brackets mark p and q. Writes {"label": "0" to "4",
"confidence": 0 to 1} for each line: 0 neither, 1 p for q, 2 q for p, 3 p against q, 4 q against p.
`tests.benchmarks.directions_swapped` has how many labels change where p and q are others of their kinds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import numpy as np

from analysis import read_text
from analysis.language import parse
from analysis.measures.directions.deciding import ANSWERS, decide, sure_from
from analysis.measures.directions.masked_sentence import Masking, Span
from analysis.measures.directions.pair_features import features
from analysis.measures.directions.stance_predicate import stance_lemmas, stance_predicates
from tests.benchmarks.common import predict

_BRACKETED = re.compile(r"\[([^\[\]]*)\]")
#: The label of each answer, p before q in the text.
LABELS = {answer: str(number) for number, answer in enumerate(ANSWERS)}
#: The same, q before p.
TURNED = {"0": "0", "1": "2", "2": "1", "3": "4", "4": "3"}


class Pair(NamedTuple):
    """What a gold line asks about: its pair's features, whether q is before p, and whether a word of stance ties the
    first in the text to the second, and the second to the first.
    """

    features: dict[str, float]
    turned: bool
    tied: tuple[bool, bool]


def plain(line: dict[str, Any]) -> tuple[str, tuple[int, int], tuple[int, int]] | None:
    """Return a line's text without its brackets, and the characters of p and q, widened to whole words.

    None where the brackets do not mark two entities.
    """
    text, spans = "", []
    for piece in re.split(r"(\[[^\[\]]*\])", line["text"]):
        inside = _BRACKETED.fullmatch(piece)
        if inside:
            spans.append((len(text), len(text) + len(inside[1]), inside[1]))
        text += inside[1] if inside else piece
    if len(spans) != 2:
        return None
    first, second = spans
    if first[2] != line["p"] and second[2] == line["p"]:
        first, second = second, first
    return text, _widened(text, *first[:2]), _widened(text, *second[:2])


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the whole words that a bracket cuts: 'Los Angele' becomes 'Los Angeles'."""
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end -= len(text[start:end]) - len(text[start:end].rstrip())
    while 0 < start < end and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while start < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] == "."):
        end -= 1
    return start, end


def pair_of(line: dict[str, Any]) -> Pair | None:
    """Return the pair of a gold line; None where its brackets, or the words in them, do not make one."""
    marked = plain(line)
    if marked is None or not marked[0].strip():
        return None
    text, *marks = marked
    document = parse(read_text(text))
    starts = document.doc.to_array("IDX").astype(int)
    ends = starts + document.doc.to_array("LENGTH").astype(int)
    bounds = [(int(np.searchsorted(ends, start, "right")), int(np.searchsorted(starts, end))) for start, end in marks]
    if any(first >= end for first, end in bounds):
        return None
    one, other = sorted(bounds)
    if other[0] < one[1]:
        return None
    sentences = [document.sentence_at(int(starts[first])) for first, _ in (one, other)]
    first = min(one[0], *(sentence.first for sentence in sentences))
    end = max(other[1], *(sentence.last for sentence in sentences))
    masking = Masking(document.doc)
    masked, of_stance = masking.sentence(first, end), masking.places(stance_lemmas(), first, end)
    spans = [Span(start - first, stop - first) for start, stop in (one, other)]
    forward, backward = stance_predicates(masked, *spans, of_stance)
    return Pair(features(masked, *spans), bounds[0] != one, (bool(forward), bool(backward)))


def direction(line: dict[str, Any]) -> dict[str, Any]:
    """Return the label of a gold line, and the probability of it."""
    pair = pair_of(line)
    if pair is None:
        return {"label": "0", "confidence": 0.0, "shown": False}
    (decision,) = decide([pair.features])
    label = LABELS[decision.stance, decision.forward] if decision.stance else "0"
    return {
        "label": TURNED[label] if pair.turned else label,
        "confidence": round(decision.probability, 4),
        "shown": bool(decision.stance and pair.tied[not decision.forward] and decision.probability >= sure_from()),
    }


class Judged(NamedTuple):
    """An answer beside the gold's, whether the text is none that was trained on, and whether a report shows it."""

    answer: int
    wanted: int
    fresh: bool
    shown: bool


def judge(lines: Iterable[dict[str, Any]]) -> Iterator[Judged]:
    """Yield the answer to each line of split "valid"."""
    by_split: dict[str, list[dict[str, Any]]] = {"train": [], "valid": []}
    for line in lines:
        by_split[line["split"]].append(line)
    known = {letters(line["text"]) for line in by_split["train"]}
    for line in by_split["valid"]:
        answer = direction({key: value for key, value in line.items() if key != "label"})
        fresh = letters(line["text"]) not in known
        yield Judged(int(answer["label"]), int(line["label"]), fresh, answer["shown"])


def letters(text: str) -> str:
    """Return a text's letters and digits in lower case: two lines with the same are one text."""
    return "".join(character for character in text.lower() if character.isalnum())


if __name__ == "__main__":
    predict(direction, __doc__)
