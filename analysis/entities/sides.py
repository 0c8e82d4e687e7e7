"""The side of an actor: the state or bloc that the article says they are of, by office, owner or name.

A state or bloc is its own side. A body is of who owns it ('Latvia's Interior Ministry'), else of whom its name or its
row in the gazetteer says. A person is of the state that their office is of ('the Latvian interior minister', 'spokesman
for the Latvian ministry'); where the role names a body only, of that body's, if it was told whose it is ('ministry
spokesman'). Private people are themselves: 'a Latvian woman' speaks for no state.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import numpy as np
from spacy.tokens import Doc, Span, Token

from analysis import lexicons
from analysis.entities.gazetteer import Reading, matches, side_of
from analysis.entities.groups import Group
from analysis.entities.spans import POSSESSIVES, Name
from analysis.entities.word_lists import name_words, side_words
from analysis.language.syntax.noun_phrases import phrase_bounds

#: How many words before a body's noun are read for whose it is: "Peru's newly formed interior [ministry]". By hand.
_REACH = 6
#: Parts of speech of these words.
_BEFORE = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "HYPH", "POS", "VBN", "RB"})


def side_of_group(doc: Doc, group: Group, roles: Sequence[Span], reading: Reading) -> str | None:
    """Return the side of an actor, given as its names and the role phrases beside them; None where it is not told."""
    if group.kind == "person":
        behind = (phrase for name in group.names for phrase in _phrases_behind(doc, name))
        return next(filter(None, (_side_of_role(phrase, reading) for phrase in (*roles, *behind))), None)
    if group.kind not in {"organisation", "media"}:
        return group.side
    if any(is_opponent(name.text.split()) for name in group.names):
        return None
    owners = {owner for name in group.names if (owner := owner_of(doc, name, reading))}
    return group.side if not owners else owners.pop() if len(owners) == 1 else None


def is_opponent(words: Iterable[str]) -> bool:
    """Say whether one of some words is what an armed opponent of a state is called."""
    return any(word.lower() in side_words("opponent") for word in words)


def is_private(head: str) -> bool:
    """Say whether a noun is what a person of no office is: 'woman', 'farmer', 'residents'."""
    word = head.lower()
    return not _private().isdisjoint({word, word.removesuffix("s"), _IRREGULAR.get(word, word)})


#: Sectors of people who speak for no state: 'the Russian tennis player'.
_OF_NO_OFFICE = frozenset({"ordinary person", "culture", "sport"})
_IRREGULAR = {"men": "man", "women": "woman", "children": "child", "families": "family", "citizens": "citizen"}


@cache
def _private() -> frozenset[str]:
    """Return the last words of the nouns for people of no office that are no other source's."""
    rows = lexicons.builtin("source_nouns").rows
    others = {row["term"] for row in rows if row["sector"] not in _OF_NO_OFFICE or row["by_body"]}
    private = {
        row["term"].split()[-1]
        for row in rows
        if row["sector"] in _OF_NO_OFFICE and row["form"] == "person" and not row["by_body"]
    }
    return frozenset(private - others - side_words("public"))


def _side_of_role(role: Span, reading: Reading) -> str | None:
    words = [token.text for token in role]
    if is_private(_head(words)) or _tells_home(words):
        return None
    told = reading.side_of(words)
    if told or is_opponent(words):
        return told
    return next(filter(None, (side_told_before(token) for token in role)), None)


def _tells_home(words: Sequence[str]) -> bool:
    """Say whether 'from' tells where somebody of no office lives: 'shopkeeper from the Somali town of Dhobley'."""
    lower = [word.lower() for word in words]
    return "from" in lower and side_words("from").isdisjoint(lower[: lower.index("from")])


def _phrases_behind(doc: Doc, name: Name) -> Iterator[Span]:
    """Yield what says behind a name who somebody is: ', a Polish member of', 'of British Transport Police'."""
    for child in doc[name.first : name.last].root.rights:
        is_body = child.dep_ == "prep" and child.lower_ == "of"
        if child.i >= name.last and (is_body or (child.dep_ == "appos" and child.pos_ == "NOUN")):
            first, last = phrase_bounds(child)
            words = [token.text for token in doc[first + is_body : last]]
            if words and not (is_body and any(match.last - match.first == len(words) for match in matches(words))):
                yield doc[first + is_body : last]


def _head(words: Sequence[str]) -> str:
    """Return the last word before 'of', 'from' and the like: 'farmer' of 'farmer in Brittany'."""
    stops = (i for i, word in enumerate(words) if word.lower() in _LINKS)
    return words[max(next(stops, len(words)), 1) - 1]


_LINKS = frozenset("of for at in from with to on by who and".split())


def owner_of(doc: Doc, name: Name, reading: Reading) -> str | None:
    """Return the state or bloc that owns a body where it is named: "[Peru]'s Interior Ministry", '[Peruvian] ...'."""
    end = name.first
    owns = end > 0 and doc[end - 1].lower_ in POSSESSIVES
    end -= owns
    words = [token.text for token in doc[max(doc[name.first].sent.start, end - _REACH) : end]]
    entries = [(match, reading.entry(match)) for match in matches(words)]
    before = next((entry for match, entry in entries if match.last == len(words)), None)
    if before is None or before.use == "people" or not (owns or before.use == "adjective"):
        return None
    return before.side or None


def side_told_before(noun: Token) -> str | None:
    """Return whose side a body of a state is on that was told before: 'the ministry' after "Peru's interior ministry".

    The nearest one before counts that has every word which tells this one from others, and a side.
    """
    if noun.lower_ not in side_words("body"):
        return None
    doc, said = noun.doc, _telling(noun)
    same = np.flatnonzero(doc.to_array("LOWER")[: noun.i] == noun.lower)
    nearest = (doc[int(place)] for place in same[::-1])
    return next(filter(None, (_told_at(earlier) for earlier in nearest if said <= _telling(earlier))), None)


def _told_at(noun: Token) -> str | None:
    """Return the side that the words right before a body's noun, or behind it with 'of', tell."""
    doc, last = noun.doc, noun.i + 1
    if last < len(doc) and doc[last].lower_ == "of":
        last += 1
        while last < len(doc) and (doc[last].text[0].isupper() or doc[last].lower_ == "the"):
            last += 1
    return side_of([token.text for token in doc[_first(noun) : last]])


def _first(noun: Token) -> int:
    """Return where the words start that stand before a noun and say of it what or whose it is."""
    first = noun.i
    while first > max(noun.sent.start, noun.i - _REACH) and noun.doc[first - 1].tag_ in _BEFORE:
        first -= 1
    return first


def _telling(noun: Token) -> set[str]:
    """Return the words before a body's noun that tell it from others: 'foreign' in 'the foreign ministry'."""
    words = [token.text for token in noun.doc[_first(noun) : noun.i]]
    sides = {i for match in matches(words) for i in range(match.first, match.last)}
    return {
        word.lower()
        for i, word in enumerate(words)
        if i not in sides and word.lower() not in POSSESSIVES | name_words("plain")
    }
