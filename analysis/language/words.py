"""The words of a text, in one form for all that count, rank and look up words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from spacy.lang.en.stop_words import STOP_WORDS
from spacy.tokens import Doc

from analysis.article import STORY
from analysis.language.document import TITLES, Document
from analysis.language.numbers import ungrouped

_EMPTY = STOP_WORDS | {title.lower() for title in TITLES}


class Words(NamedTuple):
    """A sentence's words: the form each is counted under, its part of speech, and its token's place in the document."""

    terms: list[str]
    tags: list[str]
    places: list[int]


def story_sentences(document: Document) -> Iterator[Words]:
    """Yield the words of each sentence of the story: title, dek, headings and paragraphs.

    A word starts with a letter or digit; marks and "'s" do not. Each form is looked at once, not at all its tokens.
    """
    terms, tags = _terms_and_tags(document.doc)
    for sentence in document.sentences:
        if document.block_of(sentence).kind in STORY:
            places = [place for place in range(sentence.first, sentence.last) if terms[place]]
            yield Words([terms[place] for place in places], [tags[place] for place in places], places)


def _terms_and_tags(doc: Doc) -> tuple[list[str], list[str]]:
    """Return each token's term ('' for a mark) and part of speech."""
    if not len(doc):
        return [], []
    strings = doc.vocab.strings
    forms, tags = doc.to_array(["ORTH", "POS"]).T.tolist()
    printed = {form: strings[form] for form in set(forms)}
    terms = {form: term_of(text) if text[0].isalnum() else "" for form, text in printed.items()}
    names = {tag: strings[tag] for tag in set(tags)}
    return [terms[form] for form in forms], [names[tag] for tag in tags]


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
