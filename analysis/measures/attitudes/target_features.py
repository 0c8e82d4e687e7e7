"""What is looked at around a target, as features of a linear model; each tells in words what it saw.

Names are masked by their kind, so that no name drives an answer, the target's least of all. A feature is a slot, one
of `SLOTS`, with no word, one or two: "near: threat", "verb: nsubj deny". The features of all targets of an article are
made at once, as arrays. A family that counts words is brought to length 1, so that long sentences speak no louder than
short ones.
"""

from __future__ import annotations

from itertools import accumulate
from typing import Any, NamedTuple

import numpy as np
from spacy.strings import get_string_id

from analysis.measures.attitudes.portrayed import Portrayed
from analysis.measures.attitudes.targets import Pairs, Targets
from analysis.measures.attitudes.token_arrays import Ids, TokenArrays
from analysis.tables import DEED_STATUSES

#: Slots whose words are taken by their meaning: like words have like weights; see `tests.training.attitudes`.
MEANINGS = ("left", "right", "near left", "near right", "above", "beside")
_SIGNS = ("very bad", "bad", "plain", "good", "very good")
#: The least valence of each of them but the first. By hand.
_STEPS = np.array((-2.5, -0.4, 0.4, 2.5))
_SIDES = [f"{side} {reach}" for side in ("left", "right") for reach in ("near", "far")]
_VERBS = ("verb", "verb not", "verb above", "verb above not", "any verb")
#: Every slot by its family: what an ablation leaves out together.
FAMILIES: dict[str, tuple[str, ...]] = {
    "nearness": ("near",),
    "pairs": ("pair", "pair left", "pair right"),
    "verb": _VERBS,
    "toned": tuple(f"toned {what} {sign}" for what in ("verb", "beside", *"1234") for sign in _SIGNS),
    "valence": tuple(f"{where} {sign}" for where in (*_SIDES, "all", "inside", "outside", "fading") for sign in _SIGNS),
    "place": (
        *("role", "kind", "modal", "inside marks", "outside marks", "marks in the sentence", "question"),
        *(f"length {n}" for n in range(7)),
        *(f"position {n}" for n in range(6)),
    ),
    "portrayals": (
        *(f"portrayed {sign}" for sign in _SIGNS),
        *(f"portrayed as {status}" for status in DEED_STATUSES),
        *(f"portrayed {status}" for status in DEED_STATUSES),
    ),
    "meanings": MEANINGS,
}
SLOTS = tuple(slot for slots in FAMILIES.values() for slot in slots)
_SLOT = {slot: number for number, slot in enumerate(SLOTS)}
#: Words in one direction whose neighbours are taken as pairs, and as pairs of that side.
_PAIRED, _PAIRED_BY_SIDE = 8, 3
#: Words that say little count so much of others where words are taken by their meaning; by hand.
_LITTLE_COUNTS = 0.2
#: Words above the target that are taken by their meaning.
_ABOVE = 3
#: Tokens up to which a valence is near, and how many weaken it by half.
_NEAR, _HALF = 6, 5
#: Each of two features that have length 1 together.
_OF_TWO = 0.5**0.5
_PREPOSITION, _AGENT, _MD, _NEG, _MARK, _DATIVE = (
    np.uint64(get_string_id(name)) for name in ("prep", "agent", "MD", "neg", "mark", "dative")
)
_QUESTION = np.uint64(get_string_id("?"))
_NONE = np.uint64(0)


class Features(NamedTuple):
    """A row a feature of a target: the slot, its words (0 for none), its value, and the two tokens it is of (or -1)."""

    target: np.ndarray
    slot: np.ndarray
    first_word: Ids
    second_word: Ids
    value: np.ndarray
    token: np.ndarray
    other_token: np.ndarray


_KINDS = (np.int64, np.int64, np.uint64, np.uint64, np.float64, np.int64, np.int64)


class _Gathered:
    """The features found so far."""

    def __init__(self) -> None:
        self._parts: list[tuple[np.ndarray, tuple[Any, ...]]] = []

    def add(
        self,
        target: np.ndarray,
        slot: np.ndarray | str,
        *words: Ids,
        value: np.ndarray | float = 1.0,
        token: np.ndarray | int = -1,
        other: np.ndarray | None = None,
    ) -> None:
        """Add one feature for each target given."""
        first, second = (*words, _NONE, _NONE)[:2]
        number = _SLOT[slot] if isinstance(slot, str) else slot
        self._parts.append((target, (target, number, first, second, value, token, token if other is None else other)))

    def all(self) -> Features:
        """Return them all."""
        ends = list(accumulate(len(target) for target, _ in self._parts))
        whole = Features(*(np.empty(ends[-1], dtype=kind) for kind in _KINDS))
        for (_, columns), start, end in zip(self._parts, [0, *ends], ends, strict=False):
            for column, values in zip(whole, columns, strict=True):
                column[start:end] = values
        return whole


def features(tokens: TokenArrays, targets: Targets, pairs: Pairs, portrayed: Portrayed) -> Features:
    """Return the features of targets, which are paired with the words of their sentences, and of what they do."""
    gathered = _Gathered()
    words = Pairs(*(column[tokens.counts[pairs.token]] for column in pairs))
    _near(tokens, words, len(targets.first), gathered)
    _paired(tokens, words, len(targets.first), gathered)
    _verb(tokens, targets, pairs, gathered)
    _valence(tokens, pairs, gathered)
    _toned_above(tokens, targets, gathered)
    _place(tokens, targets, gathered)
    _portrayed(tokens, portrayed, gathered)
    _meanings(tokens, targets, words, gathered)
    return gathered.all()


def _to_length(values: np.ndarray, target: np.ndarray, count: int) -> np.ndarray:
    """Return the roots of values, brought to length 1 target by target."""
    return np.asarray(np.sqrt(values / np.bincount(target, values, count)[target]))


def _near(tokens: TokenArrays, words: Pairs, count: int, gathered: _Gathered) -> None:
    """Each word of the sentence, the nearer the more."""
    value = _to_length(1 / (1 + words.distance / 4), words.target, count)
    gathered.add(words.target, "near", tokens.word[words.token], value=value, token=words.token)


def _paired(tokens: TokenArrays, words: Pairs, count: int, gathered: _Gathered) -> None:
    """Neighbours, on one side and on either."""
    same = (words.target[:-1] == words.target[1:]) & (words.left[:-1] == words.left[1:])
    distance = np.minimum(words.distance[:-1], words.distance[1:])
    one = np.flatnonzero(same & (distance < _PAIRED))
    near = one[distance[one] < _PAIRED_BY_SIDE]
    total = np.bincount(np.concatenate((words.target[one], words.target[near])), minlength=count)
    for some, slot in (
        (one, "pair"),
        (near, np.where(words.left[near], _SLOT["pair left"], _SLOT["pair right"])),
    ):
        target, token, other = words.target[some], words.token[some], words.token[some + 1]
        value = 1 / np.sqrt(total[target])
        gathered.add(target, slot, tokens.word[token], tokens.word[other], value=value, token=token, other=other)


def _signs(valence: np.ndarray) -> np.ndarray:
    """Return a valence as one of five steps, the places of `_SIGNS`."""
    return _STEPS.searchsorted(valence, "right")


def _verb(tokens: TokenArrays, targets: Targets, pairs: Pairs, gathered: _Gathered) -> None:
    """What part the target has in its clause's verb, and what the verb, its other parts and its modal say."""
    above = targets.above
    verbal = (above >= 0) & tokens.verbal[above]
    step = np.argmax(verbal, axis=1)
    every = np.arange(len(step))
    has_verb = verbal[every, step]
    target = np.flatnonzero(has_verb)
    verb, part = above[every, step], above[every, np.maximum(step - 1, 0)]
    role = _roles(tokens, part)
    denied = tokens.denied[verb[target]]
    slot = _SLOT["verb"] + denied + 2 * (step[target] > 1)
    lemma, token = tokens.word[verb[target]], verb[target]
    gathered.add(target, slot, role[target], lemma, value=_OF_TWO, token=token)
    gathered.add(target, "any verb", role[target], lemma, value=_OF_TWO, token=token)
    gathered.add(target, _SLOT["toned verb very bad"] + _signs(tokens.valence[token]), role[target], token=token)
    governs = tokens.head[pairs.token] == np.where(has_verb, verb, -1)[pairs.target]
    beside = np.flatnonzero(governs & (pairs.token != part[pairs.target]))
    target, token = pairs.target[beside], pairs.token[beside]
    toned = tokens.valence[token] != 0
    slot = _SLOT["toned beside very bad"] + _signs(tokens.valence[token[toned]])
    gathered.add(target[toned], slot, role[target[toned]], tokens.dep[token[toned]], token=token[toned])
    dep = tokens.dep[token]
    modal = (tokens.tag[token] == _MD) | (dep == _NEG) | (dep == _MARK)
    gathered.add(target[modal], "modal", role[target[modal]], tokens.lower[token[modal]], token=token[modal])


def _roles(tokens: TokenArrays, part: np.ndarray) -> Ids:
    """Return the relation of a verb's part, of a preposition the word itself."""
    dep = tokens.dep[part]
    return np.where((dep == _PREPOSITION) | (dep == _DATIVE), tokens.lower[part], dep)


def _valence(tokens: TokenArrays, pairs: Pairs, gathered: _Gathered) -> None:
    """How much of VADER's valence is on which side, near or far, inside marks or outside."""
    valence = tokens.valence[pairs.token]
    toned = np.flatnonzero(valence)
    target, token, distance = pairs.target[toned], pairs.token[toned], pairs.tokens[toned]
    size, good = np.abs(valence[toned]) / 2, np.where(valence[toned] > 0, 3, 1)
    side = _SLOT["left near very bad"] + len(_SIGNS) * (np.where(pairs.left[toned], 0, 2) + (distance > _NEAR))
    marks = np.where(tokens.quoted[token], _SLOT["inside very bad"], _SLOT["outside very bad"])
    fading = 2 * size / (1 + distance / _HALF)
    wheres = ((side, size), (marks, size), (_SLOT["all very bad"], size), (_SLOT["fading very bad"], fading))
    for where, value in wheres:
        gathered.add(target, where + good, value=value, token=token)


def _toned_above(tokens: TokenArrays, targets: Targets, gathered: _Gathered) -> None:
    """The toned words that govern the target, by how far above they are."""
    above = targets.above[:, 1:5]
    target, step = np.nonzero((above >= 0) & (tokens.valence[above] != 0))
    token = above[target, step]
    slot = _SLOT["toned 1 very bad"] + step * len(_SIGNS) + _signs(tokens.valence[token])
    gathered.add(target, slot, token=token)


def _place(tokens: TokenArrays, targets: Targets, gathered: _Gathered) -> None:
    """Where in its sentence the target is, and what kind of word it is."""
    every, head = np.arange(len(targets.first)), targets.above[:, 0]
    kind = tokens.kind[head]
    gathered.add(every, "role", tokens.dep[head])
    gathered.add(every, "kind", np.where(kind, kind, tokens.pos[head].astype(np.uint64)))
    marks = np.where(tokens.quoted[head], _SLOT["inside marks"], _SLOT["outside marks"])
    sizes = targets.closing - targets.opening
    length = _SLOT["length 0"] + np.minimum(6, (sizes - (targets.last - targets.first)) // 8)
    position = _SLOT["position 0"] + np.minimum(5, (targets.first - targets.opening) // 5)
    for slot in (marks, length, position):
        gathered.add(every, slot)
    quoted = np.concatenate(([0], np.cumsum(tokens.quoted)))
    gathered.add(np.flatnonzero(quoted[targets.closing] > quoted[targets.opening]), "marks in the sentence")
    gathered.add(np.flatnonzero(tokens.lower[targets.closing - 1] == _QUESTION), "question")


def _portrayed(tokens: TokenArrays, portrayed: Portrayed, gathered: _Gathered) -> None:
    """What the target does, undergoes and is called; how far that is so, of which kind, and how it sounds."""
    target, token, relation = portrayed.target, portrayed.token, portrayed.relation_word
    as_status, of_status = (
        _SLOT[f"{slot} {DEED_STATUSES[0]}"] + portrayed.status for slot in ("portrayed as", "portrayed")
    )
    sign = _SLOT["portrayed very bad"] + _signs(tokens.valence[token])
    gathered.add(target, as_status, relation, portrayed.process_word, token=token)
    gathered.add(target, sign, relation, portrayed.status_word, token=token)
    gathered.add(target, of_status, relation, tokens.word[token], token=token)


def _meanings(tokens: TokenArrays, targets: Targets, words: Pairs, gathered: _Gathered) -> None:
    """The words around in six places, to be taken by their meaning.

    The values of each place's words are brought to the length of one word where there are more.
    """
    weight = np.where(tokens.little, _LITTLE_COUNTS, 1.0) * ~tokens.masked
    target, token = words.target, words.token
    side, value = np.where(words.left, 0, 1), weight[token]
    head = tokens.head[token]
    second = np.flatnonzero((targets.above[target, 1] == head) & (head != token))
    of_above, step = np.nonzero(targets.above[:, 1 : 1 + _ABOVE] >= 0)
    above = targets.above[of_above, step + 1]
    place = np.concatenate((side, side + 2, np.full(len(above), 4), np.full(len(second), 5)))
    value = np.concatenate((value, value / (1 + words.distance / 4), weight[above], value[second]))
    target, token = (
        np.concatenate(parts)
        for parts in ((target, target, of_above, target[second]), (token, token, above, token[second]))
    )
    some = np.flatnonzero(value)
    target, token, place, value = target[some], token[some], place[some], value[some]
    group = target * len(MEANINGS) + place
    length = np.sqrt(np.maximum(1.0, np.bincount(group, value)))
    gathered.add(target, _SLOT["left"] + place, tokens.lower[token], value=value / length[group], token=token)
