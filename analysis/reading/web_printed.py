"""What a saved page prints of its story, read as if it had been copied: for what the page does not say to programs."""

from __future__ import annotations

from copy import deepcopy

from lxml import html as lxml_html

from analysis.reading.labels import label
from analysis.reading.line_wrapping import split_lines
from analysis.reading.metadata import Metadata, read_metadata
from analysis.reading.normalisation import normalise
from analysis.reading.web_blocks import page_blocks
from analysis.reading.web_markup import without_scripts

#: Characters of a page's words: what is printed of a story is above them, or the page is no story's. By hand.
_MOST = 200_000


def printed_facts(
    tree: lxml_html.HtmlElement, *, zone: str | None, day_first: bool | None, outlet: str | None
) -> Metadata:
    """Return title, authors and days as a page's lines give them; ``zone`` and the others are those of `read`."""
    shown = deepcopy(tree)
    without_scripts(shown)
    text = normalise("\n\n".join(block.text for block in page_blocks(shown)))[:_MOST]
    lines = split_lines(text)
    labelled = list(zip(label(lines), (" ".join(text[line.start : line.end].split()) for line in lines), strict=True))

    def of(*kinds: str) -> list[str]:
        return [words for kind, words in labelled if kind in kinds]

    return read_metadata(of, zone=zone, day_first=day_first, outlet=outlet)
