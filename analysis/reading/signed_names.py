"""Whom bylines name: people, the agencies and desks that sign where nobody is named, and the outlet."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from analysis.patterns import compile_pattern
from analysis.reading.byline_parts import LEAD, NO_AUTHORS, PLACES, parts_of
from analysis.reading.bylines import FORMS, UNIVERSITY, form_of
from analysis.reading.printed_names import (
    BODY,
    BYLINE_WORDS,
    NAME,
    NAME_OF_TWO,
    OUTLET_WORD,
    ROLE,
    any_of,
    is_names,
    is_outlet,
)

_ROLES = any_of(*BYLINE_WORDS["role"])
_DESKS = any_of(*BYLINE_WORDS["desk"])
_BETWEEN_NAMES = re.compile(r"\s*(,|;|&|\band\b|\bwith\b|\bplus\b)\s*", re.I)
_NAME = compile_pattern(rf"{NAME}$")
#: 'By admin', 'By Madhavi': one word behind 'By'.
_ONE_NAME = compile_pattern(r"[[:upper:]][[:lower:]’'-]{2,}$|admin$")
_BODY = re.compile(rf"{BODY}(?: [Ss]taff)?$")
#: 'Our Web Desk', 'Special Correspondent'.
_DESK = re.compile(rf"(?:.*\b{_DESKS}|(?:an?|our|staff|special)\b.*\b(?:correspondent|reporter)s?)$", re.I)
#: Behind a name: ' in Oslo', ' for Quay Media'.
_BEHIND_NAME = compile_pattern(r"\s+(?i:in|at|for|of|reports)\s+[[:upper:]].*$")
#: 'Jane Roe US News Reporter', 'Jane M. Roe Staff Writer': the name before a role printed right behind it.
_NAME_THEN_ROLE = compile_pattern(
    rf"(?!(?i:{any_of(*BYLINE_WORDS['beat'])}|{BODY})\b)"
    r"(?P<name>[[:upper:]][\w’'-]+(?:\s(?:[[:upper:]]\.|de|van|von|al|bin))?\s[[:upper:]][\w’'-]+)\s+"
    rf"(?:[[:upper:]][\w&-]*\s+){{0,4}}(?i:{_ROLES})$"
)
_NAME_THEN_OUTLET = compile_pattern(
    rf"(?P<name>{NAME_OF_TWO})\s+(?P<outlet>(?:The\s)?[[:upper:]].*{OUTLET_WORD.pattern}|{BODY})$"
)
#: 'North America correspondent Jane Roe'.
_ROLE_THEN_NAME = compile_pattern(rf"(?:[\w&’'-]+\s){{0,3}}(?i:{_ROLES})\s+(?P<name>{NAME})$")
_WHAT = ("person", "body", "outlet")
_NAMING_NOBODY = tuple(form for form in FORMS if form.names == "nobody")


#: 'Special to The Quay Times'.
_SPECIAL = re.compile(r"special (?:to|for) ", re.I)


class Byline(NamedTuple):
    """What bylines say: people (agencies and desks only where no person is named), and the outlet, if any."""

    authors: tuple[str, ...]
    outlet: str | None


class _Named(NamedTuple):
    """What a byline names, and what it is: a person, a body that signs (agency, desk), the story's outlet."""

    text: str
    what: str


class _Item(NamedTuple):
    """One of the names in a byline, what parts it from the one before, and whether the list opens with 'By'."""

    text: str
    parted_by: str
    is_led: bool


def read_bylines(lines: Sequence[str], outlet: str | None = None) -> Byline:
    """Return the authors and the outlet that lines labelled byline name.

    A known ``outlet`` is taken off the end of a name it is printed behind ('Jane Roe The Quay Record'). An agency's
    last line ('Reporting by ...') counts only where no line before it names anybody.
    """
    first = [line for line in lines if form_of(line, "nothing") is None]
    byline = _read(first, outlet)
    return byline if byline.authors else _read(lines, outlet)


def _read(lines: Sequence[str], outlet: str | None) -> Byline:
    led = [_named(line, outlet) for line in lines if _opens_list(line)]
    if any(one.what == "person" for each in led for one in each):
        lines = [line for line in lines if _opens_list(line) or not is_names(line) or _goes_on(line)]
    named = [one for line in lines for one in _named(line, outlet)]
    people, bodies, outlets = (tuple(dict.fromkeys(one.text for one in named if one.what == what)) for what in _WHAT)
    agencies = [body for body in bodies if people and _BODY.match(body)]
    return Byline(_once(people) or bodies, next(iter((*outlets, *agencies)), None))


def _once(people: Iterable[str]) -> tuple[str, ...]:
    """Return people once each, however their names are printed: 'JANE ROE', 'Jane Roe'."""
    return tuple({name.casefold(): name for name in reversed(tuple(people))}.values())[::-1]


def _goes_on(line: str) -> bool:
    """Say whether a line of names goes on with a list of authors, or is an outlet's name."""
    return line.startswith(("&", "and ")) or is_outlet(line)


def _opens_list(line: str) -> bool:
    return any(LEAD.match(part) and not NO_AUTHORS.match(part) for part in parts_of(line))


def _named(line: str, outlet: str | None) -> list[_Named]:
    """Return whom a byline names; outlets last."""
    if form_of(line) in _NAMING_NOBODY:
        return []
    parts = [part for part in parts_of(line) if not NO_AUTHORS.match(part)]
    signed = next((part for part in parts if LEAD.match(part)), next(iter(parts), ""))
    beside = [part for part in parts if part != signed]
    named: list[_Named] = []
    for place, item in enumerate(_items(signed)):
        name, behind = _without_outlet(item.text, outlet)
        beside += [behind] if behind else []
        kind = _kind(name, item, place)
        if kind == "outlet":
            beside.append(name)
        elif kind:
            named.append(_Named(name, kind))
    outlets = (_SPECIAL.sub("", ROLE.split(text)[0].strip()) for text in beside)
    return [*named, *(_Named(text, "outlet") for text in outlets if is_outlet(text))]


def _items(signed: str) -> Iterator[_Item]:
    """Yield the names in the signed part of a line, without those of editors, translators and photographers."""
    lead = LEAD.match(signed)
    are_authors, parted_by = True, ""
    for number, text in enumerate(_BETWEEN_NAMES.split(signed[lead.end() :] if lead else signed)):
        if number % 2:
            parted_by = text.casefold()
            continue
        are_authors = are_authors and not NO_AUTHORS.match(text)
        if are_authors:
            again = LEAD.match(text)
            yield _Item(text[again.end() :] if again else text, parted_by, lead is not None)


def _kind(name: str, item: _Item, place: int) -> str | None:
    """Return what a name in a byline is; None for a role, a place, and what is no name."""
    behind_by = item.is_led and place == 0
    return next((rule.kind for rule in KINDS if rule.fits(name, item, behind_by)), None)


_UNIVERSITY = re.compile(rf"\b{UNIVERSITY}\b")


class Kind(NamedTuple):
    """A kind of name: an example, what it is (None: nobody that signs), and what fits it, in a list or behind 'By'."""

    example: str
    kind: str | None
    fits: Callable[[str, _Item, bool], object]


#: The first that fits decides; what none fits is no name.
KINDS: tuple[Kind, ...] = (
    Kind("By Reuters", "body", lambda name, item, behind_by: _is_agency(name)),
    Kind("Jane Roe, AP Medical Writer", None, lambda name, item, behind_by: _is_role(item)),
    Kind("Jane Roe, James Cook University", None, lambda name, item, behind_by: _UNIVERSITY.search(name)),
    Kind("By Our Web Desk", "body", lambda name, item, behind_by: _DESK.match(name)),
    Kind("Jane Roe, New Delhi", None, lambda name, item, behind_by: item.parted_by == "," and name in PLACES),
    Kind("By Lena Sun", "person", lambda name, item, behind_by: behind_by and _is_of_two(name)),
    Kind("By Quay Evening News", "outlet", lambda name, item, behind_by: OUTLET_WORD.search(name)),
    Kind("Senior Data Journalist", None, lambda name, item, behind_by: ROLE.search(name)),
    Kind("Jane Roe", "person", lambda name, item, behind_by: _NAME.match(name)),
    Kind("By Madhavi", "person", lambda name, item, behind_by: behind_by and _ONE_NAME.match(name)),
)


def _is_agency(name: str) -> bool:
    return _BODY.match(name) is not None or (name.isupper() and _BODY.match(name.title()) is not None)


def _is_role(item: _Item) -> bool:
    return item.parted_by == "," and ROLE.search(item.text) is not None


def _is_of_two(name: str) -> bool:
    """Say whether a name is of two words; behind 'By' even a newspaper's word is a surname then."""
    return name.count(" ") == 1 and _NAME.match(name) is not None and ROLE.search(name) is None


def _without_outlet(part: str, outlet: str | None) -> tuple[str, str | None]:
    """Return the name in a part of a byline, and the outlet printed right behind it, if any."""
    name = part if _BODY.match(part) else _BEHIND_NAME.sub("", part).strip(" .")
    if _DESK.match(name):
        return name, None
    if signed := _ROLE_THEN_NAME.match(name):
        return signed["name"], None
    if outlet and name.endswith(outlet):
        return name.removesuffix(outlet).removesuffix("The ").strip(), outlet
    if (signed := _NAME_THEN_ROLE.match(name)) and not ROLE.search(signed["name"]):
        return signed["name"], None
    if (signed := _NAME_THEN_OUTLET.match(name)) and not OUTLET_WORD.search(signed["name"]):
        return signed["name"], signed["outlet"]
    return name, None
