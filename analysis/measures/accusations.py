"""Who accuses whom of what, and who denies it: the rows of table accusations.

A row is made only where the text tells it as done, and the accused is an actor. An accusation is somebody's words, as
told; whether it is true is not asked. After Fillmore (1971) on verbs of judging: who judges whom for what.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from spacy.tokens import Token

from analysis.entities.antecedents import tokens_with
from analysis.entities.lookup import Names
from analysis.entities.parties import Party, parties
from analysis.language.syntax.arguments import agent, own_subject, subject
from analysis.language.syntax.denial import negated
from analysis.language.syntax.status import expected, in_condition, questioned, supposed
from analysis.language.syntax.verbs import is_infinitive, is_passive
from analysis.tables import Accusation

_ACCUSABLE = frozenset(("person", "organisation", "state"))
_RELATIVE = frozenset(("WP", "WDT"))
#: What somebody is only to do: 'charged with the task of', 'charged with overseeing the vote'.
_TASKS = frozenset("task duty job responsibility look oversee lead run ensure find protect manage investigate".split())
#: What an accused person denies; other things are denied, too ('denied the request').
_DENIED = frozenset(
    "accusation allegation assertion charge claim guilt involvement report responsibility suggestion wrongdoing".split()
)


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


class _Charge(NamedTuple):
    """An accusation in the parse: who may make it, whom it is about, and the first and last word of what it is."""

    verb: Token
    kind: str
    accuser: Token | None
    accused: Token | None
    matter: tuple[int, int] | None


class Construction(NamedTuple):
    """A way of accusing or denying: its name, an example, the lemmas it is looked for by, and what it finds."""

    name: str
    example: str
    lemmas: tuple[str, ...]
    finds: Callable[[Token], _Charge | None]


def find_accusations(names: Names, voice: Callable[[int], str]) -> list[Accusation]:
    """Return who accuses whom of what, and which of the accused deny it, in text order.

    ``names`` says who is who; ``voice`` whose words stand at an offset. Only the story's blocks are searched.
    """
    rows: dict[tuple[int, str], Accusation] = {}
    for construction in CONSTRUCTIONS:
        for place in tokens_with(names.document.doc, "LEMMA", construction.lemmas):
            token = names.document.doc[place]
            charge = construction.finds(token) if names.document.in_story(token.idx) else None
            for row in _rows(names, charge, voice) if charge is not None and _is_told(charge.verb) else ():
                rows.setdefault((row.start, row.accused), row)
    return sorted(rows.values(), key=lambda row: row[:2])


def _is_told(verb: Token) -> bool:
    """Say whether the text tells it as done: not 'was not accused', 'may sue', 'threatened to sue'."""
    open_ = negated(verb) or supposed(verb) or expected(verb) or in_condition(verb) or questioned(verb)
    return not (open_ or is_infinitive(verb))


def _rows(names: Names, charge: _Charge, voice: Callable[[int], str]) -> Iterator[Accusation]:
    """Yield a row for each actor that is accused; none for those who only belong to one ("Roe's lawyer")."""
    verb = charge.verb
    what, end, accuser = _what_and_accuser(names, charge)
    for party in parties(names, charge.accused) if charge.accused is not None else ():
        if party.actor is None or not _is_accused(names, party, accuser):
            continue
        yield Accusation(
            start=verb.idx,
            end=end,
            accuser=accuser.name if accuser else None,
            accused=party.actor,
            what=what,
            kind=charge.kind,
            accuser_start=accuser.start if accuser else None,
            accuser_end=accuser.end if accuser else None,
            accused_start=party.start,
            accused_end=party.end,
            voice=voice(verb.idx),
        )


def _what_and_accuser(names: Names, charge: _Charge) -> tuple[str | None, int, Party | None]:
    """Return the words of what somebody is accused of, where the accusation ends, and who accuses."""
    accuser = _accuser(names, charge.accuser)
    end = charge.verb.idx + len(charge.verb)
    if charge.matter is None:
        return None, end, accuser
    words = names.document.doc[charge.matter[0] : charge.matter[1] + 1]
    if accuser is not None and accuser.end is not None and (accuser.start or 0) < words.start_char < accuser.end:
        accuser = _less_matter(names.document.text, accuser, words.start_char)
    return " ".join(words.text.split()) or None, max(end, words.end_char), accuser


def _is_accused(names: Names, party: Party, accuser: Party | None) -> bool:
    """Say whether a party is an actor itself, not only of one, that can be accused and is not the accuser."""
    is_accuser = accuser is not None and accuser.actor == party.actor
    return party.name == party.actor and _is_accusable(names, party) and not is_accuser


def _less_matter(text: str, accuser: Party, matter: int) -> Party:
    """Return an accuser without the matter that the parse hangs on it: 'by Peru [of hiding a ship]'."""
    words = text[accuser.start : matter].rsplit(maxsplit=1)[0]
    return accuser if accuser.actor else accuser._replace(name=words, end=(accuser.start or 0) + len(words))


def _accuser(names: Names, noun: Token | None) -> Party | None:
    if noun is None or noun.tag_ in _RELATIVE or noun.dep_ == "expl":
        return None
    return next(iter(parties(names, noun)), None)


def _is_accusable(names: Names, party: Party) -> bool:
    """Say whether it is a person, a body or a state, not a place that is named ('in Oslo')."""
    if names.actors[party.actor or ""].actor_kind not in _ACCUSABLE:
        return False
    mentions = names.mentions_in(party.start or 0, party.end or 0)
    return not any(row.actor == party.actor and row.place_use for row in mentions)


def _by_verb(verb: Token) -> _Charge | None:
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
    return None if accused is None else _Charge(verb, row.kind, accuser, accused, matter)


def _parties_of(verb: Token) -> tuple[Token | None, Token | None]:
    """Return the nouns of accuser and accused; without an object a verb of accusing is passive ('Peru accused of')."""
    accused = next((child for child in verb.rights if child.dep_ in ("dobj", "dative")), None)
    own = own_subject(verb)
    if accused is not None and accused.tag_ not in _RELATIVE and not is_passive(verb):
        return subject(verb), accused
    relative = verb.dep_ == "relcl" and own is not None and own.tag_ not in _RELATIVE and not is_passive(verb)
    if relative:  # 'the bank that Roe accused of lying'
        return own, verb.head
    return agent(verb), subject(verb)


def _matter(verb: Token, prepositions: tuple[str, ...]) -> tuple[int, int] | None:
    """Return the first and last word of what somebody is accused of."""
    for child in verb.rights:
        below = [child, *(word for word in child.rights if child.dep_ in ("dobj", "prep"))]
        if child.dep_ == "agent":  # 'accused by Peru of hiding': the parse hangs 'of' on Peru
            below += [word for noun in child.rights for word in noun.rights]
        for word in below:
            if word.dep_ == "prep" and word.lower_ in prepositions and word.n_rights and not _is_sum(word.nbor()):
                return word.i + 1, _last(word)
    return None


def _is_sum(word: Token) -> bool:
    """Say whether a sum of money starts here: 'sued for $2 million'."""
    return word.is_currency or word.like_num


def _last(word: Token) -> int:
    """Return the last word of a phrase, before a mark that ends it."""
    for token in word.doc[word.i + 1 : word.right_edge.i + 1]:
        if token.text in ";:—–()":
            return int(token.i) - 1
    last = word.right_edge
    return int(last.i) - last.is_punct


def _is_task(verb: Token, prepositions: tuple[str, ...]) -> bool:
    """Say whether somebody is only given something to do: 'charged with overseeing the vote'."""
    below = (word for child in verb.rights if child.lower_ in prepositions for word in child.rights)
    return any(word.lemma_ in _TASKS for word in below)


def _blamed_on(verb: Token) -> _Charge | None:
    """Return 'blamed the raid on Chile': what stands behind 'on' is the accused, the object the matter."""
    thing = next((child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")), None)
    words = [*verb.rights, *(word for child in verb.rights if child.dep_ == "dobj" for word in child.rights)]
    on = next((word for word in words if word.lower_ == "on" and word.dep_ == "prep"), None)
    accused = next((word for word in on.rights if word.dep_ == "pobj"), None) if on is not None else None
    if thing is None or accused is None or verb.pos_ != "VERB":
        return None
    accuser = agent(verb) if is_passive(verb) else subject(verb)
    matter = None if thing.pos_ == "PRON" else (thing.left_edge.i, _before(thing, on))
    return _Charge(verb, "blamed", accuser, accused, matter)


def _before(noun: Token, word: Token | None) -> int:
    """Return the last word of a noun's phrase that stands before another word."""
    last = noun.right_edge.i
    return min(last, word.i - 1) if word is not None and word.i > noun.i else last


def _alleged(verb: Token) -> _Charge | None:
    """Return 'Peru alleged that Chile hid a ship', 'Chile is alleged to have hidden a ship'."""
    if is_passive(verb):
        below = next((child for child in verb.rights if child.dep_ == "xcomp" and is_infinitive(child)), None)
        if below is None:
            return None
        return _Charge(verb, "accused", agent(verb), subject(verb), (below.left_edge.i, _last_of_clause(below)))
    below = next((child for child in verb.rights if child.dep_ == "ccomp"), None)
    accused = own_subject(below) if below is not None else None
    if below is None or accused is None or verb.pos_ != "VERB" or is_passive(below) or negated(below):
        return None
    first = min(
        (child.left_edge.i for child in below.children if child.i > accused.i and child.i < below.i), default=below.i
    )
    return _Charge(verb, "accused", subject(verb), accused, (first, _last_of_clause(below)))


def _last_of_clause(verb: Token) -> int:
    last = verb.right_edge
    return int(last.i) - last.is_punct


def _found_guilty(adjective: Token) -> _Charge | None:
    """Return 'Chile was found guilty of fraud'."""
    verb = adjective.head
    if verb.lemma_ != "find" or not is_passive(verb):
        return None
    of = next((child for child in (*adjective.rights, *verb.rights) if child.lower_ == "of" and child.n_rights), None)
    return _Charge(verb, "convicted", agent(verb), subject(verb), (of.i + 1, _last(of)) if of is not None else None)


def _on_suspicion(noun: Token) -> _Charge | None:
    """Return 'Chile was arrested on suspicion of fraud'."""
    verb = noun.head.head
    of = next((child for child in noun.rights if child.lower_ == "of" and child.n_rights), None)
    if noun.head.lower_ != "on" or of is None or verb.lemma_ not in ("arrest", "detain", "hold"):
        return None
    accuser, accused = _parties_of(verb)
    return _Charge(verb, "suspected", accuser, accused, (of.i + 1, _last(of)))


def _lawsuit(noun: Token) -> _Charge | None:
    """Return 'Peru filed a lawsuit against Chile'."""
    verb = noun.head
    if verb.lemma_ not in ("file", "bring", "launch") or noun.dep_ not in ("dobj", "nsubjpass"):
        return None
    against = next((child for child in (*noun.rights, *verb.rights) if child.lower_ == "against"), None)
    accused = next((word for word in against.rights if word.dep_ == "pobj"), None) if against is not None else None
    accuser = agent(verb) if is_passive(verb) else subject(verb)
    return None if accused is None else _Charge(verb, "sued", accuser, accused, None)


def _denied(verb: Token) -> _Charge | None:
    """Return 'Chile denies the charges', 'Chile denied hiding a ship', 'Chile denies that it hid a ship'."""
    if verb.pos_ != "VERB" or is_passive(verb):
        return None
    below = next((child for child in verb.rights if child.dep_ in ("dobj", "xcomp", "ccomp")), None)
    nouns = () if below is None or below.dep_ != "dobj" else (below, *below.conjuncts)
    if below is None or (below.dep_ == "dobj" and not any(noun.lemma_ in _DENIED for noun in nouns)):
        return None
    return _Charge(verb, "denied", None, subject(verb), (below.left_edge.i, _last_of_clause(below)))


def _pleaded(verb: Token) -> _Charge | None:
    """Return 'Roe pleaded not guilty to fraud'."""
    if not any(word.lower_ == "guilty" and word.nbor(-1).lower_ == "not" for word in verb.subtree):
        return None
    to = next((word for word in verb.subtree if word.lower_ == "to" and word.dep_ == "prep" and word.n_rights), None)
    return _Charge(verb, "denied", None, subject(verb), (to.i + 1, _last(to)) if to is not None else None)


#: Tried in order; of one verb and accused the first has the row. The accused are printed in capitals.
CONSTRUCTIONS = (
    Construction("blamed on", "Peru blamed the raid on CHILE.", ("blame",), _blamed_on),
    Construction("a verb of accusing", "Peru accused CHILE of hiding a ship.", tuple(_BY_LEMMA), _by_verb),
    Construction("alleged", "Peru alleged that CHILE hid a ship.", ("allege",), _alleged),
    Construction("found guilty", "CHILE was found guilty of fraud.", ("guilty",), _found_guilty),
    Construction("on suspicion", "ROE was arrested on suspicion of fraud.", ("suspicion",), _on_suspicion),
    Construction("a lawsuit", "Peru filed a lawsuit against CHILE.", ("lawsuit", "suit"), _lawsuit),
    Construction("denied", "CHILE denies the charges.", ("deny",), _denied),
    Construction("pleaded not guilty", "ROE pleaded not guilty to fraud.", ("plead",), _pleaded),
)
