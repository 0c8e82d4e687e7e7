"""The words of a term, cut as the parse cuts a text's, and how each matches.

The tokenizer parts "don't" and 'war/conflict' and keeps 'R&D' and '9/11' whole; it does both alike in a list and in a
text, so that a term is found as it is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from spacy.tokens import Token

from analysis.errors import LexiconError
from analysis.language import model
from analysis.lexicons.terms import Term

_WILDCARD = re.compile(r"[*?]")
_OF_WILDCARDS = {"*": ".*", "?": "."}
#: How a word may be printed where a term does not say: 'Mr.' is one word to the tokenizer, 'mr.' is two.
_SPELLINGS = (str.lower, str.title, str.capitalize)
#: A term may be the start or the end of a word with a mark inside: 'anti-', '-gate'.
_OPEN_END, _OPEN_START = re.compile(r"\w[-/&]$"), re.compile(r"^[-/&]\w")


def cuts(term: Term) -> list[tuple[str, ...]]:
    """Return the words of a term in each way that a text's may be cut: with either apostrophe, with a capital or none.

    Words are in lower case unless written in capitals. Raises `LexiconError`, naming file and line, for a term that
    no text is cut into, whatever its words.
    """
    written = " ".join(term.term.split()).replace("’", "'")
    if _is_plain(written):
        return [tuple(map(_folded, written.split()))]
    found = {tuple(map(_folded, words)) for words in _printed(written)}
    if not any(part.isupper() for part in written.split()):
        found |= {tuple(map(str.lower, words)) for spelling in _SPELLINGS for words in _printed(spelling(written))}
    found -= {()}
    if not found:
        raise LexiconError(
            f"{term.term!r} can never be found, for a text is not cut there into words",
            where=term.where,
            do="write the whole word, or a star for its other letters",
        )
    return sorted(found)


def matches(word: str, token: Token) -> bool:
    """Say whether a token is this word of a term: in capitals as printed, else in any form and case."""
    if is_fixed(word):
        return fits_print(word, token.text)
    return word in (token.lower_, token.lemma_.lower())


def is_fixed(word: str) -> bool:
    """Say whether a word is looked for as printed: it is written in capitals or has a wildcard."""
    return word.isupper() or bool(_WILDCARD.search(word))


def fits_print(word: str, printed: str) -> bool:
    """Say whether a printed word is a word in capitals, or its plural ('MPs'), or what a word with wildcards allows."""
    if _WILDCARD.search(word):
        return bool(_pattern(word).fullmatch(printed if word.isupper() else printed.lower()))
    return not word.isupper() or printed in (word, f"{word}s")


def stem_of(word: str) -> str:
    """Return what is before a word's first wildcard, in lower case."""
    return _WILDCARD.split(word, maxsplit=1)[0].lower()


@lru_cache(4096)
def _pattern(word: str) -> re.Pattern[str]:
    return re.compile("".join(_OF_WILDCARDS.get(letter) or re.escape(letter) for letter in word))


def _is_plain(text: str) -> bool:
    """Say whether the tokenizer parts a text at its spaces only."""
    tokenizer: Any = model.load().tokenizer
    return _WILDCARD.sub("", text).replace(" ", "").isalpha() and not any(
        word in tokenizer.rules for word in text.split()
    )


def _printed(text: str) -> Iterator[tuple[str, ...]]:
    """Yield a text's words with either apostrophe, and before a full stop, if the tokenizer leaves it on: 'R&D.'."""
    for spelled in (text, text.replace("'", "’")):
        yield (words := _tokens(spelled))
        if words and not spelled.endswith(".") and (stopped := _tokens(f"{spelled}."))[-1:] != (".",):
            yield stopped


def _tokens(text: str) -> tuple[str, ...]:
    """Return a text's words as the tokenizer cuts them inside a sentence; none if it does not cut where the text ends.

    A wildcard is cut as a letter is.
    """
    before = "q" if _OPEN_START.search(text) else "so "
    after = "q" if _OPEN_END.search(text) else " so"
    tokens = model.load().tokenizer(before + _WILDCARD.sub("q", text) + after)
    inside = tokens.char_span(len(before), len(before) + len(text))
    return tuple(text[token.idx - len(before) :][: len(token)] for token in inside or ())


def _folded(word: str) -> str:
    return word if word.isupper() else word.lower()
