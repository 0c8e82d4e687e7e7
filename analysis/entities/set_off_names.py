"""Names of people that the parser misses and that what is set off beside them tells: an age, 'who', a role."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from analysis.entities.people import is_first_name, role_nouns, titles
from analysis.entities.places import MONTHS
from analysis.entities.spans import PROPER, NameSpan
from analysis.entities.word_lists import name_words

#: In words: the longest of these names. By hand.
_LONGEST = 3
_OLDEST = 110


def set_off_names(doc: Doc, words: Sequence[str]) -> Iterator[NameSpan]:
    """Yield the names of two and three words of no other label of the parser's that are told to be people's.

    '[Rosalie Tumbali], 38, spent', '[Donal Meaney], who worked', 'His predecessor, [Oral Tash], was'.
    """
    for last in range(2, len(words) - 2):
        if words[last] != "," or not _is_name_word(doc[last - 1]):
            continue
        first = last - 1
        while first and last - first < _LONGEST and _is_name_word(doc[first - 1]):
            first -= 1
        if last - first == _LONGEST and doc[first].is_sent_start and not is_first_name(words[first]):
            first += is_first_name(words[first + 1])  # 'Substitute [Kofi Lund], 19,'
        if last - first > 1 and not (first and _goes_on(doc[first - 1])) and _is_told(doc, words, first, last):
            yield NameSpan(first, last, "PERSON")


def _is_told(doc: Doc, words: Sequence[str], first: int, last: int) -> bool:
    """Say whether an age or 'who' follows the comma behind a name, or a role is before the one that precedes it."""
    if is_age_behind(doc, last):
        return doc[last - 1].dep_ != "pobj"
    if words[last + 1] == "who":
        return True
    if _has_role_behind(doc, last):
        return True
    is_behind_role = first > 1 and words[first - 1] == "," and doc[first - 2].lower_ in role_nouns()
    return is_behind_role and doc[first - 2].is_lower and doc[first - 2].lower_ not in name_words("maker")


def _has_role_behind(doc: Doc, last: int) -> bool:
    """Say whether ', a vet' follows a name, alone or with a word before it; a body may be a maker."""
    if doc[last + 1].lower_ not in ("a", "an"):
        return False
    noun = next((word for word in doc[last + 2 : last + 4] if word.lower_ in role_nouns()), None)
    return noun is not None and noun.tag_ == "NN" and noun.lower_ not in name_words("maker")


def is_age_behind(doc: Doc, last: int) -> bool:
    """Say whether an age between commas follows a name that ends at token ``last``: 'Jo Roe, 38, spent'."""
    if last + 2 >= len(doc) or doc[last].text != "," or doc[last + 2].text != ",":
        return False
    age = doc[last + 1].text
    return age.isdigit() and int(age) < _OLDEST and doc[last - 1].text[:3] not in MONTHS


def _is_name_word(token: Token) -> bool:
    """Say whether a word may be part of a person's name."""
    if (
        not token.text.istitle()
        or not token.is_alpha
        or token.tag_ not in PROPER
        or token.ent_type_ not in {"", "PERSON", "PRODUCT"}
    ):
        return False
    return not (token.lower_ in name_words("body") or token.lower_ in role_nouns() or token.text in titles())


def _goes_on(before: Token) -> bool:
    """Say whether a name starts before these words: 'Harbour Board [Jo Berg]'."""
    return before.text[0].isupper() and before.tag_ in PROPER and before.lower_ not in role_nouns()
