"""Headlines in title case: which blocks they are, and their words as running text would print them.

A capital says nothing in 'Mayor Slams Council Over Bins', so that the parser takes the verb for part of a name. The
rest of the story tells which of the words are names.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

import numpy as np
from babel import Locale
from spacy.tokens import Doc

from analysis import lexicons
from analysis.article import Article, Block

#: The share of the words of four letters and more that have a capital. By hand.
TITLE_CASE = 0.8
#: A headline without a title block is one of this many first blocks. By hand: a kicker and a dek may come with it.
_FIRST_BLOCKS = 3
#: A story of fewer different words says too little of its headline's. By hand: a sentence and a half.
_LEAST_WORDS = 20
#: A word behind another word or a comma, so that its capital is a name's and not its sentence's.
_CAPITAL_INSIDE = re.compile(r"(?<=[\w,;’'] )[A-Z]\w*")
_LOWER = re.compile(r"\b[a-z]\w*")
_WORD = re.compile(r"\b\w+")
#: What ends a running sentence, and a headline here and there: then all its longer words have a capital.
_STOPS = (".", "!", "?", "”", "’", '"', "'")


def is_title_case(words: Iterable[str], least: float = TITLE_CASE) -> bool:
    """Say whether at least three of the longer words, and at least this share of them, have a capital."""
    longer = [word for word in words if len(word) > 3 and word.isalpha()]
    return len(longer) >= 3 and sum(word[0].isupper() for word in longer) >= least * len(longer)


def words_as_parsed(doc: Doc, article: Article) -> list[str] | None:
    """Return the tokens' texts, a title-case headline's in lower case unless they are names; none without headline."""
    blocks = [block for i, block in enumerate(article.blocks) if _is_headline(article, block, i)]
    if not blocks:
        return None
    story = article.text
    for block in blocks:
        story = story.replace(article.of(block), " ")
    body = _Body(story)
    if len(body.words) < _LEAST_WORDS:
        return None
    offsets, words = doc.to_array("IDX"), [token.text for token in doc]
    for block in blocks:
        first, last = np.searchsorted(offsets, [block.start, block.end]).tolist()
        words[first + 1 : last] = [
            word.lower() if body.is_common(words, i) else word
            for i, word in enumerate(words[first + 1 : last], first + 1)
        ]
    return words


def _is_headline(article: Article, block: Block, place: int) -> bool:
    """Say whether a block is a headline in title case: marked as one, or a line among the first."""
    if block.kind not in ("title", "heading") and not (block.kind == "paragraph" and place < _FIRST_BLOCKS):
        return False
    text = article.of(block)
    if "\n" in text or text.isupper() or text.endswith(":"):
        return False
    least = 1 if text.endswith(_STOPS) else TITLE_CASE
    return is_title_case(_WORD.findall(text), least)


class _Body:
    """The story below its headlines: which words it prints in lower case, and which with a capital of their own."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lower = Counter(_LOWER.findall(text))
        self.capital = Counter(_CAPITAL_INSIDE.findall(text))
        self.words = frozenset(_WORD.findall(text))

    def is_common(self, words: Sequence[str], place: int) -> bool:
        """Say whether a headline's word is no name: the story prints it in lower case, or never, and in no name."""
        word, before = words[place], words[place - 1]
        if not word.istitle() or word == "I" or self.capital[word] > self.lower[word.lower()]:
            return False
        pairs = (f"{before} {word}", " ".join(words[place : place + 2]))
        if any(pair in self.text for pair in pairs if pair.replace(" ", "").isalpha()):
            return False
        if word.lower() in self.lower:
            return True
        return word not in self.words and not self._may_be_new(word, before)

    def _may_be_new(self, word: str, before: str) -> bool:
        """Say whether a word may name what the headline alone names: a state, or somebody by a first name."""
        names = _first_names()
        return word in _places() or word in names or (before in names and before not in self.words)


@cache
def _first_names() -> frozenset[str]:
    """Return the first names that are no function words: 'Will' alone is seldom somebody."""
    function_words = lexicons.words_of("function_words")
    return frozenset(
        name for row in lexicons.builtin("first_names").rows if (name := row["name"]).lower() not in function_words
    )


@cache
def _places() -> frozenset[str]:
    """Return the names of states, bodies and regions."""
    listed = (row["name"] for row in lexicons.builtin("gazetteer").rows)
    return frozenset((*listed, *Locale("en").territories.values()))
