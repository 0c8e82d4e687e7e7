"""Who speaks: how many words each source gets, where in the story, by which way, and who is only named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from analysis.article import STORY
from analysis.findings import Analysis
from analysis.measures.sources import (
    GROUPINGS,
    Share,
    Statement,
    by_source,
    count_words,
    shares,
    source_names,
    unheard,
)
from analysis.reporting import figures
from analysis.reporting.colours import key, sides
from analysis.reporting.figures import Bar, Lane, Pair, Part, Stretch
from analysis.reporting.html import Html, figure, none, plain, slug, text
from analysis.reporting.marked import gathered

MOST_BARS, MOST_PAIRS = 12, 10
#: How the channels read in a figure.
CHANNELS = {
    "statement": "Statements",
    "press conference": "Press conferences",
    "public event": "Speeches and hearings",
    "document": "Documents",
    "interview": "Interviews",
    "other media": "Other media",
    "own observation": "The writer was there",
    "unstated": "Way not told",
}


def who_speaks(found: Analysis) -> Html:
    """Return the bars of attributed words by source, with a title that states the finding."""
    rows = [row for row in shares_by(found) if row.words]
    if not rows:
        return Html(none("No words in the body of this story are attributed to anybody."))
    total = sum(row.words for row in rows)
    shown = [_bar(found, row) for row in rows[:MOST_BARS]]
    if others := rows[MOST_BARS:]:
        words = sum(row.words for row in others)
        shown.append(Bar(f"{len(others)} others", [Part(words)], _amount(words, words / total), "#sources"))
    alt = "Attributed words by source. " + "; ".join(f"{bar.label}: {bar.note}" for bar in shown)
    return Html(
        figure(_leading(rows, total), "words in the body, by source", figures.bars(shown, alt) + _legend(found, shown))
    )


def shares_by(found: Analysis) -> list[Share]:
    """Return each source's attributed words in the body, and those of no source, the most words first."""
    statements: Sequence[Statement] = found.rows["statements"]
    words = count_words(found.document, statements, found.rows["statement_spans"])
    return shares(statements, words, by_source(statements))


def _bar(found: Analysis, row: Share) -> Bar:
    side = next((source.side for source in found.rows["sources"] if source.source == row.group), None)
    place = sides(found).get(side or "", 0)
    kinds = {"direct": row.direct_words, "mixed": row.mixed_words, "indirect": row.indirect_words}
    href = _row_of(found, row.group)
    label = f"{row.group} ({side})" if side and not place and side != row.group else row.group
    return Bar(plain(label), figures.kind_parts(kinds, place, href), _amount(row.words, row.share), href)


def _row_of(found: Analysis, group: str) -> str:
    """Return the link to a source's row; the statements without a source are no source's, so to the first of them."""
    if any(source.source == group for source in found.rows["sources"]):
        return f"#source-{slug(group)}"
    names = source_names(found.rows["statements"])
    return next(f"#row-{s.statement}" for s in found.rows["statements"] if names[s.statement] == group)


def _amount(words: int, share: float) -> str:
    return f"{words} {'word' if words == 1 else 'words'} · {share:.0%}"


def _leading(rows: Sequence[Share], total: int) -> Markup:
    """Return the bars' title: what they show."""
    first = rows[0]
    if len(rows) == 1:
        return Markup("All attributed words are from one source: {}").format(text(first.group))
    if first.words * 2 > total:
        return Markup("{} is heard more than all others together").format(text(first.group))
    if first.words > rows[1].words:
        return Markup("{} is heard most").format(text(first.group))
    return Markup("{} and {} are heard equally").format(text(first.group), text(rows[1].group))


def _legend(found: Analysis, bars: Sequence[Bar]) -> Markup:
    """Return which colour and line is which drawn side's, and what the tones mean."""
    drawn = {part.side for bar in bars for part in bar.parts}
    return key({side: place for side, place in sides(found).items() if place in drawn}, tones=True)


def where_heard(found: Analysis) -> Html:
    """Return a strip with a lane a side: where in the story it is heard, from the title to the last line."""
    lanes = list(_lanes(found))
    if not lanes:
        return Html("")
    alt = "Where each side is heard, from the title to the last line. " + "; ".join(
        f"{lane.label}: {len(lane.stretches)} stretches" for lane in lanes
    )
    return Html(figure(_placing(lanes), "from the title to the last line", figures.strip(lanes, alt)))


def _lanes(found: Analysis) -> Iterator[Lane]:
    story, places = found.article.blocks_of(*STORY), sides(found)
    spans: dict[int, list[Stretch]] = {}
    by_id = {statement.statement: statement for statement in found.rows["statements"]}
    for piece in gathered(found.rows["statement_spans"], found.article.text):
        statement = by_id[piece.name]
        around = by_id.get(statement.parent or "")
        if statement.block in STORY and (around is None or around.side != statement.side):
            start, end = ((at - story[0].start) / (story[-1].end - story[0].start) for at in (piece.start, piece.end))
            stretch = Stretch(start, end, figures.STRENGTH[statement.kind], f"#{piece.name}")
            spans.setdefault(places.get(statement.side or "", 0), []).append(stretch)
    for label, place in {**places, "no side given": 0}.items():
        if place in spans:
            yield Lane(plain(label), place, spans[place])


def _placing(lanes: Sequence[Lane]) -> Markup:
    """Return the strip's title: a side that comes only as paraphrase, or the side that is heard first."""
    known = [lane for lane in lanes if lane.side]
    pale = figures.STRENGTH["indirect"]
    only = [lane for lane in known if all(stretch.strength == pale for stretch in lane.stretches)]
    if not known:
        return Markup("No voice in this story belongs to a state or bloc that it names")
    if len(known) == 1:
        return Markup("Only one side is heard: {}").format(known[0].label)
    if only and len(only) < len(known):
        return Markup("{} comes only in the writer’s words").format(only[0].label)
    return Markup("{} is heard first").format(min(known, key=lambda lane: lane.stretches[0].start).label)


def named_and_heard(found: Analysis) -> Html:
    """Return mentions against statements, an actor a row; the title names who is named and never heard."""
    rows = [actor for actor in found.rows["actors"] if actor.mentions and actor.actor_kind != "media"]
    if not rows:
        return Html(none("The story names no actor."))
    rows.sort(key=lambda actor: (-actor.mentions, actor.actor))
    spoken = [s.speaker for s in found.rows["statements"] if s.block in STORY]
    places = sides(found)
    shown = [
        Pair(plain(a.actor), a.mentions, spoken.count(a.actor), places.get(a.side or "", 0), f"#actor-{slug(a.actor)}")
        for a in rows[:MOST_PAIRS]
    ]
    alt = "Mentions against statements. " + "; ".join(f"{p.label}: named {p.left}, heard {p.right}" for p in shown)
    drawn = figures.pairs(shown, ("times named", "statements"), alt)
    return Html(figure(_silent(found), "in the story, by actor", drawn))


def _silent(found: Analysis) -> Markup:
    silent = [a for a in unheard(found.rows["actors"], found.rows["statements"]) if a.actor_kind != "media"]
    if not silent:
        return Markup("Everyone the story names is also heard")
    first, others = silent[0], len(silent) - 1
    times = "once" if first.mentions == 1 else f"{first.mentions} times"
    more = f"; {others} more {'is' if others == 1 else 'are'} named only" if others else ""
    return Markup("{} is named {} and never heard{}").format(text(first.actor), times, more)


def how_it_came(found: Analysis) -> Html:
    """Return how the body's words came: by statement, document and so on, or from the writer."""
    statements: Sequence[Statement] = found.rows["statements"]
    words = count_words(found.document, statements, found.rows["statement_spans"])
    rows = [row for row in shares(statements, words, GROUPINGS["channel"]) if row.words]
    if not rows:
        return Html("")
    total = sum(row.words for row in rows)
    shown = [
        Bar(CHANNELS[row.group], [Part(row.words, strength=0.7, href="#channels")], _amount(row.words, row.share))
        for row in sorted(rows, key=lambda row: (row.group == "unstated", -row.words))
    ]
    alt = "Attributed words by the way they came. " + "; ".join(f"{bar.label}: {bar.note}" for bar in shown)
    return Html(figure(_way(rows, total), "attributed words, by the way they came", figures.bars(shown, alt)))


def _way(rows: Sequence[Share], total: int) -> Markup:
    """Return the title: whether the writer asked or was there, as far as the article says."""
    words = {row.group: row.words for row in rows}
    own = words.get("interview", 0) + words.get("own observation", 0)
    if own:
        return Markup("{:.0%} of the attributed words come from interviews or from being there").format(own / total)
    if words.get("unstated", 0) * 2 > total:
        return Markup("For most attributed words the story does not say how they came")
    return Markup("No attributed words are said to come from an interview or from being there")
