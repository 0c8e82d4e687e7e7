"""How many rows sources have, counted in a process of its own beside a run, for the time that is left of it."""

from __future__ import annotations

import multiprocessing
import os
import re
import sys
from collections.abc import Sequence
from multiprocessing.connection import Connection
from pathlib import Path

from analysis.child_processes import die_with_parent
from analysis.errors import InputError
from analysis.reading.documents import text_of
from analysis.reading.exports import export_of
from analysis.reading.row_formats import table_of
from analysis.reading.row_sources import UNREADABLE, Packed, packed_files

_PATTERN = re.compile(r"[*?\[]")
#: How far other processes go before the one that counts: the whole way.
_LEAST_HURRY = 19


class Count:
    """The number of rows of sources, once it is known: None before, and where counting would use a source up."""

    def __init__(self, sources: Sequence[str]) -> None:
        """Begin to count, where every source can be read a second time: files, folders and patterns, no pipes."""
        self._number: int | None = None
        self._pipe: Connection | None = None
        if all(_lasts(source) for source in sources):
            context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
            self._pipe, theirs = context.Pipe(duplex=False)
            context.Process(target=_tell, args=(theirs, sources), daemon=True).start()  # type: ignore[attr-defined]  # as in workers
            theirs.close()

    def number(self) -> int | None:
        """Return the number of rows, if it is known by now."""
        if self._pipe is not None and self._pipe.poll():
            try:
                self._number = self._pipe.recv()
            except EOFError:
                self._number = None
            self._pipe.close()
            self._pipe = None
        return self._number


def _lasts(source: str) -> bool:
    """Say whether a source can be read twice. A list of files is not looked into: it may name a pipe."""
    path = Path(source).expanduser()
    return path.is_file() or path.is_dir() or (not path.exists() and bool(_PATTERN.search(source)))


def _tell(pipe: Connection, sources: Sequence[str]) -> None:
    die_with_parent()
    if sys.platform != "win32":
        os.nice(_LEAST_HURRY)
    pipe.send(count_rows(sources))


def count_rows(sources: Sequence[str]) -> int | None:
    """Return how many rows `read_rows` makes of sources, but for texts that it splits; None if that is not known."""
    try:
        return sum(_rows_of(file) if isinstance(file, Packed) else 1 for one in sources for file in packed_files(one))
    except InputError:  # the run itself says what is wrong
        return None


def _rows_of(file: Packed) -> int:
    try:
        if table := table_of(file):
            return sum(1 for _ in table.rows)
        export = export_of(text_of(file.stream.read(), file.name).text)
        return len(export.stories) if export else 1
    except (InputError, *UNREADABLE):
        return 1
