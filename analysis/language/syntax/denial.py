"""What denies a verb, and what says that there is none.

Each construction is a row: its name, an example with the verb it holds for in capitals, and its condition. After Saurí
and Pustejovsky (2009), who call it factuality.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from analysis.language.syntax.arguments import OBJECTS, SUBJECTS, has_subject, own_subject
from analysis.language.syntax.verb_classes import is_of
from analysis.language.syntax.verbs import COMPLEMENTS, is_infinitive, is_passive, leaves_act_below
from analysis.rules import Rule

#: Adverbs that deny their verb, or say that it all but came to it; the parser calls only 'not' and 'never' negations.
_NEGATORS = frozenset("never hardly scarcely barely neither nowhere nearly almost".split())
_NOBODY = frozenset("nobody none nothing neither nor".split())
#: Behind 'not', these leave the verb as it is: 'not only attacked but bombed'.
_NOT_ONLY = frozenset("only just merely simply".split())
#: Adjectives and nouns below which nothing was done: 'unable to pay', 'a refusal to pay'.
_NOT_DOING = frozenset("unable unwilling reluctant hesitant refusal failure inability reluctance".split())
#: Denied, these leave what is said of them true: 'no doubt that Norway attacked'.
_DOUBTS = frozenset("doubt question secret surprise wonder".split())
#: Denied, these leave what is below them done: 'did not hesitate to attack'.
_HINDRANCES = frozenset("hesitate fail forget afraid ashamed shy".split())
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
    return any(_has_negative_subject(one) for one in with_those_above(verb))


def with_those_above(verb: Token) -> Iterator[Token]:
    """Yield a verb and the verbs and adjectives it is an infinitive or gerund of: 'say', 'want' in 'wants to say'."""
    for _ in range(_FURTHEST):
        yield verb
        above = verb.head
        inverted = above.lower_ == "were" and above.left_edge == above  # 'were Norway to attack'
        below = verb.dep_ in ("xcomp", "acomp") or (verb.dep_ == "advcl" and inverted)
        if not below or above == verb or (verb.dep_ == "xcomp" and has_subject(verb)):
            return
        if above.lemma_ in ("hear", "see") and is_passive(above):  # 'could be heard shouting'
            return
        verb = above


def parted_by_quotation(word: Token, verb: Token) -> bool:
    """Say whether a quotation mark is between a word and its verb: '"I would," said Roe'."""
    return any(token.is_quote for token in word.doc[word.i : verb.i])


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
    return any(_is_negator(child) and not parted_by_quotation(child, verb) for child in verb.lefts)


def _has_negator_behind(verb: Token) -> bool:
    behind = ("neg", "advmod") if verb.lemma_ == "be" else ("neg",)
    return any(child.dep_ in behind and _is_negator(child) for child in verb.rights)


def _opens_with_never(verb: Token) -> bool:
    """Say whether the phrase before an inverted auxiliary denies the verb: 'at no point did', 'not once did'."""
    first = next((child for child in verb.lefts if child.dep_ in ("prep", "advmod")), None)
    helping = next((child for child in verb.lefts if child.dep_ == "aux"), None)
    if first is None or helping is None or helping.i != first.right_edge.i + 1:
        return False
    subject = own_subject(verb)
    if subject is None or subject.i < helping.i:
        return False
    return any(is_no(child) if child.dep_ == "pobj" else child.dep_ == "neg" for child in first.children)


def _is_negator(word: Token) -> bool:
    if word.i + 1 < len(word.doc) and word.nbor().lower_ in _NOT_ONLY:
        return False
    if word.lower_ == "longer":
        return any(child.lower_ == "no" for child in word.lefts)
    return word.dep_ == "neg" or (word.lower_ in _NEGATORS and word.dep_ in ("advmod", "preconj", "cc"))


def _follows_nor(verb: Token) -> bool:
    opens = any(child.lower_ == "nor" and child.dep_ == "cc" for child in verb.lefts)
    listed = verb.dep_ == "conj" and any(c.dep_ == "cc" and c.lower_ == "nor" for c in verb.head.children)
    return opens or listed


def _has_negative_subject(verb: Token) -> bool:
    return any(child.dep_ in SUBJECTS and is_no(child) and not parted_by_quotation(child, verb) for child in verb.lefts)


def _has_negative_object(verb: Token) -> bool:
    return any(child.dep_ in OBJECTS | COMPLEMENTS and is_no(child) for child in verb.rights)


def _is_not_done(verb: Token) -> bool:
    is_perfect = verb.tag_ in ("VBN", "VBD") and any(
        child.dep_ == "aux" and child.lower_ == "having" for child in verb.lefts
    )
    below = (is_infinitive(verb) or verb.tag_ == "VBG" or is_perfect) and not has_subject(verb)
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
    if verb.dep_ == "acl":
        return is_no(above)
    return any(_has_negator(one) or _has_negative_subject(one) for one in with_those_above(above))


def _is_replaced(verb: Token) -> bool:
    """Say whether something else was done: 'instead of attacking', 'rather than attack', 'short of attacking'."""
    if verb.dep_ == "pcomp" and verb.head.lower_ == "of":
        return verb.i >= 2 and verb.doc[verb.head.i - 1].lower_ in ("instead", "short")
    if verb.dep_ not in ("conj", "advcl", "pcomp", "xcomp"):
        return False
    first = verb.left_edge.i
    than = next((i for i in (first, first - 1) if i > 0 and verb.doc[i].lower_ == "than"), 0)
    return than > 0 and verb.doc[than - 1].lower_ == "rather"


def _is_kept_from(verb: Token) -> bool:
    if verb.dep_ != "pcomp":
        return False
    preposition, above = verb.head, verb.head.head
    if preposition.lower_ == "of":
        return is_of(above, "clearing") or above.lower_ == "innocent"
    return preposition.lower_ == "without" or (preposition.lower_ == "from" and is_of(above, "keeping"))


def _is_yet_to_come(verb: Token) -> bool:
    if verb.dep_ != "xcomp" or verb.head.lemma_ not in ("have", "be") or not is_infinitive(verb):
        return False
    return any(child.lower_ == "yet" for child in verb.head.children)


def _is_untrue(verb: Token) -> bool:
    """Say whether the clause is what there is no sign of, or what is not true: 'no proof that Norway attacked'."""
    above = verb.head
    if not any(child.dep_ == "mark" and child.lower_ == "that" for child in verb.lefts):
        return False
    if verb.dep_ in ("acl", "relcl"):
        return is_no(above) and above.lemma_.lower() not in _DOUBTS
    words = [child.lower_ for child in above.children if child.dep_ == "acomp"] if verb.dep_ == "ccomp" else []
    return "untrue" in words or "false" in words or ("true" in words and _has_negator_behind(above))


def _shares_denial(verb: Token) -> bool:
    """Say whether a verb shares the negation of the one before it in a list, or of the one that leaves it the act."""
    above = verb.head
    if leaves_act_below(above, verb):
        return _has_negator(above) or _has_negative_subject(above) or _is_not_done(above)
    if verb.dep_ != "conj" or above.pos_ not in ("VERB", "AUX") or has_subject(verb):
        return False
    alternative = any(child.dep_ == "cc" and child.lower_ == "or" for child in above.children)
    return _has_negative_subject(above) or (alternative and negated(above))


#: What denies a verb before its object comes.
DENIALS: tuple[Rule[Token, bool], ...] = (
    Rule("a negator stands before it", "Norway never ATTACKED Peru.", _has_negator),
    Rule("its clause opens with 'never'", "At no point did Norway INVADE Peru.", _opens_with_never),
    Rule("it follows 'nor'", "Norway neither attacked nor BOMBED Peru.", _follows_nor),
    Rule("its subject is nobody", "No soldier ATTACKED Peru.", _has_negative_subject),
    Rule("a word above says that it was not done", "Norway refused to ATTACK Peru.", _is_not_done),
    Rule("something else was done", "Norway waited instead of ATTACKING Peru.", _is_replaced),
    Rule("somebody was kept from it, or did without", "Peru stopped Norway from ATTACKING.", _is_kept_from),
    Rule("it is yet to come", "Norway has yet to ATTACK Peru.", _is_yet_to_come),
    Rule("it is not true", "There is no proof that Norway ATTACKED Peru.", _is_untrue),
    Rule("it shares the denial of another verb", "No soldier attacked or BOMBED Peru.", _shares_denial),
)

#: What denies a verb from behind it.
DENIALS_BEHIND: tuple[Rule[Token, bool], ...] = (
    Rule("a negator stands behind it", "Norway IS not a bully.", _has_negator_behind),
    Rule("its object or complement is nothing", "Norway BROKE no law.", _has_negative_object),
)
