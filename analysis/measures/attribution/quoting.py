"""Words that one source passes on for another: 'Radio One quoted Roe as saying', 'Roe said, via the agency'."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from analysis.language.syntax.arguments import agent, own_subject
from analysis.language.syntax.speaking_nouns import can_speak
from analysis.language.syntax.verbs import is_passive
from analysis.measures.attribution.candidates import Candidate, CueSentence
from analysis.measures.attribution.content_end import content_from
from analysis.measures.attribution.content_start import content_start
from analysis.measures.attribution.cues import cues_of
from analysis.measures.attribution.misread_quoting import QUOTING, misread_quotation, quoted_behind
from analysis.measures.attribution.parenthetical import beside_reporting_clause

#: Verbs up from 'saying' in which 'quoted' is sought. By hand.
_FURTHEST = 4


class Quoting(NamedTuple):
    """'Radio One quoted Roe as saying': the verb of quoting, that of saying, who said it, and who passes it on."""

    verb: Token
    saying: Token
    speaker: Token
    relay: Token | None


def quoting_in(verb: Token) -> Quoting | None:
    """Return the quoting that a verb opens, or that it is the 'saying' of; None where it is neither."""
    if verb.lemma_ in QUOTING:
        quoted = quoted_behind(verb)
        words = verb.subtree if quoted is None else verb.doc[quoted.i : verb.sent.end]
        saying = next((word for word in words if word.i > verb.i and _is_behind_as(word)), None)
        return None if saying is None else _quoting(verb, saying)
    above, steps = verb.head, 1
    while _is_behind_as(verb) and steps < _FURTHEST:
        if above.lemma_ in QUOTING:
            return _quoting(above, verb)
        above, steps = above.head, steps + 1
    return None


def _is_behind_as(word: Token) -> bool:
    """Say whether a word is a verb behind 'as': 'as saying', 'as having told'."""
    return word.dep_ == "pcomp" and word.head.lower_ == "as" and word.lemma_ in cues_of("verb")


def _quoting(verb: Token, saying: Token) -> Quoting | None:
    """Return who said it and who passes it on, by a verb of quoting: 'was quoted by Reuters as saying', too."""
    quoted = quoted_behind(verb)
    if quoted is not None:
        return Quoting(verb, saying, quoted, verb.nbor(-1))
    if is_passive(verb) or (verb.dep_ == "acl" and verb.tag_ == "VBN"):
        speaker = own_subject(verb) or (verb.head if verb.dep_ in ("acl", "relcl") else None)
        relay = agent(verb) or agent(saying)
    else:
        speaker = next((word for word in verb.rights if word.dep_ in ("dobj", "dative")), None)
        relay = own_subject(verb)
    return Quoting(verb, saying, speaker, relay) if speaker is not None else None


def quoted_candidate(sentence: CueSentence, token: Token, quoting: Quoting) -> Candidate | None:
    """Return what a quoting attributes to whom it quotes, once: by its first verb."""
    if token != quoting.verb:
        return None
    saying, cue = quoting.saying, cues_of("verb")[quoting.saying.lemma_]
    start = content_start(sentence, saying, cue, False)
    content = None if start is None else content_from(sentence, saying, start)
    if content is not None and content.span is not None:
        words = saying.idx, saying.idx + len(saying)
        return Candidate((content.span,), words, quoting.speaker, relay=quoting.relay, next_cue=content.next_cue)
    words = quoting.verb.idx, quoting.verb.idx + len(quoting.verb)
    beside = misread_quotation(sentence, quoting.verb) or beside_reporting_clause(sentence, quoting.verb, None)
    return Candidate(beside, words, quoting.speaker, parenthetical=True, relay=quoting.relay) if beside else None


def quoted_person(verb: Token) -> Token | None:
    """Return the person whom a verb quotes without 'as saying': 'The Post quoted Jo Roe: "It is shut."'"""
    quoted = next((word for word in verb.rights if word.dep_ == "dobj" and word.ent_type_ == "PERSON"), None)
    return quoted if verb.lemma_ == "quote" and not is_passive(verb) else None


def passed_on(verb: Token) -> Token | None:
    """Return the noun behind 'via' that hangs on a verb of saying: 'Roe said, via the agency'."""
    for child in verb.rights:
        if child.lower_ == "via":
            return next((noun for noun in child.children if noun.dep_ == "pobj" and can_speak(noun)), None)
    return None
