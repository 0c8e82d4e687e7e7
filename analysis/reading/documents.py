"""A file's bytes -> its text: Word documents and Markdown as the text they show, others as they are."""

from __future__ import annotations

import io
from pathlib import PurePath
from typing import NamedTuple

from analysis.errors import InputError
from analysis.reading import files
from analysis.reading.markdown_marks import is_markdown, plain
from analysis.reading.saved_pages import is_markup, text_or_markup

_MARKDOWN = frozenset({".md", ".markdown", ".mdown"})


class Document(NamedTuple):
    """A file's text, or the markup of a web page; the page's address; notes on what was changed in reading it."""

    text: str
    url: str | None = None
    notes: tuple[str, ...] = ()


def text_of(data: bytes, name: str) -> Document:
    """Return the text of a file, or the markup of the web page that it is.

    Parameters
    ----------
    data
        The file's bytes.
    name
        Its name or path, which tells the format and goes into errors.

    Raises
    ------
    InputError
        For bytes that are no text, and for a Word document where python-docx is missing.
    """
    suffix = PurePath(name).suffix.lower()
    if suffix == ".docx" and data.startswith(b"PK"):
        return Document(_word_text(data, name))
    page = text_or_markup(data, name)
    if is_markup(page.text):
        return Document(page.text, page.url)
    notes = files.mixture(data)
    if suffix in _MARKDOWN or is_markdown(page.text):
        return Document(plain(page.text), page.url, (*notes, "Markdown, read as its text"))
    return Document(page.text, page.url, notes)


def _word_text(data: bytes, name: str) -> str:
    """Return the paragraphs of a Word document, headings among them, with blank lines between."""
    try:
        import docx
        from docx.text.paragraph import Paragraph
    except ImportError as error:
        raise InputError(
            "reading Word documents needs python-docx", where=name, do="install it: pip install 'news-analysis[office]'"
        ) from error
    try:
        document = docx.Document(io.BytesIO(data))
        paragraphs = [part.text for part in document.iter_inner_content() if isinstance(part, Paragraph)]
    except Exception as error:  # python-docx passes on whatever zip, XML and its own checks raise
        raise InputError("this Word document cannot be opened", where=name, do="save it again as .docx") from error
    text = "\n\n".join(paragraphs)
    if not text.strip():
        raise InputError("the document has no text", where=name, do="paste the story into it and save it")
    return text
