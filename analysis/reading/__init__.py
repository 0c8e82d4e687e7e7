"""Bytes -> Article."""

from analysis.reading.body_text import read_text
from analysis.reading.pasted import read

__all__ = ["read", "read_text"]
