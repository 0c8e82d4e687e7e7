"""Words that judge an actor, by their use; see the header of judging_words.csv."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from spacy.strings import get_string_id
from spacy.tokens import Token

from analysis.language.syntax.denial import is_no
from analysis.lexicons import builtin, words_of

#: What turns a description's sign where it comes before it: 'not as HONEST', 'hardly WISE'.
_LESS = frozenset("barely hardly least less n't never no not scarcely".split())
#: What takes a description's sign away: 'once POPULAR', 'too HONEST'.
_NO_LONGER = frozenset("formerly once too".split())
#: What is one of those that follow: "one of the world's BEST players".
_OF_MANY = frozenset("kind one part some sort".split())
_BEFORE_NOUN = frozenset("amod compound nmod".split())
#: Words that judge what somebody is, and not what is theirs: "Mexico's best argument".
_RANKING = frozenset("best better good great greatest popular top worst".split())
#: Words that only rank, and say little where nobody is told to say it: 'the BEST gauge of the market'.
_ONLY_RANKING = _RANKING - {"good", "great"} | frozenset("finest smartest superior worse".split())
#: What others gave, and no view of who tells of it: 'won the PRIZE'.
_HONOURS = words_of("judging_words", "honour")
#: Of these the owner may be who suffers: "Roe's murder".
_SUFFERED = frozenset(
    "abuse betrayal harassment ill-treatment massacre mistreatment misuse murder theft torture".split()
)
#: Words that name a class where they come before a noun: 'criminal lawyer Roe', 'a fraud squad'.
_CLASSING = frozenset("criminal fraud terrorist murder".split())


class Judging(NamedTuple):
    """A word of the text that judges, and its sign: neg or pos."""

    word: Token
    sign: str


def sign_of(word: Token, use: str) -> str | None:
    """Return the sign of a word in one of its uses."""
    row = _row(word, use)
    return row["sign"] if row else None


@cache
def judging_ids() -> frozenset[int]:
    """Return the words that judge in some use, by the numbers that the parse has for words and lemmas."""
    words = {word for (word, _), row in _rows().items() if row["sign"]}
    return frozenset(get_string_id(form) for word in words for form in (word, word.capitalize(), word.upper()))


def only_ranks(word: Token) -> bool:
    """Say whether a word only ranks: 'best'."""
    return word.lower_ in _ONLY_RANKING


def honours(word: Token) -> bool:
    """Say whether a word tells what others gave: 'the PRIZE'."""
    return bool(_HONOURS & {_compound(word), word.lower_, word.lemma_.lower()})


def needed(word: Token, use: str) -> str:
    """Return the part that a word needs to judge in one of its uses: object, subject, a preposition, or none."""
    row = _row(word, use)
    return row["needs"] if row else ""


def described(head: Token, *, owned: bool = False) -> Iterator[Judging]:
    """Yield what judges in a description, given by its head: 'a LIAR', 'a BRILLIANT, HONEST player', 'the PRIZE'.

    ``owned``: it is something of the actor's, and words that only rank it say nothing of the actor.
    """
    heads = [head]
    if head.lower_ in _OF_MANY:
        heads += [noun for word in head.children if word.lower_ == "of" for noun in word.children]
    for noun in [one for word in heads for one in (word, *word.conjuncts) if one.i >= word.i]:
        if not is_no(noun):
            yield from _in_phrase(noun, _RANKING if owned else frozenset())
            if (sign := sign_of(noun, "matter")) and not (owned and noun.lemma_ in _SUFFERED):
                yield Judging(noun, sign)


def _in_phrase(noun: Token, left_out: frozenset[str]) -> Iterator[Judging]:
    """Yield the words of quality in a noun's phrase: itself and those before it."""
    if noun.lower_ not in left_out and (sign := _quality(noun)):
        yield Judging(noun, sign)
    before = [word for word in noun.lefts if word.dep_ in _BEFORE_NOUN]
    listed = (other for word in before for other in word.conjuncts if other.i < noun.i)
    before_name = _ONLY_RANKING if noun.pos_ == "PROPN" else frozenset()  # 'the BEST XI', 'favorite Al Roe'
    for word in (*before, *listed):
        if word.lower_ not in left_out | before_name | _CLASSING and (sign := _quality(word)):
            yield Judging(word, sign)


def _quality(word: Token) -> str | None:
    sign, beside = sign_of(word, "quality"), {child.lower_ for child in word.children}
    if sign is None or beside & _NO_LONGER:
        return None
    if not beside & _LESS:
        return sign
    return "neg" if sign == "pos" else None


def _row(word: Token, use: str) -> dict[str, str] | None:
    rows, compound = _rows(), _compound(word)
    if compound != word.lower_:
        return rows.get((compound, use))
    return rows.get((compound, use)) or rows.get((word.lemma_.lower(), use))


def _compound(word: Token) -> str:
    """Return a word with what hyphens join to it: 'knee-jerk' for 'jerk'."""
    first = last = word.i
    doc = word.doc
    while first > 1 and doc[first - 1].text == "-" and not (doc[first - 1].whitespace_ or doc[first - 2].whitespace_):
        first -= 2
    while (
        last < len(doc) - 2 and doc[last + 1].text == "-" and not (doc[last].whitespace_ or doc[last + 1].whitespace_)
    ):
        last += 2
    return doc[first : last + 1].text.lower()


@cache
def _rows() -> dict[tuple[str, str], dict[str, str]]:
    return {(row["word"], row["use"]): row for row in builtin("judging_words").rows}
