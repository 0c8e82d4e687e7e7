"""The words of a text, in one form for all that count, rank and look up words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from spacy.lang.en.stop_words import STOP_WORDS
from spacy.tokens import Token

from analysis.article import STORY
from analysis.language.document import TITLES, Document
from analysis.language.numbers import ungrouped

_EMPTY = STOP_WORDS | {title.lower() for title in TITLES}


def story_sentences(document: Document) -> Iterator[list[Token]]:
    """Yield the words of each sentence of the story: title, dek, headings and paragraphs."""
    for sentence in document.sentences:
        if document.block_of(sentence).kind in STORY:
            yield list(only_words(document.span(sentence)))


def only_words(tokens: Iterable[Token]) -> Iterator[Token]:
    """Yield the tokens that start with a letter or digit; marks and "'s" do not."""
    return (token for token in tokens if token.text[0].isalnum())


@lru_cache(2**16)
def term_of(text: str) -> str:
    """Return the form under which a word is counted: lower case, numbers without grouping.

    Capitals stay where they tell an acronym from a common word: 'US' is not 'us'.
    """
    lower = text.lower()
    if text.isupper() and lower in STOP_WORDS and len(text) > 1:
        return text
    return ungrouped(lower)


def is_content(term: str) -> bool:
    """Say whether a term is a content word: more than one character, no number, title ('mr.') or stop word."""
    return len(term) > 1 and term not in _EMPTY and not term.isdigit()
