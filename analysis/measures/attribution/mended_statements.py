"""Statements as a reader's names file mends them: by their words, and by their sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from analysis.language import Document
from analysis.lexicons.fitted_names import ambiguous
from analysis.lexicons.names_file import NamesFile, NamesLine, folded
from analysis.tables import Actor, Piece, Statement, said

#: What an actor's kind is called as a source's form, where it is not called the same.
_FORMS = {"bloc": "organisation"}


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


def called(rows: Iterable[Statement], actors: Iterable[Actor]) -> list[tuple[str, str]]:
    """Return what an article's sources and actors are called, each with the source or actor that is called so."""
    names = [(actor.actor, actor.actor) for actor in actors]
    names += [(name, row.source or row.speaker or name) for row in rows for name in _names(row)]
    return list(dict.fromkeys(names))


def mended_sources(rows: Sequence[Statement], actors: Iterable[Actor], file: NamesFile) -> list[Statement]:
    """Return classified statements with the source, form, naming, sector and side that the file gives them.

    A name that remains (the last ``same_as``) keeps what it is: what an actor of that name is, or most statements that
    were its own; what the file says goes first.
    """
    kinds = {folded(actor.actor): actor for actor in actors}
    sources = {folded(name): row.source for row in rows if row.source for name in _names(row)}
    own: dict[str, list[Statement]] = {}
    for row in rows:
        if row.source and not _renamed(row, file):
            own.setdefault(folded(row.source), []).append(row)
    out = []
    for row in rows:
        label = _label(row, file)
        if label is not None:
            actor = kinds.get(folded(label))
            label = actor.actor if actor else sources.get(folded(label), label)
            row = _mended(row, label, actor, own.get(folded(label), ()), file)
        out.append(row)
    heard = {row.source for row in said(out)}
    return [row._replace(source=row.source if row.source in heard else None) for row in out]


def not_fitting(text: str, actors: Iterable[Actor], rows: Sequence[Statement], file: NamesFile) -> Iterator[str]:
    """Yield what to warn of: lines that fit nothing, or several sources.

    ``actors`` and ``rows`` are as they were before the file mended them.
    """
    names = called(rows, actors)
    unclear = {}
    for line, part, several in ambiguous(file, names):
        unclear[line.where] = f"{line.where}: {part!r} fits several: {', '.join(several)}; write more of the name."
    there = {folded(name) for name, _ in names}
    strange = [line for key, line in file.names.items() if key not in there]
    for line in strange + [line for line in file.words if meant(text, rows, line) is None]:
        if line.where not in unclear:
            yield f"{line.where}: {line.subject!r} fits nothing in the article; write it as the article does."
    yield from unclear.values()


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


def _renamed(row: Statement, file: NamesFile) -> str | None:
    """Return what the file calls a statement's source; None where it leaves its name."""
    if row.origin == "person" and row.naming == "none" and row.speaker:
        return row.speaker  # the file gives the speaker by the words
    for name in (row.speaker_text, row.source, row.speaker):
        if name and (label := file.label(name)) != name:
            return label
    return None


def _label(row: Statement, file: NamesFile) -> str | None:
    return _renamed(row, file) or row.source or row.speaker


def _mended(row: Statement, label: str, actor: Actor | None, own: Sequence[Statement], file: NamesFile) -> Statement:
    """Return a statement of a source with what the file says of any of its names."""
    key, renamed = folded(label), _renamed(row, file) is not None
    lines = [line for name, line in file.names.items() if name != key and folded(file.label(name)) == key]
    lines += [line for name in dict.fromkeys((*_names(row), label)) if (line := file.line(name))]
    if not lines and not renamed:
        return row
    told = {column: value for line in lines for column in ("kind", "side", "sector") if (value := line.get(column))}
    if renamed:
        row = _as_it_is(row, label, actor, own)
    return row._replace(
        source=label if row.source else None,
        speaker=label if row.speaker and renamed else row.speaker,
        form=_FORMS.get(told["kind"], told["kind"]) if "kind" in told else row.form,
        sector=told.get("sector", row.sector),
        side=told.get("side", row.side),
        origin="person",
    )


def _as_it_is(row: Statement, label: str, actor: Actor | None, own: Sequence[Statement]) -> Statement:
    """Return a statement that is put to another name with what the bearer of that name is."""
    sectors = [other.sector for other in own if other.sector != "unknown"]
    form = _most(other.form for other in own) or (None if row.form == "group" else row.form)
    named = "named" if actor or not label.islower() else row.naming
    return row._replace(
        source=label,
        form=_FORMS.get(actor.actor_kind, actor.actor_kind) if actor else form,
        naming="named" if actor else _most(other.naming for other in own) or named,
        sector=_most(sectors) or row.sector,
        side=(actor.side if actor else None) or _most(other.side for other in own) or row.side,
    )


def _most(values: Iterable[str | None]) -> str | None:
    """Return the commonest value, the first of equals."""
    known = Counter(value for value in values if value)
    return known.most_common(1)[0][0] if known else None
