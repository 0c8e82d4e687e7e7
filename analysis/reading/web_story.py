"""Which blocks of a page are its story: those whose words trafilatura, or the page's own JSON-LD, takes for its text.

trafilatura (Barbaresi 2021) says which text is the story; the blocks of the page say what is a heading or a caption.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from copy import deepcopy
from itertools import accumulate

from lxml import html as lxml_html
from trafilatura import bare_extraction

from analysis.reading.json_ld import letters
from analysis.reading.web_blocks import HEADINGS, PageBlock, is_caption

#: Letters: a block with fewer is looked for as a whole, since its words occur in other lines too. By hand.
_SURE = 25
#: The share of the extracted letters that blocks of the page must cover; below, the extracted text is taken. By hand.
_COVERED = 0.6
#: The share of a block's characters inside links from which it is a list of links. By hand.
_LINKED = 0.6


_LINES = ("p", "head", "item", "quote", "cell", "code")


def extracted(tree: lxml_html.HtmlElement) -> list[tuple[str, str]]:
    """Return the lines of the text that trafilatura takes for the story, each with its element's name."""
    page = deepcopy(tree)
    for element in [one for one in page.iter() if is_caption(one)]:
        if element.getparent() is not None:
            element.drop_tree()
    try:
        found = bare_extraction(page, include_comments=False)
    except (ValueError, RecursionError):
        return []
    if found is None or isinstance(found, dict) or found.body is None:
        return []
    lines = []
    for element in found.body.iter(*_LINES):
        has_lines = next(element.iterdescendants(*_LINES), None) is not None
        if text := " ".join(((element.text or "") if has_lines else "".join(element.itertext())).split()):
            lines.append((str(element.tag), text))
    return lines


def story_blocks(tree: lxml_html.HtmlElement, blocks: Sequence[PageBlock], body: str) -> list[int]:
    """Return which blocks of a page are its story, headings and captions too; ``body`` is JSON-LD's text of it.

    Empty where the page's blocks do not hold the text that is found: then that is to be taken as it is.
    """
    lines = [letters(text) for _, text in extracted(tree)]
    kept = _aligned(blocks, lines)
    covered = sum(len(blocks[index].key) for index in kept)
    if covered < _COVERED * sum(map(len, lines)):
        return []
    told = letters(body)
    if told:
        first, last = kept[0], kept[-1]
        kept = sorted(
            {*kept, *(i for i in range(first, last) if len(blocks[i].key) >= _SURE and blocks[i].key in told)}
        )
    return _with_headings(blocks, kept)


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
    for index in range(kept[0], kept[-1]) if kept else ():
        block = blocks[index]
        is_text = block.tag in ("p", *HEADINGS) and block.parent in parents and not block.beside
        if block.tag == "caption" or (is_text and block.linked < _LINKED):
            whole.add(index)
    return sorted(whole)
