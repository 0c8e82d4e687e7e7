"""Which statements are one source's, where no name says so.

A named source is its name. A description ("Norway's largest ferry company" too) or a document is its words as
printed; 'the letter' later in the story is the latest 'formal letter' before it, and a source goes by its longest
description. Where neither a list of nouns nor the grammar says what a description is ("softer language"), the source
is not clear.
"""

from __future__ import annotations

from collections.abc import Sequence

from analysis.measures.attribution.source_phrase import words_of
from analysis.tables import Statement

#: For statements whose source is not known, so that nothing drops out of a share unseen.
NOT_GIVEN = "source not given"
NOT_RESOLVED = "source not clear"
_ARTICLES = frozenset({"the", "a", "an", "this", "that", "these", "those"})
_AGAIN = frozenset({"the", "this", "that", "these", "those"})
_LINKS = frozenset("of for at in from with to on by under who which that".split())


def source_names(statements: Sequence[Statement]) -> dict[str, str]:
    """Return each statement's source by the statement's id: a name, a description, or that none is given or clear."""
    names: dict[str, str] = {}
    described: list[list[Statement]] = []
    for statement in statements:
        name = _name(statement)
        if name is None:
            _join(statement, described)
        # a description's place in the order is kept: its name is known when all have been seen
        names[statement.statement] = name or ""
    for same in described:
        longest = max((_words(statement) or "" for statement in same), key=len)
        names |= {statement.statement: _as_in_a_sentence(longest) for statement in same}
    return names


def _name(statement: Statement) -> str | None:
    """Return what a statement's source is called where one statement tells it; None for a description or document."""
    words = _words(statement)
    if words is None:
        return NOT_GIVEN
    if statement.naming == "none" or (statement.naming == "described" and statement.form is None):
        return NOT_RESOLVED
    if statement.naming == "named" and statement.form != "document" and not _noun(words.split()).islower():
        return _without_article(words)
    return None


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
    sides = {side for side in (later.side, earlier.side) if side}
    if later.form != earlier.form or len(sides) > 1:
        return False
    mine, other = words_of(_words(later) or ""), words_of(_words(earlier) or "")
    if _less_articles(mine) == _less_articles(other):
        return True
    return len(mine) == 2 and mine[0] in _AGAIN and mine[1] == _noun(other)


def _less_articles(words: list[str]) -> list[str]:
    return [word for word in words if word not in _ARTICLES]


def _noun(words: list[str]) -> str:
    """Return the noun of a description: 'list' in 'the list of guarantees'."""
    before = []
    for word in words:
        if word in _LINKS:
            break
        before.append(word)
    return before[-1] if before else ""
