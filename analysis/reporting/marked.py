"""The article's own text with its statements and actors marked, each mark linked to its row."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import NamedTuple

from markupsafe import Markup

from analysis.article import STORY, Block
from analysis.findings import Analysis
from analysis.measures.attribution import once, source_labels, together
from analysis.reporting.colours import line_class, sides
from analysis.reporting.html import Span, amount, anchor, joined, text
from analysis.tables import SAID, Statement
from analysis.tables import Piece as StatementPiece

#: The kinds of statement in a reader's words.
KINDS = {"direct": "quoted", "mixed": "partly quoted", "indirect": "paraphrased"}
#: How a turn, a letter or a post has them, where no marks do.
_OWN = "in their own words"
#: What the story tells of words that were not said.
UNSAID = {
    "denied": "not said",
    "questioned": "asked about",
    "supposed": "only supposed",
    "expected": "still to come",
}
#: Heading levels follow the page: its sections are h2.
_TAGS = {"title": "h3", "heading": "h4", "paragraph": "p", "dek": "p"}


class _Statement(NamedTuple):
    """How a statement looks: its side's line, its tone, who says it, how, and whether they did."""

    side: int
    tone: str
    says: str
    how: str
    status: str


class Stretch(NamedTuple):
    """Characters that belong to a statement, an actor's name, or a sentence, by its name."""

    start: int
    end: int
    name: str


class _Stretches:
    """Stretches in text order, asked which of them overlap a part of the text."""

    def __init__(self, stretches: Sequence[Stretch]) -> None:
        self._stretches = stretches
        self._starts = [stretch.start for stretch in stretches]
        #: How far the stretches up to each one reach.
        self._reach = list(accumulate((stretch.end for stretch in stretches), max))

    def within(self, start: int, end: int) -> list[Stretch]:
        """Return the stretches that have a character in common with the text from ``start`` to ``end``."""
        first, last = bisect_right(self._reach, start), bisect_left(self._starts, end)
        return [stretch for stretch in self._stretches[first:last] if stretch.end > start]


@dataclass
class _Marks:
    """What lies where, and which statements have been given their anchor."""

    statements: dict[str, _Statement]
    pieces: _Stretches
    mentions: _Stretches
    sentences: _Stretches
    anchored: set[str] = field(default_factory=set)


def marked_article(found: Analysis) -> Markup:
    """Return the whole text as it stands, the story first, then the other lines of the page with what they are.

    Sentences have the anchors ``n0``, ``n1`` and so on, statements their id.
    """
    article, shown, marks = found.article, found.document.shown, _marks(found)
    # the title that `read_text` is given is behind the text
    blocks = sorted(article.blocks_of(*STORY), key=lambda block: block.kind != "title")
    story = joined(_block(shown, block, marks) for block in blocks)
    others = [block for block in article.blocks if block.kind not in STORY]
    rest = joined(
        Markup("<li><span>{}</span> {}</li>").format(block.kind, _inline(shown, block, marks)) for block in others
    )
    rest = Markup(
        '<details class="rest"><summary>{} of the page outside the story</summary><ul>{}</ul></details>'
    ).format(amount(len(others), "line"), rest)
    return Markup('<article lang="en">{}</article>{}').format(story, rest if others else "")


def _marks(found: Analysis) -> _Marks:
    places, labels = sides(found), source_labels(found.rows.said)
    side_of = together(found.rows.statements, lambda statement: statement.side or "")
    listed = {actor.actor for actor in found.rows.actors if actor.mentions}
    looks = {
        s.statement: _Statement(
            places.get(side_of(s), 0), tone(s), labels.get(s.statement, s.speaker or ""), how(s), s.status
        )
        for s in once(found.rows.statements)
    }
    return _Marks(
        looks,
        _Stretches(
            [
                piece
                for piece in gathered(found.rows.statement_spans, found.article.text)
                if piece.name in looks and found.document.in_story(piece.start)
            ]
        ),
        _Stretches([Stretch(m.start, m.end, m.actor) for m in found.rows.mentions if m.actor in listed]),
        _Stretches([Stretch(s.start, s.end, f"n{s.index}") for s in found.document.sentences]),
    )


def tone(statement: Statement) -> str:
    """Return the kind in whose tone a statement is drawn: what its layout sets apart is as good as quoted."""
    return "direct" if statement.layout else statement.kind


def how(statement: Statement) -> str:
    """Return a statement's kind in a reader's words."""
    return _OWN if statement.layout else KINDS[statement.kind]


def gathered(pieces: Iterable[StatementPiece], whole: str) -> list[Stretch]:
    """Return the pieces of statements in text order, those of one statement with only white space between as one."""
    last: dict[str, Stretch] = {}
    stretches: list[Stretch] = []
    for piece in sorted(pieces, key=lambda piece: (piece.start, -piece.end)):
        before = last.get(piece.statement)
        if before and not whole[before.end : piece.start].strip():
            stretches.remove(before)
            last[piece.statement] = Stretch(before.start, piece.end, piece.statement)
        else:
            last[piece.statement] = Stretch(piece.start, piece.end, piece.statement)
        stretches.append(last[piece.statement])
    return sorted(stretches, key=lambda stretch: (stretch.start, -stretch.end))


def _block(whole: str, block: Block, marks: _Marks) -> Markup:
    tag = Markup(_TAGS[block.kind])
    return Markup('<{} class="{}">{}</{}>').format(tag, block.kind, _inline(whole, block, marks), tag)


def _inline(whole: str, block: Block, marks: _Marks) -> Markup:
    """Return a block's text, sentence by sentence."""
    parts: list[str] = []
    done = block.start
    for sentence in marks.sentences.within(block.start, block.end):
        parts.append(text(whole[done : sentence.start]))
        inner = _marked(whole, sentence.start, sentence.end, marks)
        parts.append(Markup('<span id="{}">{}</span>').format(sentence.name, inner))
        done = sentence.end
    return joined([*parts, text(whole[done : block.end])])


def _marked(whole: str, start: int, end: int, marks: _Marks) -> Markup:
    """Return a sentence cut wherever a mark begins or ends, each cut inside the marks that cover it."""
    pieces, mentions = marks.pieces.within(start, end), marks.mentions.within(start, end)
    edges = {edge for stretch in (*pieces, *mentions) for edge in stretch[:2]} | {start, end}
    cuts = sorted(edge for edge in edges if start <= edge <= end)
    return joined(_cut(whole, span, pieces, mentions, marks) for span in pairwise(cuts))


def _cut(whole: str, span: Span, pieces: list[Stretch], mentions: list[Stretch], marks: _Marks) -> Markup:
    """Return one stretch inside what covers it: the name innermost, the outermost statement outermost.

    Links cannot stand in links: a name is one, else the innermost statement is.
    """
    start, end = span
    shown, linked = text(whole[start:end]), False
    for mention in mentions:
        if mention.start <= start and end <= mention.end and not linked:
            shown = Markup('<a class="actor" href="#{}">{}</a>').format(anchor("actor", mention.name), shown)
            linked = True
    covering = [piece.name for piece in pieces if piece.start <= start and end <= piece.end]
    for depth, name in reversed(list(enumerate(covering))):
        shown = _said(name, shown, marks, inner=depth > 0, link=not linked)
        linked = True
    return shown


def _said(name: str, shown: Markup, marks: _Marks, *, inner: bool, link: bool) -> Markup:
    statement = marks.statements[name]
    own_id = Markup("") if name in marks.anchored else Markup(' id="{}"').format(name)
    marks.anchored.add(name)
    look = f"said {line_class(statement.side)} {statement.tone}{' inner' if inner else ''}"
    about = f"{statement.says}, {statement.how}"
    if statement.status != SAID:
        look, about = "unsaid", f"{statement.says}, {UNSAID[statement.status]}".removeprefix(", ")
    if link:
        return Markup('<a class="{}"{} href="#row-{}" title="{}">{}</a>').format(look, own_id, name, about, shown)
    return Markup('<span class="{}"{}>{}</span>').format(look, own_id, shown)


def key(found: Analysis) -> Markup:
    """Return which line is which side's, and what the tint means."""
    return Markup('<p class="legend">{}</p>').format(joined(_keys(found), " "))


def _keys(found: Analysis) -> Iterator[Markup]:
    heard = {statement.side for statement in found.rows.said}
    for side, place in sides(found).items():
        if side in heard:
            yield Markup('<span><i class="said {}">{}</i></span>').format(line_class(place), text(side))
    if heard - set(sides(found)):
        whose = "no side given" if heard & set(sides(found)) else "a source’s words"
        yield Markup('<span><i class="said {}">{}</i></span>').format(line_class(0), whose)
    if heard:
        yield Markup('<span><i class="said direct side-0">tinted</i>: direct quotation</span>')
    if len(found.rows.said) < len(found.rows.statements):
        yield Markup(
            '<span><i class="unsaid">finely dotted</i>: not said, asked about, supposed or still to come</span>'
        )
