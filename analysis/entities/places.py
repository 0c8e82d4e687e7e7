"""Whether a name is used as a place: 'in Washington', 'Ukraine borders', 'the eastern borders of Ukraine'."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from spacy.tokens import Doc, Token

from analysis.entities.addresses import is_address, is_ground
from analysis.entities.spans import POSSESSIVES, Kind, Name
from analysis.entities.whose_words import is_cue_verb
from analysis.entities.word_lists import place_words


def used_as_place(doc: Doc, kind: Kind, name: Name, *, is_named: bool) -> bool:
    """Say whether a state or town stands for the place here.

    A capital does also where nothing else in the article names its state, ``is_named``.
    """
    if kind == "place":
        return is_address(doc, name.first, name.last) or not acts(doc, name)
    if kind != "state":
        return False
    return (is_capital(name) and not is_named and not acts(doc, name)) or is_place(doc, name)


def is_capital(name: Name) -> bool:
    """Say whether a name is a state's capital."""
    return name.entry is not None and name.entry.use == "capital"


def opens_dateline(doc: Doc, first: int, last: int) -> bool:
    """Say whether the name at tokens ``first`` to ``last`` is a dateline's: 'MOSCOW (Reuters)', 'DAYTON, Ohio —'."""
    if not doc[first].is_sent_start:
        return False
    is_stated = last + 2 < len(doc) and doc[last].text == "," and doc[last + 1].is_title
    return _dates(doc, last) or (is_stated and _dates(doc, last + 2))


class Surroundings(NamedTuple):
    """A name with the words right before and after it, in lower case; empty at the text's ends."""

    doc: Doc
    name: Name
    before: str
    after: str

    @property
    def head(self) -> Token:
        """The name's own head."""
        return self.doc[self.name.first : self.name.last].root


class PlaceUse(NamedTuple):
    """One way in which a name is used as a place: name, a sentence that shows it, when it applies."""

    name: str
    example: str
    applies: Callable[[Surroundings], bool]


def is_place(doc: Doc, name: Name) -> bool:
    """Say whether a state, capital, region or town is named as a place here, not as one who acts or is dealt with."""
    before = doc[name.first - 1].lower_ if name.first else ""
    after = doc[name.last].lower_ if name.last < len(doc) else ""
    around = Surroundings(doc, name, before, after)
    return any(use.applies(around) for use in PLACE_USES)


def _opens_dateline(around: Surroundings) -> bool:
    return is_capital(around.name) and opens_dateline(around.doc, around.name.first, around.name.last)


def _is_behind_preposition(around: Surroundings) -> bool:
    """Say whether a preposition of place leads to the name itself, not to what it owns or describes."""
    first = around.name.first - (around.before == "the")
    leads = first > 0 and around.doc[first - 1].lower_ in place_words("where")
    return leads and around.after not in POSSESSIVES and not _attributive(around.doc, around.name)


def _owns_land(around: Surroundings) -> bool:
    """Say whether the name owns a piece of land, with or without a point of the compass."""
    owned = [token.lower_ for token in around.doc[around.name.last + 1 : around.name.last + 3]]
    if around.after not in POSSESSIVES or not owned:
        return False
    return owned[0] in place_words("land") or (owned[0] in place_words("compass") and owned[-1] in place_words("land"))


def _is_led_to(around: Surroundings) -> bool:
    """Say whether the preposition that governs the name leads to a place, by the word that governs it in turn."""
    if around.head.dep_ != "pobj":
        return False
    preposition = around.head.head
    return _leads_to_place(preposition.lower_, preposition.head.lower_, preposition.head.lemma_.lower())


def _is_arrived_at(around: Surroundings) -> bool:
    return around.head.dep_ in {"dobj", "obj"} and around.head.head.lemma_.lower() in place_words("arrival")


def _locates_town(around: Surroundings) -> bool:
    """Say whether the name follows a town's, set off by commas or at the sentence's end."""
    if around.before != "," or around.after not in {",", "."} or around.name.first < 2:
        return False
    return around.doc[around.name.first - 2].ent_type_ == "GPE"


#: How a name is used as a place.
PLACE_USES = (
    PlaceUse("a dateline", "The port was shut. [LONDON], Jan. 3: Rain fell on the town.", _opens_dateline),
    PlaceUse(
        "behind a point of the compass",
        "On Sunday, northern [Italy] was wet.",
        lambda around: around.before in place_words("compass"),
    ),
    PlaceUse("behind a preposition of place", "Rain fell in [Russia]-held towns.", _is_behind_preposition),
    PlaceUse(
        "before a piece of land",
        "The attack near [Ukraine] borders killed two.",
        lambda around: around.after in place_words("land"),
    ),
    PlaceUse("the owner of a piece of land", "[Germany]'s northern coast was hit by a storm.", _owns_land),
    PlaceUse("led to", "He flew to [Turkey] on Sunday.", _is_led_to),
    PlaceUse("arrived at", "The minister visited [Vietnam] last month.", _is_arrived_at),
    PlaceUse("the state of a town", "Lviv, [Ukraine], was without power.", _locates_town),
)


MONTHS = frozenset("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())


def _dates(doc: Doc, i: int) -> bool:
    """Say whether what follows makes a dateline of a name: 'MOSCOW (Reuters)', 'Kyiv, Jan 27:', 'LONDON —'."""
    if i + 1 >= len(doc):
        return False
    dash = doc[i].text in {"—", "–", "--", "-"} and bool(doc[i - 1].whitespace_)
    return dash or doc[i].text == "(" or (doc[i].text == "," and doc[i + 1].text[:3] in MONTHS)


def _attributive(doc: Doc, name: Name) -> bool:
    """Say whether the name describes a following noun: 'in US politics' is no place."""
    head = doc[name.first : name.last].root
    return head.dep_ in {"compound", "amod", "nmod", "poss"} and head.head.i >= name.last


def _leads_to_place(preposition: str, noun: str, lemma: str) -> bool:
    """Say whether a preposition leads to a place behind the word ``noun``, whose lemma is ``lemma``."""
    if preposition in place_words("where"):
        return True
    if preposition == "of":
        return noun in place_words("land") or noun in {"out", "outside", "inside"}
    if preposition == "to":
        return lemma in place_words("motion") or noun in place_words("trip")
    return preposition == "from" and lemma not in place_words("dealing") and noun not in place_words("dealing")


def acts(doc: Doc, name: Name) -> bool:
    """Say whether a town or region is the subject of an act ('Chicago sued'), not of a state ('Chicago is').

    A road or a lake is only by words: 'Harrow Lake rose'.
    """
    head = doc[name.first : name.last].root
    if head.dep_ == "nsubj" and is_ground(doc, name.first, name.last):
        return is_cue_verb(head.head)
    return head.dep_ in {"nsubj", "agent"} and head.head.pos_ == "VERB" and head.head.lemma_.lower() not in _STATES


_STATES = frozenset("be have lie sit see face remain become seem look get stand feel".split())
