"""A page: its lines, where the story is among them, and what each line has been labelled so far."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from analysis.article import BlockKind
from analysis.reading.glued_teasers import without_glued_teasers
from analysis.reading.interruptions import without_interruptions
from analysis.reading.line_kinds import LineKind, PageLine, classify
from analysis.reading.line_wrapping import Line
from analysis.reading.list_items import with_list_items
from analysis.reading.picture_sources import with_picture_sources
from analysis.reading.printed_names import is_outlet
from analysis.reading.reader_comments import without_comments
from analysis.reading.repeated_lines import without_mail_head, without_repeats, without_running_heads
from analysis.reading.signature_lines import signature_lines
from analysis.reading.story_span import buttons, story_span
from analysis.reading.teaser_lists import without_boxes, without_teaser_lists
from analysis.reading.title_line import title_line

#: What a line's kind alone decides, wherever the line is; lines of other kinds begin as 'other'.
LABEL_OF_KIND: dict[LineKind, BlockKind] = {
    "date": "dateline",
    "byline": "byline",
    "credit": "caption",
    "caption": "caption",
}
#: In words: a longer line above a credit is a paragraph, and the credit another picture's. By hand.
_LONGEST_CAPTION = 40
_SECOND_PERSON = re.compile(r"\b(?:you|your|yours|yourself)\b", re.I)


@dataclass(frozen=True)
class Page:
    """The lines of a page, each with its label so far; the body is lines ``first`` to ``last``, the title one above."""

    lines: Sequence[PageLine]
    labels: Sequence[BlockKind]
    title: int | None
    first: int
    last: int

    def kind_at(self, index: int) -> str:
        """Return the kind of a line; 'none' outside the page."""
        return self.lines[index].kind if 0 <= index < len(self.lines) else "none"

    def text_at(self, index: int) -> str:
        """Return the text of a line; '' outside the page."""
        return self.lines[index].text if 0 <= index < len(self.lines) else ""

    @cached_property
    def interview(self) -> bool:
        """The story puts questions to somebody: some say 'you'."""
        return any(
            line.text.endswith("?") and _SECOND_PERSON.search(line.text) for line in self.lines[self.first : self.last]
        )

    @cached_property
    def told(self) -> str:
        """The story's lines in lower case, the same line once."""
        return "\n".join(dict.fromkeys(line.text.casefold() for line in self.lines[self.first : self.last]))

    @cached_property
    def buttons(self) -> frozenset[str]:
        """The furniture between the page's paragraphs: 'Article content', again and again."""
        return buttons(self.lines)

    def label_at(self, index: int) -> str:
        """Return the label of a line; 'none' outside the page."""
        return self.labels[index] if 0 <= index < len(self.lines) else "none"

    def shows_picture(self, index: int, *, gap: bool = False) -> bool:
        """Say whether a line is a caption by the credit below it, which a blank line may part from it if ``gap``."""
        is_above_credit = self.kind_at(index + 1) == "credit" and (gap or not self.lines[index + 1].gap)
        return is_above_credit and self.lines[index].words <= _LONGEST_CAPTION and not is_outlet(self.text_at(index))

    def prose_from(self, index: int) -> int:
        """Return the first line of prose from here on, or the story's end."""
        while index < self.last and self.lines[index].kind != "prose":
            index += 1
        return index

    def labelled(self, label: BlockKind, indices: Iterable[int]) -> Page:
        """Return the page with these lines labelled so."""
        labels = list(self.labels)
        for index in indices:
            labels[index] = label
        return replace(self, labels=labels)


def survey(lines: Sequence[Line]) -> Page:
    """Return the page of these lines: the kind of each found, then the story among them, then its title."""
    known = without_glued_teasers(without_mail_head([classify(line) for line in lines]))
    known = with_picture_sources(without_repeats(without_running_heads(known)))
    signed = signature_lines(known)
    known = [
        line._replace(kind="signature") if index in signed and line.kind != "credit" else line
        for index, line in enumerate(known)
    ]
    known = with_list_items(without_comments(without_interruptions(known)))
    known = without_boxes(without_teaser_lists(known))
    first, last = story_span(known)
    page = Page(known, [LABEL_OF_KIND.get(line.kind, "other") for line in known], None, first, last)
    title = title_line(known, first, last)
    if title is not None:
        first = page.prose_from(max(first, title + 1)) if last else title + 1
        page = replace(page.labelled("title", [title]), title=title, first=first)
    return replace(page, last=last or len(lines))
