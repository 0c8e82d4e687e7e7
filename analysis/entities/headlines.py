"""Headlines in title case or capitals: which sentences they are, and their words as running text would print them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from analysis.entities.gazetteer import Reading, recased
from analysis.language.document import Document, Sentence
from analysis.language.title_case import is_title_case

#: Words that a headline in capitals makes look like a state or a body.
_PRONOUNS = {"US": "United States", "WHO": "World Health Organization"}


#: What a running sentence ends with.
STOPS = frozenset({".", "!", "?", "”", '"'})


#: A line shorter than this, in characters, is broken on purpose. By hand: no column of print is as narrow.
SHORT_LINE = 30


def headlines(document: Document) -> list[tuple[int, int]]:
    """Return the token bounds of sentences in title case or in capitals, where a capital says nothing of a word."""
    bounds = []
    for sentence in document.sentences:
        span = document.span(sentence)
        is_line = len(span) >= 3 and span[-1].text not in STOPS and not _is_signature(document, sentence)
        if is_line and is_title_case(token.text for token in span):
            bounds.append((sentence.first, sentence.last))
    return bounds


def _is_signature(document: Document, sentence: Sentence) -> bool:
    """Say whether a sentence is a paragraph of short lines: a name, and below it the town."""
    first, *others = document.text[sentence.start : sentence.end].split("\n")
    return document.block_of(sentence).kind == "paragraph" and bool(others) and len(first) <= SHORT_LINE


def in_capitals(doc: Doc, first: int, last: int) -> bool:
    """Say whether a stretch is set in capitals throughout."""
    return all(token.is_upper for token in doc[first:last] if len(token) > 1 and token.is_alpha)


def readable(document: Document, printed: Sequence[str], shouted: Iterable[tuple[int, int]]) -> list[str]:
    """Return the words, those of headlines in capitals, and a dateline's, as they would stand elsewhere.

    'US' in capitals is the state where the running text speaks of it, else the pronoun.
    """
    doc, words = document.doc, list(printed)
    for sentence in document.sentences:
        if len(words[sentence.first]) > 3:
            words[sentence.first] = recased(words[sentence.first])
    capitals = [(first, last) for first, last in shouted if in_capitals(doc, first, last)]
    for first, last in capitals:
        words[first:last] = [recased(word) for word in words[first:last]]
    doubtful = [i for first, last in capitals for i in range(first, last) if words[i] in _PRONOUNS]
    if doubtful:
        running = Reading([word for i, word in enumerate(words) if i not in set(doubtful)])
        for i in doubtful:
            if not running.speaks_of(_PRONOUNS[words[i]]):
                words[i] = words[i].lower()
    return words
