"""Where content starts that the parse hung on no dependent of its verb: a quotation, or a clause with 'that'."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.language.syntax.arguments import own_subject
from analysis.measures.attribution.candidates import CueSentence

_NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "PART"})
#: How far behind its verb a clause that the parse hung elsewhere is sought, in tokens; set by hand.
_REACH = 14


def quotation_further_on(sentence: CueSentence, verb: Token, takes: frozenset[str]) -> int | None:
    """Return the place where a quotation starts after the verb, with no other verb between."""
    doc = sentence.doc
    quotation = next((one for one in sentence.quotations if one.start > verb.idx), None)
    if quotation is None:
        return None
    for place in range(verb.i + 1, sentence.last):
        if doc[place].idx >= quotation.start:
            return _with_what_leads_to_it(verb, place, takes)
        if doc[place].pos_ in ("VERB", "AUX") or doc[place].text in (";", "."):
            return None
    return None


def _with_what_leads_to_it(verb: Token, place: int, takes: frozenset[str]) -> int:
    """Return the place of a quotation, or of what it is said of: 'offered a "way out"', 'says Roe "a liar"'.

    A noun before it belongs to it where the verb takes a clause and no listener.
    """
    between = verb.doc[verb.i + 1 : place]
    has_no_listener = "name" in takes or ("clause" in takes and "infinitive" not in takes)
    if has_no_listener and all(token.pos_ in _NOMINAL and token.ent_type_ != "DATE" for token in between):
        return place if own_subject(verb) in list(between) else verb.i + 1
    while place - 1 > verb.i and verb.doc[place - 1].pos_ in ("DET", "ADJ"):
        place -= 1
    return place


def clause_further_on(sentence: CueSentence, verb: Token) -> int | None:
    """Return the 'that' of a clause the parse hung on a noun: 'told a meeting that', 'said at the time that'."""
    doc = sentence.doc
    for place in range(verb.i + 1, min(verb.i + _REACH, sentence.last - 2)):
        token = doc[place]
        if token.lower_ == "that" and token.dep_ != "det":
            return None if doc[place + 1].pos_ in ("VERB", "AUX") else place
        if token.pos_ in ("VERB", "AUX", "PUNCT"):
            return None
    return None
