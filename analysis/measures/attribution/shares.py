"""Voice shares: whose words fill the story, and how sure that is.

Counting rules. Only paragraphs count: title, dek and headings repeat what the story says. A paragraph that
comes twice counts once. Each word counts once, for the outermost statement that holds it: in 'the report
said Lee had lied' all words are the report's. What several say as one counts once, for all of them together; a side
has it if it is the side of each, else 'several' has it. A word is a run of letters and digits (``WORD``).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from analysis.errors import LexiconError
from analysis.language import Document
from analysis.lexicons.source_columns import SourceColumns
from analysis.measures.attribution.confidence import DOUBTFUL_BELOW
from analysis.measures.attribution.source_names import NOT_GIVEN, source_labels
from analysis.measures.attribution.statements import once
from analysis.tables import Actor, Piece, Statement

UNKNOWN = "unknown"
#: The group of a joint statement whose speakers are of different groups.
SEVERAL = "several"
#: How the words came, by channel (after Sigal 1973): handed out or reported elsewhere, or the reporter's own work.
GATHERING = {
    **dict.fromkeys(("statement", "press conference", "public event", "document", "other media"), "handed out"),
    **dict.fromkeys(("interview", "own observation"), "gathered"),
}

Grouping = Callable[[Statement], str]


class Share(NamedTuple):
    """A group's attributed words in the body, by kind of statement, and their share of all attributed words."""

    group: str
    direct_words: int
    mixed_words: int
    indirect_words: int
    words: int
    share: float
    statements: int


class StoryShare(NamedTuple):
    """What part of the body's words came one way: 'handed out', 'gathered', 'unstated' or 'narrator'."""

    group: str
    words: int
    share: float


def _by(column: str) -> Grouping:
    def group(statement: Statement) -> str:
        given = statement.speaker is not None or statement.speaker_text is not None
        return (getattr(statement, column) or UNKNOWN) if given else NOT_GIVEN

    return group


#: The groupings that shares are shown by, beside that by source (``by_source``).
GROUPINGS: Mapping[str, Grouping] = {
    **{column: _by(column) for column in ("form", "naming", "sector", "side")},
    "channel": lambda statement: statement.channel,
    "kind": lambda statement: statement.kind,
}


def by_source(statements: Sequence[Statement]) -> Grouping:
    """Return the grouping of these statements by source; those who speak as one are a group of their own."""
    labels = source_labels(statements)
    return lambda statement: labels.get(statement.statement, NOT_GIVEN)


def together(statements: Iterable[Statement], group: Grouping) -> Grouping:
    """Return a grouping that gives the rows of a joint statement one group: what they agree on, or 'several'."""
    groups: dict[str, set[str]] = {}
    for statement in statements:
        if statement.joint:
            groups.setdefault(statement.joint, set()).add(group(statement))
    several = {joint for joint, values in groups.items() if len(values) > 1}
    return lambda statement: SEVERAL if statement.joint in several else group(statement)


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
    names = {statement.source or "" for statement in statements}
    values = {name: own.value(name, column) for name in {*names, ""}}

    def group(statement: Statement) -> str:
        given = statement.speaker is not None or statement.speaker_text is not None
        return values[statement.source or ""] if given else NOT_GIVEN

    return group


def count_words(document: Document, statements: Iterable[Statement], pieces: Iterable[Piece]) -> dict[str, int]:
    """Return how many of the body's words each statement holds, by its id; each word once, for the outermost.

    A joint statement's words are its first row's.
    """
    starts = document.body_words
    spans: dict[str, list[tuple[int, int]]] = {}
    for piece in pieces:
        spans.setdefault(piece.statement, []).append((piece.start, piece.end))
    by_id = {statement.statement: statement for statement in statements}
    outermost_first = sorted(by_id.values(), key=lambda s: (_depth(s, by_id), s.start, -s.end))
    taken: set[int] = set()
    counts = dict.fromkeys(by_id, 0)
    for statement in outermost_first:
        for start, end in spans.get(statement.statement, [(statement.start, statement.end)]):
            new = set(starts[bisect_left(starts, start) : bisect_left(starts, end)]) - taken
            counts[statement.statement] += len(new)
            taken |= new
    return counts


def in_full(statements: Iterable[Statement], words: Mapping[str, int]) -> dict[str, int]:
    """Return the counts of `count_words` with a joint statement's words in full for each of its speakers."""
    rows = list(statements)
    joint: Counter[str] = Counter()
    for row in rows:
        joint[row.joint or row.statement] += words.get(row.statement, 0)
    return {row.statement: joint[row.joint or row.statement] for row in rows}


def _depth(statement: Statement, by_id: Mapping[str, Statement]) -> int:
    """Return how many of the given statements lie around this one."""
    depth, around = 0, by_id.get(statement.parent or "")
    while around and depth < len(by_id):
        depth, around = depth + 1, by_id.get(around.parent or "")
    return depth


def shares(statements: Sequence[Statement], words: Mapping[str, int], group: Grouping) -> list[Share]:
    """Return each group's part of the attributed words, the largest first.

    ``words`` are the counts of `count_words`; shares sum to 1 unless nothing is attributed. Statements in
    title, dek and headings are not counted. Of a joint statement ``group`` counts as `together` gives it.
    """
    total = sum(words.values())
    full, group = in_full(statements, words), together(statements, group)
    groups: dict[str, dict[str, int]] = {}
    for statement in once(statements):
        if statement.block == "paragraph":
            counts = groups.setdefault(group(statement), {"direct": 0, "mixed": 0, "indirect": 0, "statements": 0})
            counts[statement.kind] += full[statement.statement]
            counts["statements"] += 1
    rows = [_share(name, counts, total) for name, counts in groups.items()]
    return sorted(rows, key=lambda row: (-row.words, row.group))


def _share(group: str, counts: Mapping[str, int], total: int) -> Share:
    """Return a group's words by kind, and what part of all attributed words they are."""
    direct, mixed, indirect = counts["direct"], counts["mixed"], counts["indirect"]
    words = direct + mixed + indirect
    return Share(group, direct, mixed, indirect, words, words / total if total else 0.0, counts["statements"])


def story_shares(document: Document, statements: Iterable[Statement], words: Mapping[str, int]) -> list[StoryShare]:
    """Return how the body's words came: handed out, gathered by the reporter, from an unstated channel, or the
    narrator's own. The shares of a body with words sum to 1.
    """
    counts = dict.fromkeys(("handed out", "gathered", "unstated", "narrator"), 0)
    for statement in statements:
        counts[GATHERING.get(statement.channel, "unstated")] += words.get(statement.statement, 0)
    total = len(document.body_words)
    counts["narrator"] = total - sum(counts.values())
    return [StoryShare(name, count, count / total if total else 0.0) for name, count in counts.items()]


def variants(
    document: Document, statements: Sequence[Statement], pieces: Sequence[Piece]
) -> Iterator[tuple[list[Statement], dict[str, int]]]:
    """Yield the statements and their word counts four times: documents in and out, doubtful statements in and out.

    A finding about shares holds only if it holds in all four. A statement inside one that is left out
    counts for itself.
    """
    for documents in (True, False):
        for least in (0.0, DOUBTFUL_BELOW):
            kept = [s for s in statements if s.confidence >= least and (documents or s.form != "document")]
            yield kept, count_words(document, kept, pieces)


def unheard(actors: Iterable[Actor], statements: Iterable[Statement]) -> list[Actor]:
    """Return the actors that the story names and that never speak, the most mentioned first.

    An outlet that relays others' words is heard as a relay and is left out.
    """
    heard = {name for statement in statements for name in (statement.speaker, statement.via) if name}
    silent = [actor for actor in actors if actor.mentions and actor.actor not in heard]
    return sorted(silent, key=lambda actor: (-actor.mentions, actor.actor))
