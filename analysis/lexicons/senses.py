"""The sense in which a list means a term, told by the words around it: the columns ``needs`` and ``without``.

``needs`` are words of which one must be in the term's sentence; ``without`` are words none of which may be beside the
term, govern it or be governed by it. A word stands for its forms; a star at its end stands for any letters. ``@name``
stands for a group of words of sense_words.csv, anywhere in the sentence; ``@@name``, in ``without``, also for a story
that has a few different words of the group: what it is about. ``@same``, among ``needs``, is another term of the same
scheme and category that needs none itself, in the term's sentence or the one before or behind, or two different ones
anywhere in the story (after Gale, Church and Yarowsky 1992, "One Sense per Discourse").
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from analysis.errors import LexiconError
from analysis.lexicons.loader import load

SAME = "@same"


class Company(NamedTuple):
    """Words of which some are near a term: whole words, and beginnings of words."""

    words: frozenset[str] = frozenset()
    stems: tuple[str, ...] = ()

    def is_in(self, words: Iterable[str]) -> bool:
        """Say whether one of the words is among these, in lower case."""
        return any(word in self.words or (self.stems and word.startswith(self.stems)) for word in words)


class Sense(NamedTuple):
    """What is asked of the words around a term."""

    needs: Company | None = None
    needs_same: bool = False
    not_beside: Company | None = None
    not_in_sentence: Company | None = None
    not_in_story: Company | None = None


def read_sense(needs: str, without: str, where: str) -> Sense | None:
    """Return what two cells ask of the words around a term; nothing if they are empty.

    Raises `LexiconError`, naming file and line, for a group that sense_words.csv does not have.
    """
    if not needs and not without:
        return None
    needed, barred = needs.lower().split(), without.lower().split()
    asked = [word for word in needed if word != SAME]
    beside = [word for word in barred if not word.startswith("@")]
    groups = [word for word in barred if word.startswith("@")]
    about = [word[1:] for word in groups if word.startswith("@@")]
    anywhere = [word.replace("@@", "@") for word in groups]
    return Sense(
        _company(asked, where) if asked else None,
        SAME in needed,
        _company(beside, where) if beside else None,
        _company(anywhere, where) if anywhere else None,
        _company(about, where) if about else None,
    )


def _company(words: Iterable[str], where: str) -> Company:
    whole, stems = set[str](), set[str]()
    for word in words:
        for one in _group(word[1:], where) if word.startswith("@") else (word,):
            (stems if one.endswith("*") else whole).add(one.rstrip("*"))
    return Company(frozenset(whole), tuple(sorted(stems)))


def _group(name: str, where: str) -> tuple[str, ...]:
    groups = _groups()
    if name not in groups:
        raise LexiconError(f"unknown group of words '@{name}'", where=where, do=f"write one of @{', @'.join(groups)}")
    return groups[name]


@cache
def _groups() -> dict[str, tuple[str, ...]]:
    return load(Path(__file__).parent / "sense_words.csv", ("word", "group")).words_by("group")
