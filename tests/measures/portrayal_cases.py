"""The hand-coded sentences of portrayal: read from the notation, run, and scored."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from analysis.entities.lookup import Names
from analysis.language import parse
from analysis.measures.portrayal import find_portrayals
from analysis.reading import read_text
from analysis.tables import Actor, Mention

_MARKED = re.compile(r"\[([^\]=]+)(?:=([^\]]+))?\]|\{([^}]+)\}")

#: actor, relation, predicate, passive, agentless
Row = tuple[str, str, str, bool, bool]


class Case(NamedTuple):
    construction: str
    text: str
    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    rows: frozenset[Row]
    misread: bool


def read_cases(path: Path) -> Iterator[Case]:
    """Yield the sentences of a file with their rows."""
    kinds: dict[str, str] = {}
    construction, marked, rows = "", "", set()
    for line in [*path.read_text(encoding="utf-8").splitlines(), "## end"]:
        if line.startswith("  "):
            rows.add(_row(line))
            continue
        if marked:
            yield _case(construction, marked, kinds, rows)
        marked, rows = "", set()
        if line.startswith("@"):
            kind, names = line[1:].split(":")
            kinds |= {name.strip(): kind.strip() for name in names.split(",")}
        elif line.startswith("## "):
            construction = line[3:]
        elif not line.startswith("#"):
            marked = line


def _row(line: str) -> Row:
    actor, relation, predicate, *flags = (cell.strip() for cell in line.split("|"))
    words = " ".join(flags).split()
    return actor, relation, predicate, "passive" in words, "agentless" in words


def _case(construction: str, marked: str, kinds: dict[str, str], rows: set[Row]) -> Case:
    text, mentions, done = "", [], 0
    misread, marked = marked.startswith("? "), marked.removeprefix("? ")
    for found in _MARKED.finditer(marked):
        text += marked[done : found.start()]
        words = found[1] or found[3]
        mentions.append(Mention(len(text), len(text) + len(words), words, found[2] or words, bool(found[3])))
        text += words
        done = found.end()
    names = {mention.actor: kinds.get(mention.actor, "state") for mention in mentions}
    actors = [Actor(name, kind, name if kind == "state" else None, (), 1) for name, kind in names.items()]
    return Case(construction, text + marked[done:], tuple(actors), tuple(mentions), frozenset(rows), misread)


def run(case: Case) -> frozenset[Row]:
    """Return the rows found in a case's text."""
    found = find_portrayals(Names(parse(read_text(case.text)), case.actors, case.mentions), lambda offset: "narrator")
    return frozenset((row.actor, row.relation, row.predicate, row.passive, row.agentless) for row in found)


def score(cases: list[Case]) -> tuple[float, float, list[tuple[Case, frozenset[Row]]]]:
    """Return precision and recall over all rows, and the cases that differ, with what was found."""
    answers = [(case, run(case)) for case in cases]
    right = sum(len(case.rows & found) for case, found in answers)
    precision = right / sum(len(found) for _, found in answers)
    recall = right / sum(len(case.rows) for case in cases)
    return precision, recall, [(case, found) for case, found in answers if case.rows != found]
