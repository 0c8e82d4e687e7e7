"""Say of each line of GOLD what its sentence implies about its target: neg, neu or pos, and how sure that is.

python -m tests.benchmarks.attitudes GOLD PRED

Lines have ``text``, ``start`` and ``end`` of the target; PRED gets {"label": ..., "confidence": ...} for each.
`tests.benchmarks.attitudes_swapped` has how many labels change where the target is another of its kind.
"""

from __future__ import annotations

from typing import Any

from analysis import read_text
from analysis.language import parse
from analysis.measures.attitudes import Answer, answer
from tests.benchmarks.common import predict
from tests.training.common import portrayals_of


def answered(text: str, start: int, end: int) -> Answer:
    """Return the answer to one target."""
    document = parse(read_text(text))
    return answer(document, [[(start, end)]], portrayals_of(document, [(start, end)]))[0]


def attitude(line: dict[str, Any]) -> dict[str, Any]:
    """Return label and confidence of a gold line."""
    found = answered(line["text"], line["start"], line["end"])
    return {"label": found.attitude, "confidence": round(found.probability, 4)}


if __name__ == "__main__":
    predict(attitude, __doc__)
