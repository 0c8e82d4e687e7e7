"""Measure how well each measure does: ``python -m tests.benchmarks [NAME...] [--write]``.

Prints each figure with its 95 % interval. With --write the figures replace those of the same benchmarks in
analysis/reporting/accuracy.csv, and the table of README.md is made anew from that file. ``reports_speed`` compares
reports with papermill and nbconvert, ``corpus_speed`` measures tables of many articles: each is named alone, and writes
its section of README.md beside this file.
"""

from __future__ import annotations

import sys

from tests.benchmarks import corpus_speed, reports_speed, store
from tests.benchmarks.common import GOLD
from tests.benchmarks.measured import BENCHMARKS, SETS, Row

#: Their figures are none of accuracy: they have a file of their own.
_OF_SPEED = {"reports_speed": reports_speed.main, "corpus_speed": corpus_speed.main}


def main() -> None:
    """Run the benchmarks named on the command line, or all."""
    names = [argument for argument in sys.argv[1:] if argument != "--write"] or list(BENCHMARKS)
    if len(names) == 1 and names[0] in _OF_SPEED:
        _OF_SPEED[names[0]]([])
        return
    if unknown := [name for name in names if name not in BENCHMARKS]:
        sys.exit(f"there is no benchmark {unknown[0]!r}; there are {', '.join(BENCHMARKS)}")
    if not GOLD.is_dir():
        sys.exit(f"the public gold is not at {GOLD.name!r}: name its folder with GOLD=FOLDER")
    rows: list[Row] = []
    for name in names:
        measure, sets = BENCHMARKS[name]
        for one in sets:
            if not (GOLD / SETS[one].path).exists():
                print(f"{name} {one}: {SETS[one].path} is not there; its figures stay as they are")
                continue
            for row in measure(one):
                print(
                    f"{name} {one} {row.figure}: {row.value:.1f}"
                    + (f" [{row.low:.1f}, {row.high:.1f}]" if row.low is not None else ""),
                    flush=True,
                )
                rows.append(row)
    if "--write" in sys.argv:
        store.write(rows)


if __name__ == "__main__":
    main()
