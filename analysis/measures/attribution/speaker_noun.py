"""The noun that names a speaker: the bounds of its phrase, and the words that name nobody."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from analysis import lexicons
from analysis.entities.addresses import is_address
from analysis.language.syntax.denial import is_no
from analysis.language.syntax.noun_phrases import phrase_bounds
from analysis.measures.attribution.misread_quoting import phrase_of_quoted

#: With more words behind, these describe: 'one of the owners', 'those close to her'.
_COUNTERS = frozenset({"one", "those", "anyone"})
DASHES = frozenset({"-", "--", "–", "—"})
#: What is part of a noun phrase, up to the noun that the phrase is about.
_WITHIN = frozenset({"pobj", "prep", "compound", "appos", "nummod", "nmod", "poss"})
_TRAILING = DASHES | {",", ";", ":", "―"}


def speaker_phrase(noun: Token) -> tuple[int, int]:
    """Return first and last token (not included) of the phrase that names a speaker, without 'both' and marks."""
    quoted = phrase_of_quoted(noun)
    if quoted is not None:
        return quoted
    doc = noun.doc
    first, last = phrase_bounds(noun)
    first += first < noun.i and doc[first].lower_ == "both" and bool(noun.conjuncts)
    if first and doc[first - 1].lower_ == "the":  # the parse may cut it off: 'the 29-year-old said'
        first -= 1
    return first, _less_trailing(doc, noun.i, last)


def _less_trailing(doc: Doc, head: int, last: int) -> int:
    """Return where a noun phrase ends without the marks and white space behind it."""
    while last - 1 > head and (doc[last - 1].is_space or doc[last - 1].text in _TRAILING):
        last -= 1
    return last


def nobody() -> frozenset[str]:
    """Return the words that name no one outside the article's own voice."""
    return lexicons.words_of("speaker_words", "nobody")


def whose_clause(noun: Token) -> Token:
    """Return whom a clause with 'whose' is about, for the noun in it that the parse takes to speak: '[Roe], whose film
    won, wrote'.
    """
    first, _ = speaker_phrase(noun)
    doc = noun.doc
    return doc[first - 2] if first > 1 and doc[first].tag_ == "WP$" and doc[first - 1].text == "," else noun


def behind_address(name: Token) -> Token | None:
    """Return the noun whose address a name is, read up from the word before its comma: 'A [nurse] at the Royal
    Hospital, Kano, said'; None where it is no address.
    """
    doc, first = name.doc, name.left_edge.i
    if not is_address(doc, first, name.i + 1):
        return None
    noun = doc[first - 2]
    while noun.dep_ in _WITHIN and noun.head.pos_ in ("NOUN", "PROPN", "ADP"):
        noun = noun.head
    return noun if noun.pos_ in ("NOUN", "PROPN") and noun != name else None


def is_nobody(noun: Token) -> bool:
    """Say whether a phrase names no one: 'you', 'no minister', 'all', but not 'US', and not 'one of the owners'."""
    if is_no(noun) or (noun.lower_ == "all" and noun.n_rights == 0):
        return True
    describes = noun.lower_ in _COUNTERS and noun.n_rights > 0
    return noun.lower_ in nobody() and noun.text != noun.text.upper() and not describes
