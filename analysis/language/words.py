"""The words of a text, in one form for all that count, rank and look up words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from spacy.lang.en.stop_words import STOP_WORDS
from spacy.tokens import Doc

from analysis.article import STORY
from analysis.language.document import TITLES, Document
from analysis.language.numbers import ungrouped

#: Marks that join what is before and behind them to one word.
_INNER_MARKS = frozenset("-/&")
#: What the parse cuts off "won't" and "can't".
_NEGATIONS = frozenset(("n't", "n’t"))
_PARTS = re.compile(r"[-/&]")
_EMPTY = STOP_WORDS | {title.lower() for title in TITLES}


class Words(NamedTuple):
    """A sentence's words: the form each is counted under, its part of speech, and its place among words and marks."""

    terms: list[str]
    tags: list[str]
    places: list[int]


def story_sentences(document: Document) -> Iterator[Words]:
    """Yield the words of each sentence of the story: title, dek, headings and paragraphs.

    A word starts with a letter or digit; marks and "'s" do not. A word with marks inside is one word, whatever the
    parse cuts it into ('anti-war', "won't"). Each form is looked at once, not at all its tokens.
    """
    terms, tags, places = _words(document.doc)
    for sentence in document.sentences:
        if document.block_of(sentence).kind in STORY:
            tokens = [token for token in range(sentence.first, sentence.last) if terms[token]]
            yield Words([terms[t] for t in tokens], [tags[t] for t in tokens], [places[t] for t in tokens])


def _words(doc: Doc) -> tuple[list[str], list[str], list[int]]:
    """Return for each token the term that starts with it ('' for a mark), its part of speech, and its place."""
    if not len(doc):
        return [], [], []
    strings = doc.vocab.strings
    forms, tags, spaces = doc.to_array(["ORTH", "POS", "SPACY"]).T
    printed = {form: strings[form] for form in set(forms.tolist())}
    terms = {form: term_of(text) if text[0].isalnum() else "" for form, text in printed.items()}
    names = {tag: strings[tag] for tag in set(tags.tolist())}
    whole, named = [terms[form] for form in forms.tolist()], [names[tag] for tag in tags.tolist()]
    goes_on = _goes_on(forms, spaces, printed)
    first = 0
    for token in np.flatnonzero(goes_on).tolist():
        first = first if goes_on[token - 1] else token - 1
        whole[first], whole[token] = term_of(whole[first] + printed[int(forms[token])]), ""
        named[first] = named[token]
    return whole, named, (np.arange(len(forms)) - np.cumsum(goes_on)).tolist()


def _goes_on(forms: np.ndarray, spaces: np.ndarray, printed: Mapping[int, str]) -> np.ndarray:
    """Say for each token whether it goes on the word before it: '-' and 'war' in 'anti-war', "n't" in "won't"."""
    known = forms.dtype.type
    letters = np.isin(forms, np.array([form for form, text in printed.items() if text[0].isalnum()], known))
    marks = np.isin(forms, np.array([form for form, text in printed.items() if text in _INNER_MARKS], known))
    negations = np.isin(forms, np.array([form for form, text in printed.items() if text.lower() in _NEGATIONS], known))
    close = np.append(False, spaces[:-1] == 0)
    before, after = np.append(False, letters[:-1]), np.append(letters[1:] & close[1:], False)
    mark_inside = marks & close & before & after
    behind_mark = np.append(False, mark_inside[:-1])
    return mark_inside | behind_mark | (close & before & (letters | negations))


@lru_cache(2**16)
def term_of(text: str) -> str:
    """Return the form under which a word is counted: lower case, numbers without grouping.

    Capitals stay where they tell an acronym from a common word: 'US' is not 'us'.
    """
    lower = text.lower()
    if text.isupper() and lower in STOP_WORDS and len(text) > 1:
        return text
    if lower.endswith(".") and "&" in lower:  # the parse leaves a sentence's full stop on 'R&D'
        return lower[:-1]
    return ungrouped(lower)


def is_content(term: str) -> bool:
    """Say whether a term is a content word: more than one character, no number, title ('mr.'), stop word or "won't"."""
    if len(term) < 2 or term in _EMPTY or term.isdigit() or term.endswith(("n't", "n’t")):
        return False
    return term.isalnum() or not _EMPTY.issuperset(_PARTS.split(term))
