"""Who says what (statements), what kind of source each has, the table of sources, and their shares of the story."""

from analysis.measures.attribution.classify import classify
from analysis.measures.attribution.shares import (
    GROUPINGS,
    NOT_GIVEN,
    NOT_RESOLVED,
    Grouping,
    Share,
    StoryShare,
    count_words,
    shares,
    story_shares,
    unheard,
    variants,
)
from analysis.measures.attribution.source_names import by_own_column, by_source, grouping, source_names
from analysis.measures.attribution.source_table import find_sources
from analysis.measures.attribution.statements import DOUBTFUL_BELOW, find_statements, voices
from analysis.tables import Piece, Source, Statement

__all__ = [
    "DOUBTFUL_BELOW",
    "GROUPINGS",
    "NOT_GIVEN",
    "NOT_RESOLVED",
    "Grouping",
    "Piece",
    "Share",
    "Source",
    "Statement",
    "StoryShare",
    "by_own_column",
    "by_source",
    "classify",
    "count_words",
    "find_sources",
    "find_statements",
    "grouping",
    "shares",
    "source_names",
    "story_shares",
    "unheard",
    "variants",
    "voices",
]
