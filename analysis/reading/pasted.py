"""Pasted text: a page as a person copies it out of a browser -> Article."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from analysis.article import STORY, Article, Block
from analysis.errors import InputError, check_type
from analysis.reading import english, files
from analysis.reading.asked import MAX_CHARS, check_asked, check_length
from analysis.reading.datelines import dateline
from analysis.reading.documents import text_of
from analysis.reading.labels import label
from analysis.reading.line_wrapping import SENTENCE_END, split_lines
from analysis.reading.mending import mended
from analysis.reading.metadata import read_metadata
from analysis.reading.normalisation import normalise
from analysis.reading.saved_pages import is_markup
from analysis.reading.two_stories import check_single

#: Words: a line of so many may be a sentence that lost its full stop. By hand.
_SENTENCE = 8
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
    """Read a story from a file: text as a browser copies a page (all of it, or as much as was copied), or a saved page.

    Parameters
    ----------
    path
        A text file in UTF-8, UTF-16 or cp1252, or Markdown; with the extra ``office`` a Word document (.docx); with the
        extra ``web`` a page that a browser saved: HTML, MHTML, or the folder of a "complete" page. A relative path is
        tried from the working directory, then from the project's root.
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
        The text with a labelled block for every line, and what the page says of itself. Offsets fit the file where
        nothing in it is damaged (``mended``); of a page, a document or Markdown the text is what is read of it.

    Raises
    ------
    InputError
        For a file that is missing, empty, without a sentence, binary, damaged, not in English, too long, or of several
        stories, and for a parameter with a value that it cannot have, such as an unknown zone.

    Examples
    --------
    >>> from analysis import read
    >>> article = read("data/articles/us-rejects-russias-demand.txt")
    >>> article.authors, article.published_raw
    (('Dipaneeta Das',), 'January 27th, 2022 at 08:51 IST')
    >>> [article.of(block) for block in article.blocks_of("heading")]
    ["Blinken: Russia if serious can 'collaborate' with NATO on international security"]
    """
    check_asked(zone, day_first, outlet, max_chars)
    file = files.find(path)
    if kind := files.MANY.get(file.suffix.lower()):
        do = "read it with analysis.read_rows, or 'news-analysis report' on it"
        raise InputError(f"this is {kind} of stories, not a story", where=str(path), do=do)
    data = files.load(file)
    page = text_of(data, str(path))
    if not is_markup(page.text):
        check_single(page.text, str(path))
    digest = hashlib.sha256(data).hexdigest()
    article = read_page(
        page.text,
        page.url,
        id=file.stem,
        source=file.name,
        sha256=digest,
        zone=zone,
        day_first=day_first,
        outlet=outlet,
        max_chars=max_chars,
    )
    check_sentence(article, str(path))
    return replace(article, mended=(*page.notes, *article.mended))


def read_page(
    text: str,
    url: str | None = None,
    *,
    id: str | None = None,
    source: str | None = None,
    sha256: str | None = None,
    zone: str | None = None,
    day_first: bool | None = None,
    outlet: str | None = None,
    max_chars: int = MAX_CHARS,
) -> Article:
    """Return the Article of a page held as a string: text as a browser copies it, or HTML; which, it finds itself.

    Parameters
    ----------
    text
        The page.
    url
        Its address; by default what a saved page says. Nothing is fetched from it.
    id
        What names the article; by default the first twelve digits of the text's SHA-256.
    source
        Where the text is from, for messages.
    sha256
        The SHA-256 of the file that the text is from.
    zone, day_first, outlet, max_chars
        As in `read`.

    Raises
    ------
    InputError
        As `read`, and for HTML without the extra ``web``.

    Examples
    --------
    >>> from analysis import read_page
    >>> article = read_page("Bridge shut\\n\\nBy Jane Roe\\n\\nThe bridge was shut on Monday, the council said.")
    >>> article.title, article.authors
    ('Bridge shut', ('Jane Roe',))
    """
    check_type(text, str, do="give the page as a string; analysis.read takes the path of a file")
    check_asked(zone, day_first, outlet, max_chars)
    if id is None or sha256 is None:
        sha256 = sha256 or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        id = id or sha256[:12]
    where = source or id
    if is_markup(text):
        article = _read_html(text, id=id, source=source, url=url, zone=zone, day_first=day_first, outlet=outlet)
        _check(article.text, article.blocks, where, max_chars)
        return replace(article, sha256=sha256)
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
    return Article(id, text, blocks, source=source, sha256=sha256, url=url, mended=notes, **facts._asdict())


def check_sentence(article: Article, where: str) -> None:
    """Raise `InputError` for a page without a line that is, or may be, a sentence."""
    lines = [article.of(block) for block in article.blocks]
    if not any(SENTENCE_END.search(line) or len(line.split()) >= _SENTENCE for line in lines):
        raise InputError("there is no story in it, not one sentence", where=where, do="paste the story into it")


def _read_html(markup: str, *, id: str, source: str | None, **asked: Any) -> Article:
    """Read HTML with what reads it; that comes with an extra, and is imported for a page only."""
    try:
        from analysis.reading.webpage import read_html
    except ImportError as error:
        raise InputError(
            "this is a web page, and what reads one is not installed",
            where=source or id,
            do="install it with: pip install 'news-analysis[web]'",
        ) from error
    return read_html(markup, id=id, source=source, **asked)


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
            do="copy the story alone, or raise max_chars, on the command line -p max_chars",
        )


def _check(text: str, blocks: tuple[Block, ...], where: str, max_chars: int) -> None:
    """Raise `InputError` for a story too long, for too much beside it, or a story not in English."""
    length = sum(block.end - block.start for block in blocks if block.kind in STORY)
    check_length(length, max_chars, where)
    beside = sum(block.end - block.start for block in blocks) - length
    if beside > MAX_BESIDE:
        raise InputError(
            f"the page has {beside:,} characters beside the story's {length:,}, over the limit of {MAX_BESIDE:,}",
            where=where,
            do="copy the story alone",
        )
    paragraphs = [text[block.start : block.end] for block in blocks if block.kind == "paragraph"]
    english.check(paragraphs, (text[block.start : block.end] for block in blocks), where)
