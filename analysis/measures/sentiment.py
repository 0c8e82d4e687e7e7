"""Tone: what NLTK's VADER (Hutto & Gilbert 2014) counts in each sentence, and by which words.

VADER adds up the valences of listed words. It does not know what a sentence says: "security" counts +1.4 also
where somebody worries about it. So tone is a column, never a finding.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from string import punctuation
from typing import NamedTuple

import vaderSentiment

from analysis.language import Document
from analysis.language.document import WORD
from analysis.light_imports import left_out
from analysis.tables import SentenceTone

with left_out("scipy", "sklearn"):
    import nltk
    from nltk.sentiment.vader import SentimentIntensityAnalyzer, SentiText, VaderConstants

#: VADER passes over tokens of one character.
_TOKEN = re.compile(r"\S\S+")
_CAPITALISED = re.compile(r"[A-Z]\w*")


class Mover(NamedTuple):
    """A listed word: its place, its ``valence`` in the list (-4 to 4), and as it ``counted`` in its sentence."""

    start: int
    end: int
    word: str
    valence: float
    counted: float
    sentence: int


class _Vader(SentimentIntensityAnalyzer):
    """NLTK's analyzer and its scores, in less than half the time.

    It tries all its 17 punctuation marks on every word; those that a text lacks cannot change a word of it.
    """

    def compound(self, text: str) -> float:
        """Return the sum of a text's valences, brought between -1 and 1; a text without listed words has none."""
        words, listed = text.lower().split(), self.lexicon.keys()
        if listed.isdisjoint(words) and listed.isdisjoint([word.strip(punctuation) for word in words]):
            return 0.0
        self.constants.PUNC_LIST = _marks(text)
        return float(self.polarity_scores(text)["compound"])

    def read(self, text: str) -> SentiText:
        """Return the words of a text as the analyzer sees them."""
        return SentiText(text, _marks(text), self.constants.REGEX_REMOVE_PUNCTUATION)


def _marks(text: str) -> list[str]:
    return [mark for mark in VaderConstants.PUNC_LIST if mark in text]


@lru_cache(8)
def _vader(without: frozenset[str]) -> _Vader:
    """Return the analyzer with its list, some words left out.

    The list comes with the package vaderSentiment, so nothing is downloaded.
    """
    folder = str(Path(vaderSentiment.__file__).parent)
    if folder not in nltk.data.path:
        nltk.data.path.append(folder)
    vader = _Vader("vader_lexicon.txt")
    vader.lexicon = {word: valence for word, valence in vader.lexicon.items() if word not in without}
    return vader


def sentences(
    document: Document, *, names: Iterable[tuple[int, int]] = (), without: Collection[str] = ()
) -> Iterator[SentenceTone]:
    """Yield each sentence with its words and its tone: VADER's compound score, -1 to 1.

    The words inside quotation marks and the others are also scored apart, without the marks. The whole is scored
    as printed: VADER takes one mark off a word, so that it misses 'terrible."' there, and finds it inside.
    ``names`` are the spans of actors' names, (start, end), whose words have no tone: 'Freedom Party'. The words in
    ``without``, lower case, are taken off VADER's list first.
    """
    vader = _vader(frozenset(without))
    text = _without_names(document.text, names)
    quoted = [(mark.inner_start, mark.inner_end) for mark in document.quotations if mark.depth == 1]
    ends = [end for _, end in quoted]
    for sentence in document.sentences:
        start, end = sentence.start, sentence.end
        parts = _parted(text, start, end, quoted[bisect_left(ends, start) :])
        block = document.block_of(sentence).kind
        yield SentenceTone(sentence.index, block, start, end, *_counted(vader, text[start:end], *parts))


def _without_names(text: str, names: Iterable[tuple[int, int]]) -> str:
    """Return a text of the same length with an x for each letter of the names' capitalised words."""
    pieces: list[str] = []
    done = 0
    for start, end in sorted(names):
        pieces += (text[done:start], _CAPITALISED.sub(_crossed_out, text[max(start, done) : end]))
        done = max(done, end)
    return "".join((*pieces, text[done:]))


def _crossed_out(word: re.Match[str]) -> str:
    return "".join("X" if letter.isupper() else "x" for letter in word.group())


def _counted(
    vader: _Vader, whole: str, inside: str, outside: str
) -> tuple[int, int, float, float | None, float | None]:
    """Return a sentence's words and quoted words, and the tone of the whole, of the quoted and of the other words."""
    words, quoted_words, tone = len(WORD.findall(whole)), len(WORD.findall(inside)), vader.compound(whole)
    if not quoted_words:
        return words, 0, tone, None, tone if words else None
    unquoted = vader.compound(outside) if words > quoted_words else None
    return words, quoted_words, tone, vader.compound(inside), unquoted


def _parted(text: str, start: int, end: int, quoted: list[tuple[int, int]]) -> tuple[str, str]:
    """Return the text inside and outside quotation marks between two offsets."""
    inside, outside, done = [], [], start
    for opened, closed in quoted:
        if opened >= end:
            break
        inside.append(text[max(start, opened) : min(end, closed)])
        outside.append(text[done : max(start, opened)])
        done = closed
    return " ".join(inside), " ".join((*outside, text[done:end]))


def movers(document: Document, *, names: Iterable[tuple[int, int]] = ()) -> Iterator[Mover]:
    """Yield the words that VADER moved by, in text order; none of the spans of actors' ``names``, (start, end).

    ``counted`` is the valence after the rules on negation, degree, capitals and idioms; the weighing around
    'but' and for exclamation marks concerns the sentence, and comes on top.
    """
    vader = _vader(frozenset())
    text = _without_names(document.text, names)
    for sentence in document.sentences:
        whole = text[sentence.start : sentence.end]
        read = vader.read(whole)
        for place, match in enumerate(_TOKEN.finditer(whole)):
            word = read.words_and_emoticons[place]
            if word.lower() not in vader.lexicon or word.lower() in VaderConstants.BOOSTER_DICT:
                continue
            first = read.words_and_emoticons.index(word)
            counted = vader.sentiment_valence(0, read, word, first, [])[0]
            start = sentence.start + match.start() + match.group().find(word)
            yield Mover(start, start + len(word), word, vader.lexicon[word.lower()], round(counted, 4), sentence.index)
