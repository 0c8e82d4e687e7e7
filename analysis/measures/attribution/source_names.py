"""Which statements are one source's, where no name says so.

A named source is its name. A description or a document is its words as printed; 'the letter' later in the story is
the latest 'formal letter' before it, and a source goes by its longest description. Where neither a list of nouns nor
the grammar says what a description is ("softer language"), the source is not clear.
"""

from __future__ import annotations

from collections.abc import Sequence

from analysis.errors import LexiconError
from analysis.lexicons.source_columns import SourceColumns
from analysis.measures.attribution.shares import GROUPINGS, NOT_GIVEN, NOT_RESOLVED, Grouping
from analysis.measures.attribution.source_nouns import words_of
from analysis.tables import Statement

_ARTICLES = frozenset({"the", "a", "an", "this", "that", "these", "those"})
_AGAIN = frozenset({"the", "this", "that", "these", "those"})
_LINKS = frozenset("of for at in from with to on by under who which that".split())


def by_source(statements: Sequence[Statement]) -> Grouping:
    """Return the grouping of these statements by source."""
    names = source_names(statements)
    return lambda statement: names.get(statement.statement, NOT_GIVEN)


def grouping(statements: Sequence[Statement], by: str, own: SourceColumns | None = None) -> Grouping:
    """Return the grouping of these statements by a column of the user's own, by source, or by one of `GROUPINGS`.

    Raises `LexiconError` where ``by`` is none of them.
    """
    if own and by in own.columns:
        return by_own_column(statements, own, by)
    if by == "source":
        return by_source(statements)
    if by in GROUPINGS:
        return GROUPINGS[by]
    known = ("source", *GROUPINGS, *(own.columns if own else ()))
    raise LexiconError(f"voices cannot be grouped by {by!r}", do=f"use one of {', '.join(known)}")


def by_own_column(statements: Sequence[Statement], own: SourceColumns, column: str) -> Grouping:
    """Return the grouping of these statements by a column of the user's own, joined by the source's name.

    A source the user's file does not name, or names without a value, is 'unknown'. Raises `LexiconError`
    for a column that the file does not have.
    """
    names = source_names(statements)
    values = {name: own.value(name, column) for name in {*names.values(), ""}}

    def group(statement: Statement) -> str:
        name = names.get(statement.statement, NOT_GIVEN)
        return name if name == NOT_GIVEN else values[name]

    return group


def source_names(statements: Sequence[Statement]) -> dict[str, str]:
    """Return each statement's source by the statement's id: a name, a description, or that none is given or clear."""
    names: dict[str, str] = {}
    described: list[list[Statement]] = []
    for statement in statements:
        if _words(statement) is None:
            names[statement.statement] = NOT_GIVEN
        elif statement.naming == "none" or (statement.naming == "described" and statement.form is None):
            names[statement.statement] = NOT_RESOLVED
        elif statement.naming == "named" and statement.form != "document":
            names[statement.statement] = _without_article(_words(statement) or "")
        else:
            _join(statement, described)
    for same in described:
        longest = max((_words(statement) or "" for statement in same), key=len)
        names |= {statement.statement: _as_in_a_sentence(longest) for statement in same}
    return {statement.statement: names[statement.statement] for statement in statements}


def _words(statement: Statement) -> str | None:
    return statement.speaker or statement.speaker_text


def _without_article(text: str) -> str:
    first, _, rest = text.partition(" ")
    return rest if rest and first.lower() in _ARTICLES else text


def _as_in_a_sentence(text: str) -> str:
    """Return a description with its article small, wherever in a sentence it stood."""
    first, space, rest = text.partition(" ")
    return first.lower() + space + rest if first.lower() in _ARTICLES else text


def _join(statement: Statement, described: list[list[Statement]]) -> None:
    """Put a statement to the latest source that its words can mean, or make it the first of a new one."""
    for same in reversed(described):
        if any(_same(statement, other) for other in same):
            same.append(statement)
            return
    described.append([statement])


def _same(later: Statement, earlier: Statement) -> bool:
    """Say whether two descriptions are one source's: the same words, or 'the' and the same noun, of no other side."""
    mine, other = words_of(_words(later) or ""), words_of(_words(earlier) or "")
    if later.form != earlier.form or (later.side and earlier.side and later.side != earlier.side):
        return False
    if [w for w in mine if w not in _ARTICLES] == [w for w in other if w not in _ARTICLES]:
        return True
    return bool(mine) and mine[0] in _AGAIN and len(mine) == 2 and _noun(other) == mine[-1]


def _noun(words: list[str]) -> str:
    """Return the noun of a description: 'list' in 'the list of guarantees'."""
    before = []
    for word in words:
        if word in _LINKS:
            break
        before.append(word)
    return before[-1] if before else ""
