"""Whether a name is used as a place: 'in Washington', 'Ukraine borders', 'the eastern borders of Ukraine'."""

from __future__ import annotations

from spacy.tokens import Doc

from analysis.entities.spans import Kind, Name
from analysis.entities.word_lists import place_words


def used_as_place(doc: Doc, kind: Kind, name: Name, *, is_named: bool) -> bool:
    """Say whether a state or town stands for the place here.

    A capital does also where nothing else in the article names its state, ``is_named``.
    """
    if kind == "place":
        return not acts(doc, name)
    if kind != "state":
        return False
    return (is_capital(name) and not is_named and not acts(doc, name)) or is_place(doc, name)


def is_capital(name: Name) -> bool:
    """Say whether a name is a state's capital."""
    return name.entry is not None and name.entry.use == "capital"


def is_place(doc: Doc, name: Name) -> bool:
    """Say whether a state, capital, region or town is named as a place here, not as one who acts or is dealt with."""
    before = doc[name.first - 1].lower_ if name.first else ""
    following = doc[name.last] if name.last < len(doc) else None
    after = following.lower_ if following is not None else ""
    if (
        doc[name.first].is_sent_start
        and name.entry is not None
        and name.entry.use == "capital"
        and _dates(doc, name.last)
    ):
        return True
    if before in place_words("compass") or (
        before in place_words("where") and after not in {"'s", "’s", "'"} and not _attributive(doc, name)
    ):
        return True
    if (
        before == "the"
        and name.first > 1
        and doc[name.first - 2].lower_ in place_words("where")
        and not _attributive(doc, name)
    ):
        return after not in {"'s", "’s", "'"}
    if after in place_words("land") or (after in {"'s", "’s", "'"} and _land_owned(doc, name.last + 1)):
        return True
    head = doc[name.first : name.last].root
    if head.dep_ == "pobj":
        return _led_to(head.head.lower_, head.head.head.lower_, head.head.head.lemma_.lower())
    if head.dep_ in {"dobj", "obj"} and head.head.lemma_.lower() in place_words("arrival"):
        return True
    return before == "," and name.first > 1 and doc[name.first - 2].ent_type_ == "GPE" and after in {",", "."}


_MONTHS = frozenset("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())


def _dates(doc: Doc, i: int) -> bool:
    """Say whether what follows makes a dateline of a name: 'MOSCOW (Reuters)', 'Kyiv, Jan 27:', 'LONDON —'."""
    if i + 1 >= len(doc):
        return False
    dash = doc[i].text in {"—", "–", "--", "-"} and bool(doc[i - 1].whitespace_)
    return dash or doc[i].text == "(" or (doc[i].text == "," and doc[i + 1].text[:3] in _MONTHS)


def _attributive(doc: Doc, name: Name) -> bool:
    """Say whether the name describes a following noun: 'in US politics' is no place."""
    head = doc[name.first : name.last].root
    return head.dep_ in {"compound", "amod", "nmod", "poss"} and head.head.i >= name.last


def _land_owned(doc: Doc, i: int) -> bool:
    """Say whether the possessed noun is a piece of land ("Ukraine's eastern borders")."""
    return any(token.lower_ in place_words("land") for token in doc[i : i + 1]) or (
        i + 1 < len(doc) and doc[i].lower_ in place_words("compass") and doc[i + 1].lower_ in place_words("land")
    )


def _led_to(preposition: str, noun: str, lemma: str) -> bool:
    if preposition in place_words("where"):
        return True
    if preposition == "of":
        return noun in place_words("land") or noun in {"out", "outside", "inside"}
    if preposition == "to":
        return lemma in place_words("motion") or noun in place_words("trip")
    return preposition == "from" and lemma not in place_words("dealing") and noun not in place_words("dealing")


def acts(doc: Doc, name: Name) -> bool:
    """Say whether a town or region is the subject of an act ('Chicago sued'), not of a state ('Chicago is')."""
    head = doc[name.first : name.last].root
    return head.dep_ in {"nsubj", "agent"} and head.head.pos_ == "VERB" and head.head.lemma_.lower() not in _STATES


_STATES = frozenset("be have lie sit see face remain become seem look get stand feel".split())
