"""Who answers in an interview, and whom its labels' initials mean: the introduction tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.entities.lookup import Names
from analysis.rules import PatternRule
from analysis.tables import Mention

_MEETS = r"(?:spoke|speaks|talk(?:s|ed)|chat(?:s|ted)|s[ai]ts? down) (?:to|with)|met|meets|visit(?:s|ed)|join(?:s|ed)"

#: Words right before or behind the name of who asks; the example marks the name.
BEFORE = (
    PatternRule(
        "somebody met them",
        "Nora Whelan was born in a lock. She spoke to [Arif Khan] about eels.",
        re.compile(rf"\b(?:[Ss]?[Hh]e|[Tt]hey)(?:['’]s| has| had| have)? (?:\w+ly )?(?:{_MEETS}|speaking to)$"),
    ),
    PatternRule(
        "told",
        "Here the diver Nora Whelan tells [Arif Khan] why she surfaced.",
        re.compile(r"\b(?:told|tells|telling|told to|tell us)$"),
    ),
    PatternRule(
        "in conversation",
        "Nora Whelan, in conversation with [Arif Khan], on eels.",
        re.compile(r"\b(?:conversation|interview|chat) with$"),
    ),
    PatternRule(
        "one of ours",
        "Nora Whelan took questions from our reporter [Arif Khan].",
        re.compile(r"\b[Oo]ur (?:\w+ )?\w+,?$"),
    ),
    PatternRule("by", "Nora Whelan was interviewed by [Arif Khan].", re.compile(r"\b(?:[Bb]y|questions from)$")),
    PatternRule(
        "a credit",
        "Interview: [Arif Khan]. Nora Whelan measures peat.",
        re.compile(r"\b(?:Interview(?:er)?|INTERVIEW|Words|Questions|Text):$"),
    ),
)
BEHIND = (
    PatternRule(
        "met him",
        "The diver Nora Whelan works by night. [Arif Khan] met her at the lock.",
        re.compile(rf" (?:has |had )?(?:{_MEETS}|caught up with|catches up with) (?:him|her|them)\b"),
    ),
    PatternRule(
        "met somebody who is introduced",
        "[Arif Khan] talks to the diver Nora Whelan about eels.",
        re.compile(rf" (?:has |had )?(?:{_MEETS}) (?:the|an?) (?!(?:\w+ )?(?:reporter|writer|editor|correspondent)\b)"),
    ),
    PatternRule(
        "asked",
        "[Arif Khan] asked the diver Nora Whelan about eels.",
        re.compile(r" (?:has |had )?(?:interviews|interviewed|asks|asked|puts? questions to)\b"),
    ),
)
#: Characters of the longest words before a name. By hand.
_LONGEST = 40
#: Small parts of a name that its initials may leave out: 'Tom de Groot' is 'TG' or 'TDG'.
_PARTICLE = re.compile(r"(?:[a-z][\w’']*|al-.*)$")


def who_answers(names: Names, start: int) -> str | None:
    """Return the person whom the text before an interview's first turn names most; no author, and nobody who asks."""
    authors = {author.lower() for author in names.document.article.authors}
    before = [one for one in _people(names) if one.start < start]
    asking = {one.actor for one in before if _asks(names, one)}
    asking |= {one.actor for one in before if one.actor.lower() in authors}
    asking |= {one.actor for one in before if names.document.block_at(one.start).kind == "byline"}
    called = [one.actor for one in before if one.actor not in asking] or [one.actor for one in _people(names)]
    return max(called, key=called.count, default=None)


def with_initials(names: Names, label: str) -> str | None:
    """Return the first person of the article whose initials a label is."""
    return next((one.actor for one in _people(names) if label in _initials(one.actor)), None)


def _people(names: Names) -> Iterator[Mention]:
    """Yield the mentions of people."""
    actors = names.actors
    return (one for one in names.mentions if one.actor in actors and actors[one.actor].actor_kind == "person")


def _asks(names: Names, mention: Mention) -> bool:
    """Say whether the words around a name say that its bearer asks."""
    text = names.document.text
    before = text[max(0, mention.start - _LONGEST) : mention.start].rstrip()
    return any(one.words.search(before) for one in BEFORE) or any(one.words.match(text, mention.end) for one in BEHIND)


def _initials(name: str) -> set[str]:
    """Return the initials a name may have: 'Anne-Marie de Groot' AG, ADG, AMG, AMDG."""
    out = set()
    for parts in (name.split(), re.split(r"[\s-]", name)):
        out.add("".join(part[0] for part in parts if part).upper())
        out.add("".join(part[0] for part in parts if part and not _PARTICLE.match(part)).upper())
    return out
