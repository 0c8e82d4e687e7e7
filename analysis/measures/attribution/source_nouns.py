"""The nouns that say what a source is: entries of `source_nouns.csv`, found in a text.

An entry is looked up in the singular, the longest first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from analysis import lexicons
from analysis.entities.people import is_scholar
from analysis.language.document import WORD

#: Words of the longest entry.
LONGEST = 4
_IRREGULAR = {"men": "man", "women": "woman", "children": "child", "wives": "wife", "media": "media"}


@dataclass(frozen=True, slots=True)
class Noun:
    """An entry of ``source_nouns.csv``: what its first lines say."""

    form: str | None
    sector: str
    anonymous: bool
    by_body: bool


#: What the list says of nobody by name: an entomologist, a neuroscientist.
_SCHOLAR = Noun("person", "expert", anonymous=False, by_body=False)


def counters() -> frozenset[str]:
    """Return the words that count other words: in 'one of the officials' the noun is 'officials'."""
    return lexicons.words_of("speaker_words", "counter")


@cache
def entries() -> dict[tuple[str, ...], Noun]:
    """Return the list's entries by their words."""
    return {
        tuple(words_of(row["term"])): Noun(
            row["form"] or None, row["sector"], row["naming"] == "anonymous", row["by_body"] == "yes"
        )
        for row in lexicons.builtin("source_nouns").rows
    }


def words_of(text: str) -> list[str]:
    """Return a text's words, lower case, without a possessive ending."""
    return [word.removesuffix("'s").removesuffix("’s") or word for word in WORD.findall(text.lower())]


def noun_at(words: Sequence[str], end: int) -> tuple[int, Noun] | None:
    """Return the longest entry that ends before word ``end``, in the singular or plural, and where it starts."""
    for start in range(max(0, end - LONGEST), end):
        for last in _singulars(words[end - 1]):
            found = entries().get((*words[start : end - 1], last))
            if found:
                return start, found
    if end and is_scholar(_singulars(words[end - 1])[-1]):
        return end - 1, _SCHOLAR
    return None


@cache
def _singulars(word: str) -> tuple[str, ...]:
    """Return the word and what it may be the plural of."""
    return (word, *_stems(word))


def _stems(word: str) -> Iterator[str]:
    if word in _IRREGULAR:
        yield _IRREGULAR[word]
    if word.endswith(("men", "women")) and len(word) > 5:
        yield word.removesuffix("en") + "an"
    if word.endswith("ies"):
        yield word[:-3] + "y"
    if word.endswith("es"):
        yield word[:-2]
    if word.endswith("s") and not word.endswith("ss"):
        yield word[:-1]
