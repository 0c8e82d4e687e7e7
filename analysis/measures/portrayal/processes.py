"""Process types after Halliday and Matthiessen (2014): does a verb tell a deed, or what somebody says, thinks or is.

The type is the verb's, unless a construction of `PROCESS_RULES` gives it another; in a row's example the verb is
printed in capitals.
"""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from analysis import lexicons
from analysis.language.syntax.arguments import OBJECTS, lacks_object
from analysis.language.syntax.speaking_nouns import is_document
from analysis.language.syntax.verb_classes import is_of
from analysis.language.syntax.verbs import is_infinitive, is_passive
from analysis.lexicons import words_of
from analysis.rules import Rule, first_decision
from analysis.tables import MATERIAL, MENTAL, VERBAL

#: Verbs that answer a claim in words and turn down anything else: 'rejected the claim', 'rejected the goods'.
_ANSWERING = frozenset("dismiss rebuff reject".split())
_CLAIMS = words_of("telling_words", "disputed")
_CALLED_BACK = frozenset(
    "ambassador batch car delegation diplomat envoy parliament product striker troop vehicle".split()
)
_CHOICES = frozenset("approach budget choice comment law measure policy practice record remark strategy system".split())
#: Verbs that, like light ones, leave it to their object to say what is done: 'issued a warning'.
_UTTERING = frozenset("deliver give issue level release".split())
#: What somebody makes a thing that they say: 'made it clear'.
_PLAIN = frozenset("clear known plain".split())
#: What a clause that reports stands between: 'The fleet, Norway added, had no ships.'
_OPENING = frozenset((",", "”", "''", '"', "’"))
_CLOSING = frozenset((",", ".", ";", ":", "“", "``", '"'))
#: The process that a noun of action names, by its group in acts.csv.
_OF_ACTS = {"said": VERBAL, "felt": MENTAL, "done": MATERIAL}


def process_of(verb: Token) -> str:
    """Return the process type of a verb in its clause: one of ``tables.PROCESSES``; see `PROCESS_RULES`."""
    if verb.pos_ in ("NOUN", "PROPN"):
        return _acts().get(verb.lemma_.lower(), MATERIAL)
    return first_decision(PROCESS_RULES, verb) or _process_by_word(verb)


def _process_by_word(verb: Token) -> str:
    after = [f" {child.lower_}" for child in verb.rights if child.dep_ == "prt" or child.i == verb.i + 1]
    for word in (*(verb.lemma_ + particle for particle in after), verb.lemma_):
        if word in _listed():
            return _listed()[word]
        if word in _reporting_verbs():
            return VERBAL
    return MATERIAL


@cache
def _listed() -> dict[str, str]:
    return {row["verb"]: row["process"] for row in lexicons.builtin("verb_processes").rows}


@cache
def _reporting_verbs() -> frozenset[str]:
    """Return the verbs that can report what somebody says."""
    return frozenset(row["lemma"] for row in lexicons.builtin("cue_meanings").rows if row["cue_class"])


@cache
def _acts() -> dict[str, str]:
    """Return the nouns of action, each with its process."""
    return {row["noun"]: _OF_ACTS[row["group"]] for row in lexicons.builtin("acts").rows}


def _acted_on(verb: Token) -> Token | None:
    """Return the noun that a verb's act falls on, which may be the one it describes: 'the claim Peru rejected'."""
    if lacks_object(verb) or (verb.dep_ == "acl" and verb.tag_ == "VBN"):
        return verb.head
    labels = ("nsubjpass",) if is_passive(verb) else ("dobj",)
    return next((child for child in verb.children if child.dep_ in labels), None)


def _by_noun_of_action(verb: Token) -> str | None:
    noun = _acted_on(verb) if is_of(verb, "light") or verb.lemma_ in _UTTERING else None
    return None if noun is None else _acts().get(noun.lemma_.lower())


def _can_report(verb: Token) -> bool:
    return verb.lemma_ in _reporting_verbs() and _listed().get(verb.lemma_) != MENTAL and not is_passive(verb)


def _reports_a_clause(verb: Token) -> str | None:
    if not _can_report(verb):
        return None
    clauses = [child for child in verb.children if child.dep_ == "ccomp" and not is_infinitive(child)]
    return VERBAL if any(child.tag_ not in ("VB", "VBG") or child.i < verb.i for child in clauses) else None


def _is_parenthetical(verb: Token) -> str | None:
    """Return that a verb of reporting reports where it stands with its subject alone between commas or marks."""
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if subject is None or verb.lemma_ not in _reporting_verbs() or verb.i + 1 >= len(verb.doc):
        return None
    first, between = subject.left_edge.i, verb.doc[subject.i + 1 : verb.i]
    enclosed = first > 0 and verb.nbor().text in _CLOSING and verb.doc[first - 1].text in _OPENING
    return VERBAL if enclosed and all(word.pos_ == "ADV" for word in between) else None


def _leads_to_words(verb: Token) -> str | None:
    """Return that a verb of reporting reports where a colon, a quotation or 'that' follows, whatever the parse says."""
    if not _can_report(verb) or _reports_a_clause(verb):
        return None
    behind = [word for word in verb.doc[verb.i + 1 : verb.sent.end + 1] if word.pos_ != "ADV"][:2]
    reports = bool(behind) and (behind[0].text == ":" or (behind[0].lower_ == "that" and behind[0].tag_ == "IN"))
    marks = behind if behind and behind[0].text == "," else behind[:1]
    return VERBAL if reports or any(_opens_quotation(word) for word in marks) else None


def _opens_quotation(mark: Token) -> bool:
    """Say whether more stands behind a quotation mark than the word or two that one holds off: 'sold “magic” pills'."""
    return mark.is_quote and not any(word.is_quote for word in mark.doc[mark.i + 1 : mark.i + 4])


def _calls_somebody(verb: Token) -> str | None:
    by_word = is_of(verb, "calling") and _listed().get(verb.lemma_) != MENTAL
    return VERBAL if by_word and any(child.dep_ == "prep" and child.lower_ == "as" for child in verb.rights) else None


def _makes_clear(verb: Token) -> str | None:
    behind = verb.doc[verb.i + 1 : verb.i + 4]
    return VERBAL if verb.lemma_ == "make" and any(word.lower_ in _PLAIN for word in behind) else None


def _answers_a_claim(verb: Token) -> str | None:
    if verb.lemma_ not in _ANSWERING:
        return None
    noun = _acted_on(verb)
    judged = not is_passive(verb) and any(child.lower_ == "as" for child in verb.rights)  # 'dismissed it as a stunt'
    return VERBAL if judged or (noun is not None and noun.lemma_.lower() in _CLAIMS) else None


def _calls_back(verb: Token) -> str | None:
    noun = _acted_on(verb) if verb.lemma_ == "recall" else None
    return MATERIAL if noun is not None and noun.lemma_.lower() in _CALLED_BACK else None


def _defends_a_choice(verb: Token) -> str | None:
    noun = _acted_on(verb) if verb.lemma_ == "defend" else None
    return VERBAL if noun is not None and noun.lemma_.lower() in _CHOICES | _acts().keys() else None


def _is_withheld(verb: Token) -> str | None:
    things = [child for child in verb.children if child.dep_ in OBJECTS]
    return MATERIAL if verb.lemma_ == "deny" and len(things) + is_passive(verb) == 2 else None


def _attacks_in_words(verb: Token) -> str | None:
    reasons = [child for child in verb.rights if child.dep_ == "prep" and child.lower_ in ("as", "for", "over")]
    return VERBAL if verb.lemma_ == "attack" and reasons else None


def _names_in_writing(verb: Token) -> str | None:
    within = [noun for word in verb.rights if word.lower_ == "in" for noun in word.children if noun.dep_ == "pobj"]
    written = [noun for noun in within if is_document(noun) or _acts().get(noun.lemma_.lower()) == VERBAL]
    return VERBAL if verb.lemma_ in ("cite", "list", "name") and written else None


#: What gives a verb another process than its own.
PROCESS_RULES: tuple[Rule[Token, str], ...] = (
    Rule("its noun says what is done", "Norway MADE a threat.", _by_noun_of_action),
    Rule("it reports a clause", "Norway DECLARED that Peru had paid.", _reports_a_clause),
    Rule("it is put between", "The fleet, Norway ADDED, had no ships.", _is_parenthetical),
    Rule("words follow it", "Norway ADDED: “No ships.”", _leads_to_words),
    Rule("it calls somebody something", "Peru PAINTED Norway as a bully.", _calls_somebody),
    Rule("it makes something clear", "Norway MADE it clear that Peru had paid.", _makes_clear),
    Rule("it answers a claim", "Norway REJECTED the claim.", _answers_a_claim),
    Rule("it calls somebody back", "Norway RECALLED its envoy.", _calls_back),
    Rule("it defends a choice", "Norway DEFENDED its decision.", _defends_a_choice),
    Rule("it withholds something", "Peru DENIED Norway a loan.", _is_withheld),
    Rule("it attacks in words", "Peru ATTACKED Norway over a tax.", _attacks_in_words),
    Rule("it names in writing", "Norway was NAMED in a complaint.", _names_in_writing),
)
