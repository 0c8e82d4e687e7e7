"""How people, agencies and outlets are named in print, as the lines of a page show them."""

from __future__ import annotations

import re

from analysis.lexicons import builtin
from analysis.patterns import compile_pattern

#: Words of bylines by what they say, see the list's header.
BYLINE_WORDS = builtin("byline_words").words_by("use")
_OUTLETS = builtin("outlets").words_by("use")


def any_of(*words: str) -> str:
    """Return a pattern of any of these words, the longest first."""
    return f"(?:{'|'.join(map(re.escape, sorted(set(words), key=lambda word: (-len(word), word))))})"


#: 'The Last Lamplighter' and 'ABC South West' are no people's names.
_NO_NAME = (
    rf"(?!{any_of(*BYLINE_WORDS['opener'])}\b"
    r"|[[:upper:]]{3,}\s[[:upper:]][[:lower:]])"
)
_NAME_WORD = rf"(?:[[:upper:]][\w’'.-]*|{any_of(*BYLINE_WORDS['particle'])}\b|d(?:ell)?[’'][[:upper:]][\w’'.-]*)"
#: 'Jane Roe', 'Émile de la Poe'; of two to five words.
NAME = rf"{_NO_NAME}[[:upper:]][\w’'.-]*(?:\s+{_NAME_WORD}){{1,4}}"
NAME_OF_TWO = rf"{_NO_NAME}[[:upper:]][\w’'-]+\s[[:upper:]][\w’'-]+"
NAMES = rf"{NAME}(?:\s*(?:,|and|&)\s*{NAME})*"
#: In characters; a longer line of names lists something else than authors. By hand.
_LONGEST_NAMES = 100
_ONLY_NAMES = compile_pattern(
    rf"(?:(?:and|&)\s)?(?:{NAMES})(?:\s+(?:in|at)\s+[[:upper:]].*|,\s[[:upper:]][[:lower:]]+)?$"
)
#: 'Jane Roe (now) and Al Poe (earlier)'.
_REMARK = compile_pattern(r"\s\([[:lower:] ]+\)")


#: Whom a byline may name beside people: agencies, and outlets that everybody knows.
BODY = rf"(?:The\s+)?{any_of(*_OUTLETS['agency'], *_OUTLETS['outlet'])}"
#: A word that newspapers and broadcasters are named with ('The Quay Argus'); only for lines about the page itself.
OUTLET_WORD = re.compile(rf"\b{any_of(*_OUTLETS['word'], *BYLINE_WORDS['outlet'])}\b")
#: What a byline calls somebody who writes, or those who sign where nobody is named: 'correspondent', 'desk'.
ROLE = re.compile(rf"\b{any_of(*BYLINE_WORDS['role'], *BYLINE_WORDS['desk'])}\b", re.I)
_OUTLET = re.compile(rf"(?:The\s+)?{any_of(*_OUTLETS['outlet'])}$")
#: 'BBC Wales', 'ABC North West': what a broadcaster calls its house in a place.
_HOUSE = compile_pattern(rf"{any_of(*filter(str.isupper, _OUTLETS['outlet']))}(?:\s[[:upper:]][\w’'-]+){{1,3}}$")
_BODY = re.compile(rf"{BODY}$")


def is_names(text: str) -> bool:
    """Say whether a line is people's names and nothing else, a place apart ('Jane Roe in Oslo and Al Poe')."""
    return len(text) <= _LONGEST_NAMES and bool(_ONLY_NAMES.match(without_remarks(text))) and not text.isupper()


def without_remarks(text: str) -> str:
    """Return a byline without what it adds in brackets: 'Jane Roe (now) and Al Poe (earlier)'."""
    return _REMARK.sub("", text)


def is_outlet(text: str) -> bool:
    """Say whether a text is an outlet's name: one of the list's, or two words or more with a newspaper's word in it."""
    named_like_one = " " in text and OUTLET_WORD.search(text) is not None and not any(map(str.isdigit, text))
    return named_like_one or _OUTLET.match(text) is not None or _HOUSE.match(text) is not None


def is_body(text: str) -> bool:
    """Say whether a text is an outlet's or an agency's name."""
    return is_outlet(text) or _BODY.match(text) is not None
