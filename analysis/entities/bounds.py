"""Where a name starts and ends: the bounds that the parser gives, mended.

The small model cuts names short ('Mary Ann' of 'Mary Ann Doe'), takes titles and verbs in
('Rip John Doe' in a headline), and joins two ('the network's Rich ...').
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from analysis.entities.description_words import nouns_for
from analysis.entities.gazetteer import Reading
from analysis.entities.people import addresses, is_first_name, is_letters, role_nouns, titles
from analysis.entities.roles import is_role
from analysis.entities.spans import POSSESSIVES, PROPER, NameSpan
from analysis.entities.word_lists import name_words

#: A first word so tagged is no part of a person's name: 'Citing Harker'.
_NO_NAMES = frozenset({"VBG", "VBD", "VBZ", "VB", "RB", "IN", "DT", "PRP$", "CC", "WRB"})


#: A body's name holds no finite verb: 'Rules Will Kill ...' is a headline's.
_FINITE = frozenset({"MD", "VBZ", "VBD", "VBP"})


#: Titles without which a name would be half a name: 'Pope Francis', 'Prince Harry'.
KEPT = frozenset("Pope King Queen Prince Princess Emperor Empress Saint Mother Sister Brother Father Sultan".split())
_ARTICLES = frozenset({"The", "A", "An", "This", "That", "His", "Her", "Their", "Our", "My"})
_MARKS = frozenset({'"', "“", "”", "'", "‘", "’"})


def mended(doc: Doc, span: Span) -> Iterator[NameSpan]:
    """Yield the name, or the two names, inside a span of the parser's, without titles, articles and stray signs."""
    first, last = _trimmed(doc, span.start, span.end)
    label = span.label_
    owner = _owner_end(doc, first, last)
    if owner is None and label == "PERSON":
        owner = _employer_end(doc, first, last)
    if owner is not None:
        yield NameSpan(first, owner, "GPE" if doc[owner].text == "," else "ORG")
        first, label = owner + 1, "PERSON"
    name = _name_start(doc, first, last)
    if name > first and (label == "PERSON" or _is_persons(doc, name, last)):
        first, label = name, "PERSON"
    if label == "PERSON" and _is_seat(doc, first, last):
        label = "GPE"
    if label == "PERSON":
        first, last = _widened(doc, _behind_stray_words(doc, first, last), last)
    if first < last and _named(doc[first], doc[last - 1]) and not (label == "ORG" and _is_no_body(doc, first, last)):
        yield NameSpan(first, last, label)


def _is_persons(doc: Doc, name: int, last: int) -> bool:
    """Say whether what follows a role is a person's name: 'Novelist [Beatriz Amaral]', not 'maker [Arden Motors]'."""
    if is_first_name(doc[name].text) or doc[name - 1].text in addresses():
        return True
    if last - name != 2 or doc[name - 1].lower_ in name_words("maker"):
        return False
    return all(
        (word.is_title and word.is_alpha and word.lower_ not in name_words("body") and not is_role(word.text))
        or (word.i == name and _is_initials(word.text))
        for word in doc[name:last]
    )


def _is_initials(word: str) -> bool:
    """Say whether a word is initials with dots: 'T.J.'."""
    letters = word.split(".")
    return len(letters) > 1 and not letters[-1] and all(len(one) == 1 and one.isupper() for one in letters[:-1])


def _owner_end(doc: Doc, first: int, last: int) -> int | None:
    """Return where the owner ends before a person: 'the [network]'s Rich Novak', 'mayor of [Oslo], Jo Ek'."""
    owners = (i for i in range(first + 1, last - 2) if is_first_name(doc[i + 1].text))
    is_seat = first > 1 and doc[first - 1].lower_ == "of" and is_role(doc[first - 2].text)
    return next((i for i in owners if doc[i].text in POSSESSIVES or (is_seat and doc[i].text == ",")), None)


def _employer_end(doc: Doc, first: int, last: int) -> int | None:
    """Return where the employer ends before a surname: '[Arden Magazines]’s Berg'; a body's name goes on otherwise."""
    end = next((i for i in range(first + 1, last - 1) if doc[i].text in POSSESSIVES), None)
    if end is None or last - end > 3 or is_first_name(doc[first].text):
        return None
    own = (
        word.is_title and word.lower_ not in name_words("body") | name_words("thing") for word in doc[end + 1 : last]
    )
    return end if all(own) else None


#: Offices that are held over a place, not towards a person.
_OVER_PLACES = frozenset("archbishop bishop mayor governor chancellor dean duke duchess earl emir king queen".split())


def _is_seat(doc: Doc, first: int, last: int) -> bool:
    """Say whether one word between an office and its holder is the office's place: 'the bishop of [Lund], Jo Ek'."""
    is_of = first > 1 and last - first == 1 and doc[first - 1].lower_ == "of"
    return is_of and doc[first - 2].lower_ in _OVER_PLACES


def _behind_stray_words(doc: Doc, first: int, last: int) -> int:
    """Return where a person's name starts behind words that are tagged as none: 'Citing [Harker]'."""
    while last - first > 1 and doc[first].tag_ in _NO_NAMES and not is_first_name(doc[first].text):
        first += 1
    return first


def _is_no_body(doc: Doc, first: int, last: int) -> bool:
    """Say whether what the parser takes for a body is a time, a headline's clause, or a cry in capitals.

    '9 PM', 'Rules Will Kill', and a tabloid's 'FURIOUS mum Jo Berg': no body has mothers.
    """
    if (
        last - first == 1
        and doc[first].is_upper
        and last < len(doc)
        and doc[last].lower_.split("-")[0] in name_words("private")
    ):
        return True
    if last - first == 1 and first and is_letters(doc[first].text) and doc[first - 1].is_title:
        return True  # 'Jo Berg KC'
    is_time = first > 0 and doc[first - 1].text[0].isdigit() and doc[first].is_upper
    return is_time or any(token.tag_ in _FINITE for token in doc[first:last])


def _named(first: Token, last: Token) -> bool:
    """Say whether a name may start and end so; 'D-Ohio' and 'A6' are a party's seat and a page."""
    seat = len(first) == 1 and first.i + 1 < len(first.doc) and first.nbor().text == "-"
    page = first.i == last.i and len(first) == 2 and first.text[1].isdigit()
    return (
        first.text[0].isalpha()
        and last.text[0].isupper()
        and last.lower_ not in name_words("thing")
        and not (seat or page)
    )


def _trimmed(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """Return the bounds without articles, small words and marks at the ends, or behind a line break."""
    last = next((i for i in range(first, last) if doc[i].is_space), last)
    opened = next((i for i in range(first + 1, last) if doc[i].text == "("), last)
    if not any(token.text == ")" for token in doc[opened:last]):
        last = opened  # 'Arden Guild (AG' of 'Arden Guild (AG)'
    while first < last and not doc[first].text[0].isupper() and not _particle(doc, first, last):
        first += 1
    if last - first > 1 and doc[first].text in _ARTICLES:
        first += 1
    while first < last and not doc[last - 1].text[0].isalnum():
        last -= 1
    return first, last


def _particle(doc: Doc, first: int, last: int) -> bool:
    return doc[first].text in name_words("particle") and doc[last - 1].text[0].isupper()


def _name_start(doc: Doc, first: int, last: int) -> int:
    """Return where the name starts behind titles and roles ('Secretary of State John Doe')."""
    start = first
    for i in range(first, last - 1):
        word = doc[i].text
        role = (word in titles() and word not in KEPT) or word.lower() in role_nouns()
        if role and (doc[i + 1].text[0].isupper() or doc[i + 1].text in name_words("particle")):
            start = i + 1
    return start


class CutOff(NamedTuple):
    """What the parser cuts off a person's name.

    Name, the whole name with what the parser saw of it in brackets, when it applies to tokens ``first`` to ``last``,
    how many tokens it takes in before and behind, and whether it may come more than once.
    """

    name: str
    example: str
    applies: Callable[[Doc, int, int], bool]
    before: int
    behind: int
    repeats: bool = False


def _widened(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """Return the bounds with what the parser cut off a person's name."""
    for part in CUT_OFF if first < last else ():
        while part.applies(doc, first, last):
            first, last = first - part.before, last + part.behind
            if not part.repeats:
                break
    return first, last


def _ends_in_nickname(doc: Doc, first: int, last: int) -> bool:
    """Say whether the mark that closes a nickname follows, and a surname."""
    is_open = last - first > 2 and doc[last - 2].text in _MARKS
    return is_open and last + 1 < len(doc) and doc[last].text in _MARKS and _capital(doc, last + 1)


def _has_nickname_behind(doc: Doc, first: int, last: int) -> bool:
    """Say whether a nickname of one word follows, and a surname."""
    if last + 3 >= len(doc) or not _capital(doc, last + 3):
        return False
    return doc[last].text in _MARKS and doc[last + 2].text in _MARKS


def _has_letters_behind(doc: Doc, first: int, last: int) -> bool:
    return last - first > 1 and last < len(doc) and is_letters(doc[last].text) and doc[last - 1].text[-1].isalnum()


def _capital(doc: Doc, i: int) -> bool:
    return doc[i].tag_ in PROPER and doc[i].text[0].isupper()


def _lost_first_name(token: Token) -> bool:
    return is_first_name(token.text) and token.tag_ in PROPER and not token.ent_type_


def _goes_on(doc: Doc, first: int, last: int) -> bool:
    """Say whether the word behind a name is the name's head and so its last word."""
    if last >= len(doc):
        return False
    token, following = doc[last - 1], doc[last]
    return (
        token.dep_ == "compound"
        and token.head.i == last
        and following.tag_ == "NNP"
        and following.text[0].isupper()
        and not following.ent_type_
        and following.lower_ not in name_words("body")
        and following.lower_ not in role_nouns()
    )


def _hyphenated(doc: Doc, hyphen: int) -> bool:
    """Say whether a token is a hyphen between two capital words of a name; 'NATO-' opens none."""
    if hyphen < 1 or hyphen + 1 >= len(doc) or doc[hyphen].text != "-":
        return False
    left = doc[hyphen - 1]
    if left.whitespace_ or doc[hyphen].whitespace_ or (left.is_upper and len(left) > 1):
        return False
    if not _capital(doc, hyphen - 1):
        return False
    return _capital(doc, hyphen + 1) or (doc[hyphen + 1].tag_ in PROPER and doc[hyphen + 1].whitespace_ != "")


#: What the parser cuts off a person's name, in the order in which it is taken in.
CUT_OFF = (
    CutOff("a surname", "[Anna Maria] Berg", _goes_on, 0, 1, repeats=True),
    CutOff("letters behind a name", "[Karl Berg] MP", _has_letters_behind, 0, 1, repeats=True),
    CutOff("the half behind a hyphen", "[Anna Berg]-Holm", lambda doc, first, last: _hyphenated(doc, last), 0, 2),
    CutOff("the end of a nickname", "[Karl “Red]” Holm", _ends_in_nickname, 0, 2),
    CutOff("a nickname and a surname", "[Karl] “Red” Holm", _has_nickname_behind, 0, 4),
    CutOff("the half before a hyphen", "Jean-[Luc Berg]", lambda doc, first, last: _hyphenated(doc, first - 1), 2, 0),
    CutOff(
        "a particle",
        "van der [Berg]",
        lambda doc, first, last: first > 0 and doc[first - 1].text in name_words("particle"),
        1,
        0,
        repeats=True,
    ),
    CutOff(
        "a first name, or the title that is half the name",
        "Pope [Francis]",
        lambda doc, first, last: first > 0 and (doc[first - 1].text in KEPT or _lost_first_name(doc[first - 1])),
        1,
        0,
    ),
)


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
