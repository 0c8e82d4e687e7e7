"""What a verb of saying attributes, read off the dependency parse and the quotation spans around it.

Content is beside a parenthetical reporting clause ('[The pier is shut], Roe said'), beside an 'as' clause
('As Roe noted, [the pier is shut]') or on the verb's right ('Roe said [the pier was shut]'), and is sought in this
order.
"""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from analysis.language.syntax.arguments import RELATIVES, agent, noun_before, own_subject, subject
from analysis.language.syntax.speaking_nouns import can_speak, is_document, is_person, is_thing
from analysis.language.syntax.status import is_asserted
from analysis.language.syntax.verbs import is_bare_participle, is_passive
from analysis.measures.attribution.candidates import Candidate, CueSentence, Span
from analysis.measures.attribution.content_end import content_from
from analysis.measures.attribution.content_start import CLAUSES, content_start, feeling_about
from analysis.measures.attribution.cues import Cue
from analysis.measures.attribution.factuality import status_of
from analysis.measures.attribution.parenthetical import beside_reporting_clause
from analysis.measures.attribution.reporting_clauses import beside_as_clause
from analysis.rules import Rule

#: What an actor voices.
_PARTS = frozenset("part role villain hero heroine lead character narrator".split())
_WRITER = frozenset({"i", "we", "you"})
_CONTESTS = frozenset("race election contest seat match game goal point victory win title prize life".split())
_PLANS = frozenset({"propose", "promise", "pledge", "vow", "threaten", "offer"})
#: Texts that lay down what is to be done, whoever wants it: 'the contract calls for two ferries'.
_TERMS = frozenset(
    "accord agreement bill budget contract deal law pact plan policy proposal rule statute treaty".split()
)
#: Labels of states, and of people of one; of dates and hours.
_STATES = frozenset({"GPE", "NORP"})
_TIMES = frozenset({"DATE", "TIME"})
#: Tags of 'which' and 'what'.


class CueVerb(NamedTuple):
    """A verb on the cue list in its sentence, with the head word of the phrase that names its speaker."""

    sentence: CueSentence
    verb: Token
    cue: Cue
    passive: bool
    speaker: Token | None


def verb_candidate(
    sentence: CueSentence,
    verb: Token,
    cue: Cue,
    same_speaker_as: Token,
    *,
    phrase: tuple[Token, int | None] | None = None,
) -> Candidate | None:
    """Return what a verb cue attributes, if anything.

    ``same_speaker_as`` is the verb whose subject speaks where this one has none of its own. ``phrase`` is, where the
    cue is a verb with words behind it, the last of them and the place of the token where content behind them starts.
    """
    passive = is_passive(verb) and not _is_main_verb(verb)
    one = CueVerb(sentence, verb, cue, passive, _speaker(verb, cue, passive, same_speaker_as))
    if any(exclusion.decide(one) for exclusion in EXCLUSIONS):
        return None
    last, start = phrase or (verb, content_start(sentence, verb, cue, passive))
    beside = _content_beside(one, start)
    if beside:
        words = verb.idx, last.idx + len(last)
        return Candidate(beside, words, one.speaker, cue.strength, parenthetical=True, status=_status(one))
    return None if start is None else _on_the_right(one, start, last)


def _status(one: CueVerb) -> str:
    return status_of(one.verb, one.speaker, belief=one.cue.strength == "belief")


def _speaker(verb: Token, cue: Cue, passive: bool, same_speaker_as: Token) -> Token | None:
    """Return the head word of the phrase that names who speaks: a passive's agent, else a subject."""
    by = agent(verb)
    if _is_main_verb(verb):
        return verb.head
    if passive or (by is not None and own_subject(verb) is None):
        return by
    found = subject(verb if own_subject(verb) is not None else same_speaker_as)
    if found is not None and found.ent_type_ in _TIMES and found.lower_ != "old":  # 'the 29-year-old said'
        return _dated(found)
    return noun_before(verb) if found is None and cue.strength == "strong" else found


def _dated(date: Token) -> Token | None:
    """Return what a date belongs to: 'opinion' in 'its opinion from 19 July, which found', 'gave records in July'."""
    above = date.head.head if date.head.pos_ == "ADP" else date.head
    if above.pos_ in ("NOUN", "PROPN"):
        return above
    return next((child for child in above.children if child.dep_ == "dobj"), None)


def _is_done_to_somebody(one: CueVerb) -> bool:
    """Say whether the verb is a participle of what was done to a noun, by nobody who is named."""
    return agent(one.verb) is None and is_bare_participle(one.verb) and not _is_main_verb(one.verb)


def _is_main_verb(verb: Token) -> bool:
    """Say whether the parse reads a sentence's main verb as a participle: 'A poll found last week that ...'."""
    return (
        verb.dep_ == "acl"
        and verb.head.dep_ == "ROOT"
        and is_bare_participle(verb)
        and agent(verb) is None
        and any(child.dep_ == "ccomp" for child in verb.rights)
    )


def _cannot_say_it(one: CueVerb) -> bool:
    """Say whether a cue of this strength takes no words from such a speaker."""
    if one.cue.strength == "document":
        return one.speaker is None or not (one.speaker.lower_ == "it" or is_document(one.speaker))
    return (one.cue.strength != "strong" and not can_speak(one.speaker)) or is_thing(one.speaker)


def _is_only_shown(one: CueVerb) -> bool:
    """Say whether a thing or a part is shown or voiced, nothing that somebody says: 'voices the villain'."""
    verb = one.verb
    shown = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    if shown is None or any(child.dep_ in CLAUSES or child.dep_ == "acl" for child in (*verb.rights, *shown.rights)):
        return False
    if any(quotation.start >= verb.idx for quotation in one.sentence.quotations):
        return False
    if verb.lemma_ == "voice":
        return is_person(shown) or shown.lemma_.lower() in _PARTS or not can_speak(one.speaker)
    return verb.lemma_ == "show" and not (one.speaker is not None and is_document(one.speaker))


def _is_of_a_kind(one: CueVerb) -> bool:
    """Say whether a bare plural only says what documents are for: no report in particular says anything."""
    clause = one.verb.head if one.verb.dep_ == "conj" else one.verb
    noun = clause.head
    is_any = noun.tag_ == "NNS" and is_document(noun) and noun.n_lefts == 0 and noun.dep_ == "dobj"
    return clause.dep_ == "relcl" and is_any and one.verb.tag_ in ("VBP", "VB")


def _says_what_for(one: CueVerb) -> bool:
    """Say whether an infinitive says what a thing is for."""
    verb = one.verb
    is_infinitive = verb.dep_ in ("acl", "relcl") and verb.tag_ == "VB" and own_subject(verb) is None
    return is_infinitive and not can_speak(verb.head)


def _is_of_a_contest(one: CueVerb) -> bool:
    """Say whether what somebody concedes or claims is a contest or what it brings."""
    is_won_or_lost = one.verb.lemma_ in ("concede", "claim")
    return is_won_or_lost and any(child.dep_ == "dobj" and child.lemma_ in _CONTESTS for child in one.verb.rights)


def _seeks_no_demand(one: CueVerb) -> bool:
    """Say whether somebody only tries to do what they seek; a state that seeks a thing demands it."""
    return one.verb.lemma_ == "seek" and one.speaker is not None and one.speaker.ent_type_ not in _STATES


def _is_planned_by_a_text(one: CueVerb) -> bool:
    """Say whether a bill, treaty or rule is to do something: whoever drew it up is not heard in it."""
    if one.speaker is None or one.passive:
        return False
    if one.verb.lemma_ == "call" and one.speaker.lemma_.lower() in _TERMS:
        return one.verb.i + 1 < len(one.verb.doc) and one.verb.nbor().lower_ == "for"
    is_plan = is_document(one.speaker) and one.verb.lemma_ in _PLANS
    return is_plan and any(child.dep_ == "xcomp" for child in one.verb.rights)


#: A verb attributes nothing where one of these holds; their order does not matter.
EXCLUSIONS: tuple[Rule[CueVerb, bool], ...] = (
    Rule("done to somebody", "Asked whether the pier would be mended, Peter Lund smiled.", _is_done_to_somebody),
    Rule("a speaker that cannot say it", "The storm showed that the pier was unsafe.", _cannot_say_it),
    Rule("only shown", "Anna Berg voices the villain in the film.", _is_only_shown),
    Rule("documents of a kind", "The committee writes reports that recommend reforms.", _is_of_a_kind),
    Rule("a contest", "Peter Lund conceded the race to Anna Berg.", _is_of_a_contest),
    Rule("seeks no demand", "Peter Lund sought to reach the pier.", _seeks_no_demand),
    Rule("a text's plan", "The bill proposes to close the pier.", _is_planned_by_a_text),
    Rule("what a thing is for", "It was a way to suggest that the pier was shut.", _says_what_for),
    Rule(
        "left unsaid",
        "Peter Lund left without saying that the pier was shut.",
        lambda one: one.verb.head.lower_ == "without",
    ),
    Rule(
        "nobody there to speak",
        "To say that the pier was shut is easy.",
        lambda one: one.speaker is None and not one.passive and not one.sentence.quotations,
    ),
)


def _content_beside(one: CueVerb, start: int | None) -> tuple[Span, ...]:
    """Return the content beside a parenthetical reporting clause or an 'as' clause, if the cue takes it so."""
    takes = one.cue.takes
    spans = beside_reporting_clause(one.sentence, one.verb, start)
    if not spans and start is None and takes & {"clause", "as"}:
        return beside_as_clause(one.sentence, one.verb)
    return spans


def _on_the_right(one: CueVerb, start: int, last: Token) -> Candidate | None:
    """Return the candidate whose content starts at a token on the verb's right; the cue's last word is ``last``."""
    verb, takes = one.verb, one.cue.takes
    content = content_from(one.sentence, verb, start)
    if content.span is None or _says_nothing(one, content.span):
        return None
    pronoun = _relative_before(verb, start) if "clause" in takes else None
    return Candidate(
        (content.span,) if pronoun is None else (pronoun, content.span),
        _cue_words(verb, start, last, one.cue),
        one.speaker,
        one.cue.strength,
        uttered=is_asserted(verb) and _is_utterance(one, content.span),
        status=_status(one),
        next_cue=content.next_cue,
    )


def _cue_words(verb: Token, start: int, last: Token, cue: Cue) -> Span:
    """Return the words that attribute: the verb, with the feeling it tells of ('expressed doubts about')."""
    for child in verb.rights:
        about = feeling_about(child, cue.takes) if child.dep_ == "dobj" else None
        if about is not None and about.left_edge.i == start:
            last = about.head
    return verb.idx, last.idx + len(last)


def _relative_before(verb: Token, start: int) -> Span | None:
    """Return the pronoun before a verb of saying that belongs to the clause behind it: 'which Roe says is shut'."""
    own = own_subject(verb)
    if own is None or own.left_edge.i <= verb.sent.start:
        return None
    pronoun = own.left_edge.nbor(-1)
    belongs = pronoun.tag_ in RELATIVES and own.i < verb.i and pronoun.head.i >= start
    return (pronoun.idx, pronoun.idx + len(pronoun)) if belongs else None


def _says_nothing(one: CueVerb, span: Span) -> bool:
    """Say whether what is on a verb's right is nobody's words.

    The writer or the reader may yet say it: 'We could say that the pier is shut.' The verb is a means to something
    else: 'by blaming the plan'. Or it only names whom somebody blamed: 'Roe blamed the students.'
    """
    verb = one.verb
    if one.speaker is not None and one.speaker.lower_ in _WRITER and not is_asserted(verb):
        return True
    if verb.dep_ == "pcomp" and not _is_utterance(one, span):
        return True
    noun = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    return noun is not None and span == (noun.left_edge.idx, noun.idx + len(noun)) and is_person(noun)


def _is_utterance(one: CueVerb, span: Span) -> bool:
    """Say whether content on a verb's right is a clause or holds a quotation."""
    if any(quotation.start < span[1] and span[0] < quotation.end for quotation in one.sentence.quotations):
        return True
    return any(
        child.dep_ in CLAUSES and child.left_edge.idx <= span[0] + 1 < child.right_edge.idx and own_subject(child)
        for child in one.verb.rights
    )
