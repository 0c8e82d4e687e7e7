"""How fast reports are: a batch and a single report against papermill and nbconvert, in turn on this machine.

    python -m tests.benchmarks.reports_speed [--stories 50] [--rounds 3]

Each round runs the pair of commands on one story, papermill's own interface in two processes on some, one report of
ours from a cold start, and a batch of ours on two jobs. Figures are medians of the rounds, wall and processor seconds a
report; the machine must be at rest for the first. They are written to README.md beside this file.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from tests.benchmarks.common import GOLD, read_jsonl
from tests.benchmarks.written import machine, store

ROOT = Path(__file__).parents[2]
NOTEBOOK = ROOT / "notebooks" / "article.ipynb"
TEXTS = "quotes/polnear_b1.jsonl"
#: Stories for what is slow: papermill's interface, and the cells' own time.
FEW = 6
#: Papermill's interface and nbconvert's, a process a core: argv has the notebook, the folder, the stories.
_INTERFACE = """
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
import papermill
from nbconvert import HTMLExporter

def made(story):
    done = papermill.execute_notebook(sys.argv[1], None, {"article": story}, progress_bar=False)
    (Path(sys.argv[2]) / (Path(story).stem + ".html")).write_text(HTMLExporter().from_notebook_node(done)[0])

if __name__ == "__main__":
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(made, sys.argv[3:]))
"""
#: The seconds that the cells of a report take in a kernel forked from the warm process, summed; a number a story.
_CELLS = """
import json, sys
import papermill
from analysis.reporting import engine, warm_process
warm_process.tell(more=True)
for story in sys.argv[1:]:
    done = papermill.execute_notebook({notebook!r}, None, {{"article": story}}, engine_name="fork", progress_bar=False)
    print(sum(cell.metadata.papermill.duration or 0 for cell in done.cells))
"""


class Cost(NamedTuple):
    """What a report costs, in seconds."""

    wall: float
    processor: float


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print the figures and write them; the command line's arguments if none are given."""
    options = argparse.ArgumentParser()
    options.add_argument("--stories", type=int, default=50)
    options.add_argument("--rounds", type=int, default=3)
    asked = options.parse_args(arguments)
    figures = measure(asked.stories, asked.rounds)
    print(json.dumps(figures, indent=1))
    store(written(figures, asked.stories, asked.rounds))


def measure(stories: int, rounds: int) -> dict[str, float]:
    """Return the figures by name: seconds a report, and how often faster ours is."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        paths = _stories(place, stories)
        found = [_round(place / f"round{number}", paths, number) for number in range(rounds)]
        cells = _cells(paths[:FEW])
    figures = {
        f"{name}, {kind}": round(median(getattr(one[name], kind) for one in found), 2)
        for name in found[0]
        for kind in Cost._fields
    }
    for what, peer, ours in (
        ("batch against the commands", "commands", "batch"),
        ("batch against the interface in two processes", "interface", "batch"),
        ("one report, cold, against the commands", "commands", "cold"),
    ):
        for kind in Cost._fields:
            ratio = median(getattr(one[peer], kind) / getattr(one[ours], kind) for one in found)
            figures[f"{what}, {kind} ratio"] = round(ratio, 2)
    figures["cells of a report, wall"] = round(cells, 2)
    figures["batch beyond its cells on two jobs, wall"] = round(figures["batch, wall"] - cells / 2, 2)
    return figures


def _stories(place: Path, count: int) -> list[str]:
    texts = read_jsonl(GOLD / TEXTS)[:count]
    for number, row in enumerate(texts, 1):
        (place / f"a{number}.txt").write_text(f"A headline for this story\n\n{row['text']}", encoding="utf-8")
    return [str(place / f"a{number}.txt") for number in range(1, len(texts) + 1)]


def _round(place: Path, paths: Sequence[str], number: int) -> dict[str, Cost]:
    """Return what each way costs a report, run in turn."""
    place.mkdir()
    script, run, one = place / "interface.py", str(place / "run.ipynb"), paths[number % len(paths)]
    script.write_text(_INTERFACE, encoding="utf-8")
    report = [sys.executable, "-m", "analysis", "report", "--output"]
    papermill = [sys.executable, "-m", "papermill", "-p", "article", one, str(NOTEBOOK), run]
    few = paths[:FEW]
    return {
        "commands": _cost([papermill, [sys.executable, "-m", "jupyter", "nbconvert", "--to", "html", run]], 1),
        "cold": _cost([[*report, str(place / "one"), one]], 1),
        "interface": _cost([[sys.executable, str(script), str(NOTEBOOK), str(place), *few]], len(few)),
        "batch": _cost([[*report, str(place / "many"), "--jobs", "2", *paths]], len(paths)),
    }


def _cost(commands: Sequence[Sequence[str]], reports: int) -> Cost:
    start, before = time.perf_counter(), _processor()
    for command in commands:
        subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    return Cost((time.perf_counter() - start) / reports, (_processor() - before) / reports)


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _cells(paths: Sequence[str]) -> float:
    """Return the median of the seconds that a report's cells take, over stories."""
    command = [sys.executable, "-c", _CELLS.format(notebook=str(NOTEBOOK)), *paths]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    return median(map(float, done.stdout.split()))


def written(figures: dict[str, float], stories: int, rounds: int) -> str:
    """Return the figures as README.md has them, with the machine and the command."""
    rows = "".join(f"| {name} | {value} |\n" for name, value in figures.items())
    return (
        "# How fast reports are\n\n"
        "`commands` is `papermill`, then `jupyter nbconvert --to html`; `interface` is papermill's Python interface "
        "and nbconvert's in two processes; `batch` is `news-analysis report --jobs 2`; `cold` is one report of it. "
        f"Seconds a report, start-up included: medians of {rounds} rounds, in each of which all run in turn.\n\n"
        f"| what | figure |\n|---|---|\n{rows}\n"
        f"{stories} stories. {machine()}\nCommand: `GOLD=folder python -m tests.benchmarks.reports_speed --stories "
        f"{stories} --rounds {rounds}`.\n"
    )


if __name__ == "__main__":
    main()
