"""Lines -> the kind of block each is: named rules, from a line's look and its place in the story."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from analysis.article import BlockKind
from analysis.reading.head import label_head
from analysis.reading.lines import Line
from analysis.reading.looks import TWEET_END
from analysis.reading.names import NAME, is_names
from analysis.reading.story import Page, survey

#: In words; the list of links in lines.
_LONGEST_HEADING, _LONGEST_LINK, _LONGEST_CAPTION, _LONGEST_BIO, _LONGEST_POST = 15, 20, 40, 50, 70
_LONGEST_LIST = 20
_ABOUT_WRITER = re.compile(
    rf"{NAME}(?: \([^)]*\))? (?:is|was|covers|writes|has covered|reports)\b.*"
    r"\b(?:reporter|columnist|correspondent|editor|journalist|writer|author|fellow|covers|covered|reports|contributor)\b"
    r"|[A-Z]\w+ (?:covers|writes about|reports on)\b"
    r"|.*\b(?i:reach|contact|e-?mail|follow) (?:him|her|them|me) (?:at|on)\b"
    r"|(?i:(?:you can )?(?:follow|reach|contact|e-?mail) \S+(?: \S+)? (?:here|on|at)\b)"
)
_GOES_ON = re.compile(r"[,;:.)’”]\s|[a-z]")


def label(lines: Sequence[Line]) -> list[BlockKind]:
    """Return each line's kind."""
    page = survey(lines)
    label_head(page)
    for index in range(page.first, page.last):
        if page.looks[index].kind in ("prose", "bullet", "short") and page.kinds[index] == "other":
            decided = (rule(page, index) for rule in RULES)
            page.kinds[index] = next((kind for kind in decided if kind), "other")
    return page.kinds


Rule = Callable[[Page, int], "BlockKind | None"]


def credited(page: Page, index: int) -> BlockKind | None:
    """A line with a credit right below it shows a picture."""
    below = page.look_at(index + 1) == "credit" and not page.lines[index + 1].gap
    return "caption" if below and page.looks[index].words <= _LONGEST_CAPTION else None


def posted(page: Page, index: int) -> BlockKind | None:
    """What stands above '— Name (@handle)' is a post from elsewhere."""
    below = TWEET_END.match(page.text_at(index + 1))
    return "other" if below and page.looks[index].words <= _LONGEST_POST else None


def about_the_writer(page: Page, index: int) -> BlockKind | None:
    """The story's last lines may say who wrote it."""
    if index < page.last - 3 or index == page.first or page.looks[index].words > _LONGEST_BIO:
        return None
    if is_names(page.text_at(index)) and _ABOUT_WRITER.match(page.text_at(index + 1)):
        return "byline"
    return "other" if _ABOUT_WRITER.match(page.text_at(index)) else None


def linked(page: Page, index: int) -> BlockKind | None:
    """Headlines under 'Related' or 'Most read' lead elsewhere."""
    is_sentence = page.looks[index].ends and not page.text_at(index).endswith("?")
    if is_sentence or page.looks[index].words > _LONGEST_LINK:
        return None
    above = index - 1
    while above > index - _LONGEST_LIST and page.look_at(above) in ("short", "bullet") and page.kinds[above] == "other":
        above -= 1
    is_marker = page.look_at(above) in ("related", "end") and page.looks[above].words <= 6
    return "other" if is_marker else None


def running(page: Page, index: int) -> BlockKind | None:
    """Prose, lists and what introduces them are the body; so is a line that the next line carries on."""
    one, text = page.looks[index], page.text_at(index)
    if text.endswith("?") and one.words <= _LONGEST_HEADING:
        return None
    introduces = text.endswith(":") and one.words >= 4
    goes_on = one.words >= 4 and page.look_at(index + 1) == "prose" and _GOES_ON.match(page.text_at(index + 1))
    is_body = one.kind in ("prose", "bullet") or one.words > _LONGEST_HEADING or introduces or goes_on
    return "paragraph" if is_body else None


def question(page: Page, index: int) -> BlockKind | None:
    """A question is a heading before prose, and speech in an interview, where questions say 'you'."""
    if not page.text_at(index).endswith("?"):
        return None
    if page.interview or page.look_at(index + 1) not in ("prose", "short", "bullet"):
        return "paragraph"
    return "heading"


def short_sentence(page: Page, index: int) -> BlockKind | None:
    """'It was over.'"""
    return "paragraph" if page.looks[index].ends and page.looks[index].words >= 2 else None


def heading(page: Page, index: int) -> BlockKind | None:
    """A short line between prose is a heading; in a run of them it is a link."""
    below = index + 1
    while page.look_at(below) in ("credit", "caption", "date"):
        below += 1
    before_prose = page.look_at(below) in ("prose", "bullet") or (below < page.last and page.looks[below].ends)
    after_link = page.look_at(index - 1) == "short" and page.kinds[index - 1] == "other"
    return "heading" if before_prose and not after_link else None


#: What decides a line of the body, in this order; a line that no rule takes is 'other'.
RULES: tuple[Rule, ...] = (
    credited,
    posted,
    about_the_writer,
    linked,
    running,
    question,
    short_sentence,
    heading,
)
