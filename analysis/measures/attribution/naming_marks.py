"""Quotations that name something and that nobody says: nicknames, titles of works, inscriptions, buttons."""

from __future__ import annotations

import re
from typing import NamedTuple

from spacy.tokens import Token

from analysis.language.document import WORD, Document
from analysis.language.quotation import QuotationSpan, is_set_as_title
from analysis.language.syntax.arguments import own_subject
from analysis.lexicons import words_of
from analysis.measures.attribution.cues import cues_of
from analysis.rules import Rule

#: Characters before a quotation in which what names it is sought; set by hand.
_BEFORE = 80
_LAST_WORD = re.compile(r"\w+\W*$")
_CALLED = re.compile(
    r"\b(?:nicknamed|codenamed|titled|entitled|so-called|aka|a\.k\.a\."
    r"|know(?:s|n)?(?: \w+)?(?: (?:to|in|among|on|at|around|across)(?: \w+){1,4}?)? (?:as|by)"
    r"|(?:goes|go|going|went) by|sign(?:s|ed|ing) off as|call(?:s|ed|ing)? (?:him|her|it|them)sel(?:f|ves)"
    r"|(?:nick|code|stage )?name (?:is|was|of)"
    r"|(?:by|under|with|has|had) (?:the|a|her|his|their) (?:\w+ )?(?:nick|user|code)?(?:name|title|pseudonym)(?: of)?"
    r"|the (?:words?|phrase|term|slogan|hashtag))\s*,?\s*(?:the\s*)?$",
    re.IGNORECASE,
)
_GIVEN_A_NAME = re.compile(
    r"\b(?:(?:call(?:s|ed|ing)?|named|dub(?:s|bed)|christened|renamed|branded)(?: (?:him|her|it|them|me|us))?"
    r"|(?:refer(?:s|red)? to|remember(?:s|ed)?) (?:\w+ ){0,3}?as|answer(?:s|ed) to)\s*(?:the\s*)?$"
)
_WORKS = (
    r"show|film|movie|novel|book|play|album|song|series|poem|painting|memoir|documentary|podcast|opera|musical"
    r"|exhibition|band|episode|sequel|drama|comedy|game|single|sculpture|collection|cookbook|autobiography|biography"
)
_WORK = re.compile(rf"\b(?:{_WORKS})s?,?\s*$|\b(?:author|writer|star|director|creator|producer|editor) of\s*$")
_CARRIERS = words_of("speaker_words", "carrier")
_SHOWING = frozenset("say read declare proclaim announce warn state ask urge demand promise tell".split())
_INSCRIBED = re.compile(
    rf"\b(?:{'|'.join(sorted(_CARRIERS))})s? (?:[\w-]+ ){{0,6}}?(?:(?:that|which) (?:reads?|says?|said)|reading|saying"
    r"|bearing|(?:with|bearing) the (?:words|slogan|message|legend)),?:?\s*$"
    r"|\b(?:is|are|was|were) (?:written|printed|painted|embroidered|stitched|scrawled|sprayed|daubed|engraved)"
    r"(?: on (?:it|them))?,?:?\s*$|\b(?:emblazoned|stamped|embroidered|inscribed|engraved) with,?:?\s*$"
)
_PRESSED = re.compile(r"\b(?:click|tap|press|hit|select)(?:s|ed|ing)?(?: on)?(?: the)?\s*$", re.IGNORECASE)


class _Marked(NamedTuple):
    """Words in marks, with what comes before and behind them."""

    before: str
    words: list[str]
    behind: str
    #: The word before is a verb that quotes: 'Roe declared “What a Day!”'
    is_said: bool
    #: The verb before says what stands on a thing: 'A sign said'.
    is_on_a_thing: bool
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
    Rule("what a thing says", "The guard, whose cap said “Ask me,” smiled.", lambda one: one.is_on_a_thing),
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
    verb = _verb_before(document, quotation)
    is_said, is_on_a_thing = _quotes(verb), _is_of_a_thing(verb)
    marked = _Marked(before, words, behind, is_said, is_on_a_thing, _is_in_headline(document, quotation))
    return any(rule.decide(marked) for rule in NAMING)


def _is_in_headline(document: Document, quotation: QuotationSpan) -> bool:
    """Say whether three words and more around a quotation, in its sentence, are set as a title."""
    sentence = document.sentence_at(quotation.start)
    around = WORD.findall(document.text, sentence.start, quotation.start)
    around += WORD.findall(document.text, quotation.end, max(sentence.end, quotation.end))
    return len(around) >= 3 and is_set_as_title(around)


def _verb_before(document: Document, quotation: QuotationSpan) -> Token | None:
    """Return the word right before a quotation span, a comma or colon aside, where it is a verb."""
    span = document.doc.char_span(quotation.start, quotation.inner_end, alignment_mode="expand")
    before = span.start - 1 if span is not None else -1
    while before >= 0 and document.doc[before].text in {",", ":"}:
        before -= 1
    return document.doc[before] if before >= 0 and document.doc[before].pos_ == "VERB" else None


def _quotes(verb: Token | None) -> bool:
    """Say whether a verb of saying takes a quotation; what one writes without a comma is a work: 'wrote “Salt”'."""
    if verb is None or (verb.nbor().text not in {",", ":"} and verb.lemma_ == "write"):
        return False
    cue = cues_of("verb").get(verb.lemma_)
    return cue is not None and cue.strength == "strong" and "quote" in cue.takes and "name" not in cue.takes


def _is_of_a_thing(verb: Token | None) -> bool:
    """Say whether a verb says what stands on a sign, a cap or the like; a label can be a company."""
    on = own_subject(verb) if verb is not None and verb.lemma_ in _SHOWING else None
    return on is not None and on.lemma_.lower() in _CARRIERS - {"label"}
