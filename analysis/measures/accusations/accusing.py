"""The ways of accusing, each a row with its example, and what each finds in the parse.

After Fillmore (1971) on verbs of judging: who judges whom for what.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from spacy.tokens import Token

from analysis.language.syntax.arguments import RELATIVES, agent, own_subject, subject
from analysis.language.syntax.denial import negated
from analysis.language.syntax.verbs import is_infinitive, is_passive
from analysis.measures.accusations.found_charge import (
    ACCUSATIONS,
    Charge,
    Construction,
    last_of_clause,
    last_of_phrase,
)

#: What somebody is only to do: 'charged with the task of', 'charged with overseeing the vote'.
_TASKS = frozenset("task duty job responsibility look oversee lead run ensure find protect manage investigate".split())


class Accusing(NamedTuple):
    """A verb of accusing: the words behind which the matter stands, and what of its clause must hold."""

    lemma: str
    example: str
    kind: str
    matter: tuple[str, ...]
    needs_matter: bool = False


#: In an example the accused is printed in capitals.
VERBS = (
    Accusing("accuse", "Peru accused CHILE of hiding a ship.", "accused", ("of", "over")),
    Accusing("implicate", "The report implicated CHILE in the raid.", "accused", ("in",), True),
    Accusing("blame", "Peru blamed CHILE for the raid.", "blamed", ("for", "over")),
    Accusing("charge", "CHILE was charged with fraud.", "charged", ("with", "over"), True),
    Accusing("indict", "CHILE was indicted on three counts.", "charged", ("on", "for", "over")),
    Accusing("sue", "Peru sued CHILE over the dam.", "sued", ("over", "for")),
    Accusing("suspect", "Peru suspects CHILE of hiding a ship.", "suspected", ("of",), True),
    Accusing("convict", "CHILE was convicted of fraud.", "convicted", ("of",)),
)
_BY_LEMMA: Mapping[str, Accusing] = {verb.lemma: verb for verb in VERBS}


def _by_verb(verb: Token) -> Charge | None:
    """Return what a verb of accusing tells, active, passive or as a participle."""
    row = _BY_LEMMA[verb.lemma_]
    if verb.pos_ != "VERB" or verb.dep_ in ("amod", "compound"):
        return None
    matter = _matter(verb, row.matter)
    if matter is None and row.needs_matter:
        return None
    if verb.lemma_ == "charge" and matter is not None and _is_task(verb, row.matter):
        return None
    accuser, accused = _parties_of(verb)
    return None if accused is None else Charge(verb, row.kind, accuser, accused, matter)


def _parties_of(verb: Token) -> tuple[Token | None, Token | None]:
    """Return the nouns of accuser and accused; without an object a verb of accusing is passive ('Peru accused of')."""
    accused = next((child for child in verb.rights if child.dep_ in ("dobj", "dative")), None)
    own = own_subject(verb)
    if accused is not None and accused.tag_ not in RELATIVES and not is_passive(verb):
        return subject(verb), accused
    relative = verb.dep_ == "relcl" and own is not None and own.tag_ not in RELATIVES and not is_passive(verb)
    if relative:  # 'the bank that Roe accused of lying'
        return own, verb.head
    if own is not None and own.tag_ in RELATIVES and not is_passive(verb):  # 'a group that has sued to get records'
        return None, None
    return agent(verb), subject(verb)


def _matter(verb: Token, prepositions: tuple[str, ...]) -> tuple[int, int] | None:
    """Return the first and last word of what somebody is accused of."""
    for child in verb.rights:
        below = [child, *(word for word in child.rights if child.dep_ in ("dobj", "prep"))]
        if child.dep_ == "agent":  # 'accused by Peru of hiding': the parse hangs 'of' on Peru
            below += [word for noun in child.rights for word in noun.rights]
        for word in below:
            if word.dep_ == "prep" and word.lower_ in prepositions and word.n_rights and not _is_sum(word.nbor()):
                return word.i + 1, last_of_phrase(word)
    return None


def _is_sum(word: Token) -> bool:
    """Say whether a sum of money starts here: 'sued for $2 million'."""
    return word.is_currency or word.like_num


def _is_task(verb: Token, prepositions: tuple[str, ...]) -> bool:
    """Say whether somebody is only given something to do: 'charged with overseeing the vote'."""
    below = (word for child in verb.rights if child.lower_ in prepositions for word in child.rights)
    return any(word.lemma_ in _TASKS for word in below)


def _blamed_on(verb: Token) -> Charge | None:
    """Return 'blamed the raid on Chile': what stands behind 'on' is the accused, the object the matter."""
    thing = next((child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")), None)
    words = [*verb.rights, *(word for child in verb.rights if child.dep_ == "dobj" for word in child.rights)]
    on = next((word for word in words if word.lower_ == "on" and word.dep_ == "prep"), None)
    accused = next((word for word in on.rights if word.dep_ == "pobj"), None) if on is not None else None
    if thing is None or accused is None or verb.pos_ != "VERB":
        return None
    accuser = agent(verb) if is_passive(verb) else subject(verb)
    matter = None if thing.pos_ == "PRON" else (thing.left_edge.i, _before(thing, on))
    return Charge(verb, "blamed", accuser, accused, matter)


def _before(noun: Token, word: Token | None) -> int:
    """Return the last word of a noun's phrase that stands before another word."""
    last = noun.right_edge.i
    return min(last, word.i - 1) if word is not None and word.i > noun.i else last


def _alleged(verb: Token) -> Charge | None:
    """Return 'Peru alleged that Chile hid a ship', 'Chile is alleged to have hidden a ship'."""
    if is_passive(verb):
        below = next((child for child in verb.rights if child.dep_ == "xcomp" and is_infinitive(child)), None)
        if below is None:
            return None
        return Charge(verb, "accused", agent(verb), subject(verb), (below.left_edge.i, last_of_clause(below)))
    below = next((child for child in verb.rights if child.dep_ == "ccomp"), None)
    accused = own_subject(below) if below is not None else None
    if below is None or accused is None or verb.pos_ != "VERB" or is_passive(below) or negated(below):
        return None
    first = min(
        (child.left_edge.i for child in below.children if child.i > accused.i and child.i < below.i), default=below.i
    )
    return Charge(verb, "accused", subject(verb), accused, (first, last_of_clause(below)))


def _found_guilty(adjective: Token) -> Charge | None:
    """Return 'Chile was found guilty of fraud'."""
    verb = adjective.head
    if verb.lemma_ != "find" or not is_passive(verb):
        return None
    of = next((child for child in (*adjective.rights, *verb.rights) if child.lower_ == "of" and child.n_rights), None)
    return Charge(
        verb, "convicted", agent(verb), subject(verb), (of.i + 1, last_of_phrase(of)) if of is not None else None
    )


def _on_suspicion(noun: Token) -> Charge | None:
    """Return 'Chile was arrested on suspicion of fraud'."""
    verb = noun.head.head
    of = next((child for child in noun.rights if child.lower_ == "of" and child.n_rights), None)
    if noun.head.lower_ != "on" or of is None or verb.lemma_ not in ("arrest", "detain", "hold"):
        return None
    accuser, accused = _parties_of(verb)
    return Charge(verb, "suspected", accuser, accused, (of.i + 1, last_of_phrase(of)))


def _lawsuit(noun: Token) -> Charge | None:
    """Return 'Peru filed a lawsuit against Chile'."""
    verb = noun.head
    if verb.lemma_ not in ("file", "bring", "launch") or noun.dep_ not in ("dobj", "nsubjpass"):
        return None
    against = next((child for child in (*noun.rights, *verb.rights) if child.lower_ == "against"), None)
    accused = next((word for word in against.rights if word.dep_ == "pobj"), None) if against is not None else None
    accuser = agent(verb) if is_passive(verb) else subject(verb)
    return None if accused is None else Charge(verb, "sued", accuser, accused, None)


def _by_noun(noun: Token) -> Charge | None:
    """Return 'the accusation that Chile hid a ship', 'allegations of fraud against Chile'."""
    if noun.pos_ != "NOUN" or any(word.lower_ in ("no", "any") for word in noun.lefts):
        return None
    owner = next((child for child in noun.lefts if child.dep_ == "poss"), None)
    clause = next((one for one in noun.rights if any(w.lower_ == "that" and w.dep_ == "mark" for w in one.lefts)), None)
    return _of_clause(noun, owner, clause) if clause is not None else _against(noun, owner)


def _of_clause(noun: Token, owner: Token | None, clause: Token) -> Charge | None:
    accused = own_subject(clause)
    if accused is None or is_passive(clause) or negated(clause):
        return None
    return Charge(noun, "accused", owner, accused, (clause.i, last_of_clause(clause)))


def _against(noun: Token, owner: Token | None) -> Charge | None:
    against = next((word for word in noun.subtree if word.lower_ == "against" and word.i > noun.i), None)
    accused = next((word for word in against.rights if word.dep_ == "pobj"), None) if against is not None else None
    if against is None or accused is None:
        return None
    of = next((child for child in noun.rights if child.lower_ == "of" and child.n_rights), None)
    matter = (of.i + 1, against.i - 1) if of is not None and of.i < against.i else None
    return Charge(noun, "accused", owner, accused, matter)


def _facing(verb: Token) -> Charge | None:
    """Return 'Chile faces charges of fraud'."""
    noun = next((child for child in verb.rights if child.dep_ == "dobj" and child.lemma_ in ACCUSATIONS), None)
    if noun is None or is_passive(verb):
        return None
    of = next((child for child in noun.rights if child.lower_ in ("of", "over") and child.n_rights), None)
    kind = "charged" if noun.lemma_ == "charge" else "accused"
    return Charge(verb, kind, None, subject(verb), (of.i + 1, last_of_phrase(of)) if of is not None else None)


#: Tried in order; of one verb and accused the first has the row. The accused are printed in capitals.
ACCUSING = (
    Construction("blamed on", "Peru blamed the raid on CHILE.", ("blame",), _blamed_on),
    Construction("a verb of accusing", "Peru accused CHILE of hiding a ship.", tuple(_BY_LEMMA), _by_verb),
    Construction("alleged", "Peru alleged that CHILE hid a ship.", ("allege",), _alleged),
    Construction("found guilty", "CHILE was found guilty of fraud.", ("guilty",), _found_guilty),
    Construction("on suspicion", "ROE was arrested on suspicion of fraud.", ("suspicion",), _on_suspicion),
    Construction("a lawsuit", "Peru filed a lawsuit against CHILE.", ("lawsuit", "suit"), _lawsuit),
    Construction("facing", "CHILE faces allegations of fraud.", ("face",), _facing),
    Construction("a noun", "The allegations against CHILE are new.", ("accusation", "allegation"), _by_noun),
)
