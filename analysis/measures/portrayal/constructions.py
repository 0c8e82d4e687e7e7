"""From a noun to the predicates it is agent, patient or bearer of, along the dependencies of spaCy's English models.

The labels are those of ClearNLP (Choi & Palmer 2012). A construction is a row with its example, in which the noun is
printed in capitals.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from spacy.tokens import Token

from analysis.language.syntax.arguments import OBJECTS, SUBJECTS, has_subject, verb_of_agent
from analysis.language.syntax.noun_phrases import appositions, first_of_list, governing_head
from analysis.language.syntax.speaking_nouns import can_speak
from analysis.language.syntax.verb_classes import is_of
from analysis.language.syntax.verbs import VERBS, is_infinitive, is_linking, is_passive, is_raising
from analysis.measures.portrayal.naming import called_after, called_before, called_beside, called_by_copula, named_act
from analysis.measures.portrayal.predicate_relation import (
    PredicateRelation,
    agent_of,
    attribute_of,
    doer_of,
    patient_of,
)
from analysis.measures.portrayal.predicate_words import is_act
from analysis.measures.portrayal.shared_subject import OF_OBJECT, UPON, Clause, clauses_of, gerund

Relations = Iterator[PredicateRelation]

_REFLEXIVES = frozenset("herself himself itself themselves".split())
#: What bylines and captions have before 'by'.
_CREDITS = frozenset("copyright editing illustration image photo photograph picture reporting story writing".split())
#: Intransitive verbs with a particle 'by': 'stood by Berg'.
_WITH_BY = frozenset("abide come drop go live pass stand stick stop swear".split())
_MEASURES = frozenset(("CARDINAL", "DATE", "MONEY", "QUANTITY", "TIME"))


class Construction(NamedTuple):
    """A place of a noun in its clause: the noun's labels, and what relations it has there."""

    name: str
    example: str
    labels: frozenset[str]
    takes: Callable[[Token], Relations]


class AfterPreposition(NamedTuple):
    """What a preposition makes of its noun: asked of the word above the preposition, and of the preposition."""

    name: str
    example: str
    prepositions: frozenset[str]
    holds: Callable[[Token, Token], bool]
    takes: Callable[[Token, Token], Relations]


def relations_of(head: Token) -> Relations:
    """Yield the predicates that the name with this head word is agent, patient or bearer of.

    A name right before a noun of action may be its doer or its goal ('NATO expansion', 'Syria strikes'): it has no row.
    """
    yield from called_beside(head)
    for noun in (head, *appositions(head)):
        yield from in_relative_clause(noun, of_person=is_of_a_person(head))
    if head.dep_ in ("poss", "amod"):
        yield from named_act(head)
    governing = governing_head(head)
    if governing is not head:
        yield from called_before(governing)
        yield from in_relative_clause(governing)
    first = first_of_list(governing)
    for construction in IN_CLAUSE:
        if first.dep_ in construction.labels:
            yield from construction.takes(first)


def as_subject(subject: Token) -> Relations:
    """Yield the relations of a clause's subject, which may be the object of the verb above: 'let Peru fish'."""
    verb = subject.head
    if verb.pos_ not in VERBS:
        yield from small_clause(verb)
        return
    if is_impersonal(subject):
        return
    under = None
    bare = verb.tag_ == "VB" and is_of(verb.head, "letting")
    if (bare or is_infinitive(verb)) and verb.dep_ in ("ccomp", "xcomp"):
        under = verb.head.lemma_
        if not is_of(verb.head, "wishing"):
            yield patient_of(verb.head)
    misread = is_set_off(subject, verb) or is_headline_passive(verb)
    yield from of_subject(Clause(verb, under, misread or None))


def is_impersonal(subject: Token) -> bool:
    """Say whether 'it' is nobody: 'it took two winters', 'it cost a million', 'it took courage to leave'."""
    verb = subject.head
    if subject.lower_ != "it" or verb.lemma_ not in ("cost", "require", "take"):
        return False
    measured = any(child.dep_ == "dobj" and child.ent_type_ in _MEASURES for child in verb.rights)
    return measured or any(is_infinitive(below) for word in verb.rights for below in (word, *word.rights))


def is_headline_passive(verb: Token) -> bool:
    """Say whether a past tense is a passive without its auxiliary: 'Berg removed from hall by police'."""
    acts = any(child.dep_ in ("dobj", "aux", "auxpass", "xcomp") for child in verb.children)
    if acts or verb.tag_ not in ("VBD", "VBN") or verb.lemma_ in _WITH_BY:
        return False
    doers = [noun for child in verb.rights if child.lower_ == "by" for noun in child.children if noun.dep_ == "pobj"]
    return any(can_speak(noun) for noun in doers)


def is_set_off(subject: Token, verb: Token) -> bool:
    """Say whether a past tense is a participle misread, by the comma before it: 'Berg, once hailed as a hero, left'."""
    between = verb.doc[subject.i + 1 : verb.i]
    only_adverbs = all(word.pos_ == "ADV" or word.lower_ in _REFLEXIVES for word in between[1:])
    alone = len(between) > 0 and between[0].text == "," and only_adverbs
    kept = ("ccomp", "aux") if is_of(verb, "calling") else ("ccomp", "aux", "dobj")  # 'Berg, branded a liar, left'
    has_agent = any(child.lower_ == "by" and child.i == verb.i + 1 for child in verb.rights)
    return alone and verb.tag_ == "VBD" and (has_agent or not any(child.dep_ in kept for child in verb.rights))


def small_clause(word: Token) -> Relations:
    """Yield the relations of 'Norway' in 'called Norway a bully', where the parser makes it the noun's subject."""
    if word.dep_ in ("ccomp", "xcomp", "oprd"):
        if word.head.pos_ in VERBS and not is_of(word.head, "wishing"):
            yield patient_of(word.head)
        yield attribute_of(word, word.head if word.head.pos_ in VERBS else None)


def of_subject(clause: Clause) -> Relations:
    """Yield the relations of a subject, spoken or understood, to its verb and to those that share it."""
    for verb, under, passive in ((one.verb, one.under, one.is_passive) for one in clauses_of(clause)):
        if passive:
            yield patient_of(verb, under, passive=True)
            yield from called_after(verb)
        elif is_linking(verb):
            yield from called_by_copula(verb)
        elif not is_raising(verb):
            yield agent_of(verb, under)
            if any(child.dep_ == "dobj" and child.lower_ in _REFLEXIVES for child in verb.children):
                yield from called_after(verb)


def as_object(noun: Token) -> Relations:
    """Yield the relations of a verb's object: what is done to it, what it is called, what it is told to do."""
    yield patient_of(noun.head)
    if noun.dep_ == "dobj":
        yield from called_after(noun.head)
        yield from told_to(noun.head)


def told_to(verb: Token) -> Relations:
    """Yield the relations of an object to what it is told to do or said to have done: 'urge', 'accuse of'."""
    for child in verb.children:
        if child.dep_ == "xcomp" and child.pos_ in VERBS and not has_subject(child):
            if not is_of(verb, "subject control"):
                yield from of_subject(Clause(child, verb.lemma_))
        elif child.dep_ == "prep" and child.lower_ in OF_OBJECT:
            for clause in gerund(child):
                yield from of_subject(clause)


def in_cleft(noun: Token) -> Relations:
    """Yield the relations of 'Norway' in 'it was Norway that broke the truce', where 'broke' hangs below 'was'."""
    verb = noun.head
    if verb.lemma_ == "be" and any(child.lower_ == "it" for child in verb.lefts):
        clause = next((child for child in verb.rights if child.i > noun.i and child.dep_ == "ccomp"), None)
        between = verb.doc[noun.i + 1 : clause.i] if clause is not None else ()
        if clause is not None and not any(token.dep_ == "neg" and token.head == verb for token in between):
            yield from relative(clause)


def in_relative_clause(noun: Token, *, of_person: bool = False) -> Relations:
    """Yield the relations of a noun to the clauses after it: 'NATO, which rejected', 'Okafor, accused of fraud,'.

    ``of_person``: the noun describes a person, so that 'which' is something else: 'Berg, head of the firm, which sank'.
    """
    for child in noun.rights:
        of_a_thing = (of_person or is_of_a_person(noun)) and any(
            word.tag_ == "WDT" and word.lower_ == "which" for word in child.lefts
        )
        if of_a_thing:
            continue
        if child.dep_ == "relcl" and child.pos_ in VERBS:
            yield from relative(child)
        elif child.tag_ == "VBG" and child.nbor(-1).text == "," and noun.dep_ not in SUBJECTS:
            continue  # may be another's: 'the panel chose Roe and Berg, bypassing the union'
        elif child.dep_ == "acl" and child.tag_ in ("VBN", "VBG") and child.pos_ == "VERB" and not has_subject(child):
            yield from of_subject(Clause(child, None, child.tag_ == "VBN" or None))


def is_of_a_person(noun: Token) -> bool:
    """Say whether a noun is a person's name or pronoun: 'which' is not Berg in 'accused Berg, which she denied'."""
    return noun.ent_type_ == "PERSON" or (noun.pos_ == "PRON" and noun.lower_ not in ("it", "they", "them"))


def relative(verb: Token) -> Relations:
    """Yield the relations of a relative pronoun's noun."""
    for child in verb.children:
        if child.tag_ in ("WDT", "WP"):
            if child.dep_ in ("nsubj", "nsubjpass"):
                yield from of_subject(Clause(verb))
            elif child.dep_ in OBJECTS:
                yield patient_of(verb)


def after_preposition(noun: Token) -> Relations:
    """Yield the relations of a noun by the first row of `AFTER_PREPOSITION` that holds."""
    preposition = noun.head
    for row in AFTER_PREPOSITION:
        if preposition.lower_ in row.prepositions and row.holds(preposition.head, preposition):
            yield from row.takes(preposition.head, preposition)
            return


def _of_passive(_: Token, by: Token) -> Relations:
    verb = verb_of_agent(by)
    if verb is not None:
        yield agent_of(verb, passive=True)


def _of_noun(noun: Token, preposition: Token) -> Relations:
    """Yield the noun of action; in 'the threat of an attack by Norway' it is the first one."""
    while noun.dep_ == "pobj" and noun.head.lower_ == "of":
        noun = noun.head.head
    of_verb = noun.dep_ == "pobj" and is_passive(noun.head.head)  # 'was ruled out of order by Berg'
    if is_act(noun) or (preposition.lower_ == "by" and noun.lemma_.lower() not in _CREDITS and not of_verb):
        yield doer_of(noun)


def _of_object(verb: Token, _: Token) -> Relations:
    yield from (doer_of(child) for child in verb.rights if child.dep_ == "dobj" and is_act(child))


def _verb_upon(above: Token) -> Token:
    """Return the verb that a preposition belongs to, though the parser hangs it on its object: 'imposed a ban on'."""
    return above.head if above.dep_ in ("dobj", "nsubjpass") and is_of(above.head, "light", "giving") else above


def _is_given(above: Token, _: Token) -> bool:
    verb = _verb_upon(above)
    return verb.pos_ == "VERB" and is_of(verb, "light", "giving")


def _falls_upon(above: Token, preposition: Token) -> bool:
    verb = _verb_upon(above)
    return verb.pos_ == "VERB" and (preposition.lower_ == "against" or is_of(verb, "light", "giving", "leaning"))


def _upon(above: Token, preposition: Token) -> Relations:
    verb = _verb_upon(above)
    yield patient_of(verb, preposition=preposition.lower_)
    if is_of(verb, "leaning"):
        yield from told_to(verb)


#: What a noun is after a preposition; the first row that holds is taken.
AFTER_PREPOSITION = (
    AfterPreposition(
        "the agent of a passive",
        "Peru was attacked by NORWAY.",
        frozenset(("by",)),
        lambda _, by: verb_of_agent(by) is not None,
        _of_passive,
    ),
    AfterPreposition(
        "the agent of a noun",
        "The attack by NORWAY failed.",
        frozenset(("by", "from")),
        lambda above, _: above.pos_ in ("NOUN", "PROPN"),
        _of_noun,
    ),
    AfterPreposition(
        "the agent of a verb's object",
        "Peru condemned fierce attacks yesterday by NORWAY.",
        frozenset(("by",)),
        lambda above, _: above.pos_ == "VERB",
        _of_object,
    ),
    AfterPreposition(
        "the one something is given to",
        "Peru sent a letter to NORWAY.",
        frozenset(("to",)),
        _is_given,
        lambda above, _: iter([patient_of(_verb_upon(above))]),
    ),
    AfterPreposition(
        "the one an act falls on",
        "Peru imposed a ban on NORWAY.",
        UPON,
        _falls_upon,
        _upon,
    ),
)

#: What a noun is by its place in the clause.
IN_CLAUSE = (
    Construction("the subject", "NORWAY rejected the plan.", frozenset(("nsubj", "nsubjpass")), as_subject),
    Construction("the object", "Peru thanked NORWAY.", OBJECTS, as_object),
    Construction("after a preposition", "Peru was thanked by NORWAY.", frozenset(("pobj",)), after_preposition),
    Construction("in a cleft", "It was NORWAY that broke the truce.", frozenset(("attr",)), in_cleft),
)
