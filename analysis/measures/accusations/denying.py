"""The ways of denying an accusation, each a row with its example, and what each finds in the parse."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.language.syntax.arguments import RELATIVES, own_subject, subject
from analysis.language.syntax.verbs import is_passive
from analysis.lexicons import words_of
from analysis.measures.accusations.found_charge import (
    ACCUSATIONS,
    Charge,
    Construction,
    last_of_clause,
    last_of_phrase,
)

#: What an accused person denies; other things are denied, too ('denied the request').
_DENIED = words_of("answer_words", "denied")
#: Pronouns for what was said before: 'Roe has denied this'.
_TOLD_BEFORE = frozenset({"it", "this", "that", "them", "these", "those"})


def _denied_before(verb: Token) -> Charge | None:
    """Return 'the charges, which Roe denies'."""
    own = own_subject(verb)
    is_behind = verb.dep_ == "relcl" and verb.head.lemma_ in _DENIED and any(w.tag_ in RELATIVES for w in verb.lefts)
    return Charge(verb, "denied", None, own, None) if is_behind and own and own.tag_ not in RELATIVES else None


def _denied(verb: Token) -> Charge | None:
    """Return 'Chile denies the charges', 'denied hiding a ship', 'denies that it hid a ship', 'has denied this'."""
    if verb.pos_ != "VERB" or is_passive(verb):
        return None
    below = next((child for child in verb.rights if child.dep_ in ("dobj", "xcomp", "ccomp")), None)
    nouns = () if below is None or below.dep_ != "dobj" else (below, *below.conjuncts)
    if below is not None and below.dep_ == "dobj" and below.lower_ in _TOLD_BEFORE:
        return Charge(verb, "denied", None, subject(verb), None)
    if below is None or (below.dep_ == "dobj" and not any(noun.lemma_ in _DENIED for noun in nouns)):
        return None
    return Charge(verb, "denied", None, subject(verb), (below.left_edge.i, last_of_clause(below)))


def _rejected(verb: Token) -> Charge | None:
    """Return 'Chile rejected the accusation': other things are rejected, too."""
    noun = next((child for child in verb.rights if child.dep_ == "dobj" and child.lemma_ in ACCUSATIONS), None)
    is_told = noun is not None and verb.pos_ == "VERB" and not is_passive(verb)
    return (
        Charge(verb, "denied", None, subject(verb), (noun.left_edge.i, last_of_phrase(noun)))
        if noun and is_told
        else None
    )


def _pleaded(verb: Token) -> Charge | None:
    """Return 'Roe pleaded not guilty to fraud'."""
    if not any(word.lower_ == "guilty" and word.nbor(-1).lower_ == "not" for word in verb.subtree):
        return None
    to = next((word for word in verb.subtree if word.lower_ == "to" and word.dep_ == "prep" and word.n_rights), None)
    return Charge(verb, "denied", None, subject(verb), (to.i + 1, last_of_phrase(to)) if to is not None else None)


#: Tried in order; of one verb and accused the first has the row. The accused are printed in capitals.
DENYING = (
    Construction("denied behind", "The charges, which CHILE denies, are new.", ("deny",), _denied_before),
    Construction("denied", "CHILE denies the charges.", ("deny",), _denied),
    Construction(
        "rejected", "CHILE rejected the accusation.", ("reject", "dismiss", "dispute", "refute", "rebut"), _rejected
    ),
    Construction("pleaded not guilty", "ROE pleaded not guilty to fraud.", ("plead",), _pleaded),
)
