"""Who speaks: how many words each source gets, where in the story, by which way, and who is only named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from analysis.article import STORY
from analysis.findings import Analysis
from analysis.measures.attribution import (
    GROUPINGS,
    Share,
    by_source,
    count_words,
    once,
    shares,
    source_labels,
)
from analysis.reporting import figures
from analysis.reporting.claimed import claims_at, items, title
from analysis.reporting.colours import key, sides
from analysis.reporting.figures import Bar, Lane, Pair, Part, Stretch
from analysis.reporting.html import amount, anchor, none
from analysis.reporting.marked import gathered, tone
from analysis.reporting.piece import Figure, Piece, rows_of
from analysis.tables import Statement

MOST_BARS, MOST_PAIRS, MOST_LANES = 12, 10, 6
#: How strong the bar of the further sources is: paler than any kind of words.
OTHERS = 0.15
#: How the channels read in a figure.
CHANNELS = {
    "statement": "Statements",
    "press conference": "Press conferences",
    "public event": "Speeches and hearings",
    "document": "Documents",
    "interview": "Interviews",
    "other media": "Other media",
    "own observation": "The reporter was there",
    "unstated": "Way not told",
    "several": "Several ways",
}


def who_speaks(found: Analysis) -> Piece:
    """Return the bars of attributed words by source, with a title that states the finding where there is one."""
    rows = [row for row in shares_by(found) if row.words]
    if not rows:
        return Piece(none("No words in the body of this story are attributed to anybody."))
    total = sum(row.words for row in rows)
    shown = [_bar(found, row) for row in rows[:MOST_BARS]]
    if others := rows[MOST_BARS:]:
        shown.append(_bar_of_others(others, total, rows[0].words))
    drawn = figures.bars(shown, "Attributed words by source")
    return Piece(
        Figure(
            title(found, "words by source", "Words by source"),
            "in the body of the story",
            drawn,
            _legend(found, shown),
        ),
        items(found, claims_at(found, "below words by source")),
        rows=rows_of(found, "voice_shares", "source"),
    )


def shares_by(found: Analysis) -> list[Share]:
    """Return each source's attributed words in the body, and those of no source, the most words first.

    What a turn, a letter or a post sets apart counts as quoted, as in the marked text.
    """
    statements: Sequence[Statement] = [row._replace(kind=tone(row)) for row in found.rows.said]
    words = count_words(found.document, statements, found.rows.said_spans)
    return shares(statements, words, by_source(statements))


def _bar(found: Analysis, row: Share) -> Bar:
    side = _side_of(found, row.group)
    place = sides(found).get(side or "", 0)
    kinds = {"direct": row.direct_words, "mixed": row.mixed_words, "indirect": row.indirect_words}
    href = _row_of(found, row.group)
    label = f"{row.group} ({side})" if side and not place and side != row.group else row.group
    return Bar(label, figures.kind_parts(kinds, place, href), _amount(row.words, row.share), href)


def _side_of(found: Analysis, group: str) -> str | None:
    """Return the side of a source, or of several who speak as one where it is the same."""
    labels = source_labels(found.rows.said)
    names = {s.source for s in found.rows.said if labels[s.statement] == group}
    of_group = {source.side for source in found.rows.sources if source.source in names}
    return of_group.pop() if len(of_group) == 1 else None


def _bar_of_others(rows: Sequence[Share], total: int, most: int) -> Bar:
    """Return the row of the further sources: pale, in no side's colour and of no kind, since they may be of any.

    Many small sources are no big one: where they have more words than the ``most`` of one source, there is no bar.
    """
    words = sum(row.words for row in rows)
    label = amount(len(rows), "other")
    parts = [Part(words, None, OTHERS, "#sources")] if words < most else []
    return Bar(label, parts, _amount(words, words / total), "#sources")


def _row_of(found: Analysis, group: str) -> str:
    """Return the link to a source's row; the statements without a source are no source's, so to the first of them."""
    if any(source.source == group for source in found.rows.sources):
        return f"#{anchor('source', group)}"
    labels = source_labels(found.rows.said)
    return next(f"#row-{s.statement}" for s in found.rows.said if labels[s.statement] == group)


def _amount(words: int, share: float) -> str:
    return f"{words} · {share:.0%}"


def _legend(found: Analysis, bars: Sequence[Bar]) -> Markup:
    """Return which colour and line is which drawn side's, and what the tones mean."""
    drawn = {part.side for bar in bars for part in bar.parts}
    return key({side: place for side, place in sides(found).items() if place in drawn}, tones=True)


def where_heard(found: Analysis) -> Piece:
    """Return a strip: where in the story each side is heard, or each source where fewer than two sides are."""
    heard = {s.side for s in found.rows.said if s.block in STORY and s.side}
    lanes = list(_lanes(found, _side_lanes(found) if len(heard) > 1 else _source_lanes(found)))
    if not lanes:
        return Piece()
    drawn = figures.strip(lanes, "Where each is heard, from the title to the last line")
    return Piece(
        Figure(Markup("Where each is heard"), "from the title to the last line", drawn),
        rows=rows_of(found, "with_text", "statement_spans"),
    )


def _side_lanes(found: Analysis) -> list[tuple[str, int, set[str]]]:
    """Return a lane for each side and one for statements of none: its label, its colour's place, its statements."""
    places = sides(found)
    lanes: dict[int, set[str]] = {}
    for statement in found.rows.said:
        lanes.setdefault(places.get(statement.side or "", 0), set()).add(statement.statement)
    return [(label, place, lanes[place]) for label, place in {**places, "no side given": 0}.items() if place in lanes]


def _source_lanes(found: Analysis) -> list[tuple[str, int, set[str]]]:
    """Return a lane for each of the sources with the most words, in the order of their words."""
    labels, places = source_labels(found.rows.said), sides(found)
    return [
        (
            row.group,
            places.get(_side_of(found, row.group) or "", 0),
            {s for s, name in labels.items() if name == row.group},
        )
        for row in shares_by(found)[:MOST_LANES]
    ]


def _lanes(found: Analysis, wanted: list[tuple[str, int, set[str]]]) -> Iterator[Lane]:
    """Yield the lanes with where their statements stand; one inside another of its lane is not drawn again."""
    story = found.article.blocks_of(*STORY)
    by_id = {statement.statement: statement for statement in found.rows.said}
    marked = {statement.joint: statement.statement for statement in once(found.rows.said)}
    pieces = gathered(found.rows.said_spans, found.article.text)
    for label, place, lane in wanted:
        members = {s.statement for s in once(s for s in found.rows.said if s.statement in lane)}
        stretches = []
        for piece in pieces:
            statement = by_id[piece.name]
            if piece.name in members and statement.block in STORY and statement.parent not in members:
                start, end = ((at - story[0].start) / (story[-1].end - story[0].start) for at in piece[:2])
                place_of = f"#{marked[statement.joint] if statement.joint else piece.name}"
                stretches.append(Stretch(start, end, figures.STRENGTH[tone(statement)], place_of))
        if stretches:
            yield Lane(label, place, stretches)


def named_and_heard(found: Analysis) -> Piece:
    """Return mentions against statements, an actor a row."""
    rows = [actor for actor in found.rows.actors if actor.mentions and actor.actor_kind != "media"]
    if not rows:
        return Piece(none("The story names no actor."))
    rows.sort(key=lambda actor: (-actor.mentions, actor.actor))
    spoken = [s.speaker for s in found.rows.said if s.block in STORY]
    places = sides(found)
    shown = [
        Pair(
            actor.actor,
            actor.mentions,
            spoken.count(actor.actor),
            places.get(actor.side or "", 0),
            f"#{anchor('actor', actor.actor)}",
        )
        for actor in rows[:MOST_PAIRS]
        if actor.mentions > 1 or actor.actor in spoken
    ]
    if len(shown) < 2:
        return Piece(none("Fewer than two actors are named more than once, or heard."), rows=rows_of(found, "actors"))
    drawn = figures.pairs(shown, ("times named", "statements"), "Mentions against statements")
    return Piece(
        Figure(Markup("Times named, and statements"), "in the story, by actor", drawn),
        rows=rows_of(found, "actors"),
    )


def how_it_came(found: Analysis) -> Piece:
    """Return how the body's words came: by statement, document and so on; nothing where that is told of none."""
    statements: Sequence[Statement] = found.rows.said
    words = count_words(found.document, statements, found.rows.said_spans)
    rows = [row for row in shares(statements, words, GROUPINGS["channel"]) if row.words]
    if all(row.group == "unstated" for row in rows):
        return Piece()
    shown = [
        Bar(CHANNELS[row.group], [Part(row.words, strength=0.7, href="#channels")], _amount(row.words, row.share))
        for row in sorted(rows, key=lambda row: (row.group == "unstated", -row.words))
    ]
    drawn = figures.bars(shown, "Attributed words by the way they came")
    return Piece(
        Figure(Markup("Attributed words by the way they came"), "words in the body", drawn),
        rows=rows_of(found, "voice_shares", "channel"),
    )
