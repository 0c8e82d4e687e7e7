"""What a saved page says of its story: JSON-LD first, then meta tags and marked elements, then trafilatura."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Any, NamedTuple

from lxml import html as lxml_html
from trafilatura.metadata import extract_metadata
from trafilatura.settings import Document

from analysis.reading.dates import dates
from analysis.reading.json_ld import Graph, Node, letters, types_of

_TITLES = ("og:title", "twitter:title", "dc.title", "sailthru.title", "parsely-title", "title")
_AUTHORS = ("author", "article:author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator", "byl")
_PUBLISHED = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dc.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "date",
)
_UPDATED = ("article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dc.date.modified")
_OUTLETS = ("og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "publisher")
_DESCRIPTIONS = ("og:description", "description", "twitter:description", "sailthru.description", "dc.description")
#: Behind a headline in a page's title: ' | The Quay Times', ' - Quay News', ' » Quay'.
_TAIL = re.compile(r"\s+[|–—»·•-]\s+(?=[^|–—»·•]*$)")
_BY = re.compile(r"^\s*(?:(?:\w+\s){0,2}by\b|authors?)[:\s]+", re.I)
_AND = re.compile(r"\s*[,;|&]\s*(?:and\s+)?|\s+and\s+")
_SUFFIX = re.compile(r",\s+(?=(?:Jr|Sr|I{2,3}|Ph\.?D|M\.?D)\b)", re.I)
_NO_NAME = re.compile(r"https?:|www\.|@|^[\W\d_]*$|^(?:none|null|undefined|unknown|admin)$", re.I)
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


class _Head:
    """A page's meta tags by name in small letters, and the elements that name themselves by ``itemprop``."""

    def __init__(self, tree: lxml_html.HtmlElement) -> None:
        self.tree = tree
        self._values: dict[str, list[str]] = {}
        for tag in tree.iter("meta"):
            for name in (tag.get("property"), tag.get("name"), tag.get("itemprop"), tag.get("http-equiv")):
                if name and (value := plain(tag.get("content"))):
                    self._values.setdefault(name.strip().lower(), []).append(value)

    def of(self, *names: str) -> Iterator[str]:
        """Yield the values of the first of these names that has any, then of the next."""
        for name in names:
            yield from self._values.get(name, ())

    def marked(self, name: str, *attributes: str) -> Iterator[str]:
        """Yield what elements of an ``itemprop`` say, in an attribute or as text."""
        for element in self.tree.xpath("//*[@itemprop=$name][not(self::meta)]", name=name):
            given = next((element.get(attribute) for attribute in attributes if element.get(attribute)), None)
            if value := plain(given or element.text_content()):
                yield value


def plain(value: Any) -> str:
    """Return a value as one line of text: entities that were written twice undone, tags cut out."""
    if not isinstance(value, (str, int, float)):
        return ""
    text = html.unescape(html.unescape(str(value)))
    return " ".join(re.sub(r"</?[a-z][^<>]{0,200}>", " ", text, flags=re.I).split())


def read_facts(
    tree: lxml_html.HtmlElement, *, url: str | None, outlet: str | None, when: Callable[[str], datetime | None]
) -> Facts:
    """Return what a page says of its story. ``when`` reads a moment; an ``outlet`` or ``url`` that is known wins."""
    graph, head = Graph(tree), _Head(tree)
    headings = [plain(heading.text_content()) for heading in tree.iter("h1")]
    node = graph.article([letters(heading) for heading in headings]) or {}
    url = url or address(tree, head)
    spare = _Spare(tree, url)
    outlet = outlet or next(_outlets(graph, node, head), None) or spare.fact("sitename")
    published_raw = next(_times(node, head, "datePublished", _PUBLISHED, when), None) or spare.fact("date")
    published = when(published_raw) if published_raw else None
    changes = _times(node, head, "dateModified", _UPDATED, when)
    updated_raw = next((one for one in changes if is_later(when(one), published)), None)
    return Facts(
        title=title_of(node, head, headings, outlet) or spare.fact("title"),
        authors=_authors(graph, node, head, outlet) or tuple(names_in(spare.fact("author") or "")),
        outlet=outlet,
        published=published,
        updated=when(updated_raw) if updated_raw else None,
        published_raw=published_raw,
        updated_raw=updated_raw,
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


def address(tree: lxml_html.HtmlElement, head: _Head) -> str | None:
    """Return the page's own address."""
    links = (link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical")
    addresses = (*links, *head.of("og:url", "twitter:url", "parsely-link"))
    return next((one.strip() for one in addresses if one and re.match(r"\s*https?://", one)), None)


def title_of(node: Node, head: _Head, headings: list[str], outlet: str | None) -> str | None:
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


def _times(
    node: Node, head: _Head, name: str, names: Iterable[str], when: Callable[[str], datetime | None]
) -> Iterator[str]:
    """Yield the moments that a page gives for a name of schema.org, as written; those that can be read alone."""
    published = name == "datePublished"
    elements = (one.get("datetime") for one in head.tree.iter("time") if one.get("datetime")) if published else ()
    values = (plain(node.get(name)), *head.of(*names), *head.marked(name, "content", "datetime"), *elements)
    return (value for value in values if value and when(value))


def _outlets(graph: Graph, node: Node, head: _Head) -> Iterator[str]:
    for one in graph.values(node, "publisher", "sourceOrganization"):
        if name := plain(one.get("name") if isinstance(one, dict) else one):
            yield name
    yield from head.of(*_OUTLETS)


def _authors(graph: Graph, node: Node, head: _Head, outlet: str | None) -> tuple[str, ...]:
    """Return the authors: people that the page marks as such, else bodies, else names of meta tags."""
    people: list[str] = []
    bodies: list[str] = []
    for one in graph.values(node, "author", "creator"):
        if isinstance(one, dict):
            names = [part for value in graph.values(one, "name") for part in names_in(plain(value))]
            (bodies if "Person" not in types_of(one) and types_of(one) else people).extend(names)
        else:
            people.extend(names_in(plain(one)))
    for names in (people, bodies, [name for value in head.of(*_AUTHORS) for name in names_in(value)], _signed(head)):
        found = {letters(name): name for name in reversed(names) if letters(name) != letters(outlet or "")}
        if found:
            return tuple(reversed(found.values()))
    return tuple(dict.fromkeys(bodies))


def _signed(head: _Head) -> list[str]:
    """Return the names that elements of the page are marked with as its authors'."""
    links = [plain(link.text_content()) for link in head.tree.xpath("//a[@rel='author']")]
    return [name for value in (*head.marked("author"), *links) for name in names_in(value)]


def names_in(value: str) -> Iterator[str]:
    """Yield the names in what a page gives as its author: 'By Jane Roe and Al Poe'."""
    for name in _AND.split(_SUFFIX.sub(" ", _BY.sub("", value))):
        name = name.strip(" .,")
        if name and len(name) <= _LONGEST_NAME and not _NO_NAME.search(name):
            yield name


def is_later(moment: datetime | None, than: datetime | None) -> bool:
    """Say whether a moment is later than another; days decide where only one of them has a zone."""
    if moment is None or than is None:
        return moment is not None
    if (moment.tzinfo is None) != (than.tzinfo is None):
        return moment.date() > than.date()
    return moment > than


def moment(text: str, zone: str | None, day_first: bool | None) -> datetime | None:
    """Return the moment that a page writes for programs (ISO 8601) or prints, if sure."""
    try:
        return datetime.fromisoformat(text.strip())
    except ValueError:
        return next((one.at for one in dates(text, zone=zone, day_first=day_first) if one.at), None)
