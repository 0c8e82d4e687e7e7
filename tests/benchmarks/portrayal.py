"""How well portrayal reads its hand-coded sentences: precision and recall of rows, in all and by construction.

    python -m tests.benchmarks.portrayal

A row is right when actor, relation, predicate, passive and agentless all are. The sentences are invented and short:
the figures say what the rules can read, and news sentences are longer.
"""

from __future__ import annotations

import json
from pathlib import Path

from tests.measures.portrayal_cases import read_cases, score

FOLDER = Path(__file__).parents[1] / "measures"


def main() -> None:
    """Print the figures of each file of sentences; all have been looked at since they were first run."""
    cases = {name: list(read_cases(FOLDER / f"portrayal_{name}.txt")) for name in ("coded", "unseen", "later", "held")}
    coded = cases["coded"]
    by_construction = {
        construction: figures([case for case in coded if case.construction == construction])
        for construction in dict.fromkeys(case.construction for case in coded if case.rows)
    }
    by_file = {name: figures(rows) for name, rows in cases.items()}
    print(json.dumps(by_file | {"coded by construction": by_construction}, indent=1))


def figures(cases: list) -> dict[str, float]:
    """Return sentences, rows, and precision and recall in percent."""
    precision, recall, _ = score(cases)
    return {
        "sentences": len(cases),
        "rows": sum(len(case.rows) for case in cases),
        "precision": round(100 * precision, 1),
        "recall": round(100 * recall, 1),
    }


if __name__ == "__main__":
    main()
