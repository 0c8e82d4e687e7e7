"""What an analysis is made of, before any question is asked of it: the article, its parse, and its tables by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from analysis import tables
from analysis.article import Article
from analysis.findings.card import card
from analysis.findings.frames_by_name import FramesByName
from analysis.language import Document
from analysis.measures.attribution import voices


@dataclass(frozen=True, repr=False)
class ArticleTables(FramesByName):
    """An article, its parse, and its tables, each a DataFrame that is made when it is first asked for."""

    article: Article
    document: Document
    rows: tables.Rows
    _frames: dict[str, pd.DataFrame] = field(default_factory=dict, repr=False, compare=False)

    def _made(self, name: str) -> pd.DataFrame:
        return tables.frame(name, {self.article.id: getattr(self.rows, name)})

    def _texts(self) -> dict[str, str]:
        return {self.article.id: self.article.text}

    def __repr__(self) -> str:
        """Name the article and count the rows: the tables would fill pages."""
        counts = ", ".join(f"{name}={len(rows)}" for name, rows in self.rows._asdict().items())
        return f"Analysis({self.article.id!r}, {counts})"

    def _repr_html_(self) -> str:
        """Show in a notebook what was read, which tables there are, and how to get one."""
        return card(self.document, self.rows)

    @cached_property
    def voice(self) -> Callable[[int], str]:
        """Whose words are at an offset: a function that gives the id of the innermost statement said, or 'narrator'.

        Examples
        --------
        >>> import analysis
        >>> found = analysis.analyse(analysis.read_text("It rained. Ines Duarte said the pier is shut."))
        >>> found.voice(0), found.voice(found.article.text.index("pier"))
        ('narrator', 's1')
        """
        return voices(self.rows.said, self.rows.statement_spans)
