"""The sector of a source without a name that its nouns leave open: 'the operator', 'a crane driver'.

`RULES` are tried in order; the name of the one that fits is kept as the reason.
"""

from __future__ import annotations

import re

from analysis.entities.word_lists import name_words
from analysis.measures.attribution.sector_by_others import may_be
from analysis.measures.attribution.sector_clues import Clues, Evidence
from analysis.measures.attribution.sector_of_people import BODY_BEHIND, Person, of_body_called
from analysis.measures.attribution.sector_text import UNKNOWN, told_by
from analysis.rules import Rule
from analysis.tables import Statement

_ORDINARY = "ordinary person"
#: Who is described by no office.
_SOMEBODY = re.compile(r"(?i)(?:an?|another|one) (?!.*\b(?:spokes|official|source|critic|opponent|person|diplomat))")


def evidence_of_description(clues: Clues, row: Statement) -> tuple[str, Evidence] | None:
    """Return the first rule that tells the sector of a described source, and what it tells."""
    given = Person(clues, row)
    return next(((rule.name, told) for rule in RULES if (told := rule.decide(given)) is not None), None)


def _by_office(given: Person) -> Evidence | None:
    behind = BODY_BEHIND.search(given.text) if given.row.form == "person" else None
    return of_body_called(given.clues, behind[2]) if behind is not None else None


def _by_owner(given: Person) -> Evidence | None:
    if given.row.form != "document":
        return None
    sector = told_by(" ".join(given.text.split()[2:])).sector
    return Evidence(sector, given.text) if sector and sector not in (UNKNOWN, _ORDINARY) else None


def _by_what_it_is_called(given: Person) -> Evidence | None:
    words = given.text.split()
    noun = words[-1].lower() if words and words[0].lower() == "the" else ""
    if words and words[0].lower() == "critics" and given.clues.world == "culture":
        return Evidence("media", words[0])
    if noun == "team" and given.clues.world is not None:
        return Evidence(given.clues.world, given.text)
    sector = next(iter(may_be("called").get(noun, ())), "business" if noun in name_words("maker") else None)
    return Evidence(sector, given.text) if sector else None


def _somebody(given: Person) -> Evidence | None:
    is_one = given.row.form == "person" and given.row.naming == "described" and _SOMEBODY.match(given.text)
    return Evidence(_ORDINARY, given.text) if is_one else None


#: What tells the sector of a description.
RULES: tuple[Rule[Person, Evidence], ...] = (
    Rule("the body of their office", "a spokesperson for Norvik", _by_office),
    Rule("whose it is", "a report to the committee", _by_owner),
    Rule("what it is called", "the operator", _by_what_it_is_called),
    Rule("somebody without an office", "a crane operator", _somebody),
)
