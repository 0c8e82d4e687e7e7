"""Keyphrases for each line of GOLD, best first: ``python -m tests.benchmarks.keywords GOLD PRED``.

The gold prints words without their inner marks ('oscarwinning'), and so do the predictions.
"""

from __future__ import annotations

import re
from typing import Any

import analysis
from analysis.entities import find_actors, main_names
from analysis.language import parse
from analysis.measures.keywords import keyphrases
from tests.benchmarks.common import predict

#: As many as a report shows.
MOST = 10
_INNER_MARKS = re.compile("[-/&]")


def terms(line: dict[str, Any]) -> dict[str, Any]:
    """Return the keyphrases of a gold line's text."""
    document = parse(analysis.read_text(line["text"]))
    best = keyphrases(document, MOST, main=main_names(*find_actors(document)))
    return {"keyphrases": [_INNER_MARKS.sub("", term) for term in best]}


if __name__ == "__main__":
    predict(terms, __doc__)
