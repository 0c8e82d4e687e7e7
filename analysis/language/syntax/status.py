"""Whether what a verb says happened: asked, only supposed, or still to come; `denial` says whether it is denied.

Each construction is a row: its name, an example with the verb it holds for in capitals, and its condition. The rows
of a table are tried in order. After Saurí and Pustejovsky (2009), who call it factuality.
"""

from __future__ import annotations

from spacy.tokens import Token

from analysis.language.syntax.arguments import has_subject, own_subject
from analysis.language.syntax.denial import negated, parted_by_quotation, with_those_above
from analysis.language.syntax.speaking_nouns import can_speak
from analysis.language.syntax.verb_classes import is_of
from analysis.language.syntax.verbs import VERBS, is_finite, is_infinitive, is_passive, leaves_act_below
from analysis.rules import Rule, first_decision

#: Before a clause that is only supposed.
_CONDITIONS = frozenset("if unless whether lest".split())
#: An auxiliary that opens a condition by itself: 'had he attacked, Peru would have paid'.
_INVERTED = frozenset("had were should".split())
#: Before 'if', these ask; others suppose.
_ASKING = frozenset("ask know remember say see unclear unsure wonder".split())
#: Behind 'would', these tell what came later: 'she would later attack'.
_LATER = frozenset("afterwards eventually later often soon subsequently".split())
_WILL = frozenset("will shall 'll ’ll wo".split())


def questioned(verb: Token) -> bool:
    """Say whether the text only asks about what a verb says; see `QUESTIONS`."""
    return any(question.decide(one) for one in with_those_above(verb) for question in QUESTIONS)


def supposed(verb: Token) -> bool:
    """Say whether what a verb says is a condition, possible or wanted; see `SUPPOSITIONS` and `WISHES`."""
    if any(wish.decide(verb) for wish in WISHES):
        return True
    words = [modality(one) for one in with_those_above(verb)]
    return any(word is not None and word not in _WILL for word in words) and not _came_later(verb)


def expected(verb: Token) -> bool:
    """Say whether what a verb says is still to come; see `EXPECTATIONS`."""
    return any(expectation.decide(one) for one in with_those_above(verb) for expectation in EXPECTATIONS)


def left_open(verb: Token) -> bool:
    """Say whether what a verb says is asked about, possible, wanted or still to come."""
    if any(wish.decide(verb) for wish in WISHES):
        return True
    chain = list(with_those_above(verb))
    return any(modality(one) or _is_ahead(one) for one in chain) or questioned(verb)


def in_condition(verb: Token) -> bool:
    """Say whether a verb is in a clause that is only supposed: 'if Norway attacks', 'had Norway attacked'."""
    return any(_condition(one) or _inverted(one) for one in with_those_above(verb))


def modality(verb: Token) -> str | None:
    """Return the word, in lower case, that makes a verb only possible: 'may', 'will', 'if'; see `SUPPOSITIONS`."""
    word = first_decision(SUPPOSITIONS, verb)
    return None if word is None else word.lower_


def is_asserted(verb: Token) -> bool:
    """Say whether a verb tells what was done: finite, perfect or 'adding'; neither denied nor only possible."""
    if negated(verb) or modality(verb) is not None or is_infinitive(verb):
        return False
    if verb.tag_ == "VBG" and verb.dep_ in ("advcl", "acl"):
        return True
    return is_finite(verb) or any(child.dep_ in ("aux", "auxpass") for child in verb.lefts)


def _modal(verb: Token) -> Token | None:
    return next((child for child in verb.lefts if child.tag_ == "MD" and not _is_parted(child, verb)), None)


def _is_parted(modal: Token, verb: Token) -> bool:
    """Say whether a modal before a verb stands in another clause: '"I would," said Roe', 'it should not, Roe says'."""
    subject = own_subject(verb)
    opens = subject is not None and modal.i < subject.left_edge.i and subject.left_edge.nbor(-1).text == ","
    return opens or parted_by_quotation(modal, verb)


def _condition(verb: Token) -> Token | None:
    return next((child for child in verb.lefts if child.dep_ == "mark" and child.lower_ in _CONDITIONS), None)


def _inverted(verb: Token) -> Token | None:
    """Return the auxiliary that opens a condition: 'had' in 'had Norway attacked', 'were' in 'were it to attack'."""
    first = verb.left_edge
    if first.lower_ not in _INVERTED:
        return None
    opens = first.head == verb and first.dep_ == "aux"
    opens = opens or (first == verb and any(child.dep_ in ("xcomp", "advcl") for child in verb.rights))
    subject = own_subject(verb) if opens else None
    return first if subject is not None and subject.i > first.i and not _ends_in_question(verb) else None


def _pretence(verb: Token) -> Token | None:
    """Return the word that makes a clause a comparison only: 'as though it had attacked'."""
    though = next((child for child in verb.lefts if child.dep_ == "mark" and child.lower_ == "though"), None)
    return though if though is not None and though.i and though.nbor(-1).lower_ == "as" else None


def _shared_modal(verb: Token) -> Token | None:
    """Return the modal of the verb before in a list, whose bare form this one shares, or that leaves it the act."""
    above = verb.head
    listed = verb.dep_ == "conj" and verb.tag_ == "VB" and not has_subject(verb) and not is_infinitive(verb)
    return _modal(above) if listed or leaves_act_below(above, verb) else None


def _came_later(verb: Token) -> bool:
    """Say whether 'would' only tells what came later, or again and again: 'she would later say'."""
    modal = next((word for one in with_those_above(verb) if (word := _modal(one))), None)
    if modal is None or modal.lower_ not in ("would", "’d", "'d"):
        return False
    went_on = verb.dep_ == "xcomp" and verb.head.lemma_ in ("go", "come")
    return went_on or any(child.lower_ in _LATER for child in verb.children)


def _ends_in_question(verb: Token) -> bool:
    return any(token.text == "?" for token in verb.doc[verb.sent.end - 2 : verb.sent.end])


def _is_in_question(verb: Token) -> bool:
    """Say whether the auxiliary comes before the subject in a question; 'why did she' takes it that she did."""
    helping = [child for child in verb.lefts if child.dep_ in ("aux", "auxpass")]
    subject = own_subject(verb) if helping else None
    if subject is None or helping[0].i > subject.i or not _ends_in_question(verb):
        return False
    return helping[0].tag_ == "MD" or not any(child.tag_ == "WRB" for child in verb.lefts)


def _asks_who(verb: Token) -> bool:
    subject = own_subject(verb) if verb.dep_ == "ROOT" else None
    return subject is not None and subject.tag_ == "WP" and _ends_in_question(verb)


def _is_asked_about(verb: Token) -> bool:
    """Say whether a clause is what somebody asks: behind 'whether', or behind 'if' after a word of asking."""
    mark = _condition(verb)
    if mark is None or mark.lower_ == "whether":
        return mark is not None and verb.dep_ != "advcl"
    before = mark.nbor(-1).lemma_ if mark.i else ""
    if mark.lower_ != "if":
        return False
    above = verb.head
    return before in _ASKING or above.lemma_ in ("ask", "wonder") or (verb.dep_ == "ccomp" and above.lemma_ in _ASKING)


def _shares_question(verb: Token) -> bool:
    above = verb.head
    listed = verb.dep_ == "conj" and above.pos_ in VERBS and not has_subject(verb) and verb.tag_ in ("VB", "VBN")
    return listed and (_is_in_question(above) or _is_asked_about(above))


def _is_wanted(verb: Token) -> bool:
    """Say whether somebody only wants or has to do it, or is asked to: 'wants to attack', 'urged Peru to attack'."""
    above = verb.head
    if verb.dep_ not in ("xcomp", "ccomp") or not is_infinitive(verb):
        return False
    needs = above.lemma_ in ("need", "have") and above.tag_ in ("VBP", "VBZ") and not is_passive(above)
    return needs or (is_of(above, "wishing") and not is_passive(above)) or is_of(above, "urging")


def _is_imagined(verb: Token) -> bool:
    above = verb.head
    return verb.dep_ == "ccomp" and above.lemma_ in ("suppose", "imagine") and above.tag_ == "VB"


def _is_ahead(verb: Token) -> bool:
    above = verb.head
    if verb.dep_ != "xcomp" or not is_infinitive(verb):
        return False
    if above.lemma_ == "be":  # not in 'the answer was to attack'
        doer = own_subject(above)
        return doer is not None and (doer.pos_ == "PRON" or can_speak(doer))
    is_helped = has_subject(above) or any(child.lemma_ == "be" for child in above.lefts)  # no lemma tells '’m' of 'be'
    going = above.lower_ == "going" and is_helped
    return going or is_of(above, "coming")


#: What makes a verb a question.
QUESTIONS: tuple[Rule[Token, bool], ...] = (
    Rule("its clause is a question", "Did Norway INVADE Peru?", _is_in_question),
    Rule("who did it is asked", "Who ATTACKED Peru?", _asks_who),
    Rule("somebody asks whether", "The court asked whether Norway ATTACKED Peru.", _is_asked_about),
    Rule("it shares the question of another verb", "Did Norway refuse or ATTACK Peru?", _shares_question),
)

#: What makes a verb only possible: each gives the word that does so.
SUPPOSITIONS: tuple[Rule[Token, Token], ...] = (
    Rule("a modal stands with it", "Norway may ATTACK Peru.", _modal),
    Rule("it is a condition", "Peru will pay if Norway ATTACKS.", _condition),
    Rule("its auxiliary opens a condition", "Had Norway ATTACKED Peru, many would have died.", _inverted),
    Rule("it is a comparison only", "Norway spoke as though it ATTACKED Peru.", _pretence),
    Rule("it shares the modal of another verb", "Norway may attack and BOMB Peru.", _shared_modal),
)

#: What makes a verb only wanted or imagined.
WISHES: tuple[Rule[Token, bool], ...] = (
    Rule("somebody wants it", "Norway wants to ATTACK Peru.", _is_wanted),
    Rule("it is imagined", "Suppose Norway ATTACKED Peru.", _is_imagined),
)

#: What makes a verb one that is still to come.
EXPECTATIONS: tuple[Rule[Token, bool], ...] = (
    Rule("will", "Norway will ATTACK Peru.", lambda verb: modality(verb) in _WILL),
    Rule("a word above puts it off", "Norway is expected to ATTACK Peru.", _is_ahead),
)
