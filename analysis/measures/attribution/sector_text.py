"""What sector words tell: a role, a body's name, a description.

In this order: a pattern (`PATTERNS`); the listed nouns, the last one before 'of', 'for' or 'at' first ('army doctor':
expert), then the words before it, then those after it. An office that every body has ('spokesman', 'president') passes
on to the body beside it; where none is named it says what it mostly is, not firmly; of a body that no list knows
('president of Halvorsen & Berg') it says nothing. Who runs a body that is no business is of that body's sector ('chief
executive of the council').
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from analysis import lexicons
from analysis.entities import gazetteer
from analysis.entities.people import is_first_name
from analysis.entities.word_lists import name_words
from analysis.language.document import WORD
from analysis.measures.attribution.source_nouns import Noun, entries, noun_at, words_of

UNKNOWN = "unknown"
#: What tells a sector where the words that name or describe the source do.
OF_WORDS = "its words"
_EMPTY = frozenset("the a an former his her their its acting vice deputy".split())
_LINKS = frozenset("of for at in from with to on by under who whose that".split())
#: Letters with dots, as one word.
_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}")

#: Who speaks for somebody, in small letters: 'Swift's rep', not 'Rep. Berg'.
_REP = re.compile(r"\brep(?=s?\b)")
#: Whose friends somebody is: 'Friends of Anna', not 'Friends of the Seafront'.
_NAME_BEHIND = re.compile(r"^Friends of ([A-Z]\w+)")

_MAKERS = "|".join(sorted(name_words("maker")))


class Pattern(NamedTuple):
    """Words that tell a sector as a whole: name, an example, the words, the sector."""

    name: str
    example: str
    words: re.Pattern[str]
    sector: str


PATTERNS = (
    Pattern(
        "who speaks for a side in court is a lawyer",
        "Jo Berg, for the defence",
        re.compile(r"\bfor the (?:defen[cs]e|prosecution|claimants?|plaintiffs?)\b(?! (?:ministry|department))"),
        "expert",
    ),
    Pattern("the number of a union's branch", "Local 88 president", re.compile(r"\bLocal \d+"), "civil society"),
    Pattern(
        "people who have joined for a cause",
        "former director of Friends of the Seafront",
        re.compile(
            r"\b(?:Friends|Citizens|Parents|Mothers|Mums|Moms|Families|Neighbou?rs|Women|Students|Teachers|Workers"
            r"|Doctors|Lawyers|Physicians|Scientists|Farmers|Veterans|Residents|Journalists|Reporters|Engineers"
            r"|Action|Campaign|Movement|Coalition|Alliance|People|Voices)"
            r" (?:of|[Ff]or|[Aa]gainst|[Ww]ithout|United|Opposed) (?:the |an? )?(?:[A-Z]|NGOs)"
        ),
        "civil society",
    ),
    Pattern(
        "what people have joined to keep or stop",
        "Save Our Shelves",
        re.compile(r"\b(?:Save|Protect|Stop|Keep|Defend|Reclaim) (?:Our|the|The) [A-Z]"),
        "civil society",
    ),
    Pattern(
        "a party's branch in India",
        "State Congress spokesperson",
        re.compile(r"\b(?:State|Pradesh|Youth|Mahila) Congress\b"),
        "party",
    ),
    Pattern(
        "a hospital trust",
        "Heart of Wessex NHS Foundation Trust",
        re.compile(
            r"\bNHS (?:Foundation )?Trust\b|\b[Hh]ospitals? (?:NHS )?(?:[Ff]oundation )?[Tt]rust\b|\bHealth Board\b"
        ),
        "expert",
    ),
    Pattern(
        "the largest of a trade",
        "Korea's largest container line",
        re.compile(
            rf"\b(?:largest|biggest|oldest|leading) (?:[a-z-]+ ){{0,2}}(?:line|employer|exporter|importer|{_MAKERS})\b"
        ),
        "business",
    ),
    Pattern(
        "an industry's body",
        "the Insurance Bureau of Canada",
        re.compile(
            r"\b(?:Insurance|Insurers|Banking|Bankers|Petroleum|Oil|Gas|Mining|Minerals|Retail|Retailers|Hotel|Restaurant|Beef|Dairy"
            r"|Poultry|Grains?|Growers|Cattle|Livestock|Wool|Sugar|Pork|Fruit|Seafood|Wine|Trucking|Airlines|Automobile|Motor|Steel|Timber|Tobacco|Beverage|Builders|Landlords|Hauliers"
            r"|Employers|Manufacturers|Exporters|Importers|Industry|Industries|Enterprise|Shipping|Semiconductor)"
            r" (?:Bureau|Council|Institute|Association|Federation|Board|Alliance|Confederation|Chamber|Group)\b"
        ),
        "business",
    ),
    Pattern(
        "a body by its seat and trade",
        "the Perth-based miner",
        re.compile(rf"[\w.] ?- ?based (?:[a-z-]+ )*(?:{_MAKERS})\b"),
        "business",
    ),
    Pattern("how old somebody is", "the 71-year-old", re.compile(r"^(?:the |an? )?\d+-year-olds?$"), "ordinary person"),
    Pattern("what somebody was by trade", "retired brakeman", re.compile(r"^retired [a-z]+$"), "ordinary person"),
)


class Told(NamedTuple):
    """A sector, None where nothing is told; firm if no other words about the source can overrule it.

    Firm and None: a body is named of which no list knows the sector.
    """

    sector: str | None
    firm: bool


NOTHING = Told(None, firm=False)


def firmly(sector: str | None) -> Told:
    """Return a sector as one firmly told, nothing for None."""
    return Told(sector, firm=True) if sector else NOTHING


def told_by(text: str) -> Told:
    """Return the sector that a role, a body's name or a description says, and whether firmly.

    Not firmly: 'president' alone, who may be the union's. 'unknown' where it cannot be told ('critics').
    """
    text = _DOTTED.sub(lambda letters: letters[0].replace(".", ""), text)
    text = _REP.sub("spokesperson", text)
    nouns = list(_nouns(WORD.findall(text)))
    pattern = next((pattern for pattern in PATTERNS if (found := pattern.words.search(text)) and _is_told(found)), None)
    if pattern is not None and (pattern.sector != "ordinary person" or not any(n.sector != UNKNOWN for n in nouns)):
        return Told(pattern.sector, firm=True)
    fallback = None
    for i, noun in enumerate(nouns):
        if not noun.by_body:
            return _lived(text, noun, fallback) if _is_private(noun) else _led(noun, nouns[i:])
        fallback = fallback or (noun.sector if noun.sector != UNKNOWN else None)
    if not any(noun.form == "person" for noun in nouns):
        return Told(fallback, firm=False) if fallback and not _has_other_name(text) else NOTHING
    if _has_other_name(text):
        return Told(known_in(text), firm=True)
    return Told(fallback, firm=False)


def _is_told(found: re.Match[str]) -> bool:
    """Say whether words tell a sector as a whole: not as a part of a known body's name, nor with a person's name."""
    behind = _NAME_BEHIND.search(found[0] + found.string[found.end() :])
    return found[0] not in _known_name(found.string) and not (behind and is_first_name(behind[1]))


def _is_private(noun: Noun) -> bool:
    return noun.sector == "ordinary person"


def _led(head: Noun, nouns: Sequence[Noun]) -> Told:
    """Return the sector of an office; the body's that a business office is of: 'chief executive of the council'."""
    if head.form == "person" and head.sector == "business":
        body = next(
            (
                noun
                for noun in nouns
                if noun.form in {"organisation", "media", "group"} and not noun.by_body and not _is_private(noun)
            ),
            None,
        )
        if body is not None:
            return Told(body.sector, firm=True)
    return Told(head.sector, firm=True)


def _lived(text: str, private: Noun, office: str | None) -> Told:
    """Return the sector of a private life, or of an office beside it: 'founder of a bank and father of three'."""
    first = office if private.form == "person" and " and " in text else None
    return Told(_second_role(text) or first or private.sector, firm=True)


def _second_role(text: str) -> str | None:
    """Return what the office says that a private person has too: 'father of three and chief executive of Arden'."""
    for part in text.split(" and ")[1:]:
        noun = next(_nouns(WORD.findall(part)), None)
        is_told = noun and noun.form == "person" and noun.sector not in (UNKNOWN, "ordinary person")
        if noun and is_told and part.split()[0] not in _EMPTY:
            return noun.sector
    return None


def _has_other_name(text: str) -> bool:
    """Say whether the words hold a name that is no state's and no listed noun: 'president of Halvorsen & Berg'."""
    words = WORD.findall(text)
    states = {i for match in gazetteer.matches(words) for i in range(match.first, match.last)}
    names = [word.lower() for i, word in enumerate(words) if word[0].isupper() and i not in states]
    known = _EMPTY | lexicons.words_of("sector_words", "region") | lexicons.words_of("sector_words", "portfolio")
    return any(noun_at([word], 1) is None for word in names if word not in known)


def known_in(text: str) -> str | None:
    """Return the sector of the longest name of a known body in a text: 'NDP Leader'."""
    return known_bodies().get(_known_name(text))


def _known_name(text: str) -> str:
    """Return the longest name of a known body in a text, '' for none."""
    words = text.split()
    spans = (
        (i, j) for length in range(len(words), 0, -1) for i in range(len(words) - length + 1) for j in (i + length,)
    )
    names = (" ".join(words[i:j]).strip(",.") for i, j in spans)
    return next((name for name in names if name in known_bodies()), "")


@cache
def known_bodies() -> Mapping[str, str]:
    """Return the sectors of bodies that are known by name."""
    return {row["name"]: row["sector"] for row in lexicons.builtin("known_bodies").rows}


def _nouns(words: Sequence[str]) -> Iterator[Noun]:
    """Yield the listed nouns, the last one before 'of', 'for' or 'at' first, then back; then the next stretch.

    A word for private people counts at the end of a stretch alone, not in 'American Apparel' or 'public safety'; for
    one person, in small letters, also before a name: 'farmer Berg', not 'local branch'.
    """
    stretch: list[str] = []
    for word in (*words, "of"):
        if word.lower() not in _LINKS:
            stretch.append(word)
            continue
        lower = words_of(" ".join(stretch))
        end = len(lower)
        while end:
            found = _name_at(stretch, lower, end) or noun_at(lower, end)
            if found and found[1].form != "document" and not (end < len(lower) and _is_adjunct(stretch, end, found)):
                yield found[1]
            end = found[0] if found else end - 1
        stretch = []


def _is_adjunct(stretch: Sequence[str], end: int, found: tuple[int, Noun]) -> bool:
    start, noun = found
    in_a_name, before_a_noun = stretch[start][0].isupper(), stretch[min(end, len(stretch) - 1)].islower()
    return _is_private(noun) and (noun.form == "group" or (noun.form == "person" and (in_a_name or before_a_noun)))


def _name_at(stretch: Sequence[str], lower: Sequence[str], end: int) -> tuple[int, Noun] | None:
    """Return what the last word of a body's name says, and where it starts: 'Kestrel Partners', 'Loganair'."""
    if len(stretch) != len(lower) or not stretch[end - 1][0].isupper():
        return None
    listed = noun_at(lower, end)
    is_plural = (lower[end - 1],) not in entries()  # 'Securities' is not 'security'
    if listed is not None and (listed[0] < end - 1 or not (is_plural or _may_end_a_name(listed[1]))):
        return None
    if end > 1 and stretch[end - 2][0].isupper() and (sector := _endings().get(lower[end - 1])):
        start = end - 1
        while start and stretch[start - 1][0].isupper() and noun_at(lower, start) is None:
            start -= 1
        return start, Noun("organisation", sector, anonymous=False, by_body=False)
    return None


def _may_end_a_name(noun: Noun) -> bool:
    """Say whether a listed noun says less than that it ends a name: 'Pier Records', 'Kestrel Partners'."""
    return noun.by_body or noun.form == "document" or noun.form in {"person", "group"}


@cache
def _endings() -> dict[str, str]:
    """Return the last words of bodies' names, each with the sector that it tells."""
    rows = lexicons.builtin("sector_words").rows
    return {row["word"]: row["sector"] for row in rows if row["use"] == "ending"}


def sector_of_name(name: str) -> str | None:
    """Return the sector that the end of a company's name in one word tells: 'Loganair'."""
    rows = lexicons.builtin("sector_words").rows
    endings = ((row["word"], row["sector"]) for row in rows if row["use"] == "suffix")
    is_word = " " not in name and len(name) > 6 and not name.isupper()
    return next((sector for ending, sector in endings if is_word and name.lower().endswith(ending)), None)
