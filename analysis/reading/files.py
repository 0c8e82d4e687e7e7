"""A path -> its bytes -> text, with a clear sentence for everything that is not a text file."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from analysis import project_files
from analysis.errors import InputError

#: How common files that are no text begin, and what a person calls them.
_MAGIC = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a Word document or another zipped file"),
    (b"\xd0\xcf\x11\xe0", "a Word document"),
    (b"{\\rtf", "a rich text (RTF) file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a compressed file"),
)
_WEB_PAGE = re.compile(rb"\s*(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SAVE_AS_TEXT = "copy the story out of it and save it as plain text (UTF-8)"
#: Text has fewer control characters than one in so many. By hand.
_PER_CONTROL = 500
#: In bytes: so much is looked at for a format's first bytes; and for UTF-16, which has a zero in this share of every
#: second byte, more than any text in another encoding. By hand.
_BEGINNING, _SAMPLE, _ZEROS = 1000, 2000, 0.4
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def find(path: str | Path) -> Path:
    """Return the file a path means: a relative one is tried from the working directory, then from the project root.

    Raises `InputError` for a missing file and for a folder.
    """
    if place := project_files.find(Path(path)):
        return place
    if project_files.is_folder(Path(path)):
        raise InputError("this is a folder, not a file", where=str(path), do="name a text file in it")
    raise InputError("there is no such file", where=str(path), do="check the name and the folder")


def load(path: Path) -> bytes:
    """Return a file's bytes. Raises `InputError` where it cannot be read or is empty."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError("the file cannot be read", where=str(path), do="check its permissions") from error
    if not data.strip(b"\0 \t\r\n\x0b\x0c\xef\xbb\xbf\xff\xfe"):
        raise InputError("the file is empty", where=str(path), do="paste the story into it and save it")
    return data


def decode(data: bytes, where: str = "") -> str:
    """Return the text of UTF-8, UTF-16 or cp1252 bytes, without a byte order mark; line ends stay as they are.

    Raises `InputError` for bytes that are no text.
    """
    _refuse_known_formats(data, where)
    encoding, body = _encoding(data)
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError("the file is not text in UTF-8, UTF-16 or cp1252", where=where, do=_SAVE_AS_TEXT) from error
    if len(_CONTROL.findall(text)) > len(text) // _PER_CONTROL:
        raise InputError("this is a binary file, not text", where=where, do=_SAVE_AS_TEXT)
    return text


def _refuse_known_formats(data: bytes, where: str) -> None:
    for start, name in _MAGIC:
        if data.startswith(start):
            raise InputError(f"this is {name}, not text", where=where, do=_SAVE_AS_TEXT)
    if _WEB_PAGE.match(data[:_BEGINNING].removeprefix(codecs.BOM_UTF8)):
        raise InputError("this is a saved web page, not text", where=where, do=_SAVE_AS_TEXT)


def _encoding(data: bytes) -> tuple[str, bytes]:
    """Return the encoding the bytes are in, and the bytes after the byte order mark."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return encoding, data[len(mark) :]
    sample = data[:_SAMPLE]
    if sample[1::2].count(0) > _ZEROS * len(sample) / 2:
        return "utf-16-le", data
    if sample[0::2].count(0) > _ZEROS * len(sample) / 2:
        return "utf-16-be", data
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252", data
    return "utf-8", data
