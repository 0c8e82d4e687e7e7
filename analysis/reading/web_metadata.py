"""What a saved page says of its story: JSON-LD first, then meta tags and marked elements, then trafilatura."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import cache, partial
from typing import NamedTuple

from lxml import html as lxml_html
from trafilatura.metadata import extract_metadata
from trafilatura.settings import Document

from analysis.reading.json_ld import Graph, Node, letters, types_of
from analysis.reading.metadata import Metadata
from analysis.reading.printed_names import ROLE
from analysis.reading.web_days import days_of
from analysis.reading.web_tags import Head, plain
from analysis.reading.web_zones import in_printed_zones, shown_words

_TITLES = ("og:title", "twitter:title", "dc.title", "sailthru.title", "parsely-title", "title")
_AUTHORS = ("author", "article:author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator", "byl")
_OUTLETS = ("og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "publisher")
_DESCRIPTIONS = ("og:description", "description", "twitter:description", "sailthru.description", "dc.description")
#: Behind a headline in a page's title: ' | The Quay Times', ' - Quay News', ' » Quay'.
_TAIL = re.compile(r"\s+[|–—»·•-]\s+(?=[^|–—»·•]*$)")
_BY = re.compile(r"^\s*(?:(?:\w+\s){0,2}by\b|authors?)[:\s]+", re.I)
_AND = re.compile(r"\s*[,;|&]\s*(?:and\s+)?|\s+and\s+")
_SUFFIX = re.compile(r",\s+(?=(?:Jr|Sr|I{2,3}|Ph\.?D|M\.?D)\b)", re.I)
_NO_NAME = re.compile(r"https?:|www\.|@|^[\W\d_]*$|^(?:none|null|undefined|unknown|admin)$", re.I)
#: 'Ben Ek (earlier)', 'Lena Sun (in Lima)'.
_ASIDE = re.compile(r"\s*\([^()]*\)")
#: 'PTI', 'TNN': an agency that a page marks as a person.
_INITIALS = re.compile(r"[A-Z]{2,5}")
#: Where a paragraph of a story that metadata hold ends.
_LINE_END = re.compile(r"\s*\n\s*|</p\s*>|<br\s*/?>", re.I)
#: Words; a longer tail of a page's title is no outlet's name. By hand.
_LONGEST_OUTLET = 5
#: Characters; a longer name is a line about somebody. By hand.
_LONGEST_NAME = 80
_HEADING_TEXT = 20


class Facts(NamedTuple):
    """What a page says of its story; ``descriptions`` may be printed on the page as its dek."""

    title: str | None
    authors: tuple[str, ...]
    outlet: str | None
    published: datetime | None
    updated: datetime | None
    published_raw: str | None
    updated_raw: str | None
    url: str | None
    descriptions: tuple[str, ...]
    body: str
    body_lines: tuple[str, ...] = ()


def read_facts(
    tree: lxml_html.HtmlElement,
    *,
    url: str | None,
    outlet: str | None,
    zone: str | None,
    when: Callable[[str], datetime | None],
    printed: Callable[[], Metadata],
) -> Facts:
    """Return what a page says of its story.

    ``when`` reads a moment, ``zone`` is what 'IST' means; an ``outlet`` or ``url`` that is known wins; ``printed`` is
    asked only for what the page does not say to programs, and trafilatura for what it does not print, either.
    """
    graph, head = Graph(tree), Head(tree)
    headings = [plain(heading.text_content()) for heading in tree.iter("h1")]
    node = graph.article([letters(heading) for heading in headings]) or {}
    url = url or address(tree, head)
    spare = _Spare(tree, url)
    outlet = outlet or next(_outlets(graph, node, head, headings), None) or spare.fact("sitename")
    days = days_of(node, head, when, printed, lambda: spare.fact("date"))
    days = in_printed_zones(days, cache(partial(shown_words, tree)), zone)
    return Facts(
        title=title_of(node, head, headings, outlet) or printed().title or spare.fact("title"),
        authors=_authors(graph, node, head, outlet, printed) or tuple(names_in(spare.fact("author") or "")),
        outlet=outlet,
        **days._asdict(),
        url=url,
        descriptions=tuple(
            dict.fromkeys(
                filter(
                    None,
                    (
                        *map(plain, (node.get("description"), node.get("alternativeHeadline"))),
                        *head.of(*_DESCRIPTIONS),
                        *head.marked("description"),
                    ),
                )
            )
        ),
        body=plain(node.get("articleBody")),
        body_lines=tuple(filter(None, map(plain, _LINE_END.split(str(node.get("articleBody") or ""))))),
    )


class _Spare:
    """What trafilatura finds, asked only where the page says nothing."""

    def __init__(self, tree: lxml_html.HtmlElement, url: str | None) -> None:
        self._tree, self._url = tree, url
        self._found: Document | None = None

    def fact(self, name: str) -> str | None:
        """Return a fact that trafilatura finds, by its own name."""
        if self._found is None:
            try:
                options = {"original_date": True, "extensive_search": False}
                self._found = extract_metadata(self._tree, self._url, options)
            except Exception:  # whatever a damaged page makes it raise: then it finds nothing
                self._found = Document()
        return plain(getattr(self._found, name)) or None


def address(tree: lxml_html.HtmlElement, head: Head) -> str | None:
    """Return the page's own address."""
    links = (link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical")
    addresses = (*links, *head.of("og:url", "twitter:url", "parsely-link"))
    return next((one.strip() for one in addresses if one and re.match(r"\s*https?://", one)), None)


def title_of(node: Node, head: Head, headings: list[str], outlet: str | None) -> str | None:
    """Return the headline: the heading that the page's metadata repeat, else what they say, else a lone heading."""
    given = [plain(node.get("headline")), *head.of(*_TITLES), *(plain(one.text) for one in head.tree.iter("title"))]
    given = [without_outlet(one, outlet) for one in given if one]
    for heading in headings:
        if any(letters(heading) == letters(one) for one in given):
            return heading
    if len(headings) == 1 and len(headings[0]) >= _HEADING_TEXT:
        return headings[0]
    return next((one for one in given if one), headings[0] if headings else None) or None


def without_outlet(title: str, outlet: str | None) -> str:
    """Return a title without the outlet's name behind it."""
    tail = _TAIL.search(title)
    if tail and outlet and letters(title[tail.end() :]) in (letters(outlet), letters(f"The {outlet}")):
        return title[: tail.start()]
    return title


def _outlets(graph: Graph, node: Node, head: Head, headings: Sequence[str]) -> Iterator[str]:
    """Yield the outlet as the page's metadata name it, then what stands in its title behind the headline."""
    for one in graph.values(node, "publisher", "sourceOrganization"):
        if name := plain(one.get("name") if isinstance(one, dict) else one):
            yield name
    yield from head.of(*_OUTLETS)
    headlines = [letters(one) for one in (plain(node.get("headline")), *headings, *head.of(*_TITLES)) if one]
    for title in (plain(one.text) for one in head.tree.iter("title")):
        tail = _TAIL.search(title)
        if tail and any(letters(title).startswith(one) and one != letters(title) for one in headlines):
            name = title[tail.end() :].strip()
            if len(name.split()) <= _LONGEST_OUTLET:
                yield name


def _authors(
    graph: Graph, node: Node, head: Head, outlet: str | None, printed: Callable[[], Metadata]
) -> tuple[str, ...]:
    """Return the authors: people that the page marks as such or prints, else bodies.

    A body is what the page types as one, an outlet of its own name, and initials that nobody signs beside ('PTI').
    """
    people: list[str] = []
    bodies: list[str] = []
    for one in graph.values(node, "author", "creator"):
        if isinstance(one, dict):
            names = [part for value in graph.values(one, "name") for part in names_in(plain(value))]
            (bodies if "Person" not in types_of(one) and types_of(one) else people).extend(names)
        else:
            people.extend(names_in(plain(one)))
    tags = [name for value in head.of(*_AUTHORS) for name in names_in(value)]
    own = letters(outlet or "")
    if all(map(_INITIALS.fullmatch, people)):
        people, bodies = [], [*people, *bodies]
    for ask in (lambda: people, lambda: tags, lambda: _signed(head), lambda: printed().authors, lambda: bodies):
        found = {letters(name): name for name in reversed(ask()) if letters(name) != own}
        if found:
            return tuple(reversed(found.values()))
    return tuple(dict.fromkeys(bodies))


def _signed(head: Head) -> list[str]:
    """Return the names that elements of the page are marked with as its authors'."""
    links = [plain(link.text_content()) for link in head.tree.xpath("//a[@rel='author']")]
    return [name for value in (*head.marked("author"), *links) for name in names_in(value)]


def names_in(value: str) -> Iterator[str]:
    """Yield the names in what a page gives as its author: 'By Jane Roe and Al Poe'."""
    for place, name in enumerate(_AND.split(_SUFFIX.sub(" ", _BY.sub("", _ASIDE.sub("", value))))):
        name = name.strip(" .,")
        if name and len(name) <= _LONGEST_NAME and not _NO_NAME.search(name):
            if place and _is_role(name):
                continue
            yield name


def _is_role(name: str) -> bool:
    """Say whether a part behind a name is what somebody is, not who: 'Courts reporter'."""
    *_, last = name.split()
    return bool(ROLE.fullmatch(last))
