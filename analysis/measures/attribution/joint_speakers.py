"""Two and more who speak as one: 'Roe and Doe said', 'said Roe, Doe and Poe', 'the mayor and the bishop wrote'.

Each is a speaker by itself. A phrase with 'and' inside may still be one: a body's name ('the Department of Health and
Human Services'), a person with two posts ('the founder and director', 'Roe, a nurse and a poet'). Of 'Roe or Doe' the
article does not say which one spoke.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

from analysis.entities.lookup import Names
from analysis.language.syntax.noun_phrases import LONGEST
from analysis.language.syntax.speaking_nouns import can_speak
from analysis.language.syntax.verbs import FINITE

_ALTERNATIVES = frozenset({"or", "nor"})
#: How the first of several who speak may hang in the clause; an object or a complement is none of them.
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "ROOT", "appos", "npadvmod", "dep"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_PLURAL = frozenset({"NNS", "NNPS"})
#: What shows that a noun has a phrase of its own: 'the mayor and [the] bishop', 'Roe and [her] lawyer'.
_OWN = frozenset({"det", "poss", "nummod"})
#: In words; by hand.
_LONGEST_ROLE = 6
#: No word of a role right before a name; the tagger takes some roles for a present tense: 'auctioneer Jo Roe'.
_IN_NO_ROLE = frozenset({"VBD", "VBZ", "VBG", "MD", "IN", "TO", "CC", "DT", "PRP", "PRP$", "WDT", "WP"})


def side_by_side(names: Names, noun: Token) -> list[Token]:
    """Return the heads of the phrases that speak together with a noun's, in text order; mostly the noun alone."""
    first = _first(names, noun)
    heads = sorted({first, *_others(names, first)}, key=lambda token: token.i)
    if _are_parted(heads):
        return [noun]
    if len(heads) == 1 or noun not in heads:
        before = _named_before(names, first)
        return [first] if before is None else [before, first]
    if not is_name(names, first) and is_name(names, heads[1]):
        if first.tag_ not in _PLURAL and not _has_own_phrase(first):
            return heads[1:]  # 'founder and director Roe'
        if first.tag_ in _PLURAL and heads[1].dep_ == "appos":
            return heads[1:]  # 'her parents, Roe and Doe'
    return [first, *_speaking(names, heads)]


def _named_before(names: Names, noun: Token) -> Token | None:
    """Return the name joined to one with a role that the parse hangs elsewhere, right before their verb.

    ', chairman [Jo Roe] and safety officer Ann Doe told us': news has both behind the words, after a comma or mark.
    """
    doc = noun.doc
    second = _name_of(names, noun)
    if second is None or second.end >= len(doc) or doc[second.end].tag_ not in FINITE:
        return None
    link = _before_role(second)
    if link == second.start - 1 or link < 1 or doc[link].lower_ != "and":
        return None
    name = _name_of(names, doc[link - 1])
    if name is None or name.end != link:
        return None
    start = _before_role(name)
    is_other = _actor(names, name.root) != _actor(names, noun)
    opens = start >= 0 and (doc[start].text == "," or doc[start].is_quote)
    return name[-1] if is_other and opens and name.start - start > 1 else None


def _name_of(names: Names, word: Token) -> Span | None:
    """Return the words of the person's name that a word is in."""
    actor = names.actor_at(word.idx, word.idx + len(word))
    mentions = names.mentions_in(word.idx, word.idx + len(word))
    if actor is None or actor.actor_kind != "person" or not mentions:
        return None
    return word.doc.char_span(mentions[0].start, mentions[0].end, alignment_mode="expand")


def _before_role(name: Span) -> int:
    """Return the place of the word before a name and the words in lower case that are its role; -1 for none."""
    place = name.start - 1
    while place >= 0 and name.start - place <= _LONGEST_ROLE:
        word = name.doc[place]
        if not (word.is_alpha and word.is_lower) or word.lower_ == "and" or word.tag_ in _IN_NO_ROLE:
            return place
        place -= 1
    return -1


def is_one_of_several(noun: Token) -> bool:
    """Say whether a noun stands beside others of which any one may be meant: 'either Roe or Doe'."""
    return any(child.dep_ == "cc" and child.lower_ in _ALTERNATIVES for child in noun.children)


def is_name(names: Names, noun: Token) -> bool:
    """Say whether a noun is an actor's name."""
    return _actor(names, noun) is not None


def _first(names: Names, noun: Token) -> Token:
    """Return the first noun of a list that is a subject: word order may have led to its last one.

    Of a list that only describes somebody it is their name: 'Roe' of 'Roe, a nurse and a [poet]'.
    """
    first = noun
    for _ in range(LONGEST):
        if first.dep_ != "conj":
            break
        first = first.head
    if first.dep_ == "appos" and is_name(names, first.head) and not is_name(names, first):
        first = first.head
    return first if first.dep_ in _SUBJECTS else noun


def _others(names: Names, first: Token) -> Iterator[Token]:
    """Yield the nouns coordinated with the first; the parse hangs the second of three as an apposition."""
    yield from (word for word in first.conjuncts if word.i > first.i)
    for child in first.rights:
        if child.dep_ == "appos" and child.conjuncts:
            is_item = is_name(names, child) or (_has_own_phrase(child) and not is_name(names, first))
            if is_name(names, first) and not is_item and all(word.dep_ != "cc" for word in child.children):
                continue  # 'Roe, chair of governors, Colby Primary'
            together = (child, *child.conjuncts)
            # 'Roe, a driver, and Doe, a cook': the parse hangs Doe on the driver
            yield from together if is_item else (word for word in together if is_name(names, word))


def _are_parted(heads: Sequence[Token]) -> bool:
    """Say whether something parts the nouns of a list: a verb, a mark, 'or'."""
    between = heads[0].doc[heads[0].i : heads[-1].i]
    return any(
        token.is_quote or token.text in ";:" or token.pos_ in ("VERB", "AUX") or token.lower_ in _ALTERNATIVES
        for token in between
    )


def _speaking(names: Names, heads: Sequence[Token]) -> Iterator[Token]:
    """Yield the nouns behind the first of a list that are speakers of their own, no actor twice.

    Beside a name that is described ('Roe, a nurse, and a poet') only another name is one.
    """
    first, second = heads[:2]
    is_apart = second.left_edge.i > 0 and second.left_edge.nbor(-1).text != ","
    has_apposition = any(child.dep_ == "appos" and child.pos_ in _NOUNS for child in first.children)
    described = is_name(names, first) and (has_apposition or not is_apart) and not is_name(names, second)
    seen = {_actor(names, first)}
    for head in heads[1:]:
        actor = _actor(names, head)
        if actor is None:
            fits = not described and can_speak(head) and (_has_own_phrase(head) or head.tag_ in _PLURAL)
        else:
            fits = actor not in seen
        if fits:
            seen.add(actor)
            yield head


def _has_own_phrase(noun: Token) -> bool:
    return any(child.dep_ in _OWN for child in noun.lefts)


def _actor(names: Names, noun: Token) -> str | None:
    actor = names.actor_at(noun.idx, noun.idx + len(noun))
    return actor.actor if actor else None
