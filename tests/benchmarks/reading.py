"""How well pasted pages are read: saved news pages as a person's copy of the whole page would be.

    python -m tests.benchmarks.reading [FOLDER]     FOLDER holds */PUBLISHER.json and */PUBLISHER_DATE.html.gz

Each English page is rendered to text, a line a block element, without scripts and hidden parts; then it is read.
Reported: the share of gold paragraphs labelled paragraph, of other lines labelled so, of titles right; pages a second,
of these and of the tests' invented ones, which are as long as what a person pastes.
"""

from __future__ import annotations

import gzip
import json
import re
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup, Comment, NavigableString, Tag

from analysis.article import Article
from analysis.errors import InputError
from analysis.reading.pasted import read_page
from tests.benchmarks.common import GOLD
from tests.reading.tagged import load

#: Invented pages as a person pastes them, and how often all are read for the speed.
PAGES = Path(__file__).parents[1] / "reading" / "pages"
ROUNDS = 5

_DROPPED = frozenset("script style noscript template head svg iframe select textarea".split())
_BLOCKS = frozenset(
    "address article aside blockquote button dd details dialog div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hgroup hr label li main nav ol option p pre section summary table td th tr ul".split()
)
_SPACED = frozenset("blockquote figure h1 h2 h3 h4 ol p ul".split())
_HIDDEN = re.compile(r"display:\s*none")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class GoldPage:
    """A saved page: its text as copied, and what its publisher's parser found in it."""

    name: str
    text: str
    gold: dict[str, Any]


@dataclass
class Score:
    """Counts of one page or of many."""

    paragraphs: int = 0
    paragraphs_found: int = 0
    others: int = 0
    others_as_paragraph: int = 0
    titles: int = 0
    titles_right: int = 0
    headings: int = 0
    headings_found: int = 0

    def add(self, other: Score) -> None:
        """Add another page's counts."""
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)

    def __str__(self) -> str:
        def share(part: int, whole: int) -> str:
            return f"{part}/{whole} ({part / whole:.3f})" if whole else "-"

        labelled = self.paragraphs_found + self.others_as_paragraph
        return (
            f"paragraphs found {share(self.paragraphs_found, self.paragraphs)}, "
            f"other lines as paragraph {share(self.others_as_paragraph, self.others)}, "
            f"precision {share(self.paragraphs_found, labelled)}, "
            f"titles {share(self.titles_right, self.titles)}, headings {share(self.headings_found, self.headings)}"
        )


def gold_pages(folder: Path, render: Callable[[str], str] | None = None) -> Iterator[GoldPage]:
    """Yield the saved pages with their gold, in order of name, as `render` (`as_text`) makes them text."""
    for answers in sorted(folder.glob("*/*.json")):
        versions = json.loads(answers.read_text(encoding="utf-8"))
        saved = sorted(answers.parent.glob(f"{answers.stem}_*.html.gz"))
        for page, version in zip(saved, sorted(versions), strict=False):
            html = gzip.decompress(page.read_bytes()).decode("utf-8", "replace")
            yield GoldPage(page.name.removesuffix(".html.gz"), (render or as_text)(html), versions[version])


def as_text(html: str) -> str:
    """Return a page's text as a person's copy of all of it would be."""
    soup = BeautifulSoup(html, "html.parser")
    text = "".join(_pieces(soup.body or soup))
    text = re.sub(r"[ \t]*\n[ \t]*", "\n", text)
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def as_pieces(html: str) -> str:
    """Return a page's text as simple programs make it: each stretch between two tags on a line of its own."""
    soup = BeautifulSoup(html, "html.parser")
    for tag in soup(list(_DROPPED)):
        tag.decompose()
    return soup.get_text("\n", strip=True)


def _pieces(tag: Tag) -> Iterator[str]:
    for child in tag.children:
        if isinstance(child, NavigableString):
            if not isinstance(child, Comment):
                yield re.sub(r"\s+", " ", child)
        elif isinstance(child, Tag) and not _is_hidden(child):
            edge = "\n" if child.name == "br" else "\n\n" if child.name in _SPACED else "\n" * (child.name in _BLOCKS)
            yield edge
            yield from _pieces(child)
            yield edge if child.name != "br" else ""


def _is_hidden(tag: Tag) -> bool:
    return tag.name in _DROPPED or tag.has_attr("hidden") or bool(_HIDDEN.search(str(tag.get("style") or "")))


def score(page: GoldPage, article: Article) -> Score:
    """Compare a reading with the gold: a line belongs to a gold text when most of its words stand in it in order."""
    sections = page.gold["body"]["sections"]
    paragraphs = [_key(text) for section in sections for text in section["paragraphs"]]
    headings = {_key(" ".join(section["headline"])) for section in sections if section["headline"]}
    kept = {_key(article.of(block)) for block in article.blocks_of("paragraph")}
    body = " ".join(paragraphs)
    result = Score(titles=1, titles_right=int(_key(article.title or "") == _key(page.gold["title"])))
    lines = {_key(article.of(block)): block.kind for block in article.blocks}
    for key in paragraphs:
        inside = [one for one in lines if one == key or (len(one) > 20 and (one in key or key in one))]
        if inside:
            result.paragraphs += 1
            found = sum(len(one) for one in inside if one in kept)
            result.paragraphs_found += found >= 0.5 * sum(map(len, inside))
    for block in article.blocks:
        key = _key(article.of(block))
        if key and key not in body and not any(one and one in key for one in paragraphs):
            result.others += 1
            result.others_as_paragraph += block.kind == "paragraph"
    result.headings = sum(key in lines for key in headings)
    result.headings_found = sum(lines.get(key) == "heading" for key in headings)
    return result


def _key(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def main() -> None:
    """Print a line a page, then the sums; then the sums of the same pages with every element on a line of its own."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else GOLD / "pages"
    run(gold_pages(folder), "as a person copies them", each=True)
    run(gold_pages(folder, as_pieces), "with every element, links in a sentence too, on a line of its own")
    texts = [load(path).text for path in sorted(PAGES.glob("*.page"))]
    print(f"{pages_a_second(texts):.0f} pasted pages a second of processor time ({len(texts)} invented ones)")


def pages_a_second(texts: Sequence[str]) -> float:
    """Return how many pasted pages this process reads in a second of its own: the median of several rounds."""
    seconds = []
    for _ in range(ROUNDS + 1):
        started = time.process_time()
        for text in texts:
            read_page(text, id="page")
        seconds.append(time.process_time() - started)
    return len(texts) / statistics.median(seconds[1:])  # the first round warms the caches


def run(pages: Iterable[GoldPage], how: str, *, each: bool = False) -> None:
    """Read pages and print their sums, and a line for each if asked."""
    total, seconds, read = Score(), 0.0, 0
    for page in pages:
        try:
            started = time.process_time()
            article = read_page(page.text, id=page.name)
            seconds += time.process_time() - started
        except InputError as error:
            print(f"{page.name}: {error}")
            continue
        read += 1
        one = score(page, article)
        if each:
            print(f"{page.name}: {one}")
        total.add(one)
    print(f"{read} pages {how}: {total}; {read / seconds:.0f} whole pages a second of processor time")


if __name__ == "__main__":
    main()
