"""A document of ProQuest's text export -> its story: labelled lines above the full text, and more of them below."""

from __future__ import annotations

import re
from typing import NamedTuple

#: What is above a document, by itself or one behind the other: a rule, 'Document 1 of 2'.
PARTED = re.compile(r"^[ \t]*(?:_{20,}|Document \d+ of (?P<of>\d+))[ \t]*$", re.M)
HAS = re.compile(r"^ProQuest document ID:|^(?:Full text:|FULL TEXT[ \t]*$)", re.M)
_FULL_TEXT = re.compile(r"^(?:Full text:|FULL TEXT[ \t]*$)[ \t]*", re.M)
#: The labels of the lines below a text; the first ends it.
_BELOW = re.compile(
    r"^(?:DETAILS[ \t]*$|(?:Subject|Business indexing term|Location|People|Company ?/ ?organi[sz]ation"
    r"|Identifier ?/ ?keyword|Classification|Title|Publication title|Pages|First page|Publication year"
    r"|Publication date|Publisher|Illustration|Credit|Word count|Copyright|Source type|ProQuest document ID):)",
    re.M,
)
_LINE = re.compile(r"^(?P<label>[A-Z][A-Za-z /]{2,30}):[ \t]*(?P<value>.*)$", re.M)
#: 'The Quay Times ; Quaytown [Quaytown]07 May 2019: A.3.': the outlet, and the day behind a bracket or a blank.
_INFO = re.compile(r"(?P<outlet>[^;]+?)\s*;.*?(?P<day>\d{1,2} [A-Z][a-z]{2,8} \d{4}|[A-Z][a-z]{2,8} \d{1,2}, \d{4})")
_BY = re.compile(r"by\s+", re.I)


class Fields(NamedTuple):
    """What a document says: its text, title, authors, day and outlet; '' for what it does not say."""

    text: str
    title: str
    authors: str
    published: str
    outlet: str


def fields_of(document: str) -> Fields:
    """Return the fields of a document."""
    mark = _FULL_TEXT.search(document)
    above, rest = (document[: mark.start()], document[mark.end() :]) if mark else (document, "")
    below = _BELOW.search(rest)
    body, details = (rest[: below.start()], rest[below.start() :]) if below else (rest, "")
    said: dict[str, str] = {}
    for line in _LINE.finditer(f"{above}\n{details}"):
        said.setdefault(line["label"].lower(), line["value"].strip())
    first = next((line.strip() for line in above.split("\n") if line.strip()), "")
    info = _INFO.match(said.get("publication info", ""))
    return Fields(
        body.strip(),
        said.get("title") or ("" if _LINE.match(first) else first),
        said.get("author") or _BY.sub("", said.get("credit", ""), count=1),
        said.get("publication date") or (info["day"] if info else ""),
        said.get("publication title", "").split(";")[0].strip() or (info["outlet"].split(" , ")[0] if info else ""),
    )
