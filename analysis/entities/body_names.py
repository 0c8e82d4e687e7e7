"""Bodies by the form of their names, where the parser cuts or misses them: 'Marks and Spencer', 'St Anne's'."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc

from analysis import lexicons
from analysis.entities.people import is_first_name, titles
from analysis.entities.spans import POSSESSIVES, PROPER, NameSpan
from analysis.entities.word_lists import name_words

#: In letters: how long what a body is called by its letters is at least and at most. By hand.
_FEWEST, _MOST = 4, 8
_BETWEEN = frozenset({"of", "for", "the", "and", "in", "on", "to", "&", ","})
#: Bodies that are named after all that they are for.
_OFFICES = frozenset("Department Ministry Committee Secretariat Directorate Commission Bureau".split())
_THE = frozenset({"the", "The"})


def paired(words: Sequence[str]) -> Iterator[NameSpan]:
    """Yield the names of one body that look like two: 'Marks and Spencer'; '&' between capital words is always one."""
    for i in range(1, len(words) - 1):
        if words[i] in ("and", "&") and words[i - 1][0].isupper() and words[i + 1][0].isupper():
            is_listed = f"{words[i - 1]} and {words[i + 1]}" in lexicons.words_of("two_part_names")
            is_couple = is_first_name(words[i - 1]) and is_first_name(words[i + 1])
            if is_listed or (words[i] == "&" and not is_couple):
                yield NameSpan(i - 1, i + 2, "ORG")
        elif words[i] == "Without" and words[i - 1].istitle() and words[i + 1].istitle():  # 'Doctors Without Borders'
            yield NameSpan(i - 1, i + 2, "ORG")


def portfolios(words: Sequence[str]) -> Iterator[NameSpan]:
    """Yield the bodies named after what they are for, in a list: '[Department for Culture, Media and Sport]'."""
    for i in range(len(words) - 4):
        if words[i] not in _OFFICES or words[i + 1] not in ("for", "of", "on"):
            continue
        last = _matter_end(words, i + 2)
        while last < len(words) - 1 and words[last] == "," and (end := _matter_end(words, last + 1)) > last + 1:
            last = end
        behind = last + 1 if words[last : last + 1] == [","] else last
        end = _matter_end(words, behind + 1) if words[behind : behind + 1] == ["and"] else 0
        if end > behind + 1 and "," in words[i:end] and not is_first_name(words[i + 2]):
            yield NameSpan(i, end, "ORG")


def _matter_end(words: Sequence[str], first: int) -> int:
    """Return where the capital words end that name one thing a body is for."""
    last = first
    while last < min(len(words), first + 3) and words[last].istitle():
        last += 1
    return last


def members_bodies(doc: Doc, words: Sequence[str]) -> Iterator[NameSpan]:
    """Yield the bodies that are named after their members: 'the National [Farmers' Union]', 'Women's League'."""
    for i in range(1, len(words) - 1):
        owner = words[i - 1]
        is_plural = owner[0].isupper() and words[i] in POSSESSIVES and owner.lower().endswith(("s", "men", "children"))
        if not is_plural or words[i].endswith("s") == owner.endswith("s"):
            continue
        first, last = i - 1, i + 1
        while first and words[first - 1].istitle() and doc[first - 1].tag_ in PROPER | {"JJ"}:
            first -= 1
        while last < len(words) and words[last].istitle():
            last += 1
        if words[last - 1].lower() in name_words("members"):
            yield NameSpan(first, last, "ORG")


def saints(doc: Doc, words: Sequence[str]) -> Iterator[NameSpan]:
    """Yield the bodies that are called after a saint, whole or short: '[St Anne's Hospital]', '[St Anne's] said'."""
    for i in range(len(words) - 3):
        if words[i] not in ("St", "St.") or not words[i + 1].istitle() or words[i + 2] not in POSSESSIVES:
            continue
        last = i + 3
        while last < len(words) - 1 and last < i + 6 and words[last].istitle():
            last += 1
        if words[last - 1].lower() in name_words("body") or (last == i + 3 and doc[last].pos_ in ("VERB", "AUX")):
            yield NameSpan(i, last, "ORG")


def friends(words: Sequence[str]) -> Iterator[NameSpan]:
    """Yield the bodies of those who keep something: '[Friends of Arden Libraries]'."""
    for i in range(len(words) - 2):
        if words[i] != "Friends" or words[i + 1] != "of":
            continue
        first = last = i + 2 + (words[i + 2] == "the")
        while last < min(len(words), first + 4) and words[last].istitle() and words[last] not in titles():
            last += 1
        if last > first + 1 and not is_first_name(words[first]):
            yield NameSpan(i, last, "ORG")


def joined_bodies(words: Sequence[str], spans: Iterable[NameSpan]) -> Iterator[NameSpan]:
    """Yield the bodies that the parser cuts at 'and': 'the [Port Workers and [Divers Union]]'."""
    for span in spans:
        first = span.first - 1
        if first < 2 or words[first] not in ("and", "&") or words[span.last - 1].lower() not in name_words("body"):
            continue
        while first and words[first - 1].istitle() and words[first - 1] != "The":
            first -= 1
        is_whole = 0 < first < span.first - 1 and words[span.first - 2].lower() not in name_words("body")
        if is_whole and (
            words[first - 1].lower() == "the" or (words[first - 1].islower() and words[first - 2] in _THE)
        ):
            yield NameSpan(first, span.last, "ORG")


def spelt_out(doc: Doc, words: Sequence[str]) -> Iterator[NameSpan]:
    """Yield the bodies whose letters the text uses: '[Thai Nurses for Clean Water] (TNCW)', and 'TNCW' alone later."""
    short = {word for word in words if word.isupper() and word.isalpha() and _FEWEST <= len(word) <= _MOST}
    openings: dict[str, set[str]] = {}
    for letters in short:
        openings.setdefault(letters[0], set()).add(letters)
    for i, word in enumerate(words):
        if word.istitle() and word[0] in openings and doc[i].tag_ in PROPER | {"JJ", "VBG"}:
            ends = (_end_of(words, i, letters) for letters in openings[word[0]])
            yield from (NameSpan(i, end, "ORG") for end in ends if end)


def _end_of(words: Sequence[str], first: int, letters: str) -> int:
    """Return where words end that begin with these letters, but for small words and commas between them; 0 for none."""
    place, i = 0, first
    while i < len(words) and place < len(letters):
        if words[i][0] == letters[place]:
            place += 1
        elif i == first or words[i] not in _BETWEEN:
            return 0
        i += 1
    return i if place == len(letters) else 0
