"""The benchmark that swaps names: what stands in the name's place stays English."""

from __future__ import annotations

import pytest

from tests.benchmarks.attitudes_swapped import named_targets


def swapped(text: str, name: str, other: str) -> str:
    start = text.index(name)
    [target] = named_targets([{"text": text, "start": start, "end": start + len(name)}])
    made, place = target.text_as(other)
    assert made[place:].startswith(other)
    return made


@pytest.mark.parametrize(
    ("text", "name", "other", "wanted"),
    [
        ("The US accused Norway of spying.", "US", "Russia", "Russia accused Norway of spying."),
        ("Norway accused the US of spying.", "US", "Russia", "Norway accused Russia of spying."),
        ("Norway accused Peru of spying.", "Peru", "US", "Norway accused the US of spying."),
        ("Peru accused Norway of spying.", "Peru", "US", "The US accused Norway of spying."),
        ("Norway hated Peru's plan.", "Peru", "US", "Norway hated the US's plan."),
        ("Norway hated the US plan for fish.", "US", "Russia", "Norway hated the Russia plan for fish."),
        ("Norway hated the Russia deal of May.", "Russia", "US", "Norway hated the US deal of May."),
        ("Norway hated the US.", "US", "US", "Norway hated the US."),
        ("Norway accused Peru of spying.", "Peru", "Ukraine", "Norway accused Ukraine of spying."),
    ],
)
def test_an_article_goes_and_comes_with_the_name(text, name, other, wanted):
    assert swapped(text, name, other) == wanted
