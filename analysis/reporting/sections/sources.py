"""The tables behind who speaks: sources with role and verbs, kinds of source, and every statement."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from analysis.article import STORY
from analysis.findings import Analysis
from analysis.lexicons.source_columns import read_source_columns
from analysis.measures.attribution import (
    DOUBTFUL_BELOW,
    GROUPINGS,
    NOT_GIVEN,
    Grouping,
    by_own_column,
    count_words,
    once,
    shares,
    source_labels,
    together,
)
from analysis.reporting.colours import line_class, sides
from analysis.reporting.html import amount, anchor, counted, excerpt, fold, joined, none, table, text
from analysis.reporting.marked import UNSAID, how
from analysis.reporting.piece import Piece, rows_of
from analysis.tables import SAID, Source, Statement

#: The figure has more sources; the rows of the rest stand behind a fold.
MOST_SOURCES = 5
_GROUPS = {"naming": "how they are named", "sector": "sector", "form": "what they are", "side": "side"}
#: What the verb says of the words' truth, for a reader who does not know the names of stances.
_STANCES = {"factive": "taken as true", "non-factive": "left open", "counter-factive": "taken as false"}
#: What goes without saying in a row that has a name, and what says nothing.
_PLAIN = frozenset({"named", "unknown"})


def in_story(found: Analysis) -> list[Statement]:
    """Return what was said in the story: captions and other lines of the page are left out."""
    return [statement for statement in found.rows.said if statement.block in STORY]


def sources(found: Analysis) -> Piece:
    """Return the table of sources: role, kind, verbs, and each statement, linked to its place."""
    of_source: dict[str | None, list[Statement]] = {}
    for statement in in_story(found):
        of_source.setdefault(statement.source, []).append(statement)
    heard = [source for source in found.rows.sources if source.source in of_source]
    heard.sort(key=lambda source: (-source.voice_share, source.first_position))
    rows = [_source(found, source, of_source[source.source]) for source in heard]
    columns = ("source", "what it is", "verbs", "heard")
    caption = "Sources, by their words in the body"
    shown = table(caption, columns, rows[:MOST_SOURCES], numbers=(3,)) if rows else none("The story has no source.")
    if rest := rows[MOST_SOURCES:]:
        others = table("The other sources", columns, rest, numbers=(3,))
        shown += fold(f"{len(rest)} more, with fewer words", others, kind="further")
    if any(statement.joint and statement.block == "paragraph" for statement in in_story(found)):
        shown += none("What several say as one is counted here for each of them, in the chart once for all together.")
    return Piece(Markup('<div id="sources">{}</div>').format(shown), rows=rows_of(found, "sources"))


def _source(found: Analysis, source: Source, mine: Sequence[Statement]) -> tuple[object, ...]:
    role = Markup('<span class="role">{}</span>').format(text("; ".join(source.roles))) if source.roles else ""
    side = Markup("")
    if any(other.side for other in found.rows.sources):
        side = Markup('<span class="role"><i class="swatch {}"></i>{}</span>').format(
            line_class(sides(found).get(source.side or "", 0)), text(source.side or "no side given")
        )
    kind = ", ".join(part for part in (source.form, source.naming, source.sector) if part and part not in _PLAIN)
    return (
        Markup('<span id="{}">{}</span>{}').format(anchor("source", source.source), text(source.source), role),
        text(kind) + side,
        ", ".join(_verbs(mine)),
        _amount(found, source, mine),
    )


def _amount(found: Analysis, source: Source, mine: Sequence[Statement]) -> Markup:
    words = source.direct_words + source.mixed_words + source.indirect_words
    label = Markup('{}<span class="role">{}</span>').format(amount(words, "word"), amount(len(mine), "time"))
    return counted(label, found.document, [(s.start, s.end) for s in mine], whole=True)


def _verbs(statements: Iterable[Statement]) -> list[str]:
    """Return the words that attribute a source's statements, the most frequent first; a headline's colon is no verb."""
    cues = Counter(s.cue.lower() for s in statements if s.cue and s.cue[0].isalpha())
    return [cue for cue, _ in cues.most_common()]


def kinds_of_source(found: Analysis, own: str | None = None) -> Piece:
    """Return the attributed words by channel, and folded by naming, sector, form and side of the source.

    ``own`` is the reader's file about sources (see `analysis.lexicons.source_columns`); each of its columns groups
    the same words.
    """
    statements: Sequence[Statement] = found.rows.said
    words = count_words(found.document, statements, found.rows.said_spans)
    if not words:
        return Piece()
    tables = [
        _grouped(found, words, GROUPINGS[name], heading)
        for name, heading in _GROUPS.items()
        if [row.group for row in shares(statements, words, GROUPINGS[name])] != ["unknown"]
    ]
    channels = _grouped(found, words, GROUPINGS["channel"], "the way they came")
    return Piece(
        Markup('<div id="channels">{}</div>').format(fold("Attributed words by the way they came, counted", channels))
        + fold("Attributed words by how sources are named, what they are, and side", joined(tables))
        + (_by_own_columns(found, words, own) if own else Markup("")),
        rows=rows_of(found, "with_text", "statements"),
    )


def _by_own_columns(found: Analysis, words: dict[str, int], path: str) -> Markup:
    own = read_source_columns(path)
    grouped = (_grouped(found, words, by_own_column(found.rows.said, own, name), name) for name in own.columns)
    return fold("Attributed words by your own columns about sources", joined(grouped))


def _grouped(found: Analysis, words: dict[str, int], group: Grouping, heading: str) -> Markup:
    rows = [
        (row.group, _numbered(row.statements, _members(found, group, row.group)), row.words, f"{row.share:.0%}")
        for row in shares(found.rows.said, words, group)
    ]
    return table(f"Attributed words, by {heading}", (heading, "statements", "words", "share"), rows, numbers=(1, 2, 3))


def _members(found: Analysis, belongs: Grouping, group: str) -> list[str]:
    belongs = together(found.rows.said, belongs)
    return [s.statement for s in once(found.rows.said) if s.block == "paragraph" and belongs(s) == group]


def _numbered(count: int, members: Sequence[str]) -> Markup:
    """Return a count that opens onto the numbers of its statements, each linked to its words."""
    links = (Markup('<a href="#{}">{}</a>').format(name, name.removeprefix("s")) for name in members)
    return fold(count, joined(links, ", "), kind="counted")


def in_title(found: Analysis) -> Piece:
    """Return who speaks in the title, the dek and the headings: these words repeat the story and are in no share."""
    if not found.article.blocks_of("title", "dek", "heading"):
        return Piece()
    labels = source_labels(found.rows.said)
    rows = [
        (s.block, text(labels[s.statement]), excerpt(found.document, s.start, s.end, width=0), how(s))
        for s in once(in_story(found))
        if s.block != "paragraph"
    ]
    if not rows:
        return Piece(none("Nobody speaks in the title, the dek or a heading."))
    shown = table("Who speaks in the title, the dek and the headings", ("place", "source", "words", "kind"), rows)
    return Piece(shown, rows=rows_of(found, "with_text", "statements"))


def statements(found: Analysis) -> Piece:
    """Return every statement with what was read off it, folded; each links to its place in the story.

    Those that were not made, as the story tells it, come in a table of their own: they are in no count.
    """
    made = once(in_story(found))
    others = once(s for s in found.rows.statements if s.block in STORY and s.status != SAID)
    columns = ("no.", "words", "source", "verb", "kind", "came by")
    shown = Markup("")
    if rows := list(_statement_rows(found, made)):
        summary = "All statements, one a row" if len(rows) > 1 else "The one statement"
        shown += fold(f"{summary} ({len(rows)})", table("Statements, in the order of the story", columns, rows))
    if others:
        rows = [(*row, UNSAID[s.status]) for s, row in zip(others, _statement_rows(found, others), strict=True)]
        caption = "Words that the story ties to somebody without telling that they were said; no count has them"
        summary = f"Not said, asked about, supposed or still to come ({len(rows)})"
        shown += fold(summary, table(caption, (*columns, "said?"), rows))
    return Piece(shown, rows=rows_of(found, "with_text", "statements")) if shown else Piece()


def _statement_rows(found: Analysis, rows: Iterable[Statement]) -> Iterator[tuple[object, ...]]:
    labels = source_labels(found.rows.said)
    for s in rows:
        number = s.statement.removeprefix("s")
        inside = (
            Markup(' <span class="role">in <a href="#row-{}">{}</a></span>').format(
                s.parent, s.parent.removeprefix("s")
            )
            if s.parent
            else ""
        )
        stance = Markup('<span class="role">{}</span>').format(_STANCES[s.cue_stance]) if s.cue_stance else ""
        via = Markup('<span class="role">via {}</span>').format(text(s.via)) if s.via else ""
        doubt = "" if s.confidence >= DOUBTFUL_BELOW else Markup('<span class="role">less sure</span>')
        yield (
            Markup('<a id="row-{}" href="#{}">{}</a>{}').format(s.statement, s.statement, number, inside),
            excerpt(found.document, s.start, s.end, width=0),
            text(labels.get(s.statement) or s.speaker or s.speaker_text or NOT_GIVEN) + via + doubt,
            text(s.cue or "goes on") + stance,
            how(s),
            s.channel,
        )
