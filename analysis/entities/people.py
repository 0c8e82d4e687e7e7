"""Names of people: their parts, when two are one person's, and what they say for 'he' and 'she'.

Gender is kept for one use, to tell which person a pronoun can mean. It is never stored, shown or
counted: who somebody is does not follow from a name.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from analysis import lexicons
from analysis.entities.word_lists import name_words

Gender = Literal["f", "m"]

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "junior", "senior"})


class PersonName(NamedTuple):
    """A person's name, folded: the words in order, 'jr', 'iii' or '', and a nickname that stood in marks."""

    words: tuple[str, ...]
    suffix: str = ""
    nickname: str = ""


#: Letters that do not decompose, and the curly apostrophe.
_PLAIN = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "ı": "i", "’": "'"})


@lru_cache(8192)
def fold(text: str) -> str:
    """Return the text in lower case without diacritics, so that 'Élodie' meets 'ELODIE'."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).lower()


@lru_cache(8192)
def parts(text: str) -> PersonName:
    """Return the parts of a name without its titles: 'J.D. Harlow Jr.' -> ('j', 'd', 'harlow'), 'jr'."""
    words: list[str] = []
    suffix = nickname = ""
    printed = text.replace(",", " ").split()
    for word in printed:
        bare = fold(word).strip("\"'“”‘().")
        if word[0] in "\"'“‘(" and word is not printed[0]:
            nickname = bare
        elif bare in SUFFIXES and words:
            suffix = {"junior": "jr", "senior": "sr"}.get(bare, bare)
        elif len(words) > 1 and is_letters(word):
            continue
        elif "." in bare:
            words += [letter for letter in bare.split(".") if letter]
        elif not words and len(printed) > 1 and _are_initials(word, text):
            words += list(bare)
        elif bare:
            words.append(bare)
    return PersonName(tuple(words), suffix, nickname)


def is_letters(word: str) -> bool:
    """Say whether a word is an honour or degree behind a name: 'Jo Berg [QC]'."""
    bare = word.strip(".,")
    return fold(bare) in name_words("letters") and (bare.isupper() or len(bare) > 2) and bare[:1].isupper()


def less_letters(name: str) -> str:
    """Return a name without the honours and degrees behind it: 'Jo Berg QC' -> 'Jo Berg'."""
    words = name.split()
    while len(words) > 2 and is_letters(words[-1]):
        words.pop()
    return " ".join(words)


def _are_initials(word: str, text: str) -> bool:
    """Say whether the first word of a name is two initials: 'JD Harlow', not 'JO BARLOW'."""
    return word.isupper() and len(word) == 2 and not (text.isupper() and is_first_name(word))


def surname(words: Sequence[str]) -> tuple[str, ...]:
    """Return the last word of a name with the particles before it: 'ursula von der leyen' -> 'von der leyen'."""
    start = max(len(words) - 1, 0)
    while start > 1 and words[start - 1] in name_words("particle"):
        start -= 1
    return tuple(words[start:])


def same_full_name(one: PersonName, other: PersonName) -> bool:
    """Say whether two names of at least two words can be one person's ('Joe Doe', 'Joseph R. Doe Jr.')."""
    a, b = one.words, other.words
    if a == b:
        return one.suffix == other.suffix
    if one.suffix != other.suffix and a[0] == b[0]:
        return False
    if surname(a) == surname(b) or a[-1] == b[-1]:
        nicknamed = a[0] == other.nickname or b[0] == one.nickname
        return nicknamed or (_same_first(a[0], b[0]) and _agree(_middle(a), _middle(b)))
    short, long = sorted((a, b), key=len)
    return len(short) < len(long) and a[0] == b[0] and len(a[0]) > 1 and _inside(short, long)


def short_form(bare: PersonName, full: PersonName) -> Literal["surname", "first name", ""]:
    """Say whether a name is the tail ('von der Leyen', 'Doe') or the head ('Hannah', 'Lin') of a longer one."""
    words, whole = bare.words, full.words
    if not words or len(words) >= len(whole) or (bare.suffix and bare.suffix != full.suffix):
        return ""
    if whole[-len(words) :] == words:
        return "surname"
    if whole[: len(words)] == words and len(words[0]) > 1:
        return "first name"
    middle = any(whole[i : i + len(words)] == words for i in range(1, len(whole) - len(words)))
    return "surname" if middle and len(words[0]) > 1 else ""


def _middle(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(words[1 : len(words) - len(surname(words))])


def _same_first(one: str, other: str) -> bool:
    if one == other or (min(len(one), len(other)) == 1 and one[0] == other[0]):
        return True
    return bool(_formal(one) & _formal(other)) or one_letter_apart(one, other)


def one_letter_apart(one: str, other: str) -> bool:
    """Say whether one letter changed, left out or put in makes one word of the other ('Brannigan', 'Branigan').

    Of two short words that is no slip: by hand, the longer has at least six letters.
    """
    short, long = sorted((one, other), key=len)
    if one == other or len(long) < 6 or len(long) - len(short) > 1:
        return False
    i = next((i for i, letter in enumerate(short) if letter != long[i]), len(short))
    return short[i + (len(short) == len(long)) :] == long[i + 1 :]


def _agree(one: Sequence[str], other: Sequence[str]) -> bool:
    """Say whether middle names, where both are given, can be the same: 'w' agrees with 'walker', not with 'h'."""
    return all(a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]) for a, b in zip(one, other, strict=False)) and (
        not one or not other or len(one) == len(other)
    )


def _inside(short: Sequence[str], long: Sequence[str]) -> bool:
    rest = iter(long)
    return all(word in rest for word in short)


@cache
def _first_names() -> dict[str, tuple[str, frozenset[str]]]:
    rows = lexicons.builtin("first_names").rows
    return {fold(row["name"]): (row["gender"], frozenset(fold(row["short_for"]).split())) for row in rows}


def _formal(name: str) -> frozenset[str]:
    return _first_names().get(name, ("", frozenset()))[1] | {name}


def is_first_name(word: str) -> bool:
    """Say whether the word is a common first name."""
    return fold(word).split("-")[0] in _first_names()


def _terms(*uses: str) -> dict[str, str]:
    return {row["term"]: row["gender"] for row in lexicons.builtin("titles").rows if row["use"] in uses}


@cache
def titles() -> dict[str, str]:
    """Return what stands with a capital before a name ('Mr', 'Sen.'), each with 'f', 'm' or ''."""
    return _terms("honorific", "title")


@cache
def addresses() -> frozenset[str]:
    """Return the titles that are nothing but an address: honorifics, and offices cut short ('Ms', 'Sgt', 'Prof.')."""
    known = titles()
    return frozenset(_terms("honorific")) | {title for title in known if f"{title.rstrip('.')}." in known}


@cache
def offices() -> dict[str, str]:
    """Return the titles that say what somebody is ('Sen.', not 'Mr'), each with 'f', 'm' or ''."""
    return _terms("title")


@cache
def role_nouns() -> dict[str, str]:
    """Return the nouns that head a role phrase ('spokeswoman'), in lower case, each with 'f', 'm' or ''."""
    return _terms("role")


#: How the words for those who study something end, and words that only end so.
_SCHOLARS = ("ologist", "scientist", "physicist", "geneticist", "statistician")
_NO_SCHOLARS = frozenset({"apologist", "ideologist"})


def is_scholar(word: str) -> bool:
    """Say whether a word in the singular means somebody who studies something: 'entomologist', 'neuroscientist'."""
    return word.lower().endswith(_SCHOLARS) and word.lower() not in _NO_SCHOLARS


def gender_of(name: str, words: Sequence[str] = ()) -> Gender | None:
    """Return the gender a pronoun for this person would have, or None when nothing tells.

    ``words`` are the titles and role words the article gives the person; they weigh more than the
    first name. For pronouns only, see above.
    """
    for word in words:
        told = titles().get(word) or role_nouns().get(word.lower())
        if told:
            return "f" if told == "f" else "m"
    first = parts(name).words
    if not first or (first[0] in name_words("family") and "-" in first[-1]):
        return None
    told = _first_names().get(first[0].split("-")[0], ("", frozenset()))[0]
    return "f" if told == "f" else "m" if told == "m" else None
