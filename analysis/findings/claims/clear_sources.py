"""Which sources a sentence may name: those that are surely somebody, each by its fullest name.

A row of the table of sources may be a thing ('the number'), a document, or a second name of another row ('the agency',
'Wootan' beside 'Margo Wootan'). A count of rows is then wrong, and so is a list of all of them; a list of the clear
ones says only what is true.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from analysis.entities.people import PersonName, parts, short_form, titles
from analysis.findings.claims.evidence import Evidence
from analysis.language.syntax.speaking_nouns import is_source
from analysis.tables import Source, Statement

#: Confidence, 0 to 1, of the surest statement of a source that is told by name. Of .7, .75, .8 and .85 one of those at
#: which 19 of 20 such names are coded speakers of PolNeAR's dev and b1 stories.
SURE = 0.75
#: Statements of a source that need not be sure each: of those with so many, 99 of 100 are coded speakers there.
OFTEN = 3
#: Characters of a description in a list of names. By hand.
LONGEST_NAME = 60
_DEFINITE = re.compile(r"(?:the|this|that|these|those|its|his|her|their|one of|[\w. ]+[’']s) ", re.IGNORECASE)
_PEOPLE = frozenset({"person", "group"})


class Doubt(NamedTuple):
    """A reason not to name a source: what it is called, an example, and whether it holds of a source's statements."""

    name: str
    example: str
    holds: Callable[[Evidence, Source, Sequence[Statement]], bool]


def _own(rows: Sequence[Statement]) -> list[Statement]:
    """Return the statements that words of the story give to a source: not those that only go on."""
    return [row for row in rows if row.speaker_how != "carried over"]


def _is_weak(_: Evidence, __: Source, rows: Sequence[Statement]) -> bool:
    return len(_own(rows)) < OFTEN and all(row.confidence < SURE for row in _own(rows))


def _is_told_by_another(_: Evidence, __: Source, rows: Sequence[Statement]) -> bool:
    return all(row.parent for row in rows)


def _is_pronoun_only(_: Evidence, source: Source, rows: Sequence[Statement]) -> bool:
    return source.naming == "named" and all(row.speaker_how == "pronoun" for row in _own(rows))


def _is_document(_: Evidence, source: Source, __: Sequence[Statement]) -> bool:
    return source.form in ("document", None)


def _is_thing(evidence: Evidence, source: Source, rows: Sequence[Statement]) -> bool:
    """Say whether no noun of a description says that it is people or a body: 'percent' does not."""
    return (
        source.naming != "named"
        and source.form != "person"
        and not any(
            is_source(token) and not token.lower_.startswith("per")
            for row in rows
            if row.speaker_start is not None
            for token in evidence.found.document.doc.char_span(
                row.speaker_start, row.speaker_end or row.speaker_start, alignment_mode="expand"
            )
            or ()
        )
    )


def _is_long(_: Evidence, source: Source, __: Sequence[Statement]) -> bool:
    return len(source.source) > LONGEST_NAME


def _is_second_description(evidence: Evidence, source: Source, _: Sequence[Statement]) -> bool:
    """Say whether a description with 'the', or whose somebody is, may mean a source that is named."""
    if source.naming == "named" or not _DEFINITE.match(source.source):
        return False
    kinds = _PEOPLE if source.form in _PEOPLE else {"organisation", "state", "media", "person"}
    return any(other.naming == "named" and other.form in kinds for other in evidence.sources.values())


def _is_shorter_name(evidence: Evidence, source: Source, _: Sequence[Statement]) -> bool:
    """Say whether a name is the shorter of two that may be one source's."""
    bodies = (other for other in evidence.sources.values() if other.naming == "named" and other.form != "document")
    named = [other.source for other in bodies if other is not source]
    return source.naming == "named" and any(is_short_for(source.source, other) for other in named)


def is_short_for(name: str, other: str) -> bool:
    """Say whether a name may be a shorter form of another: 'Moore' of 'Detective T.J. Moore', or its initials."""
    mine, full = _bare(name), _bare(other)
    if mine.words == full.words:
        return (len(name), name) < (len(other), other)
    initials = "".join(word[0] for word in full.words if word not in ("of", "for", "and", "the"))
    return bool(short_form(mine, full)) or set(mine.words) < set(full.words) or mine.words == (initials,)


def _bare(name: str) -> PersonName:
    """Return a name's words without titles and an owner: 'Hearst's Carey' -> 'carey'."""
    owner, mark, rest = name.replace("’", "'").partition("'s ")
    words = [word for word in (rest if mark else owner).split() if word not in titles() and word.lower() != "the"]
    return parts(" ".join(words) or name)


DOUBTS: tuple[Doubt, ...] = (
    Doubt("weak", "Ireland still has the highest yields, which stress", _is_weak),
    Doubt("told by another", "she said Roe had agreed", _is_told_by_another),
    Doubt("pronoun only", "Roe won. He said", _is_pronoun_only),
    Doubt("document", "a poll", _is_document),
    Doubt("thing", "the number", _is_thing),
    Doubt("long", "leaders from both the British Protestant and the Irish Catholic side of the community", _is_long),
    Doubt("second description", "the 29-year-old actor", _is_second_description),
    Doubt("shorter name", "Wootan", _is_shorter_name),
)


def clear_sources(evidence: Evidence) -> list[Source]:
    """Return the body's sources that are surely somebody, each once, the most words first; a title says them again."""
    rows: dict[str | None, list[Statement]] = {}
    for row in (row for row in evidence.story if row.block == "paragraph"):
        rows.setdefault(row.source, []).append(row)
    heard = sorted((s for s in evidence.sources.values() if s.source in rows), key=_by_words)
    return [source for source in heard if not any(d.holds(evidence, source, rows[source.source]) for d in DOUBTS)]


def _by_words(source: Source) -> tuple[int, float]:
    return -(source.direct_words + source.mixed_words + source.indirect_words), source.first_position
