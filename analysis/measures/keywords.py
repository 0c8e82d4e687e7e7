"""Keywords: terms more frequent than in a reference, and the terms that say best what the story is about.

Single words are ranked by log-ratio (Hardie 2014) against the user's counts or wordfreq. Terms of two and three
words have no rate in wordfreq, which would make one up from their words: they are ranked by count and position,
unless the user's counts hold them. G2 (Dunning 1993) is given too: in one article it orders, it does not test.
"""

from __future__ import annotations

import re
from bisect import insort
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf, log, log2, nan, sqrt

import wordfreq
from wordfreq.tokens import tokenize

from analysis.errors import LexiconError
from analysis.language import Document
from analysis.language.words import Words, is_content, story_sentences, term_of
from analysis.lexicons import Lexicon, unique, words_of
from analysis.light_imports import left_out
from analysis.tables import Keyword

with left_out("scipy", "sklearn"):
    from nltk.stem import PorterStemmer

#: Words of story; of fewer, a ranking of terms is said to be largely chance. Set by hand.
FEW_WORDS = 300
MILLION = 1_000_000
#: Words in the longest term shown; three is the default of YAKE, too.
LONGEST = 3
#: Letters a word; longer words weigh no more. Set by hand, as is the next.
LETTERS = 12
#: Factor, 0 to 1, on the weight of a word that is mostly the first of a name.
_LEADING = 0.7
_WORDS_IN = re.compile(r"[^\s/&-]+")
_NAMES_JOINED = re.compile(r"[/-]")
_STEMMER = PorterStemmer()
_NOUNS = frozenset({"NOUN", "PROPN"})
_NOMINAL = _NOUNS | {"ADJ"}


@dataclass(frozen=True)
class Reference:
    """What a story's rates are held against: a name, its number of words, and its counts by term.

    Without counts it is wordfreq, whose rates come from so many words that their exact number hardly matters.
    """

    name: str = "wordfreq"
    size: float = 1e9
    counts: Mapping[str, float] | None = None

    def count(self, term: str) -> float | None:
        """Return how often the reference has a term; nothing for a longer term that it does not list.

        wordfreq takes 'f-16' for two words, and makes its rate up from theirs.
        """
        if self.counts is None:
            several = " " in term or (not term.isalnum() and len(tokenize(term, "en")) > 1)
            return None if several else float(wordfreq.word_frequency(term, "en")) * self.size
        return self.counts.get(term, None if " " in term else 0.0)


WORDFREQ = Reference()


def own_reference(lexicon: Lexicon) -> Reference:
    """Return the user's own counts: a list with the columns ``term`` and ``count``.

    The header's ``# words: N`` says how many words were counted; without it the single words are added up.
    Raises `LexiconError`, with the line, for a row without a term or a count of nothing or more, and for counts that
    are more than the words they come from.
    """
    unique(lexicon, ("term",))
    counts: dict[str, float] = {}
    for row, where in lexicon.placed():
        term, count = " ".join(map(term_of, row.get("term", "").split())), _number(row.get("count", ""))
        if not term or not 0 <= count < inf:
            raise LexiconError("no count for a term", where=where, do="use the columns term,count")
        counts[term] = counts.get(term, 0.0) + count
    stated = _number(lexicon.about.get("words", "").replace(",", ""))
    size = stated if 0 < stated < inf else sum(count for term, count in counts.items() if " " not in term)
    if size <= max(counts.values(), default=0.0):
        raise LexiconError(
            "a term has all the words or more", where=str(lexicon.path), do="state how many were counted: '# words: N'"
        )
    return Reference(lexicon.name, size, counts)


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return nan


def keywords(document: Document, *, reference: Reference = WORDFREQ, minimum: int = 2) -> list[Keyword]:
    """Return the story's terms that occur at least ``minimum`` times: single words, then longer terms.

    Single words come by log-ratio; longer terms by log-ratio where the reference lists them, then by count and
    position. Rates are times per million words; positions run from 0, the first word, to 1, the last.
    """
    sentences = list(story_sentences(document))
    size = sum(len(words.terms) for words in sentences)
    rows = [
        _row(term, len(places), places[0], size, reference)
        for term, places in _terms(sentences).items()
        if len(places) >= minimum
    ]
    return sorted(rows, key=_rank)


def _rank(row: Keyword) -> tuple[bool, float, int, float, str]:
    return row.words > 1 or row.log_ratio is None, -(row.log_ratio or 0.0), -row.count, row.first_position, row.term


def _terms(sentences: Sequence[Words]) -> dict[str, list[int]]:
    """Return the content words and the noun phrases of two and three words, each with its places in the story.

    A phrase that occurs only inside a longer one is left out, whether the longer one is shown or not. Two names that a
    mark joins ('Ukraine-Russia') are counted each where the story has both by themselves, too.
    """
    places: dict[str, list[int]] = {}
    joined: list[tuple[int, list[str]]] = []
    done = 0
    for words in sentences:
        for place, (term, tag) in enumerate(zip(words.terms, words.tags, strict=True), done):
            if is_content(term):
                places.setdefault(term, []).append(place)
            if tag == "PROPN" and len(parts := _NAMES_JOINED.split(term)) > 1:
                joined.append((place, parts))
        for first, last in _phrases(words):
            places.setdefault(" ".join(words.terms[first:last]), []).append(done + first)
        done += len(words.terms)
    for place, names in joined:
        if all(name in places for name in names):
            for name in names:
                insort(places[name], place)
    inner = _parts(places)
    return {term: of_term for term, of_term in places.items() if term.count(" ") < LONGEST and term not in inner}


def _parts(places: Mapping[str, Sequence[int]]) -> set[str]:
    """Return the phrases that occur only inside a phrase that is one word longer."""
    longer = [term for term in places if term.count(" ") > 1]
    parts = ((part, term) for term in longer for part in (term.rsplit(" ", 1)[0], term.split(" ", 1)[1]))
    return {part for part, term in parts if len(places.get(part, ())) == len(places[term])}


def _phrases(words: Words) -> Iterator[tuple[int, int]]:
    """Yield adjectives and nouns side by side that end in a noun (Justeson & Katz 1995), two words or more.

    Phrases reach one word over `LONGEST`, so that a part of a longer one is known for a part.
    """
    start = 0
    for index, (term, tag) in enumerate(zip(words.terms, words.tags, strict=True)):
        if tag not in _NOMINAL or not is_content(term):
            start = index + 1
            continue
        if words.places[index] != words.places[index - 1] + 1:
            start = index
        if tag in _NOUNS:
            yield from ((first, index + 1) for first in range(max(start, index - LONGEST), index))


def _row(term: str, count: int, place: int, size: int, reference: Reference) -> Keyword:
    """Return a term's row: its rates, their ratio, and G2 where the reference knows the term."""
    other = reference.count(term)
    words = term.count(" ") + 1
    position = place / max(1, size - 1)
    if other is None:
        return Keyword(term, words, count, _rate(count, size), None, None, None, round(position, 4))
    ratio = log2(count / size / (max(other, 0.5) / reference.size))
    g2 = _g2(count, size, other, reference.size)
    return Keyword(
        term,
        words,
        count,
        _rate(count, size),
        _rate(other, reference.size),
        round(ratio, 4),
        round(g2, 2),
        round(position, 4),
    )


def _rate(count: float, size: float) -> float:
    return round(count / size * MILLION, 3)


def _g2(count: float, size: float, other: float, other_size: float) -> float:
    """Return the log-likelihood of two rates (Dunning 1993), from the words that are the term and the others."""
    share = (count + other) / (size + other_size)
    cells = (
        (count, size * share),
        (other, other_size * share),
        (size - count, size * (1 - share)),
        (other_size - other, other_size * (1 - share)),
    )
    return 2 * sum(seen * log(seen / expected) for seen, expected in cells if seen > 0)


def keyphrases(document: Document, n: int = 10, *, main: Sequence[str] = ()) -> list[str]:
    """Return the ``n`` terms that name best what the story is about, best first.

    Forms of one word (its Porter stem) count together and are shown by the most frequent. No reference is needed:
    long words carry more (Zipf 1935; Piantadosi et al. 2011), and news puts what matters first. ``main`` are the
    printed names of whom the story is most about: if no term has a word of them, the usual one comes last.
    """
    sentences = list(story_sentences(document))
    size = sum(len(words.terms) for words in sentences)
    forms: dict[str, dict[str, list[int]]] = {}
    for term, places in _terms(sentences).items():
        if term not in words_of("keyphrase_words"):
            forms.setdefault(term if " " in term else _STEMMER.stem(term), {})[term] = places
    leading = _leading_names(sentences)
    weights = {}
    for same in forms.values():
        term = max(same, key=lambda form: (len(same[form]), form))
        places = [place for of_form in same.values() for place in of_form]
        weight = _weight(term, len(places), min(places) / size)
        weights[term] = weight * _LEADING if 2 * leading[term] > len(same[term]) else weight
    return _with_main(sorted(weights, key=lambda term: (-weights[term], term))[:n], n, main)


def _with_main(best: list[str], n: int, main: Sequence[str]) -> list[str]:
    """Return the best terms, the most frequent of some names among them."""
    names = Counter(" ".join(map(term_of, name.split())) for name in main)
    of_names = {word for name in names for word in name.split()}
    if not names or n < 1 or any(of_names.intersection(term.split()) for term in best):
        return best
    return [*best[: n - 1], max(names, key=lambda name: names[name])]


def _weight(term: str, count: int, position: float) -> float:
    """Return how much a term tells: how often it occurs, how long its words are, how early it comes.

    'anti-war' has two words.
    """
    words = _WORDS_IN.findall(term)
    letters = min(LETTERS, sum(map(len, words))) / len(words)
    return sqrt(count) * letters * (1 - position / 2)


def _leading_names(sentences: Sequence[Words]) -> Counter[str]:
    """Return how often each word comes before another proper noun: a first name tells less than the last."""
    return Counter(
        term
        for words in sentences
        for term, tags, (place, following) in zip(
            words.terms, pairwise(words.tags), pairwise(words.places), strict=False
        )
        if tags == ("PROPN", "PROPN") and following == place + 1
    )


def warning(document: Document) -> str | None:
    """Return a sentence of caution where the story has fewer than `FEW_WORDS` words."""
    size = len(document.story_words)
    if size >= FEW_WORDS:
        return None
    return f"The story has fewer than {FEW_WORDS} words: which of them stand out is largely chance."
