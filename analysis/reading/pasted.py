"""Pasted text: a page as a person copies it out of a browser -> Article."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from analysis.article import STORY, Article, Block
from analysis.errors import InputError
from analysis.reading import english, files
from analysis.reading.datelines import dateline
from analysis.reading.dates import named_zone
from analysis.reading.labels import label
from analysis.reading.line_wrapping import split_lines
from analysis.reading.mending import mended
from analysis.reading.metadata import read_metadata
from analysis.reading.normalisation import normalise

#: Characters of story; the parse of a longer one takes more memory than a small machine has. By hand.
MAX_CHARS = 1_000_000
#: Characters of a page beside its story: menus, comments. Of 116 whole pages from 60 outlets none has 20,000. By hand.
MAX_BESIDE = 100_000


def read(
    path: str | Path,
    *,
    zone: str | None = None,
    day_first: bool | None = None,
    outlet: str | None = None,
    max_chars: int = MAX_CHARS,
) -> Article:
    """Read a story from a text file, as a browser copies a page: the whole page, or as much of it as was copied.

    Parameters
    ----------
    path
        A text file in UTF-8, UTF-16 or cp1252. A relative path is tried from the working directory, then from the
        project's root.
    zone
        What 'IST' means, an IANA name. By default India's time where the story shows that it is from India
        (a place, rupees, lakh, '1,00,000'), else nothing: such a time has no zone then.
    day_first
        Whether '03/04/2022' is 3 April (true) or March 4 (false). By default such a date stays as printed.
    outlet
        The outlet, in place of what the page says.
    max_chars
        The most characters that the story may have; what is beside it on the page may have 100,000 more.

    Returns
    -------
    Article
        The text with a labelled block for every line, and what the page says of itself. Offsets fit the file.

    Raises
    ------
    InputError
        For a file that is missing, empty, binary, not in English, or too long, and for an unknown zone.

    Examples
    --------
    >>> from analysis import read
    >>> article = read("data/articles/us-rejects-russias-demand.txt")
    >>> article.authors, article.published_raw
    (('Dipaneeta Das',), 'January 27th, 2022 at 08:51 IST')
    >>> [article.of(block) for block in article.blocks_of("heading")]
    ["Blinken: Russia if serious can 'collaborate' with NATO on international security"]
    """
    file = files.find(path)
    data = files.load(file)
    text = files.decode(data, str(path))
    digest = hashlib.sha256(data).hexdigest()
    if zone is not None:
        named_zone(zone)
    article = read_page(
        text,
        id=file.stem,
        source=file.name,
        sha256=digest,
        zone=zone,
        day_first=day_first,
        outlet=outlet,
        max_chars=max_chars,
    )
    return replace(article, mended=(*files.mixture(data), *article.mended))


def read_page(
    text: str,
    *,
    id: str,
    source: str | None = None,
    sha256: str | None = None,
    zone: str | None = None,
    day_first: bool | None = None,
    outlet: str | None = None,
    max_chars: int = MAX_CHARS,
) -> Article:
    """Return the Article of a pasted page's text; parameters and errors as `read`."""
    where = source or id
    _check_page(len(text), max_chars + MAX_BESIDE, where)
    text, notes = mended(text, where)
    text = normalise(text)
    blocks = tuple(_blocks(text))
    if not blocks:
        raise InputError("there are no words in it", where=where, do="paste the story into it and save it")
    _check(text, blocks, where, max_chars)

    def of(*kinds: str) -> list[str]:
        return [" ".join(text[block.start : block.end].split()) for block in blocks if block.kind in kinds]

    facts = read_metadata(of, zone=zone, day_first=day_first, outlet=outlet)
    return Article(id, text, blocks, source=source, sha256=sha256, mended=notes, **facts._asdict())


def _blocks(text: str) -> Iterator[Block]:
    """Yield the blocks: a line each, the first paragraph's dateline apart."""
    page = split_lines(text)
    kinds = label(page)
    opened = False
    for line, kind in zip(page, kinds, strict=True):
        start = line.start
        if kind == "paragraph" and not opened:
            opened = True
            if after := dateline(text, start, line.end):
                yield Block("dateline", start, start + len(text[start:after].rstrip()))
                start = after
        yield Block(kind, start, line.end)


def _check_page(length: int, most: int, where: str) -> None:
    """Raise `InputError` for a page of more than so many characters."""
    if length > most:
        raise InputError(
            f"the page has {length:,} characters, over the limit of {most:,}",
            where=where,
            do="copy the story alone, or raise the limit with --max-chars",
        )


def _check(text: str, blocks: tuple[Block, ...], where: str, max_chars: int) -> None:
    """Raise `InputError` for a story too long, for too much beside it, or a story not in English."""
    length = sum(block.end - block.start for block in blocks if block.kind in STORY)
    if length > max_chars:
        raise InputError(
            f"the story has {length:,} characters, over the limit of {max_chars:,}",
            where=where,
            do="raise it with --max-chars",
        )
    beside = sum(block.end - block.start for block in blocks) - length
    if beside > MAX_BESIDE:
        raise InputError(
            f"the page has {beside:,} characters beside the story's {length:,}, over the limit of {MAX_BESIDE:,}",
            where=where,
            do="copy the story alone",
        )
    paragraphs = [text[block.start : block.end] for block in blocks if block.kind == "paragraph"]
    english.check(paragraphs, (text[block.start : block.end] for block in blocks), where)
