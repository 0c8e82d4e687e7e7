"""Phrases: the terms of word lists, found in a document's words.

Terms are looked up by their first word, and what may start with a word is kept, so that reading
costs a dictionary lookup a word however long the lists are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from spacy.strings import StringStore
from spacy.tokens import Doc, Token

from analysis.lexicons.terms import Term

#: A negator at most this many words before a term, in the same clause, takes the term back.
NEGATION_REACH = 3
NEGATORS = frozenset("no not n't n’t never without neither nor cannot hardly".split())
#: After these the negator negates nothing: "not only a threat", "no doubt a threat".
NOT_NEGATING = frozenset("only just merely simply doubt least longer matter".split())
CLAUSE_ENDS = frozenset(". , ; : ! ? ( ) — – but and or".split())

#: Kinds of names whose parts say nothing of their own: "protection" in "Consumer Protection Agency".
NAMES = frozenset(("ORG", "PERSON", "GPE", "FAC", "PRODUCT"))

_WORD_CLASSES = {
    "noun": ("NOUN", "PROPN"),
    "verb": ("VERB",),
    "adjective": ("ADJ",),
    "adverb": ("ADV",),
    "clause": ("VERB", "AUX"),
}
_GENITIVES = frozenset(("'s", "’s", "'", "’"))
#: Stands for any second word of a term.
_OPEN = 0
_CLAUSES = frozenset(("ccomp", "xcomp"))


class Match(NamedTuple):
    """A term found: tokens ``first`` to ``last`` (not included)."""

    first: int
    last: int
    term: Term


class _Start(NamedTuple):
    """The terms that may start with a word: those of one word, with whether it is the printed form; longer ones."""

    single: list[tuple[Term, bool]]
    #: by the number of their second word in spaCy's vocabulary; under `_OPEN` where that word ends in a star
    longer: dict[int, list[Term]]


class Phrases:
    """Terms made ready for finding: build once, use for every document."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._by_word: dict[str, list[Term]] = defaultdict(list)
        self._by_prefix: dict[str, list[Term]] = defaultdict(list)
        for term in terms:
            first = term.words[0]
            (self._by_prefix if first.endswith("*") else self._by_word)[first.rstrip("*")].append(term)
        self._longest_prefix = max(map(len, self._by_prefix), default=0)
        self._starts: dict[tuple[int, ...], _Start | None] = {}

    def find(self, doc: Doc) -> Iterator[Match]:
        """Yield the terms found, in text order.

        A term inside a longer one of its scheme is passed over, and a lemma where the printed form
        is a term itself. False friends (terms without a category) are not yielded.
        """
        strings, starts, covered = doc.vocab.strings, self._starts, dict[str, int]()
        words = [*zip(*doc.to_array(["LOWER", "LEMMA", "POS"]).T.tolist(), strict=True), (_OPEN, _OPEN, _OPEN)]
        for first, (word, following) in enumerate(pairwise(words)):
            if word not in starts:
                starts[word] = self._look_up(strings, *word)
            start = starts[word]
            if start:
                numbers = dict.fromkeys((*following[:2], _OPEN)) if start.longer else ()
                longer = [term for number in numbers for term in start.longer.get(number, ())]
                if longer or start.single:
                    yield from _longest(start.single, longer, doc, first, covered)

    def _look_up(self, strings: StringStore, printed_as: int, lemma_as: int, word_class: int) -> _Start | None:
        """Return the terms that may start with a word, given by its numbers in spaCy's vocabulary."""
        printed, lemma = strings[printed_as], strings[lemma_as].lower()
        singulars = _singulars(printed) if strings[word_class] == "PROPN" else ()
        found = [term for word in dict.fromkeys((printed, lemma, *singulars)) for term in self._by_word.get(word, ())]
        for length in range(1, min(len(printed), self._longest_prefix) + 1):
            found += self._by_prefix.get(printed[:length], ())
        longer: dict[int, list[Term]] = defaultdict(list)
        for term in found:
            if len(term.words) > 1:
                longer[_OPEN if term.words[1].endswith("*") else strings[term.words[1]]].append(term)
        single = [(term, term.words[0] == printed) for term in found if len(term.words) == 1]
        return _Start(single, dict(longer)) if found else None


def negated(doc: Doc) -> frozenset[int]:
    """Return the tokens at which a term is taken back: "threat" in "no threat", "war" in "does not seek war"."""
    negators = {doc.vocab.strings[word] for word in NEGATORS}
    taken_back: set[int] = set()
    for i, word in enumerate(doc.to_array("LOWER").tolist()):
        if word in negators:
            taken_back.update(_reach(doc, i))
    return frozenset(taken_back)


def _reach(doc: Doc, negator: int) -> Iterator[int]:
    """Yield the tokens that a negator takes back: the next few of its clause."""
    following = doc[negator + 1 : negator + 1 + NEGATION_REACH]
    if len(following) and following[0].lower_ in NOT_NEGATING:
        return
    for token in following:
        if token.is_sent_start or token.lower_ in CLAUSE_ENDS:
            return
        yield token.i


def in_name(doc: Doc, first: int, last: int) -> bool:
    """Say whether these tokens are part, not all, of a longer name: "justice" in "Department of Justice"."""
    if doc[first].ent_type_ not in NAMES or not doc[first].is_title:
        return False
    before = first > 0 and doc[first].ent_iob_ == "I" and doc[first - 1].lower_ != "the"
    after = last < len(doc) and doc[last].ent_iob_ == "I" and doc[last].lower_ not in _GENITIVES
    return before or after


def _longest(
    single: list[tuple[Term, bool]], longer: list[Term], doc: Doc, first: int, covered: dict[str, int]
) -> Iterator[Match]:
    """Yield, of the terms that match here, each scheme's longest, unless an earlier one covers it."""
    found = [(term, (first + 1, printed)) for term, printed in single if _is_used(term.use, doc[first])]
    found += [(term, _rank(term, doc, first)) for term in longer if _fits(term, doc, first)]
    best: dict[str, tuple[int, bool]] = {}
    for term, rank in found:
        if rank > best.get(term.scheme, (covered.get(term.scheme, 0), True)):
            best[term.scheme] = rank
    for term, rank in found:
        if rank == best.get(term.scheme):
            covered[term.scheme] = rank[0]
            if term.category:
                yield Match(first, rank[0], term)


def _rank(term: Term, doc: Doc, first: int) -> tuple[int, bool]:
    """Return where a term ends, and whether its words are the printed forms."""
    last = first + len(term.words)
    return last, all(word == doc[i].lower_ for i, word in enumerate(term.words, first))


def _fits(term: Term, doc: Doc, first: int) -> bool:
    """Say whether a term of several words, the first of which matches, stands here, used as the list asks."""
    if first + len(term.words) > len(doc) or not _is_used(term.use, doc[first]):
        return False
    return all(_is(word, doc[i]) for i, word in enumerate(term.words[1:], first + 1))


def _is(word: str, token: Token) -> bool:
    """Say whether a word of a term stands for the token."""
    if word.endswith("*"):
        return token.lower_.startswith(word[:-1])
    return word in (token.lower_, token.lemma_.lower())


def _is_used(use: str, token: Token) -> bool:
    """Say whether the word is used as the list asks: a word class, or a verb with a clause as its complement.

    A participle before a noun ("a written answer") is no verb.
    """
    if not use:
        return True
    if token.pos_ not in _WORD_CLASSES[use] or (use == "verb" and token.dep_ == "amod"):
        return False
    return use != "clause" or any(child.dep_ in _CLAUSES for child in token.children)


def _singulars(name: str) -> Iterator[str]:
    """Yield what a name ending in -s may be a form of: headlines in title case are tagged as names."""
    if name.endswith("s"):
        yield name[:-1]
    if name.endswith("es"):
        yield name[:-2]
