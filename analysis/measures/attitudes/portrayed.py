"""What the article tells of each target, from the table of portrayals, as arrays: a row a portrayal of a target."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from spacy.strings import get_string_id

from analysis.measures.attitudes.token_arrays import Ids, TokenArrays
from analysis.tables import DEED_STATUSES, PROCESSES, RELATIONS, Portrayal

_RELATIONS, _STATUSES, _PROCESSES = (
    np.array([get_string_id(word) for word in words], dtype=np.uint64)
    for words in (RELATIONS, DEED_STATUSES, PROCESSES)
)
#: Places of a row's relation, status and process among all.
_NUMBERS = {
    (relation, status, process): (one, two, three)
    for one, relation in enumerate(RELATIONS)
    for two, status in enumerate(DEED_STATUSES)
    for three, process in enumerate(PROCESSES)
}


class Portrayed(NamedTuple):
    """A row a portrayal: its target, its head word, the place of its status among all, and numbers of its words."""

    target: np.ndarray
    token: np.ndarray
    status: np.ndarray
    relation_word: Ids
    status_word: Ids
    process_word: Ids


def portrayed_at(tokens: TokenArrays, spans: Sequence[tuple[int, int]], portrayals: Iterable[Portrayal]) -> Portrayed:
    """Return what is told of targets by their own names, given by their characters; pronouns' are left out."""
    place_of = {span: place for place, span in enumerate(spans)}
    some = [
        (place, row.start, row.end, *_NUMBERS[row.relation, row.status, row.process])
        for row in portrayals
        if (place := place_of.get((row.actor_start, row.actor_end))) is not None
    ]
    target, start, end, relation, status, process = np.array(some, dtype=np.int64).reshape(-1, 6).T
    first, last = np.searchsorted(tokens.start, (start, end))
    return Portrayed(
        target, _head_words(tokens, first, last), status, _RELATIONS[relation], _STATUSES[status], _PROCESSES[process]
    )


def _head_words(tokens: TokenArrays, first: np.ndarray, last: np.ndarray) -> np.ndarray:
    """Return of each run of tokens the first that hangs on none of the others."""
    word = np.full(len(first), -1)
    for step in range(int((last - first).max(initial=0))):
        place = np.minimum(first + step, last - 1)
        head = tokens.head[place]
        is_head = (head == place) | (head < first) | (head >= last)
        word = np.where((word < 0) & is_head, place, word)
    return np.where(word < 0, first, word)
