"""How many speakers' mentions get the right actor: `python -m tests.benchmarks.actors GOLD.jsonl...`.

The gold names each quote's speaker where it stands and, resolved by hand, whom it means. Of the
mentions that are one actor's name, one is right when the actor found there fits the gold's (see `fits`). The
answers are read after the actors are found. With `--show`, what is wrong is printed.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any

from analysis import read_text
from analysis.entities import find_actors
from analysis.entities.gazetteer import Reading
from analysis.entities.lookup import Names
from analysis.entities.people import fold
from analysis.language import parse
from tests.benchmarks.common import read_jsonl

_PRONOUNS = frozenset("he she it they we i you his her him who one some many".split())
#: What follows these says more about the name, and is not it.
_MORE = re.compile(r",| \(| who | whom | which | of | for | at | under | in | to | with | and ")


def words_of(name: str) -> list[str]:
    """Return a name's words, folded, without articles, addresses, possessive endings and dots.

    The gold's names carry small words of their sentence ('rival Jane Doe'): these are left out too.
    """
    printed = name.replace("’", "'").replace("'s", "").split()
    capital = [word for word in printed if not word[0].islower()] or printed
    plain = fold(" ".join(capital)).replace(".", "")
    return [word for word in re.findall(r"[\w'-]+", plain) if word not in {"the", "mr", "mrs", "ms", "miss", "dr"}]


def fits(found: str, gold: str) -> bool:
    """Say whether the actor's name is the gold's: same words, or all its words in the gold's longer phrase.

    'John Kerry' fits 'Secretary of State John F. Kerry', 'Kerry' fits 'John Kerry'; 'Bill Clinton'
    does not fit 'Hillary Clinton'. An acronym fits its long form.
    """
    one, other = words_of(found), words_of(gold)
    if set(one) <= set(other) or set(other) <= set(one):
        return True
    state = Reading(()).state_of([word for word in gold.removesuffix("'s").split() if word.lower() != "the"])
    initials = {
        "".join(w[0] for w in words if w not in small) for words in (one, other) for small in ((), ("of", "for"))
    }
    return state == found or bool(initials & {"".join(one), "".join(other)})


def judge(line: dict[str, Any]) -> Iterator[tuple[str, str, str, str | None]]:
    """Yield for each named speaker: right, wrong or missed; the mention; the gold's name; the actor found."""
    document = parse(read_text(line["text"]))
    names = Names(document, *find_actors(document))
    for quote in line["quotes"]:
        mention, whom, span = quote.get("speaker"), quote.get("speaker_resolved"), quote.get("speaker_span")
        if not (mention and whom and span) or mention.lower() in _PRONOUNS or " and " in mention.split(",")[0]:
            continue
        if whom[0].islower() and not set(words_of(mention)) & set(words_of(whom)):
            whom = mention  # the gold gives a description ('curator of ...') where a name should be
        head = _MORE.split(mention)[0].split()[-1]
        if head[0].isupper():
            actor = names.actor_at(*span)
            verdict = "missed" if actor is None else "right" if fits(actor.actor, whom) else "wrong"
            yield verdict, mention, whom, actor and actor.actor


def main() -> None:
    """Print the counts of each file."""
    show = "--show" in sys.argv
    files = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    if not files:
        sys.exit("usage: python -m tests.benchmarks.actors GOLD.jsonl... [--show]")
    for file in files:
        counts: Counter[str] = Counter()
        for line in read_jsonl(file):
            for verdict, mention, whom, found in judge(line):
                counts[verdict] += 1
                if show and verdict != "right":
                    print(f"  {verdict}: {mention!r} is {whom!r}, found {found!r} ({line['id']})")
        total = counts.total()
        share = 100 * counts["right"] / total if total else 0.0
        print(
            f"{file}: {total} named mentions, right {share:.1f} %, wrong {counts['wrong']}, missed {counts['missed']}"
        )


if __name__ == "__main__":
    main()
