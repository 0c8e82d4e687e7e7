"""What the article says of whom it names, beside the roles: nouns by the name, a party, an age."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Token

from analysis.entities.description_words import nouns_for
from analysis.entities.people import less_letters, offices
from analysis.language.document import Document
from analysis.language.model import listed
from analysis.language.syntax.noun_phrases import appositions, description
from analysis.tables import Mention

#: How many characters beside a name are searched for an age or a party.
_REACH = 60
AGE = re.compile(r"\b(\d{1,3})[- ]years?[- ]old\b")
#: 'Bea Lund, 29,' 'Lund (29)' 'Lund, a 29-year-old nurse,' 'Lund, aged 29,' 'Lund is 29.'
#: What makes somebody the accused, or the defendant.
ACCUSED = r"(?:accused of|charged with|on trial|suspected of)\b"
_AGE_BEHIND = re.compile(
    r"\s*(?:[,(]|is|was|turned)\s*(?:(?:an?|the|aged?|now|who is)\s+)?(\d{1,3})"
    r"(?:[- ]years?[- ]old\b|(?=[,;).](?!\d)|\s(?:and|who|from|of)\s))"
)
#: '29-year-old Bea Lund', '29-year-old goalkeeper Bea Lund'
_AGE_BEFORE = re.compile(r"\b(\d{1,3})[- ]years?[- ]old\s+(?:[\w'’-]+\s+){0,3}$")
#: 'Kay Moss (R-Ohio)', 'Kay Moss, a Republican', 'Kay Moss, Democrat of Ohio'
_PARTY_BEHIND = re.compile(
    r"\s*[,(]\s*(?:an?\s+|the\s+)?(R|D|Rep|Dem|Con|Republican|Democrat|Conservative)\b(?=[-–.,) ])"
)
_PARTIES = {"R": "republican", "D": "democrat", "Rep": "republican", "Dem": "democrat", "Con": "conservative"}
#: 'Bea Lund, 41, accused of theft', 'Lund, who is charged with'
_ACCUSED_BEHIND = re.compile(r"(?:\s*,\s*\d{1,3})?,? (?:who )?(?:is |was |stands |went |has been )?" + ACCUSED)
#: Who speaks for a side in court: 'Jo Roe KC', 'Jo Roe, for the defence,', 'Jo Roe, prosecuting,'.
_SIDE = r"for (?:the )?(?:defen[cs]e|prosecution|Crown)\b"
_COUNSEL_BEHIND = re.compile(
    rf"(?:,? [KQS]C\b|,? (?:(?:appearing |acting )?{_SIDE}|(?:prosecuting|defending|mitigating)[,.]))"
)
#: 'Cross-examining, [Jo Roe]', 'Opening the case for the prosecution at Arden Crown Court, [Jo Roe]'
_COUNSEL_BEFORE = re.compile(rf"(?:(?:^|[.\n] ?)(?:Cross-examining|Prosecuting|Defending)|{_SIDE}[^.,]*), $")
#: Who is heard in court: 'Jo Roe gave evidence', 'Jo Roe, 41, testified'.
_WITNESS_BEHIND = re.compile(r"(?:, (?:who|\d{1,3}),?)? (?:gave evidence|testified|took the (?:witness )?stand)\b")
#: Parts of speech of the words before a name that describe it.
_BEFORE = frozenset({"NN", "NNP", "JJ", "HYPH", "AFX", "VBN", "CD"})
#: How many words before a name are read.
_WORDS = 6


class Told(NamedTuple):
    """What the article tells of somebody: describing phrases as printed, a party among them, and ages."""

    phrases: tuple[str, ...]
    ages: frozenset[int]


def told_of(document: Document, mentions: Sequence[Mention]) -> dict[str, Told]:
    """Return what the words beside the mentions of each actor tell."""
    phrases: dict[str, list[str]] = defaultdict(list)
    ages: dict[str, set[int]] = defaultdict(set)
    text, reached = document.text, 0
    for mention in mentions:
        before = text[max(reached, mention.start - _REACH) : mention.start]
        behind = text[mention.end : mention.end + _REACH]
        aged = _AGE_BEHIND.match(behind) or _AGE_BEFORE.search(before)
        if aged:
            ages[mention.actor].add(int(aged[1]))
        party = _PARTY_BEHIND.match(behind)
        if party:
            phrases[mention.actor].append(_PARTIES.get(party[1], party[1].lower()))
        if _ACCUSED_BEHIND.match(behind):
            phrases[mention.actor].append("accused")
        if _COUNSEL_BEHIND.match(behind) or _COUNSEL_BEFORE.search(before):
            phrases[mention.actor] += ["lawyer", "barrister"]
        if _WITNESS_BEHIND.match(behind):
            phrases[mention.actor].append("witness")
        if mention.text != less_letters(mention.text):
            phrases[mention.actor].append(mention.text.split()[-1].lower())
        name = document.doc.char_span(mention.start, mention.end, alignment_mode="expand")
        phrases[mention.actor] += [] if name is None else _beside(document.doc, name.start, name.root)
        reached = mention.end
    return {actor: Told(tuple(phrases[actor]), frozenset(ages[actor])) for actor in {*phrases, *ages}}


def _beside(doc: Doc, first: int, head: Token) -> Iterator[str]:
    """Yield the nouns beside a name: 'striker Jon Hale', 'Hale, a striker,' 'the charity, Oxhelp,' 'Hale is a cook',
    'Hale works as a cook'.
    """
    nouns = list(appositions(head))
    if head.dep_ == "appos" and not any(word.lower_ in ("a", "an") for word in head.lefts):  # 'her father, a Methodist'
        nouns.append(head.head)
    if head.dep_ == "nsubj" and head.head.lemma_ == "be":
        nouns += [child for child in head.head.children if child.dep_ == "attr"]
    nouns += _worked_as(head)
    for noun in nouns:
        if noun.tag_ in ("NN", "NNP"):
            start, last = description(noun)
            yield doc[start : last + 1].text
    if first > 1 and doc[first - 1].text == "." and doc[first - 2].text in offices():  # 'Sgt.', which is two tokens
        yield doc[first - 2].text
    yield from _led_by(doc, first)


def _worked_as(name: Token) -> Iterator[Token]:
    """Yield the noun for what somebody works as: 'Hale, who works as an estate [agent]', 'Hale worked as a cook'."""
    verbs = [child for child in name.children if child.dep_ == "relcl"]
    verbs += [name.head] if name.dep_ == "nsubj" else []
    for verb in verbs:
        if verb.lemma_ in ("work", "serve") and not any(child.dep_ == "neg" for child in verb.children):
            links = (link for link in verb.children if link.lower_ == "as")
            nouns = (noun for link in links for noun in link.children if noun.dep_ == "pobj")
            yield from (noun for noun in nouns if any(word.lower_ in ("a", "an") for word in noun.lefts))


def _led_by(doc: Doc, first: int) -> Iterator[str]:
    """Yield the words that lead up to a name and say what it is: 'striker [Jon Hale]', 'Retailer [Arden]'."""
    start, noun = first, doc[first - 1]
    while start > max(doc[first].sent.start, first - _WORDS) and doc[start - 1].tag_ in _BEFORE:
        start -= 1
    is_first = noun.is_sent_start and noun.ent_type_ == "PERSON" and noun.lower_ in listed("noun")  # 'Rigger Jo Roe'
    is_noun = noun.tag_ in ("NN", "NNP") and (not noun.ent_type_ or noun.lower_ in nouns_for("body") or is_first)
    if start < first and is_noun:
        yield doc[start:first].text
