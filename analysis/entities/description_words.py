"""The words of a description and of what is told of an actor: heads, regions, and which nouns stand for which."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import cache, lru_cache

from analysis import lexicons
from analysis.entities.gazetteer import matches
from analysis.entities.people import fold
from analysis.entities.roles import is_role
from analysis.entities.word_lists import name_words
from analysis.tables import Actor

PREPOSITION = re.compile(r" (?:of|for|at|in|from|to|on) ")
#: These change an office: 'vice president' is not 'president'.
_LESSER = frozenset({"vice", "deputy", "assistant", "acting", "shadow"})
_JOINING = frozenset({"and", "or", "&"})
#: Said beside a rank: 'Detective Sgt.'
_BEFORE_RANKS = frozenset({"detective"})
PARTIES = frozenset("republican democrat democratic conservative liberal socialist independent tory".split())


def is_part_of_name(said: set[str], actor: Actor) -> bool:
    """Say whether a body's name holds every word of a description ('the appeals court', 'the fund')."""
    name = set(fold(actor.actor).split())
    return len(name) > 1 and said <= name


def called(head: str, bodies: Sequence[Actor]) -> list[Actor]:
    """Return the bodies whose name says that they are what a noun says, or may be: 'the airline' for 'Arden Airways'.

    A company can be whose name says so ('Arden Motors') or says nothing ('Arcona'); 'the airline' not 'Arden Motors'.
    """
    fits, companies = nouns_for("body").get(head, frozenset()), nouns_for("body")["company"]
    trade = fits - {"company"} if head != "company" else frozenset()
    exactly = [body for body in bodies if trade & _words(body)]
    if exactly or "company" not in fits | {head}:
        return exactly
    said = name_words("body") | companies
    allowed = name_words("corporate") | (frozenset() if trade else companies)
    return [body for body in bodies if body.actor_kind == "organisation" and _words(body) & said <= allowed]


def _words(body: Actor) -> set[str]:
    return {word.strip(".,'") for word in fold(body.actor).split()}


@lru_cache(4096)
def telling_words(text: str) -> tuple[str, ...]:
    """Return the words that tell one role from another: no articles, no state or bloc, which the side holds."""
    words = text.replace("'s", " ").replace("’s", " ").split()
    sides = {i for match in matches(words) for i in range(match.first, match.last)}
    return tuple(
        word.lower().strip(".,'\"“”")
        for i, word in enumerate(words)
        if i not in sides and word.lower() not in name_words("plain")
    )


def is_lesser(phrase: str, words: Set[str]) -> bool:
    """Say whether a role is a lesser office than one of such words: no 'shadow minister' is 'the minister'."""
    return not _LESSER.isdisjoint(set(telling_words(phrase)) - words)


@lru_cache(4096)
def regions(text: str) -> frozenset[str]:
    """Return the regions that a role or description names ('the California congressman')."""
    listed = matches(text.replace("'s", " ").replace("’s", " ").split())
    return frozenset(" ".join(entry.words) for match in listed for entry in match.entries if entry.use == "region")


@lru_cache(4096)
def heads(phrase: str) -> frozenset[str]:
    """Return the nouns that a role or description says somebody is: 'chair and owner of Arcona' -> chair, owner.

    A party stands before another noun too: 'Republican senator'.
    """
    words = telling_words(PREPOSITION.split(phrase)[0])
    ends = {word for word, after in zip(words, [*words[1:], "and"], strict=False) if after in _JOINING}
    return frozenset(ends) | ((PARTIES | _BEFORE_RANKS) & set(words))


def alike(head: str, phrase: str) -> bool:
    """Say whether a noun may stand for a role by the list: 'the doctor' for 'heart surgeon'."""
    others = nouns_for("person").get(head, frozenset())
    whole = f" {' '.join(telling_words(phrase))} "
    return not others.isdisjoint(heads(phrase)) or any(" " in other and f" {other} " in whole for other in others)


@cache
def nouns_for(kind: str) -> dict[str, frozenset[str]]:
    """Return the words that each noun for a person, or for a body, may stand for."""
    rows = [row for row in lexicons.builtin("descriptions").rows if row["kind"] == kind]
    nouns = {row["description"] for row in rows}
    return {noun: frozenset(row["fits"] for row in rows if row["description"] == noun) for noun in nouns}


@cache
def person_nouns() -> frozenset[str]:
    """Return the nouns, in lower case, that say what a source is who is a person and may be named: 'pundit'."""
    rows = lexicons.builtin("source_nouns").rows
    return frozenset(row["term"] for row in rows if row["form"] == "person" and row["naming"] != "anonymous")


def is_person_noun(noun: str) -> bool:
    """Say whether a noun, in lower case, is said of a person: 'pundit', a role ('minister'), what fame calls one."""
    return noun in person_nouns() or is_role(noun) or noun in name_words("fame")
