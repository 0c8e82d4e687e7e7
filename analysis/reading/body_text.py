"""Body text as it is: for rows of a table, benchmarks, and programs that know the title already."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from itertools import zip_longest

from analysis.article import Article, Block
from analysis.reading.line_wrapping import SENTENCE_END, split_lines
from analysis.reading.normalisation import normalise


def read_text(text: str, title: str | None = None, *, id: str | None = None, outlet: str | None = None) -> Article:
    """Return an Article of body text whose blocks are paragraphs.

    Paragraphs are separated by blank lines, and by the end of a line that ends a sentence; a text without blank
    lines has a paragraph a line. Hard-wrapped lines stay together. Offsets are exact: ``article.text`` has the
    length of ``text``. The title, when given, is kept as a fact about the article and is no part of the text.
    Without an ``id`` the first twelve digits of the text's SHA-256 name it.
    """
    normal = normalise(text)
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(id or digest[:12], normal, tuple(_paragraphs(normal)), title=title, outlet=outlet, sha256=digest)


def _paragraphs(text: str) -> Iterator[Block]:
    """Yield the paragraphs of a text."""
    body = split_lines(text)
    has_gaps = any(line.gap for line in body[1:])
    start: int | None = None
    for line, following in zip_longest(body, body[1:]):
        start = line.start if start is None else start
        if following is None or following.gap or not has_gaps or SENTENCE_END.search(line.text):
            yield Block("paragraph", start, line.end)
            start = None
