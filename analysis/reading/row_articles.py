"""A row of a table, or a page out of a file, -> its Article."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from analysis.article import Article
from analysis.errors import InputError
from analysis.reading import english, files
from analysis.reading.body_text import read_text
from analysis.reading.documents import Document
from analysis.reading.mending import mended
from analysis.reading.pasted import check_sentence, read_page
from analysis.reading.row_cells import as_text, authors_of, moment_of, with_breaks
from analysis.reading.row_sources import Packed
from analysis.reading.two_stories import stories_of

#: What programs write into a cell that holds nothing.
_MISSING = frozenset(("nan", "none", "null", "n/a", "#n/a", "[removed]", "[deleted]"))


class Reading(NamedTuple):
    """How articles are read: the parameters of `read_rows`, and which rows are, by the first part of their ids."""

    zone: str | None
    day_first: bool | None
    outlet: str | None
    max_chars: int
    tell: Callable[[str], object]
    is_asked: Callable[[str], bool] = lambda _: True


def name_of(cells: Mapping[str, Any], file: Packed, number: int) -> str:
    """Return a row's own id, or one of its file's name."""
    return files.mended_cell(as_text(cells.get("id"))) or f"{file.stem}-{number}"


def articles_of_row(cells: Mapping[str, Any], file: Packed, number: int, reading: Reading) -> Iterator[Article]:
    """Yield the article of a row, and those that its text holds behind it."""
    first, *others = stories_of(text) if isinstance(text := cells["text"], str) else [text]
    article = article_of_cells({**cells, "text": first}, file, number, reading)
    if others:
        reading.tell(f"{file.name}, row {number}: {len(others) + 1} stories in one text")
    yield article
    for place, story in enumerate(others, 2):
        yield article_of_page(Document(files.mended_cell(story)), file, f"{article.id}-{place}", reading)


def article_of_cells(cells: Mapping[str, Any], file: Packed, number: int, reading: Reading) -> Article:
    """Return the article of a row's cells, by field. Raises `InputError` for one without a text that can be read."""
    cells = {field: None if str(cell).strip().lower() in _MISSING else cell for field, cell in cells.items()}
    facts = {field: files.mended_cell(as_text(cell)) for field, cell in cells.items()}
    body, notes = mended(with_breaks(facts.pop("text")))
    for field in ("title", "dek", "outlet"):
        facts[field] = " ".join(mended(facts.get(field, "")).text.split())
    if not body.strip():
        raise InputError("the row has no text")
    article = read_text(
        body,
        facts.get("title") or None,
        id=name_of(cells, file, number),
        outlet=facts.get("outlet") or reading.outlet,
        max_chars=reading.max_chars,
    )
    paragraphs = [article.of(block) for block in article.blocks_of("paragraph")]
    if not paragraphs:
        raise InputError("the row has no words")
    english.check(paragraphs, paragraphs)
    return replace(
        article,
        dek=facts.get("dek") or None,
        authors=authors_of(cells.get("authors"), reading.outlet),
        published=moment_of(cells.get("published"), reading.zone, reading.day_first),
        published_raw=facts.get("published") or None,
        source=file.name,
        url=facts.get("url") or None,
        mended=notes,
    )


def article_of_page(page: Document, file: Packed, name: str, reading: Reading) -> Article:
    """Return the article of a page. Raises `InputError` for one that cannot be read."""
    article = read_page(
        page.text,
        page.url,
        id=name,
        source=file.name,
        zone=reading.zone,
        day_first=reading.day_first,
        outlet=reading.outlet,
        max_chars=reading.max_chars,
    )
    check_sentence(article, file.name)
    return replace(article, mended=(*page.notes, *article.mended))
