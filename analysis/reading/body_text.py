"""Body text as it is: for rows of a table, benchmarks, and programs that know the title already."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from itertools import zip_longest

from analysis.article import Article, Block
from analysis.errors import check_type
from analysis.reading.asked import MAX_CHARS, check_asked, check_length
from analysis.reading.datelines import dateline_of_first, dateline_of_paragraph
from analysis.reading.line_wrapping import SENTENCE_END, split_lines
from analysis.reading.normalisation import normalise
from analysis.reading.signature_lines import signature_lines


def read_text(
    text: str,
    title: str | None = None,
    *,
    id: str | None = None,
    outlet: str | None = None,
    max_chars: int = MAX_CHARS,
) -> Article:
    """Return an Article of body text whose blocks are paragraphs, and the datelines before them.

    Paragraphs are separated by blank lines, and by the end of a line that ends a sentence; a text without blank
    lines has a paragraph a line. Hard-wrapped lines stay together.

    Parameters
    ----------
    text
        The story's paragraphs, without headline and byline.
    title
        The headline. It is analysed, as a block behind the text: so the offsets of the text stay as they are.
    id
        What names the article; by default the first twelve digits of the text's SHA-256.
    outlet
        The outlet.
    max_chars
        The most characters that the text may have.

    Returns
    -------
    Article
        The text and its paragraphs. Offsets are exact: ``article.text`` begins with ``text``, character by character;
        a title follows behind a blank line.

    Raises
    ------
    InputError
        For a text that is too long, or that has half of a letter in it.

    Examples
    --------
    >>> from analysis import read_text
    >>> article = read_text("The bridge is closed.\\nIt opens in May, Jane Roe said.", title="Bridge closed")
    >>> [article.of(block) for block in article.blocks]
    ['The bridge is closed.', 'It opens in May, Jane Roe said.', 'Bridge closed']
    """
    check_type(text, str, do="give the story's paragraphs as a string")
    check_type(title or "", str, do="give the title as a string")
    check_asked(None, None, outlet, max_chars)
    check_length(len(text), max_chars, id or "the text")
    normal = normalise(text)
    digest = hashlib.sha256(text.encode()).hexdigest()
    blocks = tuple(_paragraphs(normal))
    if headline := " ".join(normalise(title or "").split()):
        normal += f"\n\n{headline}"
        blocks += (Block("title", len(normal) - len(headline), len(normal)),)
    return Article(id or digest[:12], normal, blocks, title=title, outlet=outlet, sha256=digest)


def _paragraphs(text: str) -> Iterator[Block]:
    """Yield the paragraphs of a text, and the datelines that open them."""
    body = split_lines(text)
    has_gaps = any(line.gap for line in body[1:])
    signed = signature_lines(body)
    start: int | None = None
    for index, (line, following) in enumerate(zip_longest(body, body[1:])):
        start = line.start if start is None else start
        if following is None or following.gap or not has_gaps or SENTENCE_END.search(line.text) or index in signed:
            told = (dateline_of_first if start == body[0].start else dateline_of_paragraph)(text, start, line.end)
            if told is not None:
                yield Block("dateline", start, start + len(text[start:told].rstrip()))
            yield Block("paragraph", start if told is None else told, line.end)
            start = None
