"""The head of a page, from the headline to the body's first paragraph: headline, dek, byline, caption, summary.

Each step takes a page and returns it with more lines labelled, and with the body's start below what is the head's.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from analysis.article import BlockKind
from analysis.patterns import compile_pattern
from analysis.reading.bylines import ABOUT_WRITER, SECTION, form_of
from analysis.reading.datelines import opens_with_dateline
from analysis.reading.dates import find_date
from analysis.reading.line_kinds import classify
from analysis.reading.near_headline import keep_near
from analysis.reading.page import Page
from analysis.reading.printed_names import is_names, is_outlet
from analysis.reading.title_score import is_link, repeats

#: In words, by hand: a dek has 5 to 45, a line that tells a role 10 at most.
_SHORTEST_DEK, _LONGEST_DEK, _LONGEST_ROLE = 5, 45, 10
#: In words: 'Politics', 'New, 15 comments', between a headline and its dek.
_LONGEST_LABEL = 3
#: In words: a line of the head that begins with a date says when the story came out, and what it is filed under.
_LONGEST_DATED = 12
#: In words: a headline that ends in a full stop is one sentence so long at most. By hand.
_LONGEST_HEADLINE = 16
_SENTENCE_END = compile_pattern(r"[[:lower:]][.?!][”’\"']?\s")
#: A dek, and a headline with a full stop, share at least this part of their content words with the lead below them,
#: when nothing else shows what they are; of such a headline the lead is so many times the length. By hand.
_REPEATS, _LONGER = 0.6, 1.5
#: In lines: a byline or summary begins so far above a body without headline; a dek is so close below a headline.
_CLOSE = 8
#: In lines: a byline is so close above the line about its writer.
_CLOSE_ABOVE = 3


def read_head(page: Page) -> Page:
    """Return the page with the lines of its head labelled, and the body's start below them."""
    for step in STEPS:
        page = step(page)
    return page


def take_sentence_as_title(page: Page) -> Page:
    """'The bridge will stay closed.': the body's first line is the headline where no other line is."""
    if page.title is not None or not _is_headline_sentence(page):
        return page
    title = page.first
    return replace(page.labelled("title", [title]), title=title, first=page.prose_from(title + 1))


def _is_headline_sentence(page: Page) -> bool:
    """Say whether the body's first line is a headline with a full stop.

    It is when it is one short sentence, and the next line opens with a dateline or says it again at greater length.
    """
    after = page.prose_from(page.first + 1)
    if after >= page.last:
        return False
    line, lead = page.lines[page.first], page.lines[after]
    if line.words > _LONGEST_HEADLINE or opens_with_dateline(line.text) or _SENTENCE_END.search(line.text):
        return False
    says_it_again = lead.words >= _LONGER * line.words and repeats(line.text, lead.text) >= _REPEATS
    return says_it_again or opens_with_dateline(lead.text)


def label_lines(page: Page) -> Page:
    """Label the lines between the headline and the body."""
    return _labelled_between(page, _top(page), page.first)


def _top(page: Page) -> int:
    """Return the head's first line: below the headline, or, without one, a few lines above the body."""
    if page.title is not None:
        return page.title + 1
    top = page.first
    while top > max(0, page.first - _CLOSE) and page.kind_at(top - 1) in ("bullet", "byline", "date", "short"):
        top -= 1
    return top


def _labelled_between(page: Page, start: int, end: int) -> Page:
    """Return the page with the lines of the head that are 'other' so far labelled, in order: each sees the last."""
    labels = list(page.labels)
    page = replace(page, labels=labels)
    for index in range(start, end):
        if labels[index] == "other":
            labels[index] = next((rule.label for rule in LINE_RULES if rule.fits(page, index)), "other")
    return page


def _is_point(page: Page, index: int) -> bool:
    return page.lines[index].kind == "bullet"


def _is_text(page: Page, index: int) -> bool:
    return page.lines[index].kind in ("short", "prose")


def _is_role_or_outlet(page: Page, index: int) -> bool:
    line = page.lines[index]
    form = form_of(line.text, "the head") if line.kind == "short" else None
    return form is not None and line.words <= _LONGEST_ROLE and form.name != "names"


def _is_name(page: Page, index: int) -> bool:
    """Names alone sign a story beside the headline, a dek, a byline or a date; elsewhere they are a link."""
    is_below = page.label_at(index - 1) in ("title", "dek", "byline", "dateline")
    is_above = page.kind_at(index + 1) in ("date", "byline") or is_outlet(page.text_at(index + 1))
    return (is_below or is_above) and page.lines[index].kind == "short" and is_names(page.text_at(index))


def _is_name_in_capitals(page: Page, index: int) -> bool:
    """'JANE ROE', 'JANE ROE' / 'REUTERS': names in capitals sign a story below its headline and above a date."""
    below = index
    while below < page.first and page.kind_at(below) == "short" and page.text_at(below).isupper():
        below += 1
    is_beside = page.label_at(index - 1) in ("title", "dek", "byline") and page.kind_at(below) in ("date", "byline")
    form = form_of(page.text_at(index).title(), "the head") if below > index and is_beside else None
    return form is not None and (form.name == "outlet" or not SECTION.search(page.text_at(index).title()))


def _is_name_said_again(page: Page, index: int) -> bool:
    """A name that is furniture since the page says it again (in the note about the writer) signs an unsigned story."""
    line = page.lines[index]
    if line.kind != "furniture" or page.title is None or not is_names(line.text) or classify(line).kind != "short":
        return False
    return not any(page.label_at(other) == "byline" for other in range(page.title, page.first))


def _heads_an_entry(page: Page, index: int) -> bool:
    """In a live blog, a short line below a second time and above prose heads the first entry."""
    if index + 1 != page.first or page.kind_at(index - 1) != "date":
        return False
    return any(page.kind_at(above) == "date" for above in range(index - 1))


def _is_below_title(page: Page, index: int) -> bool:
    """Say whether a line is close below the headline, does not say it again ('Share this: ...'), and is no link."""
    if page.title is None or is_link(page.lines, index):
        return False
    says_more = page.text_at(page.title) not in page.text_at(index)
    is_close = says_more and index - page.title <= _CLOSE
    return is_close and _SHORTEST_DEK <= page.lines[index].words <= _LONGEST_DEK


def _is_below_dek_and_byline(page: Page, index: int) -> bool:
    """A line right above the body shows a picture where the dek is above the byline: there is one dek."""
    above = page.labels[:index]
    is_last = index + 1 == page.first and not page.lines[index].ends and page.lines[index].words >= _SHORTEST_DEK
    return is_last and "dek" in above and any(label in ("byline", "dateline") for label in above[above.index("dek") :])


def _is_below_credit(page: Page, index: int) -> bool:
    """A line right above the body, and below a credit that has no picture's words above it, shows that picture."""
    is_last = index + 1 == page.first and not page.lines[index].ends and page.lines[index].words >= _SHORTEST_DEK
    is_credited = page.kind_at(index - 1) == "credit" and page.label_at(index - 2) != "caption"
    return is_last and is_credited


def _opens_body(page: Page, index: int) -> bool:
    """'It was over.' right above the body, and below a byline, date or caption, is its first paragraph."""
    is_last = page.lines[index].ends and index + 1 == page.first
    return is_last and page.label_at(index - 1) in ("byline", "dateline", "caption")


def _begins_with_date(page: Page, index: int) -> bool:
    """'21/06/2024 Jane Roe Books, Reviews': a date with more behind it than the line of a date has elsewhere."""
    date = find_date(page.text_at(index))
    return date is not None and date.start() == 0 and page.lines[index].words <= _LONGEST_DATED


class LineRule(NamedTuple):
    """How a line of the head is labelled: an example, the label, and what fits it."""

    example: str
    label: BlockKind
    fits: Callable[[Page, int], bool]


#: The first rule that fits decides; a line that none fits, or that is no text, stays 'other'.
LINE_RULES: tuple[LineRule, ...] = (
    LineRule("• The bridge stays closed", "dek", _is_point),
    LineRule("Jane Roe", "byline", _is_name_said_again),
    LineRule("12 comments", "other", lambda page, index: not _is_text(page, index)),
    LineRule("Senior Climate Fellow", "byline", _is_role_or_outlet),
    LineRule("Jane Roe", "byline", _is_name),
    LineRule("JANE ROE", "byline", _is_name_in_capitals),
    LineRule("The bridge on Monday", "caption", Page.shows_picture),
    LineRule("10:15 Council meets", "heading", _heads_an_entry),
    LineRule("The bridge was closed in May", "caption", _is_below_dek_and_byline),
    LineRule("The harbour, with the bridge behind", "caption", _is_below_credit),
    LineRule("21/06/2024 Books, Kit, Reviews, News", "dateline", _begins_with_date),
    LineRule("Commuters must wait until the spring", "dek", _is_below_title),
    LineRule("It was over.", "paragraph", _opens_body),
)


def label_summary(page: Page) -> Page:
    """The lines right under 'Key points' are the story's summary, where the body follows them."""
    for mark in range(_top(page), page.first):
        if page.kind_at(mark) == "summary":
            page = _with_summary(page, mark)
    return page


def _with_summary(page: Page, mark: int) -> Page:
    """Return the page with the summary under a line 'Key points' labelled.

    Its sentences and points with bullets follow that line; short lines of its own may be anywhere above the body.
    """
    below = mark + 1
    while page.kind_at(below) in ("prose", "bullet"):
        below += 1
    body = page.prose_from(below)
    if body < page.last and below - mark <= _CLOSE:
        page = replace(page.labelled("dek", range(mark + 1, below)), first=max(page.first, body))
    points = (
        index
        for index in range(mark + 1, page.first)
        if page.kind_at(index) == "short" and page.lines[index].words >= _SHORTEST_DEK
    )
    return page.labelled("dek", points)


def skip_caption(page: Page) -> Page:
    """The body's first line with a credit below it, apart or not, shows a picture: the body begins further down."""
    body = page.prose_from(page.first + 1)
    is_of_video = page.text_at(page.first + 1).casefold().startswith("video")
    is_caption = body < page.last and page.shows_picture(page.first, gap=True) and not is_of_video
    return _below(page, "caption", body) if is_caption else page


def skip_writer(page: Page) -> Page:
    """'Jane Roe writes on harbours.' right below the byline is no story: the body begins further down."""
    body = page.prose_from(page.first + 1)
    signs = any(page.kind_at(index) == "byline" or page.label_at(index) == "byline" for index in _just_above(page))
    is_about = signs and body < page.last and ABOUT_WRITER.match(page.text_at(page.first)) is not None
    return _below(page, "other", body) if is_about else page


def _just_above(page: Page) -> range:
    return range(max(0, page.first - _CLOSE_ABOVE), page.first)


def take_deks(page: Page) -> Page:
    """The first lines of the body may be deks: the body begins below them."""
    while page.first + 1 < page.last and _is_dek(page):
        page = _below(page, "dek", page.prose_from(page.first + 1))
    return page


def _below(page: Page, label: BlockKind, body: int) -> Page:
    """Return the page with the body's first line labelled, and the lines between it and the new start too."""
    page = _labelled_between(page.labelled(label, [page.first]), page.first + 1, body)
    return replace(page, first=body)


def _is_dek(page: Page) -> bool:
    """Say whether the body's first line is a dek.

    It is when it is right under the headline and above the byline, when the next line repeats it, or
    when only the next line opens with a dateline.
    """
    here = page.first
    if page.title is None or page.lines[here].words > _LONGEST_DEK:
        return False
    after = page.prose_from(here + 1)
    is_signed = any(
        page.kind_at(index) in ("date", "byline") or is_names(page.text_at(index)) for index in range(here + 1, after)
    )
    above = here - 1
    while page.kind_at(above) == "furniture" or (
        page.label_at(above) == "other" and page.lines[above].words <= _LONGEST_LABEL
    ):
        above -= 1
    if is_signed and page.label_at(above) in ("title", "dek") and after - here <= _CLOSE:
        return True
    text, lead = page.text_at(here), page.text_at(after)
    if opens_with_dateline(lead) and not opens_with_dateline(text):
        return True
    return len(text) <= len(lead) and repeats(text, lead) >= _REPEATS


#: The steps, in this order: a line's label tells the next step what the lines below are.
STEPS: tuple[Callable[[Page], Page], ...] = (
    take_sentence_as_title,
    label_lines,
    label_summary,
    skip_caption,
    skip_writer,
    take_deks,
    keep_near,
)
