"""Whether names drive the answer: how many labels change where the two named are others of their kind.

python -m tests.benchmarks.directions_swapped GOLD [LINES]

Takes those of the first LINES lines of split "valid" of GOLD (all, by default) whose p and q the parse takes for
persons, bodies or states, puts other such p and q of GOLD in their places, parses anew, and prints the share of labels
that changed; then the same with each of four names in place of each p or q of their kind.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

from analysis import read_text
from analysis.language import parse
from tests.benchmarks.attitudes_swapped import KINDS, NAMES
from tests.benchmarks.common import read_jsonl
from tests.benchmarks.directions import direction, plain

#: So many lines are taken where the command names no number. More than the split has.
LINES = 3000


class Pair(NamedTuple):
    """A gold line: its two names in text order, their kinds, the text around them, and whether q is first."""

    names: tuple[str, str]
    kinds: tuple[str, str]
    around: tuple[str, str, str]
    turned: bool

    def label_of(self, names: Sequence[str]) -> str:
        """Return the label that the sentence gets with these names in place of its own."""
        before, between, behind = self.around
        one, other = reversed(names) if self.turned else names
        text = f"{before}[{names[0]}]{between}[{names[1]}]{behind}"
        label: str = direction({"text": text, "p": one, "q": other})["label"]
        return label


def named_pairs(gold: Iterable[dict[str, Any]]) -> Iterator[Pair]:
    """Yield the lines of split "valid" both of whose entities are names."""
    for line in gold:
        marked = plain(line) if line["split"] == "valid" else None
        if marked is None:
            continue
        text, *spans = marked
        (start, end), (first, last) = sorted(spans)
        kinds = tuple(_kinds(text, [(start, end), (first, last)]))
        if end <= first and all(kind in KINDS for kind in kinds):
            around = text[:start], text[end:first], text[last:]
            if not any(mark in part for part in around for mark in "[]"):
                yield Pair((text[start:end], text[first:last]), (kinds[0], kinds[1]), around, spans[0] != (start, end))


def _kinds(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[str]:
    """Yield what the parse takes each of some stretches for, if for a name."""
    doc = parse(read_text(text)).doc
    for start, end in spans:
        span = doc.char_span(start, end, alignment_mode="expand")
        yield span.root.ent_type_ if span is not None and span.root.pos_ == "PROPN" else ""


def others(pairs: Sequence[Pair], place: int) -> list[str]:
    """Return for each name of a pair the next one of its kind, of a later pair, that is called otherwise."""
    names = list(pairs[place].names)
    for side, kind in enumerate(pairs[place].kinds):
        later = (*pairs[place + 1 :], *pairs[:place])
        found = (name for pair in later for name, other in zip(pair.names, pair.kinds, strict=True) if other == kind)
        names[side] = next((name for name in found if name not in (*pairs[place].names, *names)), names[side])
    return names


def changed(pairs: Sequence[Pair], labels: Sequence[str]) -> float:
    """Return how many labels in 100 change where each pair's names are others of their kinds."""
    found = [pair.label_of(others(pairs, place)) for place, pair in enumerate(pairs)]
    return _share(found, labels)


def changed_to(name: str, kind: str, pairs: Sequence[Pair], labels: Sequence[str]) -> tuple[float, int]:
    """Return how many labels in 100 change where a name is put in place of each of its kind, and of how many."""
    found, were = [], []
    for pair, label in zip(pairs, labels, strict=True):
        for side in (0, 1):
            if pair.kinds[side] == kind and name not in pair.names:
                names = [name, pair.names[1]] if side == 0 else [pair.names[0], name]
                found.append(pair.label_of(names))
                were.append(label)
    return _share(found, were), len(found)


def _share(found: Sequence[str], were: Sequence[str]) -> float:
    return 100 * sum(one != other for one, other in zip(found, were, strict=True)) / max(1, len(were))


def main() -> None:
    """Print the shares of labels that change."""
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    lines = int(sys.argv[2]) if len(sys.argv) == 3 else LINES
    pairs = list(islice(named_pairs(read_jsonl(sys.argv[1])), lines))
    labels = [pair.label_of(pair.names) for pair in pairs]
    related = sum(label != "0" for label in labels)
    print(f"others of their kinds: {changed(pairs, labels):.1f} of 100 labels change, of {len(pairs)}; {related} not 0")
    for name, kind in NAMES.items():
        share, count = changed_to(name, kind, pairs, labels)
        print(f"{name}: {share:.1f} of 100 labels change, of {count}")


if __name__ == "__main__":
    main()
