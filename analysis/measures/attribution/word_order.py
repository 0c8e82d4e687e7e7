"""Speakers read by the order of words, where the parse went astray.

A quotation of several sentences, or a long title before a name, leads the parser to give 'said' the wrong subject or
none. The words are still where news puts them: right behind the closing mark, the name before 'said' or behind it.
"""

from __future__ import annotations

from bisect import bisect_left

from spacy.tokens import Doc, Token

from analysis.entities.agreement import GENDERS
from analysis.entities.descriptors import AGE
from analysis.entities.lookup import Names
from analysis.language.document import Document
from analysis.language.syntax.verbs import FINITE, is_passive
from analysis.measures.attribution.candidates import Candidate
from analysis.measures.attribution.cues import cues_of

#: How many tokens a reporting clause may take from the closing mark to its verb; set by hand.
_REACH = 24
#: What the tagger makes of a verb of saying that it does not know for one: 'But Roe claims that'.
_MISREAD = frozenset({"NNS"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_ENDS = frozenset({";", ":", ".", "?", "!"})
_PAUSES = frozenset({",", "(", "[", "—", "–", "-", "--"})
_MARKS = "\"“”'‘’"
#: What ends a quotation that a reporting clause goes on from.
_GOING_ON = frozenset(",?!—-…")
#: A name that hangs so is part of another phrase.
_PARTS = frozenset({"poss", "compound", "pobj", "amod", "nmod", "conj", "dobj"})
#: What opens the clause that tells why.
_REASONS = frozenset({"because", "since"})


def reporter_behind(document: Document, end: int) -> tuple[Token, Token] | None:
    """Return the noun that names the speaker, and the verb, of the clause behind a quotation that ends at ``end``.

    None where what follows does not start as such a clause: 'X said', 'said X', X with title, apposition or bracket.
    """
    doc = document.doc
    first = _token_at(document, end)
    if document.text[:end].rstrip(_MARKS)[-1:] not in _GOING_ON:
        return None
    stop = bisect_left(doc, document.block_at(end - 1).end, first, key=lambda token: token.idx)
    misread = _behind_misread_trade(doc, first, stop)
    if misread is not None:
        return misread
    for token in doc[first : min(first + _REACH, stop)]:
        if token.text in _ENDS or (token.is_quote and token.tag_ != "POS"):
            return None
        is_next = token.i <= first + 1
        if token.tag_ in FINITE or _is_misread(token) or (token.tag_ == "VBN" and is_next):
            noun = _head(doc, first, token.i) or (_head(doc, token.i + 1, stop) if is_next else None)
            return (noun, token) if noun is not None and _reports(token, noun, document.text[:end]) else None
    return None


def _behind_misread_trade(doc: Doc, first: int, stop: int) -> tuple[Token, Token] | None:
    """Return name and verb behind a trade that the tagger took for a verb: '"It is late," auctioneer Jo Roe said.'"""
    if first + 2 >= stop or doc[first].pos_ != "VERB" or not doc[first].is_lower or takes_quotations(doc[first]):
        return None
    last = first
    while last + 2 < stop and doc[last + 1].tag_ == "NNP":
        last += 1
    verb = doc[last + 1]
    is_reported = last > first + 1 and verb.tag_ in FINITE and takes_quotations(verb)
    return (doc[last], verb) if is_reported else None


def _is_misread(verb: Token) -> bool:
    """Say whether the tagger took a verb of saying right behind a name for a noun: '"Why?" Roe repeats.'"""
    return verb.tag_ in _MISREAD and verb.nbor(-1).tag_ == "NNP" and takes_quotations(verb)


def _reports(verb: Token, noun: Token, before: str) -> bool:
    """Say whether a verb behind a quotation tells who says it: a listed cue, or, behind a comma, what a person does.

    '"I love it," Roe smiled.' Every verb may stand there (Quirk et al. 1985), right behind its subject.
    """
    is_somebody = noun.ent_type_ == "PERSON" or noun.lower_ in GENDERS
    is_act = verb.pos_ == "VERB" and verb.i == noun.i + 1 and before.rstrip(_MARKS).endswith(",")
    return takes_quotations(verb) or (is_somebody and is_act)


def reporter_before(document: Document, start: int) -> tuple[Token, Token] | None:
    """Return name and verb right before a quotation, where the tagger took the verb for a noun: 'Jo Roe notes, ...'."""
    doc = document.doc
    place = _token_at(document, start) - 2
    if place < 1 or doc[place + 1].text != ",":
        return None
    name, verb = doc[place - 1], doc[place]
    is_reporter = name.pos_ == "PROPN" and verb.tag_ in _MISREAD and takes_quotations(verb)
    return (name, verb) if is_reporter else None


def _token_at(document: Document, offset: int) -> int:
    """Return the place of the first token that starts at this character or later."""
    return bisect_left(document.doc, offset, key=lambda token: token.idx)


def takes_quotations(verb: Token) -> bool:
    """Say whether a verb is a cue that takes quotations."""
    cue = cues_of("verb").get(verb.lemma_)
    return cue is not None and cue.strength == "strong" and "quote" in cue.takes


def _head(doc: Doc, first: int, stop: int) -> Token | None:
    """Return the last word of the noun phrase that starts at a token: 'chairman Jo Roe' of 'Jo Roe (R-Utah)'."""
    last = first
    while last < stop and (doc[last].text not in _PAUSES | _ENDS or doc[last].tag_ == "HYPH"):
        if last > first and doc[last].pos_ in ("ADP", "VERB", "AUX", "SCONJ"):
            break
        last += 1
    if AGE.search(doc[first:last].text) and doc[last - 1].lower_ == "old":
        return doc[last - 1]  # 'the 29-year-old said'
    return next((token for token in reversed(doc[first:last]) if token.pos_ in _NOUNS), None)


def name_at_cue(names: Names, candidate: Candidate) -> Token | None:
    """Return the name right before a candidate's verb ('But Roe claims'), or right behind it ('Said Roe: ...')."""
    doc = names.document.doc
    span = doc.char_span(*candidate.cue) if candidate.cue else None
    if span is None or span.root.tag_ not in FINITE | _MISREAD:
        return None
    before = span.root.i - 1
    while before > 0 and doc[before].pos_ in ("ADV", "AUX"):
        before -= 1
    for near in (doc[before : before + 1], doc[span.end : span.end + 1]):
        mentions = names.mentions_in(near.start_char, near.end_char)
        if mentions and not mentions[0].place_use and not candidate.covers(mentions[0].start):
            return near[0].head if near[0].dep_ == "conj" else near[0]
    return None


def is_active_cue(document: Document, candidate: Candidate) -> bool:
    """Say whether a candidate's cue is a verb that somebody does: 'adding that', 'but stopped short of calling'."""
    span = document.doc.char_span(*candidate.cue) if candidate.cue else None
    if span is None or span.root.pos_ != "VERB" or span.root.tag_ in ("VB", "VBN"):
        return False
    return not is_passive(span.root)


def name_between(names: Names, noun: Token, candidate: Candidate) -> Token | None:
    """Return the head of a name that stands by itself between a noun that is no speaker and the cue.

    'To date, Jo Roe said', 'WASHINGTON -- Jo Roe, opening the museum, said': the parse takes the noun for the subject.
    """
    if candidate.cue is None or noun.idx >= candidate.cue[0]:
        return None
    for mention in names.mentions_in(noun.idx + len(noun), candidate.cue[0]):
        span = names.document.doc.char_span(mention.start, mention.end, alignment_mode="expand")
        if span is None or span.root.dep_ in _PARTS or candidate.covers(mention.start) or mention.place_use:
            continue
        return span.root
    return None


def gives_reason(document: Document, candidate: Candidate) -> bool:
    """Say whether a candidate's cue only tells why another speaks so: 'unnamed, as her firm does not comment'."""
    verb = document.doc.char_span(*candidate.cue) if candidate.cue else None
    if verb is None or verb.root.dep_ != "advcl":
        return False
    opening = verb.root.left_edge.lower_
    return opening in _REASONS or (opening == "as" and candidate.status == "denied")
