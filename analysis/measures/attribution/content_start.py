"""Where content starts on a cue verb's right: one row a construction, each with a story that shows it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from spacy.tokens import Token

from analysis.language.syntax.arguments import RELATIVES, agent, own_subject
from analysis.measures.attribution.candidates import CueSentence
from analysis.measures.attribution.content_end import COMPLETING, COMPLETIONS
from analysis.measures.attribution.content_further_on import clause_further_on, quotation_further_on
from analysis.measures.attribution.cues import Cue
from analysis.measures.attribution.dependents import QUESTIONS, Dependent

#: Labels the parser gives to a clause with 'that' after a verb of saying.
CLAUSES = frozenset({"ccomp", "advcl", "dep", "relcl", "acl", "parataxis", "conj"})
#: 'asked not to be named' says how a source wants to appear.
_ANONYMITY = frozenset({"name", "identify", "quote"})
_UNNAMED = frozenset({"anonymous", "unnamed", "unidentified", "nameless"})
_ABOUT = frozenset({"about", "over"})
#: What an object may be called by: 'called the plan a mess', 'called it risky'.
_CALLED = frozenset({"oprd", "xcomp", "acomp", "attr"})
#: A clause with one of these lacks no object.
_WHOLE = frozenset({"dobj", "acomp", "attr", "ccomp", "nsubjpass"})


class Construction(NamedTuple):
    """A way to hold content: its name, a story that shows it in brackets, when it holds, where content starts.

    A construction whose content starts nowhere says that the word is no content.
    """

    name: str
    example: str
    holds: Callable[[Dependent], bool]
    starts: Callable[[Dependent], Token | None]


def content_start(sentence: CueSentence, verb: Token, cue: Cue, passive: bool) -> int | None:
    """Return the place of the token where content on a verb's right starts, or None."""
    siblings = [child for child in verb.rights if not child.is_punct]
    for word in siblings:
        dependent = Dependent(word, siblings, cue.takes, passive, sentence)
        construction = next((one for one in CONSTRUCTIONS if one.holds(dependent)), None)
        first = construction.starts(dependent) if construction else None
        if first is not None:
            return max(first.i, verb.i + 1)
    start = quotation_further_on(sentence, verb, cue.takes) if "quote" in cue.takes else None
    if start is None and "clause" in cue.takes:
        start = clause_further_on(sentence, verb)
    return start


def feeling_about(noun: Token, takes: frozenset[str]) -> Token | None:
    """Return what an object names a feeling about, if the cue takes it so: 'expressed doubts about the pier'."""
    about = (child for child in noun.rights if child.dep_ == "prep" and child.lower_ in takes & _ABOUT)
    return next((word for prep in about for word in prep.rights if word.dep_ in ("pobj", "pcomp")), None)


def _first_of_feeling(one: Dependent) -> Token | None:
    """Return the first token of what an active verb's object is a feeling about."""
    about = feeling_about(one.word, one.takes) if one.is_object else None
    return None if about is None else about.left_edge


def _is_reported_clause(one: Dependent) -> bool:
    """Say whether a clause is the object of a verb that takes one, or a question that of one that takes objects."""
    if one.word.dep_ != "ccomp":
        return False
    return bool(one.takes & {"clause", "infinitive"}) or (bool(one.takes & {"object", "marked"}) and one.is_question)


def _first_of_clause(one: Dependent) -> Token | None:
    """Return a clause's first token, its subject misread as an object included: 'maintained the town had paid'.

    None for a bare verb right behind a noun, which the parse joins to the wrong verb.
    """
    clause, first = one.word, one.first
    before = next((other for other in reversed(one.siblings) if other.i < first.i), None)
    is_bare = own_subject(clause) is None and first.pos_ in ("VERB", "AUX")
    if is_bare and before is not None and before.dep_ == "dobj" and before.right_edge.i + 1 == first.i:
        first = before.left_edge
    if first == clause and clause.nbor(-1).pos_ in ("NOUN", "PROPN"):
        return None
    return next((child for child in clause.lefts if child.lower_ == "that" and child.dep_ == "mark"), first)


def _is_clause_about_doing(one: Dependent) -> bool:
    """Say whether a gerund is a reported clause's subject, which the parse takes for the verb's object."""
    if "clause" not in one.takes or one.word.dep_ != "xcomp" or one.word.tag_ != "VBG" or one.first != one.word:
        return False
    clauses = (child for child in one.word.rights if child.dep_ == "ccomp" and own_subject(child) is not None)
    return any(all(child.dep_ != "mark" for child in clause.lefts) for clause in clauses)


def _first_behind_setting(one: Dependent) -> Token | None:
    """Return the first token of a clause without 'that' into which the parse drew the verb's setting."""
    clause, own = one.word, own_subject(one.word)
    if "clause" not in one.takes or clause.dep_ != "advcl" or own is None or one.first.pos_ != "ADP":
        return None
    is_open = any(child.dep_ in ("mark", "advmod") for child in clause.lefts)
    return None if is_open or own.i > clause.i else own.left_edge


def _is_left_open(one: Dependent) -> bool:
    """Say whether a clause is the question that somebody has not answered, which the parse takes for a setting."""
    verb = one.word.head
    is_denied = any(child.dep_ == "neg" for child in verb.lefts)
    is_next = one.first.i == verb.i + 1 and one.is_question
    return "clause" in one.takes and one.word.dep_ == "advcl" and is_denied and is_next


def _clause_on_listener(one: Dependent) -> Token | None:
    """Return the first token of a whole clause, without 'who' or 'which', that the parse reads as a listener's."""
    if not one.is_object or "listener" not in one.takes:
        return None
    for clause in one.word.rights:
        own = own_subject(clause) if clause.dep_ == "relcl" else None
        is_whole = any(child.dep_ in _WHOLE for child in clause.children)
        if own is not None and own.tag_ not in RELATIVES and is_whole:
            return clause.left_edge
    return None


def _is_anonymity(one: Dependent) -> bool:
    """Say whether an infinitive says how a source wants to appear: 'asked not to be named', 'to remain anonymous'."""
    names_nobody = one.word.lemma_ in _ANONYMITY or any(child.lower_ in _UNNAMED for child in one.word.rights)
    return one.word.dep_ == "xcomp" and names_nobody


def _is_infinitive(one: Dependent) -> bool:
    """Say whether an infinitive or gerund is content; after a passive, 'was asked to leave', it is not."""
    if one.word.dep_ != "xcomp" or (one.passive and one.first.lower_ == "to"):
        return False
    is_gerund = one.word.tag_ == "VBG" and "object" in one.takes
    return "infinitive" in one.takes or is_gerund or one.is_question


def _is_complement(one: Dependent) -> bool:
    """Say whether a word is what somebody is called: by a verb that takes objects, or a passive with its agent."""
    if one.word.dep_ != "oprd":
        return False
    return "object" in one.takes or ("name" in one.takes and agent(one.word.head) is not None)


def _is_object(one: Dependent) -> bool:
    """Say whether an object is content, or is followed by it."""
    return one.is_object and not one.is_listener and one.may_be_content()


def _is_called(one: Dependent) -> bool:
    """Say whether the object of a verb of naming is called something: 'the plan a mess', 'it risky'."""
    word = one.word
    if word.dep_ not in ("dobj", "ccomp") or "name" not in one.takes or one.passive:
        return False
    if word.dep_ == "ccomp":
        return one.first.lower_ not in ("that", "to")
    behind = (other for other in one.siblings if other.i > word.i)
    inside = word.rights
    return any(other.dep_ in _CALLED or other.lower_ == "as" for other in behind) or any(
        child.dep_ in ("appos", "acl", "relcl") or child.lower_ == "as" for child in inside
    )


def _first_of_object(one: Dependent) -> Token | None:
    """Return the object's first token; of a pronoun that may be a listener, that of what completes it."""
    may_be_listener = bool(one.takes & {"clause", "infinitive"})
    if one.word.pos_ != "PRON" or one.word.lower_ in QUESTIONS or not may_be_listener:
        return one.first
    behind = (other for other in one.siblings if other.i > one.word.i)
    return next((c.left_edge for c in behind if c.dep_ in COMPLETIONS or c.lower_ in COMPLETING), None)


def _is_for_somebody_to(one: Dependent) -> bool:
    """Say whether a clause says what somebody is to do, behind a 'for' that the cue takes: 'called for us to pay'."""
    return "for" in one.takes and one.first.lower_ == "for" and one.first.head == one.word and one.first.dep_ == "mark"


def _first_behind_preposition(one: Dependent) -> Token | None:
    """Return the first token of what a preposition leads to."""
    inner = next((child for child in one.word.rights if child.dep_ in ("pobj", "pcomp")), None)
    return None if inner is None else inner.left_edge


def _first_behind_particle(one: Dependent) -> Token | None:
    """Return the first token of the object behind a particle that the cue takes: no pronoun, nor what is shown to some.

    ', points out Jo Roe' has its subject there.
    """
    if one.word.dep_ != "prt" or one.word.lower_ not in one.takes or one.passive:
        return None
    noun = next((other for other in one.siblings if other.dep_ == "dobj" and other.i > one.word.i), None)
    if noun is None or noun.pos_ == "PRON" or noun == own_subject(one.word.head):
        return None
    is_shown = any(word.lower_ == "to" and word.dep_ in ("prep", "dative") for word in (*noun.rights, *one.siblings))
    return None if is_shown else noun.left_edge


def _is_described_as(one: Dependent) -> bool:
    """Say whether 'as' leads to what a passive's agent calls its subject."""
    takes_object = bool(one.takes & {"object", "name"})
    return one.passive and takes_object and one.word.lower_ == "as" and agent(one.word.head) is not None


#: The first that holds decides; brackets show the content.
CONSTRUCTIONS = (
    Construction(
        "what a feeling is about",
        "The fishermen expressed deep doubts about [the new pier].",
        lambda one: _first_of_feeling(one) is not None,
        _first_of_feeling,
    ),
    Construction("reported clause", "Peter Lund said [the pier was shut].", _is_reported_clause, _first_of_clause),
    Construction(
        "question left open",
        "The council has not said [when it would vote on the pier].",
        _is_left_open,
        lambda one: one.first,
    ),
    Construction(
        "reported clause with the verb's setting before it",
        "Peter Lund said after the vote [he would not accept a new pier].",
        lambda one: _first_behind_setting(one) is not None,
        _first_behind_setting,
    ),
    Construction(
        "what somebody is to do",
        "Peter Lund is calling for [the pier to be rebuilt].",
        _is_for_somebody_to,
        lambda one: one.first.nbor(1),
    ),
    Construction(
        "reported clause that the parse hangs on the listener",
        "Peter Lund told the inquest [the pier was unsafe].",
        lambda one: _clause_on_listener(one) is not None,
        _clause_on_listener,
    ),
    Construction(
        "how a source wants to appear",
        "A nurse asked not to be named.",
        _is_anonymity,
        lambda one: None,
    ),
    Construction(
        "reported clause about doing something",
        "Anna Berg said [allowing it could put hundreds of boats at risk].",
        _is_clause_about_doing,
        lambda one: one.first,
    ),
    Construction("infinitive", "Peter Lund promised [to rebuild the pier].", _is_infinitive, lambda one: one.first),
    Construction("complement", "The plan was called [a mess] by Peter Lund.", _is_complement, lambda one: one.first),
    Construction(
        "complement behind 'as'",
        "The plan was described by Peter Lund as [a mess].",
        _is_described_as,
        _first_behind_preposition,
    ),
    Construction("object", "Peter Lund denied [any wrongdoing].", _is_object, _first_of_object),
    Construction(
        "what somebody has said",
        "Peter Lund rejected [their criticism of the pier].",
        lambda one: one.is_claim and "claim" in one.takes,
        lambda one: one.first,
    ),
    Construction(
        "object behind a particle",
        "Peter Lund pointed out [the cracks in the new pier].",
        lambda one: _first_behind_particle(one) is not None,
        _first_behind_particle,
    ),
    Construction("object called something", "Peter Lund called [the plan a mess].", _is_called, _first_of_object),
    Construction(
        "behind a preposition",
        "Peter Lund spoke of [a ruin].",
        lambda one: one.word.dep_ in ("prep", "prt") and one.word.lower_ in one.takes - {"as"},
        _first_behind_preposition,
    ),
)
