"""Lines -> the kind of block each is: named rules, from a line's kind and its place in the story."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from analysis.article import BlockKind
from analysis.patterns import compile_pattern
from analysis.reading.bylines import ABOUT_WRITER
from analysis.reading.line_kinds import POST_AUTHOR
from analysis.reading.line_wrapping import Line
from analysis.reading.page import Page, survey
from analysis.reading.page_head import read_head
from analysis.reading.printed_names import is_names

#: In words, by hand: the longest heading, link, note about the writer, and post from elsewhere.
_LONGEST_HEADING, _LONGEST_LINK, _LONGEST_BIO, _LONGEST_POST = 15, 20, 50, 70
#: In words: a shorter line does not introduce what follows, nor go on in it; a longer one marks no list of links.
_FEWEST_RUNNING, _LONGEST_MARKER = 4, 6
#: In words: so many in capitals are another story's headline. By hand.
_FEWEST_SHOUTED = 5
#: In words: a quotation pulled out of its paragraph has so many. In lines: a longer story is not searched for any. By
#: hand.
_FEWEST_PULLED, _LONGEST_PULLED, _MOST_LINES = 5, 40, 500
#: In lines: the longest list of links, and how close to the story's end it says who wrote it.
_LONGEST_LIST, _BIO_LINES = 20, 3
#: How a line begins that goes on with the line above it.
_GOES_ON = compile_pattern(r"[,;:.)’”]\s|[[:lower:]]")
_LEADS_ON = ("read more", "read more »", "read more ›", "read more >")
#: 'Vance tweeted:'.
_SAYS = compile_pattern(r"\s(?:tweeted|posted|wrote|said|added|replied|tweets|posts|writes|says)(?: \w+)?:$")


def label(lines: Sequence[Line]) -> list[BlockKind]:
    """Return each line's label: those of the head first, then those of the body, from above."""
    page = read_head(survey(lines))
    labels = list(page.labels)
    page = replace(page, labels=labels)
    for index in range(page.first, page.last):
        if page.lines[index].kind in ("prose", "bullet", "short", "signature") and labels[index] == "other":
            decided = (rule(page, index) for rule in RULES)
            labels[index] = next((kind for kind in decided if kind), "other")
    return labels


Rule = Callable[[Page, int], "BlockKind | None"]


def credited(page: Page, index: int) -> BlockKind | None:
    """A line with a credit right below it shows a picture."""
    return "caption" if page.shows_picture(index) else None


def signed(page: Page, index: int) -> BlockKind | None:
    """'Jane Roe' and 'Millfield' below a letter sign it, as part of the story."""
    return "paragraph" if page.kind_at(index) == "signature" else None


def posted(page: Page, index: int) -> BlockKind | None:
    """A line above '— Name (@handle)' is a post from elsewhere, or a part of the story where the line above says so."""
    below = POST_AUTHOR.match(page.text_at(index + 1))
    if not below or page.lines[index].words > _LONGEST_POST:
        return None
    return "paragraph" if page.text_at(index - 1).endswith(":") else "other"


def about_the_writer(page: Page, index: int) -> BlockKind | None:
    """The story's last lines may say who wrote it, and so may a line further up that begins with the byline's name."""
    if index == page.first or page.lines[index].words > _LONGEST_BIO:
        return None
    if index < page.last - _BIO_LINES and not _begins_with_author(page, index):
        return None
    if is_names(page.text_at(index)) and ABOUT_WRITER.match(page.text_at(index + 1)):
        return "byline"
    return "other" if ABOUT_WRITER.match(page.text_at(index)) else None


def _begins_with_author(page: Page, index: int) -> bool:
    """Say whether a line begins with two words of a byline: 'Jane Roe is a staff writer.'"""
    name = page.text_at(index).split(maxsplit=2)[:2]
    return any(
        label == "byline" and " ".join(name) in line.text
        for label, line in zip(page.labels[: page.first], page.lines, strict=False)
    )


def linked(page: Page, index: int) -> BlockKind | None:
    """Headlines under 'Related' or 'Most read' lead elsewhere."""
    is_sentence = page.lines[index].ends and not page.text_at(index).endswith("?")
    if is_sentence or page.lines[index].words > _LONGEST_LINK:
        return None
    above = index - 1
    while (
        above > index - _LONGEST_LIST and page.kind_at(above) in ("short", "bullet") and page.label_at(above) == "other"
    ):
        above -= 1
    is_marker = page.kind_at(above) in ("related", "end") and page.lines[above].words <= _LONGEST_MARKER
    return "other" if is_marker else None


def leads_on(page: Page, index: int) -> BlockKind | None:
    """'How did we get here?' above 'Read more' leads elsewhere."""
    line = page.lines[index]
    is_statement = line.ends and not line.text.endswith("?")
    is_link = page.text_at(index + 1).casefold() in _LEADS_ON and not page.lines[index + 1].gap
    return "other" if is_link and not is_statement and line.words <= _LONGEST_LINK else None


def shouted(page: Page, index: int) -> BlockKind | None:
    """'MAYOR CLEARED OVER FERRY CONTRACT' leads elsewhere; a heading in capitals is shorter, or the headline is too."""
    line = page.lines[index]
    is_link = line.words >= _FEWEST_SHOUTED and not line.ends and line.text.isupper()
    return "other" if is_link and page.title is not None and not page.text_at(page.title).isupper() else None


def said_again(page: Page, index: int) -> BlockKind | None:
    """The headline again is a player's or a gallery's."""
    is_again = (
        page.title is not None and page.kind_at(index) == "short" and page.text_at(index) == page.text_at(page.title)
    )
    return "other" if is_again else None


def pulled(page: Page, index: int) -> BlockKind | None:
    """A sentence or quotation that a longer paragraph holds word for word is set in large type beside it."""
    line = page.lines[index]
    if line.kind != "prose" and not line.text.startswith(("“", '"', "‘")):
        return None
    if not _FEWEST_PULLED <= line.words <= _LONGEST_PULLED or page.last - page.first > _MOST_LINES:
        return None
    bare = line.text.strip(" “”\"‘’'.,").casefold()
    return "other" if page.told.count(bare) > 1 else None


def running(page: Page, index: int) -> BlockKind | None:
    """Prose, lists and what introduces them are the body; so is a line that the next line carries on."""
    one, text = page.lines[index], page.text_at(index)
    if text.endswith("?") and one.words <= _LONGEST_HEADING:
        return None
    introduces = text.endswith(":") and (one.words >= _FEWEST_RUNNING or _SAYS.search(text) is not None)
    goes_on = (
        one.words >= _FEWEST_RUNNING and page.kind_at(index + 1) == "prose" and _GOES_ON.match(page.text_at(index + 1))
    )
    is_body = one.kind in ("prose", "bullet") or one.words > _LONGEST_HEADING or introduces or goes_on
    return "paragraph" if is_body else None


def question(page: Page, index: int) -> BlockKind | None:
    """A question is a heading before prose; it is speech behind a remark, and in an interview, where some say 'you'."""
    text = page.text_at(index)
    if not text.endswith("?"):
        return None
    if page.interview or ". " in text or page.kind_at(index + 1) not in ("prose", "short", "bullet"):
        return "paragraph"
    return "heading"


def short_sentence(page: Page, index: int) -> BlockKind | None:
    """'It was over.'"""
    return "paragraph" if page.lines[index].ends and page.lines[index].words >= 2 else None


def heading(page: Page, index: int) -> BlockKind | None:
    """A short line between prose is a heading; in a run of them it is a link."""
    below = index + 1
    while page.kind_at(below) in ("credit", "caption", "date") or page.text_at(below) in page.buttons:
        below += 1
    before_prose = page.kind_at(below) in ("prose", "bullet") or (
        page.kind_at(below) == "short" and page.lines[below].ends
    )
    after_link = page.kind_at(index - 1) == "short" and page.label_at(index - 1) == "other"
    return "heading" if before_prose and not after_link else None


#: What decides a line of the body, in this order; a line that no rule takes is 'other'.
RULES: tuple[Rule, ...] = (
    signed,
    credited,
    posted,
    about_the_writer,
    linked,
    leads_on,
    shouted,
    said_again,
    pulled,
    running,
    question,
    short_sentence,
    heading,
)
