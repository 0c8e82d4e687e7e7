"""A rule as a row of a table: its name, an example that documents and tests it, and what it decides."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Generic, NamedTuple, TypeVar

Given = TypeVar("Given")
Decided = TypeVar("Decided")


class Rule(NamedTuple, Generic[Given, Decided]):
    """A rule: its name, an example, and what it decides of what it is given; None, or false, where it says nothing."""

    name: str
    example: str
    decide: Callable[[Given], Decided | None]


class PatternRule(NamedTuple):
    """A rule that is a pattern: its name, an example that documents and tests it, the words it takes."""

    name: str
    example: str
    words: re.Pattern[str]


def first_decision(rules: Iterable[Rule[Given, Decided]], given: Given) -> Decided | None:
    """Return what the first rule that says anything decides, or None where none does."""
    for rule in rules:
        if decided := rule.decide(given):
            return decided
    return None
