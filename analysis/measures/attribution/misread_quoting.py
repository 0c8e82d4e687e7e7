"""A quoting that the parse takes for part of a name, for the bare role: 'The Post [quoted engineer Jo Roe]'."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.language.syntax.speaking_nouns import can_speak
from analysis.measures.attribution.candidates import CueSentence, Span

QUOTING = frozenset({"quote", "cite"})
#: What a person's name and the role before it are made of.
_IN_NAMES = frozenset({"NOUN", "PROPN", "ADJ"})
#: Tokens of the longest role and name together. By hand.
_LONGEST = 7


def quoted_behind(verb: Token) -> Token | None:
    """Return the person whom a misread verb quotes: the last word of the name before 'as'."""
    if verb.dep_ != "amod" or verb.lemma_ not in QUOTING or not verb.i or not can_speak(verb.nbor(-1)):
        return None
    for word in verb.doc[verb.i + 1 : verb.i + _LONGEST + 1]:
        if word.lower_ == "as":
            name = word.nbor(-1)
            return name if name.tag_ == "NNP" else None
        if word.pos_ not in _IN_NAMES:
            return None
    return None


def phrase_of_quoted(noun: Token) -> tuple[int, int] | None:
    """Return the bounds of the phrase of a person whom a misread verb quotes: '[engineer Jo Roe] as saying'."""
    before = noun.doc[max(0, noun.i - _LONGEST) : noun.i]
    verb = next((word for word in before if word.lemma_ in QUOTING and quoted_behind(word) == noun), None)
    return None if verb is None else (verb.i + 1, noun.i + 1)


def misread_quotation(sentence: CueSentence, verb: Token) -> tuple[Span, ...]:
    """Return the quotation that ends right before who passes it on: '[“It is old,”] the Post quoted guide Jo Roe'."""
    if quoted_behind(verb) is None:
        return ()
    first = verb.i
    while first > sentence.first and not verb.nbor(first - 1 - verb.i).is_punct:
        first -= 1
    quotation = sentence.document.quotation_at(sentence.doc[first - 1].idx) if first > sentence.first else None
    return () if quotation is None else ((quotation.start, quotation.end),)
