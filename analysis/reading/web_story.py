"""Which blocks of a page are its story: those whose words trafilatura, or the page's own JSON-LD, takes for its text.

trafilatura (Barbaresi 2021) says which text is the story; the blocks of the page say what is a heading or a caption.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from copy import deepcopy
from itertools import accumulate

from lxml import html as lxml_html
from trafilatura import bare_extraction

from analysis.article import BlockKind
from analysis.reading.interruptions import is_offer, without_interruptions
from analysis.reading.json_ld import letters
from analysis.reading.line_kinds import classify
from analysis.reading.line_wrapping import SENTENCE_END, split_lines
from analysis.reading.web_blocks import HEADINGS, PageBlock, is_caption

#: Letters: a block with fewer is looked for as a whole, since its words occur in other lines too. By hand.
_SURE = 25
#: The share of the extracted letters that blocks of the page must cover; below, the extracted text is taken. By hand.
_COVERED = 0.6
#: The share of a block's characters inside links from which it is a list of links. By hand.
_LINKED = 0.6
#: The same from which the block is nothing but a link, marks around it apart. By hand.
_ALL_LINKED = 0.9


#: Paragraphs: the names of the places of so many last ones are those that the story goes on in. By hand.
_LAST = 5
#: The share of the letters of the place with most that another place of the story's has. By hand.
_PLACE = 0.2
#: Words and characters: a longer line is text, whatever it begins with. By hand.
_SHORT, _SHORT_LINE = 12, 200
#: Blocks of a story; of a longer one the pull quotes are not looked for. By hand.
_MOST_BLOCKS = 2000
#: Blocks from a first heading to the text below it. By hand.
_BETWEEN = 3
#: An agency's last line, which names who wrote and who edited.
_SIGNED = re.compile(r"\W*(?:additional )?(?:reporting|writing|reported|written) (?:and \w+ )?by\b", re.I)
#: Behind an author's name, in what a page says of them.
_ABOUT = re.compile(r",? (?:is an?|is the|covers|writes|reports|joined|has (?:covered|reported|written))\b")
#: How a page says where to reach an author.
_REACH = re.compile(
    r"\W*(?:reach|contact|e-?mail|follow|write to|get in touch|you can (?:reach|contact|follow))\b", re.I
)
_ADDRESS = re.compile(r"@\w")
_FURNITURE = frozenset({"furniture", "related", "end", "aside"})
_LINES = ("p", "head", "item", "quote", "cell", "code")


def extracted(tree: lxml_html.HtmlElement) -> list[tuple[str, str]]:
    """Return the lines of the text that trafilatura takes for the story, each with its element's name."""
    page = deepcopy(tree)
    for element in [one for one in page.iter() if is_caption(one)]:
        if element.getparent() is not None:
            element.drop_tree()
    try:
        found = bare_extraction(page, include_comments=False)
    except Exception:  # whatever a damaged page makes it raise: then it finds nothing
        return []
    if found is None or isinstance(found, dict) or found.body is None:
        return []
    lines = []
    for element in found.body.iter(*_LINES):
        has_lines = next(element.iterdescendants(*_LINES), None) is not None
        if text := " ".join(((element.text or "") if has_lines else "".join(element.itertext())).split()):
            lines.append((str(element.tag), text))
    return lines


def story_blocks(blocks: Sequence[PageBlock], found: Sequence[tuple[str, str]], body: str) -> list[int]:
    """Return which blocks are the story whose lines are ``found``, and its captions; ``body`` is JSON-LD's text of it.

    Empty where the page's blocks do not hold the text that is found: then that is to be taken as it is.
    """
    lines = [letters(text) for _, text in found]
    kept = _aligned(blocks, lines)
    covered = sum(len(blocks[index].key) for index in kept)
    if covered < _COVERED * sum(map(len, lines)):
        return []
    if not kept:
        return []
    told = letters(body)
    if told:
        first, last = kept[0], kept[-1]
        kept = sorted(
            {*kept, *(i for i in range(first, last) if len(blocks[i].key) >= _SURE and blocks[i].key in told)}
        )
    return _with_headings(blocks, _without_other_stories(blocks, [*kept, *_going_on(blocks, kept)]))


def below_headline(blocks: Sequence[PageBlock], kept: Sequence[int], title: str) -> list[int]:
    """Return the kept blocks below the headline, a player's words above it left out, where most of the story is there.

    ``title`` is the headline's letters.
    """
    top = next((index for index, block in enumerate(blocks) if block.tag == "h1" and block.key == title), -1)
    below = [index for index in kept if index > top]
    lengths = [sum(len(blocks[index].key) for index in some) for some in (kept, below)]
    return below if 2 * lengths[1] > lengths[0] else list(kept)


def _going_on(blocks: Sequence[PageBlock], kept: Sequence[int]) -> Iterator[int]:
    """Yield what goes on below the text that was found, in more places of the same name: a story cut up by offers."""
    places = {blocks[index].around for index in kept[-_LAST:] if blocks[index].tag == "p"} - {""}
    for index in range(kept[-1] + 1, len(blocks)):
        block = blocks[index]
        if block.tag == "p" and block.around in places and not block.beside and block.linked < _LINKED:
            yield index


def _without_other_stories(blocks: Sequence[PageBlock], kept: Sequence[int]) -> list[int]:
    """Return the kept blocks down to 'More from us' or 'Read more', where no text of the story's own place follows."""
    letters_at = Counter[int]()
    for index in kept:
        letters_at[blocks[index].parent] += len(blocks[index].key)
    most = max(letters_at.values(), default=0)
    places = {parent for parent, count in letters_at.items() if count >= _PLACE * most}
    own = [index for index in kept if blocks[index].parent in places and not is_furniture(blocks[index])]
    end = next((i for i in kept if own and i > own[-1] and is_furniture(blocks[i])), None)
    return [index for index in kept if end is None or index < end]


def is_furniture(block: PageBlock) -> bool:
    """Say whether a block is a page's furniture, as the same line of pasted text is: 'Read more', 'More from us'."""
    is_short = len(block.text) <= _SHORT_LINE and len(block.text.split()) <= _SHORT
    return is_short and classify(split_lines(block.text)[0]).kind in _FURNITURE


def _is_link(block: PageBlock) -> bool:
    """Say whether a block is a link or a button by itself: 'Try one month free', and no sentence of the story."""
    return block.tag not in HEADINGS and block.linked > _ALL_LINKED and not SENTENCE_END.search(block.text)


def kind_beside(block: PageBlock, authors: Sequence[str]) -> BlockKind | None:
    """Return what a block among the story's paragraphs is that is none of them; None for a paragraph or a heading.

    A post from elsewhere, the page's furniture, 'Reporting by Lena Sun', what is said of an author or how to reach one.
    """
    if block.post or is_furniture(block) or _is_link(block):
        return "other"
    if len(block.text) > _SHORT_LINE:
        return None
    if _SIGNED.match(block.text):
        return "byline"
    is_about = any(_ABOUT.match(block.text.removeprefix(name)) for name in authors if block.text.startswith(name))
    return "other" if is_about or (_REACH.match(block.text) and _ADDRESS.search(block.text)) else None


def offers(blocks: Sequence[PageBlock]) -> set[int]:
    """Return which of a story's blocks offer the reader something: the same sentences that interrupt a copied page."""
    lines = [classify(split_lines(block.text)[0]) for block in blocks]
    plain = [line._replace(kind="prose") if len(line.text) > _SHORT_LINE else line for line in lines]
    pairs = enumerate(zip(plain, without_interruptions(plain), strict=True))
    found = {index for index, (line, now) in pairs if now.kind != line.kind or is_offer(line)}
    return found | {index - 1 for index in found if _heads(blocks, index - 1)}


def _heads(blocks: Sequence[PageBlock], index: int) -> bool:
    """Say whether a block is the heading of a place of its own on the page: 'Want to read more?' in an offer's box."""
    places = [block.parent for block in blocks[max(0, index) : index + 2]]
    return index > 0 and blocks[index].tag in HEADINGS and places[0] == places[-1] != blocks[index - 1].parent


def pull_quotes(blocks: Sequence[PageBlock]) -> set[int]:
    """Return which of a story's blocks are words that another of them holds, too: printed large beside the text."""
    if len(blocks) > _MOST_BLOCKS:
        return set()
    short = {index for index, block in enumerate(blocks) if block.tag not in (*HEADINGS, "caption")}
    short = {index for index in short if _SURE <= len(blocks[index].key) <= _SHORT_LINE}
    told = "\n".join(block.key for block in blocks)
    return {index for index in short if _is_held(blocks, index, told)}


def _is_held(blocks: Sequence[PageBlock], index: int, told: str) -> bool:
    key = blocks[index].key
    others = (one.key for one in blocks if len(one.key) > len(key))
    return told.count(key) > 1 and any(key in other for other in others)


def _aligned(blocks: Sequence[PageBlock], lines: Sequence[str]) -> list[int]:
    """Return the longest run of blocks whose letters are in the lines in the same order."""
    text = "".join(lines)
    starts = dict(zip(reversed(lines), reversed([0, *accumulate(map(len, lines))][:-1]), strict=True))
    ends: list[int] = []
    chain: list[int] = []
    before: dict[int, int | None] = {}
    for index, block in enumerate(blocks):
        if block.tag == "caption":
            continue
        at = starts.get(block.key, -1) if len(block.key) < _SURE else text.find(block.key)
        if at < 0:
            continue
        place = bisect_left(ends, at)
        before[index] = chain[place - 1] if place else None
        ends[place : place + 1] = [at]
        chain[place : place + 1] = [index]
    kept: list[int] = []
    here = chain[-1] if chain else None
    while here is not None:
        kept.append(here)
        here = before[here]
    return kept[::-1]


def _with_headings(blocks: Sequence[PageBlock], kept: Sequence[int]) -> list[int]:
    """Return the kept blocks with the headings, paragraphs and captions between them that belong to them."""
    parents = {blocks[index].parent for index in kept if len(blocks[index].key) >= _SURE}
    whole = {index for index in kept if blocks[index].tag not in HEADINGS or blocks[index].linked < _LINKED}
    for index in range(_start(blocks, kept), kept[-1]) if kept else ():
        block = blocks[index]
        is_near = block.parent in parents or (block.tag in HEADINGS and _text_below(blocks, index) in whole)
        is_text = block.tag in ("p", *HEADINGS) and is_near and not block.beside
        if block.tag == "caption" or (is_text and block.linked < _LINKED):
            whole.add(index)
    return sorted(whole)


def _start(blocks: Sequence[PageBlock], kept: Sequence[int]) -> int:
    """Return where the story begins: at a heading above its first paragraph, if later headings are as that one is."""
    # between a post's heading and its text may be who wrote it and when
    places = range(kept[0] - 1, max(-1, kept[0] - 1 - _BETWEEN), -1)
    above = next((i for i in places if blocks[i].tag in HEADINGS or len(blocks[i].key) >= _SURE), -1)
    if above >= 0 and blocks[above].tag in HEADINGS:
        alike = [
            i
            for i in range(kept[0], kept[-1])
            if blocks[i].tag == blocks[above].tag and blocks[i].around == blocks[above].around
        ]
        return above if alike else kept[0]
    return kept[0]


def _text_below(blocks: Sequence[PageBlock], index: int) -> int | None:
    """Return the paragraph right below a heading; None where another heading or a list is."""
    below = next((one for one in range(index + 1, len(blocks)) if blocks[one].tag != "caption"), None)
    return below if below is not None and blocks[below].tag == "p" else None
