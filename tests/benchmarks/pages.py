"""How well saved web pages are read: ``python -m tests.benchmarks.pages FOLDER``, beside trafilatura on its own.

FOLDER holds */PUBLISHER.json and */PUBLISHER_DATE.html.gz; pages that are not in English are left out. Printed for two
halves (by the hash of the file's name) and for all: titles, authors and days that are right; headings found, and found
where there are none; captions of pictures in the story; F1 of the story's words; pages a second.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import trafilatura

from analysis.article import Article
from analysis.reading.english import language
from analysis.reading.webpage import read_html

_WORD = re.compile(r"\w+")
#: The share of a caption's five-word runs that the story must hold for it to be in there; as short ones are common.
_IN_STORY, _RUN = 0.6, 5


@dataclass(frozen=True)
class Saved:
    """A saved page, and what its publisher's parser found in it."""

    name: str
    markup: str
    url: str
    gold: dict[str, Any]

    @property
    def half(self) -> str:
        """Which half the page is in, by its name alone."""
        return ("even", "odd")[int(hashlib.sha1(self.name.encode()).hexdigest(), 16) % 2]


@dataclass
class Found:
    """What a program finds in a page."""

    title: str | None
    authors: Sequence[str]
    day: str | None
    headings: Sequence[str]
    body: str


@dataclass
class Tally:
    """Shares over pages: name of a figure -> how many, of how many."""

    parts: Counter[str] = field(default_factory=Counter)
    wholes: Counter[str] = field(default_factory=Counter)

    def add(self, name: str, part: float, whole: float = 1) -> None:
        """Count a page's part of a whole."""
        self.parts[name] += part
        self.wholes[name] += whole

    def __str__(self) -> str:
        return ", ".join(
            f"{name} {100 * self.parts[name] / whole:.1f} ({self.parts[name]:.4g}/{whole:.4g})"
            for name, whole in self.wholes.items()
            if whole
        )


def saved_pages(folder: Path) -> Iterator[Saved]:
    """Yield the saved pages in English, in order of name."""
    for answers in sorted(folder.glob("*/*.json")):
        versions = json.loads(answers.read_text(encoding="utf-8"))
        about = json.loads((answers.parent / "meta.info").read_text(encoding="utf-8"))
        pages = sorted(answers.parent.glob(f"{answers.stem}_*.html.gz"))
        for page, version in zip(pages, sorted(versions), strict=False):
            gold = versions[version]
            if language(" ".join(_paragraphs(gold))[:2000]) == "en":
                markup = gzip.decompress(page.read_bytes()).decode("utf-8", "replace")
                yield Saved(page.name, markup, about.get(page.name, {}).get("url", ""), gold)


def _sections(gold: dict[str, Any]) -> list[dict[str, Any]]:
    return list((gold.get("body") or {}).get("sections", ()))


def _paragraphs(gold: dict[str, Any]) -> list[str]:
    return [text for section in _sections(gold) for text in section["paragraphs"]]


def ours(page: Saved) -> Found:
    """Read a page as we do."""
    article = read_html(page.markup, id=page.name)
    return of_article(article)


def of_article(article: Article) -> Found:
    """Return what an article says, in the benchmark's form."""
    headings = [article.of(block) for block in article.blocks_of("heading")]
    body = " ".join(article.of(block) for block in article.blocks_of("heading", "paragraph"))
    day = article.published.date().isoformat() if article.published else None
    return Found(article.title, article.authors, day, headings, body)


def peer(page: Saved) -> Found:
    """Read a page as trafilatura does on its own."""
    found = trafilatura.bare_extraction(page.markup, url=page.url, include_comments=False, with_metadata=True)
    if found is None or isinstance(found, dict):
        return Found(None, (), None, (), "")
    headings = ["".join(one.itertext()) for one in found.body.iter("head")]
    return Found(found.title, (found.author or "").split("; "), found.date, headings, found.text or "")


def letters(text: str | None) -> str:
    """Return the letters of a text, to compare by."""
    return "".join(_WORD.findall((text or "").casefold()))


def score(page: Saved, found: Found, tally: Tally) -> list[str]:
    """Count one page, and return what is wrong with it."""
    gold, wrong = page.gold, []

    def right(name: str, is_right: bool, shown: object) -> None:
        tally.add(name, is_right)
        if not is_right:
            wrong.append(f"{name}: {shown!r}")

    right("title", letters(found.title) == letters(gold["title"]), (found.title, gold["title"]))
    if gold.get("authors"):
        names = {letters(name) for name in gold["authors"]}
        right("authors", names == set(map(letters, found.authors)), (found.authors, gold["authors"]))
    right("day", found.day == gold["publishing_date"][:10], (found.day, gold["publishing_date"]))
    told = Counter(letters(" ".join(one["headline"])) for one in _sections(gold) if one["headline"])
    given = Counter(map(letters, found.headings))
    tally.add("headings", (told & given).total(), told.total())
    tally.add("spurious", (given - told).total(), given.total())
    wrong += [f"heading missed: {one}" for one in told - given] + [f"heading spurious: {one}" for one in given - told]
    _score_captions(page, found, tally, wrong)
    words = [text for section in _sections(gold) for text in (*section["headline"], *section["paragraphs"])]
    value = f1(" ".join(words), found.body)
    tally.add("body F1", value)
    if value < 0.9:
        wrong.append(f"body F1 {value:.2f}: {found.body[:100]!r} ... {found.body[-200:]!r}")
    return wrong


def _score_captions(page: Saved, found: Found, tally: Tally, wrong: list[str]) -> None:
    """Count the captions whose words stand in the story, those of which its paragraphs hold them apart."""
    body, story = _runs(found.body), _runs(" ".join(_paragraphs(page.gold)))
    for image in page.gold.get("images") or ():
        runs = _runs(image.get("caption") or "") - story
        if runs:
            inside = len(runs & body) >= _IN_STORY * len(runs)
            tally.add("captions in body", inside)
            wrong += [f"caption in body: {image['caption']}"] * inside


def _runs(text: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    return set(zip(*(words[at:] for at in range(_RUN)), strict=False))


def f1(gold: str, found: str) -> float:
    """Return the F1 of a text's words, as a bag."""
    right, said = (Counter(_WORD.findall(text.casefold())) for text in (gold, found))
    same = (right & said).total()
    return 2 * same / (right.total() + said.total()) if same else 0.0


def main() -> None:
    """Print the figures of every half, ours and trafilatura's; with a half's name behind the folder, its faults too."""
    folder, shown = Path(sys.argv[1]), sys.argv[2:]
    pages = list(saved_pages(folder))
    for name, read in (("ours", ours), ("trafilatura alone", peer)):
        tallies = {half: Tally() for half in ("even", "odd", "all")}
        begun = time.perf_counter()
        read_pages = [(page, read(page)) for page in pages]
        seconds = time.perf_counter() - begun
        for page, found in read_pages:
            wrong = score(page, found, tallies[page.half])
            score(page, found, tallies["all"])
            if name == "ours" and page.half in shown:
                print(page.name, *wrong, sep="\n    ")
        for half, tally in tallies.items():
            print(f"{name}, {half}: {tally}")
        print(f"{name}: {len(pages)} pages, {len(pages) / seconds:.1f} a second")


if __name__ == "__main__":
    main()
