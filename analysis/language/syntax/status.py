"""Whether what a verb says happened: denied, asked, only supposed, or still to come.

Each construction is a row: its name, an example with the verb it holds for in capitals, and its condition. The rows
of a table are tried in order. After Saurí and Pustejovsky (2009), who call it factuality.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from analysis.language.syntax.arguments import OBJECTS, SUBJECTS, has_subject, own_subject
from analysis.language.syntax.speaking_nouns import can_speak
from analysis.language.syntax.verb_classes import is_of
from analysis.language.syntax.verbs import (
    COMPLEMENTS,
    VERBS,
    is_finite,
    is_infinitive,
    is_passive,
    leaves_act_below,
)
from analysis.rules import Rule, first_decision

#: Adverbs that deny their verb; the parser calls only 'not' and 'never' negations.
_NEGATORS = frozenset("never hardly scarcely barely neither nowhere".split())
_NOBODY = frozenset("nobody none nothing neither nor".split())
#: Behind 'not', these leave the verb as it is: 'not only attacked but bombed'.
_NOT_ONLY = frozenset("only just merely simply".split())
#: Adjectives and nouns below which nothing was done: 'unable to pay', 'a refusal to pay'.
_NOT_DOING = frozenset("unable unwilling reluctant hesitant refusal failure inability reluctance".split())
#: Denied, these leave what is below them done: 'did not hesitate to attack'.
_HINDRANCES = frozenset("hesitate fail forget afraid ashamed shy".split())
#: Before a clause that is only supposed.
_CONDITIONS = frozenset("if unless whether lest".split())
#: An auxiliary that opens a condition by itself: 'had he attacked, Peru would have paid'.
_INVERTED = frozenset("had were should".split())
#: Before 'if', these ask; others suppose.
_ASKING = frozenset("ask know remember say see unclear unsure wonder".split())
#: Behind 'would', these tell what came later: 'she would later attack'.
_LATER = frozenset("afterwards eventually later often soon subsequently".split())
_WILL = frozenset("will shall 'll ’ll wo".split())
#: How many verbs up what governs an infinitive is looked for. By hand.
_FURTHEST = 4


def negated(verb: Token) -> bool:
    """Say whether the text denies what a verb says; see `DENIALS`."""
    return negated_before(verb) or any(denial.decide(verb) for denial in DENIALS_BEHIND)


def negated_before(verb: Token) -> bool:
    """Say whether a verb is denied before its object comes: not in 'Norway sees no danger'."""
    return any(denial.decide(verb) for denial in DENIALS)


def has_negative_subject(verb: Token) -> bool:
    """Say whether the one who does what a verb says is nobody: 'no soldier', 'neither side'."""
    return any(_has_negative_subject(one) for one in _with_those_above(verb))


def questioned(verb: Token) -> bool:
    """Say whether the text only asks about what a verb says; see `QUESTIONS`."""
    return any(question.decide(one) for one in _with_those_above(verb) for question in QUESTIONS)


def supposed(verb: Token) -> bool:
    """Say whether what a verb says is a condition, possible or wanted; see `SUPPOSITIONS` and `WISHES`."""
    if any(wish.decide(verb) for wish in WISHES):
        return True
    words = [modality(one) for one in _with_those_above(verb)]
    return any(word is not None and word not in _WILL for word in words) and not _came_later(verb)


def expected(verb: Token) -> bool:
    """Say whether what a verb says is still to come; see `EXPECTATIONS`."""
    return any(expectation.decide(one) for one in _with_those_above(verb) for expectation in EXPECTATIONS)


def in_condition(verb: Token) -> bool:
    """Say whether a verb is in a clause that is only supposed: 'if Norway attacks', 'had Norway attacked'."""
    return any(_condition(one) or _inverted(one) for one in _with_those_above(verb))


def _with_those_above(verb: Token) -> Iterator[Token]:
    """Yield a verb and the verbs and adjectives it is an infinitive or gerund of: 'say', 'want' in 'wants to say'."""
    for _ in range(_FURTHEST):
        yield verb
        above = verb.head
        if verb.dep_ not in ("xcomp", "acomp") or above == verb or (verb.dep_ == "xcomp" and has_subject(verb)):
            return
        if above.lemma_ in ("hear", "see") and is_passive(above):  # 'could be heard shouting'
            return
        verb = above


def _is_parted(word: Token, verb: Token) -> bool:
    """Say whether a quotation mark is between a word and its verb: '"I would," said Roe'."""
    return any(token.is_quote for token in word.doc[word.i : verb.i])


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


def is_no(noun: Token) -> bool:
    """Say whether a noun's phrase says that there is none: 'no officer', 'none of them', 'nobody', 'not one'."""
    if noun.lower_ in _NOBODY:
        return True
    return any(_says_none(child) for child in noun.lefts)


def _says_none(word: Token) -> bool:
    """Say whether a word before a noun says that there is none; 'No 10' is a house."""
    if word.lower_ == "no":
        return word.dep_ in ("det", "preconj", "cc") and not word.nbor().is_digit
    if word.lower_ == "neither":
        return word.dep_ in ("det", "preconj", "cc", "advmod")
    not_one = word.lower_ == "one" and any(child.dep_ == "neg" for child in word.lefts)
    return not_one or (word.dep_ == "neg" and word.nbor().lower_ in ("one", "a"))


def _has_negator(verb: Token) -> bool:
    return any(_is_negator(child) and not _is_parted(child, verb) for child in verb.lefts) or _is_no_longer(verb)


def _has_negator_behind(verb: Token) -> bool:
    behind = ("neg", "advmod") if verb.lemma_ == "be" else ("neg",)
    return any(child.dep_ in behind and _is_negator(child) for child in verb.rights)


def _is_negator(word: Token) -> bool:
    if word.i + 1 < len(word.doc) and word.nbor().lower_ in _NOT_ONLY:
        return False
    return word.dep_ == "neg" or (word.lower_ in _NEGATORS and word.dep_ in ("advmod", "preconj", "cc"))


def _is_no_longer(verb: Token) -> bool:
    words = verb.children if verb.lemma_ == "be" else verb.lefts
    return any(child.lower_ == "longer" and any(word.lower_ == "no" for word in child.lefts) for child in words)


def _follows_nor(verb: Token) -> bool:
    opens = any(child.lower_ == "nor" and child.dep_ == "cc" for child in verb.lefts)
    listed = verb.dep_ == "conj" and any(c.dep_ == "cc" and c.lower_ == "nor" for c in verb.head.children)
    return opens or listed


def _has_negative_subject(verb: Token) -> bool:
    return any(child.dep_ in SUBJECTS and is_no(child) and not _is_parted(child, verb) for child in verb.lefts)


def _has_negative_object(verb: Token) -> bool:
    return any(child.dep_ in OBJECTS | COMPLEMENTS and is_no(child) for child in verb.rights)


def _is_not_done(verb: Token) -> bool:
    below = (is_infinitive(verb) or verb.tag_ == "VBG") and not has_subject(verb)
    if not below or verb.dep_ not in ("xcomp", "ccomp", "acl"):
        return False
    above = verb.head
    if above.lemma_.lower() in _NOT_DOING or (verb.dep_ != "acl" and is_of(above, "not doing")):
        return not _has_negator(above)
    return _is_left_undone(verb)


def _is_left_undone(verb: Token) -> bool:
    """Say whether the verb, adjective or noun that an infinitive belongs to is denied: 'did not dare to attack'."""
    above = verb.head
    if above.lemma_.lower() in _HINDRANCES:
        return False
    return is_no(above) if verb.dep_ == "acl" else any(_has_negator(one) for one in _with_those_above(above))


def _is_replaced(verb: Token) -> bool:
    """Say whether something else was done: 'instead of attacking', 'rather than attack', 'short of attacking'."""
    if verb.dep_ == "pcomp" and verb.head.lower_ == "of":
        return verb.i >= 2 and verb.doc[verb.head.i - 1].lower_ in ("instead", "short")
    before = [word.lower_ for word in verb.doc[max(0, verb.left_edge.i - 2) : verb.i]]
    return verb.dep_ in ("conj", "advcl", "pcomp", "xcomp") and "rather than" in " ".join(before)


def _is_kept_from(verb: Token) -> bool:
    if verb.dep_ != "pcomp":
        return False
    preposition, above = verb.head, verb.head.head
    if preposition.lower_ == "of":
        return is_of(above, "clearing") or above.lower_ == "innocent"
    return preposition.lower_ == "without" or (preposition.lower_ == "from" and is_of(above, "keeping"))


def _is_yet_to_come(verb: Token) -> bool:
    yet = any(child.lower_ == "yet" for child in verb.head.children)
    return verb.dep_ == "xcomp" and yet and verb.head.lemma_ in ("have", "be") and is_infinitive(verb)


def _shares_denial(verb: Token) -> bool:
    """Say whether a verb shares the negation of the one before it in a list, or of the one that leaves it the act."""
    above = verb.head
    if leaves_act_below(above, verb):
        return _has_negator(above) or _has_negative_subject(above) or _is_not_done(above)
    if verb.dep_ != "conj" or above.pos_ not in ("VERB", "AUX") or has_subject(verb):
        return False
    alternative = any(child.dep_ == "cc" and child.lower_ == "or" for child in above.children)
    return _has_negative_subject(above) or (alternative and negated(above))


def _modal(verb: Token) -> Token | None:
    return next((child for child in verb.lefts if child.tag_ == "MD" and not _is_parted(child, verb)), None)


def _condition(verb: Token) -> Token | None:
    return next((child for child in verb.lefts if child.dep_ == "mark" and child.lower_ in _CONDITIONS), None)


def _inverted(verb: Token) -> Token | None:
    """Return the auxiliary that opens a condition: 'had' in 'had Norway attacked', 'were' in 'were it to attack'."""
    first, subject = verb.left_edge, own_subject(verb)
    opens = first.lower_ in _INVERTED and first.head == verb and first.dep_ == "aux"
    opens = opens or (verb.lower_ == "were" and first == verb and any(c.dep_ == "xcomp" for c in verb.rights))
    return first if opens and subject is not None and subject.i > first.i and not _ends_in_question(verb) else None


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
    modal = next((word for one in _with_those_above(verb) if (word := _modal(one))), None)
    if modal is None or modal.lower_ not in ("would", "’d", "'d"):
        return False
    went_on = verb.dep_ == "xcomp" and verb.head.lemma_ in ("go", "come")
    return went_on or any(child.lower_ in _LATER for child in verb.children)


def _ends_in_question(verb: Token) -> bool:
    return any(token.text == "?" for token in verb.doc[verb.sent.end - 2 : verb.sent.end])


def _is_in_question(verb: Token) -> bool:
    """Say whether the auxiliary comes before the subject in a question; 'why did she' takes it that she did."""
    subject = own_subject(verb)
    if subject is None or not _ends_in_question(verb):
        return False
    turned = [child for child in verb.lefts if child.dep_ in ("aux", "auxpass") and child.i < subject.i]
    wonders = any(child.tag_ == "WRB" for child in verb.lefts) and all(child.tag_ != "MD" for child in turned)
    return bool(turned) and not wonders


def _asks_who(verb: Token) -> bool:
    subject = own_subject(verb)
    return subject is not None and subject.tag_ == "WP" and verb.dep_ == "ROOT" and _ends_in_question(verb)


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
    going = above.lower_ == "going" and any(child.lemma_ == "be" for child in above.lefts)
    return going or is_of(above, "coming")


#: What denies a verb before its object comes.
DENIALS: tuple[Rule[Token, bool], ...] = (
    Rule("a negator stands before it", "Norway never ATTACKED Peru.", _has_negator),
    Rule("it follows 'nor'", "Norway neither attacked nor BOMBED Peru.", _follows_nor),
    Rule("its subject is nobody", "No soldier ATTACKED Peru.", _has_negative_subject),
    Rule("a word above says that it was not done", "Norway refused to ATTACK Peru.", _is_not_done),
    Rule("something else was done", "Norway waited instead of ATTACKING Peru.", _is_replaced),
    Rule("somebody was kept from it, or did without", "Peru stopped Norway from ATTACKING.", _is_kept_from),
    Rule("it is yet to come", "Norway has yet to ATTACK Peru.", _is_yet_to_come),
    Rule("it shares the denial of another verb", "No soldier attacked or BOMBED Peru.", _shares_denial),
)

#: What denies a verb from behind it.
DENIALS_BEHIND: tuple[Rule[Token, bool], ...] = (
    Rule("a negator stands behind it", "Norway IS not a bully.", _has_negator_behind),
    Rule("its object or complement is nothing", "Norway BROKE no law.", _has_negative_object),
)

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
