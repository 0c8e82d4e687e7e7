"""Terms of a word list in a story: where they are found as words, and not as parts of names or as dates."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from spacy.lang.en.stop_words import STOP_WORDS
from spacy.tokens import Token

from analysis.article import STORY
from analysis.language.document import WORD, Document
from analysis.language.phrases import Phrases, in_name
from analysis.language.quotation import is_set_as_title
from analysis.language.term_senses import TermSenses
from analysis.lexicons import words_of
from analysis.lexicons.terms import Term

#: Where every word may be capitalised, the parse's names are not trusted.
_TITLE_CASE = frozenset(("title", "heading"))
#: Months and days of the week, as words and short, that are common words too.
_DATE_WORDS = frozenset("March May Mar Sun Sat Wed".split())
_OWNED = re.compile(r"(?i)(?:\b(?:the|an?|this|that|its|their|our|his|her)|['’]s?) $")
#: Characters of the longest such word and a blank.
_LONGEST_OWNER = 7
#: Sentences before and behind its own in which another term of its category stands by an ambiguous one. Set by hand.
_REACH = 1
#: A story with so many different terms of a category that need none beside them is about it. Set on the articles of the
#: Narrative Frames Corpus: with three, the mean AUC is two points lower.
_ABOUT = 2
_ARTICLE = re.compile(r"(?i)\b(the|an?) $")


class Found(NamedTuple):
    """A term found: its tokens, ``first`` to ``last`` (not included), its characters, and its block's kind."""

    first: int
    last: int
    start: int
    end: int
    block: str
    term: Term


def find_terms(document: Document, phrases: Phrases, people: Iterable[tuple[int, int]] = ()) -> list[Found]:
    """Return the terms found in title, dek, headings and paragraphs in the sense that the list asks for, in text order.

    ``people`` are the spans of people's names, (start, end): 'Price' in 'Katie Price' and, later, in 'Price said' is
    no word of a list. Neither is a part of a longer name ('Department of Justice'), of a title of a work between marks
    ('"The Quiet Family"') or a month ('in March').
    """
    senses = TermSenses(document)
    found = [one for one in _as_words(document, phrases, people) if senses.fits(one.first, one.last, one.term.sense)]
    asking = {one for one in found if senses.needs_same(one.first, one.last, one.term.sense)}
    if not asking:
        return found
    sure = [one for one in found if one not in asking]
    near = {_kind_at(document, one) for one in sure}
    different = Counter(kind for kind, _ in {(_kind(one), one.term.term) for one in sure})
    return [
        one
        for one in found
        if one not in asking or different[_kind(one)] >= _ABOUT or not near.isdisjoint(_kinds_near(document, one))
    ]


def _kind(found: Found) -> tuple[str, str]:
    return found.term.scheme, found.term.category


def _kind_at(document: Document, found: Found) -> tuple[str, str, int]:
    """Return the scheme and the category of a term found, and the number of its sentence."""
    return found.term.scheme, found.term.category, document.sentence_at(found.start).index


def _kinds_near(document: Document, found: Found) -> Iterator[tuple[str, str, int]]:
    """Yield the kind of a term found at its own sentence and at those before and behind it."""
    scheme, category, sentence = _kind_at(document, found)
    for near in range(sentence - _REACH, sentence + _REACH + 1):
        yield scheme, category, near


def _as_words(document: Document, phrases: Phrases, people: Iterable[tuple[int, int]]) -> Iterator[Found]:
    """Yield the terms found that are no parts of names and no dates."""
    doc, text = document.doc, document.text
    starts, lengths, named = (column.tolist() for column in doc.to_array(["IDX", "LENGTH", "ENT_TYPE"]).T)
    of_people, surnames = _of_people(text, people)
    names = of_people | _in_titles_of_works(document)
    for first, last, term in phrases.find(doc):
        start, end = starts[first], starts[last - 1] + lengths[last - 1]
        block, words = document.block_at(start).kind, text[start:end]
        if block not in STORY:
            continue
        if term.term != term.term.lower():
            if words.lower() not in STOP_WORDS or not _all_capitals(document, start):
                yield Found(first, last, start, end, block, term)
            continue
        if start in names or words in surnames or (words in _DATE_WORDS and _is_date(doc[first], block)):
            continue
        if not (named[first] and block not in _TITLE_CASE and in_name(doc, first, last)):
            yield Found(first, last, start, end, block, term)


def _in_titles_of_works(document: Document) -> set[int]:
    """Return the characters of titles of works in marks, as a paragraph prints them: each word has its capital.

    What has an article or an owner before its marks is a thing: 'its "Open Sea Policy"'.
    """
    inside = set[int]()
    for mark in document.quotations:
        words = WORD.findall(document.text[mark.inner_start : mark.inner_end])
        in_prose = document.block_at(mark.start).kind not in _TITLE_CASE
        is_thing = _OWNED.search(document.text, max(0, mark.start - _LONGEST_OWNER), mark.start)
        if (
            mark.closed
            and in_prose
            and not is_thing
            and len(words) > 1
            and words[0][0].isupper()
            and is_set_as_title(words)
        ):
            inside.update(range(mark.start, mark.end))
    return inside


def _all_capitals(document: Document, offset: int) -> bool:
    """Say whether a line is set in capitals, where 'WHO' may be 'who'."""
    block = document.block_at(offset)
    return document.text[block.start : block.end].isupper()


def _of_people(text: str, people: Iterable[tuple[int, int]]) -> tuple[set[int], set[str]]:
    """Return the characters inside people's names, titles apart, and the surnames of those named in full.

    What has an article anywhere is no person's name, whatever the parse says: 'a Green New Deal'.
    """
    inside, surnames, spans = set[int](), set[str](), list(people)
    things = {text[start:end] for start, end in spans if _ARTICLE.search(text, max(0, start - len("The ")), start)}
    for start, end in spans:
        words = text[start:end].split()
        if text[start:end] in things:
            continue
        if words[0].lower().rstrip(".") in words_of("titles"):
            start += len(words[0])
        inside.update(range(start, end))
        surnames.update(words[-1:] if len(words) > 1 else ())
    return inside, surnames


def _is_date(token: Token, block: str) -> bool:
    """Say whether a word is a month or a day: 'in May'; among the capitals of a title only the parse's dates are."""
    return token.pos_ == "PROPN" and (block not in _TITLE_CASE or token.ent_type_ == "DATE")
