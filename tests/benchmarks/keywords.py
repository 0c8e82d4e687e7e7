"""Keyphrases for each line of GOLD, best first: ``python -m tests.benchmarks.keywords GOLD PRED``."""

from __future__ import annotations

import analysis
from analysis.language import parse
from analysis.measures.keywords import keyphrases
from tests.benchmarks.common import predict

#: The score looks at the first 15.
MOST = 15

if __name__ == "__main__":
    predict(lambda line: {"keyphrases": keyphrases(parse(analysis.read_text(line["text"])), MOST)}, __doc__)
