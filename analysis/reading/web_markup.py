"""The markup of a page -> a tree, with a sentence for a page that cannot be read.

Nothing of a page is run and nothing that it names is fetched: scripts, styles and frames are cut out of the tree.
"""

from __future__ import annotations

import re

from lxml import etree
from lxml import html as lxml_html

from analysis.errors import InputError

#: Characters of markup; one page in 10,000 is longer, and a longer one takes minutes. By hand.
MAX_MARKUP = 12_000_000
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>", re.I)
_NO_CHARACTER = re.compile("[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
#: What shows no words of the page, or words of another one.
_CUT = ("script", "style", "noscript", "template", "svg", "math", "iframe", "object", "select", "textarea", "button")
#: What pages call words for screen readers alone: 'Image caption,'.
_READ_ALOUD = frozenset("visually-hidden visuallyhidden sr-only screen-reader-text screenreader-only".split())
#: What is hidden has fewer than one of so many of a page's paragraphs. By hand.
_SMALL_PART = 3
_SAVE_AGAIN = "copy the story out of the page and save it as plain text"


def parsed(markup: str, where: str) -> lxml_html.HtmlElement:
    """Return the tree of a page's markup. Raises `InputError` for one too long, too deep, or without a body."""
    if len(markup) > MAX_MARKUP:
        raise InputError(
            f"the page has {len(markup):,} characters of markup, over the limit of {MAX_MARKUP:,}",
            where=where,
            do=_SAVE_AGAIN,
        )
    clean = _NO_CHARACTER.sub("", _DECLARATION.sub("", markup))
    parser = lxml_html.HTMLParser(huge_tree=True)
    try:
        tree = lxml_html.document_fromstring(clean, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise InputError("the web page has no words in it", where=where, do="save the page again") from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise InputError("the web page is nested too deep to be read", where=where, do=_SAVE_AGAIN)
    if tree.find(".//frameset") is not None and tree.find(".//p") is None:
        raise InputError(
            "the web page only shows other pages, in frames", where=where, do="open the story's frame and save that"
        )
    return tree


def without_scripts(tree: lxml_html.HtmlElement) -> None:
    """Cut out of a tree what shows no words of the page."""
    etree.strip_tags(tree, etree.Comment, etree.ProcessingInstruction)
    etree.strip_elements(tree, *_CUT, with_tail=False)
    unseen = [one for one in tree.iter() if not _READ_ALOUD.isdisjoint((one.get("class") or "").split())]
    for element in (*unseen, *_hidden(tree)):
        if element.getparent() is not None:
            element.drop_tree()


def _hidden(tree: lxml_html.HtmlElement) -> list[lxml_html.HtmlElement]:
    """Return the elements that a page hides; a story that it hides until a script has run is not among them."""
    hidden = tree.xpath("//body//*[@hidden and not(@hidden='until-found')]")
    return [one for one in hidden if len(list(one.iter("p"))) * _SMALL_PART <= len(list(tree.iter("p")))]
