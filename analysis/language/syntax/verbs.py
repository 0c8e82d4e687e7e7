"""What the parse says of a verb: its form, its voice, what it links, whether it is denied or only possible."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.language.syntax.verb_classes import is_of

#: A verb's own words: auxiliaries, negation, particles.
VERBAL = frozenset({"aux", "auxpass", "neg", "prt"})
VERBS = frozenset(("VERB", "AUX"))
#: Tags of what makes a clause finite: a verb with a tense, or a modal.
FINITE = frozenset(("VBD", "VBP", "VBZ", "MD"))
COMPLEMENTS = frozenset(("attr", "acomp", "oprd"))


def is_passive(verb: Token) -> bool:
    """Say whether a verb is passive: by its auxiliary ('was sold'), or as a participle after its noun ('sold by X')."""
    children = list(verb.children)
    if any(child.dep_ in ("auxpass", "nsubjpass") for child in children):
        return not _is_perfect(verb)
    return verb.tag_ == "VBN" and verb.dep_ == "acl" and not any(child.dep_ == "aux" for child in children)


def _is_perfect(verb: Token) -> bool:
    """Say whether "'s" before a participle is 'has', by what it acts on: "she's won a prize", "the rules he's made"."""
    helping = [child for child in verb.lefts if child.dep_ == "auxpass"]
    if [word.lower_.replace("’", "'") for word in helping] != ["'s"] or verb.lemma_ == "give":
        return False
    if is_of(verb, "giving", "calling", "naming"):  # "she's called a fraud"
        return False
    in_relative = verb.dep_ == "relcl" and not any(child.tag_ in ("WDT", "WP") for child in verb.children)
    return in_relative or any(child.dep_ == "dobj" for child in verb.rights)


def is_bare_participle(verb: Token) -> bool:
    """Say whether a verb is a past participle by itself: 'asked about the pier, Roe said', 'the plan offered'."""
    helped = any(child.dep_ in ("aux", "auxpass", "nsubj", "nsubjpass", "mark") for child in verb.lefts)
    misread = verb.tag_ == "VBD" and verb.dep_ == "advcl"
    return (misread or (verb.tag_ == "VBN" and verb.dep_ in ("acl", "amod", "advcl"))) and not helped


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
    return is_of(verb, "linking") and any(child.dep_ in COMPLEMENTS for child in verb.children)


def is_raising(verb: Token) -> bool:
    """Say whether a verb leaves the act to the verb below it: 'continues to strengthen'."""
    return any(leaves_act_below(verb, child) for child in verb.children)


def leaves_act_below(verb: Token, below: Token) -> bool:
    """Say whether a verb leaves the act to this one below it: 'strengthen' in 'continues to strengthen'."""
    return is_of(verb, "raising") and below.dep_ == "xcomp" and below.pos_ in VERBS and below.head == verb
