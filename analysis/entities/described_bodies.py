"""Which body a description means: 'the appeals court', 'the charity', 'the company', 'the team'."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.entities.description_words import called, heads, is_part_of_name, nouns_for, telling_words
from analysis.entities.introduced import SUBJECTS, Introduced
from analysis.entities.people import fold
from analysis.entities.roles import is_role
from analysis.entities.word_lists import name_words
from analysis.tables import Actor, Mention

#: What a body of people is called later on, whatever its name.
_GROUPS = frozenset("party group organisation organization team club body charity union society".split())
_TEAMS = frozenset({"team", "club"})
_SMALL = frozenset({"of", "the", "for", "and"})


def described_bodies(known: Introduced, head: str, words: Sequence[str], at: int | None) -> list[Actor]:
    """Return the bodies that a description fits: by their names, by a noun beside them, by what the name says.

    'the appeals court', 'the fund'; 'the charity' for 'Oxhelp, a charity'; 'the company' for 'Arden Motors'.
    """
    said = {word for word in words if word not in name_words("plain") and word not in _SMALL}
    named = [actor for actor in known.bodies if said and is_part_of_name(said, actor)]
    return named if named or at is None else _earlier_bodies(known, head, words, said, at)


def _earlier_bodies(known: Introduced, head: str, words: Sequence[str], said: set[str], at: int) -> list[Actor]:
    """Return the bodies named before that a description fits by a noun beside them, or by what the name says.

    ``said`` has those of the words that tell something.
    """
    earlier = [actor for actor in known.bodies if known.first[actor.actor] < at and not actor.side]
    told = [actor for actor in earlier if said and said <= _nouns(known, actor, head)]
    noun = " ".join(word for word in words if word in said)
    if told or noun not in nouns_for("body") or known.is_new(head, at):
        return told
    if noun in _TEAMS:  # 'the team' is not the Rovers because they say so where the Tigers act
        return _acting_near(known, noun, earlier, at) or called(noun, earlier)
    return called(noun, earlier) or _acting_near(known, noun, earlier, at)


def _acting_near(known: Introduced, noun: str, bodies: Sequence[Actor], at: int) -> list[Actor]:
    """Return the bodies that act in the sentence before 'the team', else in this paragraph, else in the one before.

    Their names must not say that they are something else; 'of' and what follows in them say nothing of it.
    """
    if noun not in _GROUPS:
        return []
    allowed = nouns_for("body")[noun] | name_words("corporate") | {noun}
    plain = {body.actor: body for body in bodies if name_words("body") & _words_before_of(body) <= allowed}
    for since in known.starts_near(at):
        near = [one for one in known.mentions if since <= one.start < at and one.actor in plain]
        if near:
            return list({one.actor: plain[one.actor] for one in near if _acts(known, one)}.values())
    return []


def _words_before_of(body: Actor) -> set[str]:
    return set(fold(body.actor).split(" of ")[0].split())


def _acts(known: Introduced, mention: Mention) -> bool:
    """Say whether a body acts where it is named, or somebody of it: 'the BKD said', 'BKD leader Jo Roe'."""
    name = known.document.doc.char_span(mention.start, mention.end, alignment_mode="expand")
    if name is None:
        return False
    root = name.root.head if name.root.dep_ == "conj" else name.root
    if root.dep_ not in ("compound", "poss"):
        return root.dep_ in SUBJECTS
    return is_role(root.head.lower_) or root.head.ent_type_ == "PERSON"


def _nouns(known: Introduced, body: Actor, head: str) -> set[str]:
    """Return the words of the phrases that say a body is what a noun says."""
    return {word for phrase in known.told_of(body).phrases if head in heads(phrase) for word in telling_words(phrase)}
