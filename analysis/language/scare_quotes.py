"""Scare quotes: a word between marks that is nobody's quotation, so that the writer keeps away from it.

After Predelli (2003), "Scare quotes and their relation to other semantic issues", Linguistics and Philosophy 26(1). A
fragment that somebody in its sentence says, a term that is explained or always in marks, a name, a title or a command
is none. Nor are several words: in news these are slogans, technical terms, and quotations whose speaker was not found.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from analysis.language.document import WORD, Document
from analysis.language.intervals import Intervals
from analysis.language.quotation import QuotationSpan, is_set_as_title
from analysis.lexicons import words_of

#: Words. Read by hand in 65 news stories: 14 of 18 fragments of one word distance the writer, 4 of 27 of two or three.
MOST_WORDS = 1
#: Letters of one of its words, at least. Set by hand.
SHORTEST_WORD = 3
#: Characters before a fragment in which what it is called is looked for.
_NEAR = 60
#: Set inside the marks by American custom.
_POINTS = " ,.;:!?"
_OWN = frozenset("i we you me us my our your i'm we're it's don't".split())
#: Besides the verbs of `cues.csv`.
_NAMING = frozenset("call consider deem define entitle know mention name nickname regard spell tag title type".split())


class Term(NamedTuple):
    """What shows that a fragment is spoken of, or is what its thing is called, with an example."""

    example: str
    before: str = ""
    behind: str = ""


TERMS = (
    Term('the stock is rated "sell"', before=r"\brat(?:e|es|ed|ing)\b[^.,;]{0,45} $"),
    Term(
        'the word "fair"',
        before=r"\b(?:term|word|phrase|keyword|command|button|code|name|motto|slogan|notion)s? (?:of )?$",
    ),
    Term('he was dismissed as a "fraud"', before=r"\bas(?: an?| the)? $"),
    Term('it is Spanish for "witches"', before=r"\b(?:[A-Z]\w+ for|literally|colloquially|mean(?:s|ing|t)?) $"),
    Term('the call for "revolution"', before=r"\b[Cc]all(?:s|ed|ing)? for (?:an? |the )?$"),
    Term('so-called "sterile neutrinos"', before=r"\b(?:so-called|(?:known|referred to|described) as(?: an?| the)?) $"),
    Term(
        'a "deadlock letter", which ends the matter', behind=r",?\s+(?:which|where|who|meaning|or|that is|in which)\b"
    ),
    Term(
        'the "sell" rating',
        behind=r"\s+(?:button|command|hashtag|key|link|menu|option|rating|tab|file|factor|programme|program|plan|scheme|letter)s?\b",
    ),
    Term('gave only "medium confidence" to it', before=r"\b(?:gave|give|gives|giving|given)\b[^.,;]{0,20} $"),
)


class ScareQuote(NamedTuple):
    """Where a scare quote stands, with its marks, and what is between them."""

    start: int
    end: int
    fragment: str


def scare_quotes(
    document: Document, quoted: Iterable[tuple[int, int]], cues: Iterable[tuple[int, int]]
) -> Iterator[ScareQuote]:
    """Yield the story's scare quotes, in text order.

    ``quoted`` are the spans of statements, ``cues`` those of the words that attribute them: where one is in a
    fragment's sentence, it may be somebody's words.
    """
    spans = list(quoted)
    told = Intervals(spans)
    marked = Counter(_inside(document, mark).lower() for mark in document.quotations)
    attributed = {document.sentence_at(start).index for start, _ in (*spans, *cues)}
    for mark in document.quotations:
        fragment = _inside(document, mark)
        if (
            mark.closed
            and marked[fragment.lower()] == 1
            and not _is_within(document, mark)
            and document.sentence_at(mark.start).index not in attributed
            and not told.overlap(mark.start, mark.end)
            and _may_distance(document, mark, WORD.findall(fragment))
        ):
            yield ScareQuote(mark.start, mark.end, fragment)


def _inside(document: Document, mark: QuotationSpan) -> str:
    return document.text[mark.inner_start : mark.inner_end].strip(_POINTS)


def _is_within(document: Document, mark: QuotationSpan) -> bool:
    """Say whether a fragment is part of what stands between longer marks."""
    return any(other.start < mark.start and mark.end <= other.end for other in document.quotations)


def _may_distance(document: Document, mark: QuotationSpan, words: Sequence[str]) -> bool:
    """Say whether a short fragment in the text may be in marks to distance the writer from it."""
    kind = document.block_at(mark.start).kind
    is_markup = document.text[mark.start - 1 : mark.start] == "="
    return (
        kind == "paragraph"
        and len(words) <= MOST_WORDS
        and any(len(word) >= SHORTEST_WORD for word in words)
        and not (is_markup or is_set_as_title(words))
        and _OWN.isdisjoint(word.lower() for word in words)
        and not _is_term(document.text, mark)
        and not _is_named(document, mark)
    )


def _is_term(text: str, mark: QuotationSpan) -> bool:
    return any(
        (before and before.search(text, max(0, mark.start - _NEAR), mark.start))
        or (behind and behind.match(text, mark.end))
        for before, behind in _terms()
    )


@cache
def _terms() -> tuple[tuple[re.Pattern[str] | None, re.Pattern[str] | None], ...]:
    return tuple(
        (re.compile(term.before) if term.before else None, re.compile(term.behind) if term.behind else None)
        for term in TERMS
    )


def _is_named(document: Document, mark: QuotationSpan) -> bool:
    """Say whether a verb of the sentence calls something by the fragment, or says it: 'he called it "a mess"'.

    So does one of naming behind it: 'a "mess", as she called it'.
    """
    sentence = document.span(document.sentence_at(mark.start))
    verbs = [token for token in sentence if token.pos_ == "VERB"]
    before = {token.lemma_.lower() for token in verbs if token.idx < mark.end}
    return not before.isdisjoint(words_of("cues")) or any(token.lemma_.lower() in _NAMING for token in verbs)
