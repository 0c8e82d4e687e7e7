"""Verbs without a subject of their own that share the subject of another: each construction a row with its example."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from spacy.tokens import Token

from analysis.language.syntax.arguments import has_subject
from analysis.language.syntax.noun_phrases import hyphened
from analysis.language.syntax.verb_classes import is_of
from analysis.language.syntax.verbs import VERBS, is_finite, is_infinitive, is_passive, is_raising

#: Prepositions after which the object does what the gerund says: 'accused Peru of hiding', 'condemned it over hiding'.
OF_OBJECT = frozenset("of from for over against into".split())
#: Prepositions that lead from an act to the one it falls on.
UPON = frozenset(("on", "against", "upon"))
#: Verbs with 'to' before the one who is to act: 'appealed to Peru to pay'.
_ADDRESSING = frozenset("appeal motion plead signal whisper".split())
#: Verbs whose gerund is somebody else's: 'heard shouting'.
_PERCEIVING = frozenset("hear notice overhear see watch".split())
#: Verbs whose gerund is for anybody to do: 'suggested looking at it'.
_ADVISING = frozenset("advise advocate encourage recommend suggest urge".split())


class Clause(NamedTuple):
    """A verb as its subject shares it.

    ``under`` is the verb or adjective that leads to it ('want' in 'wants to leave'); ``passive`` is none where the
    verb's own form tells.
    """

    verb: Token
    under: str | None = None
    passive: bool | None = None

    @property
    def is_passive(self) -> bool:
        """Say whether the clause is passive."""
        return is_passive(self.verb) if self.passive is None else self.passive

    @property
    def has_object(self) -> bool:
        """Say whether the verb acts on somebody, who may be the subject of what is below it."""
        return not self.is_passive and any(child.dep_ == "dobj" or calls_on(child) for child in self.verb.children)


class SharedVerb(NamedTuple):
    """A construction in which a child of a verb shares the verb's subject.

    ``example`` has the child's verb in capitals; ``labels`` are the child's; ``holds`` is asked of clause and child;
    ``takes`` gives the clauses that share the subject.
    """

    name: str
    example: str
    labels: tuple[str, ...]
    holds: Callable[[Clause, Token], bool]
    takes: Callable[[Clause, Token], Iterator[Clause]]


def clauses_of(clause: Clause) -> Iterator[Clause]:
    """Yield a clause, and all those that share its subject."""
    waiting = [clause]
    while waiting:
        clause = waiting.pop()
        is_word = not clause.verb.is_punct and hyphened(clause.verb)[1] == clause.verb.i
        if is_word and not is_no_infinitive(clause.verb) and not stands_for_another(clause.verb):
            yield clause
            waiting += _sharing(clause)


def _sharing(clause: Clause) -> Iterator[Clause]:
    """Yield the clauses that share the subject by one step."""
    if _is_headline_list(clause.verb):
        yield Clause(clause.verb.head)
    for child in clause.verb.children:
        if is_cry(child):
            continue  # 'Roe snapped: "Leave us alone."'
        for row in SHARING:
            if child.dep_ in row.labels and row.holds(clause, child):
                yield from row.takes(clause, child)


def gerund(preposition: Token) -> Iterator[Clause]:
    """Yield 'rejecting' in 'after rejecting the deal', 'hiding' in 'accused of hiding', and 'after being caught'."""
    for child in preposition.children:
        passive = child.tag_ == "VBN" and is_passive(child)
        if child.dep_ == "pcomp" and (child.tag_ == "VBG" or passive) and not has_subject(child):
            yield Clause(child)


def calls_on(preposition: Token) -> bool:
    """Say whether a preposition leads to the one who is to act: 'called on Peru to pay', 'appealed to Peru to pay'."""
    if preposition.dep_ != "prep":
        return False
    addressing = preposition.lower_ == "to" and preposition.head.lemma_ in _ADDRESSING
    return addressing or (preposition.lower_ in UPON and is_of(preposition.head, "leaning"))


def is_no_infinitive(verb: Token) -> bool:
    """Say whether 'to' before a word makes it no infinitive: 'repairs to affected cars'."""
    return verb.i > 0 and verb.nbor(-1).lower_ == "to" and verb.nbor(-1).head == verb and verb.tag_ not in ("VB", "VBP")


def is_cry(verb: Token) -> bool:
    """Say whether a bare verb opens a quotation behind a colon or comma: it is an order, and not its speaker's deed."""
    opens = verb.tag_ in ("VB", "VBP") and verb.i > 1 and verb.nbor(-1).is_quote
    return opens and verb.nbor(-2).text in (":", ",")


def stands_for_another(verb: Token) -> bool:
    """Say whether an auxiliary stands for a verb that is not repeated: 'did' in 'as Peru did', 'he will not'."""
    is_alone = verb.tag_ == "MD" or verb.lemma_ == "do"
    return is_alone and not any(child.dep_ in ("dobj", "prt", "xcomp", "ccomp") for child in verb.children)


def before_in_list(verb: Token) -> Token:
    """Return the verb before another in a list.

    One with a tense is in no list with an infinitive, though the parser may hang it there: 'signed it to end a tax and
    LEFT' is about who signed.
    """
    above = verb.head
    while is_finite(verb) and above.pos_ in VERBS and _is_bare(above) and above.head != above:
        above = above.head
    return above


def _is_bare(verb: Token) -> bool:
    """Say whether a verb has no tense, nor an auxiliary that has."""
    return not is_finite(verb) and not any(
        child.dep_ in ("aux", "auxpass") and child.tag_ != "TO" for child in verb.lefts
    )


def _is_headline_list(verb: Token) -> bool:
    """Say whether the parser hangs 'rejects' below 'offers' in 'Chile rejects the plan, offers talks'."""
    after = verb.head
    return verb.dep_ == "ccomp" and after.i > verb.i and after.tag_ == verb.tag_ and not has_subject(after)


def _is_subjectless(child: Token) -> bool:
    return child.pos_ in VERBS and not has_subject(child)


def _is_listed(clause: Clause, child: Token) -> bool:
    """Say whether a verb is in a list with the clause's.

    Not in 'thanked Japan for sending doctors and criticised Italy', where the parser hangs it below 'sending'.
    """
    too_low = is_finite(child) and clause.verb.tag_ == "VBG" and not has_subject(clause.verb)
    return _is_subjectless(child) and not too_low


def _listed(clause: Clause, child: Token) -> Iterator[Clause]:
    """Yield a verb of a list: passive like the one before where it is a participle alone ('was seized and sold')."""
    bare = child.tag_ == "VBN" and not any(word.dep_ in ("aux", "auxpass") for word in child.children)
    under = clause.under if before_in_list(child) == clause.verb else None
    yield Clause(child, under, clause.is_passive if bare else None)


def _is_controlled(clause: Clause, child: Token) -> bool:
    if clause.verb.lemma_ in _PERCEIVING | _ADVISING and child.tag_ == "VBG" and not clause.is_passive:
        return False
    return _is_subjectless(child) and (not clause.has_object or is_of(clause.verb, "subject control"))


def _controlled(clause: Clause, child: Token) -> Iterator[Clause]:
    """Yield the verb below, under the one above it: 'leave' under 'want', but not under 'begin' or 'is to'."""
    transparent = is_raising(clause.verb) or clause.verb.lemma_ == "be"
    yield Clause(child, clause.under if transparent else clause.verb.lemma_)


def _is_of_subject(clause: Clause, preposition: Token) -> bool:
    """Say whether the gerund after 'of' is the subject's: 'died of smoking', but 'accused X of hiding'."""
    accused = clause.is_passive or preposition.i == clause.verb.i + 1  # 'Berg accused of hiding', in a headline
    return not clause.has_object and (accused or not is_of(clause.verb, "accusing"))


def _below_adjective(_: Clause, adjective: Token) -> Iterator[Clause]:
    for child in adjective.children:
        if child.dep_ == "xcomp" and is_infinitive(child):
            yield Clause(child, adjective.lemma_)


SHARING = (
    SharedVerb("a list", "Norway rejected the plan and LEFT.", ("conj",), _is_listed, _listed),
    SharedVerb("a verb below", "Norway wants to LEAVE.", ("xcomp",), _is_controlled, _controlled),
    SharedVerb(
        "a purpose",
        "Norway sent a ship to GUARD the port.",
        ("advcl",),
        lambda _, child: _is_subjectless(child) and is_infinitive(child),
        lambda clause, child: iter([Clause(child, clause.verb.lemma_)]),
    ),
    SharedVerb(
        "a present participle beside",
        "Norway left, RAISING concern.",
        ("advcl",),
        lambda _, child: _is_subjectless(child) and child.tag_ == "VBG" and not is_infinitive(child),
        lambda _, child: iter([Clause(child)]),
    ),
    SharedVerb(
        "a past participle beside",
        "FOUNDED in 1949, NATO has grown.",
        ("advcl",),
        lambda _, child: _is_subjectless(child) and child.tag_ == "VBN" and not is_infinitive(child),
        lambda _, child: iter([Clause(child, None, True)]),
    ),
    SharedVerb("below an adjective", "Norway is ready to LEAVE.", ("acomp",), lambda *_: True, _below_adjective),
    SharedVerb(
        "after an adverb",
        "Far from CALMING the markets, Norway left.",
        ("advmod",),
        lambda *_: True,
        lambda _, child: (clause for word in child.rights for clause in gerund(word)),
    ),
    SharedVerb(
        "after a preposition",
        "Norway left after REJECTING the plan.",
        ("prep",),
        lambda clause, child: child.lower_ not in OF_OBJECT or _is_of_subject(clause, child),
        lambda _, child: gerund(child),
    ),
)
