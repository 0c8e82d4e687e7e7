"""How the parse ties a word that judges to an actor: each tie a row with its example, the actor being Al Roe.

A word that judges somewhere near an actor is no judgement of the actor. In NewsMTSC's training part (Hamborg & Donnay
2021), after which some words were struck from the list, the sign of a tied word alone was the coders' answer in 98 in
100 of 292 sentences against the target, and in 90 in 100 of 169 for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from spacy.tokens import Token

from analysis.language.syntax.arguments import OBJECTS, SUBJECTS
from analysis.language.syntax.denial import negated
from analysis.language.syntax.status import left_open
from analysis.language.syntax.verb_classes import is_of
from analysis.language.syntax.verbs import VERBS, is_bare_participle, is_passive
from analysis.lexicons import words_of
from analysis.measures.attitudes.judges import FACING
from analysis.measures.attitudes.judging_words import Judging, described, needed, only_ranks, sign_of
from analysis.tables import ASSERTED, Portrayal

#: Verbs whose object is what somebody has shown or done: 'committed FRAUD', 'won the PRIZE'.
_HAVING = words_of("judging_words", "having")
#: Prepositions between a noun of speech and whom it judges: 'criticism of Roe', 'accusations against Roe'.
TOWARD = frozenset("against for of over toward towards".split())
#: Places of a name beside a noun that is not what the actor is called: "Roe's plan", 'Roe plan', 'fans of Roe'.
_BESIDE = frozenset("compound nmod pobj poss".split())
#: Places of a predicate below what may deny it, and what keeps from what follows 'of': 'steered clear of mocking'.
_HANGING = frozenset("acl acomp advmod attr ccomp conj pcomp prep relcl xcomp".split())
_SHORT_OF = frozenset("clear short shy".split())
#: Nouns whose clause is only argued: 'harder to make the case that Roe is capable'.
_ARGUED = words_of("judging_words", "argued")
#: Words before a clause that make it a condition, beside those that the parse marks.
_IN_CASE = ("as long as", "in case", "so long as")
_CONCEDING = frozenset("although though while whilst".split())
#: How many words up that is looked for. By hand.
_FURTHEST = 5
#: So many tokens lie between a predicate and the name it is told of; of those further off the parser errs. By hand.
_FURTHEST_NAME = 20


class Told(NamedTuple):
    """A portrayal of the actor, its head word, and the head word of the name or pronoun that it is told of."""

    row: Portrayal
    word: Token
    name: Token


class PredicateTie(NamedTuple):
    """A tie by a predicate of the actor's: its name, an example, the portrayal it needs, and what judges there."""

    name: str
    example: str
    relation: str
    status: str
    judging: Callable[[Told], Iterator[Judging]]


def by_predicate(told: Told) -> Iterator[tuple[str, Judging]]:
    """Yield the words that judge in a predicate, each with the name of its tie."""
    ties = _BY_RELATION.get((told.row.relation, told.row.status), ())
    some = [(tie.name, one) for tie in ties for one in tie.judging(told)]
    if some and abs(told.word.i - told.name.i) <= _FURTHEST_NAME and not is_kept_open(told.word):
        yield from some


def _called(told: Told) -> Iterator[Judging]:
    is_rank = told.word.dep_ in _BESIDE and told.word.head.pos_ == "PROPN" and only_ranks(told.word)  # 'FAVOURITE Roe'
    if _is_called(told) and not is_rank and not is_conceded(told.word):
        yield from described(told.word)


def _named(told: Told) -> Iterator[Judging]:
    if is_of(judging_verb(told.word), "calling", "naming"):
        yield from _called(told)


def _not_called(told: Told) -> Iterator[Judging]:
    yield from (Judging(one.word, "neg") for one in _called(told) if one.sign == "pos")


def judging_verb(word: Token) -> Token:
    """Return the verb by which somebody judges, given by itself or by what it makes of its object; else the word."""
    above = [word, word.head, word.head.head]  # 'dismissed Roe as a FOOL'
    return next((verb for verb in above if verb.pos_ in VERBS), word)


def _is_called(told: Told) -> bool:
    """Say whether a description is of the name itself, and in no other speech than the name."""
    first, last = sorted((told.name.i, told.word.i))
    between = told.word.doc[first + 1 : last]
    starts_speech = any(word.is_quote and word.nbor().text[:1].isupper() for word in between)
    verb = told.word.head
    feels = verb.lemma_ in ("feel", "make")  # 'making Peru great again'
    beside = told.name.children
    are_many = told.word.tag_ == "NNS" and told.name.tag_ == "NNP" and not told.name.conjuncts
    is_one_of_many = are_many and told.name.ent_type_ == "PERSON"  # 'some great CATCHES - Roe last week'
    owns = told.name.dep_ in _BESIDE or any(child.dep_ == "case" for child in beside)
    return not (owns or starts_speech or feels or is_one_of_many)


def is_called_by_others(word: Token) -> bool:
    """Say whether a word is what a passive verb makes of its subject: 'was found GUILTY', 'is seen as a VILLAIN'."""
    above = word.head.head if word.dep_ == "pobj" and word.head.lower_ == "as" else word.head
    return word.dep_ in ("attr", "oprd", "pobj") and above.pos_ in VERBS and is_passive(above)


def _judged(told: Told) -> Iterator[Judging]:
    yield from judging_by(told.word, "judging")


def _doing(told: Told) -> Iterator[Judging]:
    yield from judging_by(told.word, "deed")


def _done(told: Told) -> Iterator[Judging]:
    verb = told.word
    if verb.lemma_ in _HAVING or verb.lemma_ == "make":
        for thing in _objects(verb):
            some = () if is_felt(thing) or thing.pos_ == "PROPN" else described(thing)  # 'brought out the ICONIC iPod'
            is_made = verb.lemma_ == "make"  # 'made a gaffe'; not 'made weak contact'
            yield from (one for one in some if not is_made or sign_of(one.word, "matter"))


def _facing(told: Told) -> Iterator[Judging]:
    if told.word.lemma_ in FACING:
        for thing in _objects(told.word):
            yield from judging_by(thing, "speech")


def judging_by(word: Token, use: str) -> Iterator[Judging]:
    """Yield a word that judges in one of its uses, if it has the part that it needs."""
    if (sign := sign_of(word, use)) and _has_needed(word, needed(word, use)):
        yield Judging(word, sign)


def _has_needed(word: Token, part: str) -> bool:
    """Say whether a word has the part that it needs to judge; a passive verb has its object as its subject."""
    if not part:
        return True
    labels = {child.dep_ for child in word.children}
    if part in ("object", "subject"):
        return bool(labels & (OBJECTS if part == "object" else SUBJECTS))
    return is_passive(word) or is_bare_participle(word) or any(child.lower_ == part for child in word.children)


def is_felt(noun: Token) -> bool:
    """Say whether a noun is what somebody says or feels of another: "Roe's PRAISE for Poe", 'has RESPECT for Poe'."""
    return bool(sign_of(noun, "speech")) and any(word.lower_ in TOWARD for word in noun.rights)


def _objects(verb: Token) -> Iterator[Token]:
    return (child for child in verb.children if child.dep_ == "dobj")


def is_kept_open(word: Token) -> bool:
    """Say whether the text asks, leaves open or denies further up what a predicate says.

    'If Roe is not honest', 'steered clear of mocking Roe', 'does not mean that they respect Roe', 'Is Roe a villain?'.
    """
    verbs = [one for one in (word, word.head) if one.pos_ in VERBS]
    if word.sent[-1].lower_ == "?" or any(left_open(verb) or _is_in_case(verb) for verb in verbs):
        return True
    for _ in range(_FURTHEST):
        above, label = word.head, word.dep_
        if label not in _HANGING or above == word:
            return False
        is_denied = label == "ccomp" and negated(above)
        is_argued = label in ("acl", "ccomp", "relcl") and above.lemma_ in _ARGUED
        if is_denied or is_argued or _SHORT_OF & {above.lower_, *(child.lower_ for child in above.children)}:
            return True
        word = above
    return False


def is_conceded(word: Token) -> bool:
    """Say whether a 'but' turns what a description says: 'Roe is GOOD for depth, but too slow', 'though GOOD, he lost'.

    Not one that tells of another: 'Roe is a LIAR, but Poe is not'.
    """
    verb = word.head if word.head.pos_ in VERBS else word
    for one in (word, verb):
        turned = any(child.lower_ in ("but", "yet") for child in one.rights if child.dep_ == "cc")
        behind = [child for other in one.rights if other.dep_ == "conj" for child in other.lefts]
        if turned and not any(child.dep_ in SUBJECTS and child.pos_ in ("NOUN", "PROPN") for child in behind):
            return True
    return any(child.lower_ in _CONCEDING for child in verb.lefts if child.dep_ == "mark")


def _is_in_case(verb: Token) -> bool:
    """Say whether a clause is a condition: 'in case Roe is a fool', 'so long as it is creative'."""
    first = verb.left_edge.i
    around = verb.doc[max(0, first - 3) : first + 3].text.lower()
    return verb.dep_ == "advcl" and any(words in around for words in _IN_CASE)


PREDICATE_TIES = (
    PredicateTie("called", "Al Roe is a LIAR.", "attribute", ASSERTED, _called),
    PredicateTie("named", "Ines Duarte called Al Roe a FOOL.", "attribute", "alleged", _named),
    PredicateTie("not called", "Al Roe is not HONEST.", "attribute", "negated", _not_called),
    PredicateTie("judged", "Critics MOCKED Al Roe.", "patient", ASSERTED, _judged),
    PredicateTie("doing", "Al Roe BETRAYED his friends.", "agent", ASSERTED, _doing),
    PredicateTie("done", "Al Roe committed FRAUD.", "agent", ASSERTED, _done),
    PredicateTie("facing", "Al Roe faces CRITICISM over the bridge.", "agent", ASSERTED, _facing),
)
_BY_RELATION = {
    (one.relation, one.status): [tie for tie in PREDICATE_TIES if tie[2:4] == one[2:4]] for one in PREDICATE_TIES
}
