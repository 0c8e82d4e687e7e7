"""Where measured figures go: into analysis/reporting/accuracy.csv, and from there into the table of README.md."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from pathlib import Path

from analysis import lexicons
from analysis.reporting import accuracy
from tests.benchmarks.measured import BENCHMARKS, SETS, Row

README = Path(__file__).parents[2] / "README.md"
_TABLE = re.compile(r"(?<=<!-- figures: written by make benchmark -->\n\n).*?(?=\n<!-- end of figures -->)", re.DOTALL)
#: What is measured; on stories nobody looked at; on those the rules were written with; others on the latter.
#: Names in braces are those of `analysis.reporting.accuracy`.
HEADER = ("measure", "unseen", "seen", "others, on the seen")
TABLE = (
    (
        "words attributed to somebody, PolNeAR, US election stories: {polnear_b3 speech F1.n} unseen, "
        "{polnear_dev speech F1.n} seen",
        "{polnear_b3 speech F1} ({polnear_b3 speech F1.interval})",
        "{polnear_dev speech F1} ({polnear_dev speech F1.interval})",
        "{polnear_dev speech F1 GenderGapTracker} (GenderGapTracker); people among themselves, "
        "{polnear_20 speech F1 people.n} other stories: {polnear_20 speech F1 people}",
    ),
    (
        "{polnear_b1 speech F1.n} further stories of that kind, seen late",
        "",
        "{polnear_b1 speech F1} ({polnear_b1 speech F1.interval})",
        "",
    ),
    (
        "quotations / partly quoted / paraphrase, PolNeAR",
        "{polnear_b3 direct F1} / {polnear_b3 mixed F1} / {polnear_b3 indirect speech F1}",
        "{polnear_dev direct F1} / {polnear_dev mixed F1} / {polnear_dev indirect speech F1}",
        "{polnear_dev direct F1 quotation marks} (quotation marks) / {polnear_dev mixed F1 GenderGapTracker} / "
        "{polnear_dev indirect speech F1 GenderGapTracker}; people, paraphrase: {polnear_20 indirect speech F1 people}",
    ),
    (
        "words and the speaker's real name, PolNeAR",
        "{polnear_b3 e2e strict F1} ({polnear_b3 e2e strict F1.interval})",
        "{polnear_dev e2e strict F1} ({polnear_dev e2e strict F1.interval})",
        "{polnear_dev e2e strict F1 GenderGapTracker} (GenderGapTracker)",
    ),
    (
        "of 100 sentences on whose words fill a story, contradicted by coded attributions, PolNeAR: "
        "{polnear_b3 claims contradicted.n} unseen, {polnear_b1 claims contradicted.n} seen",
        "{polnear_b3 claims contradicted first sight} at first sight, {polnear_b3 claims contradicted} since",
        "{polnear_b1 claims contradicted}",
        "",
    ),
    (
        "of 100 claims on news, those that a reader who had not written the rules called true: "
        "{read_by_hand claims true first sight.n} claims on 147 stories in seven rounds / the last round",
        "{read_by_hand claims true first sight} / {read_by_hand claims true, last round first sight}",
        "",
        "",
    ),
    (
        "copied pages: F1 of the story's words / statements outside the story, in 100; {copied_pages body F1.n} pages",
        "",
        "{copied_pages body F1} ({copied_pages body F1.interval}) / {copied_pages statements beside the story}",
        "",
    ),
    (
        "words attributed / with real name, GUM, {gum speech F1.n} Wikinews stories",
        "",
        "{gum speech F1} ({gum speech F1.interval}) / {gum e2e strict F1} ({gum e2e strict F1.interval})",
        "{gum speech F1 GenderGapTracker} / {gum e2e strict F1 GenderGapTracker}",
    ),
    (
        "{gum names right.n} names of speakers that get the right actor, GUM, in 100",
        "",
        "{gum names right} ({gum names right.interval})",
        "",
    ),
    (
        "frames, mean AUC, {narrative_frames mean AUC plain.n} climate stories: plain lists / weights fitted on others "
        "of them",
        "",
        "{narrative_frames mean AUC plain} ({narrative_frames mean AUC plain.interval}) / "
        "{narrative_frames mean AUC fitted} ({narrative_frames mean AUC fitted.interval})",
        "{narrative_frames mean AUC plain plain lists} (plain lists), "
        "{narrative_frames mean AUC fitted TF-IDF} (TF-IDF)",
    ),
    (
        "ten terms for a story, KPCrowd, {kpcrowd F1 at 10.n} stories",
        "",
        "{kpcrowd F1 at 10} ({kpcrowd F1 at 10.interval})",
        "{kpcrowd F1 at 10 YAKE} (YAKE), {kpcrowd F1 at 10 frequency} (frequency)",
    ),
    (
        "sentiment toward a target, macro-F1 / right in 100 of the surest half, NewsMTSC, "
        "{newsmtsc macro F1.n} sentences",
        "{newsmtsc macro F1} ({newsmtsc macro F1.interval}) / {newsmtsc right, surest half}",
        "",
        "on others of it {newsmtsc_held macro F1 VADER} (VADER), {newsmtsc_held macro F1 TF-IDF} (TF-IDF), "
        "{newsmtsc_held macro F1 RoBERTa} (RoBERTa)",
    ),
    (
        "portrayal, invented sentences, precision / recall: {invented_earlier portrayal P, lowest first sight.n} sets "
        "when first run, one of them now",
        "{invented_earlier portrayal P, lowest first sight} to {invented_earlier portrayal P, highest first sight} / "
        "{invented_earlier portrayal R, lowest first sight} to {invented_earlier portrayal R, highest first sight}",
        "{invented_held portrayal P} / {invented_held portrayal R}",
        "",
    ),
    (
        "paragraphs of {saved_pages paragraphs read as such.n} saved news pages read as such / other lines read so, "
        "in 100",
        "",
        "{saved_pages paragraphs read as such} / {saved_pages other lines read as paragraphs}",
        "",
    ),
    (
        "lines of {invented_pages lines right, lowest first sight.n} invented pages labelled right, four sets, in 100",
        "{invented_pages lines right, lowest first sight} to {invented_pages lines right, highest first sight}",
        "",
        "",
    ),
    (
        "seconds that spaCy's own pipe takes for the texts of which the whole analysis takes 100",
        "",
        "{news_texts pipe over analysis}",
        "",
    ),
)


def write(rows: Sequence[Row]) -> None:
    """Put figures in the place of older ones of the same benchmark and set, and make the README's table anew.

    What no command measures again, others' figures and those measured once, stays.
    """
    kept = lexicons.load(accuracy.FIGURES, accuracy.COLUMNS)
    anew = {(row.measure, row.set) for row in rows}
    old = [row for row in kept.rows if not row["command"] or (row["measure"], row["set"]) not in anew]
    cells = sorted([*map(_cells, rows), *old], key=_order)
    comments = [line for line in accuracy.FIGURES.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    with accuracy.FIGURES.open("w", encoding="utf-8", newline="") as file:
        file.writelines(f"{comment}\n" for comment in comments)
        table = csv.DictWriter(file, accuracy.COLUMNS, lineterminator="\n")
        table.writeheader()
        table.writerows(cells)
    accuracy.figures.cache_clear()
    README.write_text(with_table(README.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


def _cells(row: Row) -> dict[str, str]:
    """Return a measured figure as a row of the file: to hundredths, since readers see it rounded to whole percent."""
    numbers = {end: "" if value is None else f"{value:.2f}" for end, value in (("low", row.low), ("high", row.high))}
    return {
        "measure": row.measure,
        "set": row.set,
        "figure": row.figure,
        "by": accuracy.HERE,
        "value": f"{row.value:.2f}",
        **numbers,
        "n": str(row.n),
        "seen": "yes" if SETS[row.set].seen else "no",
        "command": f"python -m tests.benchmarks {row.measure}",
        "source": "",
    }


def _order(row: dict[str, str]) -> tuple[int, bool]:
    """Return where a row stands: by benchmark, this project's figures first, else as they came."""
    return list(BENCHMARKS).index(row["measure"]), row["by"] != accuracy.HERE


def with_table(text: str) -> str:
    """Return the README's text with the table made from the figures of today."""
    rows = (HEADER, ("---",) * len(HEADER), *(map(accuracy.filled, row) for row in TABLE))
    made = "".join(f"|{'|'.join(f' {cell} ' if cell else ' ' for cell in row)}|\n" for row in rows)
    return _TABLE.sub(lambda _: made, text)
