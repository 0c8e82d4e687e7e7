"""The tables of many articles as DataFrames: read back from a run, or made of files here and now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa

from analysis import tables
from analysis.corpus import manifest, parts
from analysis.corpus.several_sources import Source, articles_of
from analysis.errors import InputError
from analysis.findings import analyse
from analysis.findings.frames_by_name import FramesByName
from analysis.reading import Reject


class Corpus(FramesByName):
    """The tables of many articles, each a DataFrame by its name that is made when it is first asked for.

    Attributes
    ----------
    arrow
        Returns an Arrow table by its name; `read_corpus` gives it.
    complete
        False for a run that was stopped: the tables hold what was finished.

    Raises
    ------
    AttributeError
        For a name that is no table; it names those that are.

    Examples
    --------
    >>> import analysis
    >>> _ = Path("pier.txt").write_text("The pier is shut\\n\\nThe pier is shut, Ines Duarte said on Monday in Holm.")
    >>> analysis.read_corpus("pier.txt")
    Corpus(articles=1, rejects=0, complete=True)
    """

    articles: pd.DataFrame
    rejects: pd.DataFrame
    _tables = parts.NAMES

    def __init__(self, arrow: Any, *, complete: bool = True) -> None:
        """Keep what gives the tables; none is made yet."""
        self.arrow, self.complete = arrow, complete
        self._frames: dict[str, pd.DataFrame] = {}

    def _made(self, name: str) -> pd.DataFrame:
        return tables.as_frame(self.arrow(name))

    def _texts(self) -> dict[str, str]:
        texts = self.articles["text"]
        if texts.isna().any():
            raise InputError("the run was asked to leave words out", do="run it again without --without-text")
        return dict(zip(self.articles["article_id"], texts, strict=True))

    def __repr__(self) -> str:
        """Say how many articles there are."""
        return f"Corpus(articles={len(self.articles)}, rejects={len(self.rejects)}, complete={self.complete})"


def read_corpus(source: Source | Iterable[Source], **parameters: Any) -> Corpus:
    """Return the tables of many articles.

    Parameters
    ----------
    source
        The folder of a run (`news-analysis tables`), or whatever `read_rows` takes (files, a DataFrame), or several of
        these: they are analysed here, in this process.
    parameters
        What `analysis.analyse` takes besides the article, where something is to be analysed.

    Returns
    -------
    Corpus
        With a DataFrame for each table of the codebook, ``articles`` and ``rejects``.

    Raises
    ------
    InputError
        For a source that is not there, or a folder of a run whose manifest is damaged.

    Examples
    --------
    >>> import analysis
    >>> _ = Path("pier.txt").write_text("The pier is shut\\n\\nThe pier is shut, Ines Duarte said on Monday in Holm.")
    >>> corpus = analysis.read_corpus("pier.txt")
    >>> corpus.statements["speaker"].to_list()
    ['Ines Duarte']
    """
    sources = [source] if isinstance(source, (str, Path, pd.DataFrame)) else list(source)
    only = sources[0] if len(sources) == 1 else None
    if isinstance(only, (str, Path)) and (done := manifest.load(Path(only).expanduser())):
        return _read_back(done)
    return _made(sources, parameters)


def _read_back(done: manifest.Manifest) -> Corpus:
    """Return the tables that a run has finished."""
    finished = sorted(done.parts)

    def arrow(name: str) -> pa.Table:
        empty = tables.arrow(name, {})
        return pa.concat_tables([empty, *parts.parts_of(done.folder, name, finished)])

    return Corpus(arrow, complete=done.complete)


def _made(sources: Sequence[Source], parameters: dict[str, Any]) -> Corpus:
    """Return the tables of articles, analysed here."""
    rows: parts.PartRows = {name: {} for name in parts.NAMES}
    for item in articles_of(sources):
        if isinstance(item, Reject):
            parts.add_reject(rows, item)
        else:
            parts.add(rows, item, analyse(item, **parameters))
    return Corpus(lambda name: tables.arrow(name, rows[name]))
