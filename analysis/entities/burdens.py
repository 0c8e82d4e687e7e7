"""Words that a name carries and that are none of it: an epithet, what a body is, the place of somebody's post."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Doc

from analysis.entities.description_words import nouns_for
from analysis.entities.gazetteer import Reading
from analysis.entities.people import is_first_name
from analysis.entities.roles import is_role
from analysis.entities.spans import POSSESSIVES, NameSpan
from analysis.entities.word_lists import name_words


def unburdened(
    doc: Doc, reading: Reading, spans: list[NameSpan], people: list[str]
) -> tuple[list[NameSpan], list[str]]:
    """Take off a name a word that it has nowhere else ('Crooked Jane Doe'), or a state ('envoy to Russia Jo Kim')."""
    known = {text for text in people if is_first_name(text.split()[0])}
    posts = {
        match.first: match.last
        for match in reading.matches
        if match.first > 1 and doc[match.first - 1].lower_ in {"to", "of", "for"} and is_role(doc[match.first - 2].text)
    }
    kept: list[NameSpan] = []
    burdened: set[str] = set()
    alone = {doc[span.first : span.last].text for span in spans}
    for piece in spans:
        body = _body_start(doc, piece, alone)
        if body is not None:
            burdened.add(doc[piece.first : piece.last].text)
            kept.append(NameSpan(body, piece.last, "ORG"))
            continue
        start = _start(doc, piece, known, posts)
        if start > piece.first:
            burdened.add(doc[piece.first : piece.last].text)
            piece = NameSpan(start, piece.last, "PERSON")
        kept.append(piece)
    return kept, [text for text in people if text not in burdened]


def _body_start(doc: Doc, piece: NameSpan, alone: set[str]) -> int | None:
    """Return where a body's name starts behind what it is, at a sentence's start: 'Retailer [Arden]', None elsewhere.

    The name must stand elsewhere by itself, or behind a word that is none of a name: 'Trade union [Verla]'.
    """
    first, last = piece.first, piece.last
    if not doc[first].is_sent_start or last - first < 2:
        return None
    small = next((i for i in range(last - 1, first, -1) if doc[i].is_lower and doc[i].is_alpha), None)
    if (
        small is not None
        and doc[small].lower_ in nouns_for("body")
        and all(w.text[0].isupper() for w in doc[small + 1 : last])
    ):
        return small + 1
    if doc[first].lower_ not in nouns_for("body"):
        return None
    is_alone = doc[first + 1 : last].text in alone or (last - first == 2 and _comes_bare(doc, first + 1))
    return first + 1 if is_alone else None


def _comes_bare(doc: Doc, i: int) -> bool:
    """Say whether a word stands elsewhere without a capital word before it."""
    return any(
        word.text == doc[i].text and word.i != i and (not word.i or not doc[word.i - 1].is_title) for word in doc
    )


def _start(doc: Doc, piece: NameSpan, known: set[str], posts: Mapping[int, int]) -> int:
    """Return the token where a person's name starts inside what the parser took for one name."""
    first, last = piece.first, piece.last
    text = doc[first:last].text
    surname = next((i + 1 for i in range(first + 1, last - 1) if doc[i].text in POSSESSIVES), last)
    if surname < last and any(name.endswith(f" {doc[surname:last].text}") for name in known):
        return surname  # 'Arden’s Berg'
    if (
        piece.label not in {"PERSON", "ORG"}
        or text in known
        or last - first < 2
        or doc[last - 1].lower_ in name_words("body")
    ):
        return first
    if posts.get(first, last) <= last - 2:
        return posts[first]
    if (
        last - first == 2
        and piece.label == "PERSON"
        and doc[first].is_sent_start
        and not is_first_name(doc[first].text)
    ):
        return first + any(name.endswith(f" {doc[first + 1].text}") for name in known)
    return next((i for i in range(first + 1, last - 1) if doc[i:last].text in known), first)
