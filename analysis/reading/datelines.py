"""Datelines: place, perhaps day and agency, that open a story's first paragraph ('KYIV, Jan 27 (Reuters) - ')."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from analysis.lexicons import words_of
from analysis.patterns import compile_pattern

_CAPITALS = r"[[:upper:]][[:upper:].’'-]+(?:\s[[:upper:]][[:upper:].’'-]+){0,3}"
#: The same, with the slash of 'KYIV/MOSCOW'.
_PLACE_IN_CAPITALS = r"[[:upper:]][[:upper:].’'/-]+(?:\s[[:upper:]][[:upper:].’'/-]+){0,3}"
_PLACE = (
    rf"(?:{_PLACE_IN_CAPITALS}"
    r"|[[:upper:]][\w.’'/-]+(?:\s[[:upper:]][\w.’'/-]+){0,3})"
)
#: ', Wis.', ' (Odisha) [India]'.
_REGION = r"(?:,\s*[[:upper:]][\w.]+(?:\s[[:upper:]][\w.]+)?)?(?:\s*[(\[][[:upper:]][\w .]+[)\]]){0,2}"
_DAY = r"(?:[[:upper:]][[:lower:]]{2,8}\.?\s\d{1,2}|\d{1,2}\s[[:upper:]][[:lower:]]{2,8}\.?)(?:,?\s*\d{4})?"
_AGENCY = r"\([[:upper:]][\w /.-]{1,30}\)"
_NEWSROOM_LABELS = frozenset(map(str.capitalize, words_of("newsroom_labels")))
#: In characters: a place in small letters and a colon open a sentence at least so long. By hand.
_SENTENCE = 40
#: A line that opens as 'New Delhi:' or as a speaker in a transcript does.
_OPENING = compile_pattern(r"^[ \t]*[[:upper:]][[:lower:]]+(?:[ \t][[:upper:]][[:lower:]]+)?:[ \t]", re.M)


class Place(NamedTuple):
    """What has the form of a dateline: its match in the page's text, and where its paragraph ends."""

    match: re.Match[str]
    end: int

    @property
    def words(self) -> str:
        """The words before the colon."""
        return self.match.group().partition(":")[0]


class Form(NamedTuple):
    """A form of datelines: name, an example, pattern, what else must be so, and whether any paragraph may have it."""

    name: str
    example: str
    pattern: re.Pattern[str]
    fits: Callable[[Place], bool]
    anywhere: bool = False


def _always(place: Place) -> bool:
    return True


def _is_no_speaker(place: Place) -> bool:
    """'PRESENTER -' in a transcript comes again, a place does not; 'UPDATE -' is a newsroom label."""
    words = re.split(r"\s*(?:—|–|--|\s-)", place.match.group())[0]
    again = compile_pattern(rf"^[ \t]*{re.escape(words)}\s*(?:—|–|--|-)", re.M)
    return words.capitalize() not in _NEWSROOM_LABELS and len(again.findall(place.match.string)) == 1


def _is_said_once(place: Place) -> bool:
    """'PRESENTER:' in a transcript comes again, a place does not."""
    return place.match.string.count(f"{place.words}:") == 1


def _is_a_place(place: Place) -> bool:
    """'Exclusive:' and 'Question:' are newsroom labels, 'Morel:' with 'Hansen:' below it speakers in an interview."""
    text, match = place.match.string, place.match
    return (
        place.end - match.end() >= _SENTENCE
        and place.words.split()[0] not in _NEWSROOM_LABELS
        and not _OPENING.search(text, place.end)
    )


#: The first form whose pattern matches decides.
FORMS: tuple[Form, ...] = (
    Form(
        "day or agency",
        "KYIV, Jan 27 (Reuters) - ",
        compile_pattern(
            rf"{_PLACE}{_REGION},?\s*(?:{_DAY}(?:\s*{_AGENCY})?|{_AGENCY})\s*(?:—|–|--|-(?=\s)|:|_(?=\s))\s*(?=\S)"
        ),
        _always,
        anywhere=True,
    ),
    Form(
        "capitals and dash",
        "LIMA - ",
        compile_pattern(rf"{_PLACE_IN_CAPITALS}{_REGION}\s*(?:—|–|--|(?<=\s)-)\s+(?=[[:upper:]“\"‘'])"),
        _is_no_speaker,
        anywhere=True,
    ),
    Form(
        "dash", "Hartwell, Ga. – ", compile_pattern(rf"{_PLACE}{_REGION}\s*(?:—|–|--)\s+(?=[[:upper:]“\"‘'])"), _always
    ),
    Form(
        "agency alone",
        "(CNN) — ",
        compile_pattern(r"\([[:upper:]]{2,}\)\s*(?:—|–|--|-)\s+"),
        _always,
        anywhere=True,
    ),
    Form(
        "capitals and colon",
        "NEW DELHI: ",
        compile_pattern(rf"{_CAPITALS}(?:,\s*[[:upper:]][\w.]+)?:\s+(?=\S)"),
        _is_said_once,
    ),
    Form(
        "small letters and colon",
        "New Delhi: ",
        compile_pattern(r"[[:upper:]][[:lower:]]+(?:\s[[:upper:]][[:lower:]]+)?:\s+(?=[[:upper:]])"),
        _is_a_place,
    ),
)


_COLON_FORM = next(form for form in FORMS if form.name == "capitals and colon")
#: What somebody says who speaks behind a colon.
_SPEAKS = compile_pattern(r"\b(?:I|we|We|my|My|our|Our|you|You)\b|[?!“\"]\s*$")


def opens_with_dateline(line: str) -> bool:
    """Say whether a line opens in a form of datelines, whatever else is on the page."""
    return any(form.pattern.match(line) for form in FORMS)


def dateline_of_paragraph(text: str, start: int, end: int) -> int | None:
    """Return where any paragraph of a body goes on after its dateline; None where it has none that is sure."""
    for form in FORMS:
        if form.anywhere and (match := form.pattern.match(text, start, end)):
            return match.end() if form.fits(Place(match, end)) and match.end() < end else None
    return None


def dateline_of_first(text: str, start: int, end: int) -> int | None:
    """Return where a body's first paragraph goes on after its dateline; of 'LUCKNOW: ...' it is no speaker's words."""
    told = dateline_of_paragraph(text, start, end)
    if told is not None:
        return told
    match = _COLON_FORM.pattern.match(text, start, end)
    if match is None or end - match.end() < _SENTENCE or _SPEAKS.search(text, match.end(), end):
        return None
    place = Place(match, end)
    is_label = place.words.split()[0].capitalize() in _NEWSROOM_LABELS
    return match.end() if _is_said_once(place) and not is_label else None


def dateline(page_text: str, start: int, end: int) -> int | None:
    """Return where the first paragraph, ``start`` to ``end``, goes on after its dateline; None where it has none."""
    for form in FORMS:
        if match := form.pattern.match(page_text, start, end):
            return match.end() if form.fits(Place(match, end)) else None
    return None
