"""Run benchmarks by name and print their figures: ``python -m tests.benchmarks quotes frames ...``.

Accuracy is predicted on the public gold without its answers and scored by the gold's own scorers.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.common import GOLD

#: Benchmarks that predict: the gold file, and the scorer's command before GOLD and PRED.
PREDICTED = {
    "quotes": [
        ("quotes/polnear_dev.jsonl", ["quotes/score_quotes.py"]),
        ("quotes/gum_news_dev.jsonl", ["quotes/score_quotes.py"]),
    ],
    "keywords": [("keywords/kpcrowd_dev.jsonl", ["score_labels.py", "keywords"])],
    "frames": [("frames/narrative_frames_folds1-4.jsonl", ["score_labels.py", "frames"])],
}
#: Benchmarks that print their own figures.
PRINTED = {
    "actors": ["quotes/gum_news_dev.jsonl"],
    "portrayal": [],
    "reading": ["pages"],
    "speed": [],
    "frames_speed": [],
}


def main() -> None:
    """Run the benchmarks named on the command line; stop at the first that fails."""
    names = sys.argv[1:] or [*PREDICTED, *PRINTED]
    if not GOLD.is_dir():
        sys.exit(f"the public gold is not at {GOLD.name!r}: name its folder with GOLD=FOLDER")
    for name in names:
        print(f"== {name}", flush=True)
        for gold, scorer in PREDICTED.get(name, ()):
            with tempfile.TemporaryDirectory() as folder:
                pred = str(Path(folder) / "predictions.jsonl")
                _run("-m", f"tests.benchmarks.{name}", str(GOLD / gold), pred)
                _run(str(GOLD / scorer[0]), *scorer[1:], str(GOLD / gold), pred)
        if name in PRINTED:
            _run("-m", f"tests.benchmarks.{name}", *(str(GOLD / file) for file in PRINTED[name]))


def _run(*command: str) -> None:
    code = subprocess.run([sys.executable, *command], check=False).returncode
    if code:
        sys.exit(code)


if __name__ == "__main__":
    main()
