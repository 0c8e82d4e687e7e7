"""A file -> its text, or the markup of the web page that it is: HTML, or MHTML, a page and its pictures in one file.

Nothing here needs the extra ``web``; `webpage` reads the markup, and is imported for a page only.
"""

from __future__ import annotations

import codecs
import email
import email.policy
import re
from email.message import Message
from typing import NamedTuple

from analysis.errors import InputError
from analysis.reading import files
from analysis.reading.mixed_bytes import decoded_mixture

#: In bytes or characters: so much of a file is looked at for what it is; the HTML standard looks so far for a charset.
_HEAD = 4096
_CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.I)
_PAGE = re.compile(
    r"\ufeff?\s*(?:<\?xml[^>]{0,300}\?>\s*)?(?:<!--(?:(?!-->).){0,2000}-->\s*){0,9}<(?:!doctype\s+html|html|head|body|frameset)\b",
    re.I | re.S,
)
#: '<div><p>...</p>': a part of a page begins with an element that holds text, and has ends of such.
_PART = re.compile(
    r"\s*<(?:p|div|article|section|main|header|h[1-6]|figure|span|ul|ol|table|blockquote)(?:\s[^<>]{0,2000})?>", re.I
)
_END = re.compile(r"</(?:p|div|article|section|main|h[1-6]|body)\s*>", re.I)
_MHTML = re.compile(rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,20}?content-type:\s*multipart/related", re.I)
#: What browsers write into a page that they save.
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://\S+)\s*-->", re.I)


class Page(NamedTuple):
    """The text of a file, or the markup of the page that it is, and the address that the page was saved from."""

    text: str
    url: str | None = None


def is_markup(text: str) -> bool:
    """Say whether a text is HTML: a page, or a part of one."""
    return bool(_PAGE.match(text)) or (bool(_PART.match(text)) and bool(_END.search(text)))


def text_or_markup(data: bytes, where: str = "") -> Page:
    """Return a file's text or markup. Raises `InputError` for bytes that are neither."""
    if _MHTML.match(data.lstrip()[:_HEAD]):
        return _of_mhtml(data, where)
    if _PAGE.match(decoded(data[:_HEAD])):
        markup = decoded(data)
        saved = _SAVED_FROM.search(markup[:_HEAD])
        return Page(markup, saved[1] if saved else None)
    return Page(files.decode(data, where))


def _of_mhtml(data: bytes, where: str) -> Page:
    """Return the page of an MHTML file: the part that the file says it was saved from, else its first page."""
    message = email.message_from_bytes(data.lstrip(), policy=email.policy.compat32)
    address = _location(message, "Snapshot-Content-Location")
    pages = [part for part in message.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    if not pages:
        raise InputError("there is no web page in the MHTML file", where=where, do="save the page again")
    page = next((part for part in pages if address and _location(part, "Content-Location") == address), pages[0])
    payload = page.get_payload(decode=True)
    address = address or _location(page, "Content-Location")
    return Page(decoded(payload if isinstance(payload, bytes) else b"", page.get_content_charset()), address)


def _location(message: Message, header: str) -> str | None:
    value = str(message.get(header) or "").strip()
    return value if value.startswith(("http:", "https:")) else None


def decoded(data: bytes, declared: str | None = None) -> str:
    """Return the markup of a page's bytes: by its byte order mark, what it declares, else UTF-8, else cp1252.

    ``declared`` is what came with the page and not in it. Browsers read ISO 8859-1 as cp1252, and so do we.
    """
    encoding = files.encoding_of(data)
    if encoding not in ("utf-8", "cp1252"):
        return data.decode(encoding, "replace")
    found = _CHARSET.search(data[:_HEAD])
    said = _known(declared) or _known(found[1].decode("ascii", "replace") if found else None)
    if said not in (None, "utf-8"):
        return data.decode(said or encoding, "replace")
    return _utf_8(data) if encoding == "utf-8" else data.decode(encoding, "replace")


def _known(name: str | None) -> str | None:
    """Return the encoding of a name that a page gives, if Python knows it; a page in letters is not in UTF-16."""
    try:
        known = codecs.lookup(name.strip()).name if name else None
        if known is None or codecs.decode(b"a", known) != "a":
            return None
    except (LookupError, ValueError, TypeError):
        return None
    return "cp1252" if known in ("iso8859-1", "ascii") else known


def _utf_8(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:
        return decoded_mixture(data)
    except UnicodeDecodeError:
        return data.decode("utf-8", "replace")
