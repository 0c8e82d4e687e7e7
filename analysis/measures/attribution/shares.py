"""Voice shares: whose words fill the story, and how sure that is.

Counting rules. Only paragraphs count: title, dek and headings repeat what the story says. A paragraph that
stands twice counts once. Each word counts once, for the outermost statement that holds it: in 'the report
said Lee had lied' all words are the report's. A word is a run of letters and digits (``WORD``).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from analysis.entities.lookup import Actor
from analysis.language import Document
from analysis.language.document import WORD
from analysis.measures.attribution.statements import DOUBTFUL_BELOW
from analysis.tables import Piece, Statement

#: Groups for statements whose group is not known, so that nothing drops out of a share unseen.
NOT_GIVEN = "source not given"
NOT_RESOLVED = "source not clear"
UNKNOWN = "unknown"
#: How the words came, by channel (after Sigal 1973): handed out or reported elsewhere, or the writer's own work.
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


#: The groupings that shares are shown by, beside that by source (``names.by_source``).
GROUPINGS: Mapping[str, Grouping] = {
    **{column: _by(column) for column in ("form", "naming", "sector", "side")},
    "channel": lambda statement: statement.channel,
    "kind": lambda statement: statement.kind,
}


def count_words(document: Document, statements: Iterable[Statement], pieces: Iterable[Piece]) -> dict[str, int]:
    """Return how many of the body's words each statement holds, by its id; each word once, for the outermost."""
    starts = _word_starts(document)
    spans: dict[str, list[tuple[int, int]]] = {}
    for piece in pieces:
        spans.setdefault(piece.statement, []).append((piece.start, piece.end))
    by_id = {statement.statement: statement for statement in statements}
    outermost_first = sorted(by_id.values(), key=lambda s: (_depth(s, by_id), s.start, -s.end, s.statement))
    taken: set[int] = set()
    counts = dict.fromkeys(by_id, 0)
    for statement in outermost_first:
        for start, end in spans.get(statement.statement, [(statement.start, statement.end)]):
            new = set(starts[bisect_left(starts, start) : bisect_left(starts, end)]) - taken
            counts[statement.statement] += len(new)
            taken |= new
    return counts


def _word_starts(document: Document) -> list[int]:
    """Return where each counted word starts: the paragraphs' words, those of a repeated paragraph once."""
    seen: set[str] = set()
    starts: list[int] = []
    for block in document.article.blocks_of("paragraph"):
        text = " ".join(document.article.of(block).split())
        if text not in seen:
            seen.add(text)
            starts += [word.start() for word in WORD.finditer(document.text, block.start, block.end)]
    return starts


def _depth(statement: Statement, by_id: Mapping[str, Statement]) -> int:
    """Return how many of the given statements lie around this one."""
    depth, around = 0, by_id.get(statement.parent or "")
    while around and depth < len(by_id):
        depth, around = depth + 1, by_id.get(around.parent or "")
    return depth


def shares(statements: Iterable[Statement], words: Mapping[str, int], group: Grouping) -> list[Share]:
    """Return each group's part of the attributed words, the largest first.

    ``words`` are the counts of `count_words`; shares sum to 1 unless nothing is attributed. Statements in
    title, dek and headings are not counted.
    """
    total = sum(words.values())
    groups: dict[str, dict[str, int]] = {}
    for statement in statements:
        if statement.block == "paragraph":
            counts = groups.setdefault(group(statement), {"direct": 0, "mixed": 0, "indirect": 0, "statements": 0})
            counts[statement.kind] += words.get(statement.statement, 0)
            counts["statements"] += 1
    rows = [
        Share(name, c["direct"], c["mixed"], c["indirect"], heard, heard / total if total else 0.0, c["statements"])
        for name, c in groups.items()
        for heard in [c["direct"] + c["mixed"] + c["indirect"]]
    ]
    return sorted(rows, key=lambda row: (-row.words, row.group))


def story_shares(document: Document, statements: Iterable[Statement], words: Mapping[str, int]) -> list[StoryShare]:
    """Return how the body's words came: handed out, gathered by the writer, from an unstated channel, or the
    narrator's own. The shares of a body with words sum to 1.
    """
    counts = dict.fromkeys(("handed out", "gathered", "unstated", "narrator"), 0)
    for statement in statements:
        counts[GATHERING.get(statement.channel, "unstated")] += words.get(statement.statement, 0)
    total = len(_word_starts(document))
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
