"""Which statements are one source's, where no name says so.

A named source is its name. A description ("Norway's largest ferry company" too) or a document is its words as
printed; 'the letter' later in the story is the latest 'formal letter' before it, 'the source' the latest who is not
named ('one insider'), 'the paper' the latest study, and a source goes by its longest description. Whoever
says 'I' outside all quotations is the writer. Every statement with a speaker has a source; a pronoun that is not
resolved has no speaker, and its source is not clear; nor is that of a thing ('the delay suggests').
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analysis.entities.people import role_nouns
from analysis.measures.attribution.source_nouns import words_of
from analysis.tables import Statement, said

#: For statements whose source is not known, so that nothing drops out of a share unseen.
NOT_GIVEN = "source not given"
NOT_RESOLVED = "source not clear"
#: Who says 'I' outside all quotations.
WRITER = "the writer"
_ARTICLES = frozenset({"the", "a", "an", "this", "that", "these", "those"})
_AGAIN = frozenset({"the", "this", "that", "these", "those"})
#: What somebody who is not named is called again.
_SOURCES = (["source"], ["insider"])
#: What anybody who is not named is called by the next words: 'One neighbour said ... the man said'.
_ANYBODY = (["man"], ["woman"])
_ANYBODY_GENDER = {"man": "m", "woman": "f"}
#: In characters: how far behind a statement the next is. By hand: no sentence of anybody else's comes between.
_NEXT = 60
#: What 'the paper' may mean beside a newspaper.
_PAPERS = frozenset({"study", "paper", "research", "analysis", "preprint"})
#: What a study is beside those before it.
_NEW = frozenset({"new", "latest", "peer", "reviewed", "scientific"})
#: The classes of the cues that no thing has: 'said', and a colon.
_OF_SPEECH = frozenset({"neutral structuring", "signalling discourse", "prosodic", "unstated"})
_LINKS = frozenset("of for at in from with to on by under who which that".split())


def with_sources(statements: Sequence[Statement]) -> list[Statement]:
    """Return classified statements, each with its source: a key of the table of sources.

    The source stays missing where none is given, where it is not clear (see the head of this module), and where
    nothing is told to have been said by it.
    """
    keys: dict[str, str] = {}
    described: list[list[Statement]] = []
    for statement in statements:
        words = _words(statement)
        if words is None or statement.speaker is None or _is_thing(statement):
            continue
        if _is_name(statement, words) and not _is_again(words, described):
            keys[statement.statement] = _without_article(words)
        else:
            _join(statement, described)
    for same in described:
        longest = max((_words(statement) or "" for statement in same), key=lambda words: len(_without_article(words)))
        keys |= {statement.statement: _as_in_a_sentence(longest) for statement in same}
    heard = {keys.get(statement.statement) for statement in said(statements)}
    named = ((statement, keys.get(statement.statement)) for statement in statements)
    return [statement._replace(source=source if source in heard else None) for statement, source in named]


def source_labels(statements: Iterable[Statement]) -> dict[str, str]:
    """Return by a statement's id what its source is called in shares and figures.

    That is the source, all of them for a joint statement ('Roe and Doe'), or that none is given or clear.
    """
    together: dict[str, list[Statement]] = {}
    for statement in statements:
        together.setdefault(statement.joint or statement.statement, []).append(statement)
    labels: dict[str, str] = {}
    for rows in together.values():
        *most, last = dict.fromkeys(_label(row) for row in rows)
        labels |= dict.fromkeys((row.statement for row in rows), f"{', '.join(most)} and {last}" if most else last)
    return labels


def _label(statement: Statement) -> str:
    return statement.source or (NOT_GIVEN if _words(statement) is None else NOT_RESOLVED)


def _is_thing(statement: Statement) -> bool:
    """Say whether words that no list knows as somebody's stand with a cue of things too: 'the delay suggests'."""
    is_unknown = statement.form is None and statement.naming == "described"
    has_name = any(word[0].isupper() for word in (statement.speaker_text or "").split()[1:])
    return is_unknown and not has_name and statement.cue_class not in _OF_SPEECH


def _is_name(statement: Statement, words: str) -> bool:
    return statement.naming == "named" and statement.form != "document" and not _noun(words.split()).islower()


def _is_again(words: str, described: list[list[Statement]]) -> bool:
    """Say whether a noun with a capital is one that was heard before without: 'the Administration'."""
    mine = words_of(words)
    if len(mine) != 2 or mine[0] not in _AGAIN:
        return False
    return any(_noun(words_of(_words(other) or "")) == mine[1] for same in described for other in same)


def _words(statement: Statement) -> str | None:
    return WRITER if statement.speaker == "I" else statement.speaker or statement.speaker_text


def _without_article(text: str) -> str:
    first, _, rest = text.partition(" ")
    return rest if rest and first.lower() in _ARTICLES else text


def _as_in_a_sentence(text: str) -> str:
    """Return a description with its article small, wherever in a sentence it stood."""
    first, space, rest = text.partition(" ")
    return first.lower() + space + rest if first.lower() in _ARTICLES else text


def _join(statement: Statement, described: list[list[Statement]]) -> None:
    """Put a statement to the latest source that its words can mean, or make it the first of a new one."""
    words = words_of(_words(statement) or "")
    for same in reversed(described):
        if any(_same(statement, words, other) for other in same):
            same.append(statement)
            return
    described.append([statement])


def _same(later: Statement, mine: list[str], earlier: Statement) -> bool:
    """Say whether two descriptions are one source's: the same words, or 'the' and the same noun, of no other side.

    ``mine`` are the later one's words.
    """
    is_paper = mine[:1] == ["the"] and mine[-1:] == ["paper"] and _NEW.issuperset(mine[1:-1])
    if is_paper and earlier.form == "document" and _noun(words_of(_words(earlier) or "")) in _PAPERS:
        return True
    is_of_another_side = later.side and earlier.side and later.side != earlier.side
    if is_of_another_side or not _can_be_one(later.form, earlier.form):
        return False
    return _is_the_man(later, mine, earlier) or _is_called_again(mine, earlier)


def _is_called_again(mine: list[str], earlier: Statement) -> bool:
    """Say whether a description's words call an earlier source of the same form again."""
    if mine[:1] == ["the"] and mine[1:] in _SOURCES and earlier.naming == "anonymous" and earlier.form == "person":
        return True
    other = words_of(_words(earlier) or "")
    if _less_articles(mine) == _less_articles(other):
        return True
    return _is_shorter(mine, other)


def _can_be_one(form: str | None, other: str | None) -> bool:
    """Say whether two descriptions' forms can be one source's: 'the authority' may be a group or a body."""
    return form == other or {form, other} == {"group", "organisation"}


def _is_the_man(later: Statement, mine: list[str], earlier: Statement) -> bool:
    """Say whether 'the man' is the unnamed person of the statement right before: 'one neighbour', no 'woman'."""
    is_anybody = mine[:1] == ["the"] and mine[1:] in _ANYBODY and earlier.form == "person"
    if not is_anybody or not 0 <= later.start - earlier.end <= _NEXT:
        return False
    noun = _noun(words_of(_words(earlier) or ""))
    return [noun] not in _ANYBODY and role_nouns().get(noun) in ("", None, _ANYBODY_GENDER[mine[1]])


def _is_shorter(mine: list[str], other: list[str]) -> bool:
    """Say whether words come back to others in fewer: 'the ex-director' to 'the firm's former finance director'."""
    mine = ["former" if word == "ex" else word for word in mine]
    is_same_noun = len(mine) > 1 and mine[0] in _AGAIN and mine[-1] == _noun(other)
    return is_same_noun and (len(mine) == 2 or set(mine[1:]) <= set(other))


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
