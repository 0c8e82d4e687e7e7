"""What stands between the headline and the body: deks, summaries, names, roles."""

from __future__ import annotations

import re

from analysis.article import BlockKind
from analysis.reading.headline import repeats
from analysis.reading.names import BODY, ROLE, is_names
from analysis.reading.story import Page

_LONGEST_DEK, _SHORTEST_DEK, _LONGEST_CAPTION = 45, 5, 40
#: A headline that ends in a full stop has at most so many words, and holds no other.
_LONGEST_HEADLINE = 16
_SENTENCE_END = re.compile(r"[a-z][.?!][”’\"']?\s")
#: A dek shares at least this part of its content words with the line below it, when nothing else shows what it is.
_REPEATS = 0.6
#: So far above a body without headline its byline or summary may begin.
_ABOVE_BODY = 8
_OUTLET_LINE = re.compile(rf"{BODY}(?:,\s*[A-Z].*)?$")
#: 'WASHINGTON (AP) — ', 'Kyiv, Jan 27: ', 'NEW DELHI: ' at the start of the first paragraph.
_PLACE = r"(?:[A-Z][A-Z.’'/-]+(?:\s[A-Z][A-Z.’'/-]+){0,3}|[A-Z][\w.’'/-]+(?:\s[A-Z][\w.’'/-]+){0,3})"
_REGION = r"(?:,\s*[A-Z][\w.]+(?:\s[A-Z][\w.]+)?)?(?:\s*[(\[][A-Z][\w .]+[)\]]){0,2}"
_DAY = r"(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8}\.?)(?:,?\s*\d{4})?"
_WIRE = r"\([A-Z][\w /.-]{1,30}\)"
DATELINE = re.compile(
    rf"""{_PLACE}{_REGION},?\s*(?:{_DAY}(?:\s*{_WIRE})?|{_WIRE})\s*(?:—|–|--|-(?=\s)|:|_(?=\s))\s*(?=\S)
    |{_PLACE}{_REGION}\s*(?:—|–|--)\s+(?=[A-Z“"‘'])
    |\([A-Z]{{2,}}\)\s*(?:—|–|--|-)\s+
    |(?P<bare>[A-Z][A-Z.’'-]+(?:\s[A-Z][A-Z.’'-]+){{0,3}}(?:,\s*[A-Z][\w.]+)?):\s+(?=\S)
    |(?P<plain>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?):\s+(?=[A-Z])""",
    re.X,
)
#: What stands before a colon at a story's start and is no place.
_NO_PLACE = frozenset(
    "Note Update Exclusive Analysis Explainer Opinion Comment Watch Question Answer Breaking Background Correction "
    "Review Warning Summary Verdict Fact Editor Interview Presenter Host".split()
)
#: A dateline in small letters stands before a sentence of so many characters, and no other line opens so.
_SENTENCE = 40
_OPENING = re.compile(r"^[ \t]*[A-Z][a-z]+(?:[ \t][A-Z][a-z]+)?:[ \t]", re.M)


def dateline(page_text: str, start: int, end: int) -> int | None:
    """Return where the first paragraph goes on after its dateline, or None.

    'NEW DELHI:' and 'New Delhi:' are datelines, but 'PRESENTER:' in a transcript, which comes again, is not.
    """
    found = DATELINE.match(page_text, start, end)
    if found is None or (found["bare"] and page_text.count(f"{found['bare']}:") > 1):
        return None
    if found["plain"] and (
        end - found.end() < _SENTENCE or found["plain"].split()[0] in _NO_PLACE or _OPENING.search(page_text, end)
    ):
        return None
    return found.end()


def label_head(page: Page) -> None:
    """Label the lines of the head, and move the body's start below the headline and the deks."""
    if page.title is None and _is_headline_sentence(page):
        page.title = page.first
        page.kinds[page.title] = "title"
        page.first = page.prose_from(page.title + 1)
    top = page.first if page.title is None else page.title + 1
    if page.title is None:
        while top > max(0, page.first - _ABOVE_BODY) and page.look_at(top - 1) in ("bullet", "byline", "date", "short"):
            top -= 1
    for index in range(top, page.first):
        _label_line(page, index)
    _label_summary(page, top)
    _skip_caption(page)
    while page.first + 1 < page.last and _is_dek(page):
        page.kinds[page.first] = "dek"
        body = page.prose_from(page.first + 1)
        for index in range(page.first + 1, body):
            _label_line(page, index)
        page.first = body


def _is_headline_sentence(page: Page) -> bool:
    """Say whether the body's first line is a headline with a full stop.

    It is when it is one short sentence, and the next line opens with a dateline or says it again at greater length.
    """
    after = page.prose_from(page.first + 1)
    if after >= page.last or page.looks[page.first].words > _LONGEST_HEADLINE:
        return False
    text, following = page.text_at(page.first), page.text_at(after)
    if DATELINE.match(text) or _SENTENCE_END.search(text):
        return False
    longer = page.looks[after].words >= 1.5 * page.looks[page.first].words
    return bool(DATELINE.match(following)) or (longer and repeats(text, following) >= _REPEATS)


def _skip_caption(page: Page) -> None:
    """The body's first line with a credit right below it shows a picture: the body begins further down."""
    body = page.prose_from(page.first + 1)
    if (
        page.look_at(page.first + 1) == "credit"
        and page.looks[page.first].words <= _LONGEST_CAPTION
        and body < page.last
    ):
        page.kinds[page.first] = "caption"
        for index in range(page.first + 1, body):
            _label_line(page, index)
        page.first = body


def _label_summary(page: Page, top: int) -> None:
    """The lines right under 'Key points' are the story's summary, where the body follows them."""
    for index in range(top, page.first):
        if page.look_at(index) == "summary":
            below = index + 1
            while page.look_at(below) in ("prose", "bullet"):
                below += 1
            body = page.prose_from(below)
            if body < page.last and below - index <= _ABOVE_BODY:
                page.kinds[index + 1 : below] = ["dek"] * (below - index - 1)
                page.first = max(page.first, body)
            _label_points(page, index)


def _label_points(page: Page, mark: int) -> None:
    """A summary's points without full stops are deks too, however far below the headline they stand."""
    for index in range(mark + 1, page.first):
        if page.look_at(index) == "short" and page.looks[index].words >= _SHORTEST_DEK:
            page.kinds[index] = "dek"


def _label_line(page: Page, index: int) -> None:
    """Label a line that its look does not decide: names and roles are a byline, a sentence or more a dek."""
    if page.kinds[index] == "other":
        page.kinds[index] = _kind(page, index)


def _kind(page: Page, index: int) -> BlockKind:
    text, one = page.lines[index].text, page.looks[index]
    if one.kind == "bullet":
        return "dek"
    if one.kind not in ("short", "prose"):
        return "other"
    is_role = one.words <= 10 and (ROLE.search(text) or _OUTLET_LINE.match(text))
    if one.kind == "short" and (is_role or (is_names(text) and _near_head(page, index))):
        return "byline"
    if page.look_at(index + 1) == "credit" and not page.lines[index + 1].gap:
        return "caption"
    if _heads_an_entry(page, index):
        return "heading"
    is_dek = page.title is not None and _SHORTEST_DEK <= one.words <= _LONGEST_DEK and index - page.title <= _ABOVE_BODY
    if is_dek:
        return "dek"
    opens_body = one.ends and index + 1 == page.first and page.kinds[index - 1] in ("byline", "dateline", "caption")
    return "paragraph" if opens_body else "other"


def _near_head(page: Page, index: int) -> bool:
    """Say whether a line stands beside the headline, a dek, a byline or a date."""
    return page.kinds[index - 1] in ("title", "dek", "byline", "dateline") or page.look_at(index + 1) in (
        "date",
        "byline",
    )


def _heads_an_entry(page: Page, index: int) -> bool:
    """In a live blog, a short line below a second time and above prose heads the first entry."""
    if index + 1 != page.first or page.look_at(index - 1) != "date":
        return False
    return any(page.look_at(above) == "date" for above in range(index - 1))


def _is_dek(page: Page) -> bool:
    """Say whether the body's first line is a dek.

    It is when it stands right under the headline and above the byline, when the next line repeats it, or
    when only the next line opens with a dateline.
    """
    here = page.first
    if page.title is None or page.looks[here].words > _LONGEST_DEK:
        return False
    after = page.prose_from(here + 1)
    between = range(here + 1, after)
    signed = any(page.look_at(index) in ("date", "byline") or is_names(page.text_at(index)) for index in between)
    if signed and page.kinds[here - 1] in ("title", "dek") and after - here <= _ABOVE_BODY:
        return True
    text, following = page.text_at(here), page.text_at(after)
    if DATELINE.match(following) and not DATELINE.match(text):
        return True
    return len(text) <= len(following) and repeats(text, following) >= _REPEATS
