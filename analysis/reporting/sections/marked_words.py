"""Wording: the title against the body, marked words by voice, sentences without attribution, and what stands twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from analysis.findings import Analysis
from analysis.measures.framing import place_of
from analysis.measures.headline import TitlePart
from analysis.reporting.html import (
    Span,
    amount,
    at,
    counted,
    fold,
    joined,
    none,
    quiet,
    table,
    terms,
    text,
)
from analysis.reporting.piece import Piece, rows_of
from analysis.reporting.sections.tellers import tellers
from analysis.tables import NARRATOR, WORDING_CATEGORIES, Wording

#: What the words of a category do, for a reader who does not know its name.
DOES = {
    "hedge": "leaves open",
    "factive": "takes as true",
    "implicative": "says by the way what came of it",
    "assertive": "asserts",
    "report verb": "reports",
    "subjective": "judges",
    "booster": "insists",
    "scare quote": "in quotation marks, and nobody’s quotation",
}


def title_against_body(found: Analysis) -> Piece:
    """Return which of the title's actors, verbs and quoted words come back in the body, and who says the quoted."""
    parts = found.title_against_body()
    if not parts:
        return Piece(none("The story has no title, or one that names and quotes nobody."))
    rows = [(_as_printed(part), part.kind, _again(found, part), text(", ".join(part.speakers))) for part in parts]
    columns = ("in the title", "what it is", "in the body", "who says it there")
    shown = table("The title’s actors, verbs and quoted words, in the body", columns, rows, numbers=(2,))
    return Piece(shown, rows=rows_of(found, "title_against_body"))


def _as_printed(part: TitlePart) -> Markup:
    return text(f"‘{part.text}’" if part.kind == "quoted words" else part.text)


def _again(found: Analysis, part: TitlePart) -> Markup:
    if part.kind == "quoted words":
        return counted(len(part.places), found.document, part.places)
    return terms(len(part.places), found.document, part.places)


def marked_words(found: Analysis) -> Piece:
    """Return the marked words by what they do, the narrator's apart from each source's."""
    rows = found.rows.wording
    if not rows:
        return Piece(none("No word of this story is on a list of marked words."))
    lines = [_category(found, name, own) for name, own in _by_category(rows)]
    caption = "Words that may colour the telling, for a second look; one word may do two things"
    shown = table(caption, ("the word", "the narrator’s", "sources’"), lines, numbers=(1,))
    return Piece(shown, rows=rows_of(found, "with_text", "wording"))


def _by_category(rows: Sequence[Wording]) -> Iterator[tuple[str, list[Wording]]]:
    for name in dict.fromkeys((*WORDING_CATEGORIES, *(row.category for row in rows))):
        if own := [row for row in rows if row.category == name]:
            yield name, own


def _category(found: Analysis, name: str, rows: list[Wording]) -> tuple[Markup, ...]:
    names = tellers(found)
    of_source: dict[str, list[Span]] = {}
    for row in rows:
        of_source.setdefault(NARRATOR if row.voice == NARRATOR else names[row.voice], []).append((row.start, row.end))
    narrators = of_source.pop(NARRATOR, [])
    label = Markup('{}<span class="role">{}</span>').format(text(DOES.get(name, name)), text(name))
    said = joined(terms(f"{source} {len(own)}", found.document, own) for source, own in of_source.items())
    return label, terms(len(narrators), found.document, narrators), said


def unattributed(found: Analysis) -> Piece:
    """Return how many of the body's sentences carry no attribution, and which, folded."""
    spans, of = without_attribution(found)
    if not spans:
        return Piece(none("Every sentence of the body carries an attribution."))
    note = quiet("Common knowledge, and what the reporter saw, need no source: the list is no list of faults.")
    lines = (_linked(found, *span) for span in spans)
    shown = Markup('<ol class="places">{}</ol>').format(joined(Markup("<li>{}</li>").format(line) for line in lines))
    shown = fold(f"Sentences of the body without attribution: {len(spans)} of {of}", shown + note)
    return Piece(shown, rows=rows_of(found, "unattributed"))


def without_attribution(found: Analysis) -> tuple[list[Span], int]:
    """Return the body's sentences without attribution, as (start, end), and how many sentences the body has."""
    frame = found.unattributed()
    spans = list(zip(frame["start"].tolist(), frame["end"].tolist(), strict=True))
    return spans, sum(row.block == "paragraph" for row in found.rows.sentences)


def repeated(found: Analysis) -> Piece:
    """Return the runs of words that stand twice in the story, folded."""
    rows, document = found.rows.repetitions, found.document
    if not rows:
        return Piece(none("No long run of words stands twice."))
    place = place_of(document)
    cells = [
        (row.words, _linked(found, row.other_start, row.other_end), place(row.other_start), _to(found, row.start))
        for row in rows
    ]
    shown = table("Runs of words that stand twice", ("how many", "words", "first in the", "again in the"), cells)
    shown = fold(f"{amount(len(rows), 'run')} of words twice in the story", shown)
    return Piece(shown, rows=rows_of(found, "with_text", "repetitions"))


def _linked(found: Analysis, start: int, end: int) -> Markup:
    words = " ".join(found.document.shown[start:end].split())
    return Markup('<a href="{}">{}</a>').format(at(found.document, start), text(words))


def _to(found: Analysis, offset: int) -> Markup:
    return Markup('<a href="{}">{}</a>').format(at(found.document, offset), place_of(found.document)(offset))
