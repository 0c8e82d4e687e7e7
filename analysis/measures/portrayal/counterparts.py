"""The other party of a predicate: whom or what an agent acts on, and who acts on a patient.

A verb without a subject of its own is done by the subject of the verb above it, or by whom that verb acts on: 'Norway
tried to sue Peru', 'Norway urged Peru to sue Chile' (control: Quirk et al. 1985, 16.36-63). Where the parse does not
tell who that is, nobody is named.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from analysis.language.syntax.arguments import lacks_object
from analysis.language.syntax.noun_phrases import description, noun_phrase
from analysis.language.syntax.verb_classes import is_of
from analysis.language.syntax.verbs import VERBS, is_finite, is_infinitive, is_passive
from analysis.measures.portrayal.predicate_words import light_noun
from analysis.measures.portrayal.shared_subject import OF_OBJECT, before_in_list, calls_on

#: Words that are no party: they ask, or cry out.
_NOBODY = frozenset("what which who whom whose ah hey no oh well yeah yep yes".split())
#: Nouns before a clause in which they are when, where or how it happens: 'the day Norway left'.
_CIRCUMSTANCES = frozenset("day hour moment month night place point reason time way week year".split())
#: Nouns of what somebody means to do, as objects of a verb whose subject means it: 'announced plans to sue Peru'.
_INTENTIONS = frozenset("attempt bid decision desire effort intention move plan pledge promise strategy vow".split())
#: How many verbs up a subject is looked for. By hand.
_FURTHEST = 6


def counterpart(relation: str, verb: Token, passive: bool) -> str | None:
    """Return the words of the verb's other party: what an agent's act is done to, or who acts on a patient."""
    if relation == "attribute":
        return None
    if relation == "patient":
        return _agent_of(verb) if passive else _doer_of(verb)
    return _undergoer_of(verb) if passive else _acted_on(verb)


def _agent_of(verb: Token) -> str | None:
    by = _child(verb, ("agent",))
    return None if by is None else _party(_child(by, ("pobj",)), verb)


def _undergoer_of(verb: Token) -> str | None:
    undergoer = _child(verb, ("nsubjpass",))
    if undergoer is not None:
        return _party(undergoer, verb)
    if verb.dep_ == "acl":
        return noun_phrase(verb.head)
    return _doer_of(verb) if verb.tag_ == "VBN" else None  # 'Led by Norway, the talks go on'


def _acted_on(verb: Token) -> str | None:
    acted_on = _child(verb, ("dobj",))
    if acted_on is not None:
        return None if acted_on == light_noun(verb) else _party(acted_on, verb)
    below = _child(verb, ("xcomp",))
    called = next((child for child in verb.rights if calls_on(child)), None)
    if below is not None and called is not None:
        return _party(_child(called, ("pobj",)), verb)
    if below is None and _is_of_its_noun(verb):
        return noun_phrase(verb.head)
    return _party(_told(verb), verb) or _infinitive(below)


def _is_of_its_noun(verb: Token) -> bool:
    """Say whether a clause without a pronoun lacks the noun before it as its object: 'anybody Norway picked'."""
    if not lacks_object(verb) or verb.head.lemma_ in _CIRCUMSTANCES or is_infinitive(verb):
        return False
    has_more = any(child.dep_ in ("ccomp", "prep", "acomp", "attr", "oprd") for child in verb.rights)
    return not has_more and not any(child.dep_ == "prep" or child.tag_[0] == "W" for child in verb.lefts)


def _told(verb: Token) -> Token | None:
    """Return the subject of what somebody is helped or made to do, which is nobody's wish: 'helped Peru build it'."""
    if is_of(verb, "wishing"):
        return None
    for below in verb.rights:
        if below.dep_ in ("ccomp", "xcomp") and below.pos_ in VERBS:
            bare = below.tag_ == "VB" and is_of(verb, "letting")
            subject = _child(below, ("nsubj", "nsubjpass"))
            if subject is not None and subject.i > verb.i and (bare or is_infinitive(below)):
                return subject
    return None


def _child(token: Token, labels: tuple[str, ...]) -> Token | None:
    return next((child for child in token.children if child.dep_ in labels), None)


def _party(noun: Token | None, verb: Token) -> str | None:
    """Return a noun's phrase; a relative pronoun stands for the noun its clause describes."""
    if noun is None:
        return None
    if noun.tag_ in ("WDT", "WP") or (noun.lower_ == "that" and noun.i < verb.i):
        if verb.dep_ != "relcl":
            return None
        noun = verb.head
    words = noun_phrase(noun).removeprefix("whose ")
    first = words.lower().partition(" ")[0]
    return None if words.lower() in _NOBODY or first == "not" else words


def _infinitive(verb: Token | None) -> str | None:
    """Return 'to block the merger': the infinitive below a verb, with its object."""
    if verb is None or not any(child.tag_ == "TO" for child in verb.lefts):
        return None
    acted_on = _child(verb, ("dobj",))
    last = description(acted_on)[1] if acted_on is not None else verb.i
    return str(verb.doc[verb.left_edge.i : last + 1].text)


def _doer_of(verb: Token) -> str | None:
    """Return who does what a verb says: its subject, or the one it shares with a verb above."""
    for above in _sharing_subject(verb):
        subject = _child(above, ("nsubj", "nsubjpass"))
        if subject is not None:
            is_thing = (
                above.lemma_ == "be" and verb.head == above and subject.pos_ == "NOUN"
            )  # 'the aim is to sue Peru'
            return None if is_thing else _party(subject, above)
        owner = _controller(above)
        if owner is not None:
            return _party(owner, above)
    return None


def _sharing_subject(verb: Token) -> Iterator[Token]:
    """Yield a verb and those above whose subject it shares."""
    for _ in range(_FURTHEST):
        yield verb
        above = _above(verb)
        if above is None:
            return
        verb = above


def _above(verb: Token) -> Token | None:
    """Return the verb whose subject does what this one says, if the parse tells it."""
    head = verb.head
    if verb.dep_ == "conj":
        head = before_in_list(verb)
        return head if head.pos_ in VERBS and _tense(verb) in ("", _tense(head)) else None
    if verb.dep_ == "xcomp" or (verb.dep_ == "advcl" and not _is_of_the_clause(verb)):
        return head.head if head.pos_ == "ADJ" and head.dep_ == "acomp" else head if head.pos_ in VERBS else None
    if verb.dep_ == "pcomp" and head.head.pos_ in VERBS:
        return head.head
    if verb.dep_ == "acl" and is_infinitive(verb) and head.lemma_ in _INTENTIONS and head.dep_ == "dobj":
        return head.head
    return None


def _tense(verb: Token) -> str:
    """Return the tag of a verb's form or its auxiliary's, past for the perfect; empty where neither has a tense."""
    helping = (child for child in verb.lefts if child.dep_ in ("aux", "auxpass"))
    word = next((word for word in (*helping, verb) if is_finite(word) or word.tag_ == "MD"), None)
    if word is None:
        return ""
    return "VBD" if word != verb and word.lemma_ == "have" else word.tag_.replace("VBP", "VBZ")


def _is_of_the_clause(verb: Token) -> bool:
    """Say whether a clause beside tells what came of another, or serves what is done to its subject.

    'Norway left, prompting Peru to pay'; in 'Norway was sold a ship to help Peru', Norway does not help.
    """
    result = verb.tag_ == "VBG" and is_of(verb, "bringing about") and verb.i > verb.head.i
    return result or (is_passive(verb.head) and is_infinitive(verb))


def _controller(verb: Token) -> Token | None:
    """Return whom the verb or noun above makes do it: 'Peru' in 'urged Peru to sue', 'by Peru's bid to sue'."""
    head = verb.head
    if verb.dep_ == "xcomp" and not is_of(head, "subject control"):
        called = next((child for child in head.rights if calls_on(child) and child.i < verb.i), None)
        return _child(called, ("pobj",)) if called is not None else _object_before(head, verb)
    if verb.dep_ == "pcomp" and head.lower_ in OF_OBJECT:
        return _object_before(head.head, verb) if head.head.pos_ in VERBS else _owner(head.head)
    if verb.dep_ == "acl" and is_infinitive(verb):
        return _owner(head)
    done = head.dep_ == "dobj" and is_of(head.head, "light")  # 'did a good job pressing Peru'
    return head if verb.dep_ == "acl" and verb.tag_ == "VBG" and not done else None


def _owner(noun: Token) -> Token | None:
    """Return the name of whose it is; 'his' says no more than that somebody's it is."""
    owner = _child(noun, ("poss",))
    return None if owner is None or owner.tag_ == "PRP$" else owner


def _object_before(above: Token, verb: Token) -> Token | None:
    """Return whom the verb above acts on, who does what is below it; not in 'made news by suing Peru'."""
    if is_of(above, "light"):
        return None
    return next((child for child in above.rights if child.dep_ == "dobj" and child.i < verb.i), None)
