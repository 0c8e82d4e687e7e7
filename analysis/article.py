"""Article: a news story as one text with labelled blocks.

Nothing of the input is thrown away. Every stretch of the text that is not white space lies in
exactly one block; a block's kind says what it is. Counts are limited to the story's kinds.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

BlockKind = Literal["title", "dek", "heading", "paragraph", "caption", "byline", "dateline", "other"]
BLOCK_KINDS: tuple[BlockKind, ...] = get_args(BlockKind)

#: The kinds that are the story; all other blocks are parsed and shown, but not counted.
STORY: frozenset[BlockKind] = frozenset({"title", "dek", "heading", "paragraph"})
#: Characters that turn the direction of what follows would let a story dress up our words; controls and halves of
#: letters (surrogates) have no shape.
_UNSHOWN = re.compile(
    "[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]"
)


def visible(text: str) -> str:
    """Return a text, or a whole page, without characters that turn the reading direction or have no shape."""
    return _UNSHOWN.sub("", text)


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of an article's text: characters ``start`` to ``end`` (end not included), trimmed."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, repr=False)
class Article:
    """A news story as one text with labelled blocks; `analysis.read` and `analysis.read_text` make one.

    Attributes
    ----------
    id
        What names the article in every table: the file's name, or the first digits of the text's SHA-256.
    text
        The whole input, damage mended, normalised without moving a character. All offsets are into it.
    blocks
        The labelled stretches of the text, without gaps or overlap, white space aside.
    title, dek, authors
        What blocks of the text say, unless the caller gave them.
    published, updated
        Times, aware where the zone is known and naive where it is not.
    published_raw, updated_raw
        The same as the page printed them.
    image_credits
        Who made the pictures, as printed.
    outlet
        Who published it, where the page or the caller says so.
    url
        The story's address, where a saved page or the caller says so.
    source
        The file's name.
    sha256
        The file's SHA-256, for a citation.
    mended
        What was damaged in the input and is mended in the text: each kind, how often, the first place.

    Examples
    --------
    >>> import analysis
    >>> analysis.read("data/articles/us-rejects-russias-demand.txt").published
    datetime.datetime(2022, 1, 27, 8, 51, tzinfo=zoneinfo.ZoneInfo(key='Asia/Kolkata'))
    """

    id: str
    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    dek: str | None = None
    authors: tuple[str, ...] = ()
    published: datetime | None = None
    updated: datetime | None = None
    published_raw: str | None = None
    updated_raw: str | None = None
    image_credits: tuple[str, ...] = ()
    outlet: str | None = None
    url: str | None = None
    source: str | None = None
    sha256: str | None = None
    mended: tuple[str, ...] = ()

    def of(self, block: Block) -> str:
        """Return the block's text.

        Examples
        --------
        >>> import analysis
        >>> article = analysis.read_text("It rained. The pier is shut.")
        >>> article.of(article.blocks[0])
        'It rained. The pier is shut.'
        """
        return self.text[block.start : block.end]

    def blocks_of(self, *kinds: BlockKind) -> tuple[Block, ...]:
        """Return the blocks of these kinds, in text order.

        Examples
        --------
        >>> import analysis
        >>> article = analysis.read_text("It rained.\\n\\nThe pier is shut.")
        >>> [block.start for block in article.blocks_of("paragraph")]
        [0, 12]
        """
        return tuple(block for block in self.blocks if block.kind in kinds)

    def __repr__(self) -> str:
        """Name the article: its text and blocks would fill pages."""
        return f"Article({self.id!r}, title={self.title!r}, blocks={len(self.blocks)}, characters={len(self.text):,})"

    def _repr_html_(self) -> str:
        """Show the article in a notebook: every block with its kind, escaped.

        ``mathjax_ignore`` keeps JupyterLab from reading two amounts in dollars as a formula.
        """
        rows = "".join(
            f"<tr><th scope='row' style='text-align:left;vertical-align:top;font-weight:400;font-style:italic'>"
            f"{block.kind}</th>"
            f"<td style='text-align:left;white-space:pre-wrap'>{html.escape(self.of(block))}</td></tr>"
            for block in self.blocks
        )
        facts = ", ".join(
            html.escape(fact)
            for fact in (
                ", ".join(self.authors),
                f"published {self.published_raw}" if self.published_raw else "",
                self.outlet or "",
            )
            if fact
        )
        return visible(
            f"<section lang='en' class='mathjax_ignore'><h3>{html.escape(self.title or self.id)}</h3><p>{facts}</p>"
            f"<table><tbody>{rows}</tbody></table></section>"
        )
