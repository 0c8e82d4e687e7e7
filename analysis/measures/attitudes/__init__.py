"""Sentiment toward an actor: what a sentence implies about it, by linear weights over readable features."""

from analysis.measures.attitudes.attitudes import Answer, answer, find_attitudes
from analysis.measures.attitudes.clear_attitudes import clear_attitudes

__all__ = ["Answer", "answer", "clear_attitudes", "find_attitudes"]
