"""Wording: marked words and phrases, as candidates for a reader's eye. There is no score.

Categories after Recasens, Danescu-Niculescu-Mizil and Jurafsky (2013), boosters after Hyland (2005).
A marked word is no fault: a hedge may be honest, and a factive verb may report what is so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

from analysis.language import Document
from analysis.language.listed_terms import Found, find_terms
from analysis.language.phrases import Phrases, negated_tokens
from analysis.language.scare_quotes import scare_quotes
from analysis.language.syntax.minds import is_of_mind
from analysis.language.syntax.pictures import is_of_picture, is_picture
from analysis.language.title_case import is_title_case
from analysis.lexicons import Lexicon, builtin
from analysis.lexicons.terms import Term, read_terms
from analysis.tables import NARRATOR, Statement, Wording

SCARE_QUOTE = "scare quote"
#: A negator before a booster takes it back ('they do not prove that'); of these it is a part.
_BOOSTER = "booster"
_OF_NEGATION = frozenset(("at all",))
#: Nor does it take for true what somebody does not know ('they do not know that it is so').
_KNOWING = "know"
#: In words: where a headline runs on into the text, the words around one have capitals too.
_NEAR = 6
#: The kind of a statement without words between marks.
_INDIRECT = "indirect"
#: Uses of a verb that say more of it than that it is one.
_OF_CLAUSES = frozenset(("that",))


class WordingLexicon:
    """Lists of marked words made ready for finding; a user's own is made the same way as ours."""

    def __init__(self, *lists: Lexicon) -> None:
        """Read the terms of one or more lists; `LexiconError` names a bad line by its number."""
        self.phrases = Phrases(term for each in lists for term in read_terms(each, "category"))


@cache
def shipped() -> WordingLexicon:
    """Return our own lists."""
    return WordingLexicon(builtin("wording"))


def is_worded(document: Document, statement: Statement) -> bool:
    """Say whether a statement's words are its source's; what a video or a photo shows the narrator puts into words."""
    if statement.kind != _INDIRECT or statement.speaker_start is None or statement.speaker_end is None:
        return True
    span = document.doc.char_span(statement.speaker_start, statement.speaker_end, alignment_mode="expand")
    return span is None or not is_picture(span.root)


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
    who speaks and are no rows. Nor are the narrator's the words between marks, those of a picture that somebody
    else makes ('is portrayed as grim'), and those of what somebody knows or thinks ('they saw that it might end').
    ``people`` are the spans of people's names, in which no word is marked.
    ``lexicon`` is `shipped()` unless given; of that one a place has one row, and a name's capital none.
    """
    cues, taken_back = list(cues), negated_tokens(document.doc)
    attributing = {offset for start, end in cues for offset in range(start, end)}
    marks = {offset for mark in document.quotations if mark.closed for offset in range(mark.start, mark.end)}
    found_terms: Iterable[Found] = find_terms(document, (lexicon or shipped()).phrases, people)
    if lexicon is None:
        found_terms = _one_a_place(one for one in found_terms if not _is_named(document, one))
    words = [
        Wording(found.start, found.end, found.term.term, found.term.category, whose)
        for found in found_terms
        if attributing.isdisjoint(range(found.start, found.end))
        and not (found.first in taken_back and _is_taken_back(found.term))
        and (
            (whose := voice(found.start)) != NARRATOR
            or not (
                found.start in marks
                or is_of_picture(document.doc[found.first])
                or is_of_mind(document.doc[found.first])
            )
        )
    ]
    scare = (
        Wording(mark.start, mark.end, mark.fragment, SCARE_QUOTE, voice(mark.start))
        for mark in scare_quotes(document, quoted, cues)
    )
    return sorted((*words, *scare), key=lambda row: (row.start, row.end))


def _is_taken_back(term: Term) -> bool:
    """Say whether a negator before a term takes it back."""
    return term.term == _KNOWING or (term.category == _BOOSTER and term.term not in _OF_NEGATION)


def _one_a_place(found_terms: Iterable[Found]) -> Iterable[Found]:
    """Return one term for each place: 'claimed that' is assertive, and no report verb beside."""
    by_place: dict[tuple[int, int], Found] = {}
    for found in found_terms:
        place = found.start, found.end
        if place not in by_place or found.term.use in _OF_CLAUSES:
            by_place[place] = found
    return by_place.values()


def _is_named(document: Document, found: Found) -> bool:
    """Say whether a word in running text has a capital that its place does not give it: 'The Wild won again'."""
    token = document.doc[found.first]
    if found.block != "paragraph" or not token.is_title or not found.term.term.islower():
        return False
    sentence = document.sentence_at(found.start)
    near = document.doc[max(sentence.first, token.i - _NEAR) : min(sentence.last, token.i + _NEAR)]
    before = document.text[: found.start].rstrip(" ")
    is_inside = token.i > sentence.first and (before[-1:].isalpha() or before[-1:] == ",")
    return is_inside and not is_title_case([word.text for word in near])
