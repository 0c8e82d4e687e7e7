"""The English of the claims: numbers, lists, and verbs that agree."""

from __future__ import annotations

from collections.abc import Sequence

#: Share, 0 to 1, from which 'nearly all' are: not one word of twenty is left out. By hand.
NEARLY_ALL = 0.95
#: Words from which a count is told in tens: one of fewer would change by more than a tenth.
FEW_WORDS = 50
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


def rounded(share: float) -> str:
    """Return a share in steps of five percent, as 'about' says it: '60 %' of .58; 'all' and 'none' are never said."""
    return f"{min(max(5 * round(20 * share), 5), 95)} %"


def roughly(number: int) -> str:
    """Return a count of words in tens, 'about 190'; a small one as it is, '17'."""
    return f"about {10 * round(number / 10):,}" if number >= FEW_WORDS else f"{number}"


def about(part: int, whole: int) -> str:
    """Return 'about 190 of 320 words', '17 of 121 words', and 'about 320 words in all' where nearly all are."""
    if not part:
        return f"none of {roughly(whole)} words"
    if part == whole or (part >= NEARLY_ALL * whole and whole >= FEW_WORDS):
        return f"{roughly(whole)} words in all"
    return f"{part_of(part, whole)} words"


def part_of(part: int, whole: int, of: str = "of") -> str:
    """Return 'about 190 of 320'; both as they are, '17 of 121', where tens would tell a small part badly."""
    told, all_told = roughly(part), roughly(whole).removeprefix("about ")
    if part < FEW_WORDS or told == f"about {all_told}":
        told, all_told = f"{part}", f"{whole:,}"
    return f"{told} {of} {all_told}"


def most(share: float) -> str:
    """Return 'Most', and 'Nearly all' where not one word of twenty is left out."""
    return "Nearly all" if share >= NEARLY_ALL else "Most"


def sentence(words: str) -> str:
    """Return words with a capital at their start, as at the head of a sentence; a name keeps its own."""
    return words[:1].upper() + words[1:]
