"""Which body a description means: 'the appeals court', 'the charity', 'the company', 'the team'."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.entities.description_words import called, heads, is_part_of_name, nouns_for, telling_words
from analysis.entities.gazetteer import bloc_names, side_of
from analysis.entities.introduced import BODIES, SUBJECTS, Introduced
from analysis.entities.people import fold
from analysis.entities.roles import is_role
from analysis.entities.word_lists import name_words
from analysis.tables import Actor, Mention

#: What a body of people is called later on, whatever its name.
_GROUPS = frozenset("party group organisation organization team club body charity union society agency".split())
#: What the body is called that somebody spoke for: 'Jo Roe of the Salt League said ... The group ...'.
_MEMBERS = frozenset({"group", "organisation", "organization", "charity", "nonprofit"})
_TEAMS = frozenset({"team", "club"})
#: In letters: a shorter word is like too many. By hand.
_STEM = 5
_SMALL = frozenset({"of", "the", "for", "and"})


def described_bodies(known: Introduced, head: str, words: Sequence[str], at: int | None) -> list[Actor]:
    """Return the bodies that a description fits: by their names, by a noun beside them, by what the name says.

    'the appeals court', 'the fund'; 'the charity' for 'Oxhelp, a charity'; 'the company' for 'Arden Motors'.
    """
    said = {word for word in words if word not in name_words("plain") and word not in _SMALL}
    named = [actor for actor in known.bodies_by_name.having(*said) if is_part_of_name(said, actor)]
    if named or at is None:
        return named
    return _earlier_bodies(known, head, words, said, at) or _blocs_named(known, said, at)


def _blocs_named(known: Introduced, said: set[str], at: int) -> list[Actor]:
    """Return the blocs named before whose name ends in what a description says: 'the fund' for the Monetary Fund."""
    blocs = (one for one in known.actors if one.actor_kind == "bloc" and known.first[one.actor] < at)
    return [one for one in blocs if len(said) == 1 and fold(one.actor).split()[1:][-1:] == [*said]]


def _earlier_bodies(known: Introduced, head: str, words: Sequence[str], said: set[str], at: int) -> list[Actor]:
    """Return the bodies named before that a description fits by a noun beside them, or by what the name says.

    ``said`` has those of the words that tell something. Of several that a name's words fit, the one that acts near is
    meant; of what is told in more words than the name's ('the drug company'), only that one.
    """
    nouns = {body: _nouns(known, body, head) for body in known.by_head.having(head) if body.actor_kind in BODIES}
    fitting = (body for body in nouns if said and said <= nouns[body] and known.first[body.actor] < at)
    told = [body for body in fitting if _is_of_no_state(body)]
    if told or known.is_new(head, at):
        return told
    noun = " ".join(word for word in words if word in said)
    named = [actor for actor in known.bodies if known.first[actor.actor] < at]
    earlier = [actor for actor in named if _is_of_no_state(actor)]
    if noun not in nouns_for("body"):
        likely = _sharing_a_word(earlier, said - {head}) or earlier
        return _acting_near(known, _may_be(head, likely), at) if _is_modified(head, words) else []
    return _called_so(known, noun, earlier, at) or _somebodys(known, noun, named, at)


def _called_so(known: Introduced, noun: str, bodies: Sequence[Actor], at: int) -> list[Actor]:
    """Return the bodies whose name says that they are what a noun says, or may be, of several those that act near."""
    fitting = called(noun, bodies)
    if noun in _TEAMS:  # 'the team' is not the Rovers because they say so where the Tigers act
        return _acting_near(known, _may_be(noun, bodies), at) or fitting
    near = _acting_near(known, fitting or _may_be(noun, bodies), at) if len(fitting) != 1 else []
    return near or fitting


def _is_modified(head: str, words: Sequence[str]) -> bool:
    """Say whether other words stand before a noun for a body, none of a side: 'the drug company'."""
    return head in nouns_for("body") and words[-1] == head and side_of(words) is None


def _sharing_a_word(bodies: Sequence[Actor], words: set[str]) -> list[Actor]:
    """Return the bodies a word of whose name starts like one of some words: 'Arden Productions', 'production'."""
    stems = tuple(word for word in words if len(word) >= _STEM)
    return [body for body in bodies if any(word.startswith(stems) for word in fold(body.actor).split())]


def _is_of_no_state(body: Actor) -> bool:
    return body.side is None or body.side in bloc_names()


def _may_be(noun: str, bodies: Sequence[Actor]) -> Sequence[Actor]:
    """Return the bodies whose name does not say that they are something else than a noun says.

    'of' and what follows in them say nothing of it.
    """
    if noun not in _GROUPS:
        return called(noun, bodies)
    allowed = nouns_for("body")[noun] | name_words("corporate") | {noun}
    return [body for body in bodies if name_words("body") & _words_before_of(body) <= allowed]


def _acting_near(known: Introduced, bodies: Sequence[Actor], at: int) -> list[Actor]:
    """Return those of some bodies that act in the sentence before, else in this paragraph, else in the one before."""
    plain = {body.actor: body for body in bodies}
    for since in known.starts_near(at):
        near = [one for one in known.mentions_between(since, at) if one.actor in plain]
        if near:
            return list({one.actor: plain[one.actor] for one in near if _acts(known, one)}.values())
    return []


def _somebodys(known: Introduced, noun: str, bodies: Sequence[Actor], at: int) -> list[Actor]:
    """Return the only body that the sentence before names, as somebody's: 'Jo Roe of the Salt League said'."""
    if noun not in _MEMBERS:
        return []
    near = known.named_between(known.starts_near(at)[0], at)
    named = [body for body in bodies if body.actor in near and len(body.actor.split()) > 1]
    return named if len(named) == 1 and len(near) > 1 else []


def _words_before_of(body: Actor) -> set[str]:
    return set(fold(body.actor).split(" of ")[0].split())


def _acts(known: Introduced, mention: Mention) -> bool:
    """Say whether a body acts where it is named, or somebody of it: 'the BKD said', 'her employer, the BKD, said',
    'BKD leader Jo Roe'.
    """
    name = known.document.doc.char_span(mention.start, mention.end, alignment_mode="expand")
    if name is None:
        return False
    root = name.root.head if name.root.dep_ in ("conj", "appos") else name.root
    if root.dep_ not in ("compound", "poss"):
        return root.dep_ in SUBJECTS
    return is_role(root.head.lower_) or root.head.ent_type_ == "PERSON"


def _nouns(known: Introduced, body: Actor, head: str) -> set[str]:
    """Return the words of the phrases that say a body is what a noun says."""
    return {word for phrase in known.told_of(body).phrases if head in heads(phrase) for word in telling_words(phrase)}
