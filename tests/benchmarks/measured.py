"""The figures of each benchmark, with intervals: what `python -m tests.benchmarks` prints and writes.

Accuracy is predicted on the public gold without its answers, in a process of its own, and scored by the gold's own
rules. Each function yields the rows of one benchmark.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from nltk.stem import PorterStemmer

from analysis.errors import InputError
from analysis.lexicons import linear_weights
from tests.benchmarks import actors as actor_names
from tests.benchmarks import calibration as sureness
from tests.benchmarks import copied_pages as copied
from tests.benchmarks import directions as directed
from tests.benchmarks import fit_frames, intervals, labels
from tests.benchmarks import portrayal as sentences
from tests.benchmarks import reading as pages
from tests.benchmarks.common import GOLD, read_jsonl
from tests.training.common import held_out


class Row(NamedTuple):
    """One figure of this project, as `analysis/reporting/accuracy.csv` keeps it."""

    measure: str
    set: str
    figure: str
    value: float
    low: float | None
    high: float | None
    n: int


class Set(NamedTuple):
    """Public gold: its file or folder, and whether rules were written with it in view."""

    path: str
    seen: bool


#: A set stays unseen as long as nobody who writes a rule has looked into it; the day somebody does, True it is.
SETS = {
    "polnear_b3": Set("quotes/polnear_b3.jsonl", False),
    "polnear_b2": Set("quotes/polnear_b2.jsonl", True),  # never read, but its figures chose among rules
    "polnear_b1": Set("quotes/polnear_b1.jsonl", True),
    "polnear_dev": Set("quotes/polnear_dev.jsonl", True),
    "gum": Set("quotes/gum_news_dev.jsonl", True),
    "narrative_frames": Set("frames/narrative_frames_folds1-4.jsonl", True),
    "directed_valid": Set("directed_sentiment/train_valid.jsonl", False),
    "kpcrowd": Set("keywords/kpcrowd_dev.jsonl", True),
    "newsmtsc": Set("target_sentiment/newsmtsc_train.jsonl", False),
    "saved_pages": Set("pages", True),
    "copied_pages": Set("pages_text/aeb_dev.jsonl", True),
    "news_texts": Set("quotes", True),
    "invented_coded": Set("", True),
    "invented_unseen": Set("", True),
    "invented_later": Set("", True),
    "invented_held": Set("", True),
}


def quotes(name: str) -> Iterator[Row]:
    """Yield precision, recall and F1 of statements, by kind, and with the speaker's real name."""
    gold = read_jsonl(GOLD / SETS[name].path)
    counted = intervals.stories(gold, _predicted("quotes", name))
    for view in (*intervals.VIEWS, "e2e_strict"):
        for share in ("P", "R", "F1"):

            def figure(chosen: Sequence[int], view: str = view, share: str = share) -> float:
                return intervals.shares(counted, view, chosen)[share]

            yield _row("quotes", name, f"{view.replace('_', ' ')} {share}", figure, len(gold))


def claims(name: str) -> Iterator[Row]:
    """Yield how many of the claims about voices the coded attributions contradict, and how many there are a story."""
    with tempfile.TemporaryDirectory() as folder:
        prediction, gold = Path(folder) / "predictions.jsonl", str(GOLD / SETS[name].path)
        subprocess.run([sys.executable, "-m", "tests.benchmarks.claims", gold, str(prediction)], check=True)
        scorer = [sys.executable, str(GOLD / "score_claims.py"), gold, str(prediction)]
        scores = json.loads(subprocess.run(scorer, check=True, capture_output=True, text=True).stdout)
    yield Row("claims", name, "claims contradicted", scores["contradicted %"], None, None, scores["claims"])
    yield Row("claims", name, "claims a story", scores["a story"], None, None, scores["stories"])


def calibration(name: str) -> Iterator[Row]:
    """Yield, by ranges of confidence, how many statements are right in 100, and how many their confidence says."""
    judged = [sureness.judge(line) for line in read_jsonl(GOLD / SETS[name].path)]
    for low, high in sureness.RANGES:
        inside = [sureness.in_range(story, low, high) for story in judged]
        stretches = [one for story in inside for one in story]

        def share(chosen: Sequence[int], inside: Sequence[Sequence[sureness.Judged]] = inside) -> float:
            drawn = [one.right for k in chosen for one in inside[k]]
            return 100 * sum(drawn) / max(1, len(drawn))

        row = _row("calibration", name, f"right, confidence {low} to {min(high, 100)}", share, len(judged))
        yield row._replace(n=len(stretches))
        expected = 100 * sum(one.confidence for one in stretches) / max(1, len(stretches))
        yield Row(
            "calibration", name, f"mean, confidence {low} to {min(high, 100)}", expected, None, None, len(stretches)
        )


def keywords(name: str) -> Iterator[Row]:
    """Yield F1 of the first ten terms, and how many of them are among the crowd's."""
    gold, scorer = read_jsonl(GOLD / SETS[name].path), _scorer()
    predicted = {line["id"]: line for line in _predicted("keywords", name)}
    each = np.array([scorer.score_keywords([line], predicted)["f1_at_10"] for line in gold])
    # F1 = 2 hits / (given + wanted): the share of those given, ten at most, that the crowd chose too
    wanted = np.array([len(_stems(line["keyphrases"])) for line in gold])
    given = np.array([min(10, len(_stems(predicted[line["id"]]["keyphrases"]))) for line in gold])
    right = each * (given + wanted) / 2 / np.maximum(given, 1)
    for figure, values in (("F1 at 10", each), ("P at 10", right)):
        yield _row("keywords", name, figure, lambda chosen, of=values: float(of[np.array(chosen)].mean()), len(gold))


def _stems(phrases: Sequence[str]) -> set[str]:
    """Return phrases as the gold's scorer compares them."""
    stem = PorterStemmer().stem
    return {" ".join(map(stem, phrase.lower().split())) for phrase in phrases}


def frames(name: str) -> Iterator[Row]:
    """Yield AUC by frame and their mean: of the plain lists, and with weights fitted on other stories."""
    gold = read_jsonl(GOLD / SETS[name].path)
    terms = {(f, term): k for k, (_, f, term) in enumerate(fit_frames.framing.shipped(fit_frames.SCHEME).weights)}
    x = fit_frames.features(gold, terms)
    plain, fitted, true = {}, {}, {}
    for frame in sorted(gold[0]["labels"]):
        columns = [k for (of, _), k in terms.items() if of == frame]
        true[frame] = np.array([bool(line["labels"][frame]) for line in gold])
        plain[frame] = x[:, columns].sum(1)
        fitted[frame] = fit_frames.held_out_scores(x[:, columns], true[frame], fit_frames.fit_weights)
    for kind, scores in (("plain", plain), ("fitted", fitted)):
        for frame in true:
            yield _row(
                "frames", name, f"{frame.replace('_', ' ')} AUC {kind}", partial(_auc, scores, true, [frame]), len(gold)
            )
        yield _row("frames", name, f"mean AUC {kind}", partial(_auc, scores, true, list(true)), len(gold))


def _auc(scores: Mapping[str, Any], true: Mapping[str, Any], of: Sequence[str], chosen: Sequence[int]) -> float:
    """Return the mean area under the ROC curve of some frames over the stories chosen, in percent."""
    index = np.array(chosen)
    return 100 * float(np.mean([fit_frames.auc(scores[frame][index], true[frame][index]) for frame in of]))


#: Ends of the ranges of an attitude's confidence, in percent.
CONFIDENCES = (0, 50, 60, 70, 80, 90, 101)


def attitudes(name: str) -> Iterator[Row]:
    """Yield macro-F1 of sentiment toward a target, the surest half, and how often answers of a confidence are right.

    Only the articles that training leaves out are measured; they are drawn anew as wholes.
    """
    gold = [line for line in read_jsonl(GOLD / SETS[name].path) if held_out(line["article"])]
    predicted = {line["id"]: line for line in _answered("attitudes", gold)}
    by_article: dict[str, list[dict[str, Any]]] = {}
    for line in gold:
        by_article.setdefault(line["article"], []).append(line)
    stories = list(by_article.values())

    def figure(chosen: Sequence[int], key: str) -> float:
        return labels.scored([line for k in chosen for line in stories[k]], predicted)[key]

    for title in labels.FIGURES:
        yield _row("attitudes", name, title, partial(figure, key=title), len(stories))._replace(n=len(gold))
    told = [(predicted[line["id"]], predicted[line["id"]]["label"] == line["label"]) for line in gold]
    for low, high in pairwise(CONFIDENCES):
        inside = [(one, right) for one, right in told if low <= 100 * one["confidence"] < high]
        span = f"confidence {low} to {min(high, 100)}"
        for title, values in (
            (f"right, {span}", [right for _, right in inside]),
            (f"mean, {span}", [one["confidence"] for one, _ in inside]),
        ):
            share = 100 * sum(values) / max(1, len(values))
            yield Row("attitudes", name, title, share, None, None, len(inside))
    sure = float(linear_weights.builtin("attitude_weights").about["sure from"])
    shown = [right for one, right in told if one["confidence"] >= sure and one["label"] != "neu"]
    share = 100 * sum(shown) / max(1, len(shown))
    yield Row("attitudes", name, "right, negative or positive and very sure", share, None, None, len(shown))


def _answered(benchmark: str, gold: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return a benchmark's predictions of some gold lines, which it sees without their labels."""
    with tempfile.TemporaryDirectory() as folder:
        lines, prediction = Path(folder) / "lines.jsonl", Path(folder) / "predictions.jsonl"
        blind = ({key: value for key, value in line.items() if key != "label"} for line in gold)
        lines.write_text("".join(f"{json.dumps(line)}\n" for line in blind), encoding="utf-8")
        command = [sys.executable, "-m", f"tests.benchmarks.{benchmark}", str(lines), str(prediction)]
        subprocess.run(command, check=True)
        return read_jsonl(prediction)


def actors(name: str) -> Iterator[Row]:
    """Yield the shares of named speakers that get the right actor, a wrong one, and none."""
    verdicts = [
        Counter(verdict for verdict, *_ in actor_names.judge(line)) for line in read_jsonl(GOLD / SETS[name].path)
    ]
    total = sum(map(Counter.total, verdicts))
    for verdict in ("right", "wrong", "missed"):

        def share(chosen: Sequence[int], verdict: str = verdict) -> float:
            return 100 * sum(verdicts[k][verdict] for k in chosen) / sum(verdicts[k].total() for k in chosen)

        row = _row("actors", name, f"names {verdict}", share, len(verdicts))
        yield row._replace(n=total)


def portrayal(name: str) -> Iterator[Row]:
    """Yield precision and recall on invented sentences coded by hand."""
    cases = list(sentences.read_cases(sentences.FOLDER / f"portrayal_{name.removeprefix('invented_')}.txt"))
    measured = sentences.figures(cases)
    for figure, short in (("precision", "P"), ("recall", "R")):
        yield Row("portrayal", name, f"portrayal {short}", measured[figure], None, None, len(cases))


def reading(name: str) -> Iterator[Row]:
    """Yield the shares of paragraphs, and of other lines, read as paragraphs in pages as a person copies them."""
    scores = []
    for page in pages.gold_pages(GOLD / SETS[name].path):
        try:
            scores.append(pages.score(page, pages.read_page(page.text, id=page.name)))
        except InputError:  # not in English
            continue
    for figure, part, whole in (
        ("paragraphs read as such", "paragraphs_found", "paragraphs"),
        ("other lines read as paragraphs", "others_as_paragraph", "others"),
    ):

        def share(chosen: Sequence[int], part: str = part, whole: str = whole) -> float:
            return 100 * sum(getattr(scores[k], part) for k in chosen) / sum(getattr(scores[k], whole) for k in chosen)

        yield _row("reading", name, figure, share, len(scores))


def copied_pages(name: str) -> Iterator[Row]:
    """Yield F1 of the body of whole pages as a browser copies them, and the statements in text that is no story."""
    scores = [copied.score(page) for page in read_jsonl(GOLD / SETS[name].path)]
    for figure, of in (("body F1", copied.body_f1), ("statements beside the story", copied.share_beside)):

        def value(chosen: Sequence[int], of: Callable[[Sequence[copied.Score]], float] = of) -> float:
            return of([scores[k] for k in chosen])

        yield _row("copied_pages", name, figure, value, len(scores))


def directions(name: str) -> Iterator[Row]:
    """Yield macro-F1 of who is for or against whom, on all lines and on texts not trained on; and what is shown."""
    judged = list(directed.judge(read_jsonl(GOLD / SETS[name].path)))
    fresh = [one for one in judged if one.fresh]
    for figure, some in (("macro F1", judged), ("macro F1, texts not trained on", fresh)):
        answers, wanted = (np.array([one[place] for one in some]) for place in (0, 1))

        def macro(chosen: Sequence[int], answers: np.ndarray = answers, wanted: np.ndarray = wanted) -> float:
            index = np.array(chosen)
            given, true = answers[index], wanted[index]
            hits = np.bincount(true[given == true], minlength=5)
            both = np.bincount(given, minlength=5) + np.bincount(true, minlength=5)
            return 100 * float(np.mean(2 * hits / np.maximum(1, both)))

        yield _row("directions", name, figure, macro, len(some))
    shown = [one.answer == one.wanted for one in fresh if one.shown]
    share = 100 * sum(shown) / max(1, len(shown))
    yield Row("directions", name, "right, as sure as those shown", share, None, None, len(shown))


def speed(name: str) -> Iterator[Row]:
    """Yield the time of spaCy's own pipe as a percentage of that of the whole analysis; needs a machine at rest."""
    done = subprocess.run([sys.executable, "-m", "tests.benchmarks.speed"], check=True, capture_output=True, text=True)
    result = json.loads(done.stdout)
    yield Row("speed", name, "pipe over analysis", 100 * result["analysis_ratio"], None, None, result["texts"])


def _row(measure: str, name: str, figure: str, of: Callable[[Sequence[int]], float], size: int) -> Row:
    low, high = intervals.bootstrap(of, size)
    return Row(measure, name, figure, of(range(size)), low, high, size)


def _predicted(benchmark: str, name: str) -> list[dict[str, Any]]:
    with tempfile.TemporaryDirectory() as folder:
        prediction = Path(folder) / "predictions.jsonl"
        command = [sys.executable, "-m", f"tests.benchmarks.{benchmark}", str(GOLD / SETS[name].path), str(prediction)]
        subprocess.run(command, check=True)
        return read_jsonl(prediction)


def _scorer() -> Any:
    """Return the gold's scorer of labels and keyphrases as a module."""
    if str(GOLD) not in sys.path:
        sys.path.insert(0, str(GOLD))
    import score_labels

    return score_labels


#: Each benchmark: its figures, and the sets it is measured on, unseen ones first.
BENCHMARKS: dict[str, tuple[Callable[[str], Iterator[Row]], tuple[str, ...]]] = {
    "quotes": (quotes, ("polnear_b3", "polnear_b2", "polnear_b1", "polnear_dev", "gum")),
    "claims": (claims, ("polnear_b3", "polnear_b2", "polnear_b1", "polnear_dev")),
    "calibration": (calibration, ("polnear_b3", "polnear_b2", "polnear_b1", "polnear_dev")),
    "actors": (actors, ("gum",)),
    "frames": (frames, ("narrative_frames",)),
    "directions": (directions, ("directed_valid",)),
    "keywords": (keywords, ("kpcrowd",)),
    "attitudes": (attitudes, ("newsmtsc",)),
    "portrayal": (portrayal, ("invented_held", "invented_later", "invented_unseen", "invented_coded")),
    "reading": (reading, ("saved_pages",)),
    "copied_pages": (copied_pages, ("copied_pages",)),
    "speed": (speed, ("news_texts",)),
}
