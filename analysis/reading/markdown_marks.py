"""Markdown, as clippers and notebooks of writers save a page -> the text a reader sees.

The facts above a clipping (title, author, published) become the lines of a page's head, unless the text has its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import yaml


class _Mark(NamedTuple):
    """A kind of mark: an example and the text it means, where it is, and what is put there."""

    example: tuple[str, str]
    place: re.Pattern[str]
    text: str | Callable[[re.Match[str]], str]


_FACTS = re.compile(r"\A---[ \t]*\n(.{0,5000}?)\n---[ \t]*\n", re.S)
_HEADING = re.compile(r"^#{1,6}[ \t]+\S", re.M)
_LINK = re.compile(r"\[[^\[\]\n]{1,300}\]\((?:https?:|/|\.|mailto:|#)[^\s()]{0,500}(?:\s\"[^\"\n]{0,200}\")?\)")
_STRONG = re.compile(r"(?<![\w*])\*\*(?=\S)[^*\n]{1,300}\*\*(?![\w*])")
#: Links in a text without any other mark: one may be an address that was pasted so. By hand.
_FEW_LINKS = 2

MARKS = (
    _Mark(("![The bridge](/b.jpg)", ""), re.compile(r"!\[[^\[\]\n]{0,500}\]\([^()\n]{0,500}\)"), ""),
    _Mark(
        ("[Ann Poole](https://a.org/b)", "Ann Poole"), _LINK, lambda link: link.group()[1 : link.group().rindex("](")]
    ),
    _Mark(("[[Ann Poole]]", "Ann Poole"), re.compile(r"\[\[([^\[\]\n]{1,200})\]\]"), r"\1"),
    _Mark(("She left.[^2]", "She left."), re.compile(r"\[\^\w{1,9}\]:?"), ""),
    _Mark(("## Why now ##", "Why now"), re.compile(r"^#{1,6}[ \t]+(.{0,500}?)[ \t]*#{0,6}$", re.M), r"\1"),
    _Mark(("Bridge closed\n====", "Bridge closed"), re.compile(r"\n(?:={3,}|-{3,})[ \t]*$", re.M), ""),
    _Mark(("> She left.", "She left."), re.compile(r"^(?:>[ \t]?){1,4}", re.M), ""),
    _Mark(
        ("**Ann Poole** left", "Ann Poole left"),
        re.compile(r"(?<![\w*])(\*{2,3})(?=\S)([^*\n]{1,300})\1(?![\w*])"),
        r"\2",
    ),
    _Mark(
        ("*Quay Times*", "Quay Times"), re.compile(r"(?<![\w*\\])\*(?=[^\s*])([^*\n]{1,300})(?<!\s)\*(?![\w*])"), r"\1"
    ),
    _Mark(
        ("_Quay Times_", "Quay Times"),
        re.compile(r"(?<![\w_\\])_{1,2}(?=[^\s_])([^_\n]{1,300})(?<!\s)_{1,2}(?![\w_])"),
        r"\1",
    ),
    _Mark(("`kill`", "kill"), re.compile(r"`([^`\n]{1,300})`"), r"\1"),
    _Mark((r"1\. One \* two", "1. One * two"), re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])"), r"\1"),
)


def is_markdown(text: str) -> bool:
    """Say whether a text has the marks of a clipping: facts above it, or a heading and strong words or links."""
    links = sum(1 for _, _ in zip(_LINK.finditer(text), range(_FEW_LINKS), strict=False))
    headed = bool(_HEADING.search(text))
    return bool(_FACTS.match(text)) or links >= _FEW_LINKS or (headed and bool(links or _STRONG.search(text)))


def plain(text: str) -> str:
    """Return the text that Markdown means."""
    text = text.replace("\r\n", "\n")
    head = ""
    if found := _FACTS.match(text):
        text = text[found.end() :]
        head = _head(_facts(found[1]), text)
    for mark in MARKS:
        text = mark.place.sub(mark.text, text)
    return head + text


def _facts(printed: str) -> Mapping[str, Any]:
    try:
        facts = yaml.safe_load(printed)
    except yaml.YAMLError:
        return {}
    return {str(name).lower(): value for name, value in facts.items()} if isinstance(facts, dict) else {}


def _head(facts: Mapping[str, Any], text: str) -> str:
    """Return the facts above a clipping as lines of a page."""
    title = facts.get("title")
    given = facts.get("author") or facts.get("authors") or facts.get("byline") or ()
    names = [str(name).strip("[] ") for name in (given if isinstance(given, list) else [given])]
    day = facts.get("published") or facts.get("date")
    lines = [
        str(title) if title and str(title) not in text[:500] else "",
        f"By {' and '.join(names)}" if names else "",
        f"Published {day}" if day else "",
    ]
    return "".join(f"{line}\n\n" for line in lines if line)
