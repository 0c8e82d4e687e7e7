"""Who judges: whose judgement a verb or a noun of speech tells, by the parse.

Each construction is a row: its name, an example with the judge in capitals, and what it makes of a word; the first
that says anything decides.
"""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from analysis.language.syntax.arguments import agent, has_subject, subject
from analysis.language.syntax.speaking_nouns import can_speak, is_document, is_thing
from analysis.language.syntax.verbs import VERBS, is_bare_participle, is_passive
from analysis.lexicons import words_of
from analysis.rules import Rule, first_decision

#: Verbs whose subject makes the judgement that their object names: 'filed a COMPLAINT', 'launched a TIRADE'.
_VOICING = words_of("judging_words", "voicing")
#: Verbs whose subject others judge: 'faces CRITICISM'.
FACING = frozenset("attract draw earn face get provoke receive suffer".split())
#: Prepositions before who says what follows: 'a letter BY women accusing Roe'; not 'wrote on Twitter accusing Roe'.
_OF_WHOM = frozenset("among between by from of with".split())
#: Words that stand for somebody only with more words: 'one of his rivals'; not 'another', 'many of whom'.
COUNTING = words_of("judging_words", "counting")


class Judge(NamedTuple):
    """Whose judgement a word tells: the noun or pronoun; none where that stays open: 'the accusations against Roe'."""

    noun: Token | None = None


_OPEN = Judge()


def judge_of(word: Token) -> Judge:
    """Return whose judgement a verb that judges, or a noun of speech, tells."""
    return first_decision(JUDGES, word) or _OPEN


def _by_passive(word: Token) -> Judge | None:
    if word.pos_ not in VERBS or not (is_passive(word) or is_bare_participle(word)):
        return None
    return _named(agent(word))  # of 'was accused' whose judgement it is stays open


def _by_verb(word: Token) -> Judge | None:
    if word.pos_ not in VERBS:
        return None
    if word.dep_ == "acl" and not has_subject(word):
        noun = word.head
        if is_document(noun):
            return _by_document(noun)
        if noun.dep_ == "pobj" and noun.head.lower_ not in _OF_WHOM:
            return _OPEN
    return _named(subject(word))


def _by_document(document: Token) -> Judge:
    """Return whose words a document has: "Roe's tweets accusing Poe"."""
    return _named(next((child for child in document.children if child.dep_ == "poss"), None))


def _owned(noun: Token) -> Judge | None:
    owners = (child for child in noun.lefts if child.dep_ in ("poss", "compound", "amod", "nmod"))
    owner = next((child for child in owners if child.dep_ == "poss" or child.ent_type_ in ("ORG", "PERSON")), None)
    return None if owner is None else _named(owner)


def _from_somebody(noun: Token) -> Judge | None:
    around = [*noun.rights, *(noun.head.rights if noun.dep_ == "dobj" else ())]
    named = (below for word in around if word.lower_ in ("from", "by") for below in word.children)
    judge = next((below for below in named if below.dep_ == "pobj"), None)
    return None if judge is None else _named(judge)


def _voiced(noun: Token) -> Judge | None:
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "with" else noun.head
    if noun.dep_ not in ("dobj", "nsubjpass", "pobj") or above.lemma_ not in _VOICING:
        return None
    return _by_passive(above) or _named(subject(above))


def _named(noun: Token | None) -> Judge:
    """Return the judge that a noun or pronoun names: none that has no words of its own, or stands for nobody known."""
    if noun is None or is_thing(noun) or _is_nobody_known(noun) or _ends_place(noun):
        return _OPEN
    return Judge(noun) if noun.pos_ in ("NUM", "PRON") or can_speak(noun) else _OPEN


def _ends_place(noun: Token) -> bool:
    """Say whether a name only ends that of a place: 'two mills in Salem, OREGON are suing Roe'."""
    return noun.i > 1 and noun.nbor(-1).text == "," and noun.ent_type_ == noun.nbor(-2).ent_type_ == "GPE"


def _is_nobody_known(noun: Token) -> bool:
    told = (below for word in noun.rights if word.dep_ == "prep" for below in word.children)
    return (noun.lower_ in COUNTING or noun.tag_ == "CD") and all(below.pos_ in ("DET", "PRON") for below in told)


JUDGES: tuple[Rule[Token, Judge], ...] = (
    Rule("by a passive", "Al Roe was mocked by DUARTE.", _by_passive),
    Rule("by a verb", "DUARTE mocked Al Roe.", _by_verb),
    Rule("owned", "DUARTE's criticism of Al Roe filled the hall.", _owned),
    Rule("from somebody", "Al Roe drew criticism from DUARTE.", _from_somebody),
    Rule("voiced", "DUARTE filed a complaint against Al Roe.", _voiced),
)
