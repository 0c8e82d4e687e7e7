"""What the benchmarks share: gold lines in, predictions out, and where the public gold lies."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

#: The public gold; it never enters the project. `GOLD=FOLDER` names another place.
GOLD = Path(os.environ.get("GOLD", Path(__file__).parents[3] / "shared" / "gold"))


def read_jsonl(path: str | Path) -> list[dict[str, Any]]:
    """Return the objects of a JSON-lines file."""
    with Path(path).open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def predict(one: Callable[[dict[str, Any]], dict[str, Any]], usage: str) -> None:
    """Run `one` on every line of the file GOLD and write its answers, with the line's id, to the file PRED."""
    if len(sys.argv) != 3:
        sys.exit(usage)
    gold, pred = sys.argv[1:]
    with Path(pred).open("w", encoding="utf-8") as out:
        for line in read_jsonl(gold):
            out.write(json.dumps({"id": line["id"], **one(line)}, ensure_ascii=False) + "\n")
