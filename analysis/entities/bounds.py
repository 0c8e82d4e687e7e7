"""Where a name starts and ends: the bounds that the parser gives, mended.

The small model cuts names short ('Mary Ann' of 'Mary Ann Doe'), takes titles and verbs in
('Rip John Doe' in a headline), and joins two ('the network's Rich ...').
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from analysis.entities.cut_off import KEPT, widened
from analysis.entities.gazetteer import home_of
from analysis.entities.people import addresses, is_first_name, is_letters, role_nouns, titles
from analysis.entities.roles import is_role
from analysis.entities.spans import POSSESSIVES, NameSpan
from analysis.entities.word_lists import name_words
from analysis.language.model import listed
from analysis.language.syntax.verbs import FINITE

#: A first word so tagged is no part of a person's name: 'Citing Harker'.
_NO_NAMES = frozenset({"VBG", "VBD", "VBZ", "VB", "RB", "IN", "DT", "PRP$", "CC", "WRB"})
#: A body's name holds no finite verb: 'Rules Will Kill ...' is a headline's.
_AMOUNT = re.compile(r"[A-Z]{1,3}\d{1,3}(?:,\d{3})+")
#: A page, a road, a bus, a plane: 'A6', 'M25', 'F-16'.
_ROAD = re.compile(r"[A-Z]{1,2}-?\d{1,4}")
_INITIAL = re.compile(r"[A-Z]\.(?:[A-Z]\.)*")
#: Behind these a clause starts: '[Arden News] that Berg', '[Berg] who'.
_CLAUSE = frozenset("that who whose which after amid until since while when because despite".split())
_ARTICLES = frozenset({"The", "A", "An", "This", "That", "His", "Her", "Their", "Our", "My"})


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
    name, initials = _name_start(doc, first, last), _initials_start(doc, first, last)
    if initials > first:
        first, label = initials, "PERSON"
    if name > first and (label == "PERSON" or _is_persons(doc, name, last)):
        first, label = name, "PERSON"
    if label == "PERSON" and _is_seat(doc, first, last):
        label = "GPE"
    if label == "PERSON":
        first, last = widened(doc, _behind_calling(doc, _behind_stray_words(doc, first, last), last), last)
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


def _initials_start(doc: Doc, first: int, last: int) -> int:
    """Return where a person's initials start behind what somebody leads: 'Leader of the Opposition [M. K. Anand]'."""
    start = next((i for i in range(first + 1, last - 1) if _INITIAL.fullmatch(doc[i].text)), first)
    behind = [word for word in doc[start:last] if not _INITIAL.fullmatch(word.text)]
    is_office = (
        first > 1
        and doc[first - 1].lower_ in ("of", "the")
        and any(is_role(w.text) for w in doc[max(0, first - 3) : first])
    )
    return start if is_office and len(behind) == 1 and behind[0].is_title else first


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


def _behind_calling(doc: Doc, first: int, last: int) -> int:
    """Return where a name starts behind a sentence's first noun that says what somebody is: 'Soprano [Jo Berg]'."""
    if last - first < 3 or not doc[first].is_sent_start or not is_first_name(doc[first + 1].text):
        return first
    word = doc[first]
    is_noun = word.is_title and word.is_alpha and word.lower_ in listed("noun") and not is_first_name(word.text)
    return first + is_noun


def _is_no_body(doc: Doc, first: int, last: int) -> bool:
    """Say whether what the parser takes for a body is a time, a headline's clause, or one word that is no name.

    '9 PM', 'Rules Will Kill'.
    """
    if last - first == 1 and _is_no_name(doc, first):
        return True
    is_time = first > 0 and doc[first - 1].text[0].isdigit() and doc[first].is_upper
    return is_time or any(token.tag_ in FINITE for token in doc[first:last])


def _is_post(first: Token, last: Token) -> bool:
    """Say whether letters are what somebody is, and no name: 'the [CFO]', '[West MLA] Jo Berg', not 'Jo Berg MP'."""
    is_short = last.i - first.i < 2 and (first == last or not is_first_name(first.text))
    return is_short and last.is_upper and len(last) > 1 and last.lower_ in role_nouns()


def _is_no_name(doc: Doc, i: int) -> bool:
    """Say whether one word is a cry in capitals ('FURIOUS mum Jo Berg': no body has mothers), people or letters.

    '[Neighbours] said', 'the [Dane]', 'Jo Berg [KC]'.
    """
    word = doc[i]
    if word.is_upper and i + 1 < len(doc) and doc[i + 1].lower_.split("-")[0] in name_words("private"):
        return True
    if word.is_sent_start and word.lower_.removesuffix("s") in role_nouns():
        return True
    if not i:
        return False
    if word.is_upper and doc[i - 1].lower_ in ("a", "an") and word.dep_ not in ("compound", "amod", "nmod"):
        return True  # 'a CFO walking out', not 'a BBC reporter'
    return (is_letters(word.text) and doc[i - 1].is_title) or (doc[i - 1].lower_ == "the" and bool(home_of(word.text)))


def _named(first: Token, last: Token) -> bool:
    """Say whether a name may start and end so; 'D-Ohio', 'A6', 'N5,000' are a seat, a page or a road, an amount."""
    seat = len(first) == 1 and first.i + 1 < len(first.doc) and first.nbor().text == "-"
    page = first.i == last.i and _ROAD.fullmatch(first.text)
    amount = _AMOUNT.fullmatch(last.text)
    return (
        first.text[0].isalpha()
        and last.text[0].isupper()
        and last.lower_ not in name_words("thing")
        and not (seat or page or amount or _is_post(first, last))
    )


def _trimmed(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """Return the bounds without articles, small words and marks at the ends, or behind a line break."""
    last = next((i for i in range(first, last) if doc[i].is_space), last)
    last = next((i for i in range(first + 1, last) if doc[i].lower_ in _CLAUSE), last)
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
