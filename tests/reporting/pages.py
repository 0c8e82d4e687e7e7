"""A page of the report as tests see it: its elements in order, and what a browser would have to mend."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser

from analysis.findings import Analysis
from analysis.reporting import notebook, report

#: Elements that have no end tag.
VOID = frozenset({"meta", "link", "br", "hr", "img", "input", "source", "wbr", "col"})
#: Characters that turn the direction of what follows.
TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_ONE_IN_PLURAL = re.compile(r"(?<![\d,.])1 (?:words|times|sources|statements|others|lines|sentences)\b")
#: A paragraph ends where one of these begins.
BLOCKS = frozenset(
    "address article aside details div dl figure footer form h1 h2 h3 h4 h5 h6 header hr main nav".split()
)
BLOCKS |= frozenset("ol p pre section table ul".split())


@dataclass
class Element:
    """An element: its tag, attributes, the tags around it, and its text."""

    tag: str
    attributes: dict[str, str]
    around: tuple[str, ...]
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())

    def get(self, name: str) -> str:
        return self.attributes.get(name, "")


class Page(HTMLParser):
    """Parses a page; ``elements`` in text order, ``faults`` where tags are not nested as HTML wants them."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.faults: list[str] = []
        self._open: list[Element] = []
        self.feed(html)
        self.close()
        self.faults += [f"<{element.tag}> is not closed" for element in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        around = tuple(element.tag for element in self._open)
        element = Element(tag, {name: value or "" for name, value in attrs}, around)
        if len(attrs) > len(element.attributes):
            self.faults.append(f"<{tag}> names an attribute twice")
        if tag in BLOCKS and "p" in around:
            self.faults.append(f"<{tag}> inside <p>")
        if tag in ("a", "button") and {"a", "button"} & set(around):
            self.faults.append(f"<{tag}> inside a link")
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open[-1].tag != tag:
            self.faults.append(f"</{tag}> closes {self._open[-1].tag if self._open else 'nothing'}")
        else:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.words.append(data)

    def all(self, *tags: str) -> list[Element]:
        """Return the elements with one of these tags."""
        return [element for element in self.elements if element.tag in tags]

    def ids(self) -> list[str]:
        """Return every id, in order."""
        return [element.get("id") for element in self.elements if element.get("id")]

    def broken_links(self) -> list[str]:
        """Return the links into this page that lead nowhere."""
        known = set(self.ids())
        links = {element.get("href") for element in self.all("a")}
        return sorted(link for link in links if link.startswith("#") and link[1:] not in known)


def without_machine(text: str) -> str:
    """Return a page, or a notebook's JSON, without the block that is true of the machine alone."""
    in_page = re.compile(
        r'<div class="report mathjax_ignore"><div data-machine.*?</table></div></div></div>', re.DOTALL
    )
    in_notebook = re.compile(r'\n *"<div class=\\"report[^>]*><div data-machine[^\n]*')
    in_head = re.compile(r'<meta content="\w*" name="news-analysis-versions"/>|"versions": "\w*"')
    return in_head.sub("", in_notebook.sub("", in_page.sub("", text)))


def faults(found: Analysis) -> list[str]:
    """Return what is wrong with the page on an analysis: links that lead nowhere, ids given twice, tags, marks."""
    page = page_of(found)
    twice = [name for name, times in Counter(page.ids()).items() if times > 1]
    turned = [element.tag for element in page.elements if TURNING & set(str(element.attributes) + element.text)]
    said = [element.text for element in page.all("caption", "figcaption", "summary", "text", "p")]
    plurals = [text for text in said if _ONE_IN_PLURAL.search(text)]
    return [*page.broken_links(), *twice, *turned, *plurals, *page.faults]


def page_of(found: Analysis) -> Page:
    """Return what the report shows of an analysis: the notebook's cells run here, their pieces one below the other."""
    names: dict[str, object] = {"report": report, "found": found}
    pieces = []
    for cell in notebook.read_notebook(notebook.NOTEBOOKS / "article.ipynb").cells:
        tags = cell.metadata.get("tags", ())
        if "parameters" in tags:
            exec(cell.source, names)
        elif cell.cell_type == "code" and "jupyterlab" not in tags:
            asked = "report.card(found)" if "card" in tags else cell.source
            pieces.append(eval(asked, names).markup)
    return Page("".join(pieces))
