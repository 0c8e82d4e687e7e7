"""From the ways of accusing to the rows of table accusations.

A row is made only where the text tells it as done, and the accused is an actor, or people or a body described. An
accusation is somebody's words, as told; whether it is true is not asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spacy.tokens import Span, Token

from analysis.entities.antecedents import tokens_with
from analysis.entities.lookup import Names
from analysis.entities.parties import Party, parties
from analysis.language.syntax.arguments import RELATIVES
from analysis.language.syntax.denial import negated
from analysis.language.syntax.speaking_nouns import is_document, is_source
from analysis.language.syntax.status import expected, in_condition, questioned, supposed
from analysis.language.syntax.verbs import is_infinitive
from analysis.measures.accusations.accusing import ACCUSING
from analysis.measures.accusations.denying import DENYING
from analysis.measures.accusations.found_charge import Charge
from analysis.tables import Accusation

#: The kind that is an accused's answer: of somebody's lawyer it is not the lawyer's.
_DENIED = "denied"
#: Verbs of which what is done to an end was done. By hand.
_DONE = frozenset("take use go begin start continue turn".split())
_ACCUSABLE = frozenset(("person", "organisation", "state"))


def find_accusations(names: Names, voice: Callable[[int], str]) -> list[Accusation]:
    """Return who accuses whom of what, and which of the accused deny it, in text order.

    ``names`` says who is who; ``voice`` whose words stand at an offset. Only the story's blocks are searched.
    """
    rows: dict[tuple[int, str], Accusation] = {}
    for construction in (*ACCUSING, *DENYING):
        for place in tokens_with(names.document.doc, "LEMMA", construction.lemmas):
            token = names.document.doc[place]
            charge = construction.finds(token) if names.document.in_story(token.idx) else None
            for row in _rows(names, charge, voice) if charge is not None and _is_told(charge.verb) else ():
                rows.setdefault((row.start, row.accused), row)
    return sorted(rows.values(), key=lambda row: row[:2])


def _is_told(verb: Token) -> bool:
    """Say whether the text tells it as done: not 'was not accused', 'may sue', 'threatened to sue'."""
    open_ = negated(verb) or supposed(verb) or expected(verb) or in_condition(verb) or questioned(verb)
    return not (open_ or (is_infinitive(verb) and not _is_done_so(verb)))


def _is_done_so(verb: Token) -> bool:
    """Say whether an infinitive tells what was done: 'took to the stage to accuse Chile', 'went on to blame Chile'."""
    main = verb.head
    return main.lemma_ in _DONE and main.tag_ in ("VBD", "VBN", "VBZ") and _is_told(main)


def _rows(names: Names, charge: Charge, voice: Callable[[int], str]) -> Iterator[Accusation]:
    """Yield a row for each that is accused: an actor by its name, others by the words that describe them."""
    verb = charge.verb
    what, end, accuser = _what_and_accuser(names, charge)
    for party in parties(names, charge.accused) if charge.accused is not None else ():
        if charge.matter is not None:
            party = _less_matter(names.document.text, party, names.document.doc[charge.matter[0]].idx)
        if not _is_accused(names, party, accuser) or (charge.kind == _DENIED and party.name != party.actor):
            continue
        yield Accusation(
            start=verb.idx,
            end=end,
            accuser=accuser.name if accuser else None,
            accused=party.name or "",
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
    first = charge.matter[0] + (names.document.doc[charge.matter[0]].lower_ == "also")
    words = names.document.doc[first : charge.matter[1] + 1]
    if accuser is not None:
        accuser = _less_matter(names.document.text, accuser, words.start_char)
    mark, behind = _closing_mark(names, words)
    return " ".join(f"{words.text}{mark}".split()) or None, max(end, behind), accuser


def _closing_mark(names: Names, words: Span) -> tuple[str, int]:
    """Return the mark that closes a quotation that ends with these words, and where it ends; none, and their end."""
    text, end = names.document.text, words.end_char
    for quotation in names.document.quotations:
        closes = quotation.closed and words.start_char <= quotation.start < end <= quotation.inner_end
        if closes and not any(map(str.isalnum, text[end : quotation.inner_end])):
            return text[quotation.inner_end : quotation.end], quotation.end
    return "", end


def _is_accused(names: Names, party: Party, accuser: Party | None) -> bool:
    """Say whether a party can be accused and is not the accuser: an actor, or people or a body that is described."""
    if party.name is None or (accuser is not None and accuser.name == party.name):
        return False
    return _is_accusable(names, party) if party.name == party.actor else _is_described(names, party)


def _is_described(names: Names, party: Party) -> bool:
    """Say whether words describe people or a body: 'the deputies', 'Roe's lawyer', not 'the weather', 'everyone'."""
    words = names.document.doc.char_span(party.start or 0, party.end or 0, alignment_mode="expand")
    noun = words.root if words is not None else None
    is_whole = words is not None and words[0].tag_ not in RELATIVES and words[0].lower_ != "that"
    return is_whole and noun is not None and noun.pos_ == "NOUN" and is_source(noun) and not is_document(noun)


def _less_matter(text: str, party: Party, matter: int) -> Party:
    """Return a party without the matter that the parse hangs on it: 'by Peru [of hiding a ship]'."""
    if party.name == party.actor or party.end is None or not (party.start or 0) < matter < party.end:
        return party
    words = text[party.start : matter].rsplit(maxsplit=1)[0]
    return party._replace(name=words, end=(party.start or 0) + len(words))


def _accuser(names: Names, noun: Token | None) -> Party | None:
    if noun is None or noun.tag_ in RELATIVES or noun.dep_ == "expl":
        return None
    return next(iter(parties(names, noun)), None)


def _is_accusable(names: Names, party: Party) -> bool:
    """Say whether it is a person, a body or a state, not a place that is named ('in Oslo')."""
    if names.actors[party.actor or ""].actor_kind not in _ACCUSABLE:
        return False
    mentions = names.mentions_in(party.start or 0, party.end or 0)
    return not any(row.actor == party.actor and row.place_use for row in mentions)
