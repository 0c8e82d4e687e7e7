"""How words around a name itself judge the actor, the name being given by its head word; see `ties`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from spacy.tokens import Token

from analysis.language.syntax.denial import negated
from analysis.language.syntax.speaking_nouns import is_document, is_source
from analysis.language.syntax.status import left_open
from analysis.language.syntax.verb_classes import is_of
from analysis.language.syntax.verbs import is_linking
from analysis.lexicons import words_of
from analysis.measures.attitudes.judging_words import Judging, described, needed, sign_of
from analysis.measures.attitudes.ties import TOWARD, is_conceded, is_felt, is_kept_open, judging_by

#: Verbs that keep what their object says from being so: 'denied Roe's guilt'.
_DOUBTING = frozenset(
    "avert avoid clear deny dismiss doubt drop forgive prevent question refute reject retract withdraw".split()
)
#: Nouns of speech whose 'of' tells who speaks or what is said: 'praise of Roe' is fine, 'charges of fraud' is not.
_NOT_OF = frozenset("accusation allegation charge complaint contempt".split())
#: Nouns for what somebody does or says: what is said of it is said of who does it.
_DOINGS = words_of("judging_words", "doing")
#: Verbs that give a blame to somebody: 'PUT the blame on Roe'.
_GIVING = frozenset("cast lay pin place put shift".split())


class NameTie(NamedTuple):
    """A tie by the words around the name itself, which is given by its head word: its name, an example, what the name
    is there by the parse, and what judges.
    """

    name: str
    example: str
    relation: str
    judging: Callable[[Token], Iterator[Judging]]


def by_name(name: Token) -> Iterator[tuple[str, Judging]]:
    """Yield the words that judge around a name, each with the name of its tie."""
    for tie in _BY_RELATION.get(name.dep_, ()):
        yield from ((tie.name, one) for one in tie.judging(name))


def _own(name: Token) -> Iterator[Judging]:
    thing = name.head
    some = [*described(thing, owned=True)]
    is_other = thing.pos_ == "PROPN" or _is_somebody(thing)  # "Roe's AWFUL Arden X3", "Peru's BEST artists"
    if some and not (is_other or is_felt(thing) or is_doubted(thing)):
        yield from some


def _own_called(name: Token) -> Iterator[Judging]:
    thing, verb = name.head, name.head.head
    if _is_own_doing(name) and thing.dep_ == "nsubj" and is_linking(verb) and not _is_open(verb):
        for word in verb.rights:
            if word.dep_ in ("acomp", "attr") and not is_conceded(word):
                yield from described(word, owned=True)  # not 'a GREAT blot'


def _own_named(name: Token) -> Iterator[Judging]:
    thing, verb = name.head, name.head.head
    if _is_own_doing(name) and thing.dep_ == "dobj" and is_of(verb, "calling", "naming") and not _is_open(verb):
        behind = [word for word in verb.rights if word.i > thing.i]
        for word in [*behind, *(below for one in behind if one.lower_ == "as" for below in one.children)]:
            if word.dep_ in ("amod", "oprd", "pobj"):
                yield from described(word, owned=True)


def _own_judged(name: Token) -> Iterator[Judging]:
    thing = name.head
    some = [*judging_by(thing.head, "judging")] if thing.dep_ in ("dobj", "nsubjpass") else []
    if some and not (is_doubted(thing) or is_kept_open(thing.head)):
        yield from some


def _by_judged(name: Token) -> Iterator[Judging]:
    above = name.head.head
    objects = (word for word in above.rights if word.dep_ == "dobj" and word.i < name.head.i)
    noun = next(objects, above) if above.pos_ == "VERB" else above  # the parse may hang 'by' on the verb
    done_by = name.head.lower_ == "by" and noun.dep_ in ("dobj", "nsubjpass")
    some = [*judging_by(noun.head, "judging")] if done_by and noun.pos_ == "NOUN" else []
    if some and not (_is_somebody(noun) or is_document(noun) or is_doubted(noun) or is_kept_open(noun.head)):
        yield from some


def _spoken_of(name: Token) -> Iterator[Judging]:
    preposition, noun = name.head, name.head.head
    if preposition.lower_ in TOWARD and (some := [*judging_by(noun, "speech")]):
        is_weighed = noun.dep_ == "nsubj" and is_linking(noun.head)  # 'the claims against Roe are wild'
        is_of_content = preposition.lower_ == "of" and noun.lemma_ in _NOT_OF
        if not (is_weighed or is_of_content or is_doubted(noun)):
            yield from some


def _blamed_on(name: Token) -> Iterator[Judging]:
    verb = name.head.head
    if name.head.lower_ != "on" or _is_open(verb):
        return
    if verb.lemma_ == "blame" and verb.pos_ == "VERB":
        yield Judging(verb, "neg")
    elif verb.lemma_ in _GIVING:
        yield from (Judging(word, "neg") for word in verb.children if word.dep_ == "dobj" and word.lemma_ == "blame")


def _judged_toward(name: Token) -> Iterator[Judging]:
    verb, preposition = name.head.head, name.head.lower_
    sign = sign_of(verb, "toward") if verb.pos_ == "VERB" else None
    if sign and needed(verb, "toward") == preposition and not _is_open(verb):
        yield Judging(verb, sign)


def _is_own_doing(name: Token) -> bool:
    return name.head.lemma_ in _DOINGS


def _is_open(verb: Token) -> bool:
    return negated(verb) or left_open(verb) or is_kept_open(verb)


def _is_somebody(noun: Token) -> bool:
    """Say whether a noun names people or a body that speak for themselves."""
    return is_source(noun) and not is_document(noun)


def is_doubted(noun: Token) -> bool:
    """Say whether the text denies, asks or leaves open what a noun names: "denied Roe's guilt", "about Roe's wit"."""
    above = noun.head
    if noun.dep_ == "pobj" and above.lower_ == "about":
        return True
    return above.lemma_ in _DOUBTING or (above.pos_ in ("VERB", "AUX") and (negated(above) or left_open(above)))


NAME_TIES = (
    NameTie("own", "Al Roe's RECKLESS plan angered the town.", "poss", _own),
    NameTie("own called", "Al Roe's plan is RECKLESS.", "poss", _own_called),
    NameTie("own named", "Critics called Al Roe's plan RECKLESS.", "poss", _own_named),
    NameTie("own judged", "Critics CONDEMNED Al Roe's raid.", "poss", _own_judged),
    NameTie("by judged", "Critics CONDEMNED the raid by Al Roe.", "pobj", _by_judged),
    NameTie("spoken of", "The ACCUSATIONS against Al Roe filled the hall.", "pobj", _spoken_of),
    NameTie("blamed on", "Critics BLAMED the flood on Al Roe.", "pobj", _blamed_on),
    NameTie("judged toward", "Critics RAILED against Al Roe.", "pobj", _judged_toward),
)
_BY_RELATION = {place: [tie for tie in NAME_TIES if tie.relation == place] for place in ("pobj", "poss")}
