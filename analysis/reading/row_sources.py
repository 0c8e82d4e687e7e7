"""What a person names (a file, folder, pattern, archive, list of files, standard input) -> the files in it, in order.

Nothing is unpacked onto the disk, and no file is opened before its turn.
"""

from __future__ import annotations

import glob
import gzip
import io
import re
import sys
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import IO, TYPE_CHECKING, NamedTuple, cast

from analysis.errors import InputError
from analysis.reading import files

if TYPE_CHECKING:
    import pandas as pd

_PATTERN = re.compile(r"[*?\[]")
#: These are zip files, and yet documents of one format and no archives.
_ZIPPED_DOCUMENTS = frozenset(".xlsx .xlsm .docx .pptx .odt .ods .odp .epub .pages .numbers".split())
#: What a system, or a browser beside a saved page, puts into a folder.
_NOT_ARTICLES = re.compile(r"(?:^|/)(?:\.|__MACOSX/|Thumbs\.db$|desktop\.ini$|[^/]*_files/)")
_GZIP, _ZIP = b"\x1f\x8b", b"PK\x03\x04"
#: What reading a damaged, locked or strangely compressed archive raises.
UNREADABLE = (OSError, EOFError, zlib.error, zipfile.BadZipFile, RuntimeError, NotImplementedError)


class Packed(NamedTuple):
    """A file to read articles from: what errors and tables call it, and its bytes; it is closed after its turn."""

    name: str
    stream: io.BufferedReader[io.RawIOBase]

    @property
    def suffix(self) -> str:
        """The name's last part, in lower case: '.csv'."""
        return PurePosixPath(self.name).suffix.lower()

    @property
    def stem(self) -> str:
        """The name without folder and suffix."""
        return PurePosixPath(self.name).stem


class Unopened(NamedTuple):
    """A file that cannot be read, and why."""

    name: str
    reason: str


def packed_files(source: str | Path | pd.DataFrame) -> Iterator[Packed | Unopened]:
    """Yield the files that a source holds; a DataFrame is read as the Parquet file that it would be saved as.

    Parameters
    ----------
    source
        A file; a folder (all files below it, by name, without hidden ones); a pattern (``stories/*.csv``); '-' for
        standard input; ``@list.txt`` for a list of these, a line each, looked for from the list's folder too. A file
        compressed by gzip is read as what it holds, a zip file as a folder.

    Raises
    ------
    InputError
        Where there is no such file, a pattern fits none, for a web address (nothing is fetched), and for a DataFrame
        with a column of several types.
    """
    if not isinstance(source, (str, Path)) and hasattr(source, "to_parquet"):
        yield Packed(type(source).__name__, _as_parquet(source))
        return
    named = str(source)
    if named == "-":
        yield from _unpacked("standard input", sys.stdin.buffer)
    elif named.startswith("@") and not Path(named).exists():
        yield from _listed(named[1:])
    elif (folder := Path(named).expanduser()).is_dir() and not _beside_page(folder):
        yield from _in_folder(folder)
    elif _PATTERN.search(named) and not Path(named).expanduser().exists():
        yield from _matching(named)
    else:
        yield from _opened(path := files.find(cast(str | Path, source)), path.name)


def _as_parquet(frame: pd.DataFrame) -> io.BufferedReader[io.RawIOBase]:
    saved = io.BytesIO()
    try:
        frame.to_parquet(saved, index=False)
    except (ValueError, TypeError) as error:
        raise InputError(
            f"the DataFrame cannot be read as a table: {error}", do="give each column one type, and a name"
        ) from error
    saved.seek(0)
    return io.BufferedReader(cast(io.RawIOBase, saved))


def _beside_page(folder: Path) -> bool:
    """Say whether a folder holds what a browser saved beside a page; 'my_files' may hold stories."""
    return folder.name.endswith("_files") and files.page_in(folder) is not None


def _listed(named: str) -> Iterator[Packed | Unopened]:
    """Yield the files that a list names; one that is not there is yielded with the reason."""
    place = files.find(named)
    for line in files.decode(files.load(place), named).splitlines():
        if not (name := line.strip()):
            continue
        beside = place.parent / name
        try:
            yield from packed_files(beside if not Path(name).exists() and beside.exists() else name)
        except InputError as error:
            yield Unopened(name, error.what)


def _in_folder(folder: Path) -> Iterator[Packed | Unopened]:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not _NOT_ARTICLES.search(name):
            yield from _opened(path, name)


def _matching(pattern: str) -> Iterator[Packed | Unopened]:
    places = [Path(name) for name in sorted(glob.glob(str(Path(pattern).expanduser()), recursive=True))]  # noqa: PTH207
    if not places:
        raise InputError("no file fits this pattern", where=pattern, do="check the folder and the pattern")
    for place in places:
        yield from _in_folder(place) if place.is_dir() else _opened(place, place.name)


def _opened(path: Path, name: str) -> Iterator[Packed | Unopened]:
    try:
        stream = path.open("rb", buffering=0)
    except OSError as error:
        yield Unopened(name, f"the file cannot be read: {error.strerror or error}")
        return
    with stream:
        yield from _unpacked(name, stream)


def _unpacked(name: str, stream: IO[bytes]) -> Iterator[Packed | Unopened]:
    """Yield a file, or what it holds where it is compressed or an archive."""
    buffered = io.BufferedReader(cast(io.RawIOBase, stream))
    try:
        start = buffered.peek(len(_ZIP))
        if start.startswith(_GZIP):
            yield from _unpacked(name.removesuffix(".gz"), cast(IO[bytes], gzip.GzipFile(fileobj=buffered)))
        elif start.startswith(_ZIP) and PurePosixPath(name).suffix.lower() not in _ZIPPED_DOCUMENTS:
            yield from _in_archive(name, buffered)
        else:
            yield Packed(name, buffered)
    except UNREADABLE as error:
        yield Unopened(name, f"the file cannot be unpacked: {error}")
    finally:
        # who opened the stream closes it
        with suppress(ValueError):
            buffered.detach()


def _in_archive(name: str, stream: io.BufferedReader[io.RawIOBase]) -> Iterator[Packed | Unopened]:
    """Yield the files of a zip file, by its own order."""
    archive = zipfile.ZipFile(stream if stream.seekable() else io.BytesIO(stream.read()))
    for inside in archive.infolist():
        if ".." in PurePosixPath(inside.filename).parts:
            yield Unopened(f"{name}/{inside.filename}", "its name leads out of the archive; pack the archive again")
            continue
        if inside.is_dir() or _NOT_ARTICLES.search(inside.filename):
            continue
        try:
            with archive.open(inside) as one:
                yield from _unpacked(f"{name}/{inside.filename}", one)
        except UNREADABLE as error:
            yield Unopened(f"{name}/{inside.filename}", f"the file cannot be unpacked: {error}")
