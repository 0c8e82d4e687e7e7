"""Word lists, gazetteer and trained weights: CSV files, one loader for ours and the user's, and the checks of ours."""

from analysis.lexicons.loader import Lexicon, load, unique
from analysis.lexicons.shipped import builtin, words_of

__all__ = ["Lexicon", "builtin", "load", "unique", "words_of"]
