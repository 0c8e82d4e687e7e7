"""A form of not answering as it is found in an article, and the noun that it leads to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from spacy.tokens import Token

from analysis.entities.lookup import Names
from analysis.language.syntax.arguments import noun_before, own_subject, subject
from analysis.language.syntax.noun_phrases import NOUNS
from analysis.measures.no_answer.construction import Construction
from analysis.measures.no_answer.not_answering import NOT_ANSWERING
from analysis.measures.no_answer.not_reached import NOT_REACHED

#: Tried in order: the first that takes some words has them.
CONSTRUCTIONS = (*NOT_ANSWERING, *NOT_REACHED)

#: A word of each form: only sentences with one are looked through.
_TRIGGERS = re.compile(
    r"comment|interview|declin|refus|respon[ds]|repl[yi]|answer|return|ignor|g[eo]t back|reach|contact|locat|availab"
    r"|hung|nothing|asked|met with|verif|confirm|corrobor|authentic|establish|would ?n|will not|won['’]t|willing"
    r"|reluctant|discuss|elaborate|chose|opted|prefer|[nN][o’']t (?:want|wish|agree|make)|nor deny"
    r"|[Rr]eaction|unreturned|voicemail|bounced|unsuccessful|rang\b"
)
_FOR = frozenset("comment comments interview interviews response".split())


class Form(NamedTuple):
    """A form found: its row, its words, and the word that leads to who it is."""

    construction: Construction
    match: re.Match[str]
    at: Token


def forms_in(names: Names) -> Iterator[Form]:
    """Yield the forms of the story, those that are tried first before the others; none goes over two sentences."""
    document = names.document
    sentences = {document.sentence_at(word.start()) for word in _TRIGGERS.finditer(document.text)}
    spans = sorted((one.start, one.end) for one in sentences if document.in_story(one.start))
    for construction in CONSTRUCTIONS:
        for match in chain.from_iterable(construction.pattern.finditer(document.text, *span) for span in spans):
            at = match.start("at") if match.start("at") >= 0 else match.start("available")
            words = document.doc.char_span(at, at + 1, alignment_mode="expand")
            if words is not None:
                yield Form(construction, match, _verb(words[0]))


def _verb(token: Token) -> Token:
    """Return the verb of a form whose first word may be its auxiliary: 'comment' in 'would not comment'."""
    while token.dep_ in ("aux", "auxpass", "neg", "acomp", "oprd") and token.head != token:
        token = token.head
    return token


def subject_of(found: Form) -> Token | None:
    """Return the subject of the word that leads to who it is."""
    at = found.at
    return subject(at) or (own_subject(at.head) if at.dep_ == "conj" else noun_before(at))


def _object(found: Form) -> Token | None:
    below = [found.at, *(child for child in found.at.children if child.dep_ in ("prep", "prt"))]
    below += [child for word in below[1:] for child in word.children if child.dep_ == "prep"]
    return next((noun for word in below for noun in word.children if noun.dep_ in ("dobj", "pobj")), None)


def _behind(found: Form) -> Token | None:
    return next((noun for noun in found.at.children if noun.dep_ == "pobj"), None)


def _between(found: Form) -> Token | None:
    """Return who it was sent to: 'the bank' in 'a request for comment to the bank went unanswered'."""
    words = found.at.doc.char_span(*found.match.span("mid"), alignment_mode="expand") or ()
    led = (
        word for word in words if word.lower_ in ("to", "with", "at", "from", "for") and word.pos_ in ("ADP", "PART")
    )
    nouns = (noun for word in led for noun in word.children if noun.dep_ == "pobj" and noun.pos_ in NOUNS)
    return next((noun for noun in nouns if noun.lower_ not in _FOR), None)


#: Where who it is stands, by a construction's ``takes``.
TAKES: Mapping[str, Callable[[Form], Token | None]] = {
    "subject": subject_of,
    "object": _object,
    "behind": _behind,
    "between": _between,
    "speaker": lambda _: None,
}
