"""A page's tree -> its blocks of text in order, each with where it stands on the page."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree
from lxml import html as lxml_html

from analysis.reading.json_ld import letters
from analysis.reading.line_wrapping import SENTENCE_END

#: Elements that begin and end a line.
_LINES = frozenset(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr label li main nav ol p pre section summary table tbody td th tr ul video".split()
)
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "bold"})
_BOLD = frozenset({"b", "strong", "bold"})
_BESIDE = frozenset("aside nav footer form".split())
_CAPTION = re.compile(
    r"caption|cptn|(?:photo|image|img|media|picture)[-_]*(?:credit|source|desc|byline)|^credits?$", re.I
)
#: 'subhead' alone is also what pages call the headings in a story; above its first paragraph it is a dek.
_DEK = re.compile(
    r"(?:^|[-_])(?:dek|deck|standfirst|sub-?title|sub-?head(?:line)?)(?:$|[-_])|(?:^|(?<!with)[-_])(?:excerpt|summary)(?:$|[-_])",
    re.I,
)
#: What sites call the posts that others show.
_POSTS = frozenset("twitter-tweet instagram-media tiktok-embed bluesky-embed fb-post mastodon-embed".split())
_PICTURES = frozenset("img picture video amp-img source".split())
#: Characters: an element called a caption that has more is the picture's and the story's frame. By hand.
_LONGEST_CAPTION = 1000
#: Bold lines that are no headings: sentences, questions of an interview, 'Read more:'.
_ENDS = re.compile(r"[.?!:,;…][”’\"')]*$")
#: Words; a bold line of more is a paragraph. By hand.
_LONGEST_HEADING = 15


class PageBlock(NamedTuple):
    """A block of a page's text.

    ``key``: its letters; ``tag``: the innermost element's name, 'caption', or 'bold' for a short bold line;
    ``parent``: the number of the element around it; ``around``: what the page calls that; ``linked``: the share of its
    characters inside links; ``beside``: in a menu, aside or form; ``dated``: inside an element for a time;
    ``dek``: the page calls it one; ``post``: in a post from elsewhere that the page shows.
    """

    text: str
    key: str
    tag: str
    parent: int
    around: str
    linked: float
    beside: bool
    dated: bool
    dek: bool
    post: bool


class _Open(NamedTuple):
    """An element that has begun: what it does to the text inside it."""

    tag: str
    number: int
    called: str
    heading: str
    caption: bool
    beside: bool
    link: bool
    bold: bool
    dated: bool
    dek: bool
    post: bool


@dataclass
class _Reading:
    """The block that is being read: its pieces, and how many of its characters are linked and bold."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    linked: int = 0
    bold: int = 0
    dated: bool = False

    def ends_here(self) -> bool:
        """Say whether a line's end ends the block: behind a sentence, a bold line, or another line's end."""
        text = "".join(self.pieces[-3:]).rstrip(" \t")
        return text.endswith("\n") or bool(SENTENCE_END.search(text)) or 0 < self.length == self.bold


class _Walk:
    """The state of a walk through a page: open elements, and the block that is being read."""

    def __init__(self) -> None:
        self.blocks: list[PageBlock] = []
        self.open: list[_Open] = [_Open("body", 0, "", "", False, False, False, False, False, False, False)]
        self.now = _Reading()
        self.count = 0

    def start(self, element: lxml_html.HtmlElement) -> None:
        """Begin an element."""
        tag, around = str(element.tag), self.open[-1]
        called = (element.get("class") or "").lower().split()
        if tag in _LINES:
            self.flush()
            self.count += 1
        elif tag == "br" or "br" in called:
            self.line_end()
        number, name = (self.count, " ".join(called)) if tag in _LINES else (around.number, around.called)
        self.open.append(_inside(around, element, called)._replace(tag=tag, number=number, called=name))
        self.text(element.text)

    def end(self, element: lxml_html.HtmlElement) -> None:
        """End an element."""
        if element.tag in _LINES:
            self.flush()
        self.open.pop()
        self.text(element.tail)

    def text(self, text: str | None) -> None:
        """Add text of the innermost open element."""
        if not text:
            return
        here, length = self.open[-1], len(text.strip())
        self.now.pieces.append(text.replace("\n", " "))
        self.now.length += length
        self.now.linked += length if here.link else 0
        self.now.bold += length if here.bold else 0
        self.now.dated |= here.dated

    def line_end(self) -> None:
        """End a line inside a block, and the block where that is meant."""
        if self.now.ends_here():
            self.flush()
        else:
            self.now.pieces.append("\n")

    def flush(self) -> None:
        """End the block that is being read."""
        now, self.now = self.now, _Reading()
        text = " ".join("".join(now.pieces).split())
        if key := letters(text):
            here = next((one for one in reversed(self.open) if one.tag in _LINES), self.open[0])
            above = next((one for one in reversed(self.open) if one.number != here.number), self.open[0])
            tag = "caption" if here.caption else here.heading or here.tag
            if tag not in HEADINGS and tag != "caption" and now.bold == now.length and _is_heading(text):
                tag = "bold"
            linked = now.linked / now.length
            self.blocks.append(
                PageBlock(
                    text, key, tag, above.number, above.called, linked, here.beside, now.dated, here.dek, here.post
                )
            )


def _inside(around: _Open, element: lxml_html.HtmlElement, called: list[str]) -> _Open:
    """Return what an element does to its text, on top of what the one around it does."""
    tag = str(element.tag)
    return around._replace(
        heading=tag if tag in HEADINGS else around.heading,
        caption=around.caption or is_caption(element),
        beside=around.beside or tag in _BESIDE,
        link=around.link or tag == "a",
        bold=around.bold or tag in _BOLD or not _BOLD.isdisjoint(called),
        dated=around.dated or tag == "time",
        dek=around.dek or (tag in _LINES and is_dek(element)),
        post=around.post or not _POSTS.isdisjoint(called),
    )


def _is_heading(line: str) -> bool:
    return len(line.split()) <= _LONGEST_HEADING and not _ENDS.search(line)


def is_caption(element: lxml_html.HtmlElement) -> bool:
    """Say whether an element is about a picture: by its name, by what the page calls it, or as it is beside one."""
    if element.tag in ("figcaption", "caption"):
        return True
    if element.tag in ("body", "html", "article", "main"):
        return False
    if element.tag == "figure":
        return _is_short(element) and element.find(".//blockquote") is None and element.find(".//table") is None
    called = " ".join(filter(None, (element.get("class"), element.get("itemprop"), element.get("data-testid"))))
    return bool(called) and any(map(_CAPTION.search, called.split())) and _is_short(element)


def is_dek(element: lxml_html.HtmlElement) -> bool:
    """Say whether the page calls an element a dek: 'dek', 'article__standfirst', or the story's description."""
    if element.tag in ("body", "html", "article", "main"):
        return False
    called = (element.get("class") or "").split()
    named = element.get("itemprop") in ("description", "alternativeHeadline") or any(map(_DEK.search, called))
    return named and _is_short(element)


def _is_short(element: lxml_html.HtmlElement) -> bool:
    length = 0
    for text in element.itertext():
        length += len(text)
        if length > _LONGEST_CAPTION:
            return False
    return True


def page_blocks(tree: lxml_html.HtmlElement) -> list[PageBlock]:
    """Return the blocks of a page's body, in order."""
    body = tree.find("body")
    walk = _Walk()
    for event, element in etree.iterwalk(tree if body is None else body, events=("start", "end")):
        (walk.start if event == "start" else walk.end)(element)
    walk.flush()
    return walk.blocks
