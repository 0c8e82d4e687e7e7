"""Exports of news databases as text -> their stories: LexisNexis, Nexis Uni, ProQuest, Factiva with and without codes.

Each puts many stories into one file, one behind the other, with what it knows of each on labelled lines above and below
the body.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from analysis.patterns import compile_pattern
from analysis.reading import proquest
from analysis.reading.dates import find_date
from analysis.reading.signed_names import read_bylines


class Story(NamedTuple):
    """A story of an export; what the export does not say is ''."""

    text: str
    title: str = ""
    authors: str = ""
    published: str = ""
    outlet: str = ""
    dek: str = ""


class Export(NamedTuple):
    """What a file is an export of, how many documents it says to hold (0 if it does not say), and its stories."""

    database: str
    said: int
    stories: Sequence[Story]


class _Format(NamedTuple):
    """A database's format: its name, what parts its documents, what each of them has, and how one is read."""

    database: str
    parted: re.Pattern[str]
    has: re.Pattern[str]
    #: the parting line stands above its document, not below
    is_above: bool
    read: Callable[[str], Story]


_LENGTH = r"^\s*(?:LENGTH|Length):\s*[\d,]+ words\b"
#: What LexisNexis labels above a body, and below it.
_ABOVE = "BYLINE|SECTION|LENGTH|DATELINE|HIGHLIGHT|HEADLINE|SERIES|COLUMN|EDITION|DATE|SOURCE|PUBLICATION"
_BELOW = (
    "LOAD-DATE|LANGUAGE|GRAPHIC|PUBLICATION-TYPE|DOCUMENT-TYPE|SUBJECT|NOTES|NOTE|CORRECTION|CORRECTION-DATE|JOURNAL-CODE"
    "|ORGANIZATION|GEOGRAPHIC|PERSON|COUNTRY|STATE|CITY|COMPANY|INDUSTRY|TICKER|CATEGORY|TYPE|URL|ACC-NO"
)
_LABELLED = re.compile(rf"^[ \t]*(?P<label>{_ABOVE}|{_BELOW}):[ \t]*(?P<value>.*)$", re.I)
_OTHER_CASE = re.compile(r"[A-Z][A-Z-]+|(?:[A-Z][a-z]+)(?:-[A-Z][a-z]+)*")
_BODY_LINE = re.compile(r"^[ \t]*(?:BODY:|Body:?)[ \t]*$", re.M)
_BELOW_LINE = re.compile(rf"^[ \t]*(?:(?:{_BELOW}|{_BELOW.title()}):|Classification[ \t]*$|Graphic[ \t]*$)", re.M)
_RIGHTS = re.compile(r"^(?:Copyright\b|©|All Rights Reserved)", re.I)
_EDITION = re.compile(r"\bedition\b", re.I)
_COVER = re.compile(
    r"^(?:User Name|Date and Time|Job Number|Client/Matter|Search Terms|Search Type|Narrowed by):.*$", re.M
)
_PAGE = re.compile(r"^[ \t]*Page \d+ of \d+[ \t]*$", re.M)

#: Factiva's codes of two or three letters, alone on a line or before a wide gap.
_CODE = re.compile(
    r"^(?P<code>HD|BY|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CR|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN|CLM|SE|ART|DLN)"
    r"(?:[ \t]*$|(?:\t|[ ]{2,})(?P<value>.*)$)"
)
#: The number that Factiva ends a document with: 'Document FTFT000020231109ejb9000b5'.
_FACTIVA_END = r"[ \t]*Document [A-Za-z]{1,8}[A-Za-z0-9]{14,30}[ \t]*$"
_WORDS = re.compile(r"^[\d,]+ words$")
#: Below the body, whose the newspaper is: 'Harbour Gazette Co.'.
_PUBLISHER = re.compile(
    r"\n\s*[^.\n]{2,60}\b(?:Co|Company|Corp|Corporation|Inc|Limited|LLC|Ltd|PLC|Pty Ltd)\b\.?\s*$", re.I
)
#: Words; a longer line below a headline is no byline. By hand.
_LONGEST_BYLINE = 12
_BY = compile_pattern(r"^(?:by|from)\s+(?=[[:upper:]])", re.I)


def export_of(text: str) -> Export | None:
    """Return the stories of a text that is an export, None for any other.

    Stories without a body (pictures, tables) are left in, with an empty one, so that their number stays.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for known in FORMATS:
        parts = list(known.parted.finditer(text))
        if not parts:
            continue
        documents = [one for one in _documents(text, parts, is_above=known.is_above) if known.has.search(one)]
        if documents:
            said = max((int(part["of"]) for part in parts if part.groupdict().get("of")), default=0)
            return Export(known.database, said, [known.read(one) for one in documents])
    return None


def _documents(text: str, parts: Sequence[re.Match[str]], *, is_above: bool) -> Iterator[str]:
    """Yield the text of each document."""
    ends = [part.start() for part in parts]
    starts = [part.end() for part in parts]
    for start, end in (
        zip(starts, [*ends[1:], len(text)], strict=True) if is_above else zip([0, *starts], ends, strict=False)
    ):
        yield text[start:end]


def _nexis(document: str) -> Story:
    """Return a LexisNexis document: outlet, date, headline in either order, labelled lines, body, labelled lines."""
    document = _PAGE.sub("", _COVER.sub("", document))
    head, body, labelled = _nexis_parts(document)
    day = _day(head)
    outlet = title = published = ""
    if day is not None:
        published = head[day]
        outlet = head[day - 1] if day else ""
        # above the headline may stand what the printed pages are headed with: it, or a list of all
        before = [line for line in head[: max(0, day - 1)] if not _RIGHTS.match(line)][-1:]
        after = [line for line in head[day + 1 :] if not _RIGHTS.match(line) and not _EDITION.search(line)]
        title = " ".join(before or after)
    return Story(
        body,
        labelled.get("HEADLINE") or title,
        labelled.get("BYLINE", ""),
        published or labelled.get("DATE", "") or labelled.get("LOAD-DATE", ""),
        outlet or labelled.get("PUBLICATION", "") or labelled.get("SOURCE", ""),
        labelled.get("HIGHLIGHT", ""),
    )


def _day(head: Sequence[str]) -> int | None:
    """Return which line of a head is the day: the one above the copyright, since a cover sheet has days, too."""
    days = [at for at, line in enumerate(head) if _is_day(line)]
    rights = next((at for at, line in enumerate(head) if _RIGHTS.match(line)), 0)
    return max((at for at in days if at < rights), default=next(iter(days), None))


def _nexis_parts(document: str) -> tuple[list[str], str, dict[str, str]]:
    """Return the lines above the first label, the body, and the labelled values."""
    paragraphs = re.split(r"\n[ \t]*\n", _BODY_LINE.sub("\n\\g<0>\n", document))
    head: list[str] = []
    labelled: dict[str, str] = {}
    at = 0
    for at, paragraph in enumerate(paragraphs):
        lines = [line.strip() for line in paragraph.split("\n") if line.strip()]
        if len(lines) == 1 and _BODY_LINE.match(lines[0]):
            at += 1
            break
        labels = _labels(lines)
        if labelled and not labels and not _body_follows(paragraphs[at:]):
            break
        labelled |= labels
        head += takewhile(lambda line: not _labels([line]), lines)
    below = _BELOW_LINE.search(rest := "\n\n".join(paragraphs[at:]))
    body = rest[: below.start()] if below else rest
    for paragraph in (rest[below.start() :] if below else "").split("\n"):
        labelled |= {label: value for label, value in _labels([paragraph]).items() if label not in labelled}
    return head, _without_rights(body), labelled


def _body_follows(paragraphs: Sequence[str]) -> bool:
    """Say whether a line 'Body' comes before the next label of the end."""
    rest = "\n\n".join(paragraphs)
    body, below = _BODY_LINE.search(rest), _BELOW_LINE.search(rest)
    return bool(body and (not below or body.start() < below.start()))


def _labels(lines: Sequence[str]) -> dict[str, str]:
    """Return the labelled values of a paragraph; a value goes on in the lines below it."""
    values: dict[str, str] = {}
    label = ""
    for line in lines:
        found = _LABELLED.match(line)
        if found and _OTHER_CASE.fullmatch(found["label"]):
            label = found["label"].upper()
            values[label] = found["value"].strip()
        elif label:
            values[label] = f"{values[label]} {line}".strip()
    return values


def _is_day(line: str) -> bool:
    """Say whether a line is the day of publication: 'May 4, 2012 Friday', 'Friday 4 May 2012 10:51 AM BST'."""
    date = find_date(line)
    return bool(date) and len(line) < 60 and not _RIGHTS.match(line) and not line.endswith(".")


def _without_rights(body: str) -> str:
    """Return a body without the copyright line behind it."""
    lines = body.rstrip().split("\n")
    while lines and (not lines[-1].strip() or _RIGHTS.match(lines[-1].strip())):
        lines.pop()
    return "\n".join(lines).strip("\n")


def _factiva_coded(document: str) -> Story:
    """Return a Factiva document whose fields begin with codes."""
    fields: dict[str, list[str]] = {}
    code = ""
    for line in document.split("\n"):
        if found := _CODE.match(line):
            code = found["code"]
            fields.setdefault(code, []).append(found["value"] or "")
        elif code:
            fields[code].append(line)

    def of(code: str) -> str:
        return " ".join(" ".join(fields.get(code, ())).split())

    body = "\n\n".join(text for code in ("LP", "TD") if (text := _outdented(fields.get(code, ()))))
    return Story(body, of("HD"), of("BY"), of("PD"), of("SN"))


def _outdented(lines: Sequence[str]) -> str:
    return "\n".join(line.strip() for line in lines).strip()


def _factiva_plain(document: str) -> Story:
    """Return a Factiva document without codes: headline, byline, length, day, outlet, ... copyright, body."""
    lines = [line.strip() for line in document.strip().split("\n")]
    words = next((at for at, line in enumerate(lines) if _WORDS.match(line)), 0)
    above = [line for line in lines[:words] if line]
    byline = above.pop() if len(above) > 1 and (_BY.match(above[-1]) or _is_names(above[-1])) else ""
    rest = lines[words + 1 :]
    rights = next((at for at, line in enumerate(rest[:20]) if _RIGHTS.match(line)), None)
    if rights is None:
        rights = next((at for at, line in enumerate(rest) if not line), len(rest))
    facts = [line for line in rest[:rights] if line]
    day = next((at for at, line in enumerate(facts) if find_date(line)), 0)
    after = [line for line in facts[day + 1 :] if not re.match(r"\d\d?:\d\d\b", line)]
    return Story(
        _PUBLISHER.sub("", "\n".join(rest[rights + 1 :]).strip()),
        above[-1] if above else "",
        byline,
        facts[day] if facts else "",
        after[0] if after else "",
    )


def _proquest(document: str) -> Story:
    return Story(*proquest.fields_of(document))


def _is_names(line: str) -> bool:
    """Say whether a line below a headline names who wrote: 'Jane Roe in Lima and Al Poe in London'."""
    return len(line.split()) <= _LONGEST_BYLINE and bool(read_bylines([line]).authors)


FORMATS = (
    _Format(
        "Nexis Uni",
        re.compile(r"^[ \t]*End of Document[ \t]*$", re.M),
        re.compile(rf"{_LENGTH}|^[ \t]*(?:Load-Date|LOAD-DATE):|^[ \t]*Body[ \t]*$", re.M),
        False,
        _nexis,
    ),
    _Format(
        "LexisNexis",
        re.compile(r"^[ \t]*(?:Document[ \t]+)?\d+ of (?P<of>\d+)(?:[ \t]+DOCUMENTS?)?[ \t]*$", re.M | re.I),
        re.compile(rf"{_LENGTH}|^[ \t]*LOAD-DATE:|^[ \t]*Load-Date:", re.M),
        True,
        _nexis,
    ),
    _Format(
        "Factiva",
        re.compile(rf"^(?:AN(?:\t|[ ]{{2,}}|[ \t]*\n))?{_FACTIVA_END}", re.M),
        re.compile(r"^HD(?:[ \t]*$|\t|[ ]{2,})", re.M),
        False,
        _factiva_coded,
    ),
    _Format(
        "Factiva",
        re.compile(rf"^{_FACTIVA_END}", re.M),
        re.compile(r"^[ \t]*[\d,]+ words[ \t]*$", re.M),
        False,
        _factiva_plain,
    ),
    _Format("ProQuest", proquest.PARTED, proquest.HAS, True, _proquest),
)
