"""From a noun to the verbs and descriptions tied to it, along the dependencies of spaCy's English models.

The labels are those of ClearNLP (Choi & Palmer 2012). Each rule is one small generator; a `Tie` is what it finds.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from analysis.language.syntax.arguments import OBJECTS, has_agent, has_subject
from analysis.language.syntax.noun_phrases import appositions, first_of_list, governing_head, hyphened
from analysis.language.syntax.status import negated
from analysis.language.syntax.verbs import VERBS, is_finite, is_infinitive, is_linking, is_passive, is_raising
from analysis.measures.portrayal.calling import Tie, called_after, called_beside, called_by_copula, named_act
from analysis.measures.portrayal.clauses import (
    CREDITS,
    GIVING,
    LEANING,
    LETTING,
    OF_OBJECT,
    REFLEXIVES,
    SUBJECT_CONTROL,
    UPON,
    WISHING,
    calls_on,
    is_headline_list,
)
from analysis.measures.portrayal.phrases import is_act


class Shared(NamedTuple):
    """A verb whose subject is understood: as `does` takes it."""

    verb: Token
    under: str | None = None
    passive: bool | None = None


def ties(head: Token, *, before_noun: bool = True) -> Iterator[Tie]:
    """Yield what the name with this head word does, undergoes and is called.

    ``before_noun``: a name right before a noun of action may be its doer ('NATO expansion'); a state's may
    be its goal ('Syria strikes'), so the caller says.
    """
    yield from called_beside(head)
    for noun in (head, *appositions(head)):
        yield from in_relative_clause(noun)
    if head.dep_ in ("poss", "amod") or (before_noun and head.dep_ in ("compound", "nmod")):
        yield from named_act(head)
    seat = governing_head(head)
    if seat is not head:
        yield from called_beside(seat, below=False)
        yield from in_relative_clause(seat)
    first = first_of_list(seat)
    if first.dep_ in ("nsubj", "nsubjpass"):
        yield from as_subject(first)
    elif first.dep_ in OBJECTS:
        yield from as_object(first)
    elif first.dep_ == "pobj":
        yield from after_preposition(first)
    elif first.dep_ == "attr":
        yield from in_cleft(first)


def as_subject(subject: Token) -> Iterator[Tie]:
    """Yield the ties of a clause's subject."""
    verb = subject.head
    if verb.pos_ not in VERBS:
        yield from small_clause(verb)
        return
    under = None
    bare = verb.tag_ == "VB" and verb.head.lemma_ in LETTING
    if (bare or is_infinitive(verb)) and verb.dep_ in ("ccomp", "xcomp"):
        under = verb.head.lemma_
        if under not in WISHING:
            yield from undergoes(verb.head)
    yield from does(verb, under)


def in_cleft(noun: Token) -> Iterator[Tie]:
    """Yield the ties of 'Norway' in 'it was Norway that broke the truce', where 'broke' hangs below 'was'."""
    verb = noun.head
    if verb.lemma_ == "be" and any(child.lower_ == "it" for child in verb.lefts):
        clause = next((child for child in verb.rights if child.i > noun.i and child.dep_ == "ccomp"), None)
        between = verb.doc[noun.i + 1 : clause.i] if clause is not None else ()
        if clause is not None and not any(token.dep_ == "neg" and token.head == verb for token in between):
            yield from relative(clause)


def small_clause(word: Token) -> Iterator[Tie]:
    """Yield the ties of 'Norway' in 'called Norway a bully', where the parser makes it the noun's subject."""
    if word.dep_ in ("ccomp", "xcomp", "oprd"):
        if word.head.pos_ in VERBS and word.head.lemma_ not in WISHING:
            yield from undergoes(word.head)
        yield Tie("attribute", word)


def does(verb: Token, under: str | None = None, passive: bool | None = None) -> Iterator[Tie]:
    """Yield the ties of a verb's subject, spoken or understood: the verb's own, and those of the verbs it shares."""
    waiting = [Shared(verb, under, passive)]
    while waiting:
        verb, under, passive = waiting.pop()
        if verb.is_punct or hyphened(verb)[1] != verb.i:
            continue
        if passive is None:
            passive = is_passive(verb)
        yield from of_subject(verb, under, passive)
        waiting += shared_verbs(verb, under, passive)


def of_subject(verb: Token, under: str | None, passive: bool) -> Iterator[Tie]:
    """Yield what one verb says of its subject: it does, undergoes, or is called."""
    if passive:
        yield Tie("patient", verb, True, not has_agent(verb), under, None, negated(verb))
        yield from called_after(verb)
    elif is_linking(verb):
        yield from called_by_copula(verb)
    elif not is_raising(verb):
        yield Tie("agent", verb, False, False, under, None, negated(verb))
        if any(child.dep_ == "dobj" and child.lower_ in REFLEXIVES for child in verb.children):
            yield from called_after(verb)


def shared_verbs(verb: Token, under: str | None, passive: bool) -> Iterator[Shared]:
    """Yield the verbs that lean on this one and have no subject of their own."""
    has_object = not passive and any(child.dep_ == "dobj" or calls_on(child) for child in verb.children)
    if is_headline_list(verb):
        yield Shared(verb.head)
    for child in verb.children:
        dep = child.dep_
        if dep in ("conj", "xcomp", "advcl") and (child.pos_ not in VERBS or has_subject(child)):
            continue
        if dep == "conj" and is_finite(child) and verb.tag_ == "VBG" and not has_subject(verb):
            continue  # 'thanked Japan for sending doctors and criticised Italy': the parser hangs it too low
        if dep == "conj":
            bare = child.tag_ == "VBN" and not any(word.dep_ in ("aux", "auxpass") for word in child.children)
            yield Shared(child, under, passive if bare else None)
        elif dep == "xcomp" and (not has_object or verb.lemma_ in SUBJECT_CONTROL):
            yield Shared(child, under if is_raising(verb) or verb.lemma_ == "be" else verb.lemma_)
        elif dep == "advcl":
            yield from adverbial(child, verb.lemma_)
        elif dep == "acomp":
            yield from below_adjective(child)
        elif dep == "advmod":
            yield from (shared for word in child.rights for shared in gerund(word))  # 'far from calming the markets'
        elif dep == "prep" and (passive or not has_object or child.lower_ not in OF_OBJECT):
            yield from gerund(child)


def below_adjective(adjective: Token) -> Iterator[Shared]:
    """Yield 'discuss' in 'is ready to discuss'."""
    for child in adjective.children:
        if child.dep_ == "xcomp" and is_infinitive(child):
            yield Shared(child, adjective.lemma_)


def adverbial(verb: Token, above: str) -> Iterator[Shared]:
    """Yield 'raising concern', 'founded in 1901', 'to guard the port' beside the clause they share a subject with."""
    if verb.tag_ == "VBG" or is_infinitive(verb):
        yield Shared(verb, above if is_infinitive(verb) else None)
    elif verb.tag_ == "VBN":
        yield Shared(verb, None, True)


def gerund(preposition: Token) -> Iterator[Shared]:
    """Yield 'rejecting' in 'after rejecting the deal', 'hiding' in 'accused of hiding', and 'after being caught'."""
    for child in preposition.children:
        passive = child.tag_ == "VBN" and is_passive(child)
        if child.dep_ == "pcomp" and (child.tag_ == "VBG" or passive) and not has_subject(child):
            yield Shared(child)


def as_object(noun: Token) -> Iterator[Tie]:
    """Yield the ties of a verb's object: what is done to it, what it is called, what it is told to do."""
    verb = noun.head
    yield from undergoes(verb)
    if noun.dep_ == "dobj":
        yield from called_after(verb)
        yield from told_to(verb)


def told_to(verb: Token) -> Iterator[Tie]:
    """Yield the ties of a verb's object to what it is told to do or said to have done: 'urge', 'accuse of'."""
    for child in verb.children:
        if child.dep_ == "xcomp" and child.pos_ in VERBS and not has_subject(child):
            if verb.lemma_ not in SUBJECT_CONTROL:
                yield from does(child, verb.lemma_)
        elif child.dep_ == "prep" and child.lower_ in OF_OBJECT:
            for shared in gerund(child):
                yield from does(*shared)


def undergoes(verb: Token, preposition: str | None = None) -> Iterator[Tie]:
    """Yield the tie of one that a verb acts upon."""
    passive = is_passive(verb)
    yield Tie("patient", verb, passive, passive and not has_agent(verb), None, preposition, negated(verb))


def after_preposition(noun: Token) -> Iterator[Tie]:
    """Yield the ties of a name after 'by', 'from', 'on', 'against' and 'to'."""
    preposition = noun.head
    above = preposition.head
    word = preposition.lower_
    if word == "by" and above.tag_ == "VBN":
        yield Tie("agent", above, True, False, None, None, negated(above))
    elif word in ("by", "from") and above.pos_ in ("NOUN", "PROPN"):
        noun_of_act = above
        while noun_of_act.dep_ == "pobj" and noun_of_act.head.lower_ == "of":
            noun_of_act = noun_of_act.head.head
        if is_act(noun_of_act) or (word == "by" and noun_of_act.lemma_.lower() not in CREDITS):
            yield Tie("attribute", noun_of_act)
    elif word == "by" and above.pos_ == "VERB":
        yield from (Tie("attribute", child) for child in above.rights if child.dep_ == "dobj" and is_act(child))
    elif word in UPON or word == "to":
        yield from upon(above, word)


def upon(above: Token, word: str) -> Iterator[Tie]:
    """Yield the tie of 'Peru' in 'imposed a ban on Peru', 'sent a letter to Peru', 'called on Peru to pay'."""
    if above.dep_ in ("dobj", "nsubjpass") and above.head.lemma_ in GIVING:
        above = above.head
    if above.pos_ != "VERB":
        return
    if word == "to":
        if above.lemma_ in GIVING:
            yield from undergoes(above)
    elif word == "against" or above.lemma_ in GIVING or above.lemma_ in LEANING:
        yield from undergoes(above, word)
        if above.lemma_ in LEANING:
            yield from told_to(above)


def in_relative_clause(noun: Token) -> Iterator[Tie]:
    """Yield the ties of a noun to the clauses after it: 'NATO, which rejected', 'Okafor, accused of fraud,'."""
    for child in noun.rights:
        if child.dep_ == "relcl" and child.pos_ in VERBS:
            yield from relative(child)
        elif child.dep_ == "acl" and child.pos_ == "VERB" and not has_subject(child):
            if child.tag_ == "VBN":
                yield from does(child, None, True)
            elif child.tag_ == "VBG":
                yield from does(child)


def relative(verb: Token) -> Iterator[Tie]:
    """Yield the ties of a relative pronoun's noun."""
    for child in verb.children:
        if child.tag_ in ("WDT", "WP"):
            if child.dep_ in ("nsubj", "nsubjpass"):
                yield from does(verb)
            elif child.dep_ in OBJECTS:
                yield from undergoes(verb)
