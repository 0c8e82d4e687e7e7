"""Names of people taken apart, and which of two can be one person's."""

from __future__ import annotations

import pytest

from analysis import read_text
from analysis.entities.kinds import people_among
from analysis.entities.people import parts, same_full_name, short_form
from analysis.entities.spans import NameSpan
from analysis.language import parse


@pytest.mark.parametrize(
    ("name", "words", "suffix", "nickname"),
    [
        ("J.D. Harlow Jr.", ("j", "d", "harlow"), "jr", ""),
        ("JD Harlow", ("j", "d", "harlow"), "", ""),
        ("JD", ("jd",), "", ""),
        ("Ana WU", ("ana", "wu"), "", ""),
        ("Élodie Brün", ("elodie", "brun"), "", ""),
        ('Thomas "Tip" Neal Senior', ("thomas", "neal"), "sr", "tip"),
        ("Robert Vane, III", ("robert", "vane"), "iii", ""),
    ],
)
def test_parts(name: str, words: tuple[str, ...], suffix: str, nickname: str) -> None:
    """Titles are gone before; initials are letters, a suffix and a nickname stand apart."""
    taken = parts(name)
    assert (taken.words, taken.suffix, taken.nickname) == (words, suffix, nickname)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Joe Doe", "Joseph R. Doe Jr.", True),
        ("Anna Berg", "Anna Maria Berg", True),
        ("Anna W. Berg", "Anna Walker Berg", True),
        ("Anna H. Berg", "Anna Walker Berg", False),
        ("Anna Eva Maria Berg", "Anna Eva Berg", False),
        ("Anna Berg", "Hanne Berg", False),
        ("A. Berg", "Anna Berg", True),
        ("A. Costa", "A. Costa Lima", False),
        ("Ana Costa", "Ana Costa Lima", True),
        ("Tip Neal", 'Thomas "Tip" Neal', True),
        ("Robert Vane Jr.", "Robert Vane Sr.", False),
        ("Katharina Vogt", "Katharine Vogt", True),
        ("Hans Vogt", "Hanz Vogt", False),
    ],
)
def test_same_full_name(one: str, other: str, same: bool) -> None:
    """Middle names may be left out or shortened, first names be short forms; nothing else may differ."""
    assert same_full_name(parts(one), parts(other)) is same
    assert same_full_name(parts(other), parts(one)) is same


@pytest.mark.parametrize(
    ("short", "whole", "which"),
    [
        ("Doe", "Joseph R. Doe", "surname"),
        ("von der Leyen", "Ursula von der Leyen", "surname"),
        ("Hannah", "Hannah Lin", "first name"),
        ("Costa", "Ana Costa Lima", "surname"),
        ("R.", "Joseph R. Doe", ""),
        ("J.", "Joseph Doe", ""),
        ("Joseph R. Doe", "Joseph R. Doe", ""),
        ("Doe Jr.", "Joseph R. Doe", ""),
    ],
)
def test_short_form(short: str, whole: str, which: str) -> None:
    """The tail of a name is a surname, its head a first name; a lone initial is neither."""
    assert short_form(parts(short), parts(whole)) == which


@pytest.mark.parametrize(
    ("name", "is_person"),
    [("Anna Maria Berg Holm", True), ("Anna Maria Eva Berg Holm", False), ("Anna of the Berg", True)],
)
def test_a_name_that_opens_with_a_first_name_is_a_persons_up_to_four_words(name: str, is_person: bool) -> None:
    """The parser takes it for a body's."""
    doc = parse(read_text(f"{name} left.")).doc
    assert people_among(doc, [NameSpan(0, len(name.split()), "ORG")]) == [name] * is_person
