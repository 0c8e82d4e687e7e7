"""Bylines: the forms they have, by which a line is known for one, and whom it names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Literal, NamedTuple, get_args

from analysis.patterns import compile_pattern
from analysis.reading.printed_names import (
    BODY,
    BYLINE_WORDS,
    NAME,
    NAME_OF_TWO,
    NAMES,
    OUTLET_WORD,
    ROLE,
    any_of,
    is_body,
    is_names,
    is_outlet,
    without_remarks,
)

#: What must be so, beside the form, for a line to be a byline: nothing; it reads like no sentence; it has a date; no
#: other kind of line is likelier; it is beside the headline, a dek, a date or another byline.
Needs = Literal["nothing", "no sentence", "a date", "no other kind", "the head"]

_ROLES = any_of(*BYLINE_WORDS["role"])
_DESKS = any_of(*BYLINE_WORDS["desk"])
_MADE = any_of(*BYLINE_WORDS["made"])
_ASIDE = any_of(*BYLINE_WORDS["aside"])
_AUTHOR = any_of(*BYLINE_WORDS["author"])
_PICTURE = any_of(*BYLINE_WORDS["picture"])
_DATED = any_of("published", "updated", "posted")
#: 'Climate Fellow at Quay News', but neither 'Editor resigns over pictures' nor 'Team returns without a win'.
_ROLE_ALONE = rf".*\b(?:{_ROLES}(?=\s+(?:at|for|in|of|and)\b)|(?:{_ROLES}|{_DESKS})\s*(?=$|[^\w\s]))"
_SOURCE = compile_pattern(r"source:\s+(?P<who>(?-i:[[:upper:]]).*)$", re.I)


class Form(NamedTuple):
    """A form of bylines: its name, an example, what else it needs, whom it names as authors, and what fits it."""

    name: str
    example: str
    needs: Needs
    names: Literal["authors", "nobody"]
    fits: Callable[[str], object]


def _pattern(pattern: str, flags: int = re.I) -> Callable[[str], object]:
    """Return the test of whether a line begins with a pattern; capitals count inside ``(?-i:...)`` only."""
    return compile_pattern(pattern, flags).match


def _is_source(text: str) -> bool:
    source = _SOURCE.match(text)
    return source is not None and is_body(source["who"])


#: A line has the first form that fits. `NAME` and its like tell capitals from small letters, so they need no flags.
FORMS: tuple[Form, ...] = (
    Form(
        "contributors",
        "Jane Roe contributed to this report.",
        "nothing",
        "nobody",
        _pattern(r".{5,200}\bcontributed (?:to this|reporting)\b"),
    ),
    Form(
        "reported from",
        "Jane Roe reported from Oslo.",
        "nothing",
        "nobody",
        _pattern(r"[[:upper:]].{1,60} reported from [[:upper:]]", 0),
    ),
    Form(
        "agency's last line",
        "Reporting by Jane Roe in Oslo; Editing by Al Poe",
        "nothing",
        "authors",
        _pattern(r"Reporting by [[:upper:]].{1,200}\b[Ee]diting by [[:upper:]]", 0),
    ),
    Form("mail address", "jroe@paper.example", "nothing", "nobody", _pattern(r"\S+@\S+\.\w+$")),
    Form("by, names below", "By:", "no sentence", "nobody", _pattern(r"by:?$")),
    Form(
        "people who are no authors",
        "Edited by: Al Poe",
        "no sentence",
        "nobody",
        _pattern(rf"{_ASIDE}\b(?:\s+(?:and\s+)?\w+)?\s*(?:by\b\s*(?-i:[[:upper:]“\"])|:(?!\s*\d))"),
    ),
    Form(
        "what they did",
        "Reported and written by Jane Roe",
        "no sentence",
        "authors",
        _pattern(rf"{_MADE}\b(?:\s+and\s+\w+)?\s*(?:by\b|:)\s*(?-i:[[:upper:]“\"])"),
    ),
    Form("author, colon", "Author: Jane Roe", "no sentence", "authors", _pattern(rf"(?!source){_AUTHOR}\s*:")),
    Form("source", "Source: The Quay Times", "no sentence", "authors", _is_source),
    Form(
        "by",
        "Story by Jane Roe and Al Poe, Reuters",
        "no sentence",
        "authors",
        _pattern(rf"(?:[/|]\s*by|(?!{_PICTURE})(?:\w+\s){{0,2}}by:?)\s+(?-i:[[:upper:]“\"])"),
    ),
    Form(
        "name, bar, date",
        "Jane Roe / TNN / Jun 10, 2024, 16:15 IST",
        "a date",
        "authors",
        _pattern(rf"{NAMES}\s*[|/•·]\s*\S", 0),
    ),
    Form("name, date", "Jane Roe Published 4 May 2023", "a date", "authors", _pattern(rf"{NAME}\s*(?i:{_DATED})", 0)),
    Form("name, bar", "Jane Roe | The Quay Times", "no other kind", "authors", _pattern(rf"{NAMES}\s*[|/•·]\s*\S", 0)),
    Form(
        "name, role",
        "Jane Roe, Data Journalist",
        "no other kind",
        "authors",
        _pattern(rf"{NAME},\s+[\w\s|&-]*\b(?i:{_ROLES})$", 0),
    ),
    Form("role", "Senior Climate Fellow, Oslo", "the head", "authors", _pattern(_ROLE_ALONE)),
    Form("outlet", "Associated Press, Oslo", "the head", "authors", _pattern(rf"{BODY}(?:,\s*[[:upper:]].*)?$", 0)),
    Form("names", "Jane Roe in Oslo and Al Poe in Lima", "the head", "authors", is_names),
)

#: What opens the names in a byline: 'By', 'Reported by:', 'Author:', 'Words by'.
_LEAD = re.compile(
    rf"(?:\w+\s){{0,3}}by\b\s*:?\s*|{any_of(*BYLINE_WORDS['author'], *BYLINE_WORDS['made'])}\s*:\s*", re.I
)
#: Between two names; an agency's editors end the list.
_AND = re.compile(r"\s*(?:,|;|&|\band\b|\bwith\b|;?\s*editing by\b.*$)\s*", re.I)
_BAR = re.compile(r"\s*[|/•·]\s*")
_NAME = compile_pattern(rf"{NAME}$")
_BODY = re.compile(rf"{BODY}(?: [Ss]taff)?$")
#: 'Our Web Desk', 'Special Correspondent'.
_DESK = re.compile(rf"(?:.*\b{_DESKS}|(?:an?|our|staff|special)\b.*\b(?:correspondent|reporter)s?)$", re.I)
#: Behind a name: ' in Oslo', ' for Quay Media', ' @janeroe', ' Published 4 May 2023'.
_BEHIND_NAME = compile_pattern(rf"\s+(?i:in|at|for|reports)\s+[[:upper:]].*$|\s*@\w+.*$|\s+(?i:{_DATED})\b.*$")
#: 'Jane Roe US News Reporter', 'Jane M. Roe Staff Writer': the name before a role printed right behind it.
_NAME_THEN_ROLE = compile_pattern(
    rf"(?!{any_of(*BYLINE_WORDS['beat'])}\b)"
    r"(?P<name>[[:upper:]][\w’'-]+(?:\s(?:[[:upper:]]\.|de|van|von|al|bin))?\s[[:upper:]][\w’'-]+)\s+"
    rf"(?:[[:upper:]][\w&-]*\s+){{0,4}}(?i:{_ROLES})$"
)
_NAME_THEN_OUTLET = compile_pattern(
    rf"(?P<name>{NAME_OF_TWO})\s+(?P<outlet>(?:The\s)?[[:upper:]].*{OUTLET_WORD.pattern})$"
)


class Byline(NamedTuple):
    """What bylines say: people (agencies and desks only where no person is named), and the outlet, if any."""

    authors: tuple[str, ...]
    outlet: str | None


_NAMING_NOBODY = tuple(form for form in FORMS if form.names == "nobody")
_FORMS_THAT_NEED = {needs: tuple(form for form in FORMS if form.needs == needs) for needs in get_args(Needs)}


def form_of(text: str, needs: Needs | None = None) -> Form | None:
    """Return the form of a line among those that need just this, or among all; None where none fits."""
    forms = FORMS if needs is None else _FORMS_THAT_NEED[needs]
    return next((form for form in forms if form.fits(text)), None)


def read_bylines(lines: Iterable[str], outlet: str | None = None) -> Byline:
    """Return the authors and the outlet that lines labelled byline name.

    A known ``outlet`` is taken off the end of a name it is printed behind ('Jane Roe The Quay Record').
    """
    named = [one for line in lines for one in _named(line, outlet)]
    people, bodies, outlets = (tuple(dict.fromkeys(one.text for one in named if one.what == what)) for what in _WHAT)
    agencies = [body for body in bodies if people and _BODY.match(body)]
    return Byline(people or bodies, next(iter((*outlets, *agencies)), None))


_WHAT = ("person", "body", "outlet")


class _Named(NamedTuple):
    """What a byline names, and what it is: a person, a body that signs (agency, desk), the story's outlet."""

    text: str
    what: str


def _named(line: str, outlet: str | None) -> Iterator[_Named]:
    """Yield whom a byline names; outlets last."""
    if form_of(line) in _NAMING_NOBODY:
        return
    parts = _BAR.split(line.lstrip("/| "))
    signed = next((part for part in parts if _LEAD.match(part)), parts[0])
    lead = _LEAD.match(signed)
    beside = [part for part in parts if part != signed]
    for place, part in enumerate(_AND.split(signed[lead.end() :] if lead else signed)):
        name, behind = _without_outlet(part, outlet)
        beside += [behind] if behind else []
        if _BODY.match(name) or _DESK.match(name):
            yield _Named(name, "body")
        elif OUTLET_WORD.search(name) and not _is_person_by(name, lead, place):
            beside.append(ROLE.split(name)[0].strip())
        elif _NAME.match(name) and not ROLE.search(name):
            yield _Named(name, "person")
    yield from (_Named(text, "outlet") for text in beside if is_outlet(text))


def _is_person_by(name: str, lead: re.Match[str] | None, place: int) -> bool:
    """Say whether a name with a newspaper's word in it is a person's: two words right behind 'By' ('By Lena Sun')."""
    return lead is not None and place == 0 and name.count(" ") == 1


def _without_outlet(part: str, outlet: str | None) -> tuple[str, str | None]:
    """Return the name in a part of a byline, and the outlet printed right behind it, if any."""
    name = _BEHIND_NAME.sub("", without_remarks(part)).strip(" .")
    if _DESK.match(name):
        return name, None
    if outlet and name.endswith(outlet):
        return name.removesuffix(outlet).removesuffix("The ").strip(), outlet
    if (signed := _NAME_THEN_ROLE.match(name)) and not ROLE.search(signed["name"]):
        return signed["name"], None
    if (signed := _NAME_THEN_OUTLET.match(name)) and not OUTLET_WORD.search(signed["name"]):
        return signed["name"], signed["outlet"]
    return name, None


#: How the line about a writer at a story's end begins, or what it asks the reader to do.
ABOUT_WRITER = compile_pattern(
    rf"{NAME}(?: \([^)]*\))? (?:is|was|covers|writes|has covered|reports)\b.*"
    rf"\b(?:{_ROLES}|author|covers|covered|reports)\b"
    r"|[[:upper:]]\w+ (?:covers|writes about|reports on)\b"
    r"|.*\b(?i:reach|contact|e-?mail|follow) (?:him|her|them|me) (?:at|on)\b"
    r"|(?i:(?:you can )?(?:follow|reach|contact|e-?mail) \S+(?: \S+)? (?:here|on|at)\b)"
)
