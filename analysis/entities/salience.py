"""How much somebody is in mind where a pronoun stands, and whether the pronoun can hardly mean anybody else.

The weights are those of Lappin and Leass (1994), halved with each sentence. An article names more people than their
manuals did, so a pronoun is sure only where whom it stands for outweighs every other that agrees with it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from spacy.tokens import Span, Token

from analysis.entities.agreement import GENDERS, Agreement
from analysis.entities.antecedents import Antecedent
from analysis.entities.people import role_nouns
from analysis.entities.whose_words import is_cue_verb
from analysis.language.syntax.arguments import subject
from analysis.language.syntax.verbs import is_linking

_RECENT = 100
_SUBJECT = 80
_OBJECT = 50
_INDIRECT = 40
_HEAD_NOUN = 80
_BESIDE_VERB = 50
_OF_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
#: Verbs whose clause in the bare form tells what somebody else is to do: 'Roe demanded that he resign'.
_URGING = frozenset("ask demand insist order propose recommend request require suggest urge".split())
_INNER = frozenset(("compound", "nmod", "poss", "appos", "amod"))
#: How many times the weight of any other that agrees whom a pronoun means must have. Set on eight own stories.
MARGIN = 1.25
#: How many sentences back a name is weighed. By hand.
WINDOW = 4


def weight_of(head: Token) -> int:
    """Return the weight of a name by its place in the clause."""
    label = head.dep_
    if label in _OF_SUBJECTS or label == "ROOT":
        return _RECENT + _SUBJECT + _HEAD_NOUN + _BESIDE_VERB
    if label in _INNER:
        return _RECENT
    if label == "dobj":
        return _RECENT + _OBJECT + _HEAD_NOUN + _BESIDE_VERB
    above = head.head.head
    of_noun = label == "pobj" and above.pos_ in ("NOUN", "PROPN") and above.dep_ not in _OF_SUBJECTS
    return _RECENT + _INDIRECT + (0 if of_noun else _HEAD_NOUN)  # a subject's is a theme: 'the replies to Peru came'


def weights(candidates: Iterable[Antecedent], sentence: int) -> dict[tuple[str, ...], float]:
    """Return the weight of each of some candidates where a pronoun of this sentence stands, all mentions together."""
    total: dict[tuple[str, ...], float] = defaultdict(float)
    for candidate in {one.head.i: one for one in candidates}.values():
        total[candidate.names] += weight_of(candidate.head) * 2.0 ** (candidate.sentence - sentence)
    return total


class Taken(NamedTuple):
    """A pronoun with whom it is taken for.

    ``names``: actors; ``sentence``: the place of the pronoun's sentence; ``near``: whom and what the sentences up to it
    name; ``told``: the subjects of what somebody in this sentence or the one before says, who cannot be meant outside
    it; ``excluded``: who cannot be meant; ``subject_of``: who is the subject of a verb, by the verb's place.
    """

    pronoun: Token
    names: tuple[str, ...]
    sentence: int
    near: Collection[Antecedent]
    told: Collection[Antecedent]
    excluded: set[str]
    subject_of: Mapping[int, tuple[str, ...]]


def is_sure(taken: Taken, agreement: Agreement) -> bool:
    """Say whether a pronoun can hardly stand for anybody but the actors it is taken for."""
    word = taken.pronoun.lower_
    if word in ("it", "its") and (_is_identified(taken.pronoun) or not _is_in_mind(taken)):
        return False
    if word in GENDERS and taken.pronoun.dep_ != "poss" and _may_go_on_with(taken, agreement):
        return False
    by_teller = _by_teller(taken)
    return _outweighs(taken, agreement) if by_teller is None else by_teller


def _may_go_on_with(taken: Taken, agreement: Agreement) -> bool:
    """Say whether 'he' or 'she' may be whom somebody has just told of: 'Roe said that Doe had debts. He had left'.

    A pronoun that says something in the next sentence goes on with the teller: 'Roe said that Doe had debts. He added'.
    """
    pronoun = taken.pronoun
    speaks = pronoun.dep_ == "nsubj" and is_cue_verb(pronoun.head)
    return any(
        agreement.fits(one.head, one.names, pronoun)
        for one in taken.told
        if one.names != taken.names and taken.excluded.isdisjoint(one.names)
        if one.sentence == taken.sentence or not speaks
    )


def _by_teller(taken: Taken) -> bool | None:
    """Say whether a pronoun is sure by who reports its clause, None where that does not tell."""
    pronoun, verb = taken.pronoun, _reporting_verb(taken.pronoun)
    who = None if verb is None else subject(verb)
    if verb is None or who is None:
        return None
    teller = taken.subject_of.get(verb.i) or next((one.names for one in taken.near if one.head.i == who.i), None)
    if teller == taken.names:
        return not (verb.lemma_ in _URGING and pronoun.head.tag_ in ("VB", "VBP") and pronoun.dep_ in _OF_SUBJECTS)
    return False if teller is None and who.pos_ == "PROPN" else None  # a name that was not found


def _outweighs(taken: Taken, agreement: Agreement) -> bool:
    """Say whether whom a pronoun is taken for outweighs every other that it agrees with.

    Those of earlier sentences weigh half in a clause below one whose subject is meant: 'Roe ran because she lost'.
    """
    near = [one for one in taken.near if taken.sentence - one.sentence < WINDOW]
    total, heads = weights(near, taken.sentence), {one.names: one.head for one in near}
    here = {one.names for one in near if one.sentence == taken.sentence}
    is_below = any(taken.subject_of.get(above.i) == taken.names for above in taken.pronoun.ancestors)
    rivals = (
        weight / 2 if is_below and other not in here else weight
        for other, weight in total.items()
        if taken.excluded.isdisjoint(other)
        and not set(other) & set(taken.names)
        and agreement.fits(heads[other], other, taken.pronoun)
    )
    own = total.get(taken.names) or min(total.get((name,), 0) for name in taken.names)
    return own > 0 and own >= MARGIN * max(rivals, default=0)


def _is_identified(it: Token) -> bool:
    """Say whether a linking verb says what thing 'it' is, mostly an event: 'It was her third goal'."""
    return it.dep_ in _OF_SUBJECTS and is_linking(it.head) and any(one.dep_ == "attr" for one in it.head.children)


def _is_in_mind(taken: Taken) -> bool:
    """Say whether a body was a subject in a pronoun's sentence or the one before, or is there what else can be 'it'.

    In its own sentence an object does, and what 'its' belongs to; after a preposition, only where the sentence tells of
    no thing besides, and where 'it' is not in what describes the body ('drive to Saltby, where it is free').
    """
    pronoun, sentence = taken.pronoun, taken.sentence
    of_names = [one for one in taken.near if one.names == taken.names]
    if any(one.head.dep_ in _OF_SUBJECTS and sentence - one.sentence < 2 for one in of_names):
        return True
    here = [one for one in of_names if one.sentence == sentence and not one.head.is_ancestor(pronoun)]
    if pronoun.dep_ == "poss" or any(one.head.dep_ in ("dobj", "dative") for one in here):
        return bool(here)
    return any(not _has_thing(pronoun.doc[pronoun.sent.start : pronoun.i], one.head) for one in here)


def _has_thing(words: Span, head: Token) -> bool:
    """Say whether a subject or predicate noun of some words, or a noun behind the head word, may be 'it'."""
    things = (
        word for word in words if word.tag_ == "NN" and word.dep_ != "compound" and word.lower_ not in role_nouns()
    )
    return any(thing.i > head.i or thing.dep_ in (*_OF_SUBJECTS, "attr") for thing in things)


def _reporting_verb(pronoun: Token) -> Token | None:
    """Return the nearest verb that reports the clause a pronoun is in."""
    for word in (pronoun, *pronoun.ancestors):
        if word.dep_ == "ccomp" and is_cue_verb(word.head):
            return word.head
    return None
