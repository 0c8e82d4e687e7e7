"""What the parse says of a verb's subject, object and agent."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.language.syntax.verb_classes import is_of
from analysis.language.syntax.verbs import VERBS, is_passive

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
#: Tags of the pronouns that open a relative clause: 'the bank that Roe accused'.
RELATIVES = frozenset(("WP", "WDT"))
OBJECTS = frozenset(("dobj", "dative"))
#: A verb without a subject takes it from the verb it hangs on so.
_HANGS_ON = frozenset({"conj", "advcl", "parataxis", "ccomp", "dep", "acomp"})
#: What the parse calls names of people.
_OF_PEOPLE = frozenset({"PERSON", "NORP"})
#: How many verbs up a subject is looked for. By hand.
_FURTHEST = 8
#: Verbs whose own subject does what the verb below them says, even with an object between: 'used the day to say'.
_KEEPING_SUBJECT = frozenset("use take hold make give have spend".split())
#: Documents through which a subject speaks: 'he released a statement saying'.
_MESSAGES = frozenset(
    "statement tweet post message email letter memo note release speech interview video ad series".split()
)
#: What brings somebody a message.
_SENDING = frozenset("email text phone telephone cable message petition".split())


def own_subject(verb: Token) -> Token | None:
    """Return the subject that stands with a verb, if any.

    Of two, the one behind the verb or a comma: 'The pier, said Roe, is shut', 'The pier, Roe said, is shut'.
    """
    own = None
    for child in verb.children:
        behind = child.dep_ == "dep" and child.pos_ == "PROPN" and child.left_edge.i == verb.i + 1
        if (child.dep_ in SUBJECTS or behind) and (own is None or child.i > verb.i or _follows_comma(child)):
            own = child
    return own or _behind_particle(verb)


def _behind_particle(verb: Token) -> Token | None:
    """Return the name behind a particle that the parse takes for an object: 'The pier is old, points out Jo Roe'."""
    if verb.tag_ not in ("VBD", "VBZ") or verb.i + 2 >= len(verb.doc) or verb.nbor().dep_ != "prt":
        return None
    name = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    is_behind = name is not None and name.pos_ == "PROPN" and name.left_edge.i == verb.i + 2
    return name if is_behind and any(child.dep_ == "ccomp" for child in verb.lefts) else None


def _follows_comma(noun: Token) -> bool:
    """Say whether a comma comes before a noun's phrase, closing quotation marks aside."""
    before = noun.left_edge.i - 1
    while before > 0 and noun.doc[before].is_quote:
        before -= 1
    return before > 0 and noun.doc[before].text == ","


def has_subject(verb: Token) -> bool:
    """Say whether a verb has a subject of its own."""
    return any(child.dep_ in SUBJECTS for child in verb.children)


def governing_verb(verb: Token) -> Token:
    """Return the verb whose subject does this one: 'wants' for 'praise' in 'wants to praise her'."""
    while not has_subject(verb) and verb.dep_ in ("xcomp", "conj", "advcl", "pcomp", "prep") and verb.head != verb:
        verb = verb.head
    return verb


def agent(verb: Token) -> Token | None:
    """Return the noun of a passive verb's 'by' phrase; the parser may hang that on what the verb makes of its subject.

    'Elected chairwoman by the union', 'described as a liar by Roe'.
    """
    complements = [word for child in verb.rights for word in (child, *child.rights) if _complemented(word) == verb]
    for word in (verb, *complements):
        for child in word.rights:
            if child.lower_ == "by":
                return next((noun for noun in child.children if noun.dep_ == "pobj"), None)
    return None


def verb_of_agent(by: Token) -> Token | None:
    """Return the passive verb whose agent stands after this 'by'; the counterpart of `agent`."""
    return _complemented(by.head) or (by.head if by.head.tag_ == "VBN" else None)


def is_complement(word: Token) -> bool:
    """Say whether a word is what a verb makes of its object or, passive, of its subject: 'crowned CHAMPION by Roe'."""
    verb = word.head
    if word.dep_ in ("dobj", "npadvmod") and is_of(verb, "calling") and not is_passive(verb):
        return word.pos_ == "NOUN" and any(
            one.dep_ in OBJECTS and one.right_edge.i + 1 == word.left_edge.i for one in verb.rights
        )
    if word.dep_ == "dobj":
        return is_of(verb, "naming") and not is_of(verb, "giving") and is_passive(verb)
    return word.dep_ == "oprd"


def _complemented(word: Token) -> Token | None:
    """Return the passive verb that makes this word of its subject: 'elected' of 'chairwoman'."""
    above = word.head
    if (is_complement(word) or word.dep_ == "attr") and is_passive(above):
        return above
    called = word.dep_ == "pobj" and above.lower_ == "as" and is_of(above.head, "naming")
    return above.head if called and is_passive(above.head) else None


def lacks_object(verb: Token) -> bool:
    """Say whether a verb's object stands before it, outside its clause: 'the concerns Norway has raised'."""
    subjects = [child.tag_ for child in verb.children if child.dep_ == "nsubj"]
    return verb.dep_ == "relcl" and bool(subjects) and subjects[0] not in ("WDT", "WP")


def subject(verb: Token) -> Token | None:
    """Return who does what a verb says: its subject, or that of the verb it hangs on; 'footage of Roe saying'."""
    start = verb.i
    for _ in range(_FURTHEST):
        doer = own_subject(verb) or _shown(verb)
        if doer is not None:
            impersonal = doer.lower_ == "it" and verb.lemma_ == "be" and verb.i != start
            return None if impersonal else _antecedent(doer, verb)
        doer, above = _doer_or_verb_above(verb)
        if doer is not None or above is None:
            return doer
        verb = above
    return None


def _doer_or_verb_above(verb: Token) -> tuple[Token | None, Token | None]:
    """Return the doer that a verb without a subject has by its place, or else the verb whose subject it shares."""
    head, label = verb.head, verb.dep_
    if label == "acl":  # 'he released a statement SAYING'
        return _writer(head), None
    if label == "relcl":  # 'the day he left, a mayor LOVED by all'
        return head, None
    if label == "xcomp":  # 'he told Poe to LEAVE', 'he wants to LEAVE'
        return _told(verb), head
    if label in ("pcomp", "prep"):  # 'he ended by SAYING', "Roe's way of SAYING"
        while head.pos_ == "ADP" and head.head.i != head.i:
            head = head.head
        if head.pos_ in VERBS:
            return None, head
        return next((child for child in head.children if child.dep_ == "poss"), None), None
    hangs_on = label in _HANGS_ON and (label != "ccomp" or verb.tag_ in ("VBG", "VB"))
    return None, head if hangs_on else None


def _told(verb: Token) -> Token | None:
    """Return the object of the verb above that is to do what this one says: 'Poe' in 'told Poe to leave'."""
    if verb.head.lemma_ in _KEEPING_SUBJECT:
        return None
    return next((child for child in verb.head.rights if child.dep_ == "dobj" and child.i < verb.i), None)


def _shown(verb: Token) -> Token | None:
    """Return the person right before a participle that hangs on the main verb: 'ends with footage of Roe saying'."""
    if verb.i == 0 or verb.tag_ != "VBG" or verb.dep_ not in ("xcomp", "advcl"):
        return None
    before = verb.nbor(-1)
    return before if before.ent_type_ == "PERSON" else None


def _antecedent(noun: Token, verb: Token) -> Token:
    """Return the noun a relative pronoun stands for, else the word itself."""
    if noun.tag_ in ("WP", "WDT") and verb.dep_ == "relcl":
        return who_or_which(noun, verb)
    return noun


def who_or_which(pronoun: Token, verb: Token) -> Token:
    """Return the noun that a relative pronoun stands for.

    'Who' is no body and no place, though the parse takes the name before it: 'a cleaner at Tarn Hospital who left'.
    """
    noun = verb.head
    is_name = noun.pos_ == "PROPN" and noun.ent_type_ not in _OF_PEOPLE
    above = noun.head.head
    return above if pronoun.lower_ == "who" and is_name and noun.dep_ == "pobj" and above.pos_ == "NOUN" else noun


def _writer(noun: Token) -> Token:
    """Return who speaks through a document, or to whom it goes: the subject of the verb above, else the noun itself.

    'He released a statement SAYING', 'he emailed supporters SAYING'.
    """
    if noun.dep_ == "dobj" and (noun.lemma_ in _MESSAGES or noun.head.lemma_ in _SENDING):
        return subject(noun.head) or noun
    return noun


def noun_before(verb: Token) -> Token | None:
    """Return the name or noun right before a finite verb whose subject the parse lost: 'Jane Roe, QC, said'."""
    if verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return None
    place = verb.i - 1
    while place > verb.sent.start and verb.doc[place].pos_ in ("ADV", "AUX", "PUNCT"):
        place -= 1
    noun = verb.doc[place]
    return noun if noun.pos_ in ("PROPN", "NOUN") else None
