"""Who speaks: what kind of source each statement has, the table of sources, and their shares of the story."""

from analysis.measures.sources.classify import classify
from analysis.measures.sources.names import by_own_column, by_source, grouping, source_names
from analysis.measures.sources.shares import (
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
from analysis.measures.sources.table import find_sources
from analysis.tables import Source, Statement

__all__ = [
    "GROUPINGS",
    "NOT_GIVEN",
    "NOT_RESOLVED",
    "Grouping",
    "Share",
    "Source",
    "Statement",
    "StoryShare",
    "by_own_column",
    "by_source",
    "classify",
    "count_words",
    "find_sources",
    "grouping",
    "shares",
    "source_names",
    "story_shares",
    "unheard",
    "variants",
]
