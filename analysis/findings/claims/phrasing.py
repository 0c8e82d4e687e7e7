"""The English of the claims: numbers, lists, and verbs that agree."""

from __future__ import annotations

from collections.abc import Sequence

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def listed(names: Sequence[str]) -> str:
    """Return 'A', 'A and B', 'A, B and C'."""
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else "".join(names)


def counted(number: int, noun: str, plural: str = "") -> str:
    """Return '1 word', '2 words', '1,200 words'."""
    return f"{number:,} {noun if number == 1 else plural or f'{noun}s'}"


def spelled(number: int, noun: str, plural: str = "") -> str:
    """Return 'one statement', 'three statements', '13 statements'; 'no statement'."""
    word = _SMALL[number] if number < len(_SMALL) else f"{number:,}"
    return f"{word} {noun if number < 2 else plural or f'{noun}s'}"


def times(number: int) -> str:
    """Return 'once', 'twice', '3 times'."""
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


def percent(share: float) -> str:
    """Return a share in whole percent, '100 %' and '0 %' only where nothing is left out."""
    whole = round(100 * share)
    return f"{min(max(whole, 1 if share else 0), 99 if share < 1 else 100)} %"


def part(share: float) -> str:
    """Return '61 % of the', and 'all' where nothing is left out."""
    return "all" if share == 1 else f"{percent(share)} of the"


def sentence(words: str) -> str:
    """Return words with a capital at their start, as at the head of a sentence; a name keeps its own."""
    return words[:1].upper() + words[1:]
