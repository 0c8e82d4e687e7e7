"""Bylines: the forms they have, by which a line is known for one, and whom it names."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal, NamedTuple, get_args

from analysis.lexicons import words_of
from analysis.patterns import compile_pattern, holds_any
from analysis.reading.byline_parts import AGO, PLACES, parts_of
from analysis.reading.printed_names import (
    BODY,
    BYLINE_WORDS,
    NAME,
    NAMES,
    OUTLET_WORD,
    any_of,
    is_body,
    is_names,
    is_outlet,
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
_OF_THE_ARTICLE = r"(?:\sof\s(?:the|this)\s\w+)?"
_DATED = any_of("published", "updated", "posted")
#: 'Climate Fellow at Quay News', but neither 'Editor resigns over pictures' nor 'Team returns without a win'.
_ROLE_ALONE = rf".*\b(?:{_ROLES}(?=\s+(?:at|for|in|of|and)\b)|(?:{_ROLES}|{_DESKS})\s*(?=$|[^\w\s]))"
#: 'World News', 'Local Politics': sections, not people.
SECTION = re.compile(rf"\b{any_of(*BYLINE_WORDS['beat'], *BYLINE_WORDS['opener'])}\b|{OUTLET_WORD.pattern}")
UNIVERSITY = r"(?:Universit(?:y|ies|é|ät|at)|Universidade?|College|Institute of|School of)"
_AGENCIES = words_of("outlets", "agency")
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


_NAMES_AND_BAR = compile_pattern(rf"{NAMES}\s*[|/•·]\s*\S").match
_BAR = re.compile(r"\s*[|/•·]\s*")


def _is_source(text: str) -> bool:
    source = _SOURCE.match(text)
    return source is not None and is_body(source["who"])


def _is_name_beside_date(text: str) -> bool:
    """Say whether the first of a line's parts, but for its date, is an agency's or a person's name and no section's."""
    part = next(iter(parts_of(text)), "")
    is_name = is_names(part) and not (SECTION.search(part) or is_body(part) or part in PLACES)
    return is_name or part in _AGENCIES


def _is_name_and_outlet(text: str) -> bool:
    name, _, outlet = re.sub(r"\s[-–—]\s", ", ", text, count=1).partition(", ")
    return is_names(name) and not is_body(name) and is_outlet(outlet)


def _is_place_and_bar(text: str) -> bool:
    """'New Delhi | Jul 9, 2024' names where and when, and nobody."""
    return _BAR.split(text, maxsplit=1)[0] in PLACES


def _is_name_and_bar(text: str) -> bool:
    return _NAMES_AND_BAR(text) is not None and not _is_place_and_bar(text)


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
    Form(
        "by, names below",
        "Author of the article:",
        "no sentence",
        "nobody",
        _pattern(rf"(?:by:?|(?:\w+ by|{_AUTHOR}{_OF_THE_ARTICLE}):)$"),
    ),
    Form(
        "people who are no authors",
        "Edited by: Al Poe",
        "no sentence",
        "nobody",
        _pattern(rf"{_ASIDE}\b(?:\s+\w+){{0,4}}\s*(?:by\b\s*(?-i:[[:upper:]“\"])|:(?!\s*\d))"),
    ),
    Form(
        "what they did",
        "Reported and written by Jane Roe",
        "no sentence",
        "authors",
        _pattern(rf"{_MADE}\b(?:\s+and\s+\w+)?\s*(?:by\b|:)\s*(?-i:[[:upper:]“\"])"),
    ),
    Form(
        "author, colon",
        "Author: Jane Roe",
        "no sentence",
        "authors",
        _pattern(rf"(?!source){_AUTHOR}{_OF_THE_ARTICLE}\s*:"),
    ),
    Form("source", "Source: The Quay Times", "no sentence", "authors", _is_source),
    Form(
        "by",
        "Story by Jane Roe and Al Poe, Reuters",
        "no sentence",
        "authors",
        _pattern(
            rf"(?!.*[?!]$)(?:[/|]\s*by|(?!{_PICTURE})(?:\w+\s){{0,2}}by:?)\s+(?:(?:\w+\s){{0,3}}{_ROLES}\s+)?(?-i:[[:upper:]“\"])"
        ),
    ),
    Form("by, glued", "byJane Roe and Al Poe", "no sentence", "authors", _pattern(rf"[Bb]y{NAMES}$", 0)),
    Form(
        "name, bar, date",
        "Jane Roe / TNN / Jun 10, 2024, 16:15 IST",
        "a date",
        "authors",
        _is_name_and_bar,
    ),
    Form("name, date", "Jane Roe Published 4 May 2023", "a date", "authors", _pattern(rf"{NAME}\s*(?i:{_DATED})", 0)),
    Form(
        "date, by",
        "Monday November 18, 2024 7:45 am PST by Jane Roe",
        "a date",
        "authors",
        _pattern(r".*\d.*\bby:?\s+(?-i:[[:upper:]“\"])"),
    ),
    Form("name beside date", "4 May 2023 - Jane Roe", "a date", "authors", _is_name_beside_date),
    Form("name, time", "Jane Roe 7 hours", "no other kind", "authors", _pattern(rf"{NAME}\s+{AGO}$", 0)),
    Form("name, handle", "Jane Roe @janeroe / 2 days", "no other kind", "authors", _pattern(rf"{NAME}\s+\(?@\w", 0)),
    Form(
        "names, agency",
        "Jane Roe and Al Poe, Associated Press",
        "no other kind",
        "authors",
        _pattern(rf"{NAMES}\s*(?:,|and|&|\()\s*{BODY}\)?$", 0),
    ),
    Form("name, outlet", "Jane Roe, The Quay Times", "no other kind", "authors", _is_name_and_outlet),
    Form(
        "name, university",
        "Jane Roe, University of Quay",
        "no other kind",
        "authors",
        _pattern(rf"{NAME},\s+(?:[[:upper:]][\w’'-]*\s+|(?:of|the)\s+){{0,5}}{UNIVERSITY}\b[^.!?]*$", 0),
    ),
    Form("from", "From Jane Roe in Oslo", "no other kind", "authors", _pattern(rf"From {NAMES} in [[:upper:]]", 0)),
    Form("name, bar", "Jane Roe | The Quay Times", "no other kind", "authors", _is_name_and_bar),
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

_FORMS_THAT_NEED = {needs: tuple(form for form in FORMS if form.needs == needs) for needs in get_args(Needs)}
#: What no line lacks that has a form of those: asked first, since most lines of a page are links without any of it.
_HINTS: dict[Needs, tuple[str, ...]] = {
    "nothing": ("@", "ontributed", "ONTRIBUTED", "reported from", "Reporting by"),
    "no sentence": (":", "by", "By", "BY"),
    "no other kind": (" - ", " – ", " — ", ",", "(", "@", "|", "/", "•", "·", "&", "and", "From", *"0123456789"),
}


def form_of(text: str, needs: Needs | None = None) -> Form | None:
    """Return the form of a line among those that need just this, or among all; None where none fits."""
    if needs in _HINTS and not holds_any(text, _HINTS[needs]):
        return None
    forms = FORMS if needs is None else _FORMS_THAT_NEED[needs]
    return next((form for form in forms if form.fits(text)), None)


#: How the line about a writer at a story's end begins, or what it asks the reader to do.
ABOUT_WRITER = compile_pattern(
    rf"{NAME}(?: \([^)]*\))? (?:is|was|covers|writes|has covered|reports)\b.*"
    rf"\b(?:{_ROLES}|author|covers|covered|reports)\b"
    rf"|(?:{NAME}|[[:upper:]]\w+) (?:covers|writes (?:about|on)|reports on)\b"
    r"|.*\b(?i:reach|contact|e-?mail|follow) (?:him|her|them|me) (?:at|on)\b"
    r"|(?i:(?:you can )?(?:follow|reach|contact|e-?mail) \S+(?: \S+)? (?:here|on|at)\b)"
)
