"""What the parse says of a verb: its form, its voice, what it links, whether it is denied or only possible."""

from __future__ import annotations

from spacy.tokens import Token

#: A verb's own words: auxiliaries, negation, particles.
VERBAL = frozenset({"aux", "auxpass", "neg", "prt"})
VERBS = frozenset(("VERB", "AUX"))
#: Verbs that only link a subject to what it is called.
COPULAS = frozenset("be become remain seem appear look sound stay feel".split())
COMPLEMENTS = frozenset(("attr", "acomp", "oprd"))


def is_passive(verb: Token) -> bool:
    """Say whether a verb is passive: by its auxiliary ('was sold'), or as a participle after its noun ('sold by X')."""
    children = list(verb.children)
    if any(child.dep_ in ("auxpass", "nsubjpass") for child in children):
        return True
    return verb.tag_ == "VBN" and verb.dep_ == "acl" and not any(child.dep_ == "aux" for child in children)


def is_bare_participle(verb: Token) -> bool:
    """Say whether a verb is a past participle by itself: 'asked about the pier, Roe said', 'the plan offered'."""
    helped = any(child.dep_ in ("aux", "auxpass", "nsubjpass") for child in verb.lefts)
    return verb.tag_ == "VBN" and verb.dep_ in ("acl", "amod", "advcl") and not helped


def is_asserted(verb: Token) -> bool:
    """Say whether a verb tells what was done: finite, perfect or 'adding'; not denied, only possible or wanted."""
    helpers = [child for child in verb.lefts if child.dep_ in VERBAL]
    if any(child.dep_ == "neg" or child.tag_ in ("MD", "TO") for child in helpers):
        return False
    if verb.tag_ == "VBG" and verb.dep_ in ("advcl", "acl"):
        return True
    return verb.tag_ in ("VBD", "VBZ", "VBP") or any(child.dep_ in ("aux", "auxpass") for child in helpers)


def is_infinitive(verb: Token) -> bool:
    """Say whether 'to' stands before the verb."""
    return any(child.tag_ == "TO" for child in verb.lefts)


def is_finite(verb: Token) -> bool:
    """Say whether a verb's form has a tense."""
    return verb.tag_ in ("VBD", "VBP", "VBZ")


def is_linking(verb: Token) -> bool:
    """Say whether a verb only links its subject to what it is called: 'remains angry', but not 'remains at home'."""
    if verb.lemma_ == "be":
        return True
    return verb.lemma_ in COPULAS and any(child.dep_ in COMPLEMENTS for child in verb.children)


def negated(verb: Token) -> bool:
    """Say whether 'not', 'n't' or 'never' stands with the verb, or 'neither', 'nor' with it or its subject."""
    if verb.dep_ == "conj" and any(child.dep_ == "cc" and child.lower_ == "nor" for child in verb.head.children):
        return True
    if any(child.dep_ == "neg" for child in verb.children):
        return True
    words = [*verb.lefts, *(word for child in verb.lefts if child.dep_ == "nsubj" for word in child.lefts)]
    return any(word.lower_ == "neither" for word in words)


def modal(word: Token) -> str | None:
    """Return the modal verb that stands with a verb ('may', 'will'), in lower case."""
    return next((child.lower_ for child in word.lefts if child.tag_ == "MD"), None)
