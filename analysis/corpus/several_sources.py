"""The articles of several sources in a row, each under an id of its own: two sources may have one of the same name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.article import Article
from analysis.reading import Reject, read_rows

Source = str | Path | pd.DataFrame


def articles_of(sources: Sequence[Source], **reading: Any) -> Iterator[Article | Reject]:
    """Yield what `read_rows` yields of each source; ``reading`` is what it takes besides.

    An article whose id one of an earlier source has is 'story-again-2'.
    """
    items = chain.from_iterable(read_rows(source, **reading) for source in sources)
    return _named_again(items) if len(sources) > 1 else items  # of one source all have names of their own


def _named_again(items: Iterator[Article | Reject]) -> Iterator[Article | Reject]:
    """Yield the items; an article whose id came before is called so: 'story-2' is another story of one source."""
    taken: dict[str, int] = {}
    for item in items:
        if isinstance(item, Article):
            number = taken[item.id] = taken.get(item.id, 0) + 1
            yield item if number == 1 else replace(item, id=f"{item.id}-again-{number}")
        else:
            yield item
