"""What the parser cuts off a person's name: a surname, letters, a nickname, the half before or behind a hyphen."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from spacy.tokens import Doc, Token

from analysis.entities.people import is_first_name, is_letters, role_nouns
from analysis.entities.spans import PROPER
from analysis.entities.word_lists import name_words

#: Titles without which a name would be half a name: 'Pope Francis', 'Prince Harry'.
KEPT = frozenset("Pope King Queen Prince Princess Emperor Empress Saint Mother Sister Brother Father Sultan".split())
#: Weekdays and months that are first names, too, and what stands before those that are none.
_DAYS = frozenset("Sunday Monday Tuesday Wednesday Friday Saturday April May June August".split())
_BEFORE_DATES = frozenset("on last this next every each late early in by until since".split())
_MARKS = frozenset({'"', "“", "”", "'", "‘", "’"})


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


def widened(doc: Doc, first: int, last: int) -> tuple[int, int]:
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


def _is_day_of_name(doc: Doc, first: int, last: int) -> bool:
    """Say whether a weekday or month before a surname is a first name: 'his driver, [Sunday Okeke], said'.

    Not behind what opens a date, nor where the story gives the surname another first name.
    """
    if last - first != 1 or first < 1 or doc[first - 1].text not in _DAYS:
        return False
    day = doc[first - 1]
    is_part = day.dep_ == "compound" and day.head.i == first and day.tag_ in PROPER
    if not is_part or (first > 1 and doc[first - 2].lower_ in _BEFORE_DATES):
        return False
    return not any(
        word.text == doc[first].text and word.i and _capital(doc, word.i - 1) and doc[word.i - 1].text != day.text
        for word in doc
    )


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
    CutOff("a weekday or month", "Sunday [Okeke]", _is_day_of_name, 1, 0),
    CutOff(
        "a first name, or the title that is half the name",
        "Pope [Francis]",
        lambda doc, first, last: first > 0 and (doc[first - 1].text in KEPT or _lost_first_name(doc[first - 1])),
        1,
        0,
    ),
)
