"""One part of a run: the tables of a chunk of articles, a Parquet file each, written whole or not at all."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from analysis import tables
from analysis.article import STORY, Article
from analysis.errors import ReportError
from analysis.findings import Analysis
from analysis.language.document import WORD
from analysis.reading import Reject
from analysis.tables import ArticleRow, RejectRow

#: Every table of a corpus, those of its articles first.
NAMES = (*tables.TABLES, *tables.CORPUS_TABLES)
#: The rows of a part by table and article.
PartRows = dict[str, dict[str, Sequence[Any]]]


def add(rows: PartRows, article: Article, found: Analysis | None, failed: str | None = None) -> None:
    """Add an article's rows to those of its part; ``failed`` says why there is no analysis."""
    rows["articles"][article.id] = [_article_row(article, failed)]
    for name in tables.TABLES if found is not None else ():
        rows[name][article.id] = getattr(found.rows, name)  # type: ignore[union-attr]


def add_reject(rows: PartRows, reject: Reject) -> None:
    """Add what could not be read to the rows of its part."""
    rows["rejects"][""] = [*rows["rejects"].get("", ()), RejectRow(*reject)]


def _article_row(article: Article, failed: str | None) -> ArticleRow:
    return ArticleRow(
        article.title,
        article.authors,
        article.outlet,
        article.published.isoformat() if article.published else None,
        sum(1 for block in article.blocks_of(*STORY) for _ in WORD.finditer(article.text, block.start, block.end)),
        article.source,
        hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest(),
        article.text,
        failed,
    )


def files_of(rows: Mapping[str, Mapping[str, Sequence[Any]]], *, with_words: bool) -> dict[str, bytes]:
    """Return the files of a part by table: Parquet, the same bytes wherever they are made."""
    files = {}
    for name in NAMES:
        table = tables.arrow(name, rows[name])
        file = io.BytesIO()
        pq.write_table(table if with_words else without_words(name, table), file, compression="zstd")
        files[name] = file.getvalue()
    return files


def write(folder: Path, part: str, files: Mapping[str, bytes]) -> None:
    """Write the files of a part; one of that name is replaced. Raises `OSError` where the disk does not take it."""
    for name, content in files.items():
        target = folder / name / f"{part}.parquet"
        target.parent.mkdir(exist_ok=True)
        unfinished = target.with_suffix(".unfinished")
        try:
            unfinished.write_bytes(content)
            unfinished.replace(target)
        except BaseException:
            unfinished.unlink(missing_ok=True)
            raise


def unwritten(folder: Path, reason: str) -> ReportError:
    """Return what is raised where the disk did not take a part."""
    return ReportError(
        f"a part could not be written: {reason}",
        where=str(folder),
        do="make room and run the same command again: it goes on from here",
    )


def without_words(name: str, table: pa.Table) -> pa.Table:
    """Return a table with nothing in the columns that hold the article's own words."""
    for column in tables.OWN_WORDS.get(name, ()):
        place = table.schema.get_field_index(column)
        field = table.schema.field(place)
        table = table.set_column(place, field, pa.nulls(len(table), field.type))
    return table


def parts_of(folder: Path, name: str, parts: Sequence[str]) -> Iterator[pa.Table]:
    """Yield a table's parts in order."""
    for part in parts:
        yield pq.read_table(folder / name / f"{part}.parquet", partitioning=None)


def remove_unfinished(folder: Path) -> None:
    """Remove what a run that was killed has left half written."""
    for name in NAMES:
        for file in (folder / name).glob("*.unfinished"):
            file.unlink()
