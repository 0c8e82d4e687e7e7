"""Who says what: marks, then cues on the parse, then bounds, then speakers."""

from analysis.measures.quotes.rows import Attribution, Piece, voices
from analysis.measures.quotes.statements import find_statements

__all__ = ["Attribution", "Piece", "find_statements", "voices"]
