"""What a name is called: beside it, after a linking verb, after a verb of naming, and by the noun of its act."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from analysis.language.syntax.arguments import is_complement
from analysis.language.syntax.noun_phrases import BODIES, appositions, hyphened
from analysis.language.syntax.verb_classes import is_of
from analysis.language.syntax.verbs import COMPLEMENTS
from analysis.lexicons import words_of
from analysis.measures.portrayal.predicate_relation import PredicateRelation, attribute_of, doer_of
from analysis.measures.portrayal.predicate_words import is_deed

#: Before an office, these belong to it: 'state Treasurer Doug Berg'.
_OF_OFFICES = frozenset("city county district state town".split())
#: What befalls who owns it, but where 'of' tells whom it befalls: 'Roe's arrest', 'Roe's murder of her'.
_BEFALLING = words_of("telling_words", "befalling")
_AHEAD = frozenset("able about bound due likely set supposed unlikely".split())
#: What a description is headed by; the parser may call an adverb one: 'kept her in'.
_DESCRIBING = frozenset(("ADJ", "NOUN", "NUM", "PROPN", "VERB"))


def called_by_copula(verb: Token) -> Iterator[PredicateRelation]:
    """Yield what a linking verb says its subject is: 'Norway is a bully'."""
    for child in verb.children:
        is_ahead = child.lower_ in _AHEAD and any(below.dep_ == "xcomp" for below in child.rights)  # 'is due to leave'
        if child.dep_ in COMPLEMENTS and child.pos_ in _DESCRIBING and not is_ahead:
            yield attribute_of(child, verb)


def called_after(verb: Token) -> Iterator[PredicateRelation]:
    """Yield what a verb of naming says of its object: 'call Norway a bully', 'regarded as a moderate'."""
    for child in verb.children:
        if is_complement(child) and child.pos_ in _DESCRIBING and child.tag_ != "VB":
            yield attribute_of(child, verb)
        elif child.dep_ == "prep" and child.lower_ == "as" and is_of(verb, "naming"):
            for complement in child.children:
                if complement.dep_ in ("pobj", "amod", "pcomp", "acomp") and complement.tag_ != "VBG":
                    yield attribute_of(complement, verb)


def called_beside(noun: Token) -> Iterator[PredicateRelation]:
    """Yield the descriptions beside a name: 'Berg, a former boxer', 'embattled tycoon Berg'."""
    yield from (attribute_of(word) for word in appositions(noun))
    described = noun.nbor(-1) if noun.i else noun
    while described.dep_ == "compound" and described.pos_ == "PROPN" and described.i and described.head == noun:
        described = described.nbor(-1)
    is_noun = described.pos_ in ("ADJ", "NOUN") and described.lower_ not in _OF_OFFICES
    is_word = is_noun or (described.pos_ == "VERB" and described.dep_ == "amod")
    is_part = described.dep_ == "compound" and noun.tag_ == "NNPS" and noun.ent_type_ != "PERSON"  # 'bank Democrats'
    if described.head == noun and described.dep_ in ("amod", "compound") and is_word and not is_part:
        yield attribute_of(described)


def called_before(governing: Token) -> Iterator[PredicateRelation]:
    """Yield the noun that a name explains or stands with: 'the strongman, Berg'; not a body of the actor's own."""
    if governing.pos_ == "NOUN" and governing.lemma_.lower() not in BODIES:
        yield attribute_of(governing)


def named_act(name: Token) -> Iterator[PredicateRelation]:
    """Yield the noun of action a name stands before: "Kenya's demand"; not a thing of theirs ("Kenya's plan")."""
    noun = name.head
    first, last = hyphened(noun)
    befalls = not {noun.lemma_.lower(), noun.doc[first : last + 1].text.lower()}.isdisjoint(_BEFALLING)
    if is_deed(noun) and not (befalls and not any(child.lower_ == "of" for child in noun.rights)):
        yield doer_of(noun)
