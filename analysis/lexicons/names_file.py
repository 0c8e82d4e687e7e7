"""The reader's own names: who is the same, what they are, who is no actor or no source, and whose words a statement is.

A CSV file, of ours or of a spreadsheet, with the column ``name`` and any of same_as, kind, side, sector, role,
not_an_actor and not_a_source; or, to mend one statement, ``words`` with speaker or not_said. A line has a name or
words. Nothing is guessed from it: a line says what holds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from analysis.errors import LexiconError
from analysis.lexicons.loader import Lexicon, load, one_of
from analysis.tables.lists import ACTOR_KINDS, SECTORS

_OF_NAME = ("same_as", "kind", "side", "sector", "role", "not_an_actor", "not_a_source")
_OF_WORDS = ("speaker", "not_said")
_FLAGS = dict.fromkeys(("not_an_actor", "not_a_source", "not_said"), ("", "yes", "no"))
#: What no line, and no two lines about one, can say at once.
_CONTRADICTING = (
    ("not_an_actor", "same_as"),
    ("not_an_actor", "kind"),
    ("not_an_actor", "role"),
    ("not_a_source", "same_as"),
    ("not_said", "speaker"),
)
_CLOSED = {"kind": ("", *ACTOR_KINDS), "sector": ("", *SECTORS), **_FLAGS}
ARTICLES = frozenset({"the", "a", "an"})
_MARKS = str.maketrans("‘’“”", "''\"\"")


@dataclass(frozen=True, slots=True)
class NamesLine:
    """What the lines about one name, or one statement's words, say; ``where``: file and line of the first."""

    subject: str
    values: Mapping[str, str]
    where: str

    def get(self, column: str) -> str | None:
        """Return what the line says in a column; None where it says nothing."""
        value = self.values.get(column, "")
        return value if value and value != "no" else None


@dataclass(frozen=True, slots=True)
class NamesFile:
    """The lines of a reader's names file: those about names, by the folded name, and those about words."""

    names: Mapping[str, NamesLine]
    words: Sequence[NamesLine]

    def line(self, name: str | None) -> NamesLine | None:
        """Return the line about a name, whatever its article, case and spacing."""
        return self.names.get(folded(name or ""))

    def label(self, name: str) -> str:
        """Return what a name is the same as in the end; the name itself where no line says so."""
        line, seen = self.line(name), {folded(name)}
        while line is not None and (target := line.get("same_as")) and folded(target) not in seen:
            seen.add(folded(target))
            name, line = target, self.line(target)
        return name


def read_names(path: str | Path) -> NamesFile:
    """Read a names file: UTF-8, or as a spreadsheet saves it (semicolons, UTF-16, Windows-1252).

    Raises `LexiconError`, naming file and line, for a file that cannot be read, an unknown column, a value that a
    column cannot have, a line that says nothing, and a line that contradicts another.
    """
    lexicon = load(path, spreadsheet=True)
    _check_columns(lexicon)
    names: dict[str, NamesLine] = {}
    words: dict[str, NamesLine] = {}
    for row, where in lexicon.placed():
        line = _line(row, where)
        lines = words if row.get("words") else names
        key = folded(line.subject)
        lines[key] = _added(lines[key], line) if key in lines else line
    file = NamesFile(names, tuple(words.values()))
    _check_chains(file)
    return file


def folded(name: str) -> str:
    """Return a name without its article and without differences of case, spacing and marks."""
    words = name.translate(_MARKS).casefold().split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in ARTICLES else words)


def _check_columns(lexicon: Lexicon) -> None:
    known = ("name", *_OF_NAME, "words", *_OF_WORDS)
    for column in lexicon.columns:
        if column not in known:
            raise LexiconError(
                f"unknown column {column!r}", where=str(lexicon.path), do=f"a names file has {', '.join(known)}"
            )


def _line(row: Mapping[str, str], where: str) -> NamesLine:
    """Return a row as a line; raise `LexiconError` where it says nothing, or of nobody."""
    name, words = row.get("name", ""), row.get("words", "")
    if bool(name) == bool(words):
        wrong = "the line has a name and words" if name else "the line has neither a name nor words"
        raise LexiconError(wrong, where=where, do="write the one it is about")
    own, others = (_OF_NAME, _OF_WORDS) if name else (_OF_WORDS, _OF_NAME)
    values = {column: row[column] for column in own if row.get(column)}
    for column, allowed in _CLOSED.items():
        if column in values:
            values[column] = one_of(values[column].lower(), column, allowed, where)
    stray = [column for column in others if row.get(column)]
    if stray:
        raise LexiconError(
            f"{stray[0]} says nothing of {'a name' if name else 'words'}", where=where, do="put it in a line of its own"
        )
    if not values:
        raise LexiconError(f"the line says nothing of {name or words!r}", where=where, do=f"fill {', '.join(own)}")
    line = NamesLine(name or words, values, where)
    for one, other in _CONTRADICTING:
        if line.get(one) and line.get(other):
            raise LexiconError(f"{one} and {other} contradict each other", where=where, do="keep one of them")
    return line


def _added(first: NamesLine, second: NamesLine) -> NamesLine:
    """Return two lines about the same as one; raise `LexiconError` where they contradict each other."""
    both = {**first.values, **second.values}
    clashing = [column for column, value in first.values.items() if both[column] != value]
    clashing += [one for one, other in _CONTRADICTING if {one, other} <= both.keys()]
    if clashing:
        line = first.where.rpartition(" ")[2]
        raise LexiconError(
            f"{clashing[0]} of {second.subject!r} contradicts line {line}", where=second.where, do="keep one of the two"
        )
    return NamesLine(first.subject, both, first.where)


def _check_chains(file: NamesFile) -> None:
    """Raise `LexiconError` where a name is the same as itself by way of others."""
    for line in file.names.values():
        seen, at = {folded(line.subject)}, line.get("same_as")
        while at is not None:
            if folded(at) in seen:
                raise LexiconError(
                    f"{line.subject!r} is in the end the same as itself", where=line.where, do="strike one of the lines"
                )
            seen.add(folded(at))
            next_line = file.line(at)
            at = next_line.get("same_as") if next_line else None
