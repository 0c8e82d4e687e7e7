"""How people, their roles and outlets are named in print, as the lines of a page show them."""

from __future__ import annotations

import re

from analysis.lexicons import builtin

#: 'The Last Lamplighter' and 'ABC South West' are no names.
_NO_NAME = (
    r"(?!(?:The|A|An|In|On|At|For|From|To|How|Why|What|When|Where|Who|Is|Are|Can|Inside|After|As)\b"
    r"|[A-Z]{3,}\s[A-Z][a-z])"
)
_NAME_WORD = r"(?:[A-Z][\w’'.-]*|(?:de|del|della|da|di|la|le|van|von|der|den|bin|ibn|al|el|ten)\b)"
NAME = rf"{_NO_NAME}[A-Z][\w’'.-]*(?:\s+{_NAME_WORD}){{1,4}}"
NAME_OF_TWO = rf"{_NO_NAME}[A-Z][\w’'-]+\s[A-Z][\w’'-]+"
NAMES = rf"{NAME}(?:\s*(?:,|and|&)\s*{NAME})*"
ROLE = re.compile(
    r"\b(?:correspondent|reporter|editor|writer|bureau|columnist|contributor|producer|journalist|desk|staff)s?\b", re.I
)
_LONGEST_NAMES = 100
_ONLY_NAMES = re.compile(rf"(?:(?:and|&)\s)?(?:{NAMES})(?:\s+(?:in|at)\s+[A-Z].*|,\s[A-Z][a-z]+)?$")
#: 'Jane Roe (now) and Al Poe (earlier)'.
_REMARK = re.compile(r"\s\([a-z ]+\)")


def _known(*uses: str) -> str:
    """Return a pattern of the outlets that the list names."""
    names = {row["name"] for row in builtin("outlets").rows if row["use"] in uses}
    return rf"(?:The\s+)?(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})"


#: Whom a byline may name beside people: agencies, and outlets that everybody knows.
BODY = _known("agency", "outlet")
#: Words that other newspapers and broadcasters are named with; in a line about the page itself more of them are sure
#: than in running text, where the list's own stand for outlets.
MEDIA = re.compile(
    r"\b(?:News|Times|Post|Herald|Tribune|Guardian|Telegraph|Gazette|Chronicle|Journal|Observer|Express|Mail|Mirror"
    r"|Standard|Press|Star|Sun|World|Today|Daily|Weekly|Review|Broadcasting|Radio|TV|Media|Online|Echo|Courier"
    r"|Bulletin|Register|Ledger|Record|Dispatch|Examiner|Advertiser|Argus|Morning|Sentinel|Inquirer|Globe|Reporter"
    r"|Nation|Mercury|Monitor|Citizen|Independent|Vanguard|Punch|Pioneer|Advocate|Network|Wire|Magazine|Newspapers?)\b"
)
_OUTLET = re.compile(rf"{_known('outlet')}$")
_BODY = re.compile(rf"{BODY}$")


def is_names(text: str) -> bool:
    """Say whether a line is people's names and nothing else, a place apart ('Jane Roe in Oslo and Al Poe')."""
    return len(text) <= _LONGEST_NAMES and bool(_ONLY_NAMES.match(without_remarks(text))) and not text.isupper()


def without_remarks(text: str) -> str:
    """Return a byline without what it adds in brackets: 'Jane Roe (now) and Al Poe (earlier)'."""
    return _REMARK.sub("", text)


def is_outlet(text: str) -> bool:
    """Say whether a text is an outlet's name: one of the list's, or two words or more with a newspaper's word in it."""
    named_like_one = " " in text and MEDIA.search(text) is not None and not any(map(str.isdigit, text))
    return named_like_one or _OUTLET.match(text) is not None


def is_body(text: str) -> bool:
    """Say whether a text is an outlet's or an agency's name."""
    return is_outlet(text) or _BODY.match(text) is not None
