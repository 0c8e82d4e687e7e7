"""Article -> Document: the parse, with sentences that stay inside their blocks."""

from analysis.language.document import Document, Sentence, parse

__all__ = ["Document", "Sentence", "parse"]
