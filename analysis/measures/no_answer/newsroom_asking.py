"""What else must hold of a form of not answering: it is told as a fact, and a newsroom asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from spacy.tokens import Token

from analysis.entities.lookup import Names
from analysis.language.syntax.denial import has_negative_subject, negated
from analysis.language.syntax.speaking_nouns import can_speak, is_document, is_outlet
from analysis.language.syntax.status import expected, in_condition, questioned, supposed
from analysis.language.syntax.verbs import is_infinitive, is_passive
from analysis.lexicons import words_of
from analysis.measures.no_answer.forms import Form, subject_of

PRESS = re.compile(r"\b(?:comment|interview|reporter|journalist|media|press|publication|deadline)", re.IGNORECASE)
#: What shows, before or behind a bare 'did not respond', that somebody had been asked.
_ASKED_BEFORE = re.compile(r"\b(?:asked|contacted|approached|reached\s+out|e-?mailed|comment|questions|interview)\b")
_ASKED_BEHIND = re.compile(
    r"\s+(?:by\s+(?:the\s+)?(?:deadline|press|publication|time)|in\s+time\s+for|(?:before|prior\s+to)\s+(?:publi|dead)"
    r"|when\s+(?:asked|contacted|reached|approached))"
)
#: What a request is for that is no newsroom's, and behind 'from' who sent one that is.
_OTHER_REQUEST = re.compile(r"\s+(?:for|of|that|seeking)\b")
_TO_DO = re.compile(r"\s+to\s+(?!discuss|explain|answer|talk|speak|confirm)[a-z]")
_FROM = re.compile(r"\s+(?:sent\s+|made\s+|put\s+)?(?:from|by)\s+(?P<sender>[^.,;]{1,40})")
_NEWSROOM = re.compile(
    r"\b(?:reporters?|journalists?|(?:news)?papers?|news|media|press|us|this|deadline|phone|e-?mail)\b", re.I
)
_OWNER_BEFORE = re.compile(r"\b(?:\w+(?:s['’]|['’]s)|[Hh]is|[Hh]er|[Tt]heir|[Mm]y)\s+(?:\w+\s+)?$")
_OWNER = re.compile(r"\w+(?:s['’]|['’]s)(?=\s)")
#: Characters before what was sent in which its owner is looked for. By hand.
_BEFORE = 40
#: Sent by anybody, where nothing else is.
_WEAK_REQUEST = re.compile(r"(?:\w+\s+)?(?:letters?|texts?|invitations?|approaches)|the\s+(?:call|question|message)")
#: Nobody else was told to send it: 'did not answer a letter.'
_ANY = re.compile(r"(?:an?|two|three|four|five|several|repeated)\s")
_ENDS = re.compile(r"\s*(?:[.;]|$)")
_OFFICIAL_QUESTIONS = re.compile(
    r"\b(?:committees?|panel|congress|senators?|oversight|subpoena\w*|police|court|judge|jury|prosecutors?|investigators?|detectives|lawmakers|hearing)\b"
)
_RESCUE = re.compile(
    r"\b(?:by\s+(?:road|boat|air|land|rescue\w*|crews)|rescu\w+|trapped|stranded|agreement|flood\w*)\b"
)
_PHONE = re.compile(r"\s+(?:by\s+(?:tele)?phone|by\s+e-?mail|on\s+\w+day|at\s+(?:his|her|their|an?|the)\s+)")
#: What somebody holds back who is asked for papers, not for an answer: 'refused to disclose medical records'.
_PAPERS = re.compile(
    r"^(?:disclose|reveal|divulge|release|provide|give|share|detail)\s[^.,;]{0,40}?\b(?:records?|documents?|returns?|files|transcripts?)\b"
)
#: Sentences before one in which somebody else may be told to ask: 'The panel heard him. He would not answer questions.'
_BACK = 1
_CLAIMED = words_of("telling_words", "verifiable")


def is_newsroom(names: Names, name: str | None) -> bool:
    """Say whether a name is a news outlet's."""
    return name in names.actors and names.actors[name or ""].actor_kind == "media"


def _is_told(found: Form) -> bool:
    """Say whether the text tells it as a fact, not as a condition or a question."""
    return not (in_condition(found.at) or questioned(found.at))


def _is_done(found: Form) -> bool:
    verb = found.at
    return not (negated(verb) or supposed(verb) or expected(verb) or questioned(verb) or is_infinitive(verb))


def _is_denied(found: Form) -> bool:
    if found.match.groupdict().get("not") or has_negative_subject(found.at):
        return True
    return negated(found.at) and not is_infinitive(found.at)  # not in 'did not stop to answer questions'


def _would(found: Form) -> bool:
    """Say whether somebody only 'would not answer', which is declining."""
    return any(child.tag_ == "MD" and child.lower_ in ("would", "will", "wo") for child in found.at.lefts)


def _is_request(names: Names, found: Form) -> bool:
    """Say whether what was sent is a newsroom's request: 'questions from the Gazette', not 'requests for help'."""
    match, text = found.match, names.document.text
    if ("comment" in match.groupdict() and match["comment"]) or PRESS.search(match.group()):
        return True
    sent_by = names.mentions_in(match.start("ask"), match.end("ask"))
    owner = _OWNER.search(match["ask"]) or _OWNER_BEFORE.search(
        text[max(0, match.start("ask") - _BEFORE) : match.start("ask")]
    )
    if owner is not None and not sent_by and not _NEWSROOM.search(owner[0]):
        return False
    heads = [span[-1] for row in sent_by if (span := names.document.doc.char_span(row.start, row.end))]
    if not all(_asks(names, head) for head in heads):
        return False
    sender = _FROM.match(text, match.end())
    if sender is not None:
        words = names.document.doc.char_span(*sender.span("sender"), alignment_mode="expand") or ()
        return bool(_NEWSROOM.search(sender["sender"])) or any(_asks(names, word) for word in words)
    is_other = _OTHER_REQUEST.match(text, match.end("ask")) or _may_be_anybodys(match, text)
    return not is_other and (found.construction.takes == "between" or not _TO_DO.match(text, match.end("ask")))


def _may_be_anybodys(match: re.Match[str], text: str) -> bool:
    """Say whether anybody may have sent what was not answered: 'the letter', but not 'a letter' without more."""
    is_bare = _ENDS.match(text, match.end()) and _ANY.match(match["ask"])
    return bool(_WEAK_REQUEST.fullmatch(match["ask"])) and not is_bare


def _was_asked(names: Names, found: Form) -> bool:
    """Say whether somebody who 'did not respond' had been asked something, as the sentence tells."""
    sentence = names.document.sentence_at(found.match.start())
    text = names.document.text
    behind = _ASKED_BEHIND.match(text, found.match.end())
    before = _ASKED_BEFORE.search(text, sentence.start, found.match.start())
    return bool(behind or before or "immediately" in found.match.group())


def _is_reachable(names: Names, found: Form) -> bool:
    match, text = found.match, names.document.text
    if not _is_denied(found) or not _is_told(found):
        return False
    if match["comment"]:
        return True
    rest = text[match.end() : names.document.sentence_at(match.start()).end]
    if _RESCUE.search(names.document.span(names.document.sentence_at(match.start())).text):
        return False
    noun = subject_of(found)
    able = (
        noun is not None
        and (noun.tag_ != "NNS" or noun.lemma_ in words_of("speaker_words", "representative"))
        and (can_speak(noun) or match["at"] == "contacted")
        and not is_document(noun)
    )
    return able and (
        not rest.strip(" .")
        or rest.lstrip().startswith((",", ";", "and ", "but ", "immediately"))
        or bool(_PHONE.match(rest))
    )


def _is_by_newsroom(names: Names, found: Form) -> bool:
    """Say whether a newsroom asks: its name is the verb's subject, or the asking is for comment."""
    noun = subject_of(found)
    rest = names.document.text[found.match.start() : names.document.sentence_at(found.match.start()).end]
    if "for comment" in rest or "for an interview" in rest:
        return _is_told(found)
    return noun is not None and _is_told(found) and _asks(names, noun)


def _asks(names: Names, noun: Token) -> bool:
    actor = names.actor_at(noun.idx, noun.idx + len(noun))
    known = actor is not None and actor.actor_kind == "media"
    return known or noun.lower_ == "we" or is_outlet(noun) or bool(_NEWSROOM.fullmatch(noun.text))


def _is_checked(names: Names, found: Form) -> bool:
    """Say whether it is a newsroom that cannot verify, or a claim that nobody can."""
    words = found.match.group()
    if not _is_told(found):
        return False
    if "independent" in words or names.document.text[found.match.end() :].startswith(" independent"):
        return True
    noun = subject_of(found)
    if found.construction.takes == "object":
        return noun is not None and _asks(names, noun)
    return noun is not None and noun.lemma_.lower() in _CLAIMED


def _is_declined(names: Names, found: Form) -> bool:
    """Say whether it is a newsroom's question that somebody declines, not an officer's or a court's."""
    told = _is_done(found) if found.construction.needs == "done" else _is_told(found)
    if not told:
        return False
    here = names.document.sentence_at(found.match.start())
    rest = names.document.text[found.match.start() : here.end]
    tell = found.match.groupdict().get("tell")
    if tell is not None and _PAPERS.match(names.document.text[found.match.start("tell") : here.end]):
        return False
    before = names.document.sentences[max(0, here.index - _BACK)].start
    asked = "answer" in (tell or "")
    told_of = names.document.text[before : here.end] if asked and not PRESS.search(rest) else rest
    is_answering = re.search(r"\b(?:answer|questions|speak|talk|discuss)\b", rest)
    return not (is_answering and _OFFICIAL_QUESTIONS.search(told_of))


def _is_once(names: Names, found: Form) -> bool:
    """Say whether somebody did not want to speak once: 'do not want to talk' is how people are, with no press near."""
    is_always = re.match(r"do(?:es)?(?:n['’]t|\s)", found.match["not"]) is not None
    return _is_declined(names, found) and (not is_always or bool(PRESS.search(_sentence(names, found))))


def _asks_by_name(names: Names, found: Form) -> bool:
    """Say whether whom nobody got back to is a newsroom: 'us', a reporter, an outlet."""
    named = names.mentions_in(*found.match.span())
    return _is_told(found) and (
        bool(_NEWSROOM.search(found.match.group())) or any(is_newsroom(names, row.actor) for row in named)
    )


def _is_person(names: Names, found: Form) -> bool:
    """Say whether it is a person, by name or as somebody's representative, who 'was unavailable'."""
    noun = subject_of(found)
    if noun is None or not _is_told(found):
        return False
    own = names.mentions_in(noun.left_edge.idx, noun.right_edge.idx + len(noun.right_edge))
    is_named = any(names.actors[row.actor].actor_kind == "person" for row in own if row.actor in names.actors)
    return is_named or noun.lemma_.lower() in words_of("speaker_words", "representative")


def _sentence(names: Names, found: Form) -> str:
    sentence = names.document.sentence_at(found.match.start())
    return names.document.text[sentence.start : sentence.end]


#: What must hold of a form, by a construction's ``needs``.
NEEDS: Mapping[str, Callable[[Names, Form], bool]] = {
    "": lambda *_: True,
    "a denied request": lambda names, found: (
        _is_denied(found) and _is_told(found) and not _would(found) and _is_request(names, found)
    ),
    "denied": lambda _, found: _is_denied(found) and _is_told(found),
    "a request": lambda names, found: _is_done(found) and _is_request(names, found),
    "a newsroom's request": lambda names, found: _is_told(found) and _is_request(names, found),
    "a question near": lambda names, found: _is_told(found) and not is_passive(found.at) and _was_asked(names, found),
    "told": lambda _, found: _is_told(found),
    "no condition": _is_declined,
    "done": _is_declined,
    "once": _is_once,
    "a newsroom asks": _asks_by_name,
    "a person": _is_person,
    "reachable": _is_reachable,
    "a newsroom": _is_by_newsroom,
    "unavailable": lambda _, found: (
        _is_told(found)
        and (_is_denied(found) if found.match["available"] == "available" else found.match["not"] is None)
    ),
    "a check": _is_checked,
}
