"""The codebook: the tables' ``columns``, the closed ``lists`` of what they hold, and rows as Arrow or pandas."""

from analysis.tables.columns import TABLES, codebook
from analysis.tables.convert import arrow, frame, schema
from analysis.tables.lists import (
    CHANNELS,
    CUE_CLASSES,
    CUE_STANCES,
    FORMS,
    KINDS,
    NAMINGS,
    NARRATOR,
    RELATIONS,
    SECTORS,
    SPEAKER_HOW,
    WORDING_CATEGORIES,
)

__all__ = [
    "CHANNELS",
    "CUE_CLASSES",
    "CUE_STANCES",
    "FORMS",
    "KINDS",
    "NAMINGS",
    "NARRATOR",
    "RELATIONS",
    "SECTORS",
    "SPEAKER_HOW",
    "TABLES",
    "WORDING_CATEGORIES",
    "arrow",
    "codebook",
    "frame",
    "schema",
]
