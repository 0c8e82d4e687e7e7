"""Why a source is not named, where the article says so: 'who asked not to be named because the report is not public'.

The reason may stand beside the source, or in a sentence of its own behind it ('They asked not to be named because
...'). Newsrooms' rules ask for it wherever a name is withheld.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Token

from analysis.entities.agreement import PRONOUNS
from analysis.language import Document
from analysis.language.document import Sentence
from analysis.language.syntax.arguments import subject
from analysis.language.syntax.verbs import VERBS
from analysis.tables import Source, Statement

#: Sentences back or ahead in which the one who is not named is looked for. By hand.
_REACH = 2
_OWN = r"(?:his|her|their|its)\s+(?:\w+\s+)?(?:name|surname|identit)\w*"
_TO_SPEAK = r"to\s+(?:speak|comment|talk|discuss|be\s+quoted|brief|disclose|share|give\s+interviews)\b"
#: Words that say that a name is withheld.
_WITHHOLDING = re.compile(
    rf"""\b(?:anonymity(?!\s+(?:for\s+(?:her|his|their|its|the)|of)\b)|anonymously|remain(?:ed)?\s+anonymous
    |(?:not|n['’]t)\s+(?:to\s+)?(?:be|being)\s+(?:publicly\s+)?(?:named|identified)(?!\s+(?:as|in)\b)
    |(?:declin|refus)\w+\s+to\s+be\s+(?:named|identified)
    |(?:not|n['’]t)\s+(?:want|wish)(?:ing)?\s+to\s+be\s+(?:named|identified)
    |(?:declin\w+|refus\w+|(?:not|n['’]t)\s+(?:want|wish)(?:ing)?)\s+to\s+(?:give|provide|share|disclose|reveal)\s+{_OWN}
    |(?:not\s+(?:give|giving|gave)|without\s+giving)\s+{_OWN}
    |{_OWN}\s+(?:not\s+)?(?:to\s+)?be\s+(?:withheld|used|published|printed)
    |(?:not|n['’]t)\s+(?:want|wish)(?:ing)?\s+{_OWN}\s+(?:to\s+be\s+)?(?:used|published|printed|known|disclosed)
    |(?:only\s+by|(?:give|gave|giving)\s+only|only\s+use)\s+(?:his|her|their)\s+(?:first|last|given|middle)\s+names?
    |names?\s+(?:(?:is|are|was|were)\s+(?:being\s+)?|(?:has|have|had)\s+been\s+)(?:withheld|changed)
    |not\s+(?:his|her|their)\s+real\s+names?|not\s+(?:naming|identifying)\s+(?:her|him|them|the\s+\w+))\b""",
    re.VERBOSE,
)
#: Words that are a reason by themselves.
_UNAUTHORISED = re.compile(
    rf"""\b(?:(?:not|n['’]t)\s+(?:been\s+)?(?:publicly\s+)?(?:authori[sz]ed|permitted|allowed|cleared|supposed)\s+{_TO_SPEAK}
    |lack(?:s|ed|ing)?\s+(?:the\s+)?(?:authori[sz]ation|permission|authority)\s+{_TO_SPEAK})""",
    re.VERBOSE,
)
#: What leads to the reason, behind those words or, with a capital, at the start of their sentence.
_BEHIND = re.compile(
    r"""[^.;,“”]{0,40}?,?\s+(?P<why>(?:because|since|citing|saying|fearing|due\s+to|owing\s+to|given|lest|out\s+of|discussing
    |describing|so\s+(?:that|as)|in\s+order\s+to|for\s+(?:(?:his|her|their)\s+(?:own\s+)?)?(?:fear|safety|security|privacy|legal|personal|professional)
    |as\s+(?:the|he|she|they|it)|while\s+(?:discussing|describing)|at\s+(?:his|her|their)\s+(?:own\s+)?request
    |to\s+(?:discuss|talk|speak|describe|avoid|protect|preserve|share|reveal|disclose|be\s+(?:able|candid|frank)))\b.*)""",
    re.VERBOSE | re.DOTALL,
)
_BEFORE = re.compile(r"(?P<why>(?:Because|Since|Citing|Fearing|Out\s+of|For\s+fear)\b[^,]{3,120}),")
_END = re.compile(
    r"[,;:—–“”\"()]|\.(?:\s|$)|\s(?:but|and\s+(?:said|told|added|described))\s"
    r"|(?<!\bhe)(?<!\bshe)(?<!\bthey)\s(?:said|says|told|added|recalled|described)\s"
)
_OF_ONE = frozenset("he she his her him".split())
_UNNAMED = ("anonymous", "described")


class Reason(NamedTuple):
    """That a source's name is withheld, and why: the characters of the reason, missing where none is given."""

    source: str
    start: int | None
    end: int | None


class _Withheld(NamedTuple):
    """The words that withhold a name, their sentence, and the reason's characters."""

    at: Token
    sentence: Sentence
    start: int | None
    end: int | None


def with_reasons(document: Document, sources: Sequence[Source], statements: Sequence[Statement]) -> list[Source]:
    """Return the sources with why each is not named: the columns why_unnamed, why_start and why_end."""
    told: dict[str, tuple[int, int]] = {}
    for reason in reasons(document, statements):
        if reason.start is not None and reason.end is not None:
            told.setdefault(reason.source, (reason.start, reason.end))
    return [
        row._replace(why_unnamed=" ".join(document.text[slice(*span)].split()), why_start=span[0], why_end=span[1])
        if (span := told.get(row.source))
        else row
        for row in sources
    ]


def unnamed(document: Document, statements: Sequence[Statement]) -> list[Statement]:
    """Return classified statements, those of a source whose name is withheld anywhere as anonymous."""
    sources = {reason.source for reason in reasons(document, statements)}
    return [
        row._replace(naming="anonymous") if row.source in sources and row.naming == "described" else row
        for row in statements
    ]


def reasons(document: Document, statements: Sequence[Statement]) -> Iterator[Reason]:
    """Yield each place where a source's name is withheld, in text order, with the reason if one is given."""
    for withheld in _withheld(document):
        source = _whose(document, withheld, statements)
        if source is not None:
            yield Reason(source, withheld.start, withheld.end)


def _withheld(document: Document) -> Iterator[_Withheld]:
    text = document.text
    found = {document.sentence_at(words.start()) for words in _WITHHOLDING.finditer(text)}
    found |= {document.sentence_at(words.start()) for words in _UNAUTHORISED.finditer(text)}
    for sentence in sorted(found, key=lambda one: one.index):
        if not document.in_story(sentence.start):
            continue
        reached = sentence.start
        for words in _WITHHOLDING.finditer(text, sentence.start, sentence.end):
            if words.start() >= reached:
                start, end = _reason(text, sentence, words)
                yield _Withheld(_token(document, words.end() - 1), sentence, start, end)
                reached = max(words.end(), end or 0)
        for words in _UNAUTHORISED.finditer(text, reached, sentence.end):
            yield _Withheld(_token(document, words.start()), sentence, words.start(), _end(text, words.end(), sentence))


def _token(document: Document, offset: int) -> Token:
    words = document.doc.char_span(offset, offset + 1, alignment_mode="expand")
    assert words is not None
    return words[0]


def _reason(text: str, sentence: Sentence, words: re.Match[str]) -> tuple[int, int] | tuple[None, None]:
    """Return the characters of the reason behind the words that withhold a name, or at their sentence's start."""
    behind = _BEHIND.match(text, words.end(), sentence.end)
    if behind is not None:
        start = behind.start("why")
        return start, _end(text, start, sentence)
    before = _BEFORE.match(text, sentence.start, words.start())
    return before.span("why") if before is not None else (None, None)


def _end(text: str, start: int, sentence: Sentence) -> int:
    end = _END.search(text, start, sentence.end)
    return end.start() if end is not None else sentence.end


def _whose(document: Document, withheld: _Withheld, statements: Sequence[Statement]) -> str | None:
    """Return the source whose name is withheld: the one the words are about, else the nearest that is not named."""
    noun = _about(withheld.at)
    is_pronoun = noun is not None and noun.lower_ in PRONOUNS
    if not is_pronoun and _is_said_within(withheld.at, noun, statements):
        return None
    near = _near(document, withheld, statements)
    same = _the_same(noun, near) if noun is not None and not is_pronoun else []
    if same:
        return same[0].source
    is_one = is_pronoun and noun is not None and noun.lower_ in _OF_ONE
    return _nearest_unnamed(document, withheld, [row for row in near if not is_one or row.form != "group"])


def _is_said_within(word: Token, noun: Token | None, statements: Sequence[Statement]) -> bool:
    """Say whether a source says the words of somebody else: 'A councillor said the street will not be named'."""
    at = word.idx
    subject_at = at if noun is None else noun.idx
    return any(row.start <= min(at, subject_at) <= max(at, subject_at) < row.end for row in statements)


def _near(document: Document, withheld: _Withheld, statements: Sequence[Statement]) -> list[Statement]:
    """Return the statements whose source occurs within `_REACH` sentences of the words."""
    return [
        row
        for row in statements
        if row.source is not None
        and row.speaker_start is not None
        and abs(document.sentence_at(row.speaker_start).index - withheld.sentence.index) <= _REACH
    ]


def _the_same(noun: Token, near: Sequence[Statement]) -> list[Statement]:
    """Return the statements whose source a noun is part of, then those whose source has its word."""
    same = [row for row in near if (row.speaker_start or 0) <= noun.idx < (row.speaker_end or 0)]
    return same + [row for row in near if noun.lower_ in (row.source or "").lower().split()]


def _nearest_unnamed(document: Document, withheld: _Withheld, near: Sequence[Statement]) -> str | None:
    """Return the last source without a name before the words, else the last in their sentence."""
    unnamed = [row for row in near if row.naming in _UNNAMED and row.form in ("person", "group", None)]
    before = [row for row in unnamed if (row.speaker_start or 0) <= withheld.at.idx]
    same_sentence = [row for row in unnamed if document.sentence_at(row.speaker_start or 0) == withheld.sentence]
    nearest = before or same_sentence
    return max(nearest, key=lambda row: row.speaker_start or 0).source if nearest else None


def _about(word: Token) -> Token | None:
    """Return the noun whose name is withheld: the subject of the words' verb, or who owns the name."""
    verb = word
    while verb.pos_ not in VERBS and verb.head != verb:
        verb = verb.head
    noun = subject(verb)
    if noun is not None and noun.lemma_ in ("name", "identity"):  # 'whose name', "the guard's name"
        owner = next((child for child in noun.children if child.dep_ == "poss"), None)
        noun = verb.head if owner is None or owner.tag_ == "WP$" else owner
    return noun
