"""Whom a description means: 'the top US diplomat', 'the Republican nominee', 'the agency'.

A description is held against the roles that the article gives people, and against the names of
bodies. It is resolved only where one actor fits and no other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from analysis.entities.gazetteer import matches, side_of
from analysis.entities.people import fold
from analysis.entities.roles import is_role
from analysis.entities.word_lists import name_words
from analysis.tables import Actor

#: Roles that may stand for one another.
_LIKE: tuple[frozenset[str], ...] = (
    frozenset({"diplomat", "secretary of state", "state secretary", "foreign minister", "foreign secretary"}),
    frozenset({"leader", "president", "president-elect"}),
    frozenset({"leader", "premier", "prime minister", "chancellor", "taoiseach"}),
    frozenset({"leader", "chief", "head", "boss", "chairman", "director", "secretary general", "secretary-general"}),
    frozenset({"chief", "ceo", "chief executive", "boss", "executive"}),
    frozenset({"lawmaker", "senator", "sen.", "rep.", "representative", "congressman", "congresswoman", "legislator"}),
    frozenset({"lawmaker", "mp", "legislator"}),
    frozenset({"spokesman", "spokeswoman", "spokesperson"}),
    frozenset({"lawyer", "attorney", "counsel", "solicitor", "barrister"}),
    frozenset({"professor", "prof.", "academic", "scholar"}),
    frozenset({"doctor", "dr.", "physician"}),
    frozenset({"governor", "gov."}),
    frozenset({"candidate", "nominee"}),
)
#: A vague opening introduces somebody; it does not refer back.
_VAGUE = frozenset({"a", "an", "another", "some", "one", "any", "two", "several", "many"})
#: What a description of a body opens with, and the kinds of actors that are one.
_DEFINITE, _BODIES = frozenset({"the", "this"}), frozenset({"organisation", "media"})
_OWNERS = frozenset({"his", "her", "their", "its"})
#: With 'his' or 'her' only these refer to somebody named: 'his lawyer' may be anybody.
_RELATIVE = frozenset(
    "father mother wife husband son daughter brother sister counterpart predecessor successor".split()
)
#: These change an office: 'vice president' is not 'president'.
_LESSER = frozenset({"vice", "deputy", "assistant", "acting"})
_PART = re.compile(r",| who\b| whose\b| which\b| that\b| by\b")
_PREPOSITION = re.compile(r" (?:of|for|at|in|from|to|on) ")


def meant(text: str, actors: Iterable[Actor]) -> Actor | None:
    """Return the one actor whom a description means, or None for none or several."""
    plain = _PART.split(text.replace("’", "'"))[0].strip()
    words = plain.lower().split()
    if not words or words[0] in _VAGUE:
        return None
    head = _PREPOSITION.split(plain)[0].split()[-1].lower().removesuffix("'s")
    if is_role(head) and (words[0] not in _OWNERS or head in _RELATIVE):
        fitting = [actor for actor in actors if actor.actor_kind == "person" and _fits(head, plain, actor)]
    elif words[0] in _DEFINITE and not is_role(head):
        fitting = [actor for actor in actors if actor.actor_kind in _BODIES and _names(words, actor)]
    else:
        return None
    return _only(fitting, side_of(plain.split()))


def _only(fitting: Sequence[Actor], side: str | None) -> Actor | None:
    """Return the only one of some actors, or the only one of the side that a description names."""
    of_side = [actor for actor in fitting if side and actor.side == side]
    chosen = of_side or fitting
    return chosen[0] if len(chosen) == 1 else None


def _fits(head: str, text: str, actor: Actor) -> bool:
    """Say whether head, other words and side of a description suit one of the actor's roles."""
    side = side_of(text.split())
    if side and actor.side and side != actor.side:
        return False
    words = set(_content(text)) - {head}
    regions = _regions(text)
    for role in actor.roles:
        given = _content(role)
        alike = head in given or _alike(head, " ".join(given))
        if regions and _regions(role) and regions.isdisjoint(_regions(role)):
            continue
        if alike and words <= set(given) and not (_LESSER & set(given)) - words:
            return True
    return False


def _names(words: Sequence[str], actor: Actor) -> bool:
    """Say whether a body's name holds every word of the description ('the appeals court', 'the fund')."""
    name = set(fold(actor.actor).split())
    said = {word for word in words if word not in name_words("plain") and word not in {"of", "the", "for", "and"}}
    return len(name) > 1 and bool(said) and said <= name


def _content(text: str) -> list[str]:
    """Return the words that tell one role from another: no articles, no state or bloc, which the side holds."""
    words = text.replace("'s", " ").replace("’s", " ").split()
    sides = {i for match in matches(words) for i in range(match.first, match.last)}
    return [
        word.lower().strip(",'\"“”")
        for i, word in enumerate(words)
        if i not in sides and word.lower() not in name_words("plain")
    ]


def _regions(text: str) -> set[str]:
    """Return the regions that a role or description names ('the California congressman')."""
    listed = matches(text.replace("'s", " ").replace("’s", " ").split())
    return {" ".join(entry.words) for match in listed for entry in match.entries if entry.use == "region"}


def _alike(head: str, role: str) -> bool:
    padded = f" {role} "
    return any(head in group and any(f" {other} " in padded for other in group) for group in _LIKE)
