"""Examples of rules: the word that a rule decides of is printed in capitals."""

from __future__ import annotations

import re

from spacy.tokens import Token

import analysis
from analysis.language import parse
from analysis.tables import Portrayal

#: A word in capitals; 'NATO' is a name.
CAPITALS = re.compile(r"\b(?!NATO\b)[A-Z]{2,}\b")


def marked(example: str) -> tuple[str, int]:
    """Return an example with its marked word in small letters, and where that word begins."""
    word = next(CAPITALS.finditer(example))
    return example[: word.start()] + word.group().lower() + example[word.end() :], word.start()


def marked_word(example: str) -> Token:
    """Return an example's marked word in the parse."""
    text, start = marked(example)
    return next(token for token in parse(analysis.read_text(text)).doc if token.idx == start)


def portrayals(text: str) -> list[Portrayal]:
    """Return what a text tells of its actors."""
    return analysis.analyse(analysis.read_text(text)).rows.portrayals
