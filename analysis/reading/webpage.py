"""A saved web page (HTML) -> Article: what the page says of itself, and its story's blocks in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, partial
from itertools import islice, pairwise

from lxml import html as lxml_html

from analysis.article import Article, Block, BlockKind
from analysis.errors import InputError
from analysis.reading.captions import credits
from analysis.reading.datelines import dateline
from analysis.reading.dates import find_date
from analysis.reading.json_ld import letters
from analysis.reading.line_kinds import classify
from analysis.reading.line_wrapping import split_lines
from analysis.reading.normalisation import normalise
from analysis.reading.notices import notice_in
from analysis.reading.web_blocks import HEADINGS, PageBlock, page_blocks
from analysis.reading.web_days import moment
from analysis.reading.web_markup import parsed, without_scripts
from analysis.reading.web_metadata import Facts, read_facts
from analysis.reading.web_printed import printed_facts
from analysis.reading.web_story import below_headline, extracted, kind_beside, offers, pull_quotes, story_blocks

#: Letters: a byline or a date above the story has fewer. By hand.
_LONGEST_LINE = 120
#: Blocks above the story's text in which its byline, date and dek are looked for. By hand.
_HEAD = 40
#: Letters that a description of the page and the dek printed on it share at their beginning. By hand.
_SAME = 40
#: Blocks between a headline and its byline, and words of a dek's line. By hand.
_DEK_LINES, _DEK_WORDS = 5, 5
#: A script would show a story that only the page's metadata hold: fewer words are a summary, and where it is shown, the
#: page prints more than a part of them. By hand.
_STORY_WORDS, _TIMES_PRINTED = 40, 4
_Line = tuple[BlockKind, str]


def read_html(
    markup: str,
    *,
    id: str,
    source: str | None = None,
    sha256: str | None = None,
    url: str | None = None,
    zone: str | None = None,
    day_first: bool | None = None,
    outlet: str | None = None,
) -> Article:
    """Return the Article of a page's markup; its text is made from the page: the story's lines, a blank line between.

    Raises `InputError` for a page without words, too long, or nested too deep.
    """
    where = source or id
    tree = parsed(markup, where)
    facts = read_facts(
        tree,
        url=url,
        outlet=outlet,
        zone=zone,
        when=partial(moment, zone=zone, day_first=day_first),
        printed=cache(partial(printed_facts, tree, zone=zone, day_first=day_first, outlet=outlet)),
    )
    without_scripts(tree)
    lines = [(kind, clean) for kind, text in _lines(tree, facts) if (clean := " ".join(normalise(text).split()))]
    printed = sum(len(text.split()) for kind, text in lines if kind == "paragraph")
    if len(facts.body.split()) > max(_STORY_WORDS, printed * _TIMES_PRINTED):
        lines = [(kind, text) for kind, text in lines if kind == "title"]
        lines += [("paragraph", " ".join(normalise(line).split())) for line in facts.body_lines]
    if notice := notice_in([text for _, text in lines]):
        do = "open the story in a browser, wait until it shows, and save that page"
        raise InputError(f"the page is no story, but says {notice!r}", where=where, do=do)
    if not any(kind == "paragraph" for kind, _ in lines):
        raise InputError("no story is found in the web page", where=where, do="copy it out and save it as plain text")
    text = "\n\n".join(text for _, text in lines)
    return Article(
        id,
        text,
        tuple(_blocks(text, [kind for kind, _ in lines], [text for _, text in lines])),
        title=facts.title,
        dek=next((text for kind, text in lines if kind == "dek"), None),
        authors=facts.authors,
        published=facts.published,
        updated=facts.updated,
        published_raw=facts.published_raw,
        updated_raw=facts.updated_raw,
        image_credits=tuple(maker for kind, text in lines if kind == "caption" for maker in credits(text)),
        outlet=facts.outlet,
        url=facts.url,
        source=source,
        sha256=sha256,
    )


def _blocks(text: str, kinds: Sequence[BlockKind], lines: Sequence[str]) -> Iterator[Block]:
    """Yield the blocks of the lines; the place that opens the first paragraph is apart, as in pasted text."""
    start, opened = 0, False
    for kind, line in zip(kinds, lines, strict=True):
        begin, end = start, start + len(line)
        if kind == "paragraph" and not opened:
            opened = True
            if after := dateline(text, start, end):
                yield Block("dateline", start, start + len(text[start:after].rstrip()))
                begin = after
        yield Block(kind, begin, end)
        start = end + 2


def _lines(tree: lxml_html.HtmlElement, facts: Facts) -> Iterator[_Line]:
    """Yield the lines of the article: title, dek, byline, dates, then the story, each as the page prints it."""
    blocks = page_blocks(tree)
    found = extracted(tree)
    title = letters(facts.title or "")
    kept = below_headline(blocks, story_blocks(blocks, found, facts.body), title)
    if facts.title:
        yield "title", facts.title
    if not kept:
        yield from (("heading" if tag == "head" else "paragraph", text) for tag, text in found)
        return
    deks = _deks(blocks, title, facts)
    blocks = [block._replace(dek=block.dek or index in deks) for index, block in enumerate(blocks)]
    first = _first(blocks, kept, title, facts)
    above = max((index for index in kept if index < first), default=first)
    if blocks[above].tag in HEADINGS and _kind_in_head(blocks[above], facts) is None:
        first = above
    head = list(_head(blocks, first, title, facts))
    yield from head
    printed = {letters(text) for _, text in head}
    body = [blocks[index] for index in kept if index >= first and blocks[index].key != title]
    yield from (line for line in _labelled(body, facts.authors) if letters(line[1]) not in printed)


def _deks(blocks: Sequence[PageBlock], title: str, facts: Facts) -> set[int]:
    """Return which blocks are between the headline and the byline right below it: the dek's lines."""
    top = next((index for index, block in enumerate(blocks) if block.tag == "h1" and block.key == title), None)
    if top is None:
        return set()
    between: set[int] = set()
    for index in range(top + 1, min(top + 1 + _DEK_LINES, len(blocks))):
        block = blocks[index]
        if _kind_in_head(block, facts) in ("byline", "dateline"):
            return between
        if len(block.text.split()) >= _DEK_WORDS and block.tag != "caption" and not block.beside and not block.linked:
            between.add(index)
    return set()


def _first(blocks: Sequence[PageBlock], kept: Sequence[int], title: str, facts: Facts) -> int:
    """Return where the story's text begins: behind a dek, which is in another place than the paragraphs below it."""
    text = [index for index in kept if blocks[index].tag not in (*HEADINGS, "caption") and blocks[index].key != title]
    for index, below in pairwise(text):
        block = blocks[index]
        in_text = block.parent == blocks[below].parent and not _is_byline_or_date(block)
        if not block.dek and (_kind_in_head(block, facts) is None or in_text):
            return index
    return text[-1] if text else kept[0]


def _is_byline_or_date(block: PageBlock) -> bool:
    """Say whether a block is a line of its own that is a byline or a date, as in copied text."""
    return len(block.key) <= _LONGEST_LINE and classify(split_lines(block.text)[0]).kind in ("byline", "date")


def _head(blocks: Sequence[PageBlock], first: int, title: str, facts: Facts) -> Iterator[_Line]:
    """Yield what the page prints between its headline and its story: dek, byline, dates."""
    above = [index for index in range(first) if title and blocks[index].key == title]
    start = max(above[-1] + 1 if above else 0, first - _HEAD)
    seen: set[str] = set()
    for block in blocks[start:first]:
        kind = _kind_in_head(block, facts)
        if kind and block.key not in seen:
            seen.add(block.key)
            yield kind, block.text


def _kind_in_head(block: PageBlock, facts: Facts) -> BlockKind | None:
    """Return what a block above the story is; None for what is no part of the article."""
    if block.tag == "caption":
        return "caption"
    if block.dek:
        return "dek"
    told = (letters(text) for text in facts.descriptions)
    if any(block.key[:_SAME] == key[:_SAME] for key in told):
        return "dek"
    if len(block.key) > _LONGEST_LINE:
        return None
    if any(letters(name) in block.key for name in facts.authors):
        return "byline"
    return "dateline" if find_date(block.text) else None


def _labelled(blocks: Sequence[PageBlock], authors: Sequence[str]) -> Iterator[_Line]:
    """Yield the story's blocks with their kinds; a heading without text below it is left out."""
    beside: dict[int, BlockKind] = dict.fromkeys(pull_quotes(blocks) | offers(blocks), "other")
    kinds = [_kind(block, beside.get(index) or kind_beside(block, authors)) for index, block in enumerate(blocks)]
    for index, (block, kind) in enumerate(zip(blocks, kinds, strict=True)):
        below = islice((one for one in kinds[index + 1 :] if one in ("heading", "paragraph")), 2)
        if kind != "heading" or "paragraph" in below:
            yield kind, block.text


def _kind(block: PageBlock, beside: BlockKind | None) -> BlockKind:
    """Return what a block of the story is; ``beside`` is what it is where it is no part of the text."""
    if block.tag == "caption":
        return "caption"
    return beside or ("heading" if block.tag in HEADINGS else "paragraph")
