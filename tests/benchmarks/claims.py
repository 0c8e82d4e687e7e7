"""Claims about voices of each text: ``python -m tests.benchmarks.claims GOLD PRED``; answers are never read.

Only claims that coded attributions can contradict are written: a source's share, one source, and who is never quoted or
not heard. Claims about all sources together, about sides' and sectors' shares, and plain counts are not.
"""

from __future__ import annotations

from typing import Any

import analysis
from tests.benchmarks.common import predict

#: How the scorer calls a kind of claim.
KINDS = {"share": "share", "one source": "one_source", "absence": "absence", "never quoted": "never_quoted"}
#: Templates about groups of sources, which have no name that the gold could have; what is about all names nobody.
OF_GROUPS = frozenset({"one side", "leading side", "leading sector"})


def claims(line: dict[str, Any]) -> dict[str, Any]:
    """Return the line's claims about voices in the scorer's form."""
    found = analysis.analyse(analysis.read_text(line["text"], id=line["id"]))
    rows = (row for row in found.rows.claims if row.kind in KINDS and row.about and row.template not in OF_GROUPS)
    return {
        "claims": [
            {"template": row.template, "kind": KINDS[row.kind], "who": row.about, "value": row.value} for row in rows
        ]
    }


if __name__ == "__main__":
    predict(claims, __doc__ or "")
