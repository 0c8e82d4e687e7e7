"""From a noun to the predicates it is agent, patient or bearer of, along the dependencies of spaCy's English models.

The labels are those of ClearNLP (Choi & Palmer 2012). A construction is a row with its example, in which the noun is
printed in capitals.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from spacy.tokens import Token

from analysis.language.syntax.arguments import OBJECTS, SUBJECTS, has_subject, who_or_which
from analysis.language.syntax.noun_phrases import NOUNS, appositions, first_of_list, governing_head
from analysis.language.syntax.speaking_nouns import can_speak
from analysis.language.syntax.verb_classes import is_of
from analysis.language.syntax.verbs import VERBS, is_infinitive
from analysis.measures.portrayal.clause_relations import REFLEXIVES, Relations, of_subject, told_to
from analysis.measures.portrayal.naming import called_after, called_before, called_beside, named_act
from analysis.measures.portrayal.predicate_relation import attribute_of, patient_of
from analysis.measures.portrayal.prepositions import after_preposition
from analysis.measures.portrayal.processes import process_of
from analysis.measures.portrayal.shared_subject import Clause
from analysis.tables import VERBAL

#: Intransitive verbs with a particle 'by': 'stood by Berg'.
_WITH_BY = frozenset("abide come drop go live pass stand stick stop swear".split())
#: Clauses in which 'it' is nobody: the verb, and what opens them.
_SET_PHRASES = {"come": ("when",), "happen": ("as",), "stand": ("as",)}
_MEASURES = frozenset(("CARDINAL", "DATE", "MONEY", "QUANTITY", "TIME"))


class Construction(NamedTuple):
    """A place of a noun in its clause: the noun's labels, and what relations it has there."""

    name: str
    example: str
    labels: frozenset[str]
    takes: Callable[[Token], Relations]


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
    if is_impersonal(subject) or any(child.dep_ == "case" for child in subject.rights):
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
    """Say whether 'it' is nobody: 'it took two winters', 'it took courage to leave', 'when it comes to tax'."""
    verb = subject.head
    if subject.lower_ != "it":
        return False
    if verb.lemma_ in ("appear", "seem"):
        return any(child.dep_ == "ccomp" for child in verb.rights)  # 'it seems Norway has left'
    if verb.dep_ == "advcl" and any(child.lower_ in _SET_PHRASES.get(verb.lemma_, ()) for child in verb.lefts):
        return True
    if verb.lemma_ in ("help", "hurt", "matter") and any(
        child.tag_ == "WRB" for below in verb.rights for child in below.lefts
    ):
        return True  # 'it helps when Norway pays'
    if verb.lemma_ in ("become", "get", "grow"):  # 'it gets harder to leave'
        called = [child for child in verb.rights if child.dep_ == "acomp"]
        return any(is_infinitive(below) for word in (verb, *called) for below in word.rights)
    if verb.lemma_ == "mean":
        return any(is_infinitive(below) for below in verb.rights)  # 'what it means to hope'
    if verb.lemma_ not in ("cost", "require", "take"):
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
    only_adverbs = all(word.pos_ == "ADV" or word.lower_ in REFLEXIVES for word in between[1:])
    alone = len(between) > 0 and between[0].text == "," and only_adverbs
    kept = ("ccomp", "aux") if is_of(verb, "calling") else ("ccomp", "aux", "dobj")  # 'Berg, branded a liar, left'
    has_agent = any(child.lower_ == "by" and child.i == verb.i + 1 for child in verb.rights)
    return alone and verb.tag_ == "VBD" and (has_agent or not any(child.dep_ in kept for child in verb.rights))


def small_clause(word: Token) -> Relations:
    """Yield the relations of 'Norway' in 'called Norway a bully', where the parser makes it the noun's subject."""
    if word.dep_ in ("ccomp", "xcomp", "oprd"):
        if word.head.pos_ in VERBS and not is_of(word.head, "wishing") and not is_only_told(word.head):
            yield patient_of(word.head)
        yield attribute_of(word, word.head if word.head.pos_ in VERBS else None)


def is_only_told(verb: Token) -> bool:
    """Say whether a verb only reports the small clause below: 'says Norway right', but 'calls Norway a bully'."""
    names = is_of(verb, "calling", "naming") or verb.lemma_ in ("declare", "pronounce")
    return process_of(verb) == VERBAL and not names


def as_object(noun: Token) -> Relations:
    """Yield the relations of a verb's object: what is done to it, what it is called, what it is told to do."""
    yield patient_of(noun.head)
    if noun.dep_ == "dobj":
        yield from called_after(noun.head)
        yield from told_to(noun.head)


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
        if (of_person or is_of_a_person(noun)) and any(word.lower_ == "which" for word in child.lefts):
            continue
        if child.dep_ == "relcl" and child.pos_ in VERBS:
            if all(who_or_which(word, child) == noun for word in child.lefts if word.lower_ == "who"):
                yield from relative(child)
        elif is_participle_of(noun, child):
            yield from of_subject(Clause(child, None, child.tag_ == "VBN" or None))


def is_participle_of(noun: Token, verb: Token) -> bool:
    """Say whether a participle behind a noun tells of it.

    Not in 'the panel chose Roe and Berg, bypassing the union'; nor in 'In May Roe, who leads the firm, called the tax a
    joke', where the parse may take the sentence's own verb for one.
    """
    if verb.dep_ != "acl" or verb.pos_ != "VERB" or has_subject(verb):
        return False
    if verb.tag_ == "VBG":
        return verb.nbor(-1).text != "," or noun.dep_ in SUBJECTS
    return verb.tag_ == "VBN" and not (verb.nbor(-1).is_punct and verb.sent.root.pos_ in NOUNS)


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


#: What a noun is by its place in the clause.
IN_CLAUSE = (
    Construction("the subject", "NORWAY rejected the plan.", frozenset(("nsubj", "nsubjpass")), as_subject),
    Construction("the object", "Peru thanked NORWAY.", OBJECTS, as_object),
    Construction("after a preposition", "Peru was thanked by NORWAY.", frozenset(("pobj",)), after_preposition),
    Construction("in a cleft", "It was NORWAY that broke the truce.", frozenset(("attr",)), in_cleft),
)
