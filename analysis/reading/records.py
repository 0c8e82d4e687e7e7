"""Rows of tables, exports of databases, folders of files -> Articles, one at a time; what cannot be read is said.

A table's rows give their text as it stands; what the columns say of title, authors, outlet and day goes with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from analysis.article import Article
from analysis.errors import InputError
from analysis.reading.asked import MAX_CHARS, check_asked
from analysis.reading.documents import Document, text_of
from analysis.reading.exports import Export, export_of
from analysis.reading.row_articles import Reading, article_of_cells, article_of_page, articles_of_row, name_of
from analysis.reading.row_columns import columns_of
from analysis.reading.row_days import settled
from analysis.reading.row_formats import Table, table_of
from analysis.reading.row_sources import UNREADABLE, Packed, Unopened, packed_files
from analysis.reading.saved_pages import is_markup
from analysis.reading.two_stories import stories_of

if TYPE_CHECKING:
    import pandas as pd


class Reject(NamedTuple):
    """A row or a file that could not be read, and why.

    Attributes
    ----------
    file
        The file's name, in an archive behind the archive's.
    row
        The row's number, as a spreadsheet or an editor counts; None for the file as a whole.
    reason
        What is wrong, and what to do.

    Examples
    --------
    >>> from analysis import Reject
    >>> Reject("stories.csv", 4, "the row has no text").row
    4
    """

    file: str
    row: int | None
    reason: str


def read_rows(
    source: str | Path | pd.DataFrame,
    columns: Mapping[str, str] | None = None,
    *,
    zone: str | None = None,
    day_first: bool | None = None,
    outlet: str | None = None,
    max_chars: int = MAX_CHARS,
    tell: Callable[[str], object] = lambda _: None,
) -> Iterator[Article | Reject]:
    """Yield the articles of tables, exports and folders, in order, and a `Reject` for each that cannot be read.

    Nothing of one row is kept for the next but a number for its id, so a table may be as long as it likes.

    Parameters
    ----------
    source
        A file, a folder, a pattern (``stories/*.csv``), '-' for standard input, ``@list.txt`` for a list of these, a
        line each, or a DataFrame with an article a row. Tables are CSV (also as Excel saves it), JSON Lines, JSON,
        Parquet and, with the extra ``office``, Excel; gzip and zip are looked into; every other file is read as `read`
        reads it.
    columns
        Which column holds ``text``, ``title``, ``dek``, ``published``, ``authors``, ``outlet``, ``url``, ``id``; those
        not given are guessed from usual names. ``{"outlet": ""}``: no column.
    zone, day_first, outlet, max_chars
        As in `read`; a row's own outlet goes before ``outlet``.
    tell
        Is called with a sentence on each thing that was guessed: the columns of a table, stories split.

    Yields
    ------
    Article or Reject
        An article's id is the row's, else file and number ('stories-17'); a second one of that name gets a number
        behind it. Where a text of several stories is split, each is an article.

    Raises
    ------
    InputError
        Before the first article: for a source that is not there, and for a parameter with a value that it cannot have.

    Examples
    --------
    >>> from analysis import Article, read_rows
    >>> for one in read_rows("stories.csv", {"text": "Story"}, tell=print):  # doctest: +SKIP
    ...     if isinstance(one, Article):
    ...         print(one.id, one.published)
    ...     else:
    ...         print(f"{one.file}, row {one.row}: {one.reason}")
    """
    check_asked(zone, day_first, outlet, max_chars)
    yield from _read(source, columns, Reading(zone, day_first, outlet, max_chars, tell))


def find_row(
    source: str | Path,
    id: str,
    *,
    zone: str | None = None,
    day_first: bool | None = None,
    outlet: str | None = None,
    max_chars: int = MAX_CHARS,
) -> Article | None:
    """Return the article that `read_rows` yields under an id; None where there is none of it.

    The parameters and errors are those of `read_rows`. Only the row whose own id it is is made an article. Where the id
    may be one with a number behind it ('story-2'), every row before it counts, and all are.
    """
    reading = Reading(zone, day_first, outlet, max_chars, lambda _: None)
    numbered = False

    def is_asked(name: str) -> bool:
        nonlocal numbered
        numbered = numbered or id.startswith(f"{name}-")
        return name == id

    for is_one in (is_asked, reading.is_asked):
        for one in _read(source, None, reading._replace(is_asked=is_one)):
            if isinstance(one, Article) and one.id == id and not (numbered and is_one is is_asked):
                return one
    return None


def _read(
    source: str | Path | pd.DataFrame, columns: Mapping[str, str] | None, reading: Reading
) -> Iterator[Article | Reject]:
    """Yield what is asked for of a source's articles and rejects, each article under an id of its own."""
    taken: set[int] = set()
    for file in packed_files(source):
        if isinstance(file, Unopened):
            yield Reject(file.name, None, file.reason)
            continue
        for one in _articles(file, columns, reading):
            yield _numbered(one, taken) if isinstance(one, Article) else one


def _articles(file: Packed, columns: Mapping[str, str] | None, reading: Reading) -> Iterator[Article | Reject]:
    """Yield the articles of one file."""
    try:
        if table := table_of(file):
            yield from _of_table(file, table, columns, reading)
        else:
            yield from _of_text(file, reading)
    except InputError as error:
        yield Reject(file.name, None, _reason(error))
    except (*UNREADABLE, UnicodeDecodeError) as error:  # half a character of UTF-16
        yield Reject(file.name, None, f"the file cannot be read to its end: {error}")


def _of_table(
    file: Packed, table: Table, asked: Mapping[str, str] | None, reading: Reading
) -> Iterator[Article | Reject]:
    columns = columns_of(table.columns, asked, file.name)
    rows, day_first = settled(table.rows, columns.get("published"), reading.day_first)
    if day_first != reading.day_first:
        order = "day first" if day_first else "month first"
        reading.tell(f"{file.name}: dates in numbers are read {order}, as others of their column must be")
    reading = reading._replace(day_first=day_first)
    reading.tell(
        f"{file.name}: {table.place}{', ' if table.place else ''}"
        + ", ".join(f"{field} is column {name!r}" for field, name in columns.items())
    )
    empty = True
    for number, row in rows:
        empty = False
        if isinstance(row, str):
            yield Reject(file.name, number, row)
            continue
        try:
            cells = {field: row.get(name) for field, name in columns.items()}
            if reading.is_asked(name_of(cells, file, number)):
                yield from articles_of_row(cells, file, number, reading)
        except InputError as error:
            yield Reject(file.name, number, _reason(error))
    if empty:
        yield Reject(file.name, None, "the table has columns and no rows; put an article a row into it")


def _of_text(file: Packed, reading: Reading) -> Iterator[Article | Reject]:
    """Yield the articles of a file that is no table: one, those of an export, or several that stand in one text."""
    page = text_of(file.stream.read(), file.name)
    is_page = is_markup(page.text)
    if is_page and file.suffix == ".xls":
        raise InputError("this is a web page that is called a spreadsheet", do="open it and save it as .xlsx or .csv")
    if not is_page and (export := export_of(page.text)):
        yield from _of_export(export, file, reading)
    else:
        yield from _of_stories(page, [page.text] if is_page else stories_of(page.text), file, reading)


def _of_export(export: Export, file: Packed, reading: Reading) -> Iterator[Article | Reject]:
    said = f"; it says to hold {export.said}" if export.said not in (0, len(export.stories)) else ""
    reading.tell(f"{file.name}: {len(export.stories)} stories, an export of {export.database}{said}")
    for number, story in enumerate(export.stories, 1):
        try:
            if reading.is_asked(f"{file.stem}-{number}"):
                yield article_of_cells(story._asdict(), file, number, reading)
        except InputError as error:
            yield Reject(file.name, number, _reason(error))


def _of_stories(page: Document, stories: Sequence[str], file: Packed, reading: Reading) -> Iterator[Article | Reject]:
    if len(stories) == 1:
        if reading.is_asked(file.stem):
            yield article_of_page(page, file, file.stem, reading)
        return
    reading.tell(f"{file.name}: {len(stories)} stories, each with a headline, a byline and a date")
    for number, story in enumerate(stories, 1):
        try:
            if reading.is_asked(name := f"{file.stem}-{number}"):
                yield article_of_page(page._replace(text=story), file, name, reading)
        except InputError as error:
            yield Reject(file.name, number, _reason(error))


def _numbered(article: Article, taken: set[int]) -> Article:
    """Return the article under an id that no article before it has: 'story', 'story-2'."""
    number, name = 1, article.id
    while hash(name) in taken:
        number += 1
        name = f"{article.id}-{number}"
    taken.add(hash(name))
    return article if name == article.id else replace(article, id=name)


def _reason(error: InputError) -> str:
    return f"{error.what}; {error.do}" if error.do else error.what
