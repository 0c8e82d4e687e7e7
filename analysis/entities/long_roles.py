"""Roles that say of what: 'secretary of state for Work and Pensions', and the names that follow without a comma."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from analysis.entities.people import is_first_name, role_nouns, titles
from analysis.entities.spans import POSSESSIVES, NameSpan
from analysis.entities.word_lists import name_words

PREPOSITIONS = frozenset({"of", "for", "at", "to", "in", "on"})
#: Small words between the capital words of a body ('Joint Chiefs of Staff', 'Work and Pensions').
_INSIDE = PREPOSITIONS | POSSESSIVES | {"the", "and", "&", "-"}
#: How far a body's name reaches, in tokens. By hand: 'Foreign Affairs, Trade and Overseas Territories' is one of six.
_REACH = 12


def is_head(word: str) -> bool:
    """Say whether a word heads a role: a role noun, in capitals or not, or an office ('Sen.')."""
    return word.lower() in role_nouns() or word in titles()


def body_start(doc: Doc, end: int, limit: int) -> int | None:
    """Return the preposition that opens what a role is of: 'for' in 'minister for Work and Pensions', or None.

    ``end`` is where the role ends, ``limit`` where it starts at the earliest. What lies between is a body's or
    state's name: capital words, and the small words inside such a name.
    """
    if is_head(doc[end - 1].text):
        return None  # 'adviser to President Holt'
    opening, i = None, end
    limit = max(limit, end - _REACH)
    while i - 1 > limit and (_can_be_in_body(doc[i - 1]) or _joins_matters(doc, i - 1)):
        i -= 1
        if doc[i].lower_ in PREPOSITIONS and (is_head(doc[i - 1].text) or _is_member(doc, i - 1)):
            opening = i
    if i - 3 >= limit and doc[i].lower_ in PREPOSITIONS and i < end and _is_matter(doc, i - 1):
        opening = i - 2
    return opening if opening is not None and opening < end - 1 else None


def _can_be_in_body(token: Token) -> bool:
    return token.text[0].isupper() or token.lower_ in _INSIDE


def _is_member(doc: Doc, i: int) -> bool:
    """Say whether somebody has a seat for something: 'Cabinet [member] for Housing', no 'member of Arden Council'."""
    return doc[i].lower_ == "member" and doc[i + 1].lower_ == "for"


def _joins_matters(doc: Doc, i: int) -> bool:
    """Say whether a comma stands in a list of what a role is for: 'Trade[,] Industry and Ports'."""
    if doc[i].text != "," or i + 1 >= len(doc):
        return False
    first = i + 1
    for at in range(first, min(len(doc) - 1, i + _REACH)):
        if doc[at].text[0].isupper():
            continue
        is_person = at - first > 1 and (is_first_name(doc[first].text) or is_head(doc[first].text))
        if at == first or is_person or doc[at].text not in {",", "and", "&"}:
            return False
        if doc[at].text != ",":
            return doc[at + 1].text[0].isupper()
        first = at + 1
    return False


def _is_matter(doc: Doc, i: int) -> bool:
    """Say whether a small noun tells what a role is about: 'state' in 'secretary of state for Work and Pensions'."""
    return doc[i].tag_ == "NN" and doc[i - 1].lower_ in PREPOSITIONS and is_head(doc[i - 2].text)


def behind_roles(doc: Doc, words: Sequence[str], spans: Sequence[NameSpan]) -> Iterator[tuple[int, int, int]]:
    """Yield where a body's name starts behind a role, where a person's behind it starts, and where that ends.

    'Chair of the [Joint Chiefs of Staff] [Jo Berg]': the person's name is the last two words, where the surname comes
    again by itself, the parser saw a person there, or a first name opens it.
    """
    seen = {(span.first, span.last) for span in spans if span.label == "PERSON"}
    for i in range(len(words) - 4):
        if words[i + 1] in PREPOSITIONS and (is_head(words[i]) or _is_member(doc, i)):
            start = i + 2
            if _is_matter(doc, start) and words[start + 1] in PREPOSITIONS:
                start += 2
            start += words[start] == "the"
            for end in _ends(doc, start):
                name = _name_start(words, start, end)
                if name and ((name, end) in seen or is_first_name(words[name]) or _comes_alone(words, end - 1)):
                    yield start, name, end
                    break


def _ends(doc: Doc, start: int) -> Iterator[int]:
    """Yield where the runs of capital words end in a body's name and what follows it."""
    for end in range(start, min(len(doc), start + _REACH)):
        if not _can_be_in_body(doc[end]) and not _joins_matters(doc, end):
            yield end
            return
        if not doc[end].text[0].isupper() and doc[end].text not in name_words("particle"):
            yield end


def _name_start(words: Sequence[str], start: int, end: int) -> int | None:
    """Return where a first name and a surname start that end at ``end``, behind one word at least that is none's."""
    name = end - 1
    while name > start and words[name - 1] in name_words("particle"):
        name -= 1
    name -= 1
    if name - 1 > start and is_first_name(words[name - 1]):
        name -= 1
    if name <= start or words[name - 1] in (_INSIDE | {","}) - POSSESSIVES:
        return None
    plain = (word.isalpha() and word[0].isupper() and not _is_bodys(word) for word in (words[name], words[end - 1]))
    return name if all(plain) else None


def _is_bodys(word: str) -> bool:
    return word.lower() in name_words("body") or is_head(word)


def _comes_alone(words: Sequence[str], surname: int) -> bool:
    """Say whether a word comes elsewhere without a capital word beside it, titles apart."""
    places = (i for i, word in enumerate(words) if word == words[surname] and i != surname)
    return any(
        (not i or not words[i - 1][0].isupper() or words[i - 1] in titles())
        and (i + 1 == len(words) or not words[i + 1][0].isupper())
        for i in places
    )
