"""What the report notebook calls: open an article, then one call a question."""

from __future__ import annotations

from analysis.findings import Analysis, analyse
from analysis.lexicons import load
from analysis.reading import read
from analysis.reporting.colours import STYLE_SHEET
from analysis.reporting.piece import Piece
from analysis.reporting.sections.frames import frame_tables, frame_words
from analysis.reporting.sections.glance import glance
from analysis.reporting.sections.marked_words import marked_words, repeated, title_against_body, unattributed
from analysis.reporting.sections.method import how_sure, machine, method
from analysis.reporting.sections.overview import card, standing_out
from analysis.reporting.sections.portrayals import acting, side_by_side_verbs, verbs
from analysis.reporting.sections.sources import in_title, kinds_of_source, sources, statements
from analysis.reporting.sections.speaking import how_it_came, named_and_heard, where_heard, who_speaks
from analysis.reporting.sections.text import actors, article
from analysis.reporting.sections.vocabulary import keywords, tone
from analysis.reporting.styled import shown

__all__ = [
    "acting",
    "actors",
    "article",
    "card",
    "frame_tables",
    "frame_words",
    "glance",
    "how_it_came",
    "how_sure",
    "in_title",
    "keywords",
    "kinds_of_source",
    "machine",
    "marked_words",
    "method",
    "named_and_heard",
    "open_article",
    "repeated",
    "shown",
    "side_by_side_verbs",
    "sources",
    "standing_out",
    "statements",
    "style",
    "title_against_body",
    "tone",
    "unattributed",
    "verbs",
    "where_heard",
    "who_speaks",
]


def open_article(
    path: str,
    *,
    outlet: str | None = None,
    zone: str = "Asia/Kolkata",
    day_first: bool | None = None,
    max_chars: int = 1_000_000,
    reference: str | None = None,
    minimum_count: int = 2,
    lexicons: str | None = None,
) -> Analysis:
    """Read an article from a file and take every measure of it; see `analysis.read` and `analysis.analyse`.

    ``lexicons`` names CSV files, divided by commas, with the reader's own words in place of ours: of frames, or,
    where a file has the column category, of wording.
    """
    story = read(path, zone=zone, day_first=day_first, outlet=outlet, max_chars=max_chars)
    return analyse(
        story,
        reference=load(reference, ("term", "count")) if reference else None,
        minimum_count=minimum_count,
        lexicons=[load(name.strip()) for name in lexicons.split(",")] if lexicons else (),
    )


def style() -> Piece:
    """Return the page's style sheet, so that the notebook looks like the page in JupyterLab."""
    return Piece(f"<style>{STYLE_SHEET}</style>")
