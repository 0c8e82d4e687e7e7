"""The swap of both names of a pair: the sentence stays, and so does who is p and who is q."""

from __future__ import annotations

from tests.benchmarks.directions import direction
from tests.benchmarks.directions_swapped import changed, changed_to, named_pairs, others


def line(text: str, p: str, q: str, split: str = "valid") -> dict[str, str]:
    return {"text": text, "p": p, "q": q, "split": split}


GOLD = [
    line("[Peru] accused [Norway] of spying.", "Peru", "Norway"),
    line("[Norway] praised [Peru] for the treaty.", "Peru", "Norway"),
    line("[Jane Miller] praised [Robert Smith] for the treaty.", "Jane Miller", "Robert Smith"),
    line("[Kenya] condemned [Chile] for the attack.", "Kenya", "Chile"),
    line("[Ghana] accused [Spain] of spying.", "Ghana", "Spain", "train"),
    line("[The farmers] praised [Chile].", "The farmers", "Chile"),
]


def test_lines_of_the_split_whose_two_are_names_are_taken():
    taken = [("Peru", "Norway"), ("Norway", "Peru"), ("Jane Miller", "Robert Smith"), ("Kenya", "Chile")]
    assert [pair.names for pair in named_pairs(GOLD)] == taken


def test_with_its_own_names_a_sentence_keeps_its_label():
    pairs = list(named_pairs(GOLD))
    labels = [pair.label_of(pair.names) for pair in pairs]
    assert labels == [direction(one)["label"] for one in GOLD[:4]]
    assert labels[0] == "3" and labels[1] == "2"  # who praises is q, though named first


def test_names_are_swapped_for_others_of_their_kind():
    pairs = list(named_pairs(GOLD))
    assert others(pairs, 0) == ["Kenya", "Chile"]
    assert others(pairs, 3) == ["Peru", "Norway"]


def test_changed_labels_are_counted():
    pairs = list(named_pairs(GOLD))
    assert changed(pairs, ["other"] * 4) == 100
    assert changed_to("Cuba", "GPE", pairs, ["other"] * 4) == (100, 6)
