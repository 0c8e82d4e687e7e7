"""Numbers are found among known ones, and no others, however near they lie to one."""

from __future__ import annotations

import numpy as np
from spacy.strings import get_string_id

from analysis.measures.attitudes.known_numbers import KnownNumbers, Lookup

NUMBERS = np.random.default_rng(3).integers(1, 2**63, 5000, dtype=np.uint64)


def test_known_numbers_are_found_and_others_are_not():
    known = np.concatenate((NUMBERS[::2], np.arange(40, dtype=np.uint64)))  # as far apart as can be, and as near
    wanted = np.concatenate((NUMBERS, np.arange(80, dtype=np.uint64), NUMBERS[::2] + np.uint64(1)))
    numbers = KnownNumbers(known)
    found, place = numbers.places(wanted)
    assert found.tolist() == np.flatnonzero(np.isin(wanted, known)).tolist()
    assert (known[numbers.order][place] == wanted[found]).all()


def test_one_known_number_is_enough():
    found, place = KnownNumbers(NUMBERS[:1]).places(NUMBERS[:3])
    assert (found.tolist(), place.tolist()) == ([0], [0])


def test_a_word_that_is_not_listed_has_the_number_0():
    words = np.array([get_string_id(word) for word in ("brutal", "table", "kind", "brutal")], dtype=np.uint64)
    assert Lookup({"kind": 2.4, "brutal": -3.1}, np.float64)(words).tolist() == [-3.1, 0, 2.4, -3.1]
