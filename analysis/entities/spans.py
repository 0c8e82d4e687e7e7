"""What the parser takes for names, with their bounds mended.

The small model cuts names short ('Mary Ann' of 'Mary Ann Doe'), takes titles and verbs in
('Rip John Doe' in a headline), and joins two ('the network's Rich ...').
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from analysis.entities.people import PARTICLES, is_first_name, role_nouns, titles
from analysis.language.document import Document


class Found(NamedTuple):
    """Tokens ``first`` to ``last`` (not included) that look like a name, and the parser's label for them."""

    first: int
    last: int
    label: str


LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW"})
PROPER = frozenset({"NNP", "NNPS"})
#: A first word so tagged is no part of a person's name: 'Citing Harker'.
_NO_NAMES = frozenset({"VBG", "VBD", "VBZ", "VB", "RB", "IN", "DT", "PRP$", "CC", "WRB"})
#: A body's name holds no finite verb: 'Rules Will Kill ...' is a headline's.
_FINITE = frozenset({"MD", "VBZ", "VBD", "VBP"})
#: Titles without which a name would be half a name: 'Pope Francis', 'Prince Harry'.
_KEPT = frozenset("Pope King Queen Prince Princess Emperor Empress Saint Mother Sister Brother Father Sultan".split())
_ARTICLES = frozenset({"The", "A", "An", "This", "That", "His", "Her", "Their", "Our", "My"})
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_MARKS = frozenset({'"', "“", "”", "'", "‘", "’"})
#: Words that no person's name ends with and many a body's does.
BODY_WORDS = frozenset(
    """
    academy action administration agency airlines alliance army assembly associates association authority bank board
    brigade brothers bureau campaign capital center centre chamber church club coalition college command commission
    committee communications company conference congress consortium consulting corporation corp council court
    department district division doctors enterprises federation fellowship force forces forum foundation front fund
    government group guard health holdings hospital house industries initiative institute institution international
    laboratory laboratories labs league legion library limited ltd ministry mission motors movement museum network
    office organisation organization park parliament partners partnership party police policy press program programme
    project public regiment research school schools science sciences security senate service services society solutions
    studios system systems team technologies times treasury tribunal trust union united university watch inc llc llp
    plc gmbh co street road avenue building tower bridge airport station square stadium county island islands river lake
    mountain bay beach city
    """.split()
)
#: Endings that say what a company is by law, and no more.
CORPORATE = frozenset("inc corp co ltd llc plc company corporation limited group holdings gmbh ag".split())
#: A name that ends so is no actor's: laws, papers, plans, events, machines.
_THINGS = frozenset(
    """
    act acts bill law amendment treaty pact accord accords agreement convention charter declaration constitution policy
    plan program programme deal report prize award awards medal day week month war shuttle rally games cup olympics
    championship election elections summit doctrine resolution order code theory theorem disease syndrome virus speech
    """.split()
)


def found_names(
    document: Document, words: Sequence[str], shouted: Iterable[tuple[int, int]]
) -> tuple[list[Found], list[Found]]:
    """Return what looks like a name in running text, and in headlines, each in text order and not overlapping.

    ``words`` are the tokens' texts, ``shouted`` the headlines.
    """
    doc = document.doc
    within = {i for first, last in shouted for i in range(first, last)}
    seen = [piece for span in doc.ents if span.label_ in LABELS for piece in _mended(doc, span)]
    running = [piece for piece in (*seen, *_announced(doc, words)) if piece.first not in within]
    return _longest(running), _longest(piece for piece in seen if piece.first in within)


def _longest(pieces: Iterable[Found]) -> list[Found]:
    """Return the spans in text order, the longer one where two overlap."""
    taken: set[int] = set()
    kept = []
    for piece in sorted(pieces, key=lambda piece: (piece.first - piece.last, piece)):
        tokens = range(piece.first, piece.last)
        if taken.isdisjoint(tokens):
            taken.update(tokens)
            kept.append(piece)
    return sorted(kept)


def _mended(doc: Doc, span: Span) -> Iterator[Found]:
    """Yield the name, or the two names, inside a span of the parser's, without titles, articles and stray signs."""
    first, last = _trimmed(doc, span.start, span.end)
    label = span.label_
    for i in range(first + 1, last - 2):
        if doc[i].text in POSSESSIVES and is_first_name(doc[i + 1].text):
            yield Found(first, i, "ORG")
            first, label = i + 1, "PERSON"
            break
    name = _name_start(doc, first, last)
    if name > first and (label == "PERSON" or is_first_name(doc[name].text)):
        first, label = name, "PERSON"
    while (
        label == "PERSON" and last - first > 1 and doc[first].tag_ in _NO_NAMES and not is_first_name(doc[first].text)
    ):
        first += 1
    if label == "PERSON" and first < last:
        first, last = _widened(doc, first, last)
    if first >= last:
        return
    clock = label == "ORG" and first > 0 and doc[first - 1].text[0].isdigit() and doc[first].is_upper
    clause = label == "ORG" and any(token.tag_ in _FINITE for token in doc[first:last])
    if not clock and not clause and _named(doc[first], doc[last - 1]):
        yield Found(first, last, label)


def _named(first: Token, last: Token) -> bool:
    """Say whether a name may start and end so; 'D-Ohio' and 'A6' are a party's seat and a page."""
    seat = len(first) == 1 and first.i + 1 < len(first.doc) and first.nbor().text == "-"
    page = first.i == last.i and len(first) == 2 and first.text[1].isdigit()
    return first.text[0].isalpha() and last.text[0].isupper() and last.lower_ not in _THINGS and not (seat or page)


def _trimmed(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """Return the bounds without articles, small words and marks at the ends, or behind a line break."""
    last = next((i for i in range(first, last) if doc[i].is_space), last)
    while first < last and not doc[first].text[0].isupper() and not _particle(doc, first, last):
        first += 1
    if last - first > 1 and doc[first].text in _ARTICLES:
        first += 1
    while first < last and (doc[last - 1].text in POSSESSIVES or not doc[last - 1].text[0].isalnum()):
        last -= 1
    return first, last


def _particle(doc: Doc, first: int, last: int) -> bool:
    return doc[first].text in PARTICLES and doc[last - 1].text[0].isupper()


def _name_start(doc: Doc, first: int, last: int) -> int:
    """Return where the name starts behind titles and roles ('Secretary of State John Doe')."""
    start = first
    for i in range(first, last - 1):
        word = doc[i].text
        role = (word in titles() and word not in _KEPT) or word.lower() in role_nouns()
        if role and (doc[i + 1].text[0].isupper() or doc[i + 1].text in PARTICLES):
            start = i + 1
    return start


def _widened(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """Take in what the parser cut off: a surname, the other side of a hyphen, 'von', a nickname, 'Pope'."""
    while last < len(doc) and _goes_on(doc, last - 1, last):
        last += 1
    if last + 1 < len(doc) and doc[last].text == "-" and _hyphenated(doc, last):
        last += 2
    if (
        last + 1 < len(doc)
        and doc[last].text in _MARKS
        and _half_nickname(doc, first, last)
        and _capital(doc, last + 1)
    ):
        last += 2
    if last + 3 < len(doc) and doc[last].text in _MARKS and doc[last + 2].text in _MARKS and _capital(doc, last + 3):
        last += 4
    if first > 1 and doc[first - 1].text == "-" and _hyphenated(doc, first - 1):
        first -= 2
    while first and doc[first - 1].text in PARTICLES:
        first -= 1
    if first and (doc[first - 1].text in _KEPT or _lost_first_name(doc[first - 1])):
        first -= 1
    return first, last


def _half_nickname(doc: Doc, first: int, last: int) -> bool:
    return last - first > 2 and doc[last - 2].text in _MARKS


def _capital(doc: Doc, i: int) -> bool:
    return doc[i].tag_ in PROPER and doc[i].text[0].isupper()


def _lost_first_name(token: Token) -> bool:
    return is_first_name(token.text) and token.tag_ in PROPER and not token.ent_type_


def _goes_on(doc: Doc, i: int, j: int) -> bool:
    """Say whether the word after a name is the name's head and so its last word."""
    token, following = doc[i], doc[j]
    return (
        token.dep_ == "compound"
        and token.head.i == j
        and following.tag_ == "NNP"
        and following.text[0].isupper()
        and not following.ent_type_
        and following.lower_ not in BODY_WORDS
        and following.lower_ not in role_nouns()
    )


def _hyphenated(doc: Doc, hyphen: int) -> bool:
    left = doc[hyphen - 1]
    if left.whitespace_ or doc[hyphen].whitespace_ or (left.is_upper and len(left) > 1):
        return False
    return _capital(doc, hyphen - 1) and _capital(doc, hyphen + 1)


def _announced(doc: Doc, words: Sequence[str]) -> Iterator[Found]:
    """Yield names that a title or a first name announces, whether or not the parser saw them ('Mr Abernathy')."""
    done, known = 0, titles()
    for i, text in enumerate(words):
        if i < done or not text[0].isupper() or text == "General":
            continue
        title = text in known
        if title or (is_first_name(text) and doc[i].tag_ in PROPER):
            start = i + 1 if title and text not in _KEPT else i
            last = start
            while last < len(doc) and last - start < 4 and (_in_name(doc[last]) or last == i):
                last += 1
            if last - start >= 2 or (title and last > i + 1):
                yield Found(start, last, "PERSON")
                done = last


def recurring(
    doc: Doc, words: Sequence[str], found: Iterable[Found], shouted: Iterable[tuple[int, int]]
) -> list[Found]:
    """Return the names found, and those of two or three words whose last word comes again by itself, as people.

    A full name once and the surname later is how news introduce a person, whether the parser saw
    no name or took it for a body.
    """
    taken = {i for piece in found for i in range(piece.first, piece.last)}
    taken |= {i for first, last in shouted for i in range(first, last)}
    runs: list[tuple[int, int]] = []
    start = -1
    for i, text in enumerate(words):
        proper = text[0].isupper() and i not in taken and len(text) > 1 and text.isalpha() and _in_name(doc[i])
        if proper and start < 0:
            start = i
        elif not proper and start >= 0:
            runs.append((start, i))
            start = -1
    alone = {words[first] for first, last in runs if last - first == 1}
    alone |= {words[piece.first] for piece in found if piece.last - piece.first == 1 and piece.label == "PERSON"}
    people = [
        Found(first, last, "PERSON") for first, last in runs if 2 <= last - first <= 3 and words[last - 1] in alone
    ]
    return [*(_as_person(piece, words) if words[piece.last - 1] in alone else piece for piece in found), *people]


def _as_person(piece: Found, words: Sequence[str]) -> Found:
    """Return a body's name of two or three capital words, none of them a body's word, as a person's."""
    inside = words[piece.first : piece.last]
    plain = all(word.isalpha() and word.istitle() and word.lower() not in BODY_WORDS for word in inside)
    return piece._replace(label="PERSON") if piece.label == "ORG" and 2 <= len(inside) <= 3 and plain else piece


def _in_name(token: Token) -> bool:
    text = token.text
    return (
        text[0].isupper()
        and token.tag_ in PROPER
        and token.ent_type_ in {"", "PERSON"}
        and text.lower() not in BODY_WORDS
        and text.lower() not in role_nouns()
        and text not in titles()
    )
