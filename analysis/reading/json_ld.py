"""JSON-LD, what a page says of itself for programs (schema.org's Article) -> its article, with references resolved."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lxml import html as lxml_html

Node = Mapping[str, Any]
#: Objects of a page that are looked at; pages have hundreds. By hand.
_MOST = 20_000
#: schema.org's types of articles end so.
_ARTICLE = re.compile(r"(?:Article|Posting|Report|Review)$")
#: Below these, an article is another one.
_OTHERS = frozenset({"itemListElement", "hasPart", "isPartOf", "mentions", "citation", "about", "isBasedOn", "comment"})
#: What old pages wrap their scripts in.
_OPENS, _CLOSES = ("<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA["), ("-->", "//]]>", "/*]]>*/", "]]>", ";")


class Graph:
    """All objects of a page's JSON-LD, in order."""

    def __init__(self, tree: lxml_html.HtmlElement) -> None:
        """Read the scripts of a page; one that is no JSON is passed over."""
        self.nodes: list[Node] = []
        #: Objects that are part of a list, or of another story.
        self._beside: set[int] = set()
        for script in tree.iter("script"):
            if "ld+json" in str(script.get("type", "")).lower():
                self._add(loaded(script.text or ""))
        self._named: dict[str, Node] = {}
        for node in self.nodes:
            if isinstance(name := node.get("@id"), str) and len(node) > len(self._named.get(name, ())):
                self._named[name] = node

    def _add(self, value: Any) -> None:
        waiting: list[tuple[Any, bool]] = [(value, False)]
        while waiting and len(self.nodes) < _MOST:
            one, beside = waiting.pop()
            if isinstance(one, list):
                waiting.extend((part, beside) for part in reversed(one))
            elif isinstance(one, dict):
                self.nodes.append(one)
                if beside:
                    self._beside.add(id(one))
                waiting.extend((part, beside or key in _OTHERS) for key, part in reversed(one.items()))

    def resolved(self, value: Any) -> Any:
        """Return what a value refers to (``{"@id": "#roe"}``), or the value."""
        if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
            return self._named.get(value["@id"], value)
        return value

    def values(self, node: Node, *names: str) -> Iterator[Any]:
        """Yield what a node has under the first of these names that it has, one by one, references resolved."""
        for name in names:
            value = node.get(name)
            values = value if isinstance(value, list) else [value]
            if given := [self.resolved(one) for one in values if one]:
                yield from given
                return

    def article(self, headings: Sequence[str]) -> Node | None:
        """Return the page's article: of several the one whose headline is among ``headings``, then the fullest."""
        found = [node for node in self.nodes if any(_ARTICLE.search(kind) for kind in types_of(node))]
        own = [node for node in found if id(node) not in self._beside] or found
        if not own:
            return None
        return max(own, key=lambda node: (letters(str(node.get("headline", ""))) in headings, len(node)))


def loaded(script: str) -> Any:
    """Return what a script of JSON-LD holds; None where it is no JSON."""
    text = script.strip()
    for opening in _OPENS:
        text = text.removeprefix(opening).strip()
    for closing in _CLOSES:
        text = text.removesuffix(closing).strip()
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def types_of(node: Node) -> tuple[str, ...]:
    """Return a node's types."""
    kinds = node.get("@type")
    return tuple(str(kind) for kind in (kinds if isinstance(kinds, list) else [kinds]) if kind)


def letters(text: str) -> str:
    """Return the letters and digits of a text in lower case: the same words, however they are printed."""
    return "".join(filter(str.isalnum, text.casefold()))
