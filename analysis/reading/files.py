"""A path -> its bytes -> text, with a clear sentence for everything that is not a text file."""

from __future__ import annotations

import codecs
import glob
import re
from pathlib import Path

from analysis import project_files
from analysis.errors import InputError, check_type
from analysis.reading.mixed_bytes import decoded_mixture, is_cp1252, is_mac_roman

#: How common files that are no text begin, and what a person calls them.
_MAGIC = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a Word document or another zipped file"),
    (b"\xd0\xcf\x11\xe0", "a Word or Excel file of the kind before 2007"),
    (b"{\\rtf", "a rich text (RTF) file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ", "a compressed file"),
    (b"\x28\xb5\x2f\xfd", "a compressed file"),
    (b"7z\xbc\xaf\x27\x1c", "a packed archive"),
    (b"Rar!", "a packed archive"),
)
#: What a tar archive has, and where.
_TAR = (257, b"ustar")
#: Endings of files that hold many stories, and what these are.
MANY = {
    **dict.fromkeys(".csv .tsv .tab .json .jsonl .ndjson .parquet .pq .xlsx .xlsm".split(), "a table"),
    **dict.fromkeys((".zip", ".gz"), "an archive"),
}
#: How names of saved web pages end.
PAGES = frozenset({".htm", ".html", ".mht", ".mhtml"})
_ADDRESS = re.compile(r"^(?P<scheme>https?):/{1,2}", re.I)
#: A byte that is no part of a character, as Python decodes it with 'surrogateescape'.
_NO_UTF_8 = re.compile("[\udc80-\udcff]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SAVE_AS_TEXT = "copy the story out of it and save it as plain text (UTF-8)"
#: What to do with some of the formats of `_MAGIC`.
_DO = {
    "a Word or Excel file of the kind before 2007": "save it as .docx, .xlsx or plain text (UTF-8)",
    "a packed archive": "unpack it and name the folder, or pack its files as zip",
}
#: Text has fewer control characters than one in so many; so few may be in a short one. By hand.
_PER_CONTROL, _FEW_CONTROLS = 500, 2
#: So many null bytes at a file's end fill it up, as do any behind the mark of its end that old systems write.
_FILLING, _END_MARK = 3, b"\x1a"
#: In bytes: so much is looked at for a format's first bytes; and for UTF-16, which has a zero in this share of every
#: second byte, more than any text in another encoding. By hand.
_BEGINNING, _SAMPLE, _ZEROS = 1000, 2000, 0.4
#: What is shown on either side of a bad byte, in bytes. By hand.
_NEAR = 20
_HALVES, _LOST = re.compile("[\ud800-\udfff]"), re.compile("[\ud800-\udc7f\udd00-\udfff]")
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def find(path: str | Path) -> Path:
    """Return the file a path means: a relative one is tried from the working directory, then from the project root.

    Raises `InputError` for a missing file, a folder, and a web address.
    """
    check_type(path, (str, Path), do="give the path of a file as a string or a Path")
    if _ADDRESS.match(str(path)):
        do = "save the page as a file"
        raise InputError("this is a web address, and nothing is fetched", where=as_typed(path), do=do)
    if place := project_files.find(Path(path)):
        return place
    if page := next(filter(None, map(page_in, project_files.folders(Path(path)))), None):
        return page
    if project_files.folders(Path(path)):
        raise InputError("this is a folder, not a file", where=str(path), do="name a file in it")
    raise InputError(**project_files.absence(Path(path)))


def as_typed(path: str | Path) -> str:
    """Return a path as a person typed it: of the two slashes of a web address a Path keeps one."""
    return _ADDRESS.sub(r"\g<scheme>://", str(path), count=1)


def page_in(folder: Path) -> Path | None:
    """Return the web page that a browser saved into a folder with nothing else, or beside one of its name."""
    of_name = f"{glob.escape(folder.name.removesuffix('_files'))}.*"
    beside = folder.parent.glob(of_name) if folder.name.endswith("_files") else folder.iterdir()
    files = [path for path in beside if path.is_file() and not path.name.startswith(".")]
    pages = [path for path in files if path.suffix.lower() in PAGES]
    is_sure = len(pages) == 1 and (len(files) == 1 or folder.name.endswith("_files"))
    return pages[0] if is_sure else None


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
    """Return the text of UTF-8, UTF-16, cp1252 or Mac OS Roman bytes, without a byte order mark or filling at its end.

    Raises `InputError` for bytes that are no text, and, with its line, for a byte that is wrong in UTF-8 and not
    surely a character of cp1252.
    """
    _refuse_known_formats(data, where)
    encoding, body = _encoding(_without_filling(data))
    try:
        text = decoded_mixture(body) if encoding == "utf-8" else body.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-8":
            raise _bad_byte(body, error.start, where) from error
        raise InputError("the file is not text in UTF-8, UTF-16 or cp1252", where=where, do=_SAVE_AS_TEXT) from error
    if len(_CONTROL.findall(text)) > max(_FEW_CONTROLS, len(text) // _PER_CONTROL):
        raise InputError("this is a binary file, not text", where=where, do=_SAVE_AS_TEXT)
    return text


def _without_filling(data: bytes) -> bytes:
    bare = data.rstrip(b"\0")
    is_filled = bare.endswith(_END_MARK) or len(data) - len(bare) >= _FILLING
    return bare.removesuffix(_END_MARK) if is_filled else data


def mixture(data: bytes) -> tuple[str, ...]:
    """Return a note where `decode` takes some bytes of UTF-8 for characters of cp1252, else nothing."""
    encoding, body = _encoding(data)
    if encoding != "utf-8":
        return ()
    wrong = _NO_UTF_8.findall(body.decode("utf-8", "surrogateescape"))
    return (f"bytes that are not UTF-8: {len(wrong)}",) if wrong else ()


def _bad_byte(body: bytes, at: int, where: str) -> InputError:
    line = body.count(b"\n", 0, at) + 1
    near = body[max(0, at - _NEAR) : at + _NEAR].decode("utf-8", "replace").split("\n")
    shown = next(part for part in near if "\ufffd" in part)
    return InputError(
        f"line {line} has a byte that is no character of UTF-8: {shown.strip()!r}",
        where=where,
        do="write the letter that is meant",
    )


def encoding_of(sample: bytes) -> str:
    """Return the encoding that a file's first bytes are in; the byte order mark is left to it."""
    encoding, body = _encoding(sample)
    if len(body) == len(sample):
        return encoding
    return "utf-8-sig" if encoding == "utf-8" else "utf-16"


def lenient(data: bytes) -> str:
    """Return the text of bytes with whatever is no UTF-8 or UTF-16 as surrogate escapes (see `mended_cell`)."""
    encoding, body = _encoding(data)
    return body.decode("utf-8" if encoding == "cp1252" else encoding, "surrogateescape")


def mended_cell(cell: str) -> str:
    """Return a cell with surrogate escapes as what their bytes mean. Raises `InputError` where that is not sure.

    Half a character that JSON wrote ('\\ud800') is lost.
    """
    if cell.isascii() or not _HALVES.search(cell):
        return cell
    cell = _LOST.sub("\ufffd", cell)
    return decode(cell.encode("utf-8", "surrogateescape"))


def _refuse_known_formats(data: bytes, where: str) -> None:
    name = next((name for start, name in _MAGIC if data.startswith(start)), None)
    name = "a packed archive" if data.startswith(_TAR[1], _TAR[0]) else name
    if name:
        raise InputError(f"this is {name}, not text", where=where, do=_DO.get(name, _SAVE_AS_TEXT))


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
    if not is_cp1252(data):
        return "utf-8", data
    return ("mac-roman" if is_mac_roman(data) else "cp1252"), data
