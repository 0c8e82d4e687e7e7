"""What an analysis is made of, before any question is asked of it: the article, its parse, and its tables by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from analysis import tables
from analysis.article import Article
from analysis.findings.by_name import TablesByName
from analysis.findings.card import card
from analysis.language import Document
from analysis.measures.attribution import voices


@dataclass(frozen=True, repr=False)
class ArticleTables(TablesByName):
    """An article, its parse, and its tables, each a DataFrame that is made when it is first asked for."""

    article: Article
    document: Document
    rows: tables.Rows
    _frames: dict[str, pd.DataFrame] = field(default_factory=dict, repr=False, compare=False)

    def __getattr__(self, name: str) -> pd.DataFrame:
        """Return the table of this name."""
        if name not in tables.TABLES:
            raise AttributeError(f"no table {name!r}; there are {', '.join(tables.TABLES)}")
        if name not in self._frames:
            self._frames[name] = tables.frame(name, {self.article.id: getattr(self.rows, name)})
        return self._frames[name]

    def __dir__(self) -> list[str]:
        """Name the tables, too, so that the Tab key offers them."""
        return [*super().__dir__(), *tables.TABLES]

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

    def with_text(self, name: str) -> pd.DataFrame:
        """Return a table with the words that each row was counted from.

        Parameters
        ----------
        name
            A table with the columns ``start`` and ``end``.

        Returns
        -------
        DataFrame
            The table, with a column ``text`` added.

        Raises
        ------
        AttributeError
            For a name that is no table.
        KeyError
            For a table whose rows have no place in the text, such as keywords.

        Examples
        --------
        >>> import analysis
        >>> found = analysis.analyse(analysis.read_text("Ines Duarte said the pier is shut."))
        >>> found.with_text("statements")["text"].to_list()
        ['the pier is shut']
        """
        table = getattr(self, name)
        text = [self.article.text[start:end] for start, end in zip(table["start"], table["end"], strict=True)]
        return table.assign(text=text)
