"""Where a report goes, and how it is written: the rule for names that are taken, and a pair that is whole or absent.

The rule, for a story and the pair .ipynb and .html of its name: a report on the same story by the same parameters and
versions stays, and another report on the same story is replaced. A name that another story's report has, or any file
that is no report of ours, is left alone: the report takes the next number. Case makes no difference.

The pair: both files are written whole under other names, then renamed, the notebook first. Both carry the record of
their run; whatever ends the program between the two leaves records that differ, and the next run makes both again.

The index over a batch follows the rule, too: it is `index.html`, or takes the next number where that name is a report's
or somebody else's.
"""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import suppress
from enum import Enum
from itertools import chain, count
from pathlib import Path
from typing import NamedTuple

from analysis.errors import ReportError
from analysis.reporting.run_record import RunRecord

ENDINGS = (".ipynb", ".html")
#: Endings of files that hold stories; what else follows a full stop belongs to the name: 'Mr. Smith goes'.
_STORY_ENDINGS = frozenset(
    ".txt .text .md .markdown .html .htm .xhtml .mhtml .mht .docx".split()
    + ".csv .tsv .json .jsonl .ndjson .parquet .xlsx .gz .zip .page".split()
)
#: What no file name should have: controls, surrogates, marks that turn the direction, and what Windows forbids.
_UNSAFE = re.compile('[\x00-\x1f\x7f-\x9f\ud800-\udfff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff<>:"/\\\\|?*]')
#: In bytes: the longest name on common file systems, and room for a number and an ending.
_LONGEST, _ROOM = 255, 16
#: What the index over a folder's reports is called, and by what a file is known as one.
_INDEX = "index"
INDEX_MARK = '<meta content="reports" name="news-analysis-index"/>'
#: In bytes: within so many from its beginning a page has its record, and from its end a notebook.
_RECORD_WITHIN = 4096
_IN_PAGE = re.compile(
    rb'<meta content="(\w*) (\w*)" name="news-analysis-run"/>\s*<meta content="(\w*)" name="news-analysis-versions"/>'
)
_IN_NOTEBOOK = re.compile(
    rb'"news_analysis": \{\s*"input": "(\w*)",\s*"parameters": "(\w*)",\s*"versions": "(\w*)"\s*\}'
)


class State(Enum):
    """What is at a place, and so what happens there."""

    NEW = "new"
    REPLACED = "replaced"
    DONE = "done"


class Place(NamedTuple):
    """Where a report goes: its two files, and what is there."""

    notebook: Path
    page: Path
    state: State


class Outputs:
    """A folder of reports, and the names that are taken in it."""

    def __init__(self, folder: Path) -> None:
        """Make the folder where there is none. Raises `ReportError` where nothing can be written into it."""
        self.folder = folder
        probe = folder / ".news-analysis.part"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            probe.touch()
            probe.unlink()
        except OSError as error:
            raise ReportError(
                f"nothing can be written into this folder ({error.strerror})",
                where=str(folder),
                do="name another with --output",
            ) from error
        self._there = {_folded(path.name): path.name for path in folder.iterdir()}
        self._given: dict[str, str] = {}

    def place(self, story: str, record: RunRecord) -> Place:
        """Return where the report on a story goes, by the name of its file; the name is then taken."""
        stem = self._stem(story)
        for name in chain([stem], (f"{stem}-{number}" for number in count(2))):
            if self._given.setdefault(_folded(name), record.input) != record.input:
                continue
            files = {ending: self._there.get(_folded(name + ending)) for ending in ENDINGS}
            known = [_record(self.folder / file) for file in files.values() if file]
            if any(one is None or one.input != record.input for one in known):
                self._given[_folded(name)] = ""  # somebody else's
                continue
            state = State.NEW if not known else State.DONE if known == [record, record] else State.REPLACED
            notebook, page = (self.folder / (files[ending] or name + ending) for ending in ENDINGS)
            return Place(notebook, page, state)
        raise AssertionError("numbers do not end")

    def write(self, place: Place, notebook: str, page: str) -> None:
        """Write a report's two files, or neither."""
        write_whole({place.notebook: notebook, place.page: page})
        self._there |= {_folded(path.name): path.name for path in (place.notebook, place.page)}

    def reports(self) -> Iterator[Place]:
        """Yield the reports that lie whole in the folder, whoever made them."""
        for name in self._there.values():
            page = self.folder / name
            beside = self._there.get(_folded(f"{page.stem}{ENDINGS[0]}"))
            if page.suffix.lower() != ENDINGS[1] or not beside:
                continue
            known = _record(page)
            if known and known == _record(self.folder / beside):
                yield Place(self.folder / beside, page, State.DONE)

    def has_index(self) -> bool:
        """Say whether the folder has an index of ours."""
        return _is_index(self._index())

    def write_index(self, text: str) -> Path:
        """Write the index over the folder's reports, unless it is there in these words; return its path."""
        path = self._index()
        if not (_is_index(path) and path.read_text(encoding="utf-8") == text):
            write_whole({path: text})
            self._there[_folded(path.name)] = path.name
        return path

    def _index(self) -> Path:
        """Return where the index is, or goes."""
        for stem in chain([_INDEX], (f"{_INDEX}-{number}" for number in count(2))):
            name = stem + ENDINGS[1]
            there = self._there.get(_folded(name))
            if _is_index(self.folder / there) if there else not self._given.get(_folded(stem)):
                return self.folder / (there or name)
        raise AssertionError("numbers do not end")

    def _stem(self, story: str) -> str:
        """Return a name for the report on a story's file that any terminal prints and any file system takes."""
        stem, dot, ending = story.rpartition(".")
        name = stem if stem and dot + ending.lower() in _STORY_ENDINGS else story
        name = _UNSAFE.sub("_", name).strip(" ") or "story"
        most = _longest_in(self.folder) - _ROOM
        return name.encode()[:most].decode(errors="ignore").rstrip(" ")


def _longest_in(folder: Path) -> int:
    try:
        return min(_LONGEST, os.pathconf(folder, "PC_NAME_MAX"))
    except (AttributeError, OSError, ValueError):
        return _LONGEST


def _folded(name: str) -> str:
    """Return a name as file systems compare it that see no difference of case, or of how a letter is composed."""
    return unicodedata.normalize("NFC", name).casefold()


def _record(path: Path) -> RunRecord | None:
    """Return the record that a file of a report carries; None for any other file."""
    notebook = path.suffix.lower() == ".ipynb"
    try:
        with path.open("rb") as file:
            if notebook:
                file.seek(max(0, path.stat().st_size - _RECORD_WITHIN))
            match = (_IN_NOTEBOOK if notebook else _IN_PAGE).search(file.read(_RECORD_WITHIN))
    except OSError:
        return None
    return RunRecord(*(part.decode() for part in match.groups())) if match else None


def _is_index(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return INDEX_MARK.encode() in file.read(_RECORD_WITHIN)
    except OSError:
        return False


def is_page(path: Path) -> bool:
    """Say whether a file is a page of ours."""
    return _record(path) is not None


def write_whole(contents: Mapping[Path, str]) -> None:
    """Write files under other names beside their own, then rename all, in their order: each is whole or as it was."""
    parts = {path: path.with_name(f".{hashlib.sha256(path.name.encode()).hexdigest()[:16]}.part") for path in contents}
    try:
        for path, text in contents.items():
            with parts[path].open("w", encoding="utf-8", newline="\n") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
        for path, part in parts.items():
            part.replace(path)
    except BaseException:
        for part in parts.values():
            with suppress(OSError):
                part.unlink(missing_ok=True)
        raise
