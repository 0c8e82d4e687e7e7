"""Whether a name drives the answer: how many labels change where the target is another of its kind.

python -m tests.benchmarks.attitudes_swapped GOLD [LINES]

Takes the first LINES lines of GOLD (500) whose target the parse takes for a person, a body or a state, puts another
such target of GOLD in its place, parses anew, and prints the share of labels that changed; then the same with each of
four names in place of each target of their kind.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from analysis import read_text
from analysis.language import parse
from tests.benchmarks.attitudes import answered
from tests.benchmarks.common import read_jsonl

KINDS = ("PERSON", "ORG", "GPE")
NAMES = {"Russia": "GPE", "Ukraine": "GPE", "US": "GPE", "NATO": "ORG"}


class Target(NamedTuple):
    """A gold line's target: its text around, itself, its kind, and the label that it gets."""

    before: str
    name: str
    behind: str
    kind: str
    label: str

    def label_as(self, name: str) -> str:
        """Return the label that the sentence gets with another name in place of the target's."""
        start = len(self.before)
        return answered(f"{self.before}{name}{self.behind}", start, start + len(name)).attitude


def named_targets(gold: Iterable[dict[str, Any]]) -> Iterator[Target]:
    """Yield the targets that are names."""
    for line in gold:
        text, start, end = line["text"], line["start"], line["end"]
        span = parse(read_text(text)).doc.char_span(start, end, alignment_mode="expand")
        kind = span.root.ent_type_ if span is not None and span.root.pos_ == "PROPN" else ""
        if kind in KINDS:
            yield Target(text[:start], text[start:end], text[end:], kind, answered(text, start, end).attitude)


def changed(targets: Sequence[Target]) -> float:
    """Return how many labels in 100 change where each target is the next one of its kind that is called otherwise."""
    count = 0
    for place, one in enumerate(targets):
        others = (other.name for other in (*targets[place + 1 :], *targets[:place]) if other.kind == one.kind)
        name = next((other for other in others if other != one.name), one.name)
        count += one.label_as(name) != one.label
    return 100 * count / max(1, len(targets))


def main() -> None:
    """Print the shares of labels that change."""
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    lines = read_jsonl(sys.argv[1])[: int(sys.argv[2]) if len(sys.argv) == 3 else 500]
    targets = list(named_targets(lines))
    print(f"another of its kind: {changed(targets):.1f} of 100 labels change, of {len(targets)}")
    for name, kind in NAMES.items():
        some = [one for one in targets if one.kind == kind]
        share = 100 * sum(one.label_as(name) != one.label for one in some) / max(1, len(some))
        print(f"{name}: {share:.1f} of 100 labels change, of {len(some)}")


if __name__ == "__main__":
    main()
