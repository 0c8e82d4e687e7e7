"""Phrases: the terms of word lists, found in a document's words.

Terms are looked up by their first word, and what may start with a word is kept, so that reading
costs a dictionary lookup a word however long the lists are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np
from spacy.strings import StringStore, get_string_id
from spacy.tokens import Doc, Token

from analysis.language.syntax.modals import is_possible
from analysis.language.syntax.verbs import FINITE
from analysis.language.term_words import cuts, fits_print, is_fixed, matches, stem_of
from analysis.lexicons.terms import Term

#: A negator at most this many words before a term, in the same clause, takes the term back.
NEGATION_REACH = 3
NEGATORS = frozenset("no not n't n’t never without neither nor cannot hardly".split())
#: After these the negator negates nothing: "not only a threat", "no doubt a threat".
NOT_NEGATING = frozenset("only just merely simply doubt least longer matter".split())
CLAUSE_ENDS = frozenset(". , ; : ! ? ( ) — – but and or".split())

_NEGATORS = np.array([get_string_id(word) for word in sorted(NEGATORS)], dtype=np.uint64)

#: Kinds of names whose parts say nothing of their own: "protection" in "Consumer Protection Agency".
NAMES = frozenset(("ORG", "PERSON", "GPE", "FAC", "PRODUCT", "LAW", "WORK_OF_ART"))

_WORD_CLASSES = {
    "noun": ("NOUN", "PROPN"),
    "verb": ("VERB",),
    "adjective": ("ADJ",),
    "adverb": ("ADV",),
    "clause": ("VERB", "AUX"),
    "that": ("VERB", "AUX"),
    "possible": ("AUX",),
}
_GENITIVES = frozenset(("'s", "’s", "'", "’"))
#: Stands for any second word of a term.
_OPEN = 0
_CLAUSES = frozenset(("ccomp", "xcomp"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "expl"))
#: Uses of a word that its class alone does not tell.
_OPEN_USES = frozenset(("verb", "clause", "that", "possible"))
#: First words of a clause that asks.
_ASKING = frozenset("who whom whose what which when where why how whether if".split())


class Match(NamedTuple):
    """A term found: tokens ``first`` to ``last`` (not included)."""

    first: int
    last: int
    term: Term


class _Cut(NamedTuple):
    """A term, and its words as the parse cuts them."""

    term: Term
    words: tuple[str, ...]


class _Start(NamedTuple):
    """The terms that may start with a word, used as its word class allows."""

    #: of one word, with whether it is the printed form
    single: list[tuple[Term, bool]]
    #: by the number of their second word in spaCy's vocabulary; under `_OPEN` where it is looked for as printed
    longer: dict[int, list[_Cut]]
    #: each scheme's of one word, where no longer one stands there
    best: list[Term]
    #: the parse has to be asked whether the terms of one word are used as the list asks
    open_use: bool


class Phrases:
    """Terms made ready for finding: build once, use for every document."""

    def __init__(self, terms: Iterable[Term]) -> None:
        """Cut the terms into words; `LexiconError` names, by file and line, one that can never be found."""
        self._by_word: dict[str, list[_Cut]] = defaultdict(list)
        self._by_prefix: dict[str, list[_Cut]] = defaultdict(list)
        for cut in (_Cut(term, words) for term in terms for words in cuts(term)):
            start = stem_of(cut.words[0])
            (self._by_word if start == cut.words[0].lower() else self._by_prefix)[start].append(cut)
        self._longest_prefix = max(map(len, self._by_prefix), default=0)
        self._starts: dict[bytes, _Start | None] = {}

    def find(self, doc: Doc) -> Iterator[Match]:
        """Yield the terms found, in text order.

        A term inside a longer one of its scheme is passed over, and a lemma where the printed form
        is a term itself. False friends (terms without a category) are not yielded.
        """
        words, covered, reach = doc.to_array(["LOWER", "LEMMA", "POS", "ORTH"]), dict[str, int](), 0
        printed, lemmas, *_ = ([*column, _OPEN] for column in words.T.tolist())
        for first, start in enumerate(self._starts_of(words, doc.vocab.strings)):
            if not start:
                continue
            longer: list[_Cut] = []
            if start.longer:
                second, lemma = printed[first + 1], lemmas[first + 1]
                if second in start.longer or lemma in start.longer or _OPEN in start.longer:
                    longer = [cut for cut in _second(start.longer, second, lemma) if _fits(cut, doc, first)]
            if longer or start.open_use or first < reach:
                yield from _longest(start.single, longer, doc, first, covered)
                reach = max(covered.values(), default=0)
            else:
                for term in start.best:
                    yield Match(first, first + 1, term)

    def _starts_of(self, words: np.ndarray, strings: StringStore) -> list[_Start | None]:
        """Return for each row of numbers of a word (form, lemma, word class, as printed) what may start with it.

        The key is the row's own bytes: as exact as a tuple, and made for all rows at once.
        """
        keys = words.view(f"V{words.itemsize * words.shape[1]}").ravel().tolist()
        unknown = {key: place for place, key in enumerate(keys) if key not in self._starts}
        for key, place in unknown.items():
            self._starts[key] = self._look_up(strings, *words[place].tolist())
        return [*map(self._starts.get, keys)]

    def _look_up(
        self, strings: StringStore, lower_as: int, lemma_as: int, word_class: int, printed_as: int
    ) -> _Start | None:
        """Return the terms that may start with a word, given by its numbers in spaCy's vocabulary."""
        lower, lemma, pos = strings[lower_as], strings[lemma_as].lower(), strings[word_class]
        singulars = _singulars(lower) if pos == "PROPN" else ()
        found = [cut for word in dict.fromkeys((lower, lemma, *singulars)) for cut in self._by_word.get(word, ())]
        for length in range(min(len(lower), self._longest_prefix) + 1):
            found += self._by_prefix.get(lower[:length], ())
        printed = strings[printed_as]
        found = [
            cut
            for cut in found
            if (not cut.term.use or pos in _WORD_CLASSES[cut.term.use]) and fits_print(cut.words[0], printed)
        ]
        longer: dict[int, list[_Cut]] = defaultdict(list)
        for cut in found:
            if len(cut.words) > 1:
                longer[_OPEN if is_fixed(cut.words[1]) else strings[cut.words[1]]].append(cut)
        single = [(cut.term, cut.words[0].lower() == lower) for cut in found if len(cut.words) == 1]
        as_printed = {term.scheme for term, exact in single if exact}
        best = [term for term, exact in single if term.category and (exact or term.scheme not in as_printed)]
        open_use = any(term.use in _OPEN_USES for term, _ in single)
        return _Start(single, dict(longer), best, open_use) if found else None


def _second(longer: dict[int, list[_Cut]], printed: int, lemma: int) -> Iterator[_Cut]:
    """Yield the terms of several words whose second word may be this one."""
    for number in dict.fromkeys((printed, lemma, _OPEN)):
        yield from longer.get(number, ())


def negated_tokens(doc: Doc) -> frozenset[int]:
    """Return the tokens at which a term is taken back: "threat" in "no threat", "war" in "does not seek war"."""
    negators = np.flatnonzero(np.isin(doc.to_array("LOWER"), _NEGATORS)).tolist()
    return frozenset(place for negator in negators for place in _reach(doc, negator))


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
    """Say whether these tokens are a person's name, or part of another: "justice" in "Department of Justice"."""
    if doc[first].ent_type_ not in NAMES or not doc[first].is_title:
        return False
    if doc[first].ent_type_ == "PERSON":
        return True
    before = first > 0 and doc[first].ent_iob_ == "I" and doc[first - 1].lower_ != "the"
    after = last < len(doc) and doc[last].ent_iob_ == "I" and doc[last].lower_ not in _GENITIVES
    return before or after


def _longest(
    single: list[tuple[Term, bool]], longer: list[_Cut], doc: Doc, first: int, covered: dict[str, int]
) -> Iterator[Match]:
    """Yield, of the terms that match here, each scheme's longest, unless an earlier one covers it."""
    ranked = [(term, (first + 1, printed)) for term, printed in single if _is_used(term.use, doc[first])]
    ranked += [(cut.term, _rank(cut, doc, first)) for cut in longer]
    best: dict[str, tuple[int, bool]] = {}
    for term, rank in ranked:
        if rank > best.get(term.scheme, (covered.get(term.scheme, 0), True)):
            best[term.scheme] = rank
    for term, rank in ranked:
        if rank == best.get(term.scheme):
            covered[term.scheme] = rank[0]
            if term.category:
                yield Match(first, rank[0], term)


def _rank(cut: _Cut, doc: Doc, first: int) -> tuple[int, bool]:
    """Return where a term ends, and whether its words are the printed forms."""
    last = first + len(cut.words)
    return last, all(word.lower() == doc[i].lower_ for i, word in enumerate(cut.words, first))


def _fits(cut: _Cut, doc: Doc, first: int) -> bool:
    """Say whether a term of several words, the first of which matches, stands here, used as the list asks."""
    if first + len(cut.words) > len(doc) or not _is_used(cut.term.use, doc[first]):
        return False
    return all(matches(word, doc[i]) for i, word in enumerate(cut.words[1:], first + 1))


def _is_used(use: str, token: Token) -> bool:
    """Say whether the word is used as the list asks: see `USES`.

    A participle before a noun ("a written answer") is no verb.
    """
    if not use:
        return True
    if token.pos_ not in _WORD_CLASSES[use] or (use == "verb" and token.dep_ == "amod"):
        return False
    if use == "possible":
        return is_possible(token)
    if use == "that":
        return any(child.dep_ == "ccomp" and _tells(child) and not _is_parted(token, child) for child in token.children)
    return use != "clause" or any(child.dep_ in _CLAUSES for child in token.children)


def _is_parted(verb: Token, clause: Token) -> bool:
    """Say whether a semicolon stands between a verb and what the parse takes for its clause."""
    return any(token.text == ";" for token in verb.doc[verb.i : clause.i])


def _opens_with(verb: Token) -> str:
    """Return the first word of a verb's clause that is no adverb: 'who' in 'exactly who came'."""
    clause = verb.doc[verb.left_edge.i : verb.i + 1]
    return next((token.lower_ for token in clause if token.pos_ != "ADV" or token.lower_ in _ASKING), "")


def _tells(verb: Token) -> bool:
    """Say whether a clause says something: it has a subject and a finite verb, and asks nothing."""
    finite = any(token.tag_ in FINITE for token in (verb, *verb.children))
    # In 'that the bridge was gone' the subject may hang on 'was'.
    has_subject = any(child.dep_ in _SUBJECTS for token in (verb, *verb.lefts) for child in token.children)
    return finite and has_subject and _opens_with(verb) not in _ASKING


def _singulars(name: str) -> Iterator[str]:
    """Yield what a name ending in -s may be a form of: headlines in title case are tagged as names."""
    if name.endswith("s"):
        yield name[:-1]
    if name.endswith("es"):
        yield name[:-2]
