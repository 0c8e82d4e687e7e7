"""What the dependency parse says of a cue: who its subject is, and where phrases start and end."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from analysis import lexicons

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
#: A verb's own words: auxiliaries, negation, particles.
VERBAL = frozenset({"aux", "auxpass", "neg", "prt"})
#: Noun phrases end before these: they say more of the noun, they do not name it.
_AFTERTHOUGHTS = frozenset({"relcl", "appos", "acl", "punct", "advcl", "cc", "conj", "parataxis", "ccomp"})
_SPEAKING = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_PERSONAL = frozenset("he she they we i who it some many others one several most all those critics".split())
#: A verb without a subject takes it from the verb it hangs on so.
_HANGS_ON = frozenset({"conj", "advcl", "parataxis", "ccomp", "dep", "acomp"})
#: Documents through which a subject speaks: 'he released a statement saying'.
_MESSAGES = frozenset(
    "statement tweet post message email letter memo note release speech interview video ad series".split()
)


def own_subject(verb: Token) -> Token | None:
    """Return the subject that stands with a verb, if any; of two the one behind it: 'The pier, said Roe, is shut'."""
    found = None
    for child in verb.children:
        behind = child.dep_ == "dep" and child.pos_ == "PROPN" and child.left_edge.i == verb.i + 1
        if (child.dep_ in SUBJECTS or behind) and (found is None or child.i > verb.i):
            found = child
    return found


def is_passive(verb: Token) -> bool:
    """Say whether a verb is passive."""
    return any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)


def is_done_to(verb: Token) -> bool:
    """Say whether a verb is a past participle by itself: 'asked about the pier, Roe said', 'the plan offered'."""
    perfect = any(child.dep_ == "aux" for child in verb.lefts)
    return verb.tag_ == "VBN" and verb.dep_ in ("acl", "amod", "advcl") and not perfect


def is_said(verb: Token) -> bool:
    """Say whether a verb tells what was done: finite, perfect or 'adding'; not denied, only possible or wanted."""
    helpers = [child for child in verb.lefts if child.dep_ in VERBAL]
    if any(child.dep_ == "neg" or child.tag_ in ("MD", "TO") for child in helpers):
        return False
    if verb.tag_ == "VBG" and verb.dep_ in ("advcl", "acl"):
        return True
    return verb.tag_ in ("VBD", "VBZ", "VBP") or any(child.dep_ in ("aux", "auxpass") for child in helpers)


def agent(verb: Token) -> Token | None:
    """Return the noun of a passive verb's 'by' phrase."""
    for child in verb.rights:
        if child.lower_ == "by":
            return next((noun for noun in child.children if noun.dep_ == "pobj"), None)
    return None


def subject(verb: Token) -> Token | None:
    """Return who does what a verb says: its subject, or that of the verb it hangs on; 'footage of Roe saying'."""
    start = verb.i
    for _ in range(8):
        found = own_subject(verb) or _shown(verb)
        if found is not None:
            impersonal = found.lower_ == "it" and verb.lemma_ == "be" and verb.i != start
            return None if impersonal else _antecedent(found, verb)
        head, dep = verb.head, verb.dep_
        if head.i == verb.i:
            return None
        if dep == "acl":
            return _writer(head)
        if dep == "relcl":
            return head
        if dep == "xcomp":
            patient = next((c for c in head.rights if c.dep_ == "dobj" and c.i < verb.i), None)
            if patient is not None and head.lemma_ not in ("use", "take", "hold", "make", "give", "have", "spend"):
                return patient
        elif dep in ("pcomp", "prep"):
            while head.pos_ == "ADP" and head.head.i != head.i:
                head = head.head
            if head.pos_ not in ("VERB", "AUX"):
                return next((c for c in head.children if c.dep_ == "poss"), None)
        elif dep not in _HANGS_ON or (dep == "ccomp" and verb.tag_ not in ("VBG", "VB")):
            return None
        verb = head
    return None


def _shown(verb: Token) -> Token | None:
    """Return the person right before a participle that hangs on the main verb: 'ends with footage of Roe saying'."""
    if verb.i == 0 or verb.tag_ != "VBG" or verb.dep_ not in ("xcomp", "advcl"):
        return None
    before = verb.nbor(-1)
    return before if before.ent_type_ == "PERSON" else None


def noun_before(verb: Token) -> Token | None:
    """Return the name or noun right before a finite verb whose subject the parse lost: 'Jane Roe, QC, said'."""
    if verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return None
    place = verb.i - 1
    while place > verb.sent.start and verb.doc[place].pos_ in ("ADV", "AUX", "PUNCT"):
        place -= 1
    noun = verb.doc[place]
    return noun if noun.pos_ in ("PROPN", "NOUN") else None


def _antecedent(found: Token, verb: Token) -> Token:
    """Return the noun a relative pronoun stands for, else the word itself."""
    if found.tag_ in ("WP", "WDT") and verb.dep_ == "relcl":
        return verb.head
    return found


def _writer(noun: Token) -> Token:
    """Return who speaks through a document: the subject of the verb it is the object of, else the noun itself."""
    if noun.lemma_ in _MESSAGES and noun.dep_ == "dobj":
        return subject(noun.head) or noun
    return noun


def phrase(noun: Token) -> tuple[int, int]:
    """Return first and last token (not included) of a noun phrase, without what only comments on it."""
    last = noun.i
    for child in noun.rights:
        if child.dep_ in _AFTERTHOUGHTS and not (child.dep_ == "punct" and child.text == "-"):
            break
        last = child.right_edge.i
    first = noun.left_edge.i
    doc = noun.doc
    while last > noun.i and doc[last].is_space:
        last -= 1
    while first < noun.i and (doc[first].is_punct or doc[first].pos_ in ("CCONJ", "ADV", "SCONJ", "SPACE")):
        first += 1
    return first, last + 1


def can_speak(noun: Token | None) -> bool:
    """Say whether a noun names somebody or something with words of its own: a person, a body, a document."""
    if noun is None:
        return False
    if noun.ent_type_ in _SPEAKING or noun.lower_ in _PERSONAL or noun.pos_ == "PROPN":
        return True
    return is_source(noun)


def is_source(noun: Token) -> bool:
    """Say whether a noun says what a source is: 'officials', 'poll'."""
    return noun.lemma_.lower() in _source_nouns() or noun.lower_ in _source_nouns()


def is_document(noun: Token) -> bool:
    """Say whether a noun names a document: 'the report', 'Article 5'."""
    return _source_nouns().get(noun.lemma_.lower()) == "document"


def is_person(noun: Token) -> bool:
    """Say whether a noun names a person or what a person is: 'Roe', 'him', 'the students'."""
    return noun.ent_type_ == "PERSON" or noun.pos_ == "PRON" or (is_source(noun) and not is_document(noun))


@cache
def _source_nouns() -> dict[str, str]:
    """Return the last words of all nouns that are a source, 'minister', 'report', and what each is."""
    rows = lexicons.builtin("source_nouns").rows
    return {row["term"].split()[-1]: row["form"] for row in reversed(rows) if row["form"]}
