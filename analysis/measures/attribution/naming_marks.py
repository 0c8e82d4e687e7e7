"""Quotations that name something and that nobody says: nicknames, titles of works, inscriptions, buttons."""

from __future__ import annotations

import re
from typing import NamedTuple

from analysis.language.document import WORD, Document
from analysis.language.quotation import QuotationSpan, is_set_as_title
from analysis.measures.attribution.cues import cues_of
from analysis.rules import Rule

#: Characters before a quotation in which what names it is sought; set by hand.
_BEFORE = 80
_LAST_WORD = re.compile(r"\w+\W*$")
_CALLED = re.compile(
    r"\b(?:nicknamed|codenamed|titled|entitled|so-called|aka|a\.k\.a\.|known (?:\w+ )?(?:as|by)"
    r"|(?:goes|go|going|went) by|sign(?:s|ed|ing) off as|call(?:s|ed|ing)? (?:him|her|it|them)sel(?:f|ves)"
    r"|(?:nick|code|stage )?name (?:is|was|of)"
    r"|(?:by|under|with|has|had) (?:the|a|her|his|their) (?:\w+ )?(?:nick|user|code)?(?:name|title|pseudonym)(?: of)?"
    r"|the (?:words?|phrase|term|slogan|hashtag))\s*,?\s*(?:the\s*)?$",
    re.IGNORECASE,
)
_GIVEN_A_NAME = re.compile(r"\b(?:called|named|dubbed|christened|renamed|branded)\s*(?:the\s*)?$")
_WORKS = (
    r"show|film|movie|novel|book|play|album|song|series|poem|painting|memoir|documentary|podcast|opera|musical"
    r"|exhibition|band|episode|sequel|drama|comedy|game|single|sculpture|collection|cookbook|autobiography|biography"
)
_WORK = re.compile(rf"\b(?:{_WORKS})s?,?\s*$|\b(?:author|writer|star|director|creator|producer|editor) of\s*$")
_CARRIERS = (
    r"badge|sign|placard|banner|poster|plaque|sticker|button|pin|tattoo|mug|billboard|shirt|sweatshirt|hoodie|jacket"
    r"|cap|hat|jersey|tag|plate|mat|flag|magnet|label|bracelet|wristband"
)
_INSCRIBED = re.compile(
    rf"\b(?:{_CARRIERS})s? (?:[\w-]+ ){{0,6}}?(?:(?:that|which) (?:reads?|says?|said)|reading|saying|bearing"
    r"|(?:with|bearing) the (?:words|slogan|message|legend)),?:?\s*$"
)
_PRESSED = re.compile(r"\b(?:click|tap|press|hit|select)(?:s|ed|ing)?(?: on)?(?: the)?\s*$", re.IGNORECASE)


class _Marked(NamedTuple):
    """Words in marks, with what comes before and behind them."""

    before: str
    words: list[str]
    behind: str
    #: The word before is a verb that quotes: 'Roe declared “What a Day!”'
    is_said: bool
    #: The words around are set as a title too: capitals tell nothing here.
    in_headline: bool

    @property
    def is_title(self) -> bool:
        """Say whether the words are set as a title or a name."""
        return is_set_as_title(self.words)

    @property
    def joins(self) -> bool:
        """Say whether a word, and no punctuation, is before the marks."""
        return self.before.rstrip()[-1:].isalnum()


def _is_nickname(marked: _Marked) -> bool:
    """Say whether the words are between two parts of a name."""
    name = _LAST_WORD.search(marked.before)
    return (
        marked.joins and marked.is_title and name is not None and name.group()[0].isupper() and marked.behind.isupper()
    )


#: Words in marks are no speech where one of these holds; their order does not matter.
NAMING: tuple[Rule[_Marked, bool], ...] = (
    Rule(
        "title behind a word",
        "The council kept the “Open Sea Policy” for a year.",
        lambda one: one.joins and not (one.is_said or one.in_headline) and one.is_title and len(one.words) > 1,
    ),
    Rule("nickname in a name", "James “Jim” Roe left.", _is_nickname),
    Rule("what goes by the name", "He goes by the name “Patch.”", lambda one: _CALLED.search(one.before) is not None),
    Rule(
        "what is given a name",
        "A boat called “Freedom” sank.",
        lambda one: one.is_title and _GIVEN_A_NAME.search(one.before) is not None,
    ),
    Rule(
        "title of a work",
        "She brought back a show, “Slow Water,” which runs until May.",
        lambda one: one.is_title and _WORK.search(one.before) is not None,
    ),
    Rule(
        "inscription",
        "She wore a badge that read “Trees have rights.”",
        lambda one: _INSCRIBED.search(one.before) is not None,
    ),
    Rule("button", "Click “Subscribe now” for our letter.", lambda one: _PRESSED.search(one.before) is not None),
)


def is_naming(document: Document, quotation: QuotationSpan) -> bool:
    """Say whether a quotation span names something: nobody says it."""
    text, block = document.text, document.block_at(quotation.start)
    words = WORD.findall(text, quotation.inner_start, quotation.inner_end)
    if not words:
        return False
    before = text[max(block.start, quotation.start - _BEFORE) : quotation.start]
    behind = text[quotation.end : quotation.end + 2].strip()[:1]
    marked = _Marked(before, words, behind, _is_said(document, quotation), _is_in_headline(document, quotation))
    return any(rule.decide(marked) for rule in NAMING)


def _is_in_headline(document: Document, quotation: QuotationSpan) -> bool:
    """Say whether three words and more around a quotation, in its sentence, are set as a title."""
    sentence = document.sentence_at(quotation.start)
    around = WORD.findall(document.text, sentence.start, quotation.start)
    around += WORD.findall(document.text, quotation.end, max(sentence.end, quotation.end))
    return len(around) >= 3 and is_set_as_title(around)


def _is_said(document: Document, quotation: QuotationSpan) -> bool:
    """Say whether a verb of saying that takes a quotation is right before a quotation span."""
    before = document.doc.char_span(quotation.start, quotation.inner_end, alignment_mode="expand")
    if before is None or not before.start:
        return False
    cue = cues_of("verb").get(document.doc[before.start - 1].lemma_)
    return cue is not None and cue.strength == "strong" and "quote" in cue.takes and "name" not in cue.takes
