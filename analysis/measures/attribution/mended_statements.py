"""Statements as a reader's names file mends them: by their words, and by their sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analysis.language import Document
from analysis.lexicons.names_file import NamesFile, NamesLine, folded
from analysis.tables import Actor, Piece, Statement


def mended_speakers(
    document: Document, rows: Sequence[Statement], pieces: Sequence[Piece], actors: Iterable[Actor], file: NamesFile
) -> tuple[list[Statement], list[Piece]]:
    """Return the statements with the speakers the file gives by their words, without those it says are none."""
    names = {folded(actor.actor): actor.actor for actor in actors}
    struck = {row.statement for row in rows if any(_is_no_source(name, file) for name in _names(row))}
    kept = {row.statement: row for row in rows}
    for line in file.words:
        row = meant(document.text, rows, line)
        if row is None:
            continue
        others = {one.statement for one in rows if one.joint and one.joint == row.joint} - {row.statement}
        struck |= others if line.get("speaker") else {*others, row.statement}
        if speaker := line.get("speaker"):
            label = file.label(speaker)
            kept[row.statement] = row._replace(
                speaker=names.get(folded(label), label),
                speaker_how="named",
                speaker_start=None,
                speaker_end=None,
                speaker_text=None,
                joint=None,
                confidence=1.0,
                origin="person",
            )
            struck.discard(row.statement)
    parents = {row.statement: row.parent for row in rows}
    out = [row._replace(parent=_above(row.parent, parents, struck)) for row in kept.values()]
    return (
        [row for row in out if row.statement not in struck],
        [piece for piece in pieces if piece.statement not in struck],
    )


def mended_sources(rows: Sequence[Statement], file: NamesFile) -> list[Statement]:
    """Return classified statements with the source, form, sector and side that the file gives their sources."""
    return [_mended(row, file) for row in rows]


def not_fitting(
    text: str,
    actors: Iterable[Actor],
    rows: Sequence[Statement],
    file: NamesFile,
) -> list[NamesLine]:
    """Return the lines that fit nothing: ``actors`` and ``rows`` are as they were before the file mended them."""
    there = {folded(name) for name in [*(actor.actor for actor in actors), *(n for row in rows for n in _names(row))]}
    strange = [line for key, line in file.names.items() if key not in there]
    return strange + [line for line in file.words if meant(text, rows, line) is None]


def meant(text: str, rows: Sequence[Statement], line: NamesLine) -> Statement | None:
    """Return the innermost statement that holds a line's words."""
    wanted = folded(line.subject)
    holding = [row for row in rows if wanted in folded(text[row.start : row.end])]
    return min(holding, key=lambda row: row.end - row.start, default=None)


def _names(row: Statement) -> tuple[str, ...]:
    return tuple(name for name in (row.speaker, row.speaker_text, row.source) if name)


def _is_no_source(name: str, file: NamesFile) -> bool:
    line = file.line(name)
    return line is not None and line.get("not_a_source") is not None


def _above(parent: str | None, parents: dict[str, str | None], struck: set[str]) -> str | None:
    """Return the nearest statement around one that is not struck out."""
    while parent is not None and parent in struck:
        parent = parents[parent]
    return parent


def _mended(row: Statement, file: NamesFile) -> Statement:
    name = row.source or row.speaker
    if row.origin == "person" and row.naming == "none" and row.speaker:
        row = row._replace(source=row.speaker, naming="named")
        name = row.speaker
    if name is None:
        return row
    label = file.label(name)
    lines = [line for one in dict.fromkeys((name, *_names(row), label)) if (line := file.line(one))]
    if not lines:
        # who is the same as another bears that name by now
        lines = [line for line in file.names.values() if line.get("same_as") and file.label(line.subject) == label]
    if not lines:
        return row
    said = {column: value for line in lines for column in ("kind", "side", "sector") if (value := line.get(column))}
    return row._replace(
        source=label if row.source else None,
        speaker=label if row.speaker and file.label(row.speaker) != row.speaker else row.speaker,
        form={"bloc": "organisation"}.get(said["kind"], said["kind"]) if "kind" in said else row.form,
        sector=said.get("sector", row.sector),
        side=said.get("side", row.side),
        origin="person",
    )
