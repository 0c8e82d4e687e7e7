"""From the ways of accusing to the rows of table accusations.

A row is made only where the text tells it as done, and the accused is an actor. An accusation is somebody's words, as
told; whether it is true is not asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from analysis.entities.antecedents import tokens_with
from analysis.entities.lookup import Names
from analysis.entities.parties import Party, parties
from analysis.language.syntax.denial import negated
from analysis.language.syntax.status import expected, in_condition, questioned, supposed
from analysis.language.syntax.verbs import is_infinitive
from analysis.measures.accusations.accusing import CONSTRUCTIONS, RELATIVE, Charge
from analysis.tables import Accusation

_ACCUSABLE = frozenset(("person", "organisation", "state"))


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


def _rows(names: Names, charge: Charge, voice: Callable[[int], str]) -> Iterator[Accusation]:
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


def _what_and_accuser(names: Names, charge: Charge) -> tuple[str | None, int, Party | None]:
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
    if noun is None or noun.tag_ in RELATIVE or noun.dep_ == "expl":
        return None
    return next(iter(parties(names, noun)), None)


def _is_accusable(names: Names, party: Party) -> bool:
    """Say whether it is a person, a body or a state, not a place that is named ('in Oslo')."""
    if names.actors[party.actor or ""].actor_kind not in _ACCUSABLE:
        return False
    mentions = names.mentions_in(party.start or 0, party.end or 0)
    return not any(row.actor == party.actor and row.place_use for row in mentions)
