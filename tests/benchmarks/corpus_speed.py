"""How fast tables of many articles are: the rate as a corpus grows, its memory, two processes against one.

    python -m tests.benchmarks.corpus_speed [--articles 10000] [--rounds 3] [--few 1000]

The articles are short: paragraphs of the public gold's stories drawn at random, a part of their names replaced by
invented ones, so that new words keep coming as they do in the news. One run of ``tables`` over all of them on two
processes gives the rate and the memory at each size; runs over a few, in turn on one process and on two, give the
ratio. The machine must be at rest. Figures and a chart are written beside this file.
"""

from __future__ import annotations

import argparse
import json
import random
import re
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

TEXTS = "quotes/polnear_b1.jsonl"
CHART = Path(__file__).with_name("corpus_speed.svg")
#: Paragraphs of an article, of how many characters at least, and which share of its names is invented.
PARAGRAPHS, SHORTEST, INVENTED = 4, 80, 0.15
#: Where the rate is told, and from where to where memory is compared.
SIZES = (100, 200, 500, 1_000, 2_000, 5_000, 10_000)
FROM_ARTICLE = 2_000
_NAME = re.compile(r"\b[A-Z][a-z]{4,}\b")
_SYLLABLES = "ba ro ke li mun tar os vel din sha pir gon ul es ta mar".split()
#: In seconds: between two looks at a run.
_LOOK = 0.2


class Look(NamedTuple):
    """A run at a moment: seconds since its start, articles in finished parts, MB that its processes take together."""

    seconds: float
    articles: int
    memory: float


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print the figures and write them; the command line's arguments if none are given."""
    options = argparse.ArgumentParser()
    options.add_argument("--articles", type=int, default=SIZES[-1])
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--few", type=int, default=1_000, help="articles of the runs on one process and on two")
    asked = options.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        looks = watched(_rows(place / "many.jsonl", asked.articles), place / "many", jobs=2)
        few = _rows(place / "few.jsonl", asked.few)
        ratio = median(_ratio(few, place, number) for number in range(asked.rounds))
    figures = {**rates(looks), **memory(looks), "two processes against one, rate": round(ratio, 2)}
    print(json.dumps(figures, indent=1))
    draw(looks, CHART)
    store(written(figures, asked.articles, asked.rounds, asked.few))


def article(number: int, paragraphs: Sequence[str]) -> str:
    """Return the text of an article, the same for the same number."""
    chance = random.Random(number)
    text = "\n\n".join(chance.sample(paragraphs, PARAGRAPHS))
    names = sorted(set(_NAME.findall(text)))
    new = {name: "".join(chance.choices(_SYLLABLES, k=3)).capitalize() for name in names if chance.random() < INVENTED}
    return _NAME.sub(lambda found: new.get(found[0], found[0]), text)


def _rows(path: Path, count: int) -> Path:
    texts = (row["text"] for row in read_jsonl(GOLD / TEXTS))
    paragraphs = [part for text in texts for part in text.split("\n\n") if len(part) >= SHORTEST]
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            row = {"id": f"a{number}", "title": f"Story {number}", "text": article(number, paragraphs)}
            file.write(json.dumps(row) + "\n")
    return path


def watched(source: Path, folder: Path, jobs: int) -> list[Look]:
    """Make the tables of a source, and return what was seen of the run, to its end."""
    command = [sys.executable, "-m", "analysis", "tables", str(source), "--output", str(folder), "--jobs", str(jobs)]
    start = time.perf_counter()
    looks = []
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:
        while process.poll() is None:
            looks.append(_look(folder, process.pid, time.perf_counter() - start))
            time.sleep(_LOOK)
        said = process.stderr.read() if process.stderr else ""
    if process.returncode:
        sys.exit(said)
    return [*looks, _look(folder, process.pid, time.perf_counter() - start)]


def _look(folder: Path, run: int, seconds: float) -> Look:
    try:
        parts = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["parts"]
    except FileNotFoundError:
        parts = {}
    articles = sum(part["articles"] for part in parts.values())
    return Look(seconds, articles, sum(map(_own, (run, *_children(run)))))


def _children(process: int) -> list[int]:
    try:
        listed = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii")
        return [int(pid) for pid in listed.split()]
    except OSError:
        return []


def _own(process: int) -> float:
    """Return a process's memory in MB, what it shares with others counted in shares; 0 where it has ended."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1_000 for line in lines if line.startswith("Pss:")), 0.0)


def rates(looks: Sequence[Look]) -> dict[str, float]:
    """Return the articles a second at each size that the run came to, start-up included."""
    figures = {}
    for size in SIZES:
        if reached := next((look for look in looks if look.articles >= size), None):
            figures[f"{size:,} articles, articles a second"] = round(reached.articles / reached.seconds, 1)
    return figures


def memory(looks: Sequence[Look]) -> dict[str, float]:
    """Return the MB of all processes at their most, before the article from which it is compared and behind it."""
    early = max((look.memory for look in looks if look.articles <= FROM_ARTICLE), default=0.0)
    late = max((look.memory for look in looks if look.articles > FROM_ARTICLE), default=early)
    return {
        f"most memory to article {FROM_ARTICLE:,}, MB": round(early),
        "most memory from there to the end, MB": round(late),
        "its growth, percent": round(100 * (late / early - 1), 1) if early else 0.0,
    }


def _ratio(few: Path, place: Path, number: int) -> float:
    """Return how often faster two processes are than one on the same articles, start-up included."""
    order = (1, 2) if number % 2 else (2, 1)
    seconds = {jobs: watched(few, place / f"few-{number}-{jobs}", jobs)[-1].seconds for jobs in order}
    return seconds[1] / seconds[2]


def draw(looks: Sequence[Look], chart: Path) -> None:
    """Draw the rate and the memory as a run goes on."""
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "corpus"
    from matplotlib import pyplot

    seen = [look for look in looks if look.articles]
    figure, (above, below) = pyplot.subplots(2, sharex=True, figsize=(7, 5), layout="constrained")
    above.plot([look.articles for look in seen], [look.articles / look.seconds for look in seen])
    above.set(ylabel="articles a second,\nstart-up included", ylim=(0, None))
    below.plot([look.articles for look in seen], [look.memory for look in seen])
    below.set(ylabel="MB, all processes", ylim=(0, None), xlabel="articles done", xscale="log")
    figure.savefig(chart, metadata={"Date": None})
    pyplot.close(figure)


def written(figures: dict[str, float], articles: int, rounds: int, few: int) -> str:
    """Return the figures as README.md has them, with the machine and the command."""
    rows = "".join(f"| {name} | {value:,} |\n" for name, value in figures.items())
    return (
        "# How fast tables are\n\n"
        f"`news-analysis tables` over {articles:,} articles of {PARAGRAPHS} paragraphs on two processes, start-up "
        f"included; two processes against one over {few:,} of them, the median of {rounds} rounds in turn. Memory is "
        "of all processes together.\n\n"
        f"![The rate and the memory by articles done]({CHART.name})\n\n"
        f"| what | figure |\n|---|---|\n{rows}\n{machine()}\n"
        f"Command: `GOLD=folder python -m tests.benchmarks.corpus_speed --articles {articles} --rounds {rounds} "
        f"--few {few}`.\n"
    )


if __name__ == "__main__":
    main()
