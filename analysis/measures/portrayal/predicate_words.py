"""The words of a predicate: where they stand, and how a row prints them."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from analysis import lexicons
from analysis.language.syntax.noun_phrases import hyphened
from analysis.language.syntax.verb_classes import is_of

#: Adverbs that make one verb with the verb right before them: 'put forward'.
_ADVERBS = frozenset("ahead apart aside away back down forth forward off out up".split())


def acts() -> frozenset[str]:
    """Return the nouns that name an act, a saying or a feeling."""
    return lexicons.words_of("acts")


def is_act(noun: Token) -> bool:
    """Say whether a noun names an act, a saying or a feeling ('demand', 'build-up'), and not a thing or a person."""
    word = noun.lemma_.lower()
    if word in acts():
        return True
    if noun.pos_ == "PROPN" and word.removesuffix("s") in acts():  # a headline's 'Demands' keeps its s
        return True
    first, last = hyphened(noun)
    return first != last and noun.doc[first : last + 1].text.lower() in acts()


def is_deed(noun: Token) -> bool:
    """Say whether a noun names what its owner does or says, and not what they have: 'patience', 'plan', 'role'."""
    return is_act(noun) and noun.lemma_.lower() not in _belongings()


@cache
def _belongings() -> frozenset[str]:
    """Return the nouns that name a feeling, a plan, a standing or a thing of somebody's."""
    felt = (row["noun"] for row in lexicons.builtin("acts").rows if row["group"] == "felt")
    return lexicons.words_of("telling_words", "held").union(felt)


def verb_words(verb: Token, preposition: str | None = None, negative: bool = False) -> tuple[int, int, str]:
    """Return first and last token of a verb with its particle and light-verb noun, and its words as lemmas.

    'not' and a preposition ('impose on') are in the words; the tokens run on only while they stand side by side.
    """
    first, last = hyphened(verb)
    words = [verb.doc[first : verb.i].text + verb.lemma_.lower()]
    for child in verb.rights:
        beside = child.i == verb.i + 1 and child.lower_ in _ADVERBS and not is_of_time(child)
        if child.dep_ == "prt" or beside:
            words.append(child.lower_)
            last = max(last, child.i) if child.i == last + 1 else last
    noun = light_noun(verb)
    if noun is not None:
        words.append(noun.lemma_.lower())
        last = max(last, noun.i)
    if preposition:
        words.append(preposition)
    if negative:
        words.insert(0, "not")
    return first, last, " ".join(words)


def is_of_time(adverb: Token) -> bool:
    """Say whether 'back' only tells when: 'asked back in 2008', 'when he left back then'."""
    after = adverb.nbor() if adverb.i + 1 < len(adverb.doc) else adverb
    dated = after.lower_ == "in" and any(child.ent_type_ == "DATE" for child in after.rights)
    return adverb.lower_ == "back" and (dated or after.lower_ in ("then", "when"))


def light_noun(verb: Token) -> Token | None:
    """Return the noun of action that a light verb's meaning lies in."""
    if is_of(verb, "light"):
        for child in verb.rights:
            if child.dep_ == "dobj" and is_act(child):
                return child
    return None
