"""Whom a description means that tells no office: 'the 29-year-old actor', 'the Spaniard', 'the singer'.

Such words say nothing that the article told before; they mean who is being spoken of. That is the only person of the
sentence before, else of this paragraph, else of the one before, if nothing told of them speaks against it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.entities.description_words import PARTIES, heads, nouns_for, person_nouns
from analysis.entities.gazetteer import home_of, side_of
from analysis.entities.introduced import Introduced
from analysis.entities.people import gender_of, is_scholar, role_nouns
from analysis.entities.roles import is_role
from analysis.entities.word_lists import name_words
from analysis.tables import Actor

#: What a story calls somebody of no office before it names them, and the age behind the name.
_AGED = re.compile(r", (?:aged )?\d{1,3},")
#: How many sentences after a lead whoever it tells of is named. By hand.
_SOON = 4
#: Whoever held these once is known without being introduced: 'the former president'.
_OF_ALL_TIMES = frozenset({"president", "premier", "chancellor", "king", "queen", "pope", "leader", "lady"})
#: Of how many children somebody is the parent: 'the mother-of-three'.
_PARENT = re.compile(r"(?:mother|father|mum|mom|dad|grandmother|grandfather)-of-\w+")
#: 'Welshman', 'Frenchman', not 'German'.
_COUNTRYMAN = re.compile(r"(?:[sc]h|ts|ster)man$")
#: What somebody is by age alone, and from which age to which.
_AGES = {
    **dict.fromkeys(("teenager", "teen", "youngster"), range(13, 20)),
    **dict.fromkeys(("pensioner", "retiree"), range(60, 120)),
    "septuagenarian": range(70, 80),
    "octogenarian": range(80, 90),
    "nonagenarian": range(90, 100),
    "centenarian": range(100, 120),
}


def aged(known: Introduced, age: int, at: int | None) -> Actor | None:
    """Return the one person of an age; where nobody's is told, the only one near.

    'Goalkeeper Bea Lund saved twice. "I just dived," the 29-year-old said.'
    """
    of_age = [actor for actor in known.people if age in known.told_of(actor).ages]
    if not of_age and at is not None:
        ageless = [actor for actor in known.people if not known.told_of(actor).ages]
        return _near_or_speaking(known, ageless, at)
    return of_age[0] if len(of_age) == 1 else None


def by_age_or_state(known: Introduced, words: Sequence[str], at: int) -> Actor | None:
    """Return whom 'the teenager' or 'the Spaniard' means, None where it is nobody or no such."""
    noun, state = words[1], home_of(words[1]) or (side_of(words[1:]) if words[1].endswith("an") else None)
    if noun.lower() in _AGES:
        named = (actor for actor in known.actors if known.first[actor.actor] < at)
        of_age = [actor for actor in named if not known.told_of(actor).ages.isdisjoint(_AGES[noun.lower()])]
        return of_age[0] if len(of_age) == 1 else None
    return _compatriot(known, state, noun, at) if state else None


def _compatriot(known: Introduced, side: str, noun: str, at: int) -> Actor | None:
    """Return the only person told to be of a state, else the only one near of whom nothing is told."""
    barred = "m" if noun.endswith("woman") else "f" if _COUNTRYMAN.search(noun) else None
    people = [one for one in known.people if known.first[one.actor] < at]
    people = [one for one in people if not barred or gender_of(one.actor, one.roles) != barred]
    of_side = [one for one in people if one.side == side]
    if of_side:
        return of_side[0] if len(of_side) == 1 else None
    return _only(known, [one for one in people if not one.side], at)


def by_party(known: Introduced, noun: str, at: int) -> Actor | None:
    """Return whom 'the Republican' means where nobody is told to be one: the only person near of no told party."""
    if not noun[:1].isupper() or noun.lower() not in PARTIES:
        return None
    return None if any(known.is_called(party) for party in PARTIES) else _only_near(known, known.people, at)


def by_fame(known: Introduced, head: str, side: str | None, at: int) -> Actor | None:
    """Return whom 'the singer' or 'the neurologist' means: the only person near, of no other side."""
    age, told = known.aged_nouns.get(head, (0, at))
    if told < at:  # 'the 29-year-old actor', then 'the actor'
        return aged(known, age, told)
    is_called = head in name_words("fame") or is_scholar(head) or _PARENT.fullmatch(head)
    if not is_called or known.is_new(head, at):
        return None
    if known.is_called(head):
        return None
    players = nouns_for("person")["player"]
    people = [
        one
        for one in _of_gender(known.people, head)
        if not (side and one.side and one.side != side)
        and (head in name_words("fame") or not is_scholar(head) or _has_studied(known, one))
        and not (head in players and any(players & heads(phrase) for phrase in known.phrases(one)))  # no goalkeeper's
    ]
    return _only_near(known, people, at)


def _of_gender(people: Sequence[Actor], head: str) -> Sequence[Actor]:
    """Return the people whom a noun can mean: no man is 'the actress'."""
    barred = {"f": "m", "m": "f"}.get(role_nouns().get(head, ""))
    return [one for one in people if not barred or gender_of(one.actor, one.roles) != barred]


def _has_studied(known: Introduced, actor: Actor) -> bool:
    """Say whether a title tells that somebody has studied: 'Dr. Signe Aas' can be 'the neurologist'."""
    return any({"dr", "prof", "professor"} & heads(phrase) for phrase in known.phrases(actor))


def by_calling(known: Introduced, words: Sequence[str], head: str, at: int) -> Actor | None:
    """Return whom 'the campaigner', 'the MSP' or 'the former minister' means: the only person near, if nobody is told
    to be one.
    """
    if not _is_calling(words, head) or known.is_new(head, at):
        return None
    if known.is_called(head):
        return None
    people = [
        one
        for one in _of_gender(known.people, head)
        if not any(_is_of_other_chamber(head, phrase) for phrase in known.phrases(one))
    ]
    actor = _near_or_speaking(known, people, at)
    near = known.named_between(known.starts_near(at)[-1], at)
    rivals = [one for one in known.by_head.having(*nouns_for("person").get(head, ())) if one.actor in near]
    return None if rivals and actor not in rivals else actor  # a governor is no 'senator' beside a Sen.


def _is_of_other_chamber(head: str, phrase: str) -> bool:
    """Say whether a noun and what somebody is told to be are two kinds of lawmaker: no 'Rep.' is 'the senator'."""
    lawmakers = nouns_for("person")["lawmaker"]
    return head in lawmakers and not lawmakers.isdisjoint(heads(phrase))


def _is_calling(words: Sequence[str], head: str) -> bool:
    """Say whether words call somebody told of before by what they do; the famous and scholars have their own rule.

    A noun that a story also uses of somebody it never introduced ('the judge', 'the driver') needs 'former' with it.
    """
    is_plain = words[-1].lower() == head and not any(word.endswith(("'s", "s'")) for word in words)
    is_known = is_role(head) or head in person_nouns()
    if not is_plain or not is_known or head in name_words("fame") or is_scholar(head):
        return False
    return head not in name_words("scene") or ("former" in words[1:-1] and head not in _OF_ALL_TIMES)


def by_capitals(known: Introduced, words: Sequence[str], at: int) -> Actor | None:
    """Return whom a post in capitals means: the only person of the sentence before, if nothing is told of them.

    'William Hale made a statement. The Foreign Secretary told MPs ...'
    """
    if len(words) < 3 or not all(word.istitle() for word in words[1:]):
        return None
    sentence = known.document.sentence_at(at)
    before = known.document.sentences[max(0, sentence.index - 1)]
    near = known.named_between(before.start, at) if before.block == sentence.block else set[str]()
    people = [one for one in known.people if one.actor in near]
    return people[0] if len(people) == 1 and not known.phrases(people[0]) else None


def named_next(known: Introduced, words: Sequence[str], head: str, at: int | None) -> Actor | None:
    """Return whom the first paragraph's opening words describe: 'A furious mum has told ...', then 'Jo Roe, 34,'.

    The next paragraph must open with the first mention of a person and their age; or only one person is told to be
    what the words say, and is named soon after them.
    """
    presented = _presented(known, words, head, at) if at is not None else None
    if presented is not None:
        return presented
    blocks = known.document.article.blocks
    lead = next((i for i, block in enumerate(blocks) if block.kind == "paragraph"), None)
    if at is None or words[0] not in ("a", "an") or lead is None or blocks[lead].start != at:
        return None
    if words[-1].split("-")[0] not in name_words("private"):
        return _told_later(known, words, head, at)
    if lead + 1 == len(blocks):
        return None
    start = blocks[lead + 1].start
    name = next((mention for mention in known.mentions if mention.start == start), None)
    if name is None or known.first[name.actor] != start or not _AGED.match(known.document.text, name.end):
        return None
    return next((one for one in known.people if one.actor == name.actor), None)


def _presented(known: Introduced, words: Sequence[str], head: str, at: int) -> Actor | None:
    """Return whose name comes behind the same noun with 'the' later on: 'A nurse told ... The nurse, Jo Roe, said'."""
    if words[0] not in ("a", "an") or words[-1] != head:
        return None
    later = (one for one in known.by_head.having(head) if known.first[one.actor] > at)
    text = known.document.text
    for one in later:
        first = known.first[one.actor]
        if one.actor_kind == "person" and text[max(0, first - len(head) - 6) : first].lower().endswith(f"the {head}, "):
            return one
    return None


def _told_later(known: Introduced, words: Sequence[str], head: str, at: int) -> Actor | None:
    """Return the only person that is what the words say: 'A mayor has quit ... Mayor Dot Lunn told ...'."""
    if not {"for", "of", "to"}.isdisjoint(words):
        return None
    fitting = [one for one in known.by_head.having(head) if one.actor_kind == "person"]
    if len(fitting) != 1 or not at < known.first[fitting[0].actor]:
        return None
    sentences = known.document.sentence_at(known.first[fitting[0].actor]).index - known.document.sentence_at(at).index
    return fitting[0] if sentences <= _SOON else None


def _only_near(known: Introduced, people: Sequence[Actor], at: int) -> Actor | None:
    """Return the only one near of some people, if nobody without a name comes in between."""
    actor = _only(known, people, at)
    return None if actor is None or known.is_described_since(actor, at) else actor


def speaking_near(known: Introduced, people: Sequence[Actor], at: int) -> Actor | None:
    """Return the only one of some people who says something near, by name, if nobody without one comes in between."""
    actor = _speaking(known, people, at)
    return None if actor is None or known.is_described_since(actor, at) else actor


def alone_speaking(known: Introduced, people: Sequence[Actor], at: int) -> Actor | None:
    """Return the only one of some people who is named near, if they say something there."""
    actor = _only_near(known, people, at)
    return actor if actor is not None and actor == _speaking(known, people, at) else None


def _near_or_speaking(known: Introduced, people: Sequence[Actor], at: int) -> Actor | None:
    """Return the only one near of some people, else the only one who says something there, if nobody comes between."""
    actor = _only(known, people, at) or _speaking(known, people, at)
    return None if actor is None or known.is_described_since(actor, at) else actor


def _speaking(known: Introduced, people: Sequence[Actor], at: int) -> Actor | None:
    """Return the only one of some people who says something, by name, in the nearest stretch where any does."""
    for since in known.starts_near(at):
        heard = known.speaking_between(since, at)
        speaking = [one for one in people if one.actor in heard]
        if speaking:
            return speaking[0] if len(speaking) == 1 else None
    return None


def _only(known: Introduced, people: Sequence[Actor], at: int) -> Actor | None:
    """Return the only one of some people in the nearest stretch that names any of them, None where it names two."""
    for since in known.starts_near(at):
        near = known.named_between(since, at)
        chosen = [one for one in people if one.actor in near]
        if chosen:
            return chosen[0] if len(chosen) == 1 else None
    return None
