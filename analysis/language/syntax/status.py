"""Whether what a verb says happened: denied, or only possible, wanted or supposed.

Each construction is a row: its name, an example with the verb it holds for in capitals, and its condition. The rows
of ``DENIALS`` and ``SUPPOSITIONS`` are tried in order. After Saurí and Pustejovsky (2009), who call it factuality.
"""

from __future__ import annotations

from spacy.tokens import Token

from analysis.language.syntax.arguments import OBJECTS, SUBJECTS, has_subject
from analysis.language.syntax.verb_classes import is_of
from analysis.language.syntax.verbs import COMPLEMENTS, is_finite, is_infinitive, leaves_act_below
from analysis.rules import Rule, first_decision

#: Adverbs that deny their verb; the parser calls only 'not' and 'never' negations.
_NEGATORS = frozenset("never hardly scarcely barely neither nowhere".split())
_NOBODY = frozenset("nobody none nothing neither nor".split())
#: Before a clause that is only supposed.
_CONDITIONS = frozenset("if unless whether lest".split())


def negated(verb: Token) -> bool:
    """Say whether the text denies what a verb says; see `DENIALS`."""
    return any(denial.decide(verb) for denial in DENIALS)


def modality(verb: Token) -> str | None:
    """Return the word, in lower case, that makes a verb only possible: 'may', 'will', 'if'; see `SUPPOSITIONS`."""
    word = first_decision(SUPPOSITIONS, verb)
    return None if word is None else word.lower_


def is_asserted(verb: Token) -> bool:
    """Say whether a verb tells what was done: finite, perfect or 'adding'; neither denied nor only possible."""
    if negated(verb) or modality(verb) is not None or is_infinitive(verb):
        return False
    if verb.tag_ == "VBG" and verb.dep_ in ("advcl", "acl"):
        return True
    return is_finite(verb) or any(child.dep_ in ("aux", "auxpass") for child in verb.lefts)


def is_no(noun: Token) -> bool:
    """Say whether a noun's phrase says that there is none: 'no officer', 'none of them', 'nobody', 'neither side'."""
    if noun.lower_ in _NOBODY:
        return True
    return any(child.lower_ in ("no", "neither") and child.dep_ in ("det", "preconj", "cc") for child in noun.lefts)


def _has_negator(verb: Token) -> bool:
    return any(
        child.dep_ == "neg" or (child.lower_ in _NEGATORS and child.dep_ in ("advmod", "preconj", "cc"))
        for child in verb.children
        if child.i < verb.i or child.dep_ == "neg"
    )


def _follows_nor(verb: Token) -> bool:
    return verb.dep_ == "conj" and any(child.dep_ == "cc" and child.lower_ == "nor" for child in verb.head.children)


def _has_negative_subject(verb: Token) -> bool:
    return any(child.dep_ in SUBJECTS and is_no(child) for child in verb.lefts)


def _has_negative_object(verb: Token) -> bool:
    return any(child.dep_ in OBJECTS | COMPLEMENTS and is_no(child) for child in verb.rights)


def _is_not_done(verb: Token) -> bool:
    below = verb.dep_ in ("xcomp", "ccomp") and (is_infinitive(verb) or verb.tag_ == "VBG") and not has_subject(verb)
    return below and is_of(verb.head, "not doing")


def _is_kept_from(verb: Token) -> bool:
    if verb.dep_ != "pcomp":
        return False
    preposition = verb.head
    return preposition.lower_ == "without" or (preposition.lower_ == "from" and is_of(preposition.head, "keeping"))


def _is_yet_to_come(verb: Token) -> bool:
    yet = any(child.lower_ == "yet" for child in verb.head.children)
    return verb.dep_ == "xcomp" and yet and verb.head.lemma_ in ("have", "be") and is_infinitive(verb)


def _shares_denial(verb: Token) -> bool:
    """Say whether a verb shares the negation of the one before it in a list, or of the one that leaves it the act."""
    above = verb.head
    if leaves_act_below(above, verb):
        return _has_negator(above) or _has_negative_subject(above) or _is_not_done(above)
    if verb.dep_ != "conj" or above.pos_ not in ("VERB", "AUX") or has_subject(verb):
        return False
    alternative = any(child.dep_ == "cc" and child.lower_ == "or" for child in above.children)
    return _has_negative_subject(above) or (alternative and negated(above))


def _modal(verb: Token) -> Token | None:
    return next((child for child in verb.lefts if child.tag_ == "MD"), None)


def _condition(verb: Token) -> Token | None:
    return next((child for child in verb.lefts if child.dep_ == "mark" and child.lower_ in _CONDITIONS), None)


def _shared_modal(verb: Token) -> Token | None:
    """Return the modal of the verb before in a list, whose bare form this one shares, or that leaves it the act."""
    above = verb.head
    listed = verb.dep_ == "conj" and verb.tag_ == "VB" and not has_subject(verb) and not is_infinitive(verb)
    return _modal(above) if listed or leaves_act_below(above, verb) else None


#: What denies a verb.
DENIALS: tuple[Rule[Token, bool], ...] = (
    Rule("a negator stands with it", "Norway never ATTACKED Peru.", _has_negator),
    Rule("it follows 'nor'", "Norway neither attacked nor BOMBED Peru.", _follows_nor),
    Rule("its subject is nobody", "No soldier ATTACKED Peru.", _has_negative_subject),
    Rule("its object or complement is nothing", "Norway BROKE no law.", _has_negative_object),
    Rule("the verb above says that it was not done", "Norway refused to ATTACK Peru.", _is_not_done),
    Rule("somebody was kept from it, or did without", "Peru stopped Norway from ATTACKING.", _is_kept_from),
    Rule("it is yet to come", "Norway has yet to ATTACK Peru.", _is_yet_to_come),
    Rule("it shares the denial of another verb", "No soldier attacked or BOMBED Peru.", _shares_denial),
)

#: What makes a verb only possible: each gives the word that does so.
SUPPOSITIONS: tuple[Rule[Token, Token], ...] = (
    Rule("a modal stands with it", "Norway may ATTACK Peru.", _modal),
    Rule("it is a condition", "Peru will pay if Norway ATTACKS.", _condition),
    Rule("it shares the modal of another verb", "Norway may attack and BOMB Peru.", _shared_modal),
)
