"""Names that only say where something is: 'the General Hospital, [Kano], said', 'a farmer in Oughterard, [Co Galway],'.

The parse takes such a town for a person or a body, and the clause behind it for what the town says.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from analysis.entities.people import is_first_name, role_nouns, titles
from analysis.entities.spans import PROPER, NameSpan
from analysis.entities.whose_words import is_cue_verb
from analysis.entities.word_lists import place_words

_COUNTIES = frozenset({"Co", "Co.", "County"})
#: How many words before the comma the preposition is sought in. By hand.
_REACH = 6
#: Words of the longest name of a town that an institution stands in. By hand.
_TOWN = 2
_LED_BY = frozenset({"of", "at", "in", "from", "near", "outside", "inside", "for", "to"})
#: In these is only a town, whose county may follow.
_IN_TOWN = frozenset({"in", "near", "outside", "at", "from"})


def is_address(doc: Doc, first: int, last: int) -> bool:
    """Say whether the name at tokens ``first`` to ``last`` follows a comma as the address of what is before it."""
    if first < 2 or doc[first - 1].text != "," or (last < len(doc) and doc[last].text not in {",", ".", ";"}):
        return False
    if not (doc[first - 2].tag_ in PROPER or doc[first - 2].text.isdigit()):
        return False
    if _is_county(doc, first, last):
        return True
    start = _run_start(doc, first - 2)
    if (
        doc[start - 1].lower_ not in _LED_BY
        or len(doc[first:last].text.split()) > _TOWN
        or is_first_name(doc[first].text)
    ):
        return False
    host = doc[first - 3] if doc[first - 2].text.isdigit() else doc[first - 2]
    if host.lower_ in place_words("site"):
        return True
    is_behind_noun = start > 1 and doc[start - 2].pos_ == "NOUN"
    return doc[start - 1].lower_ in _IN_TOWN and is_behind_noun and last - first == 1


def with_addresses(doc: Doc, spans: Sequence[NameSpan]) -> list[NameSpan]:
    """Return the names of running text, as a place's where one is a road's or a water's, and wherever one is an address
    and no surname of somebody's.
    """
    surnames = {doc[span.last - 1].text for span in spans if span.last - span.first > 1 and span.label == "PERSON"}
    towns = {
        doc[span.first : span.last].text
        for span in spans
        if is_address(doc, span.first, span.last) or _is_county(doc, span.first, span.last)
    }
    towns -= surnames
    towns |= {doc[span.first : span.last].text for span in spans if _is_ground(doc, span, spans)}
    return [span._replace(label="GPE") if doc[span.first : span.last].text in towns else span for span in spans]


def _is_ground(doc: Doc, span: NameSpan, spans: Sequence[NameSpan]) -> bool:
    """Say whether a name is a road's or a water's, and nobody's who speaks or is called by the last word alone."""
    if span.label not in ("ORG", "PERSON") or not is_ground(doc, span.first, span.last):
        return False
    if span.label == "ORG":
        return True
    if is_first_name(doc[span.first].text):
        return False
    text, surname = doc[span.first : span.last].text, doc[span.last - 1].text
    same = [one for one in spans if doc[one.first : one.last].text in (text, surname)]
    return not any(_is_somebody(doc, one) for one in same) and not any(
        word.text == surname and word.dep_ == "nsubj" and not any(word.lefts) for word in doc
    )


def _is_somebody(doc: Doc, span: NameSpan) -> bool:
    """Say whether a name is a person's by the words beside it: it speaks, or an age, a post or 'who' is told."""
    name, before = doc[span.last - 1], doc[span.first - 1].text if span.first else ""
    speaks = name.dep_ in ("nsubj", "npadvmod", "appos") and is_cue_verb(name.head)
    behind = [word.lower_ for word in doc[span.last : span.last + 2]]
    is_told = behind[:1] == [","] and (behind[-1] in ("who", "a", "an", "the") or behind[-1].isdigit())
    return speaks or is_told or before in titles() or before.lower() in role_nouns()


def is_ground(doc: Doc, first: int, last: int) -> bool:
    """Say whether a name is a road's, a hill's or a water's: 'Mill Road', not 'Jonah Hill'."""
    is_long = last - first > 1 + is_first_name(doc[first].text)
    return is_long and doc[last - 1].lower_ in place_words("ground")


def _is_county(doc: Doc, first: int, last: int) -> bool:
    """Say whether a name of two words or more is a county's: 'Co Galway', 'Fenwick County'."""
    return last - first > 1 and (doc[first].text in _COUNTIES or doc[last - 1].text == "County")


def _run_start(doc: Doc, place: int) -> int:
    """Return where the capital words start that end at a token, with their article and possessives."""
    start = place
    while start > max(1, place - _REACH) and _is_part(doc, start - 1):
        start -= 1
    return start


def _is_part(doc: Doc, i: int) -> bool:
    word = doc[i]
    return word.is_title or word.is_upper or word.lower_ in {"the", "'s", "’s"} or word.text.isdigit()
