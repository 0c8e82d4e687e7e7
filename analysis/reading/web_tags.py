"""What a page says in its meta tags and marked elements."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

from lxml import html as lxml_html

#: Elements of an ``itemprop``, but for those of a comment.
_MARKED = "//*[@itemprop=$name][not(self::meta)][not(ancestor::*[@itemprop='comment'])]"


class Head:
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
        for element in self.tree.xpath(_MARKED, name=name):
            given = next((element.get(attribute) for attribute in attributes if element.get(attribute)), None)
            named = element.find(".//*[@itemprop='name']") if element.get("itemscope") is not None else None
            if value := plain(given or (element if named is None else named).text_content()):
                yield value


def plain(value: Any) -> str:
    """Return a value as one line of text: entities that were written twice undone, tags cut out."""
    if not isinstance(value, (str, int, float)):
        return ""
    text = html.unescape(html.unescape(str(value)))
    return " ".join(re.sub(r"</?[a-z][^<>]{0,200}>", " ", text, flags=re.I).split())
