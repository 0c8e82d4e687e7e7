"""Texts with the rows they give, coded in a file: a text, below it a line '= column | column' for each row."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path


def cases(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield each text of a file with its rows, which may be none."""
    for part in path.read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in part.splitlines() if line and not line.startswith("#")]
        if lines:
            yield lines[0], [line.removeprefix("= ") for line in lines[1:]]


def printed(*columns: str | None) -> str:
    """Return a row as such a file has it: '-' for what is missing."""
    return " | ".join(value or "-" for value in columns)
