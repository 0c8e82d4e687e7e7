"""What a person names as stories -> the address of each story: a file, or a row of a table behind '#'.

A story of a table, an export or an archive is ``stories.csv#stories-17``: the file, and the id that
`analysis.read_rows` gives it. A notebook that names it so finds it again.
"""

from __future__ import annotations

import glob
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

from analysis import project_files
from analysis.article import Article
from analysis.errors import InputError
from analysis.reading import Reject, files, read, read_rows
from analysis.reading.records import find_row

#: The mark between a file and the story in it.
BETWEEN = "#"
STANDARD_INPUT = "-"


def addresses(named: Path, **reading: Any) -> Iterator[Path | InputError]:
    """Yield the address of each story of what is named, or what is wrong with one.

    ``named`` is a file, '-', a folder (all files below it), a pattern (``stories/*.csv``), or ``@list.txt``, a list of
    these, a line each. ``reading`` has parameters of `analysis.read`.
    """
    words = str(named)
    if project_files.find(named):
        yield from _in_file(named, reading)
    elif words.startswith("@"):
        listed = files.find(words[1:])
        for line in files.decode(files.load(listed), words[1:]).splitlines():
            if line.strip():
                beside = listed.parent / line.strip()
                yield from addresses(beside if beside.exists() else Path(line.strip()), **reading)
    elif places := project_files.folders(named):
        folder = places[0]
        if folder.name.endswith("_files") and (page := files.page_in(folder)):
            yield from _in_file(page, reading)  # what the folder is beside
            return
        inside = [path for path in sorted(folder.rglob("*")) if path.is_file()]
        inside = [path for path in inside if not _is_no_story(path.relative_to(folder))]
        if not inside:
            raise InputError("there is no story in this folder", where=words, do="name a file, or another folder")
        for path in inside:
            yield from _in_file(path, reading)
    elif (matching := sorted(glob.glob(words, recursive=True))) not in ([], [words]):  # noqa: PTH207 (absolute, too)
        for place in matching:
            yield from addresses(Path(place), **reading)
    else:
        yield named  # standard input, or a name that whoever opens it finds wrong


def _is_no_story(path: Path) -> bool:
    """Say whether a file in a folder is a system's, or lies beside a saved page."""
    *folders, name = path.parts
    return name.startswith(".") or any(one.startswith((".", "__MACOSX")) or one.endswith("_files") for one in folders)


def _in_file(path: Path, reading: Mapping[str, Any]) -> Iterator[Path | InputError]:
    """Yield a file that is one story, or the address of each story in it."""
    stories = _rows(files.find(path), reading)
    first = list(islice(stories, 2))
    if len(first) == 1 and _is_whole(first[0], files.find(path)):
        yield path
        return
    for one in (*first, *stories):
        if isinstance(one, Reject):
            row = "" if one.row is None else f", row {one.row}"
            inside = one.file.removeprefix(path.name) if one.file.startswith(f"{path.name}/") else ""  # of an archive
            what, _, do = one.reason.partition("; ")
            yield InputError(what, where=f"{path}{inside}{row}", do=do)
        else:
            yield Path(f"{path}{BETWEEN}{one.id}")


def read_story(address: str, **reading: Any) -> Article:
    """Return the article at an address; ``reading`` and errors are those of `analysis.read`."""
    parts = parted(address)
    if parts is None:
        return read(address, **reading)
    place, name = parts
    if one := find_row(place, name, **_given(reading)):
        told = repr((one.sha256, one.title, one.dek, one.authors, one.published_raw, one.source))
        return replace(one, sha256=hashlib.sha256(told.encode()).hexdigest())
    raise InputError(f"there is no story {name!r} in it", where=str(place), do="look how the report on it is called")


def _is_whole(one: Article | Reject, file: Path) -> bool:
    """Say whether what is read is the file as one text, or nothing because it is none: `analysis.read` says why."""
    if isinstance(one, Reject):
        return one.row is None and file.suffix.lower() not in files.MANY
    return one.id == file.stem


def _rows(file: Path, reading: Mapping[str, Any]) -> Iterator[Article | Reject]:
    return read_rows(file, **_given(reading))


def _given(reading: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in reading.items() if value is not None}


def parted(address: str) -> tuple[Path, str] | None:
    """Return the file and the story's id of an address; None where the address is a file."""
    if project_files.find(Path(address)):
        return None
    file, mark, name = address.partition(BETWEEN)
    while mark:
        if place := project_files.find(Path(file)):
            return place, name
        more, mark, name = name.partition(BETWEEN)
        file = f"{file}{BETWEEN}{more}"
    return None
