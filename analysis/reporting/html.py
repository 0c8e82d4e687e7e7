"""Pieces of HTML: escaped text, tables with captions, and numbers that open onto their words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from analysis.article import visible

if TYPE_CHECKING:
    from analysis.language import Document

_OTHER = re.compile("[^A-Za-z0-9]")
#: A number opens onto at most so many places; the marked article shows all.
MOST_PLACES = 30
LONGEST_EXCERPT = 140

#: What a table shows where there is nothing.
MISSING = Markup('<span class="missing">–</span>')

Span = tuple[int, int]


def text(value: object) -> Markup:
    """Return a value of the article escaped, without characters that turn the reading direction or have no shape."""
    return escape(visible(str(value)))


def joined(parts: Iterable[str], between: str = "") -> Markup:
    """Return pieces of HTML in a row; plain strings are escaped."""
    return Markup(between).join(parts)


def amount(number: int, one: str, more: str = "") -> str:
    """Return a number with its noun: '1 word', '2 words', '2 people'."""
    return f"{number:,} {one if number == 1 else more or one + 's'}"


def none(sentence: str) -> Markup:
    """Return the sentence that stands where there is nothing to show."""
    return Markup('<p class="none">{}</p>').format(sentence)


def table(
    caption: str, columns: Sequence[str], rows: Iterable[Sequence[object]], *, numbers: Sequence[int] = ()
) -> Markup:
    """Return a table; the first cell of each row is its header, ``numbers`` are the columns set to the right.

    Cells that are `Markup` stand as they are; others are escaped, and a missing value is a dash.
    """
    right = {index: Markup(' class="number"') for index in numbers}
    head = joined(Markup('<th scope="col"{}>{}</th>').format(right.get(i, ""), name) for i, name in enumerate(columns))
    body = joined(Markup("<tr>{}</tr>").format(_cells(row, right)) for row in rows)
    return Markup(
        '<div class="sheet" role="region" aria-label="{0}" tabindex="0"><table style="--columns: {1}">'
        "<caption>{0}</caption><thead><tr>{2}</tr></thead><tbody>{3}</tbody></table></div>"
    ).format(caption, len(columns), head, body)


def _cells(row: Sequence[object], right: dict[int, Markup]) -> Markup:
    first = Markup('<th scope="row">{}</th>').format(_cell(row[0]))
    others = (Markup("<td{}>{}</td>").format(right.get(i, ""), _cell(value)) for i, value in enumerate(row[1:], 1))
    return first + joined(others)


def _cell(value: object) -> Markup:
    if value is None or value == "":
        return MISSING
    return value if isinstance(value, Markup) else text(value)


def fold(summary: object, content: str, *, kind: str = "") -> Markup:
    """Return content behind a summary that opens it, by mouse or keyboard."""
    look = Markup(' class="{}"').format(kind) if kind else ""
    return Markup("<details{}><summary>{}</summary>{}</details>").format(look, _cell(summary), content)


def anchor(kind: str, name: str) -> str:
    """Return the id of the element about a name, among those of its kind; two names never share one.

    ASCII letters and digits stay, a space is a hyphen, and any other character is its number between full stops: from
    the id the name can be read off again.
    """
    return f"{kind}-{_OTHER.sub(_numbered, name)}"


def _numbered(match: re.Match[str]) -> str:
    return "-" if match[0] == " " else f".{ord(match[0]):x}."


def excerpt(document: Document, start: int, end: int, *, width: int = 60) -> Markup:
    """Return the words from ``start`` to ``end`` in their line of context, linked to their sentence in the story."""
    block, whole = document.block_at(start), document.shown
    first, last = max(block.start, start - width), max(end, min(block.end, end + width))
    before, words, after = whole[first:start], _shortened(whole[start:end]), whole[end:last]
    if first > block.start and width:
        before = "…" + before.partition(" ")[2]
    if last < block.end and width:
        after = after.rpartition(" ")[0] + "…"
    return Markup('<a href="{}">{}<b>{}</b>{}</a>').format(at(document, start), text(before), text(words), text(after))


def _shortened(words: str) -> str:
    """Return a long stretch by its beginning and its end; the link leads to all of it."""
    words = " ".join(words.split())
    if len(words) <= LONGEST_EXCERPT:
        return words
    half = LONGEST_EXCERPT // 2
    return f"{words[:half].rpartition(' ')[0] or words[:half]} … {words[-half:].partition(' ')[2] or words[-half:]}"


def at(document: Document, offset: int) -> str:
    """Return the link to the sentence that holds a character."""
    return f"#n{document.sentence_at(offset).index}"


def places(document: Document, spans: Sequence[Span], *, whole: bool = False) -> Markup:
    """Return the words at these spans as a list of lines, each linked to its place in the story.

    A line has the words in their context, or alone where they are ``whole`` statements.
    """
    lines = [excerpt(document, start, end, width=0 if whole else 60) for start, end in spans[:MOST_PLACES]]
    if len(spans) > MOST_PLACES:
        lines.append(Markup("and {} more").format(len(spans) - MOST_PLACES))
    return Markup('<ol class="places">{}</ol>').format(joined(Markup("<li>{}</li>").format(line) for line in lines))


def counted(label: object, document: Document, spans: Sequence[Span], *, whole: bool = False) -> Markup:
    """Return a number that opens onto the words it was counted from; one place alone is linked to."""
    if not spans:
        return text(label)
    if len(spans) == 1:
        return Markup('<a href="{}">{}</a>').format(at(document, spans[0][0]), label)
    return fold(label, places(document, spans, whole=whole), kind="counted")


def terms(label: object, document: Document, spans: Sequence[Span]) -> Markup:
    """Return a number that opens onto its words alone, each linked to its place in the story."""
    if not spans:
        return text(label)
    words = [
        Markup('<a href="{}">{}</a>').format(at(document, start), text(_shortened(document.shown[start:end])))
        for start, end in spans[:MOST_PLACES]
    ]
    if len(spans) > MOST_PLACES:
        words.append(Markup("and {} more").format(len(spans) - MOST_PLACES))
    return fold(label, joined(words, ", "), kind="counted")


def quiet(line: str, more: str = "") -> Markup:
    """Return a quiet line under a block, how sure we are, that opens onto more where there is any."""
    if not more:
        return Markup('<p class="sure">{}</p>').format(line)
    return fold(line, Markup("<p>{}</p>").format(more), kind="sure")
