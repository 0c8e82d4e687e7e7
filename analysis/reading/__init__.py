"""Bytes -> Article."""

from analysis.reading.pasted import read
from analysis.reading.plain import read_text

__all__ = ["read", "read_text"]
