"""The whole analysis of texts against spaCy's own ``nlp.pipe`` of them: the same model, all its parts, the same run.

    python -m tests.benchmarks.speed [FILE ...]      news texts; JSON lines with "text" are read line by line

Without files it takes the public gold's texts. spaCy has them all at once, the analysis one after another; the next
round starts the other way round. Times are this process's own seconds, so that a busy machine does not tell; the
figures are medians of the rounds, and a ratio of 1 means as fast. One line a measure says what it costs, as a share of
spaCy's time.
"""

from __future__ import annotations

import importlib
import inspect
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial, wraps
from pathlib import Path
from statistics import median
from time import process_time
from types import GeneratorType, ModuleType
from typing import Any
from unittest.mock import patch

from spacy.language import Language

import analysis
from analysis.findings import measuring as findings
from analysis.language import installed_model
from analysis.language.document import WORD
from tests.benchmarks.common import GOLD, read_jsonl

ROUNDS = 3
#: The rooms whose functions are steps of the analysis.
ROOMS = ("analysis.measures.", "analysis.entities.")
#: The texts of the figure in the README.
TEXTS = ("quotes/gum_news_dev.jsonl", "quotes/polnear_dev.jsonl")
#: What finds who speaks: our parse, then these steps.
ATTRIBUTION = ("parse", "find_actors", "attribution")
#: What says toward whom: its share of our own parse, which is quicker than spaCy's, is printed.
TOWARD_WHOM = ("attitudes", "directions")


def main() -> None:
    """Print the ratios, the words a second, and what each measure costs."""
    texts = list(read_texts([Path(name) for name in sys.argv[1:]] or [GOLD / name for name in TEXTS]))
    if not texts:
        sys.exit(__doc__)
    rounds = measure(texts)
    words = sum(len(WORD.findall(text)) for text in texts)
    middle = {step: median(seconds[step] for seconds in rounds) for step in sorted(set().union(*rounds))}
    result = {
        "texts": len(texts),
        "words": words,
        "attribution_ratio": round(median(one["spacy"] / sum(one[s] for s in ATTRIBUTION) for one in rounds), 3),
        "analysis_ratio": round(median(one["spacy"] / one["analysis"] for one in rounds), 3),
        "words_a_second": {"spacy": round(words / middle["spacy"]), "analysis": round(words / middle["analysis"])},
        "toward_whom_of_our_parse": round(median(sum(one[s] for s in TOWARD_WHOM) / one["parse"] for one in rounds), 4),
        "share_of_parse": {
            step: round(seconds / middle["spacy"], 4) for step, seconds in middle.items() if step != "spacy"
        },
    }
    print(json.dumps(result, indent=1))


def read_texts(paths: list[Path]) -> Iterator[str]:
    """Yield the texts of files, of folders' ``*.txt``, and of JSON lines."""
    for path in paths:
        if path.is_dir():
            yield from read_texts(sorted(path.glob("*.txt")))
        elif path.suffix == ".jsonl":
            yield from (line["text"] for line in read_jsonl(path))
        else:
            yield path.read_text(encoding="utf-8")


def measure(texts: list[str], rounds: int = ROUNDS) -> list[Counter[str]]:
    """Return for each round the seconds of ``spacy``, of the whole ``analysis``, and of each step of it."""
    nlp, results = importlib.import_module(installed_model.name_and_version()[0]).load(), []
    for number in range(rounds + 1):
        seconds: Counter[str] = Counter()
        peer, ours = timed("spacy", partial(parse_all, nlp), seconds), timed("analysis", analyse_all, seconds)
        with ExitStack() as patches:
            for owner, name, step in steps():
                patches.enter_context(patch.object(owner, name, timed(step, getattr(owner, name), seconds)))
            for run in (peer, ours) if number % 2 else (ours, peer):
                run(texts)
        results.append(seconds)
    return results[1:]  # the first warms the caches


def parse_all(nlp: Language, texts: list[str]) -> None:
    """Have spaCy parse texts, each batch at once, as it is loaded: without anything of ours."""
    for _ in nlp.pipe(texts):
        pass


def analyse_all(texts: list[str]) -> None:
    """Read and analyse texts one after another, as a corpus run does."""
    for text in texts:
        findings.analyse(analysis.read_text(text))


def steps() -> Iterator[tuple[Any, str, str]]:
    """Yield what `findings.analyse` calls, as (owner, name, step): the parse, entities, each measure's functions."""
    yield findings, "parse", "parse"
    for name, value in vars(findings).items():
        if isinstance(value, ModuleType) and value.__name__.startswith(ROOMS):
            for inner, function in vars(value).items():
                if inspect.isfunction(function) and function.__module__.startswith(value.__name__) and inner[0] != "_":
                    yield value, inner, step_of(value.__name__)
        elif inspect.isfunction(value) and value.__module__.startswith(ROOMS):
            yield findings, name, name


def step_of(module: str) -> str:
    """Return the measure a module belongs to: 'attribution' of 'analysis.measures.attribution.form'."""
    return module.split(".")[2]


def timed(step: str, function: Callable[..., Any], seconds: Counter[str]) -> Callable[..., Any]:
    """Return the function, adding its own seconds under the step's name; a generator is run to its end."""

    @wraps(function)
    def run(*args: Any, **options: Any) -> Any:
        before, inner = process_time(), seconds[step]
        result = function(*args, **options)
        result = iter(list(result)) if isinstance(result, GeneratorType) else result
        seconds[step] = inner + process_time() - before
        return result

    return run


if __name__ == "__main__":
    main()
