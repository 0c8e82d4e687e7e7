"""Wording: marked words and phrases, as candidates for a reader's eye. There is no score.

Categories after Recasens, Danescu-Niculescu-Mizil and Jurafsky (2013), boosters after Hyland (2005).
A marked word is no fault: a hedge may be honest, and a factive verb may report what is so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from analysis.article import STORY
from analysis.language import Document
from analysis.language.document import WORD
from analysis.language.intervals import Intervals
from analysis.language.listed_terms import find_terms
from analysis.language.phrases import Phrases
from analysis.language.quotation import QuotationSpan, is_set_as_title
from analysis.language.syntax.pictures import is_of_picture
from analysis.lexicons import Lexicon, builtin
from analysis.lexicons.terms import read_terms
from analysis.tables import NARRATOR, Wording

SCARE_QUOTE = "scare quote"
#: Words; a longer span in quotation marks is a quotation whose speaker was not found, no scare quote. Set by hand.
MOST_SCARE_WORDS = 5
#: Letters of one of its words, at least. Set by hand.
SHORTEST_SCARE_WORD = 3
#: What shows that a fragment is a term: a rating, a command, a word that is spoken of.
_TERM_BEFORE = re.compile(r"\b(?:rat(?:e|es|ed|ing)\b[^.,;]{0,45}|term|word|phrase|keyword|command|button|code) $")
_TERM_BEHIND = re.compile(r"\s+(?:buttons?|commands?|hashtags?|keys?|links?|menus?|options?|ratings?|tabs?)\b")
#: Characters before a fragment in which what it is called is looked for.
_NEAR = 60
#: Set inside the marks by American custom.
_POINTS = " ,.;:!?"


class WordingLexicon:
    """Lists of marked words made ready for finding; a user's own is made the same way as ours."""

    def __init__(self, *lists: Lexicon) -> None:
        """Read the terms of one or more lists; `LexiconError` names a bad line by its number."""
        self.phrases = Phrases(term for each in lists for term in read_terms(each, "category"))


@cache
def shipped() -> WordingLexicon:
    """Return our own lists."""
    return WordingLexicon(builtin("wording"))


def find_wording(
    document: Document,
    voice: Callable[[int], str],
    *,
    quoted: Iterable[tuple[int, int]] = (),
    cues: Iterable[tuple[int, int]] = (),
    people: Iterable[tuple[int, int]] = (),
    lexicon: WordingLexicon | None = None,
) -> list[Wording]:
    """Return the story's marked words and scare quotes, in text order: the rows of table wording.

    ``quoted`` are the spans of statements, (start, end): a quotation span that touches one is a
    quotation, any other short one a scare quote. ``cues`` are the spans of the words that attribute them: these say
    who speaks and are no rows. Nor are the narrator's the words between marks, and those of a picture that somebody
    else makes ('is portrayed as grim'). ``people`` are the spans of people's names, in which no word is marked.
    ``lexicon`` is `shipped()` unless given.
    """
    attributing = {offset for start, end in cues for offset in range(start, end)}
    marks = {offset for mark in document.quotations if mark.closed for offset in range(mark.start, mark.end)}
    words = [
        Wording(found.start, found.end, found.term.term, found.term.category, whose)
        for found in find_terms(document, (lexicon or shipped()).phrases, people)
        if attributing.isdisjoint(range(found.start, found.end))
        and (
            (whose := voice(found.start)) != NARRATOR
            or not (found.start in marks or is_of_picture(document.doc[found.first]))
        )
    ]
    rows = [*words, *_scare_quotes(document, voice, quoted)]
    return sorted(rows, key=lambda row: (row.start, row.end))


def _scare_quotes(
    document: Document, voice: Callable[[int], str], quoted: Iterable[tuple[int, int]]
) -> Iterator[Wording]:
    told = Intervals(quoted)
    for mark in document.quotations:
        fragment = document.text[mark.inner_start : mark.inner_end].strip(_POINTS)
        words = WORD.findall(fragment)
        if (
            mark.closed
            and len(words) <= MOST_SCARE_WORDS
            and _may_distance(document, mark, words)
            and not told.overlap(mark.start, mark.end)
        ):
            yield Wording(mark.start, mark.end, fragment, SCARE_QUOTE, voice(mark.start))


def _may_distance(document: Document, mark: QuotationSpan, words: Sequence[str]) -> bool:
    """Say whether a short fragment may be in marks to distance the writer from it.

    No name or title of a work is, no letter ('rock "n" roll'), no value in markup ('author="roe"'), nothing that is
    called what it is ('the "sell" rating'), and in a title no words that somebody is quoted with ("Roe 'not sure'").
    """
    kind = document.block_at(mark.start).kind
    is_markup = document.text[mark.start - 1 : mark.start] == "="
    is_term = _TERM_BEFORE.search(document.text, max(0, mark.start - _NEAR), mark.start) or _TERM_BEHIND.match(
        document.text, mark.end
    )
    is_quoted = kind == "title" and len(words) > 1
    long_enough = any(len(word) >= SHORTEST_SCARE_WORD for word in words)
    return kind in STORY and long_enough and not (is_markup or is_term or is_quoted or is_set_as_title(words))
