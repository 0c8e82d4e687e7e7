"""Tables as DataFrames by their names, of one article or of many: made when first asked for, and with their words."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence

import pandas as pd

from analysis import tables
from analysis.findings.by_name import TablesByName


class FramesByName(TablesByName, ABC):
    """What an `Analysis` and a corpus share; each says what tables it has, makes one, and knows its articles' texts."""

    _tables: Sequence[str] = tuple(tables.TABLES)
    _frames: dict[str, pd.DataFrame]

    @abstractmethod
    def _made(self, name: str) -> pd.DataFrame:
        """Return the table of this name, made anew."""

    @abstractmethod
    def _texts(self) -> Mapping[str, str]:
        """Return each article's text by its id."""

    def __getattr__(self, name: str) -> pd.DataFrame:
        """Return the table of this name."""
        if name not in self._tables:
            raise AttributeError(f"no table {name!r}; there are {', '.join(self._tables)}")
        if name not in self._frames:
            self._frames[name] = self._made(name)
        return self._frames[name]

    def __dir__(self) -> list[str]:
        """Name the tables, too, so that the Tab key offers them."""
        return [*super().__dir__(), *self._tables]

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
        InputError
            For the tables of a run that was asked to leave words out.

        Examples
        --------
        >>> import analysis
        >>> found = analysis.analyse(analysis.read_text("Ines Duarte said the pier is shut."))
        >>> found.with_text("statements")["text"].to_list()
        ['the pier is shut']
        """
        table = getattr(self, name)
        places = zip(table["article_id"], table["start"], table["end"], strict=True)
        texts = self._texts()
        return table.assign(text=[texts[article][start:end] for article, start, end in places])
