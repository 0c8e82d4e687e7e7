"""The word of stance that ties two names: 'rejects' in 'Norway rejects Chile's demand'.

Its agent must be the one, and what it is about the other. Names that are merely in one clause ('Duarte thanked Berg on
Twitter') are not tied by it, and what the model answers about them is not shown.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import cache
from itertools import pairwise

from spacy.strings import get_string_id

from analysis.lexicons import words_of
from analysis.measures.directions.masked_sentence import NAME, MaskedSentence, Span, Tie
from analysis.measures.directions.pair_features import VERBS
from analysis.measures.directions.word_kinds import side_of, words_of_stance

#: A name that goes with a noun: 'Chile's demand', 'US officials'; and one in a list, or beside what it is called.
_WITH_NOUN, _LISTED = frozenset(("poss", "compound", "amod", "nmod")), frozenset(("conj", "appos"))
#: The same behind a word of stance: of 'Chilean oil' or 'anti-Chile groups' the model is right in four of five only.
_WITH_OBJECT = frozenset(("poss", "compound"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
#: From the agent's verb to the word of stance: 'began to attack', 'made an attack on', 'is critical of'.
_ON_THE_WAY = frozenset("xcomp conj prep pcomp dobj attr acomp pobj oprd".split())
#: Words of stance with one preposition only: not 'critical to'.
_PREPOSITIONS = {"critical": "of"}
#: What is only cited, or comes from others: 'faces criticism of the plan', 'won praise from Holm'. By hand.
_OF_OTHERS = frozenset("cite draw earn endure face field get note receive report suffer win".split())
_FROM = ("from", "by")
#: What is done behind these prepositions, the verb's object does: 'blamed the army FOR attacking Holm'.
_OBJECT_DOES = frozenset("for from into of with".split())
#: Who does this does not do what follows: 'avoids attacking Holm', 'considered suing Holm'. By hand.
_WITHHOLDING = words_of("direction_words", "withholding")
#: Words of stance in no one sense, or of a trade: 'prosecuted the case', 'impressed Holm', 'beat Holm'. By hand.
_UNSURE = words_of("direction_words", "unsure")


def stance_predicates(
    sentence: MaskedSentence, first: Span, second: Span, of_stance: Set[int]
) -> tuple[list[int], list[int]]:
    """Return what ties the first of two names to the second, and the second to the first.

    Each is the words from the one's verb to the word of stance toward the other, by their places in the sentence; none
    where nothing ties them so, or a clause begins between the two. ``of_stance`` has the places of `stance_lemmas`.
    """
    tie = sentence.tie(first, second)
    if tie is None or of_stance.isdisjoint((*tie.up, tie.top, *tie.down)) or not sentence.in_one_clause(tie):
        return [], []
    return _toward(sentence, tie), _toward(sentence, Tie(tie.down, tie.top, tie.up))


def _toward(sentence: MaskedSentence, tie: Tie) -> list[int]:
    """Return the words from the first one's verb to the word of stance, of those on the way the first that will do."""
    up, top, down = tie
    if not up or not down or sentence.words[top] == NAME:
        return []
    way = [top, *reversed(down)]
    of_stance = [place for place, word in enumerate(way[:-1]) if _is_of_stance(sentence.words[word])]
    nominal = sentence.parts[top] not in VERBS
    if not of_stance or (nominal and of_stance[0]) or not _is_agent(sentence, up, nominal):
        return []
    return next(
        (
            way[: place + 1]
            for place in of_stance
            if _leads(sentence, way[: place + 1]) and _is_about(sentence, way[place], way[place + 1 :])
        ),
        [],
    )


@cache
def stance_lemmas() -> frozenset[int]:
    """Return the words of stance that have one sense, by the numbers that the parse has for lemmas."""
    return frozenset(get_string_id(word) for word in words_of_stance() if word not in _UNSURE)


def _is_of_stance(word: str) -> bool:
    return bool(side_of(word)) and word not in _UNSURE


def _is_agent(sentence: MaskedSentence, way: Sequence[int], nominal: bool) -> bool:
    """Say whether who is at the start of a way up is the agent of the verb, or of the noun, that is above its end."""
    relations = [sentence.relations[word] for word in way]
    while len(relations) > 1 and relations[0] in _WITH_NOUN | _LISTED:
        if relations[0] in _WITH_NOUN and _is_named(sentence, way[-len(relations) + 1]):
            return False  # 'the FBI's Comey', 'Comey, the FBI director': it is Comey who does it
        relations = relations[1:]
    if nominal:
        return relations == ["pobj", "agent"] or (len(relations) == 1 and relations[0] in _WITH_NOUN)
    if relations == ["pobj", "prep", "nsubj"]:
        return sentence.words[way[-2]] == "include"  # 'unions, including Arden Lines, have endorsed Holm'
    return relations in (["nsubj"], ["pobj", "agent"])


def _is_named(sentence: MaskedSentence, noun: int) -> bool:
    """Say whether a noun is a name, or says beside a name who that is: 'two US senators, Reed and Holm'."""
    named = [word for word in sentence.children[noun] if sentence.relations[word] == "appos"]
    apposed = sentence.relations[noun] == "appos"
    return apposed or any(sentence.words[word] == NAME for word in (noun, *named))


def _leads(sentence: MaskedSentence, way: Sequence[int]) -> bool:
    """Say whether the agent of a way's first word is that of its last, too, and does it."""
    words = sentence.words
    for above, word in pairwise(way):
        relation = sentence.relations[word]
        if relation not in _ON_THE_WAY or words[above] in _WITHHOLDING or words[word] == NAME:
            return False  # the name: 'Duarte attacked Berg and his criticism of Holm'
        if relation == "dobj" and words[above] in _OF_OTHERS:
            return False
        if sentence.parts[word] in VERBS and not _SUBJECTS.isdisjoint(_below(sentence, word)):
            return False  # 'Duarte spoke and Berg attacked Holm'
        verb = above if relation == "xcomp" else sentence.heads[above]
        if relation in ("xcomp", "pcomp", "pobj") and _has_object(sentence, verb):
            return False  # 'called on Berg to attack Holm', 'accused Berg of attacking Holm', 'of attacks on Holm'
        if relation == "pcomp" and words[above] in _OBJECT_DOES and "dobj" in _below(sentence, verb):
            return False  # 'Duarte accused the army of attacking Holm'
    return True


def _below(sentence: MaskedSentence, word: int) -> list[str]:
    """Return how the words below a word hang on it."""
    return [sentence.relations[one] for one in sentence.children[word]]


def _has_object(sentence: MaskedSentence, verb: int) -> bool:
    """Say whether a verb has an object that is a name or pronoun, with or without 'on': then that one acts."""
    objects = [word for word in sentence.children[verb] if sentence.relations[word] in ("dobj", "dative")]
    for word in sentence.children[verb]:
        if sentence.relations[word] == "prep" and sentence.words[word] == "on":
            objects += sentence.children[word]
    return any(sentence.words[word] == NAME or sentence.parts[word] == "PRON" for word in objects)


def _is_about(sentence: MaskedSentence, predicate: int, way: Sequence[int]) -> bool:
    """Say whether a word of stance is about who is at the end of a way down from it."""
    words, relations = sentence.words, [sentence.relations[word] for word in way]
    while len(relations) > 1 and relations[-1] in _WITH_OBJECT | _LISTED:
        if relations[-1] in _WITH_OBJECT and _is_named(sentence, way[len(relations) - 2]):
            return False  # 'dismissed the NATO member Estonia'
        relations.pop()
    if relations == ["prep", "pobj"]:
        beside = [word for word in sentence.children[predicate] if sentence.relations[word] in ("dobj", "nsubjpass")]
        preposition = words[way[0]]
        if preposition in _FROM or preposition != _PREPOSITIONS.get(words[predicate], preposition):
            return False
        return not any(words[word] == NAME or sentence.parts[word] == "PRON" for word in beside)
    return relations in (["dobj"], ["dative"], ["nsubjpass"])
