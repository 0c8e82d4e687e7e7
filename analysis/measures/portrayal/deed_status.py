"""Whether an actor did, underwent or is what a predicate says: the columns status and alleged_by of portrayals.

Each construction is a row with its example, the predicate in capitals; the rows of ``STATUS`` are tried in order, and a
predicate that none takes is asserted. After Saurí and Pustejovsky (2009), who call it factuality.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from analysis.entities.lookup import Names
from analysis.language.syntax.arguments import agent, has_subject, subject
from analysis.language.syntax.denial import is_no, negated
from analysis.language.syntax.noun_phrases import noun_phrase
from analysis.language.syntax.status import left_open
from analysis.language.syntax.verb_classes import is_of
from analysis.language.syntax.verbs import VERBS, is_bare_participle, is_infinitive, is_passive, leaves_act_below
from analysis.lexicons import words_of
from analysis.measures.portrayal.predicate_relation import PredicateRelation
from analysis.measures.portrayal.shared_subject import before_in_list
from analysis.rules import Rule, first_decision
from analysis.tables import ASSERTED

_HEARSAY = frozenset("allegedly reportedly purportedly supposedly".split())
_HEARSAY_ADJECTIVES = frozenset("alleged accused suspected reported supposed so-called".split())
_UNSURE_ADJECTIVES = frozenset("possible potential likely would-be".split())
#: Nouns whose clause or gerund is only alleged: 'claims that Norway attacked', 'on suspicion of attacking'.
_CLAIMS = frozenset("accusation allegation charge claim complaint report rumor rumour suggestion suspicion".split())
#: Prepositions between a verb of accusing and the deed: 'accused of', 'blamed for', 'charged with', 'condemned over'.
_OF_CHARGE = frozenset("about for of over with".split())
#: Verbs and nouns that leave open whether what follows 'of' was done: 'thought of suing', 'the risk of losing'.
_WEIGHING_OF = words_of("telling_words", "weighing")
#: Verbs that leave open whether the gerund below was done.
_WEIGHING = frozenset("advocate contemplate debate discuss mull oppose propose recommend risk suggest".split())
#: Before a clause of time in the present tense.
_BY_THEN = frozenset("before once till unless until".split())
#: Verbs by which somebody says of themselves what they did: 'claims to have won'.
_CLAIMING = frozenset(("claim", "profess"))
#: Verbs whose object is only told to do what is below, which the parse may call its own clause.
_URGING = frozenset("ask beg challenge dare encourage invite order press tell urge warn".split())
#: Verbs of seeking an office.
_RUNNING = frozenset("campaign fight run stand vie".split())
#: How many verbs up the first of a list is looked for. By hand.
_FURTHEST = 4


def status_of(relation: PredicateRelation) -> str:
    """Return whether a predicate is true of its actor, as the text tells it: one of ``tables.DEED_STATUSES``."""
    return first_decision(STATUS, relation) or ASSERTED


def alleged_by(relation: PredicateRelation, accused: str, names: Names) -> str | None:
    """Return who alleges a predicate of an actor: an actor, else the words as printed; None where nobody is named.

    An accuser accuses somebody else; only who claims something says it of themselves.
    """
    verb = _accusing(relation)
    if verb is None:
        return None
    by = agent(verb) if is_passive(verb) or is_bare_participle(verb) else subject(verb)
    if by is None or by.tag_ in ("WP", "WDT"):
        return None
    accuser = _name_of(by, names)
    return None if accuser == accused and verb.lemma_ not in _CLAIMING else accuser


def _name_of(noun: Token, names: Names) -> str | None:
    if noun.pos_ == "PRON":
        return " and ".join(names.coreference.meant(noun)) or None
    actor = names.actor_at(noun.idx, noun.idx + len(noun))
    return noun_phrase(noun) if actor is None else actor.actor


def _verb(relation: PredicateRelation) -> Token:
    """Return the verb that says it: of a description the one that links or names, if any."""
    return relation.word if relation.verb is None else relation.verb


def _accusing(relation: PredicateRelation) -> Token | None:
    """Return the verb by which somebody alleges it."""
    verb = _verb(relation)
    if relation.verb is not None and is_of(verb, "calling"):
        return verb
    return next((found for one in _with_listed(verb) if (found := _verb_of_accusing(one)) is not None), None)


def _with_listed(verb: Token) -> Iterator[Token]:
    """Yield a verb and those before it in a list or above it that share its subject: 'hid' in 'hid and burned'."""
    for _ in range(_FURTHEST):
        yield verb
        above = before_in_list(verb) if verb.dep_ == "conj" else verb.head
        listed = verb.dep_ == "conj" and above.pos_ in VERBS and not has_subject(verb)
        if not listed and not leaves_act_below(above, verb):
            return
        verb = above


def _governing(verb: Token) -> tuple[Token, Token] | None:
    """Return the word that a gerund belongs to and its preposition, the first of a list: 'of hiding and of burning'."""
    preposition = verb.head
    if verb.dep_ != "pcomp" or preposition.dep_ not in ("prep", "conj"):
        return None
    for _ in range(_FURTHEST):
        above = preposition.head
        if preposition.dep_ == "conj" and above.dep_ in ("prep", "conj"):
            preposition = above
        elif above.dep_ == "pcomp" and above.head.lower_ == preposition.lower_:
            preposition = above.head
        else:
            break
    return preposition.head, preposition


def _past_adjuncts(noun: Token) -> Token:
    """Return the verb that a noun between it and its gerund belongs to: 'accused' in 'accused by Peru of hiding'."""
    in_adjunct = noun.dep_ == "pobj" and noun.head.lower_ in ("by", "in", "on") and noun.head.head.pos_ in VERBS
    return noun.head.head if in_adjunct else noun


def _verb_of_accusing(verb: Token) -> Token | None:
    above = verb.head
    governing = _governing(verb)
    if governing is not None and governing[1].lower_ in _OF_CHARGE:
        accusing = _past_adjuncts(governing[0])
        if is_of(accusing, "accusing"):
            return accusing
    if verb.dep_ in ("xcomp", "ccomp") and is_infinitive(verb) and is_of(above, "alleging"):
        return above if is_passive(above) or above.lemma_ in _CLAIMING else None
    return None


def _is_nobody(relation: PredicateRelation) -> bool:
    return relation.is_noun and is_no(relation.word)


def _is_disowned(relation: PredicateRelation) -> bool:
    """Say whether it is in the clause of what somebody denies: 'denied that he had ordered it'."""
    verb = _verb(relation)
    return verb.dep_ == "ccomp" and verb.head.lemma_ == "deny" and not negated(verb.head)


def _is_hearsay(relation: PredicateRelation) -> bool:
    verb, word = _verb(relation), relation.word
    if any(child.lower_ in _HEARSAY for one in _with_listed(verb) for child in one.children):
        return True
    if any(child.lower_ in _HEARSAY_ADJECTIVES for child in word.lefts if relation.is_noun):
        return True
    governing = _governing(verb)
    above = verb.head if governing is None else governing[0]
    return verb.dep_ in ("acl", "pcomp") and above.lemma_ in _CLAIMS and verb.tag_ != "VBN"


def _is_left_open(relation: PredicateRelation) -> bool:
    """Say whether it is asked about, possible, wanted or still to come."""
    verb = _verb(relation)
    means = _by_means_of(verb)
    if any(map(left_open, _with_listed(verb if means is None else means))):
        return True
    return any(child.lower_ in _UNSURE_ADJECTIVES for child in relation.word.lefts if relation.is_noun)


def _by_means_of(verb: Token) -> Token | None:
    """Return the verb that a gerund says how it is done: 'help' in 'by selling it, Norway would help Peru'."""
    governing = _governing(verb) if verb.tag_ == "VBG" else None
    return governing[0] if governing is not None and governing[1].lower_ == "by" else None


def _is_only_talked_of(relation: PredicateRelation) -> bool:
    """Say whether it is a gerund that the word above only weighs: 'thought of suing', 'suggested selling it'."""
    for verb in _with_listed(_verb(relation)):
        governing = _governing(verb)
        if governing is not None:
            above, preposition = governing
            return above.lemma_ in _WEIGHING_OF and preposition.lower_ in ("about", "against", "of")
        if verb.dep_ == "xcomp" and verb.tag_ == "VBG":
            return verb.head.lemma_ in _WEIGHING
    return False


def _is_imperative(verb: Token) -> bool:
    alone = not has_subject(verb) and not any(child.dep_ in ("aux", "auxpass") for child in verb.children)
    return verb.dep_ == "ROOT" and verb.tag_ == "VB" and alone and verb.left_edge.i == verb.i


def _is_for_somebody(relation: PredicateRelation) -> bool:
    """Say whether it is an infinitive with a subject behind 'for'; but 'it took a year for Norway to sell it'."""
    verb = _verb(relation)
    opens = is_infinitive(verb) and verb.left_edge.lower_ == "for"
    return opens and has_subject(verb) and verb.head.lemma_ != "take"


def _is_by_then(verb: Token) -> bool:
    """Say whether a clause in the present tense tells until when something else will be: 'until Norway sells it'."""
    marks = {child.lower_ for child in verb.lefts if child.dep_ in ("mark", "advmod")} & _BY_THEN
    return bool(marks) and verb.dep_ == "advcl" and verb.tag_ in ("VBP", "VBZ")


def _is_only_aimed_at(relation: PredicateRelation) -> bool:
    """Say whether it is an infinitive or gerund that the word above does not say was done: 'a plan to attack'."""
    verb = next((one for one in _with_listed(_verb(relation)) if is_infinitive(one) or one.dep_ == "xcomp"), None)
    if verb is None or verb.dep_ == "ROOT":
        return False
    above = verb.head
    if has_subject(verb):
        return above.lemma_ in _URGING and is_infinitive(verb)  # 'dared Peru to pay'
    if relation.word.pos_ not in VERBS:
        return above.lemma_ in _RUNNING and is_infinitive(verb)  # 'running to become mayor'
    if not is_infinitive(verb):
        return above.pos_ in VERBS and verb.tag_ == "VBG" and is_of(above, "wishing")
    return not (leaves_act_below(above, verb) or is_of(above, "bringing about"))


#: What a predicate is that is not plainly asserted.
STATUS: tuple[Rule[PredicateRelation, str], ...] = (
    Rule(
        "denied",
        "No officer HIT Norway.",
        lambda one: "negated" if one.negated or _is_disowned(one) or _is_nobody(one) else None,
    ),
    Rule(
        "somebody alleges it",
        "Norway was accused of HIDING a ship.",
        lambda one: None if _accusing(one) is None else "alleged",
    ),
    Rule("hearsay", "Norway allegedly HID a ship.", lambda one: "alleged" if _is_hearsay(one) else None),
    Rule("left open", "Norway is expected to be CHARGED.", lambda one: "possible" if _is_left_open(one) else None),
    Rule(
        "talked of",
        "Norway thinks of SUING Peru.",
        lambda one: "possible" if _is_only_talked_of(one) else None,
    ),
    Rule("told to do", "FOLLOW Norway on Friday.", lambda one: "possible" if _is_imperative(_verb(one)) else None),
    Rule(
        "it is for somebody to do",
        "It is time for Norway to SELL the ship.",
        lambda one: "possible" if _is_for_somebody(one) else None,
    ),
    Rule(
        "it is still to come by then",
        "Peru will vote before Norway SELLS the ship.",
        lambda one: "possible" if any(map(_is_by_then, _with_listed(_verb(one)))) else None,
    ),
    Rule("aimed at", "Norway seeks to BLOCK the deal.", lambda one: "possible" if _is_only_aimed_at(one) else None),
)
