"""What the labelled lines say about the story: who wrote it, for whom, when, and who made its pictures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from analysis.reading.captions import credits
from analysis.reading.dates import When, dates
from analysis.reading.names import BODY, MEDIA, NAME, NAME_OF_TWO, ROLE, is_outlet, without_remarks

#: 'By', 'Reported by:', 'Author:', 'Interview by', 'Words by'.
_LEAD = re.compile(r"(?:\w+\s){0,2}by\b\s*:?\s*|(?:authors?|writers?|reporters?|reported|written|source)\s*:\s*", re.I)
#: Lines about people who did not write the story.
_NOT_AUTHORS = re.compile(
    r"edit(?:ed|ing)\b|editors?\s*:|additional\b|.*\breported from\b|.*\bcontributed\b|\S+@\S+$", re.I
)
_AND = re.compile(r"\s*(?:,|;|&|\band\b|\bwith\b|;?\s*editing by\b.*$)\s*", re.I)
_BAR = re.compile(r"\s*[|/•·]\s*")
_NAME = re.compile(rf"{NAME}$")
_BODY = re.compile(rf"{BODY}(?: [Ss]taff)?$")
_DESK = re.compile(
    r"(?:.*\b(?:desk|staff|bureau|team)|(?:an?|our|staff|special)\b.*\b(?:correspondent|reporter)s?)$", re.I
)
_PLACE_OR_HANDLE = re.compile(r"\s+(?i:in|at|for|reports)\s+[A-Z].*$|\s*@\w+.*$")
#: 'Jane Roe US News Reporter', 'Jane M. Roe Staff Writer': the name before a role printed right behind it.
_NAME_THEN_ROLE = re.compile(
    r"(?P<name>[A-Z][\w’'-]+(?:\s(?:[A-Z]\.|de|van|von|al|bin))?\s[A-Z][\w’'-]+)\s+(?:[A-Z][\w&-]*\s+){0,4}"
    r"(?i:reporter|editor|writer|correspondent|columnist|producer|contributor|journalist)$"
)
_NOBODY = re.compile(
    r"(?:self|file|handout|supplied|representative|representational|twitter|instagram|x|facebook)\b.*", re.I
)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:\d{4}(?:\s*[-–]\s*\d{2,4})?)?,?\s*(?:by\s+)?"
    r"(?P<who>(?-i:[A-Z])[\w&.’' -]+)",
    re.I,
)
_AFTER_WHO = re.compile(r"\s*(?:\.\s|\.$|\s\d{4}|\bAll\b|\bLtd\b|\bLimited\b|\bInc\b|\bLLC\b|\(P\)).*", re.I)
_NAME_THEN_OUTLET = re.compile(rf"(?P<name>{NAME_OF_TWO})\s+(?P<outlet>(?:The\s)?[A-Z].*{MEDIA.pattern})$")
_FIRST = re.compile(r"\W*(?:this (?:story|article) was )?(?:first|originally) published", re.I)
_TITLE_TAIL = re.compile(r"\s+[|–—-]\s+(?P<outlet>[A-Z][\w&.’' -]{2,40})$")


class Byline(NamedTuple):
    """What bylines say: people (agencies and desks only where no person is named), and the outlet, if any."""

    authors: tuple[str, ...]
    outlet: str | None


def byline(lines: Iterable[str], outlet: str | None = None) -> Byline:
    """Read byline lines. A known ``outlet`` is taken off the end of a name it is printed behind."""
    people: dict[str, None] = {}
    bodies: dict[str, None] = {}
    outlets: list[str] = []
    for line in lines:
        if _NOT_AUTHORS.match(line):
            continue
        parts = _BAR.split(line.lstrip("/| "))
        signed = next((part for part in parts if _LEAD.match(part)), parts[0])
        rest = [part for part in parts if part != signed]
        lead = _LEAD.match(signed)
        names = signed[lead.end() :] if lead else signed
        for place, part in enumerate(_AND.split(names)):
            name, behind = _name(part, outlet)
            rest += [behind] if behind else []
            named_like_a_paper = MEDIA.search(name) and not (lead and place == 0 and name.count(" ") == 1)
            if _BODY.match(name) or _DESK.match(name):
                bodies[name] = None
            elif named_like_a_paper:
                rest.append(ROLE.split(name)[0].strip())
            elif _NAME.match(name) and not ROLE.search(name):
                people[name] = None
        outlets += filter(is_outlet, rest)
    agencies = [body for body in bodies if people and _BODY.match(body)]
    return Byline(tuple(people or bodies), next(iter(outlets + agencies), None))


def _name(part: str, outlet: str | None) -> tuple[str, str | None]:
    """Return the name in a part of a byline, and the outlet printed right behind it, if any."""
    name = _PLACE_OR_HANDLE.sub("", without_remarks(part)).strip(" .")
    if _DESK.match(name):
        return name, None
    if outlet and name.endswith(outlet):
        return name.removesuffix(outlet).removesuffix("The ").strip(), outlet
    if (role := _NAME_THEN_ROLE.match(name)) and not ROLE.search(role["name"]):
        return role["name"], None
    if (told := _NAME_THEN_OUTLET.match(name)) and not MEDIA.search(told["name"]):
        return told["name"], told["outlet"]
    return name, None


def image_credits(captions: Iterable[str]) -> tuple[str, ...]:
    """Return whom captions and credits name, as often as they name them; 'self' and the like are nobody."""
    return tuple(who for line in captions for who in credits(line) if not _NOBODY.fullmatch(who))


def title_and_outlet(title: str | None) -> tuple[str | None, str | None]:
    """Take 'HEADLINE | Outlet' apart, where the tail is an outlet's name."""
    tail = _TITLE_TAIL.search(title) if title else None
    if title and tail and MEDIA.search(tail["outlet"]):
        return title[: tail.start()], tail["outlet"]
    return title, None


def copyright_holder(lines: Iterable[str]) -> str | None:
    """Return the outlet a copyright line names."""
    for line in lines:
        if found := _COPYRIGHT.search(line):
            return _AFTER_WHO.sub("", found["who"]).strip(" .,") or None
    return None


def when(datelines: Sequence[str], *, zone: str, day_first: bool | None) -> tuple[When | None, When | None]:
    """Return when the story was published and updated, by the first line that says so; a datetime before raw words.

    Where a line says 'First published', another date without a word for it is when the story was updated.
    """
    lines = [(line, tuple(dates(line, zone=zone, day_first=day_first))) for line in datelines]
    found = [one for _, ones in lines for one in ones]
    published = [one for one in found if one.event == "published"]
    updated = [one for one in found if one.event == "updated"]
    first = [one for line, ones in lines if _FIRST.match(line) for one in ones if one.at]
    if first and not updated:
        updated = [one for one in published if one.at and one.at != first[0].at]
    return _surest(first or published), _surest(updated)


def _surest(ones: Sequence[When]) -> When | None:
    """Return the first date that is a datetime, else the first."""
    return next((one for one in ones if one.at), ones[0] if ones else None)
