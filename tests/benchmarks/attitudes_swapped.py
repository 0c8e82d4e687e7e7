"""Whether a name drives the answer: how many labels change where the target is another of its kind.

python -m tests.benchmarks.attitudes_swapped GOLD [LINES]

Takes the first LINES lines of GOLD (500) whose target the parse takes for a person, a body or a state, puts another
such target of GOLD in its place, parses anew, and prints the share of labels that changed; then the same with each of
four names in place of each target of their kind. What stands there must stay English: a name has 'the' before it if
it takes one and is no part of another noun ('the US said', 'US troops', "the US's deal"), and else leaves that of the
target ('the EU said', 'Russia said').
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from spacy.tokens import Span

from analysis import read_text
from analysis.language import parse
from tests.benchmarks.attitudes import answered
from tests.benchmarks.common import read_jsonl

KINDS = ("PERSON", "ORG", "GPE")
NAMES = {"Russia": "GPE", "Ukraine": "GPE", "US": "GPE", "NATO": "ORG"}
#: Names that take an article, beside those that GOLD prints with one.
WITH_ARTICLE = frozenset(("US",))
#: Relations of a name that is part of another noun, whose article is the other's: 'the US deal', 'President Roe'.
_PART_OF_NOUN = frozenset("amod compound nmod".split())


class Target(NamedTuple):
    """A gold line's target: the text around it and its article, itself, its kind, and the label that it gets.

    ``takes_article`` says whether an article before it would be its own.
    """

    before: str
    article: str
    name: str
    behind: str
    kind: str
    takes_article: bool
    label: str

    def text_as(self, name: str, with_article: Iterable[str] = WITH_ARTICLE) -> tuple[str, int]:
        """Return the text with another name in place of the target's, and where that name starts in it."""
        takes_one = self.takes_article and name in with_article
        article = (self.article or self._new_article()) if takes_one else ""
        before = f"{self.before}{article}"
        return f"{before}{name}{self.behind}", len(before)

    def _new_article(self) -> str:
        opening = self.before.rstrip(" \n\"'“‘(")
        return "The " if not opening or opening[-1] in ".!?:" else "the "

    def label_as(self, name: str, with_article: Iterable[str] = WITH_ARTICLE) -> str:
        """Return the label that the sentence gets with another name in place of the target's."""
        text, start = self.text_as(name, with_article)
        return answered(text, start, start + len(name)).attitude


def named_targets(gold: Iterable[dict[str, Any]]) -> Iterator[Target]:
    """Yield the targets that are names."""
    for line in gold:
        text, start, end = line["text"], line["start"], line["end"]
        span = parse(read_text(text)).doc.char_span(start, end, alignment_mode="expand")
        kind = span.root.ent_type_ if span is not None and span.root.pos_ == "PROPN" else ""
        if span is not None and kind in KINDS:
            opening = start - len(_article(text[:start], span))
            label = answered(text, start, end).attitude
            takes_article = _takes_article(span)
            yield Target(text[:opening], text[opening:start], text[start:end], text[end:], kind, takes_article, label)


def _article(before: str, span: Span) -> str:
    """Return the article before a name that is the name's own, with what is between."""
    if span.start and _takes_article(span) and span.doc[span.start - 1].lower_ == "the":
        return before[span.doc[span.start - 1].idx :]
    return ""


def _takes_article(span: Span) -> bool:
    """Say whether an article before a name would be the name's own: not in 'US troops', "Roe's US" or 'all US'."""
    root, others = span.root, [word for word in span.root.lefts if word.i < span.start]
    before = [word for word in others if word.dep_ in ("amod", "det", "nmod", "poss", "compound", "nummod")]
    return root.dep_ not in _PART_OF_NOUN and all(word.lower_ == "the" for word in before)


def changed(targets: Sequence[Target]) -> float:
    """Return how many labels in 100 change where each target is the next one of its kind that is called otherwise."""
    count, with_article = 0, WITH_ARTICLE | {one.name for one in targets if one.article}
    for place, one in enumerate(targets):
        others = (other.name for other in (*targets[place + 1 :], *targets[:place]) if other.kind == one.kind)
        name = next((other for other in others if other != one.name), one.name)
        count += one.label_as(name, with_article) != one.label
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
