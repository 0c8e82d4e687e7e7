"""Cues of several words: 'according to', and the user's own, 'make it plain that', 'in the words of'."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from analysis.language.syntax.speaking_nouns import can_speak
from analysis.measures.attribution.candidates import Candidate, CueSentence
from analysis.measures.attribution.cues import Cue, phrases_from
from analysis.measures.attribution.other_cues import according_to
from analysis.measures.attribution.verb_cues import verb_candidate

#: What opens a clause behind a phrase that takes one.
_OPENERS = frozenset("that whether if how why what".split())


def phrase_candidate(sentence: CueSentence, token: Token, same_speaker_as: Token) -> Candidate | None:
    """Return what a phrase attributes whose first word may be a token; the longest phrase has it."""
    for cue in phrases_from(token):
        last = _last_word(sentence, token, cue.lemma.split()[1:])
        if last is None:
            continue
        if "source" not in cue.takes:
            return verb_candidate(sentence, token, cue, same_speaker_as, phrase=(last, _start(sentence, last, cue)))
        found = according_to(sentence, token, last)
        if found is None or cue.strength == "strong" or (_is_set_off(sentence, token) and can_speak(found.speaker)):
            return found
    return None


def _last_word(sentence: CueSentence, token: Token, words: Sequence[str]) -> Token | None:
    """Return the last token of a phrase whose words behind the first are these; ``*`` is any one or none."""
    if not words:
        return token
    if token.i + 1 >= sentence.last:
        return None
    following = token.nbor()
    if words[0] == "*":
        return _last_word(sentence, token, words[1:]) or _last_word(sentence, following, words[1:])
    return _last_word(sentence, following, words[1:]) if following.lower_ == words[0] else None


def _start(sentence: CueSentence, last: Token, cue: Cue) -> int | None:
    """Return the place of the token where content behind a phrase starts, if what the cue takes does."""
    start = last.i + 1
    if start < sentence.last and sentence.doc[start].text in (",", ":"):
        start += 1
    if start >= sentence.last:
        return None
    word = sentence.doc[start]
    holds = {
        "quote": sentence.quotation_at(word.idx) is not None,
        "clause": word.lower_ in _OPENERS,
        "infinitive": word.lower_ == "to",
        "object": not word.is_punct,
    }
    return start if any(holds.get(one, False) for one in cue.takes) else None


def _is_set_off(sentence: CueSentence, token: Token) -> bool:
    """Say whether a phrase opens its sentence or follows a comma."""
    return token.i <= sentence.first or sentence.doc[token.i - 1].text == ","
