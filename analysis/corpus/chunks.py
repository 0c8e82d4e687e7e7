"""A chunk of a run: the next articles of its source, and the rows of their tables once they are analysed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from analysis.article import Article
from analysis.corpus import parts
from analysis.errors import AnalysisError
from analysis.findings import Analysis
from analysis.reading import Reject


class Chunk(NamedTuple):
    """What a worker is handed: the name of its part, and what to put in it.

    ``fatal`` says by place which articles have ended a worker before, and how: they are not tried again.
    """

    part: str
    items: Sequence[Article | Reject]
    fatal: Mapping[int, str]


class Order(NamedTuple):
    """What is made of every chunk: the folder of the parts, what `analyse` takes, and whether words are kept."""

    folder: Path
    parameters: Mapping[str, Any]
    with_words: bool


class Done(NamedTuple):
    """A part was made: its words, and how many articles failed."""

    words: int
    failed: int


def analysed(
    chunk: Chunk, take: Callable[[Article], Analysis], tell: Callable[[int], object] = lambda _: None
) -> tuple[parts.PartRows, Done]:
    """Return the rows of a chunk by table; an article that cannot be analysed is told of in its row.

    ``tell`` is called with the place of each article before ``take`` analyses it.
    """
    rows: parts.PartRows = {name: {} for name in parts.NAMES}
    failed = 0
    for place, item in enumerate(chunk.items):
        if isinstance(item, Reject):
            parts.add_reject(rows, item)
            continue
        reason = chunk.fatal.get(place)
        found = None
        if reason is None:
            tell(place)
            try:
                found = take(item)
            except AnalysisError as error:
                reason = str(error)
            except Exception as error:  # whatever it is, the others get their rows
                reason = f"{type(error).__name__}: {error}"
        failed += found is None
        parts.add(rows, item, found, reason)
    words = sum(row.words for of_article in rows["articles"].values() for row in of_article)
    return rows, Done(words, failed)
