"""Who says what: marks, then cues on the parse, then bounds, then speakers."""

from analysis.measures.quotes.statements import find_statements
from analysis.measures.quotes.voices import voices
from analysis.tables import Piece, Statement

__all__ = ["Piece", "Statement", "find_statements", "voices"]
