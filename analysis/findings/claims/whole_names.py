"""Names that are not one whole name: a stump, two names run together, a father's for his son's, two partners' in one.

The tables may call a source by such a name; a sentence of the page never does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from analysis.findings.claims.evidence import JUNIOR, Evidence
from analysis.tables import Statement

#: Words from which a name may be two people's, and words of the first one's.
TWO_NAMES, THREE, ONE_NAME = 4, 3, 2
_SITE = re.compile(r"\.[a-z]{2,4}\b")
_POSSESSIVE = re.compile(r"\w+['’]s \w")
#: A name goes on behind its first word: 'Network for the Rights of Children'.
_GOES_ON = re.compile(r" (?:for|of) (?:the )?[A-Z]")
#: A name began before: 'Federal Reserve Bank of', 'Attorney' before "General's Office".
_BEGAN = re.compile(r"[A-Z][\w’'.-]* (?:of|for)(?: the)? $")


class Fault(NamedTuple):
    """What a name is that is not one whole name: how it is called, an example, and whether it holds of a name."""

    name: str
    example: str
    holds: Callable[[Evidence, str], bool]


def _is_stump(evidence: Evidence, name: str) -> bool:
    """Say whether the text has more of a name, where it speaks by it."""
    return any(
        _BEGAN.search(evidence.found.article.text, max(0, start - 60), start)
        or (" " not in name and _GOES_ON.match(evidence.found.article.text, start + len(name)))
        or (_POSSESSIVE.match(name) and _is_capital_before(evidence.found.article.text, start))
        for start in _speaking(evidence, name)
    )


def _is_capital_before(text: str, start: int) -> bool:
    words = text[max(0, start - 40) : start].split()
    return bool(words) and words[-1][0].isupper() and words[-1].isalpha() and text[start - 1] == " "


def _speaking(evidence: Evidence, name: str) -> Iterator[int]:
    """Yield where a name stands in the words that say who speaks."""
    for row in evidence.story_of.get(name, ()):
        start, end = row.speaker_start, row.speaker_end
        if start is not None and end is not None:
            at = evidence.found.article.text.find(name, start, end)
            if at >= 0:
                yield at


def _is_run_together(evidence: Evidence, name: str) -> bool:
    """Say whether a name's first words stand elsewhere as a name of their own, or an internet address is in it."""
    words = name.split()
    if len(words) > 1 and _SITE.search(name):
        return True
    if len(words) < TWO_NAMES or not words[ONE_NAME][0].isupper():
        return False
    first = " ".join(words[:ONE_NAME])
    alone = re.compile(rf"\b{re.escape(first)}\b(?! {re.escape(words[ONE_NAME])})")
    return bool(alone.search(evidence.found.article.text)) and any(
        row.speaker_how == "surname" for row in evidence.story_of.get(name, ())
    )


def _is_juniors(evidence: Evidence, name: str) -> bool:
    """Say whether the story has a namesake who is told apart by 'Jr.' alone."""
    text = evidence.found.article.text
    last = name.split()[-1] if name.split() else name
    word = re.compile(rf"\b{re.escape(last)}\b")
    if not any(start >= len(last) and word.match(text, start - len(last)) for start in evidence.juniors):
        return False
    return any(not JUNIOR.match(text, match.end()) for match in re.finditer(rf"\b{re.escape(name)}\b", text))


def _is_of_partners(evidence: Evidence, name: str) -> bool:
    """Say whether a name of two words speaks by the first alone, and both stand apart in one sentence."""
    words = name.split()
    rows = evidence.story_of.get(name, ())
    if len(words) != ONE_NAME or not rows or not any(_by(row, words[0]) for row in rows):
        return False
    document = evidence.found.document
    return any(
        re.search(rf"\b{re.escape(words[0])}\b(?! {re.escape(words[1])})", told)
        and re.search(rf"(?<!{re.escape(words[0])} )\b{re.escape(words[1])}\b", told)
        for told in (document.text[sentence.start : sentence.end] for sentence in document.sentences)
    )


def _by(row: Statement, word: str) -> bool:
    return (row.speaker_text or "") == word


#: What no name holds: 'Music Awards after Swift', 'Change Trump' has none.
_CLAUSE = re.compile(r" (?:after|before|during|while|because|since|until|although|whose|who) ")
#: A name of several things goes on behind a comma: 'Department for Culture', before ', Media and Sport'.
_LISTED = re.compile(r", (?:[A-Z]\w+, )*[A-Z]\w+,? (?:and|&) [A-Z]")
_LISTED_BEFORE = re.compile(r"[A-Z]\w+ (?:for|of) [A-Z]\w+, (?:[A-Z]\w+, )*(?:[A-Z]\w+,? (?:and|&) )?$")


def _is_cut(evidence: Evidence, name: str) -> bool:
    """Say whether words of a clause are in a name, or it is one of a list of what a body is for."""
    if _CLAUSE.search(name):
        return True
    text = evidence.found.article.text
    is_for = re.search(r" (?:for|of) [^,]*$", name)
    return any(
        (is_for and _LISTED.match(text, start + len(name))) or _LISTED_BEFORE.search(text, max(0, start - 90), start)
        for start in _speaking(evidence, name)
    )


def _is_longer_than_person(evidence: Evidence, name: str) -> bool:
    """Say whether a person's name of three words took one along: the first two stand alone more often."""
    words = name.split()
    source = evidence.sources.get(name)
    if len(words) != THREE or source is None or source.form != "person":
        return False
    text, first = evidence.found.article.text, re.escape(" ".join(words[:ONE_NAME]))
    alone = len(re.findall(rf"\b{first}\b(?! {re.escape(words[-1])})", text))
    return alone > len(re.findall(rf"\b{re.escape(name)}\b", text))


def _is_of_page(_: Evidence, name: str) -> bool:
    """Say whether a name holds a line break, or the time before a live page's entry."""
    return "\n" in name or (name[:1].isdigit() and ":" in name)


FAULTS: tuple[Fault, ...] = (
    Fault("stump", "the Federal Reserve Bank of New York said", _is_stump),
    Fault("run together", "Words for Mark Hale Joe Roe did not like it", _is_run_together),
    Fault("junior", "Roe Jr. said", _is_juniors),
    Fault("cut", "the Department for Culture, Media and Sport said", _is_cut),
    Fault("one word more", "Ana Ruiz Calls", _is_longer_than_person),
    Fault("of a page", "15:30\nPolice", _is_of_page),
    Fault("of partners", "Tarn said; its partner, Oban; Tarn Oban", _is_of_partners),
)


def is_whole(evidence: Evidence, name: str) -> bool:
    """Say whether a name is one whole name of one bearer, as far as the story tells."""
    return not any(fault.holds(evidence, name) for fault in FAULTS)
